#include <algorithm>

#include "app/run.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"

namespace mapite::test {

TEST(Latvia, UnitsGridsHomesteadsAndServicesLoad) {
    SKIP_WITHOUT("latvia/territorial_units_2022.shp");
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p");
    const auto books = [&](LayerKind kind, const char* file) {
        return import(project, request({kind}, {shared(file)})).books();
    };
    EXPECT_EQ(books(LayerKind::boundaries, "latvia/territorial_units_2022.shp"), (Books{592, 592, 0}));
    EXPECT_EQ(books(LayerKind::people, "latvia/population_grid_1km_2019.csv"), (Books{32031, 32031, 0}));
    EXPECT_EQ(books(LayerKind::people, "latvia/population_grid_100m_2019.csv"), (Books{75893, 75893, 0}));
    EXPECT_EQ(books(LayerKind::people, "latvia/osm_nodes_2019.csv.gz").kept, 73024u);
    EXPECT_EQ(books(LayerKind::services, "latvia/shops_osm_2026.geojson"), (Books{2079, 2079, 0}));
    const Books nodes = books(LayerKind::services, "latvia/osm_nodes_2019.csv.gz");
    EXPECT_EQ(nodes.read, 136202u);
    EXPECT_TRUE(nodes.balanced());
    EXPECT_EQ(project.settings.grid, "EPSG:3059");

    const Study loaded = load_study(project, resources(), {.today = today, .only_need = ""}, Progress{});
    double people = 0;
    for (const PopulatedPoint& point : loaded.points) people += point.people;
    // The 1 km grid, in which counts of 1 to 10 stand as 5, adds up to this.
    EXPECT_NEAR(people, 1'929'386, 3000);
    EXPECT_FALSE(loaded.counts_dwellings);
}

TEST(Latvia, SchoolsWithSwappedAxesAreRefusedAndLoadWhenToldSo) {
    SKIP_WITHOUT("latvia/schools_2019_swapped_axes.geojson");
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p", "EPSG:3059");
    ImportRequest schools =
        request({LayerKind::services}, {shared("latvia/schools_2019_swapped_axes.geojson")});
    try {
        import(project, schools);
        FAIL() << "the file should have been refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_NE(std::string(error.what()).find("axes look swapped"), std::string::npos) << error.what();
        EXPECT_NE(error.hint().find("--swap-axes"), std::string::npos);
    }
    EXPECT_TRUE(project.open_to_read().sources().empty());
    schools.reading.swap_axes = true;
    EXPECT_EQ(import(project, schools).books().kept, 781u);
}

TEST(Tukums, WithoutRoadsTimesAreStraightLineEstimatesAndEveryAnswerSaysSo) {
    SKIP_WITHOUT("tukums/tukums.gpkg");
    const TemporaryFolder folder;
    const RunRequest run{.folder = shared("tukums"),
                         .project = folder.path() / "p",
                         .area_level = {},
                         .total = {},
                         .language = Language::en,
                         .grid = "auto",
                         .today = today,
                         .version = "test"};
    const RunReport report = run_folder(run, resources(), Progress{});
    EXPECT_EQ(report.areas, 23u);
    const Study result = study(open_project(folder.path() / "p"));
    EXPECT_TRUE(result.travel.straight_line);
    const std::size_t school = need_named(result.basket, "school");
    EXPECT_NE(travel_sentence(result, result.basket.needs[school], resources().texts, Language::en)
                  .find("straight-line estimates"),
              std::string::npos);
    for (const AreaProfile& profile : result.profiles) {
        ASSERT_TRUE(profile.needs[school].coverage.has_value());
        EXPECT_EQ(profile.confidence[school].reasons.front(), "straight-line");
    }
}

}  // namespace mapite::test
