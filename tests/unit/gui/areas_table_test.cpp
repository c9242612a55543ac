#include "gui/areas_table.hpp"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>

#include "scene/collation.hpp"
#include "unit/gui/sample_window.hpp"

namespace mapite {
namespace {

struct ShownTable : test::OpenSample {
    AreasTable table{workspace};
    ShownTable() {
        table.resize(1400, 500);
        table.show();
    }
    [[nodiscard]] QString cell(int row, int column) {
        return table.model().index(row, column).data().toString();
    }
    [[nodiscard]] QStringList column(int column) {
        QStringList cells;
        for (int row = 0; row < table.model().rowCount(); ++row) cells << cell(row, column);
        return cells;
    }
    void click(int row, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        const QRect place = table.view().visualRect(table.model().index(row, AreasModel::name));
        QTest::mouseClick(table.view().viewport(), Qt::LeftButton, keys, place.center());
    }
    [[nodiscard]] QStringList selected_codes() {
        QStringList codes;
        for (const QModelIndex& row : table.view().selectionModel()->selectedRows())
            codes << cell(row.row(), AreasModel::code);
        codes.sort();
        return codes;
    }
    [[nodiscard]] QString code(std::optional<AreaIndex> area) const {
        return area ? QString::fromStdString(study().areas[area->value].code) : QString();
    }
};

}  // namespace

TEST(AreasTable, HasARowForEveryAreaOfTheMapWithTheSameWords) {
    ShownTable shown;
    const Scene& scene = *shown.workspace.picture()->scene;
    ASSERT_EQ(shown.table.model().rowCount(), static_cast<int>(scene.areas.size()));
    for (int row = 0; row < shown.table.model().rowCount(); ++row) {
        const std::string code = shown.cell(row, AreasModel::code).toStdString();
        const auto item = std::ranges::find(scene.areas, code, &AreaItem::code);
        ASSERT_NE(item, scene.areas.end());
        EXPECT_EQ(shown.cell(row, AreasModel::value).toStdString(), item->label);
        EXPECT_EQ(shown.cell(row, AreasModel::number), QString::number(item->number));
    }
}

TEST(AreasTable, SortingByNameGoesByTheAlphabetOfTheWindow) {
    ShownTable shown;
    shown.speak(Language::lv);
    shown.table.view().sortByColumn(AreasModel::name, Qt::AscendingOrder);
    std::vector<std::string> keys;
    for (const QString& name : shown.column(AreasModel::name))
        keys.push_back(collation_key(name.toStdString(), Language::lv));
    EXPECT_TRUE(std::ranges::is_sorted(keys));
}

TEST(AreasTable, WhatHasNoValueIsSaidInWordsAndHasNoNumbers) {
    ShownTable shown;
    shown.choose_need("water");
    for (const QString& value : shown.column(AreasModel::value)) EXPECT_EQ(value, "no data");
    for (const int column : {AreasModel::coverage, AreasModel::without, AreasModel::median})
        for (const QString& cell : shown.column(column)) EXPECT_EQ(cell, "–");
}

TEST(AreasTable, AClickSelectsInTheWorkspaceAndTheWorkspaceSelectsTheRow) {
    ShownTable shown;
    shown.click(2);
    EXPECT_EQ(shown.code(shown.workspace.selected()), shown.cell(2, AreasModel::code));
    shown.workspace.select(shown.table.model().area(4));
    EXPECT_EQ(shown.selected_codes(), QStringList{shown.cell(4, AreasModel::code)});
    shown.workspace.select(std::nullopt);
    EXPECT_TRUE(shown.selected_codes().isEmpty());
}

TEST(AreasTable, TheSelectionStaysWhenTheMapShowsAnotherNeed) {
    ShownTable shown;
    shown.click(3);
    const QString code = shown.cell(3, AreasModel::code);
    shown.choose_need("school");
    EXPECT_EQ(shown.code(shown.workspace.selected()), code);
    EXPECT_EQ(shown.selected_codes(), QStringList{code});
}

TEST(AreasTable, CtrlWithAClickOrEnterComparesAndOnceMoreEndsIt) {
    ShownTable shown;
    shown.click(0);
    shown.click(2, Qt::ControlModifier);
    EXPECT_EQ(shown.workspace.compared(), shown.table.model().area(2));
    EXPECT_EQ(shown.selected_codes().size(), 2);
    shown.click(2, Qt::ControlModifier);
    EXPECT_EQ(shown.workspace.compared(), std::nullopt);
    shown.table.view().selectionModel()->setCurrentIndex(shown.table.model().index(3, 0),
                                                         QItemSelectionModel::NoUpdate);
    QTest::keyClick(&shown.table.view(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(shown.workspace.compared(), shown.table.model().area(3));
    EXPECT_EQ(shown.workspace.selected(), shown.table.model().area(0));
}

TEST(AreasTable, EnterAndADoubleClickFlyThere) {
    ShownTable shown;
    QSignalSpy flown(&shown.workspace, &Workspace::fly_requested);
    shown.click(1);
    QTest::keyClick(&shown.table.view(), Qt::Key_Return);
    EXPECT_EQ(flown.count(), 1);
    shown.click(3);
    const QRect place = shown.table.view().visualRect(shown.table.model().index(3, 2));
    QTest::mouseDClick(shown.table.view().viewport(), Qt::LeftButton, Qt::NoModifier, place.center());
    EXPECT_EQ(flown.count(), 2);
    EXPECT_EQ(shown.workspace.selected(), shown.table.model().area(3));
}

TEST(AreasTable, TheFilterShowsWhatFitsAndForgetsNoSelection) {
    ShownTable shown;
    shown.click(2);
    const auto selected = shown.workspace.selected();
    QTest::keyClicks(&shown.table.filter(), shown.cell(0, AreasModel::code));
    EXPECT_EQ(shown.table.model().rowCount(), 1);
    EXPECT_EQ(shown.workspace.selected(), selected);
    shown.table.filter().clear();
    EXPECT_EQ(shown.selected_codes(), QStringList{shown.code(selected)});
}

TEST(AreasTable, CopiedRowsAreATableWithHeadings) {
    ShownTable shown;
    shown.click(0);
    shown.click(1, Qt::ShiftModifier);
    shown.table.view().setFocus();
    shown.table.view().actions().at(2)->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].startsWith("No.\tCode\tName\t"));
    EXPECT_EQ(lines[1].split('\t')[AreasModel::name], shown.cell(0, AreasModel::name));
    EXPECT_EQ(lines[2].split('\t').size(), AreasModel::column_count);
}

TEST(AreasTable, NumbersAreWrittenInTheLanguageOfTheWindow) {
    ShownTable shown;
    const auto commas = [&] { return shown.column(AreasModel::median).join(' ').count(','); };
    const auto points = [&] { return shown.column(AreasModel::median).join(' ').count('.'); };
    EXPECT_GT(points(), 0);
    EXPECT_EQ(commas(), 0);
    shown.speak(Language::lv);
    EXPECT_EQ(points(), 0);
    EXPECT_GT(commas(), 0);
}

}  // namespace mapite
