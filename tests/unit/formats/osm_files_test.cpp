#include <chrono>

#include "base/error.hpp"
#include "formats/osm_reader.hpp"
#include "osm_drawing.hpp"

namespace mapite::test {
namespace {

const std::filesystem::path broken = std::filesystem::path(MAPITE_TEST_FIXTURES) / "osm";

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The sentence all importers refuse the file with; each must name the file.
std::string refusal(const std::filesystem::path& file) {
    ReadOptions options;
    options.area_level = 7;
    LayerSpec spec;
    spec.tag_rules = {{"school", {{"amenity", "school"}}}};
    std::string said;
    const auto refused = [&](auto&& import) {
        try {
            import();
            ADD_FAILURE() << "not refused: " << file;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::data) << error.what();
            EXPECT_TRUE(contains(error.what(), file.filename().string())) << error.what();
            EXPECT_FALSE(error.hint().empty());
            said = error.what();
        }
    };
    refused([&] { (void)import_osm_areas(file, options, latvia(), {}); });
    refused([&] { (void)import_osm_services(file, spec, options, latvia(), {}); });
    refused([&] { (void)import_osm_dwellings(file, options, latvia(), {}); });
    refused([&] { (void)import_osm_roads(file, latvia(), {}); });
    return said;
}

OsmDrawing village() {
    OsmDrawing drawing;
    for (long long id = 1; id <= 2000; ++id) drawing.node(id, static_cast<double>(id), 0);
    for (long long id = 1; id < 2000; ++id) drawing.way(id, {id, id + 1}, {{"highway", "residential"}});
    return drawing;
}

TEST(OsmFiles, EndingTellsAnOsmFile) {
    for (const char* name : {"a.osm", "a.osm.pbf", "a.osm.gz", "a.osm.bz2", "a.pbf", "LATVIA.OSM.PBF"}) {
        EXPECT_TRUE(is_osm_file(name)) << name;
    }
    for (const char* name : {"a.gpkg", "osm.csv", "a.osm.zip", "a.gz", ""})
        EXPECT_FALSE(is_osm_file(name)) << name;
}

TEST(OsmFiles, MissingFileIsRefused) {
    EXPECT_TRUE(contains(refusal("nowhere/missing.osm.pbf"), "no such file"));
}

TEST(OsmFiles, EmptyFileIsRefused) {
    const TemporaryFile file{"empty.osm.pbf", ""};
    EXPECT_TRUE(contains(refusal(file.path()), "is empty"));
}

TEST(OsmFiles, WebPageIsRefused) {
    const TemporaryFile file{"download.osm", "<!DOCTYPE html>\n<html><body>404</body></html>"};
    EXPECT_TRUE(contains(refusal(file.path()), "web page"));
}

TEST(OsmFiles, OtherXmlIsRefused) {
    const TemporaryFile file{"track.osm", "<?xml version='1.0'?><gpx version='1.1'><trk/></gpx>"};
    refusal(file.path());
}

TEST(OsmFiles, TableIsRefused) {
    const TemporaryFile file{"table.osm.pbf", "code;name\n1;A\n"};
    EXPECT_TRUE(contains(refusal(file.path()), "neither PBF nor XML"));
}

TEST(OsmFiles, ZipArchiveIsRefused) {
    const TemporaryFile file{"a.osm", std::string("PK\x03\x04", 4) + std::string(100, 'x')};
    EXPECT_TRUE(contains(refusal(file.path()), "zip archive"));
}

TEST(OsmFiles, TruncatedXmlIsRefused) {
    const std::string whole = village().xml();
    const TemporaryFile file{"half.osm", whole.substr(0, whole.size() / 2)};
    EXPECT_TRUE(contains(refusal(file.path()), "cannot be read"));
    const TemporaryFile nearly{"nearly.osm", whole.substr(0, whole.size() - 8)};
    refusal(nearly.path());
}

TEST(OsmFiles, FolderIsRefused) {
    EXPECT_TRUE(contains(refusal(broken), "is a folder"));
}

TEST(OsmFiles, CompressedFilesAreReadByTheirBytesWhateverTheirName) {
    for (const char* name : {"lane.osm.gz", "lane.osm.bz2", "lane.osm.pbf"}) {
        const auto roads = import_osm_roads(broken / name, latvia(), {});
        EXPECT_EQ(roads.kept.size(), 1U) << name;
        const TemporaryFile renamed{"renamed.osm", bytes_of(broken / name)};
        EXPECT_EQ(import_osm_roads(renamed.path(), latvia(), {}).kept, roads.kept) << name;
    }
}

TEST(OsmFiles, TruncatedCompressedFilesAreRefused) {
    for (const char* name : {"lane.osm.gz", "lane.osm.bz2", "lane.osm.pbf"}) {
        const std::string whole = bytes_of(broken / name);
        const TemporaryFile file{name, whole.substr(0, whole.size() - 20)};
        refusal(file.path());
    }
}

TEST(OsmFiles, PbfCutAnywhereNeverCrashes) {
    const std::string whole = bytes_of(broken / "lane.osm.pbf");
    for (std::size_t size = 0; size < whole.size(); size += 3) {
        const TemporaryFile file{"cut.osm.pbf", whole.substr(0, size)};
        try {
            const auto roads = import_osm_roads(file.path(), latvia(), {});
            EXPECT_TRUE(roads.books.balanced());  // cut between two blocks: nothing shows that more was there
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::data);
        }
    }
}

TEST(OsmFiles, FlippedBytesNeverCrash) {
    const std::string whole = bytes_of(broken / "lane.osm.pbf");
    for (std::size_t at = 0; at < whole.size(); at += 2) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x5a);
        const TemporaryFile file{"damaged.osm.pbf", damaged};
        try {
            EXPECT_TRUE(import_osm_roads(file.path(), latvia(), {}).books.balanced());
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::data);
        }
    }
}

TEST(OsmFiles, StopEndsTheReading) {
    const TemporaryFile file{"village.osm", village().xml()};
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(import_osm_roads(file.path(), latvia(), Progress{{}, source.get_token()}), Cancelled);
}

TEST(OsmFiles, CentreIsThatOfTheStatedBoxOrElseOfTheNodes) {
    const TemporaryFile boxed{
        "a.osm", "<osm version='0.6'><bounds minlat='56' minlon='24' maxlat='58' maxlon='26'/></osm>"};
    EXPECT_EQ(osm_centre(boxed.path()), LonLat::make(25, 57));
    const TemporaryFile bare{
        "b.osm", "<osm version='0.6'><node id='1' lat='56' lon='24'/><node id='2' lat='58' lon='24'/></osm>"};
    EXPECT_EQ(osm_centre(bare.path()), LonLat::make(24, 57));
    const TemporaryFile empty{"c.osm", "<osm version='0.6'></osm>"};
    EXPECT_FALSE(osm_centre(empty.path()));
}

TEST(OsmFiles, DateIsThatOfTheNewestObject) {
    using namespace std::chrono;
    const TemporaryFile file{
        "a.osm",
        "<osm version='0.6'><node id='1' lat='56' lon='24' timestamp='2024-03-01T10:00:00Z'/>"
        "<node id='2' lat='56' lon='24' timestamp='2023-03-01T10:00:00Z'/></osm>"};
    EXPECT_EQ(osm_date(file.path()), Day(2024y / March / 1d));
    const TemporaryFile undated{"b.osm", "<osm version='0.6'><node id='1' lat='56' lon='24'/></osm>"};
    EXPECT_FALSE(osm_date(undated.path()));
}

TEST(OsmFiles, DeletedObjectsAreLeftOut) {
    const TemporaryFile file{
        "a.osm",
        "<osm version='0.6'><node id='1' lat='57' lon='24'/><node id='2' lat='57' lon='24.001'/>"
        "<way id='1' version='2' visible='false'><nd ref='1'/><nd ref='2'/><tag k='highway' "
        "v='service'/></way></osm>"};
    EXPECT_EQ(import_osm_roads(file.path(), latvia(), {}).books.read, 0U);
}

TEST(OsmFiles, PositionsNotOnEarthCountAsMissing) {
    const TemporaryFile file{
        "a.osm",
        "<osm version='0.6'><node id='1' lat='97' lon='24'/><node id='2' lat='57' lon='24.001'/>"
        "<way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='service'/></way></osm>"};
    const auto roads = import_osm_roads(file.path(), latvia(), {});
    EXPECT_EQ(roads.books, (Books{1, 0, 1}));
}

}  // namespace
}  // namespace mapite::test
