#include "sample/sample.hpp"

#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "app/run.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"
#include "sample/world.hpp"

namespace mapite::test {
namespace {

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) all[fs::relative(entry.path(), folder)] = bytes(entry.path());
    return all;
}

/// Names of the files that differ or stand on one side only.
std::string changed(const std::map<std::string, std::string>& before,
                    const std::map<std::string, std::string>& after) {
    std::set<std::string> names;
    for (const auto& [name, text] : before)
        if (const auto found = after.find(name); found == after.end() || found->second != text)
            names.insert(name);
    for (const auto& [name, text] : after)
        if (!before.contains(name)) names.insert(name);
    std::string list;
    for (const std::string& name : names) list += name + ' ';
    return list;
}

RunRequest run_of(const fs::path& folder) {
    return {.folder = folder,
            .project = "",
            .area_level = {},
            .total = {},
            .language = Language::en,
            .grid = "auto",
            .today = today,
            .version = "test"};
}

}  // namespace

TEST(Sample, SameSeedSameBytesAnotherSeedAnotherDistrict) {
    const TemporaryFolder folder;
    for (const auto& [name, seed] : {std::pair{"a", 5}, {"b", 5}, {"c", 6}})
        write_sample(folder.path() / name,
                     {.seed = static_cast<std::uint64_t>(seed), .size = SampleSize::small}, Progress{});
    EXPECT_EQ(changed(contents(folder.path() / "a"), contents(folder.path() / "b")), "");
    EXPECT_EQ(changed(contents(folder.path() / "a"), contents(folder.path() / "c")),
              "boundaries.gpkg district.osm.pbf notes.csv people.csv services.csv visits.csv ");
}

TEST(Sample, AFolderWithOtherFilesIsRefused) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "notes.txt") << "mine";
    EXPECT_THROW(write_sample(folder.path(), {}, Progress{}), Error);
    EXPECT_EQ(contents(folder.path()).size(), 1u);
}

TEST(Sample, TheCountryIsAsLargeAsItIsSaidToBe) {
    World world = lay_out({.seed = 1, .size = SampleSize::country});
    build_roads(world);
    draw_areas(world);
    settle_people(world);
    std::set<std::uint32_t> road_nodes;
    for (const SampleWay& way : world.ways)
        if (way.tags.front().first == "highway") road_nodes.insert(way.nodes.begin(), way.nodes.end());
    EXPECT_GE(road_nodes.size(), 1'000'000u);
    EXPECT_GE(world.areas.size(), 500u);
    EXPECT_GE(world.people.size(), 60'000u);
}

TEST(Run, TheWholeJobOnASampleNeedsNoHelpAndTheSecondTimeDoesNothing) {
    const TemporaryFolder folder;
    write_sample(folder.path() / "s", {.seed = 3, .size = SampleSize::small}, Progress{});
    const RunReport first = run_folder(run_of(folder.path() / "s"), resources(), Progress{});
    EXPECT_FALSE(first.has_problems());
    EXPECT_FALSE(first.nothing_changed);
    EXPECT_EQ(first.areas, 7u);
    for (const ImportedSource& source : first.sources)
        EXPECT_TRUE(source.source.books.balanced()) << source.source.file;
    const auto before = contents(folder.path() / "s" / "project");
    const RunReport second = run_folder(run_of(folder.path() / "s"), resources(), Progress{});
    EXPECT_TRUE(second.nothing_changed);
    EXPECT_EQ(changed(before, contents(folder.path() / "s" / "project")), "");
}

TEST(Run, IslandsWithoutARoadAreWithoutARouteAndNeverFar) {
    const TemporaryFolder folder;
    write_sample(folder.path() / "s", {.seed = 1, .size = SampleSize::small}, Progress{});
    run_folder(run_of(folder.path() / "s"), resources(), Progress{});
    const Study result = study(open_project(folder.path() / "s" / "project"));
    const std::size_t shop = need_named(result.basket, "shop");
    double without = 0, all = 0;
    for (const AreaProfile& profile : result.profiles) {
        without += profile.needs[shop].people.without_route;
        all += profile.needs[shop].people.all();
    }
    EXPECT_GT(without, 0);
    EXPECT_LT(without, 0.02 * all);
}

TEST(Import, ReadingAProjectChangesNoByte) {
    const TemporaryFolder folder;
    write_sample(folder.path() / "s", {.seed = 1, .size = SampleSize::small}, Progress{});
    run_folder(run_of(folder.path() / "s"), resources(), Progress{});
    const fs::path project = folder.path() / "s" / "project";
    const auto before = contents(project);
    study(open_project(project));
    EXPECT_EQ(changed(before, contents(project)), "");
}

TEST(Import, KilledAtAnyMomentTheProjectIsAsItWasOrAsItShouldBe) {
    const TemporaryFolder folder;
    write_sample(folder.path() / "s", {.seed = 1, .size = SampleSize::small}, Progress{});
    Project project = new_project(folder.path() / "p", "EPSG:3059");
    import(project, request({LayerKind::boundaries}, {folder.path() / "s/boundaries.gpkg"}));
    const ImportRequest extract = request({LayerKind::roads, LayerKind::services, LayerKind::people},
                                          {folder.path() / "s/district.osm.pbf"});
    for (int attempt = 0; attempt < 12; ++attempt) {
        const pid_t child = fork();
        if (child == 0) {
            try {
                import(project, extract);
            } catch (...) {
                _exit(1);
            }
            _exit(0);
        }
        usleep(static_cast<useconds_t>(4000 + 9000 * attempt));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        const Database database = project.open_to_read();
        const std::size_t sources = database.sources().size();
        ASSERT_TRUE(sources == 1 || sources == 4) << sources;
        EXPECT_EQ(database.areas().size(), 7u);
        EXPECT_EQ(database.roads().empty(), sources == 1);
        EXPECT_EQ(database.services().empty(), sources == 1);
    }
    import(project, extract);
    EXPECT_EQ(project.open_to_read().sources().size(), 4u);
}

TEST(Import, ADryRunSavesNothing) {
    const TemporaryFolder folder;
    write_sample(folder.path() / "s", {.seed = 1, .size = SampleSize::small}, Progress{});
    Project project = new_project(folder.path() / "p", "EPSG:3059");
    const auto before = contents(project.folder);
    ImportRequest dry = request({LayerKind::boundaries}, {folder.path() / "s/boundaries.gpkg"});
    dry.dry_run = true;
    EXPECT_EQ(import(project, dry).books().kept, 7u);
    EXPECT_EQ(changed(before, contents(project.folder)), "");
}

TEST(Import, TheSameFileAgainReplacesItselfAndNothingElse) {
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p", "EPSG:3059");
    const fs::path file = folder.path() / "services.csv";
    std::ofstream(file)
        << "name,category,lon,lat,source\nViena,school,24.1,56.9,register\nDivas,school,24.2,56.9,register\n";
    import(project, request({LayerKind::services}, {file}));
    std::ofstream(file) << "name,category,lon,lat,source\nDivas,school,24.2,56.9,new register\n";
    import(project, request({LayerKind::services}, {file}));
    const auto services = project.open_to_read().services();
    ASSERT_EQ(services.size(), 1u);
    EXPECT_EQ(services.front().name, "Divas");
    EXPECT_EQ(services.front().stated_source, "new register");
    EXPECT_EQ(project.open_to_read().sources().size(), 1u);
}

TEST(Import, TheSameNumberInTwoRegistersIsNotTheSamePlace) {
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p", "EPSG:3059");
    for (const char* name : {"north.csv", "south.csv"}) {
        std::ofstream(folder.path() / name) << "id,lon,lat,people\n1,24.1,56.9,3\n2,24.2,56.9,4\n";
        import(project, request({LayerKind::people}, {folder.path() / name}));
    }
    EXPECT_EQ(project.open_to_read().people().size(), 4u);
}

TEST(Import, TheSameGridCellInTwoFilesIsCountedOnce) {
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p", "EPSG:3059");
    std::ofstream(folder.path() / "grid_1km_a.csv") << "ID,Total\n1kmX500Y300,12\n1kmX501Y300,5\n";
    std::ofstream(folder.path() / "grid_1km_b.csv") << "ID,Total\n1kmX501Y300,5\n1kmX502Y300,40\n";
    import(project, request({LayerKind::people}, {folder.path() / "grid_1km_a.csv"}));
    const ImportReport second =
        import(project, request({LayerKind::people}, {folder.path() / "grid_1km_b.csv"}));
    EXPECT_EQ(second.books(), (Books{2, 1, 1}));
    EXPECT_EQ(project.open_to_read().people().size(), 3u);
}

}  // namespace mapite::test
