#include <algorithm>

#include "definitions/load.hpp"
#include "expect_error.hpp"

namespace mapite::test {
namespace {

using namespace std::chrono_literals;

TEST(LoadLayer, ReadsEveryPartOfAServiceLayer) {
    const LayerDefinition layer = load_layer(fixture("services.toml"));
    EXPECT_EQ(layer.id, "services");
    EXPECT_EQ(layer.kind, LayerKind::services);
    EXPECT_EQ(layer.title.en, "Schools");
    EXPECT_EQ(layer.files, std::vector<std::string>{"*skol*.csv"});
    EXPECT_EQ(layer.layer, "");
    EXPECT_EQ(layer.required_fields, (std::vector<std::string>{"nosaukums", "veids|tips"}));
    EXPECT_EQ(layer.source_name, "Pašvaldība");
    EXPECT_EQ(layer.licence, "CC0");
    EXPECT_EQ(layer.attribution, "Pašvaldības dati");
    EXPECT_EQ(layer.date, Day{2025y / 9 / 1});
    EXPECT_FALSE(layer.complete);
    EXPECT_EQ(layer.spec.crs, "EPSG:3059");
    EXPECT_TRUE(layer.spec.axes_swapped);
    EXPECT_EQ(layer.spec.fields.at("name"), (std::vector<std::string>{"nosaukums", "name"}));
    EXPECT_EQ(layer.spec.fields.at("capacity"), std::vector<std::string>{"skolēni"});
    EXPECT_EQ(layer.field_lines.at("capacity"), 22u);
    EXPECT_EQ(layer.spec.category_values.at("vidusskola"), "school");
    EXPECT_EQ(layer.spec.category_values.at("school"), "school");
    EXPECT_EQ(layer.style.at("fill"), "#1f3a93");
    EXPECT_EQ(layer.style.at("size_mm"), "2.5");
}

TEST(LoadLayer, ListOfTagValuesMakesOneRuleEachInOrder) {
    const std::vector<TagRule> rules = load_layer(fixture("services.toml")).spec.tag_rules;
    ASSERT_EQ(rules.size(), 3u);
    using Tags = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(rules[0].category, "shop");
    EXPECT_EQ(rules[0].tags, (Tags{{"shop", "supermarket"}}));
    EXPECT_EQ(rules[1].tags, (Tags{{"shop", "convenience"}}));
    EXPECT_EQ(rules[2].category, "parcel_locker");
    EXPECT_EQ(rules[2].tags, (Tags{{"amenity", "vending_machine"}, {"vending", "*"}}));
}

TEST(LoadLayer, TypesKeepTheOrderOfTheFile) {
    const LayerSpec spec = load_layer(fixture("areas.toml")).spec;
    ASSERT_EQ(spec.types.size(), 3u);
    EXPECT_EQ(spec.types[0], std::pair(std::string("*pilsēta"), AreaType::town));
    EXPECT_EQ(spec.types[1], std::pair(std::string("*valstspilsēta"), AreaType::city));
    EXPECT_EQ(spec.types[2], std::pair(std::string("7"), AreaType::parish));
    EXPECT_EQ(spec.default_type, AreaType::village);
}

TEST(LoadLayer, StatisticsSayWhatAllRowsHaveAndWhatMarksMean) {
    const LayerDefinition layer = load_layer(fixture("statistics.toml"));
    EXPECT_EQ(layer.kind, LayerKind::statistics);
    EXPECT_EQ(layer.spec.values.at("indicator"), "water");
    EXPECT_EQ(layer.spec.values.at("unit"), "%");
    EXPECT_EQ(layer.spec.marks.at("-"), "zero");
    EXPECT_TRUE(layer.periods);
}

TEST(LoadLayer, OfAWideTableFitsOnlyWhereAHeadingIsAYear) {
    const LayerDefinition layer = load_layer(fixture("statistics.toml"));
    EXPECT_TRUE(fits(layer, {.file = "udens.csv", .layer = "", .fields = {"atvk", "2019"}}));
    EXPECT_TRUE(fits(layer, {.file = "udens.csv", .layer = "", .fields = {"atvk", "2019. gada 1. cet."}}));
    EXPECT_FALSE(fits(layer, {.file = "udens.csv", .layer = "", .fields = {"atvk", "pop2019", "skaits"}}));
}

TEST(LoadLayer, OneTitleStandsForAllLanguages) {
    const LayerDefinition layer = load_layer(fixture("areas.toml"));
    EXPECT_EQ(layer.title, (Localized{.lv = "Ciemi", .en = "Ciemi", .ru = "Ciemi"}));
    EXPECT_TRUE(layer.complete);
    EXPECT_FALSE(layer.date);
}

TEST(LoadLayers, AreSortedByIdAndOneBrokenFileIsAnError) {
    const auto layers = load_layers(std::filesystem::path(MAPITE_SOURCE_DATA) / "layers");
    EXPECT_TRUE(std::ranges::is_sorted(layers, {}, &LayerDefinition::id));
    EXPECT_THROW(load_layers(fixture("broken")), Error);
}

TEST(LoadLayer, EveryMistakeNamesLineKeyAndWhatToDo) {
    const std::string tables = "category, crs, fields, kind, match, rule, source, style, title";
    const Broken all[] = {
        {"layer-unknown-key.toml", ":19: key \"feilds\" is not known here (it may be: " + tables + ")",
         "did you mean \"fields\"?"},
        {"layer-unknown-field.toml",
         ":22: [fields]: key \"capasity\" is not known here (it may be: address, capacity, category, email, "
         "id, lat, "
         "lon, name, opening_hours, phone, source, tag, value, verified, visibility, website, x, y)",
         "did you mean \"capacity\"?"},
        {"layer-kind.toml",
         ":1: key \"kind\" must be boundaries, roads, services, people or statistics, but \"service\" stands "
         "there",
         "did you mean \"services\"?"},
        {"layer-mark.toml",
         ":13: [marks]: \"nulle\" is no meaning of a mark (it may be: confidential, doubtful, missing, zero)",
         "write for example: \"-\" = \"zero\""},
        {"layer-without-kind.toml", ":1: key \"kind\" is missing", "add: kind = \"...\""},
        {"layer-without-match.toml", ":1: the table [match] is missing",
         "add a line [match] with its keys below"},
        {"layer-empty-match.toml", ":4: [match]: no condition stands here, so the layer would fit every file",
         "add files, layer or fields"},
        {"layer-epsg.toml", ":16: [crs]: key \"code\" must be an EPSG code, but \"LKS-92\" stands there",
         "write it as EPSG:3059"},
        {"layer-date.toml",
         ":12: [source]: key \"date\" must be a day such as 2024-12-31, but \"2025-02-30\" stands there",
         "mend the value"},
        {"layer-complete-text.toml",
         ":13: [source]: key \"complete\" must be true or false, but \"no\" stands there", "mend the value"},
        {"layer-colour.toml", ":36: [style]: key \"fill\" must be a colour, but \"#1f3a9\" stands there",
         "write colours as #rrggbb, for example #d7301f"},
        {"layer-rule-without-tags.toml",
         ":33: [[rule]]: key \"tags\" is empty, so the rule would fit everything",
         "write for example: tags = { amenity = \"school\" }"},
        {"layer-rule-tag-number.toml",
         ":33: [[rule]]: [tags]: key \"amenity\" must be a text or a list of texts, but 5 stands there",
         "mend the value"},
        {"layer-values-without-field.toml",
         ":23: [category]: there are values, but [fields] does not say which column \"category\" is",
         "add to [fields]: category = \"...\""},
        {"layer-rules-from-nowhere.toml",
         ":25: [category]: there is no layer \"layer-colours\" in this folder",
         "did you mean \"layer-colour\"?"},
        {"layer-type.toml",
         ":18: [types]: key \"7\" must be district, parish, town, city, village, neighbourhood or area, but "
         "\"parishh\" stands there",
         "did you mean \"parish\"?"},
        {"layer-types-of-services.toml", ":35: key \"types\" is not known here (it may be: " + tables + ")",
         "remove it, or use one of the keys named above"},
        {"layer-without-category.toml", ":1: nothing says of which category these services are",
         "add [category] with fixed or rules_from, or a field \"category\", or [[rule]]"},
        {"layer-key-twice.toml",
         ":11: this is not valid TOML: Error while parsing key-value pair: cannot redefine existing string "
         "'licence'",
         "mend this line; texts stand in quotation marks, and no key may stand twice"},
        {"layer-not-toml.toml",
         ":10: this is not valid TOML: Error while parsing value: could not determine value type",
         "write texts between straight quotation marks, like \"this\""},
    };
    expect_errors(all, load_layer);
}

}  // namespace
}  // namespace mapite::test
