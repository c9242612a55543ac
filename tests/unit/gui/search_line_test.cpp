#include "gui/search_line.hpp"

#include <gtest/gtest.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "base/text.hpp"

namespace mapite {
namespace {

SearchEntry entry(const std::string& name, const std::string& code = "") {
    SearchEntry result{QString::fromStdString(name), {folded(name)}};
    if (!code.empty()) result.keys.push_back(folded(code));
    return result;
}

/// Shown, as a user would type into it.
struct ShownLine {
    SearchLine line;
    QSignalSpy chosen{&line, &SearchLine::chosen};
    ShownLine() {
        line.set_entries({entry("Jaunkandavas pagasts", "0001"), entry("Sēmes pagasts", "0900123"),
                          entry("Kandavas pagasts", "0002"), entry("Kandava", "0003")});
        line.show();
        line.setFocus();
    }
};

}  // namespace

TEST(SearchLine, FindsWithoutDiacriticsAndWhatBeginsWithTheTextFirst) {
    ShownLine shown;
    EXPECT_EQ(shown.line.matches("kandava"), (std::vector<std::size_t>{2, 3, 0}));
    EXPECT_EQ(shown.line.matches("SEME"), (std::vector<std::size_t>{1}));
    EXPECT_EQ(shown.line.matches("09001"), (std::vector<std::size_t>{1}));
    EXPECT_TRUE(shown.line.matches("").empty());
    EXPECT_TRUE(shown.line.matches("Paris").empty());
}

TEST(SearchLine, EnterTakesTheFirstMatch) {
    ShownLine shown;
    QTest::keyClicks(&shown.line, "kandava");
    QTest::keyClick(&shown.line, Qt::Key_Return);
    ASSERT_EQ(shown.chosen.count(), 1);
    EXPECT_EQ(shown.chosen[0][0].toULongLong(), 2u);
    EXPECT_EQ(shown.line.text(), "Kandavas pagasts");
}

TEST(SearchLine, TheArrowKeysChooseAnotherMatch) {
    ShownLine shown;
    QTest::keyClicks(&shown.line, "kandava");
    QWidget* list = QApplication::activePopupWidget();
    ASSERT_NE(list, nullptr);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_EQ(shown.chosen.count(), 1);
    EXPECT_EQ(shown.chosen[0][0].toULongLong(), 3u);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
}

TEST(SearchLine, WhatIsNotThereIsNeverTaken) {
    ShownLine shown;
    QTest::keyClicks(&shown.line, "Paris");
    QTest::keyClick(&shown.line, Qt::Key_Return);
    EXPECT_EQ(shown.chosen.count(), 0);
}

TEST(SearchLine, ThousandsOfEntriesAreSearchedBetweenTwoKeys) {
    SearchLine line;
    std::vector<SearchEntry> entries;
    for (int i = 0; i < 15000; ++i)
        entries.push_back(entry("Pakalpojums ar garu nosaukumu " + std::to_string(i)));
    line.set_entries(std::move(entries));
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(line.matches("14999").size(), 1u);
    EXPECT_LT(timer.elapsed(), 100);
}

}  // namespace mapite
