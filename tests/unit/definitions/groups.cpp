#include <filesystem>

#include "definitions/load.hpp"
#include "expect_error.hpp"

namespace mapite::test {
namespace {

TEST(LoadGroups, ReadsIdsNamesAndHeadingsInTheOrderOfTheFile) {
    const std::vector<GroupDefinition> groups = load_groups(fixture("groups.toml"));
    ASSERT_EQ(groups.size(), 3u);
    EXPECT_EQ(groups[0].id, "children");
    EXPECT_EQ(groups[0].name.lv, "bērni");
    EXPECT_EQ(groups[0].headings, (std::vector<std::string>{"children", "0-14"}));
    EXPECT_EQ(groups[1].headings, std::vector<std::string>{"65+"});
}

TEST(LoadGroups, AGroupWithoutHeadingsIsReadWhereALayerNamesItsColumn) {
    const GroupDefinition group = load_groups(fixture("groups.toml")).at(2);
    EXPECT_EQ(group.id, "wheelchair");
    EXPECT_TRUE(group.headings.empty());
    EXPECT_EQ(group.name.in(Language::ru), "Wheelchair users");
}

TEST(LoadGroups, EveryMistakeNamesLineKeyAndWhatToDo) {
    const Broken all[] = {
        {"groups-id-twice.toml", ":7: group \"children\": the id stands twice, first in line 2",
         "give one of them another id, or remove it"},
        {"groups-heading-twice.toml",
         ":9: group \"over_65\": the heading \"Children\" stands already in line 4, for group \"children\"",
         "leave it in one of the two"},
        {"groups-unknown-key.toml",
         ":9: group \"over_65\": key \"heading\" is not known here (it may be: headings, id, name)",
         "did you mean \"headings\"?"},
        {"groups-id-with-space.toml",
         ":7: group \"over 65\": key \"id\" may hold only a-z, 0-9, - and _, but \"over 65\" stands there",
         "names that people see belong in \"name\" or \"title\""},
        {"groups-without-name.toml", ":11: group \"wheelchair\": key \"name\" is missing",
         "add: name = { lv = \"...\", en = \"...\", ru = \"...\" }"},
    };
    expect_errors(all, load_groups);
}

TEST(LoadLayer, ReadsTheColumnsOfPopulationGroups) {
    const LayerDefinition layer = load_layer(fixture("people.toml"));
    ASSERT_EQ(layer.spec.groups.size(), 2u);
    EXPECT_EQ(layer.spec.groups.at("children"), (std::vector<std::string>{"bērni", "0-14"}));
    EXPECT_EQ(layer.spec.groups.at("over_65"), std::vector<std::string>{"65+"});
}

TEST(LoadLayer, MistakesInGroupsNameTheLine) {
    const Broken all[] = {
        {"layer-group-id.toml",
         ":17: [groups]: a group's id may hold only a-z, 0-9, - and _, but \"65+\" stands there",
         "write the id left of the sign =, the names of the column right of it"},
        {"layer-group-number.toml",
         ":17: [groups]: key \"over_65\" must be a text or a list of texts, but 65 stands there",
         "mend the value"},
        {"layer-groups-of-services.toml",
         ":35: key \"groups\" is not known here (it may be: category, crs, fields, kind, match, rule, "
         "source, style, title)",
         "remove it, or use one of the keys named above"},
    };
    expect_errors(all, load_layer);
}

TEST(ShippedGroups, HaveNamesInAllLanguagesAndHeadings) {
    const auto groups = load_groups(std::filesystem::path(MAPITE_SOURCE_DATA) / "data/groups.toml");
    ASSERT_EQ(groups.size(), 3u);
    for (const GroupDefinition& group : groups) {
        EXPECT_FALSE(group.name.lv.empty() || group.name.en.empty() || group.name.ru.empty()) << group.id;
        EXPECT_FALSE(group.headings.empty()) << group.id;
    }
}

TEST(ShippedGroups, EveryGroupThatALayerNamesHasAName) {
    const std::filesystem::path root = MAPITE_SOURCE_DATA;
    const auto groups = load_groups(root / "data/groups.toml");
    std::size_t named = 0;
    for (const LayerDefinition& layer : load_layers(root / "layers"))
        for (const auto& [id, columns] : layer.spec.groups) {
            ++named;
            EXPECT_EQ(std::ranges::count(groups, id, &GroupDefinition::id), 1) << layer.id << ": " << id;
        }
    EXPECT_GE(named, 3u);
}

}  // namespace
}  // namespace mapite::test
