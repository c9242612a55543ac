#include <fmt/format.h>

#include <cstdio>
#include <random>

#include "store/connection.hpp"
#include "store/geometry_blob.hpp"
#include "store/schema.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

std::vector<std::byte> copied(std::span<const std::byte> bytes) {
    return {bytes.begin(), bytes.end()};
}

TEST(GeometryBlob, EveryCutOffGeometryIsRefused) {
    GeometryEncoder encoder(latvia);
    const auto shape = copied(encoder.encode(areas()[0].shape));
    const auto line = copied(encoder.encode(roads()[1].shape));
    const auto point = copied(encoder.encode(GridPoint{1, 2}));
    for (std::size_t size = 1; size < shape.size(); ++size)
        EXPECT_FALSE(decode_shape(std::span(shape).first(size))) << size;
    for (std::size_t size = 1; size < line.size(); ++size)
        EXPECT_FALSE(decode_line(std::span(line).first(size)));
    for (std::size_t size = 0; size < point.size(); ++size)
        EXPECT_FALSE(decode_point(std::span(point).first(size)));
    EXPECT_TRUE(decode_shape(shape));
    EXPECT_FALSE(decode_line(shape));
    EXPECT_FALSE(decode_point(line));
}

TEST(GeometryBlob, AnyBytesAreAnAnswerNeverACrash) {
    GeometryEncoder encoder(latvia);
    const auto shape = copied(encoder.encode(areas()[0].shape));
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        auto broken = shape;
        for (int change = 0; change < 3; ++change)
            broken[random() % broken.size()] = static_cast<std::byte>(random() & 0xff);
        decode_shape(broken);
        decode_line(broken);
    }
}

TEST(GeometryBlob, NoPointsAreNoBytes) {
    GeometryEncoder encoder(latvia);
    EXPECT_TRUE(encoder.encode(Line{}).empty());
    EXPECT_TRUE(encoder.encode(MultiPolygon{}).empty());
    EXPECT_EQ(decode_line({}), Line{});
    EXPECT_EQ(decode_shape({}), MultiPolygon{});
    EXPECT_FALSE(decode_point({}));
}

TEST(GeometryBlob, ABoxIsReadWithoutTheGeometry) {
    GeometryEncoder encoder(latvia);
    const auto found = decode_box(encoder.encode(Line{{3, 4}, {1, 9}}));
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, (Box{1, 4, 3, 9}));
}

/// SpatiaLite's own view of a project.
class SeenBySpatialite : public testing::Test {
  protected:
    SeenBySpatialite() {
        make_full_project(folder.file());
        connection.emplace(Connection::working_copy(folder.file(), "test"));
    }
    std::string answer(const std::string& sql) {
        Statement rows = connection->prepare(sql);
        std::string all;
        while (rows.next()) all.append(all.empty() ? "" : "|").append(rows.text(0));
        return all;
    }
    Folder folder;
    std::optional<Connection> connection;
};

TEST_F(SeenBySpatialite, GeometriesAreValidAndOfTheGrid) {
    for (const std::string_view table : geometry_tables) {
        const std::string from = " FROM " + std::string(table);
        EXPECT_EQ(answer("SELECT min(ST_IsValid(geometry))" + from), "1") << table;
        EXPECT_EQ(answer("SELECT DISTINCT ST_Srid(geometry)" + from), "3059") << table;
    }
}

TEST_F(SeenBySpatialite, GeometriesReadTheSame) {
    EXPECT_EQ(answer("SELECT AsText(geometry) FROM services WHERE category = 'pharmacy'"), "POINT(-0.5 0)");
    EXPECT_EQ(answer("SELECT AsText(geometry) FROM roads WHERE way_id = 8"),
              "LINESTRING(1 2, 3 4, 5 0.1, 1 2)");
    EXPECT_EQ(
        answer("SELECT AsText(geometry) FROM areas WHERE code = '0054210'"),
        "MULTIPOLYGON(((500000 6300000, 501000 6300000, 501000 6301000, 500000 6301000, 500000 6300000), "
        "(500100 6300150, 500150 6300150, 500150 6300100, 500100 6300100, 500100 6300150), "
        "(500200 6300220, 500220 6300220, 500220 6300200, 500200 6300200, 500200 6300220)), "
        "((502000 6300000.125, 502010 6300000.125, 502010 6300010.125, 502000 6300010.125, 502000 "
        "6300000.125)))");
    EXPECT_EQ(answer("SELECT Area(geometry) FROM areas WHERE code = '0054210'"),
              std::to_string(1000 * 1000 - 50 * 50 - 20 * 20 + 10 * 10) + ".0");
}

TEST_F(SeenBySpatialite, ColumnsTriggersAndIndexesAreInOrder) {
    EXPECT_EQ(answer("SELECT f_table_name FROM geometry_columns ORDER BY 1"), "areas|people|roads|services");
    EXPECT_EQ(answer("SELECT DISTINCT spatial_index_enabled FROM geometry_columns"), "1");
    EXPECT_EQ(answer("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'roads'"),
              "8");
    EXPECT_EQ(answer("SELECT CheckSpatialIndex()"), "1");
    for (const std::string_view table : geometry_tables)
        EXPECT_EQ(answer(fmt::format("SELECT rtreecheck('idx_{}_geometry')", table)), "ok");
    EXPECT_EQ(answer("PRAGMA integrity_check"), "ok");
    EXPECT_EQ(answer("PRAGMA foreign_key_check"), "");
}

TEST_F(SeenBySpatialite, OtherProgramsMayEdit) {
    connection->execute(
        "INSERT INTO services SELECT 10, 'new', category, name, capacity, opening_hours, address, phone,"
        " email, website, stated_source, verified_date, visibility, source_id, source_row, merged_into,"
        " MakePoint(700000, 6300000, 3059) FROM services WHERE row = 1");
    connection->execute("UPDATE areas SET geometry = CastToMulti(Buffer(geometry, 10)) WHERE code = '0054'");
    connection->execute("DELETE FROM roads WHERE way_id = 8");
    EXPECT_EQ(answer("SELECT CheckSpatialIndex()"), "1");
    connection.reset();
    const Database database = Database::open_to_read(folder.file());
    EXPECT_EQ(database.roads().size(), 1U);
    EXPECT_EQ(database.services()[1].id, "new");
    EXPECT_EQ(database.services()[1].position, (GridPoint{700000, 6300000}));
    EXPECT_GT(database.areas()[0].shape[0].outer.size(), 4U);
}

TEST_F(SeenBySpatialite, AGeometryOfAnotherGridIsStillRefusedByTheTriggers) {
    EXPECT_THROW(connection->execute("UPDATE services SET geometry = MakePoint(24, 57, 4326)"), Error);
}

TEST(SpatialIndex, FindsWhatALookAtEveryBoxFinds) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    std::mt19937 random(7);
    const auto metres = [&](unsigned limit) { return static_cast<double>(random() % (limit * 100)) / 100; };
    // 1 and 51 fill one node, 52 needs two levels, 20000 three.
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{51}, std::size_t{52}, std::size_t{20000}}) {
        std::vector<Road> roads(count);
        for (Road& road : roads) {
            const GridPoint start{300000 + metres(400000), 6200000 + metres(200000)};
            road.shape = {start, {start.x + metres(900), start.y - metres(900)}};
        }
        {
            Database database = Database::open_to_write(folder.file(), "test");
            auto change = database.change();
            change.put_roads(change.put_source(source(LayerKind::roads, "a"), {}), roads, {});
            change.commit();
        }
        const Connection connection = Connection::working_copy(folder.file(), "test");
        Statement check = connection.prepare("SELECT rtreecheck('idx_roads_geometry')");
        ASSERT_TRUE(check.next());
        EXPECT_EQ(check.text(0), "ok") << count;
        EXPECT_EQ(connection.whole("SELECT CheckSpatialIndex('roads', 'geometry')"), 1) << count;
        EXPECT_EQ(connection.whole("SELECT count(*) FROM idx_roads_geometry"),
                  static_cast<std::int64_t>(count));
        for (int window = 0; window < 50; ++window) {
            const double x = 300000 + metres(400000), y = 6200000 + metres(200000);
            const Box wanted{x, y, x + 5000, y + 5000};
            std::int64_t inside = 0;
            for (const Road& road : roads) inside += box(road.shape).intersects(wanted) ? 1 : 0;
            Statement found = connection.prepare(
                "SELECT count(*) FROM roads WHERE row IN (SELECT pkid FROM idx_roads_geometry"
                " WHERE xmax >= ?1 AND xmin <= ?3 AND ymax >= ?2 AND ymin <= ?4)"
                " AND MbrMaxX(geometry) >= ?1 AND MbrMinX(geometry) <= ?3"
                " AND MbrMaxY(geometry) >= ?2 AND MbrMinY(geometry) <= ?4");
            found.start(wanted.min_x, wanted.min_y, wanted.max_x, wanted.max_y);
            ASSERT_TRUE(found.next());
            EXPECT_EQ(found.whole(0), inside);
        }
    }
}

TEST(SpatialIndex, TakesMoreRowsOneByOneAfterwards) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        Database database = Database::open_to_write(folder.file(), "test");
        auto change = database.change();
        change.put_roads(change.put_source(source(LayerKind::roads, "a"), {}), many_roads(5000, ""), {});
        change.commit();
    }
    const Connection connection = Connection::working_copy(folder.file(), "test");
    connection.execute(
        "BEGIN; INSERT INTO roads (source_id, way_id, from_node, to_node, class, surface, name, car, bicycle,"
        " foot, geometry) SELECT source_id, way_id, 0, 0, '', '', '', 0, 0, 0, geometry FROM roads"
        " WHERE row % 2 = 0; DELETE FROM roads WHERE row % 3 = 0; COMMIT");
    EXPECT_EQ(connection.whole("SELECT CheckSpatialIndex('roads', 'geometry')"), 1);
    EXPECT_EQ(connection.whole("SELECT rtreecheck('idx_roads_geometry') = 'ok'"), 1);
}

TEST(Database, IsListedByGdalWithItsLayers) {
    if (std::system("ogrinfo --version > /dev/null 2>&1") != 0)
        GTEST_SKIP() << "ogrinfo (gdal-bin) is not installed";
    const Folder folder;
    make_full_project(folder.file());
    const std::string command =
        "ogrinfo -ro -so '" + folder.file().string() + "' areas roads services people 2>&1";
    struct Close {
        void operator()(FILE* pipe) const { pclose(pipe); }
    };
    const std::unique_ptr<FILE, Close> pipe(popen(command.c_str(), "r"));
    ASSERT_TRUE(pipe);
    std::string output;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) output += static_cast<char>(c);
    for (const char* expected :
         {"Layer name: areas", "Geometry: Multi Polygon", "Layer name: roads", "Geometry: Line String",
          "Layer name: services", "Geometry: Point", "Latvia TM", "max_speed_kmh: Real", "verified_date",
          "FID Column = row", "Geometry Column = geometry",
          "Extent: (499000.000000, 6299000.000000) - (509000.000000, 6309000.000000)"})
        EXPECT_NE(output.find(expected), std::string::npos) << expected << " is missing in\n" << output;
    EXPECT_EQ(output.find("Warning"), std::string::npos) << output;
    EXPECT_EQ(output.find("ERROR"), std::string::npos) << output;
}

TEST(Database, VersionsAreForPeople) {
    EXPECT_TRUE(database_versions().starts_with("SpatiaLite 5.")) << database_versions();
    EXPECT_NE(database_versions().find(", SQLite 3."), std::string::npos);
}

}  // namespace
}  // namespace mapite
