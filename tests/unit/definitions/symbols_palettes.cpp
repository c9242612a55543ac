// Symbols of services and palettes of classes: reading, mistakes, and what is shipped.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>

#include "definitions/load.hpp"
#include "definitions/palette.hpp"
#include "definitions/symbols.hpp"
#include "expect_error.hpp"
#include "scene/colour_vision.hpp"

namespace mapite::test {
namespace {

const std::filesystem::path root = MAPITE_SOURCE_DATA;

TEST(LoadSymbols, ReadsTheCommentedExample) {
    const Symbols symbols = load_symbols(fixture("symbols.toml"));
    ASSERT_EQ(symbols.categories.size(), 2u);
    EXPECT_EQ(symbols.categories[1].category, "library");
    EXPECT_EQ(symbols.style_of("school"), "service-school");
    EXPECT_EQ(symbols.style_of("zoo"), "service-other");
    EXPECT_EQ(symbols.find("zoo"), nullptr);
    EXPECT_EQ(symbols.style.text("service-school", "shape", ""), "square");
    EXPECT_EQ(symbols.style.text("service-school", "fill", ""), "#004488");
    EXPECT_EQ(symbols.style.text("service-library", "fill", ""), "#ffffff");
    EXPECT_EQ(symbols.style.text("service-library", "stroke", ""), "#004488");
    EXPECT_EQ(symbols.style.number("service-other", "size_mm", 0), 2);
    EXPECT_EQ(symbols.style.number("reach-good", "width_mm", 0), 0.5);
}

TEST(LoadSymbols, EveryMistakeNamesLineKeyAndWhatToDo) {
    const Broken all[] = {
        {"symbols-same-look.toml", ":21: category \"library\": it would look like \"school\"",
         "choose another shape or colour, or change \"hollow\""},
        {"symbols-colour-name.toml",
         ":14: category \"school\": key \"colour\" must be blue or red, but \"bleu\" stands there",
         "did you mean \"blue\"?"},
        {"symbols-shape.toml",
         ":15: category \"school\": key \"shape\" must be circle, square, triangle, diamond or cross, but "
         "\"squar\" stands there",
         "did you mean \"square\"?"},
        {"symbols-twice.toml", ":18: category \"school\": the id stands twice, first in line 12",
         "give one of them another id, or remove it"},
        {"symbols-five-colours.toml", ":3: [colours]: 5 colours stand there",
         "name 1 to 4: more cannot be told apart on a photocopy"},
        {"symbols-bad-colour.toml", ":5: [colours]: key \"blue\" is no colour",
         "write colours as #rrggbb, for example #d7301f"},
    };
    expect_errors(all, load_symbols);
}

TEST(Symbols, StylesOfTheMapGoBefore) {
    MapStyle map;
    map.items["service-school"] = {{"fill", "#123456"}};
    add_styles(map, load_symbols(fixture("symbols.toml")));
    EXPECT_EQ(map.text("service-school", "fill", ""), "#123456");
    EXPECT_EQ(map.text("service-library", "shape", ""), "square");
}

/// Difference in the CIE's L*a*b* (1976), in which 1 is just noticeable side by side.
double difference(const std::string& a, const std::string& b) {
    const auto lab = [](const std::string& colour) {
        const auto light = [&](std::size_t place) {
            const double value = std::stoi(colour.substr(place, 2), nullptr, 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        const double red = light(1), green = light(3), blue = light(5);
        const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
        const double x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        const double y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        const double z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        return std::array{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const auto p = lab(a), q = lab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

TEST(ShippedSymbols, EveryCategoryOfEveryLayerAndNeedHasASymbolWithANameInEachLanguage) {
    const Symbols symbols = load_symbols(root / "data/symbols.toml");
    for (const CategorySymbol& symbol : symbols.categories) {
        EXPECT_FALSE(symbol.name.lv.empty() || symbol.name.en.empty() || symbol.name.ru.empty())
            << symbol.category;
    }
    std::set<std::string> made;
    for (const LayerDefinition& layer : load_layers(root / "layers")) {
        if (layer.kind != LayerKind::services) continue;
        if (!layer.spec.category.empty()) made.insert(layer.spec.category);
        for (const auto& [value, category] : layer.spec.category_values) made.insert(category);
        for (const TagRule& rule : layer.spec.tag_rules) made.insert(rule.category);
    }
    for (const Need& need : load_basket(root / "data/baskets/latvia.toml").needs)
        made.insert(need.categories.begin(), need.categories.end());
    EXPECT_GT(made.size(), 25u);
    for (const std::string& category : made) EXPECT_NE(symbols.find(category), nullptr) << category;
}

TEST(ShippedSymbols, ColoursStayApartForEveryReaderAndOnAPhotocopy) {
    const Symbols symbols = load_symbols(root / "data/symbols.toml");
    std::set<std::string> colours;
    for (const CategorySymbol& symbol : symbols.categories) {
        const std::string fill = symbols.style.text(symbols.style_of(symbol.category), "fill", "");
        if (fill != "#ffffff") colours.insert(fill);
    }
    EXPECT_EQ(colours.size(), 4u);
    for (const Vision vision :
         {Vision::normal, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia, Vision::photocopy}) {
        for (const std::string& a : colours) {
            for (const std::string& b : colours) {
                if (a < b) {
                    EXPECT_GT(difference(seen_as(a, vision), seen_as(b, vision)), 15)
                        << to_string(vision) << ' ' << a << ' ' << b;
                }
            }
        }
    }
}

TEST(ShippedSymbols, HaveAStyleForEveryBand) {
    const Symbols symbols = load_symbols(root / "data/symbols.toml");
    std::set<std::string> shapes;
    for (const char* band : {"reach-good", "reach-between", "reach-bad", "reach-none", "reach-unknown"}) {
        EXPECT_TRUE(symbols.style.items.contains(band)) << band;
        EXPECT_TRUE(shapes.insert(symbols.style.text(band, "shape", "")).second) << band;
    }
}

TEST(LoadPalettes, ReadsTheCommentedExample) {
    const Palettes palettes = load_palettes(fixture("palettes.toml"));
    EXPECT_EQ(palettes.source, "invented");
    ASSERT_EQ(palettes.palettes.size(), 1u);
    const Palette& fire = palettes.named("Fire");
    EXPECT_EQ(fire.name.ru, "Огонь");
    ASSERT_EQ(fire.steps.size(), 2u);
    EXPECT_EQ(fire.steps[0].colours, (std::vector<std::string>{"#101010", "#202020"}));
    EXPECT_EQ(fire.with(2)->photocopy, Rating::bad);
    EXPECT_EQ(fire.with(3)->print, Rating::doubtful);
    EXPECT_EQ(fire.with(3)->photocopy, Rating::good);
    EXPECT_EQ(fire.with(4), nullptr);
}

TEST(LoadPalettes, EveryMistakeNamesLineKeyAndWhatToDo) {
    const Broken all[] = {
        {"palettes-rating.toml",
         ":7: [[classes]]: key \"photocopy\" must be good, doubtful or bad, but \"god\" "
         "stands there",
         "did you mean \"good\"?"},
        {"palettes-six-colours.toml", ":7: [[classes]]: 6 colours stand there",
         "write 2 to 5 colours, light to dark"},
        {"palettes-size-twice.toml", ":8: [[classes]]: 3 colours stand there twice", "remove one of the two"},
        {"palettes-without-classes.toml", ":4: palette \"Fire\": the list \"classes\" is missing or empty",
         "write the colours and ratings for each number of classes"},
        {"palettes-colour.toml", ":7: [[classes]]: \"202020\" is no colour",
         "write colours as #rrggbb, for example #d7301f"},
        {"palettes-id-twice.toml", ":11: palette \"Fire\": the id stands twice, first in line 4",
         "give one of them another id, or remove it"},
    };
    expect_errors(all, load_palettes);
}

TEST(Palettes, AWrongNameGetsTheNearestRightOne) {
    try {
        static_cast<void>(load_palettes(root / "data/palettes.toml").named("OrRed"));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_EQ(error.hint(), "did you mean \"OrRd\"?");
    }
}

TEST(ShippedPalettes, HaveColoursForTwoToFiveClassesFromLightToDark) {
    const Palettes palettes = load_palettes(root / "data/palettes.toml");
    EXPECT_GE(palettes.palettes.size(), 4u);
    for (const Palette& palette : palettes.palettes) {
        EXPECT_FALSE(palette.name.lv.empty() || palette.name.en.empty() || palette.name.ru.empty());
        for (std::size_t classes = 2; classes <= 5; ++classes) {
            ASSERT_NE(palette.with(classes), nullptr) << palette.id << ' ' << classes;
            const auto& colours = palette.with(classes)->colours;
            for (std::size_t i = 1; i < colours.size(); ++i)
                EXPECT_GT(seen_as(colours[i - 1], Vision::photocopy), seen_as(colours[i], Vision::photocopy))
                    << palette.id << ' ' << classes;
        }
    }
}

TEST(ShippedPalettes, OnlyOrangeToRedIsGoodForAllAtFourClasses) {
    const Palettes palettes = load_palettes(root / "data/palettes.toml");
    for (const Palette& palette : palettes.palettes) {
        const PaletteSteps& four = *palette.with(4);
        const bool all =
            four.colour_blind == Rating::good && four.print == Rating::good && four.photocopy == Rating::good;
        EXPECT_EQ(all, palette.id == "OrRd") << palette.id;
    }
}

TEST(ShippedMaps, HaveShortNamesForLists) {
    for (const char* id : {"gap-share", "gap-people", "need-value", "median-time"}) {
        const Localized name = load_map(root / "maps" / (std::string(id) + ".toml")).name;
        for (const std::string& text : {name.lv, name.en, name.ru}) {
            EXPECT_NE(text, id);
            EXPECT_LT(text.size(), 60u);
        }
    }
    // A map file without a name goes by its id.
    EXPECT_EQ(load_map(fixture("map.toml")).name.en, "map");
}

TEST(ShippedMaps, TakeTheirColoursFromAPalette) {
    const Palettes palettes = load_palettes(root / "data/palettes.toml");
    EXPECT_EQ(load_map(root / "maps/gap-share.toml").colours, palettes.named("OrRd").with(4)->colours);
    EXPECT_EQ(load_map(root / "maps/need-value.toml").colours, palettes.named("YlGnBu").with(5)->colours);
}

}  // namespace
}  // namespace mapite::test
