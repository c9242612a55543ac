// People by population group and by year, from the file to the answer.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "app/answers.hpp"
#include "app/need_map.hpp"
#include "app/people_basis.hpp"
#include "app/profile_view.hpp"
#include "app/sources.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"
#include "sample/sample.hpp"

namespace mapite::test {
namespace {

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

/// A square parish round 24.1 E 56.9 N with a school in its middle.
class GroupsTest : public testing::Test {
  protected:
    GroupsTest() : project_(new_project(folder_.path() / "p", "EPSG:3059")) {
        write(file("area.geojson"),
              R"({"type": "FeatureCollection", "features": [{"type": "Feature",
              "properties": {"code": "0012340", "name": "Ķoņu pagasts", "type": "parish"},
              "geometry": {"type": "Polygon", "coordinates":
              [[[24.0, 56.8], [24.2, 56.8], [24.2, 57.0], [24.0, 57.0], [24.0, 56.8]]]}}]})");
        import(project_, request({LayerKind::boundaries}, {file("area.geojson")}));
        write(file("schools.csv"), "name,category,lon,lat\nKoņu skola,school,24.1,56.9\n");
        import(project_, request({LayerKind::services}, {file("schools.csv")}));
    }

    [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path() / name; }

    ImportReport people(const std::string& name, const std::string& text, const std::string& date = "") {
        write(file(name), text);
        ImportRequest wanted = request({LayerKind::people}, {file(name)});
        if (!date.empty()) wanted.date = parse_day(date);
        return import(project_, wanted);
    }

    Study counting(const std::string& group, std::optional<int> year = {}) {
        return study_project(project_, resources(),
                             {.today = today, .only_need = "", .group = group, .year = year}, Progress{});
    }
    Study loaded() { return counting(""); }

    std::string error_of(const std::string& group, std::optional<int> year = {}) {
        try {
            counting(group, year);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage);
            return std::string(error.what()) + " | " + error.hint();
        }
        return "no error";
    }

    static double everybody(const Study& study) {
        double sum = 0;
        for (const PopulatedPoint& point : study.points) sum += point.people;
        return sum;
    }

    static std::vector<std::string> codes(const Findings& findings) {
        std::vector<std::string> all;
        for (const Finding& finding : findings) all.push_back(finding.code);
        return all;
    }

    TemporaryFolder folder_;
    Project project_;
};

constexpr const char* register_2024 =
    "id,lon,lat,people,children,over_65\n1,24.1,56.9,10,2,3\n2,24.15,56.95,6,0,5\n3,24.05,56.85,4,,1\n";

TEST_F(GroupsTest, AStudyOfAGroupCountsItAndNamesThoseWhoseGroupIsUnknown) {
    people("people.csv", register_2024, "2024-01-01");
    const Study all = loaded();
    EXPECT_EQ(everybody(all), 20);
    EXPECT_TRUE(all.notes.empty());
    ASSERT_EQ(all.groups.size(), 2u);
    EXPECT_EQ(all.groups[0].id, "children");
    EXPECT_EQ(all.groups[0].name.lv, "bērni, 0–14 gadi");
    EXPECT_EQ(all.groups[0].people, 2);
    EXPECT_EQ(all.groups[1].people, 9);

    const Study old = counting("over_65");
    EXPECT_EQ(everybody(old), 9);
    EXPECT_EQ(old.profiles[0].people, 9);
    EXPECT_TRUE(old.notes.empty());

    const Study children = counting("children");
    EXPECT_EQ(everybody(children), 2);
    EXPECT_EQ(children.points.size(), 2u);  // with the one that has no children, without the unknown one
    EXPECT_EQ(codes(children.notes), std::vector<std::string>{"group-unknown"});
    EXPECT_NE(children.notes[0].what.find("4 people at 1 place(s) are left out"), std::string::npos)
        << children.notes[0].what;
    EXPECT_EQ(children.groups, all.groups);
}

TEST_F(GroupsTest, MaskedGroupsKeepTheirBounds) {
    people("grid_1km.csv", "ID,Total,0-14\n1kmX506Y307,30,5\n1kmX507Y307,40,12\n");
    const Study children = counting("children");
    EXPECT_EQ(children.profiles[0].people, 17);
    EXPECT_EQ(children.profiles[0].people_low, 13);
    EXPECT_EQ(children.profiles[0].people_high, 22);
    EXPECT_EQ(loaded().profiles[0].people_low, 70);
}

TEST_F(GroupsTest, AnUnknownGroupNamesThoseThereAre) {
    people("people.csv", register_2024);
    EXPECT_EQ(
        error_of("over65"),
        "there is no population group \"over65\" (there are: children, over_65) | did you mean \"over_65\"?");
    EXPECT_EQ(error_of("working_age"),
              "there is no population group \"working_age\" (there are: children, over_65) | ");
}

TEST_F(GroupsTest, WithoutGroupsInTheDataTheErrorSaysHowToGetThem) {
    people("people.csv", "id,lon,lat,people\n1,24.1,56.9,10\n");
    EXPECT_TRUE(loaded().groups.empty());
    EXPECT_NE(error_of("children").find("import a file of people with a column for the group"),
              std::string::npos);
}

TEST_F(GroupsTest, TwoYearsStandBesideEachOtherAndTheNewestIsCounted) {
    people("grid_1km_2019.csv", "ID,Total\n1kmX506Y307,30\n1kmX507Y307,40\n", "2019-01-01");
    const ImportReport newer =
        people("grid_1km_2024.csv", "ID,Total\n1kmX506Y307,25\n1kmX507Y307,36\n", "2024-01-01");
    EXPECT_EQ(newer.books(), (Books{2, 2, 0}));
    EXPECT_EQ(project_.open_to_read().people().size(), 4u);
    const Study newest = loaded();
    EXPECT_EQ(everybody(newest), 61);
    EXPECT_EQ(newest.years, (std::vector<int>{2019, 2024}));
    EXPECT_EQ(newest.year, 2024);
    EXPECT_EQ(codes(newest.notes), std::vector<std::string>{"people-year"});
    EXPECT_NE(newest.notes[0].what.find(
                  "2 place(s) with people of 2019 are not counted, since those of 2024 are (2)"),
              std::string::npos)
        << newest.notes[0].what;
    EXPECT_EQ(everybody(counting("", 2019)), 70);
    EXPECT_TRUE(counting("", 2019).notes.empty());
    EXPECT_EQ(counting("", 2019).years, (std::vector<int>{2019, 2024}));
}

TEST_F(GroupsTest, TheOrderOfImportDoesNotDecideWhichYearIsTheNewest) {
    people("grid_1km_2024.csv", "ID,Total\n1kmX506Y307,25\n", "2024-01-01");
    people("grid_1km_2019.csv", "ID,Total\n1kmX506Y307,30\n", "2019-01-01");
    EXPECT_EQ(everybody(loaded()), 25);
}

TEST_F(GroupsTest, TwoFilesOfOneYearStayOnePopulation) {
    people("grid_1km_north.csv", "ID,Total\n1kmX506Y307,25\n1kmX507Y307,12\n", "2024-01-01");
    const ImportReport south =
        people("grid_1km_south.csv", "ID,Total\n1kmX507Y307,12\n1kmX508Y307,8\n", "2024-07-01");
    EXPECT_EQ(south.books(), (Books{2, 1, 1}));
    EXPECT_NE(south.sources[0].findings.at(0).what.find("the first is \"1kmX507Y307\";"), std::string::npos)
        << south.sources[0].findings.at(0).what;
    EXPECT_EQ(everybody(loaded()), 45);
    EXPECT_TRUE(loaded().notes.empty());
}

TEST_F(GroupsTest, AnUndatedRegisterIsAYearOfItsOwn) {
    people("old.csv", "id,lon,lat,people\n1,24.1,56.9,10\n");
    people("new.csv", "id,lon,lat,people\n1,24.1,56.9,7\n", "2024-01-01");
    const Study counted = loaded();
    EXPECT_EQ(everybody(counted), 7);
    EXPECT_EQ(counted.years, std::vector<int>{2024});
    EXPECT_NE(
        counted.notes.at(0).what.find("1 place(s) with people of a file without a date are not counted"),
        std::string::npos)
        << counted.notes[0].what;
    EXPECT_NE(counted.notes[0].what.find("--data-date"), std::string::npos);
}

TEST_F(GroupsTest, AnUnknownYearNamesThoseThereAre) {
    people("a.csv", register_2024, "2024-01-01");
    people("b.csv", register_2024, "2019-01-01");
    EXPECT_EQ(error_of("", 2020),
              "there are no people of the year 2020 (there are: 2019, 2024) | did you mean 2019?");
    people("b.csv", register_2024);
    people("a.csv", register_2024);
    EXPECT_NE(error_of("", 2020).find("no file of people states its date"), std::string::npos);
}

TEST_F(GroupsTest, TheYearAskedForMayBeKnownInAnotherWay) {
    people("grid_1km_2019.csv", "ID,Total\n1kmX506Y307,30\n", "2019-01-01");
    people("register.csv", register_2024, "2024-01-01");
    EXPECT_EQ(everybody(loaded()), 20);
    EXPECT_EQ(everybody(counting("", 2019)), 30);
    EXPECT_EQ(error_of("children", 2019).substr(0, 40), "there is no population group \"children\":");
}

TEST_F(GroupsTest, DwellingsAreOfNoYear) {
    write(file("homes.csv"), "id,lon,lat,dwellings\n1,24.1,56.9,3\n");
    ImportRequest homes = request({LayerKind::people}, {file("homes.csv")});
    homes.definition = "people-points-table";
    homes.date = parse_day("2019-01-01");
    import(project_, homes);
    EXPECT_TRUE(loaded().counts_dwellings);
    EXPECT_TRUE(loaded().years.empty());
    EXPECT_EQ(loaded().year, std::nullopt);
}

TEST_F(GroupsTest, AProjectMayNameGroupsOfItsOwn) {
    write(project_.folder / "groups.toml",
          "[[group]]\nid = \"veterans\"\nname = { lv = \"veterāni\", en = \"veterans\", ru = \"ветераны\" }\n"
          "headings = [\"Veterāni\"]\n");
    people("people.csv", "id,lon,lat,people,veterāni,0-14\n1,24.1,56.9,10,2,1\n", "2024-01-01");
    const Study veterans = counting("veterans");
    EXPECT_EQ(everybody(veterans), 2);
    ASSERT_EQ(veterans.groups.size(), 2u);
    EXPECT_EQ(veterans.groups[0].name.ru, "ветераны");
    EXPECT_EQ(veterans.groups[1].id, "children");
}

TEST_F(GroupsTest, AChangedListOfGroupsIsAReasonToReadTheFileAgain) {
    const std::string text = "id,lon,lat,people,Veterāni\n1,24.1,56.9,10,2\n";
    people("people.csv", text);
    EXPECT_TRUE(people("people.csv", text).sources.at(0).unchanged);
    write(project_.folder / "groups.toml",
          "[[group]]\nid = \"veterans\"\nname = \"veterans\"\nheadings = [\"Veterāni\"]\n");
    EXPECT_FALSE(people("people.csv", text).sources.at(0).unchanged);
    EXPECT_EQ(everybody(counting("veterans")), 2);
}

TEST_F(GroupsTest, EveryAnswerSaysWhoseNumbersItGives) {
    people("people.csv", register_2024, "2024-01-01");
    const Study old = counting("over_65", 2024);
    const Texts& texts = resources().texts;
    const std::pair<Language, std::string> expected[] = {{Language::lv, "65 gadi un vairāk, 2024. gads"},
                                                         {Language::en, "65 and over, 2024"},
                                                         {Language::ru, "65 лет и старше, 2024 год"}};
    const std::size_t school = need_named(old.basket, "school");
    const BorrowedInputs inputs = profile_inputs(old);
    const Explanation why = explain(inputs.inputs, AreaIndex{0}, school, 3);
    for (const auto& [language, who] : expected) {
        EXPECT_EQ(chosen_people(old, texts, language), who);
        const Scene scene =
            need_map(old, school, map_named(resources(), project_.folder, "gap-share"), texts,
                     {.language = language, .level = {}, .printed = today, .version = "test"});
        EXPECT_NE(scene.legend.denominator.find(who), std::string::npos) << scene.legend.denominator;
        EXPECT_NE(scene.captions.alternative.find(who), std::string::npos) << scene.captions.alternative;
        EXPECT_NE(explanation_text(old, why, texts, language).find(who), std::string::npos);
        EXPECT_NE(profile_view(old, texts, language).header.at(3).find(who), std::string::npos);
        EXPECT_EQ(need_view(old, school, texts, language).header.at(2), who);
    }
    EXPECT_NE(profile_json(old).find("\"group\": \"over_65\",\n \"year\": 2024,"), std::string::npos);
    EXPECT_NE(explanation_json(old, why).find("\"group\": \"over_65\",\n \"year\": 2024,"),
              std::string::npos);
    const Table table = profile_table(old);
    EXPECT_EQ(table.header.back(), "year");
    EXPECT_EQ(table.rows.at(0).back(), "2024");
    EXPECT_EQ(table.rows.at(0).at(table.rows[0].size() - 2), "over_65");
}

TEST_F(GroupsTest, WithoutAChoiceNothingIsSaidOfGroupsAndYears) {
    people("people.csv", register_2024, "2024-01-01");
    const Study all = loaded();
    EXPECT_EQ(chosen_people(all, resources().texts, Language::en), "");
    EXPECT_EQ(counted_people(all, resources().texts, Language::en), "people");
    EXPECT_EQ(profile_json(all).find("\"group\""), std::string::npos);
    EXPECT_EQ(profile_table(all).header.back(), "straight_line");
}

TEST_F(GroupsTest, AreasListTheirPeopleByGroup) {
    people("people.csv", register_2024);
    EXPECT_EQ(people_of_group(loaded(), AreaIndex{0}, "over_65"), 9);
    EXPECT_EQ(people_of_group(loaded(), AreaIndex{0}, "working_age"), std::nullopt);
    const Table table = areas_table(loaded());
    EXPECT_EQ(table.header.back(), "people_over_65");
    EXPECT_EQ(table.rows.at(0).back(), "9");
    EXPECT_NE(areas_json(loaded()).find("\"children\": 2.0"), std::string::npos);
}

TEST_F(GroupsTest, AnAreaWhereNobodyOfTheGroupLivesIsNotCalledEmpty) {
    people("people.csv", "id,lon,lat,people,children\n1,24.1,56.9,10,0\n");
    const Study children = counting("children");
    const BorrowedInputs inputs = profile_inputs(children);
    const Explanation why = explain(inputs.inputs, AreaIndex{0}, need_named(children.basket, "school"), 3);
    EXPECT_NE(explanation_text(children, why, resources().texts, Language::en)
                  .find("Nobody of this group is known to live in this area"),
              std::string::npos);
}

TEST(SampleGroups, AddUpToEverybodyAndVillagesAreOlderThanTowns) {
    const TemporaryFolder folder;
    write_sample(folder.path() / "s", {.seed = 4, .size = SampleSize::small}, Progress{});
    Project project = new_project(folder.path() / "p", "EPSG:3059");
    import(project, request({LayerKind::boundaries}, {folder.path() / "s/boundaries.gpkg"}));
    EXPECT_TRUE(import(project, request({LayerKind::people}, {folder.path() / "s/people.csv"}))
                    .sources.at(0)
                    .findings.empty());
    const Study sample = load_study(project, resources(), {.today = today, .only_need = ""}, Progress{});
    ASSERT_EQ(sample.groups.size(), 3u);
    for (const PopulatedPoint& point : sample.points) {
        ASSERT_EQ(point.groups.size(), 3u) << point.id;
        double sum = 0;
        for (const GroupCount& count : point.groups) sum += count.people;
        EXPECT_EQ(sum, point.people) << point.id;
    }
    double town = 0, town_old = 0, country = 0, country_old = 0;
    for (std::size_t i = 0; i < sample.areas.size(); ++i) {
        const bool is_town = sample.areas[i].type == AreaType::town;
        (is_town ? town : country) += people_of(sample, AreaIndex{i}).value_or(0);
        (is_town ? town_old : country_old) += people_of_group(sample, AreaIndex{i}, "over_65").value_or(0);
    }
    ASSERT_GT(town, 0);
    EXPECT_GT(country_old / country, 1.2 * town_old / town);
}

}  // namespace
}  // namespace mapite::test
