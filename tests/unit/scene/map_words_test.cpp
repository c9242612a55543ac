// The words of a map: the text alternative by rule, plural forms, three languages, no missing text.
#include <gtest/gtest.h>

#include "scene/gap_map.hpp"
#include "unit/scene/sample_map.hpp"

namespace mapite {
namespace {

using test::SampleMap;

/// `bad` areas with 80 %, the others with 10 %.
std::string alternative(std::size_t bad, std::size_t all, Language language, Unit unit = Unit::share) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < all; ++i) names.push_back("T" + std::to_string(100 + i));
    SampleMap map(names);
    map.input.language = language;
    map.input.unit = unit;
    map.input.high_is_worse = unit != Unit::points;
    const bool share = unit == Unit::share;
    for (std::size_t i = 0; i < all; ++i) map.set(i, (i < bad ? 0.8 : 0.1) * (share ? 1 : 100));
    return gap_map(map.input).captions.alternative;
}

TEST(TextAlternative, NamesTheAreasWhereMostPeopleLackTheService) {
    EXPECT_EQ(alternative(3, 23, Language::en),
              "In 3 of 23 areas more than half of the people live over 30 minutes from the nearest service "
              "(Pharmacy): T100, T101, T102. Worst: T100 and 2 more (80\u00a0%); best: T103 and 19 more "
              "(10\u00a0%).");
}

TEST(TextAlternative, LatvianPluralForms) {
    EXPECT_TRUE(alternative(1, 23, Language::lv).starts_with("1 teritorijā no 23 "));
    EXPECT_TRUE(alternative(3, 23, Language::lv).starts_with("3 teritorijās no 23 "));
    EXPECT_TRUE(alternative(11, 23, Language::lv).starts_with("11 teritorijās no 23 "));
    EXPECT_TRUE(alternative(21, 23, Language::lv).starts_with("21 teritorijā no 23 "));
    EXPECT_TRUE(alternative(0, 23, Language::lv).starts_with("Visās 23 teritorijās "));
}

TEST(TextAlternative, RussianPluralForms) {
    EXPECT_TRUE(alternative(1, 23, Language::ru).starts_with("В 1 территории из 23 "));
    EXPECT_TRUE(alternative(3, 23, Language::ru).starts_with("В 3 территориях из 23 "));
    EXPECT_TRUE(alternative(21, 23, Language::ru).starts_with("В 21 территории из 23 "));
}

TEST(TextAlternative, PluralFormsOfTheRestOfTheList) {
    const auto more = [](std::size_t areas, Language language) {
        SampleMap map(test::invented_names(areas), 10);
        map.input.language = language;
        return gap_map(map.input).captions.list_more;
    };
    EXPECT_EQ(more(61, Language::lv), "… un vēl 21 teritorija: sk. tabulu (CSV)");
    EXPECT_EQ(more(70, Language::lv), "… un vēl 30 teritoriju: sk. tabulu (CSV)");
    EXPECT_EQ(more(62, Language::lv), "… un vēl 22 teritorijas: sk. tabulu (CSV)");
    EXPECT_EQ(more(61, Language::ru), "… и ещё 21 территория: см. таблицу (CSV)");
    EXPECT_EQ(more(62, Language::ru), "… и ещё 22 территории: см. таблицу (CSV)");
    EXPECT_EQ(more(65, Language::ru), "… и ещё 25 территорий: см. таблицу (CSV)");
}

TEST(TextAlternative, LongListsOfNamesAreCutAndCounted) {
    const std::string text = alternative(15, 20, Language::en);
    EXPECT_NE(text.find("T109 and 5 more"), std::string::npos) << text;
    EXPECT_EQ(text.find("T110"), std::string::npos);
}

TEST(TextAlternative, PeopleAreCountedFromTheWorstUntilMoreThanHalf) {
    SampleMap map({"A", "B", "C", "D"});
    map.input.unit = Unit::people;
    const double people[] = {10, 500, 300, 200};
    for (std::size_t i = 0; i < 4; ++i) map.set(i, people[i]);
    EXPECT_TRUE(gap_map(map.input).captions.alternative.starts_with(
        "Of 1,010 people over 30 minutes from the nearest service (Pharmacy), more than half are in 2 of 4 "
        "areas: B, C."))
        << gap_map(map.input).captions.alternative;
}

TEST(TextAlternative, LowValuesOfANeedAreTheBadOnes) {
    EXPECT_TRUE(
        alternative(20, 23, Language::en, Unit::points)
            .starts_with(
                "In 3 of 23 areas the value of the need (Pharmacy) is below 50 of 100: T120, T121, T122."));
}

TEST(TextAlternative, SaysWhatHasNoValueAndWhatIsUncertain) {
    SampleMap map({"A", "B", "C"});
    map.set(0, Look::suppressed);
    map.input.results[1].uncertain = true;
    const std::string text = gap_map(map.input).captions.alternative;
    EXPECT_NE(text.find("1 area has no value."), std::string::npos) << text;
    EXPECT_NE(text.find("The result of 1 area is uncertain (±)."), std::string::npos) << text;
}

TEST(MapTexts, EveryTextStandsInAllLanguages) {
    const Texts texts = test::map_texts();
    ASSERT_GT(texts.sentences().size(), 100u);
    for (const auto& [key, text] : texts.sentences())
        for (const std::string& sentence : {text.lv, text.en, text.ru}) EXPECT_FALSE(sentence.empty()) << key;
}

TEST(MapTexts, NoMapShowsAKeyOrAnUnfilledPlaceholder) {
    for (const Language language : test::all_languages)
        for (const Unit unit : {Unit::share, Unit::people, Unit::points, Unit::minutes})
            for (const bool dwellings : {false, true})
                for (const bool threshold : {false, true}) {
                    SampleMap map(test::invented_names(70), 10);
                    map.input.language = language;
                    map.input.unit = unit;
                    map.input.dwellings = dwellings;
                    map.input.people_symbols = true;
                    if (!threshold) map.input.threshold.reset();
                    map.set(3, Look::no_data);
                    map.input.results[5].uncertain = true;
                    map.input.services.push_back({{501000, 301000}, "service", "Zaļā aptieka"});
                    const Scene scene = gap_map(map.input);
                    std::string all = scene.legend.title + scene.legend.denominator + scene.legend.method +
                                      scene.legend.year + scene.legend.areas_heading + scene.legend.uncertain;
                    for (const LegendLook& look : scene.legend.looks) all += look.label;
                    for (const LegendSymbol& symbol : scene.legend.symbols) all += symbol.label;
                    for (const AreaItem& area : scene.areas) all += area.label + area.tooltip;
                    const Captions& c = scene.captions;
                    all += c.sources + c.dates + c.alternative + c.list_title + c.list_more + c.north_label +
                           c.metre_label + c.kilometre_label + c.page;
                    EXPECT_EQ(all.find("map."), std::string::npos) << all;
                    EXPECT_EQ(all.find('{'), std::string::npos) << all;
                }
}

}  // namespace
}  // namespace mapite
