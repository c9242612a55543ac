#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

LayerSpec with_groups() {
    LayerSpec spec;
    spec.groups = {{"children", {"bērni", "0-14", "children"}},
                   {"over_65", {"65+", "over_65"}},
                   {"working_age", {"15-64 gadi"}}};
    return spec;
}

GroupCount counted(std::string group, double people) {
    return {std::move(group), people, PeopleMeasure::counted};
}

TEST(ImportGroups, AreTheSameInEveryFormatAndAnEmptyCellIsUnknown) {
    for (const char* name : {"people_groups.csv", "people_groups.xlsx", "people_groups.gpkg"}) {
        SCOPED_TRACE(name);
        const auto import = people(good(name), with_groups());
        ASSERT_TRUE(books_are(import, 2, 2));
        EXPECT_EQ(import.kept[0].groups,
                  (std::vector<GroupCount>{counted("children", 3), counted("over_65", 2),
                                           counted("working_age", 7)}));
        EXPECT_EQ(import.kept[1].groups,
                  (std::vector<GroupCount>{counted("children", 0), counted("over_65", 5)}));
        EXPECT_EQ(count(import.findings, "group-not-stated"), 1u);
        EXPECT_TRUE(
            has(first(import.findings, "group-not-stated"),
                "1 row(s) say nothing about the group \"working_age\" (column \"15-64 gadi\" is empty)"));
    }
}

TEST(ImportGroups, WithoutNamedColumnsThereAreNone) {
    const auto import = people(good("people_groups.csv"));
    EXPECT_TRUE(import.kept.at(0).groups.empty());
    EXPECT_TRUE(import.findings.empty());
}

TEST(ImportGroups, SixtyFiveAndMoreIsNotSixtyFive) {
    LayerSpec spec;
    spec.groups = {{"aged_65", {"65"}}};
    EXPECT_EQ(people(good("people_groups.csv"), spec).kept.at(0).groups,
              std::vector<GroupCount>{counted("aged_65", 1)});
}

TEST(ImportGroups, FivesOfMaskedGridsAreMaskedAndZerosAreZeros) {
    const auto import = people(good("grid_1km_groups.csv"), with_groups());
    ASSERT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(import.kept[0].groups,
              (std::vector<GroupCount>{{"children", 5, PeopleMeasure::masked}, counted("over_65", 0)}));
    EXPECT_EQ(import.kept[0].measure, PeopleMeasure::counted);
    EXPECT_EQ(import.kept[1].groups, (std::vector<GroupCount>{{"children", 5, PeopleMeasure::masked}}));
    EXPECT_EQ(count(import.findings, "group-larger-than-people"), 0u);
}

TEST(ImportGroups, FivesAreExactWhereTheLayerSaysSo) {
    LayerSpec spec = with_groups();
    spec.fields["exact"] = {};
    EXPECT_EQ(people(good("grid_1km_groups.csv"), spec).kept.at(0).groups.at(0), counted("children", 5));
}

TEST(ImportGroups, WhatIsNoNumberIsReportedByLineAndTheRowIsKept) {
    for (const auto& [name, found] :
         {std::pair{"group_is_text.csv", "\"daudz\""}, std::pair{"group_is_negative.csv", "\"-2\""}}) {
        const auto import = people(broken(name), with_groups());
        EXPECT_TRUE(books_are(import, 2, 2));
        EXPECT_EQ(import.kept.at(0).people, 9);
        EXPECT_EQ(import.kept.at(0).groups, std::vector<GroupCount>{counted("over_65", 2)});
        EXPECT_EQ(import.kept.at(1).groups.size(), 2u);
        EXPECT_TRUE(has(first(import.findings, "bad-group-number"),
                        std::string("warning ") + name + ":2: " + found +
                            " is no number of people of the group \"children\""));
        EXPECT_TRUE(
            has(first(import.findings, "bad-group-number"), "write a number, or leave the cell empty"));
    }
}

TEST(ImportGroups, AGroupLargerThanItsPointIsReportedAndKept) {
    const auto import = people(broken("group_larger_than_people.csv"), with_groups());
    EXPECT_TRUE(books_are(import, 2, 2));
    EXPECT_EQ(import.kept.at(1).groups.at(1), counted("over_65", 30));
    EXPECT_EQ(count(import.findings, "group-larger-than-people"), 1u);
    EXPECT_TRUE(
        has(first(import.findings, "group-larger-than-people"),
            "warning group_larger_than_people.csv:3: the group \"over_65\" has 30 people, but everybody "
            "together is 8"));
}

TEST(ImportGroups, DwellingsHaveNone) {
    LayerSpec spec;
    spec.groups = {{"children", {"name"}}};
    const auto import = people(good("services_semicolon.csv"), spec);
    EXPECT_EQ(import.kept.at(0).measure, PeopleMeasure::dwellings);
    EXPECT_TRUE(import.kept.at(0).groups.empty());
    EXPECT_TRUE(import.findings.empty());
}

TEST(ImportGroups, TotalsSayThatGroupsAreNotSpread) {
    LayerSpec spec;
    spec.groups = {{"everybody", {"iedzīvotāji"}}};
    const auto import = import_totals(broken("duplicate_code.csv"), spec, {});
    EXPECT_TRUE(books_are(import, 3, 2));
    EXPECT_TRUE(
        has(first(import.findings, "groups-not-spread"), "(everybody) are not spread over dwellings"));
}

}  // namespace
}  // namespace mapite
