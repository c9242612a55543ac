#include <algorithm>

#include "store/connection.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

TEST(Database, GivesBackWhatWasSaved) {
    const Folder folder;
    make_full_project(folder.file());
    const Database database = Database::open_to_read(folder.file());
    EXPECT_EQ(database.grid_epsg(), latvia);

    const auto sources = database.sources();
    ASSERT_EQ(sources.size(), 5U);
    Source boundaries = parishes_file();
    boundaries.id = sources[0].id;
    EXPECT_EQ(sources[0], boundaries);
    EXPECT_EQ(sources[1].date, std::nullopt);

    auto expected_areas = of_source(areas(), sources[0].id);
    std::ranges::reverse(expected_areas);  // the district comes before its parish
    EXPECT_EQ(database.areas(), expected_areas);

    auto expected_services = of_source(services(), sources[1].id);
    std::ranges::rotate(expected_services, expected_services.begin() + 1);  // pharmacy, shop, school ...
    std::ranges::sort(expected_services, {}, &Service::category);
    EXPECT_EQ(database.services(), expected_services);

    auto expected_people = of_source(people(), sources[2].id);
    std::ranges::reverse(expected_people);
    EXPECT_EQ(database.people(), expected_people);
    EXPECT_EQ(database.roads(), roads());
    EXPECT_EQ(database.statistics(), of_source(statistics(), sources[4].id));

    const auto findings = database.findings();
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].source, sources[0].id);
    EXPECT_EQ(
        findings[0].finding,
        (Finding{
            Severity::note, {"pagasti.gpkg", 3, "0054210"}, "ring-repaired", "A ring was \"repaired\""}));
    EXPECT_EQ(findings[1].finding, (Finding{Severity::error, {"", 0, ""}, "no-name", "Ļoti slikti"}));
}

TEST(Database, KeepsTextsWithZeroBytesAndNumbersToTheLastBit) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::services, "a.csv"), {});
    std::vector<Service> odd = {{.id = "1", .name = std::string("a\0b", 3), .position = {0.1 + 0.2, 1e-300}}};
    odd[0].capacity = 1.0 / 3;
    change.put_services(id, odd);
    change.commit();
    EXPECT_EQ(Database::open_to_read(folder.file()).services(), of_source(odd, id));
}

TEST(Database, WorksInAGridWithoutACode) {
    const Folder folder;
    Database::create(folder.file(), 0);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::people, "a.csv"), {});
    change.put_people(id, people());
    change.commit();
    EXPECT_EQ(database.grid_epsg(), 0);
    EXPECT_EQ(database.people().size(), 2U);
}

TEST(Database, WorksInAGridThatOnlyProjKnows) {
    const Folder folder;
    constexpr int luxembourg = 9895;  // newer than SpatiaLite's list
    Database::create(folder.file(), luxembourg);
    EXPECT_EQ(Database::open_to_read(folder.file()).grid_epsg(), luxembourg);
}

TEST(Database, RefusesAGridNobodyKnows) {
    const Folder folder;
    EXPECT_NE(error_of([&] { Database::create(folder.file(), 99999); }, ErrorKind::usage).find("EPSG:99999"),
              std::string::npos);
    EXPECT_TRUE(names_in(folder.path()).empty());
}

TEST(Database, ASourceThatComesAgainReplacesItsRecordsAndKeepsItsId) {
    const Folder folder;
    make_full_project(folder.file());
    Database database = Database::open_to_write(folder.file(), "test");
    const auto before = database.sources();
    auto change = database.change();
    Source again = parishes_file();
    again.digest = "new";
    again.date.reset();
    const SourceId id = change.put_source(again, {});
    EXPECT_EQ(id, before[0].id);
    change.put_areas(id, {areas()[1]});
    change.commit();

    const auto after = database.sources();
    ASSERT_EQ(after.size(), 5U);
    EXPECT_EQ(after[0].digest, "new");
    EXPECT_EQ(after[0].date, std::nullopt);
    EXPECT_EQ(database.areas(), of_source(std::vector{areas()[1]}, id));
    EXPECT_TRUE(database.findings().empty());
    EXPECT_EQ(database.services().size(), 3U);
}

TEST(Database, TheSameFileOfAnotherKindIsAnotherSource) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    EXPECT_NE(change.put_source(source(LayerKind::roads, "andorra.osm.pbf"), {}),
              change.put_source(source(LayerKind::services, "andorra.osm.pbf"), {}));
}

TEST(Database, ARemovedSourceTakesItsRecordsWithItAndItsIdIsNotGivenAgain) {
    const Folder folder;
    make_full_project(folder.file());
    Database database = Database::open_to_write(folder.file(), "test");
    const SourceId roads_id = database.sources()[3].id;
    auto change = database.change();
    change.remove_source(roads_id);
    const SourceId next = change.put_source(source(LayerKind::roads, "other.gpkg"), {});
    change.commit();
    EXPECT_GT(next, roads_id);
    EXPECT_TRUE(database.roads().empty());
    EXPECT_EQ(database.areas().size(), 2U);
}

TEST(Database, StatisticsGoWithTheirSourceAndComeBackWhenThatIsUndone) {
    const Folder folder;
    make_full_project(folder.file());
    SourceId numbers = 0;
    {
        Database database = Database::open_to_write(folder.file(), "test");
        numbers = database.sources().back().id;
        auto change = database.change("removal", "rinda.csv");
        change.remove_source(numbers);
        change.commit();
        EXPECT_TRUE(database.statistics().empty());
        EXPECT_EQ(database.areas().size(), 2U);
    }
    Database::undo(folder.file(), "test");
    EXPECT_EQ(Database::open_to_read(folder.file()).statistics(), of_source(statistics(), numbers));
}

TEST(Database, StatisticsOfASourceThatComesAgainAreReplaced) {
    const Folder folder;
    make_full_project(folder.file());
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::statistics, "rinda.csv"), {});
    change.put_statistics(id, {statistics()[1]});
    change.commit();
    EXPECT_EQ(database.statistics(), of_source(std::vector{statistics()[1]}, id));
}

TEST(Database, RecordsOfOtherSourcesStayWhenOneIsReplaced) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId first = change.put_source(source(LayerKind::roads, "a"), {});
    const SourceId second = change.put_source(source(LayerKind::roads, "b"), {});
    change.put_roads(first, many_roads(5, "first"), {});
    change.put_roads(second, many_roads(3, "second"), {});
    change.put_source(source(LayerKind::roads, "a"), {});
    change.commit();
    EXPECT_EQ(database.roads(), many_roads(3, "second"));
}

TEST(Database, ACodeThatAnotherSourceHasIsRefusedNamingBoth) {
    const Folder folder;
    make_full_project(folder.file());
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId other = change.put_source(source(LayerKind::boundaries, "novadi.geojson"), {});
    const std::string error = error_of([&] { change.put_areas(other, {areas()[1]}); }, ErrorKind::data);
    EXPECT_NE(error.find("novadi.geojson"), std::string::npos) << error;
    EXPECT_NE(error.find("pagasti.gpkg#robežas"), std::string::npos) << error;
    EXPECT_NE(error.find("\"0054\""), std::string::npos) << error;
    EXPECT_NE(error_of([&] { change.commit(); }, ErrorKind::usage).find("failed already"), std::string::npos);
    EXPECT_EQ(database.sources().size(), 6U);  // seen from inside the change that cannot be saved
}

TEST(Database, ACodeTwiceInOneSourceIsRefusedNamingBothAreas) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::boundaries, "a.gpkg"), {});
    Area first{.code = "01", .name = "Alfa"}, second{.code = "01", .name = "Beta"};
    EXPECT_EQ(error_of(
                  [&] {
                      change.put_areas(id, {first, second});
                  },
                  ErrorKind::data),
              "a.gpkg: two areas have the code \"01\": Alfa and Beta | leave one of them out, or give it a "
              "code of its own");
}

TEST(Database, LeadingZerosMakeAnotherCode) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::boundaries, "a.gpkg"), {});
    change.put_areas(id, {{.code = "0010"}, {.code = "010"}, {.code = "10"}});
    change.commit();
    EXPECT_EQ(database.areas()[0].code, "0010");
    EXPECT_EQ(database.areas()[2].code, "10");
}

TEST(Database, RecordsOfASourceThatIsNotThereAreRefused) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    EXPECT_NE(
        error_of([&] { database.change().put_people(7, people()); }, ErrorKind::usage).find("no source 7"),
        std::string::npos);
    EXPECT_NE(error_of([&] { database.change().remove_source(7); }, ErrorKind::usage).find("no source 7"),
              std::string::npos);
}

TEST(Database, APositionThatIsNoNumberIsRefused) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::people, "a"), {});
    PopulatedPoint point{.id = "1", .position = {std::nan(""), 0}};
    error_of([&] { change.put_people(id, {point}); }, ErrorKind::data);
}

TEST(Database, MergingRewritesWhatWasMergedBefore) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::services, "a"), {});
    change.put_services(
        id,
        {{.id = "1", .category = "shop"}, {.id = "2", .category = "shop"}, {.id = "3", .category = "shop"}});
    change.set_merged({{"1", "2"}});
    change.set_merged({{"3", "1"}});
    change.commit();
    const auto found = database.services();
    EXPECT_EQ(found[0].merged_into, "");
    EXPECT_EQ(found[1].merged_into, "");
    EXPECT_EQ(found[2].merged_into, "1");
}

TEST(Database, MergingTouchesOnlyTheSharedCategoryOfAnObject) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId id = change.put_source(source(LayerKind::services, "a"), {});
    change.put_services(id, {{.id = "node/1", .category = "post"},
                             {.id = "node/1", .category = "shop"},
                             {.id = "csv:1", .category = "shop"}});
    change.set_merged({{"node/1", "csv:1"}});
    change.commit();
    const auto found = database.services();
    EXPECT_EQ(found[0].merged_into, "");       // post
    EXPECT_EQ(found[1].merged_into, "");       // shop csv:1
    EXPECT_EQ(found[2].merged_into, "csv:1");  // shop node/1
}

TEST(Database, OfTheSameIdInTwoSourcesTheOlderStands) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    for (const char* file : {"latvia.osm.pbf", "estonia.osm.pbf"})
        change.put_services(change.put_source(source(LayerKind::services, file), {}),
                            {{.id = "node/1", .category = "shop"}});
    change.set_merged({{"node/1", "node/1"}});
    change.commit();
    EXPECT_EQ(database.services()[0].merged_into, "");
    EXPECT_EQ(database.services()[1].merged_into, "node/1");
}

TEST(Database, WhatWasMergedIntoARemovedRecordStandsForItselfAgain) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    const SourceId first = change.put_source(source(LayerKind::services, "a"), {});
    change.put_services(first, {{.id = "a:1", .category = "shop"}});
    const SourceId second = change.put_source(source(LayerKind::services, "b"), {});
    change.put_services(second, {{.id = "b:1", .category = "shop"}});
    change.set_merged({{"b:1", "a:1"}});
    change.remove_source(first);
    change.commit();
    ASSERT_EQ(database.services().size(), 1U);
    EXPECT_EQ(database.services()[0].merged_into, "");
}

TEST(Database, SavingRoadsReportsProgressAndStopsWhenAsked) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    std::stop_source stop;
    int reports = 0;
    const Progress progress{.report =
                                [&](std::string_view, double share) {
                                    ++reports;
                                    if (share > 0.5) stop.request_stop();
                                },
                            .stop = stop.get_token()};
    {
        auto change = database.change();
        const SourceId id = change.put_source(source(LayerKind::roads, "a"), {});
        EXPECT_THROW(change.put_roads(id, many_roads(10000, ""), progress), Cancelled);
    }
    EXPECT_GT(reports, 3);
    EXPECT_TRUE(database.sources().empty());
}

TEST(Database, GroupsOfAReplacedOrRemovedSourceGoWithIt) {
    const Folder folder;
    make_full_project(folder.file());
    Database database = Database::open_to_write(folder.file(), "test");
    const auto groups = [&] {
        return Connection::read_only(folder.file()).whole("SELECT count(*) FROM people_groups");
    };
    EXPECT_EQ(groups(), 3);
    {
        auto change = database.change();
        const SourceId other = change.put_source(source(LayerKind::people, "ciems.csv"), {});
        change.put_people(other, {{.id = "1", .people = 4, .groups = {{"children", 1}}}});
        change.put_people(change.put_source(source(LayerKind::people, "mājas.csv"), {}),
                          {{.id = "2", .people = 3, .groups = {{"over_65", 2}}}});
        change.commit();
    }
    EXPECT_EQ(groups(), 2);
    EXPECT_EQ(database.people().at(0).groups, (std::vector<GroupCount>{{"children", 1}}));
    EXPECT_EQ(database.people().at(1).groups, (std::vector<GroupCount>{{"over_65", 2}}));
    auto change = database.change();
    change.remove_source(database.people().at(0).source);
    change.commit();
    EXPECT_EQ(groups(), 1);
    EXPECT_EQ(database.people().at(0).groups, (std::vector<GroupCount>{{"over_65", 2}}));
}

TEST(Database, GroupsGoWithAPointThatAnotherProgramDeletes) {
    const Folder folder;
    make_full_project(folder.file());
    {
        const Connection connection = Connection::working_copy(folder.file(), "test");
        connection.execute("DELETE FROM people WHERE id = '1kmX500Y6300'");
        EXPECT_EQ(connection.whole("SELECT count(*) FROM people_groups"), 0);
    }
    EXPECT_EQ(Database::open_to_read(folder.file()).people().size(), 1U);
}

}  // namespace
}  // namespace mapite
