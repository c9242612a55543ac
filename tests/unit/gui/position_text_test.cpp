#include "gui/position_text.hpp"

#include <gtest/gtest.h>

#include "gui/languages.hpp"

namespace mapite {
namespace {

TEST(PositionText, GivesTheGridAndDegrees) {
    // The Freedom Monument in Riga.
    const PositionText text("EPSG:3059");
    const QString english = text.text({506856, 312207}, locale_of(Language::en));
    EXPECT_TRUE(english.startsWith("EPSG:3059  E 506,856  N 312,207")) << english.toStdString();
    EXPECT_TRUE(english.contains("WGS 84  56.95")) << english.toStdString();
    EXPECT_TRUE(english.contains("° N  24.11")) << english.toStdString();
}

TEST(PositionText, WritesNumbersAsTheLanguageDoes) {
    const PositionText text("EPSG:3059");
    EXPECT_TRUE(text.text({506856, 312207}, locale_of(Language::lv)).contains("56,95"));
}

TEST(PositionText, AGridNobodyKnowsLeavesDegreesOut) {
    const PositionText text("auto");
    EXPECT_EQ(text.text({1, 2}, locale_of(Language::en)), "auto  E 1  N 2");
}

}  // namespace
}  // namespace mapite
