// What stands in data/, layers/ and maps/ must load and fit together.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "definitions/load.hpp"
#include "profile/confidence.hpp"

namespace mapite::test {
namespace {

const std::filesystem::path root = MAPITE_SOURCE_DATA;

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    return files;
}

bool in_all_languages(const Localized& text) {
    return !text.lv.empty() && !text.en.empty() && !text.ru.empty();
}

TEST(ShippedBasket, HasTheSevenBlocksEachWithANeed) {
    const Basket basket = load_basket(root / "data/baskets/latvia.toml");
    std::vector<std::string> ids;
    for (const Block& block : basket.blocks) {
        ids.push_back(block.id);
        EXPECT_TRUE(in_all_languages(block.name)) << block.id;
        EXPECT_NE(std::ranges::count(basket.needs, block.id, &Need::block), 0) << block.id;
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"basic", "economy", "socialisation", "social_control",
                                             "social_participation", "mutual_support", "resources"}));
}

TEST(ShippedBasket, EveryNeedHasAllLanguagesAndASource) {
    for (const Need& need : load_basket(root / "data/baskets/latvia.toml").needs) {
        EXPECT_TRUE(in_all_languages(need.name)) << need.id;
        EXPECT_GT(need.source.size(), 10u) << need.id;
    }
}

TEST(ShippedBasket, PublishedThresholdsOfLatviaStandInIt) {
    const Basket basket = load_basket(root / "data/baskets/latvia.toml");
    ASSERT_NE(basket.find("school"), nullptr);
    EXPECT_EQ(basket.find("school")->bad, Minutes{40});
    ASSERT_NE(basket.find("ambulance"), nullptr);
    EXPECT_EQ(basket.find("ambulance")->good, Minutes{15});
    EXPECT_EQ(basket.find("ambulance")->bad, Minutes{25});
}

TEST(ShippedBasket, SomeLayerMakesEveryCategory) {
    std::set<std::string> made;
    for (const LayerDefinition& layer : load_layers(root / "layers")) {
        if (layer.kind != LayerKind::services) continue;
        made.insert(layer.spec.category);
        for (const auto& [value, category] : layer.spec.category_values) made.insert(category);
        for (const TagRule& rule : layer.spec.tag_rules) made.insert(rule.category);
    }
    for (const auto& file : files_in("data/baskets")) {
        for (const Need& need : load_basket(file).needs) {
            for (const std::string& category : need.categories) {
                EXPECT_TRUE(made.contains(category)) << file << ": " << need.id << " needs " << category;
            }
        }
    }
}

TEST(ShippedLayers, CarryTitleSourceLicenceAttributionAndStyle) {
    const std::vector<LayerDefinition> layers = load_layers(root / "layers");
    EXPECT_GE(layers.size(), 20u);
    for (const LayerDefinition& layer : layers) {
        EXPECT_TRUE(in_all_languages(layer.title)) << layer.id;
        EXPECT_FALSE(layer.attribution.empty()) << layer.id;
        EXPECT_FALSE(layer.style.empty()) << layer.id;
        EXPECT_EQ(layer.complete, layer.source_name != "OpenStreetMap") << layer.id;
    }
}

TEST(ShippedLayers, RulesOfOpenStreetMapAreTheSameForTablesOfNodes) {
    const LayerDefinition extract = load_layer(root / "layers/osm-services.toml");
    const LayerDefinition table = load_layer(root / "layers/osm-nodes-table.toml");
    ASSERT_FALSE(extract.spec.tag_rules.empty());
    ASSERT_EQ(table.spec.tag_rules.size(), extract.spec.tag_rules.size());
    for (std::size_t i = 0; i < table.spec.tag_rules.size(); ++i) {
        EXPECT_EQ(table.spec.tag_rules[i].category, extract.spec.tag_rules[i].category);
        EXPECT_EQ(table.spec.tag_rules[i].tags, extract.spec.tag_rules[i].tags);
    }
}

TEST(ShippedSpeeds, CarsAreFastestAndKeepToTheLegalLimits) {
    const SpeedTable speeds = load_speeds(root / "data/speeds.toml");
    for (const auto& [name, by_mode] : speeds.classes) {
        if (by_mode.car && by_mode.foot) {
            EXPECT_GE(*by_mode.car, *by_mode.foot) << name;
        }
        if (by_mode.bicycle && by_mode.foot) {
            EXPECT_GE(*by_mode.bicycle, *by_mode.foot) << name;
        }
        if (name != "motorway" && by_mode.car) {
            EXPECT_LE(by_mode.car->value, 90) << name;
        }
    }
    EXPECT_LE(speeds.classes.at("residential").car->value, 50);
    EXPECT_LE(speeds.classes.at("living_street").car->value, 20);
    EXPECT_FALSE(speeds.classes.at("motorway").foot);
    EXPECT_FALSE(speeds.classes.at("steps").bicycle);
    for (const auto& [name, by_mode] : speeds.surface_limits) {
        if (name.find("gravel") != std::string::npos) {
            EXPECT_LE(by_mode.car->value, 80) << name;
        }
    }
}

TEST(ShippedTexts, EveryPluralHasItsThreeForms) {
    const Texts texts = load_texts(root / "data/texts");
    std::size_t plurals = 0;
    for (const auto& [key, text] : texts.sentences()) {
        const std::size_t dot = key.rfind('.');
        const std::string form = dot == std::string::npos ? "" : key.substr(dot + 1);
        if (form != "one" && form != "few" && form != "other") continue;
        ++plurals;
        for (const char* other : {".one", ".few", ".other"}) {
            EXPECT_TRUE(texts.has(key.substr(0, dot) + other)) << key.substr(0, dot) + other;
        }
    }
    EXPECT_GT(plurals, 0u);
    EXPECT_EQ(texts.count(Language::lv, "map.classes", 21), "21 klase");
    EXPECT_EQ(texts.count(Language::lv, "map.classes", 11), "11 klašu");
    EXPECT_EQ(texts.count(Language::ru, "map.classes", 3), "3 класса");
    EXPECT_EQ(texts.count(Language::en, "map.classes", 1), "1 class");
}

TEST(ShippedTexts, EveryIdThatUsersSeeHasAWord) {
    const Texts texts = load_texts(root / "data/texts");
    const auto expect = [&](const std::string& group, std::string_view id) {
        EXPECT_TRUE(texts.has(group + std::string(id))) << group << id;
    };
    for (const AreaType type : {AreaType::district, AreaType::parish, AreaType::town, AreaType::city,
                                AreaType::village, AreaType::neighbourhood, AreaType::other}) {
        expect("words.type.", to_string(type));
    }
    for (const TravelMode mode : all_travel_modes) expect("words.mode.", to_string(mode));
    for (const Grade grade : {Grade::high, Grade::medium, Grade::low, Grade::none}) {
        expect("words.grade.", to_string(grade));
    }
    const Evidence worst{.straight_line = true,
                         .layer_complete = false,
                         .oldest_source_months = 100,
                         .undated_source = true,
                         .share_with_route = 0,
                         .share_masked = 1,
                         .share_far_from_road = 1,
                         .share_uncertain = 1,
                         .people_estimated = true};
    const Confidence low = confidence(worst);
    EXPECT_EQ(low.reasons.size(), 9u);
    for (const std::string& reason : low.reasons) expect("words.reason.", reason);
    for (const std::string& reason : confidence({.known = false}).reasons) expect("words.reason.", reason);
}

TEST(ShippedMaps, Load) {
    const auto files = files_in("maps");
    EXPECT_FALSE(files.empty());
    for (const auto& file : files) EXPECT_NO_THROW(load_map(file)) << file;
}

TEST(BrokenFixtures, AreAllNamedInATest) {
    // A broken fixture that no test names would say nothing.
    std::string tests;
    for (const auto& entry : std::filesystem::directory_iterator(root / "tests/unit/definitions")) {
        std::ifstream stream(entry.path());
        tests.append(std::istreambuf_iterator<char>(stream), {});
    }
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(MAPITE_TEST_FIXTURES) /
                                                                 "definitions/broken")) {
        const std::string name = entry.path().filename().string();
        EXPECT_NE(tests.find('"' + name + '"'), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace mapite::test
