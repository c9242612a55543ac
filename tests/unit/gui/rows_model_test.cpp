#include "gui/rows_model.hpp"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "base/text.hpp"
#include "scene/collation.hpp"

namespace mapite {
namespace {

struct Parish {
    std::string name;
    std::optional<double> people;
};

class Parishes : public RowsModel {
  public:
    explicit Parishes(std::vector<Parish> parishes) : parishes_(std::move(parishes)) {
        begin_anew();
        end_anew();
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (role != Qt::DisplayRole) return {};
        return QString::fromStdString(parishes_[item(index.row())].name);
    }
    [[nodiscard]] std::string names() const {
        std::string all;
        for (int row = 0; row < rowCount(); ++row) all += (row ? " " : "") + parishes_[item(row)].name;
        return all;
    }

  protected:
    [[nodiscard]] std::size_t items() const override { return parishes_.size(); }
    [[nodiscard]] SortValue sort_value(std::size_t item, int column) const override {
        const Parish& parish = parishes_[item];
        if (column == 0) return collation_key(parish.name, Language::lv);
        return parish.people ? SortValue(*parish.people) : SortValue();
    }
    [[nodiscard]] std::string search_text(std::size_t item) const override {
        return folded(parishes_[item].name);
    }

  private:
    std::vector<Parish> parishes_;
};

Parishes four() {
    return Parishes({{"none", {}}, {"ten", 10}, {"nine", 9}, {"nobody", 0}});
}

}  // namespace

TEST(RowsModel, NumbersGoByValueAndAbsentOnesStandLastBothWays) {
    Parishes model = four();
    model.sort(1, Qt::AscendingOrder);
    EXPECT_EQ(model.names(), "nobody nine ten none");
    model.sort(1, Qt::DescendingOrder);
    EXPECT_EQ(model.names(), "ten nine nobody none");
}

TEST(RowsModel, NamesGoByTheLatvianAlphabet) {
    Parishes model(
        {{"Zaube", 1}, {"Šķēde", 1}, {"Čornaja", 1}, {"Aglona", 1}, {"Sece", 1}, {"Cēsis", 1}, {"Ādaži", 1}});
    model.sort(0, Qt::AscendingOrder);
    EXPECT_EQ(model.names(), "Ādaži Aglona Cēsis Čornaja Sece Šķēde Zaube");
    model.sort(0, Qt::DescendingOrder);
    EXPECT_EQ(model.names(), "Zaube Šķēde Sece Čornaja Cēsis Aglona Ādaži");
}

TEST(RowsModel, EqualRowsKeepTheirFirstOrderBothWays) {
    Parishes model({{"b", 1}, {"a", 1}, {"c", 1}});
    model.sort(1, Qt::DescendingOrder);
    EXPECT_EQ(model.names(), "b a c");
    model.sort(0, Qt::AscendingOrder);
    model.sort(-1, Qt::AscendingOrder);
    EXPECT_EQ(model.names(), "b a c");
}

TEST(RowsModel, TheFilterFindsAllWordsWithoutDiacritics) {
    Parishes model({{"Kandavas pagasts", 1}, {"Sēmes pagasts", 1}, {"Sēme", 1}});
    model.set_filter("pagasts seme");
    EXPECT_EQ(model.names(), "Sēmes pagasts");
    model.set_filter(" ");
    EXPECT_EQ(model.rowCount(), 3);
}

TEST(RowsModel, WhatPointsAtARowFollowsItWhenRowsAreSortedOrHidden) {
    Parishes model = four();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex nine = model.index(model.row_of(2), 0);
    model.sort(1, Qt::AscendingOrder);
    EXPECT_EQ(nine.data().toString(), "nine");
    model.set_filter("ten");
    EXPECT_FALSE(nine.isValid());
    EXPECT_EQ(model.row_of(2), -1);
}

}  // namespace mapite
