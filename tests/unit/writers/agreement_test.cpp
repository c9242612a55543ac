// SVG, CSV and GeoPackage of one map say the same of every area, also after being read back.
#include <gdal/ogrsf_frmts.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "base/error.hpp"
#include "unit/scene/sample_map.hpp"
#include "unit/writers/svg_page.hpp"
#include "writers/map_writers.hpp"

namespace mapite {
namespace {

using test::SampleMap;

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

Dataset opened(const std::filesystem::path& file) {
    return Dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
}

/// What a file says of an area; numbers as text, empty = none.
struct Said {
    std::string name, number, value, class_number, look, label, uncertain;
    bool operator==(const Said&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Said& said) {
    return out << said.name << '|' << said.number << '|' << said.value << '|' << said.class_number << '|'
               << said.look << '|' << said.label << '|' << said.uncertain;
}
using ByCode = std::map<std::string, Said>;

/// A scene with every look, awkward codes and names, values that no short decimal equals.
SampleMap& awkward_map() {
    static SampleMap map(test::invented_names(24));
    map.areas[0].code = "00 1\"2,3";
    map.areas[0].name = "\"Ābeļi\", <b>&";
    map.areas[1].name = "Две\nстроки";
    map.set(0, 1.0 / 3);
    map.set(1, 0.1 + 0.2);
    map.set(2, 0.0);
    map.set(3, Look::no_data);
    map.set(4, Look::suppressed, "1–10");
    map.set(5, Look::not_asked);
    map.set(6, Look::outside);
    map.input.results[7].uncertain = true;
    map.input.services = {{{501000, 301500}, "service", "Zaļā aptieka"}};
    map.input.people_symbols = true;
    return map;
}

ByCode said_by_scene(const Scene& scene) {
    ByCode result;
    for (const AreaItem& area : scene.areas)
        result[area.code] = {area.name,
                             area.number > 0 ? std::to_string(area.number) : "",
                             area.value ? to_text(*area.value) : "",
                             area.value ? std::to_string(area.class_number + 1) : "",
                             std::string(to_string(area.look)),
                             area.label,
                             area.uncertain ? "1" : "0"};
    return result;
}

/// Rows of quoted, comma separated text in which a quoted field may hold line breaks.
std::vector<std::vector<std::string>> csv_rows(const std::string& table) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = table[i];
        if (c == '"' && quoted && i + 1 < table.size() && table[i + 1] == '"') {
            rows.back().back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            rows.back().emplace_back();
        } else if (c == '\n' && !quoted) {
            rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

ByCode said_by_csv(const std::string& table) {
    ByCode result;
    const auto rows = csv_rows(table);
    EXPECT_EQ(rows.at(0), (std::vector<std::string>{"code", "name", "number", "value", "class", "look",
                                                    "label", "uncertain"}));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& row = rows[i];
        result[row.at(0)] = {row.at(1), row.at(2), row.at(3), row.at(4), row.at(5), row.at(6), row.at(7)};
    }
    return result;
}

ByCode said_by_geopackage(const std::filesystem::path& file) {
    ByCode result;
    const Dataset dataset = opened(file);
    for (const auto& feature : *dataset->GetLayerByName("areas")) {
        const auto text = [&](const char* column) { return std::string(feature->GetFieldAsString(column)); };
        const int value = feature->GetFieldIndex("value");
        result[text("code")] = {
            text("name"),
            text("number"),
            feature->IsFieldSetAndNotNull(value) ? to_text(feature->GetFieldAsDouble(value)) : "",
            text("class"),
            text("look"),
            text("label"),
            text("uncertain")};
    }
    return result;
}

/// What the picture alone can say: class or look of each area by the id of its path, and the tooltip.
std::map<std::string, std::pair<std::string, std::string>> drawn_by_svg(const std::string& page) {
    std::map<std::string, std::pair<std::string, std::string>> result;
    const std::vector<test::SvgElement> elements = test::read_svg(page);
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (elements[i].attributes.contains("id") && elements[i].name == "path")
            result[elements[i].attributes.at("id")] = {elements[i].attributes.at("class"),
                                                       elements.at(i + 1).text};
    return result;
}

class MapFiles : public testing::Test {
  protected:
    void SetUp() override {
        GDALAllRegister();
        folder_ = std::filesystem::path(testing::TempDir()) /
                  ("mapite-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path folder_;
};

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

TEST_F(MapFiles, SayTheSameOfEveryArea) {
    const Scene scene = gap_map(awkward_map().input);
    write_geopackage(scene, {}, folder_ / "map.gpkg");
    const ByCode expected = said_by_scene(scene);
    EXPECT_EQ(said_by_csv(csv(scene)), expected);
    EXPECT_EQ(said_by_geopackage(folder_ / "map.gpkg"), expected);

    const auto drawn = drawn_by_svg(svg(scene, {}));
    ASSERT_EQ(drawn.size(), expected.size());
    for (const AreaItem& area : scene.areas) {
        const bool awkward = area.code.find(' ') != std::string::npos;
        const auto& [look, tooltip] = drawn.at("area-" + (awkward ? "00_201_222_2c3" : area.code));
        EXPECT_EQ(look, area.value ? "class-" + std::to_string(area.class_number + 1) : to_string(area.look));
        EXPECT_EQ(tooltip, area.tooltip);
        EXPECT_NE(tooltip.find(area.label), std::string::npos);
    }
}

TEST_F(MapFiles, GeoPackageKeepsShapesAndGrid) {
    SampleMap map(test::invented_names(4));
    map.areas[2].shape[0].holes = {
        Ring{{509000, 301000}, {509000, 302000}, {510000, 302000}, {510000, 301000}}};
    const Scene scene = gap_map(map.input);
    write_geopackage(scene, {}, folder_ / "map.gpkg");
    const Dataset dataset = opened(folder_ / "map.gpkg");
    OGRLayer* areas = dataset->GetLayerByName("areas");
    EXPECT_STREQ(areas->GetSpatialRef()->GetAuthorityCode(nullptr), "3059");
    std::size_t position = 0;
    for (const auto& feature : *areas) {
        const OGRGeometry* geometry = feature->GetGeometryRef();
        EXPECT_TRUE(geometry->IsValid());
        EXPECT_NEAR(geometry->toMultiPolygon()->get_Area(), area_m2(scene.areas[position++].shape), 1e-6);
    }
}

TEST_F(MapFiles, QgisFindsAStyleForEveryClassAndLook) {
    const Scene scene = gap_map(awkward_map().input);
    MapStyle style;
    style.items["service"] = {{"shape", "square"}, {"fill", "#123456"}};
    write_geopackage(scene, style, folder_ / "map.gpkg");
    const Dataset dataset = opened(folder_ / "map.gpkg");
    std::map<std::string, std::string> qml;
    for (const auto& row : *dataset->GetLayerByName("layer_styles")) {
        EXPECT_EQ(row->GetFieldAsInteger("useAsDefault"), 1);
        EXPECT_STREQ(row->GetFieldAsString("f_geometry_column"), "geom");
        qml[row->GetFieldAsString("f_table_name")] = row->GetFieldAsString("styleQML");
    }
    ASSERT_EQ(qml.size(), 2u);
    std::size_t rules = 0;
    std::string document = qml.at("areas");
    document.erase(0, document.find("<qgis"));
    const std::vector<test::SvgElement> elements =
        test::read_svg("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document);
    for (const test::SvgElement& element : elements) {
        if (element.name != "rule") continue;
        if (rules < scene.legend.classes.size()) {
            const LegendClass& item = scene.legend.classes[rules];
            EXPECT_EQ(element.attributes.at("filter"),
                      "\"look\" = 'value' AND \"class\" = " + std::to_string(rules + 1));
            EXPECT_NE(element.attributes.at("label").find(item.label), std::string::npos);
        }
        ++rules;
    }
    EXPECT_EQ(rules, scene.legend.classes.size() + 4);
    EXPECT_NE(document.find("value=\"215,48,31,255\""), std::string::npos);
    EXPECT_NE(qml.at("services").find("value=\"18,52,86,255\""), std::string::npos);
    EXPECT_NE(qml.at("services").find("value=\"square\""), std::string::npos);
}

TEST_F(MapFiles, GeoPackageIsTheSameBytesTwice) {
    const Scene scene = gap_map(awkward_map().input);
    write_geopackage(scene, {}, folder_ / "a.gpkg");
    write_geopackage(scene, {}, folder_ / "b.gpkg");
    EXPECT_EQ(bytes_of(folder_ / "a.gpkg"), bytes_of(folder_ / "b.gpkg"));
}

TEST_F(MapFiles, AnOlderGeoPackageIsReplacedAndNothingElseIsLeft) {
    std::ofstream(folder_ / "map.gpkg") << "an older file";
    write_geopackage(gap_map(awkward_map().input), {}, folder_ / "map.gpkg");
    EXPECT_EQ(opened(folder_ / "map.gpkg")->GetLayerCount(), 3);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_)) ++files;
    EXPECT_EQ(files, 1u);
}

TEST_F(MapFiles, AFailureLeavesTheOlderGeoPackageAsItWas) {
    std::ofstream(folder_ / "map.gpkg") << "an older file";
    Scene scene = gap_map(awkward_map().input);
    scene.grid = "EPSG:999999999";
    EXPECT_THROW(write_geopackage(scene, {}, folder_ / "map.gpkg"), Error);
    EXPECT_EQ(bytes_of(folder_ / "map.gpkg"), "an older file");
    EXPECT_THROW(write_geopackage(gap_map(awkward_map().input), {}, folder_ / "no such folder" / "map.gpkg"),
                 Error);
}

TEST_F(MapFiles, CsvIsPlainAndTheSameTwice) {
    SampleMap map({"Aurene", "Berga, jaunā"});
    map.set(0, 0.25);
    map.set(1, Look::no_data);
    const std::string table = csv(gap_map(map.input));
    EXPECT_EQ(table,
              "code,name,number,value,class,look,label,uncertain\n"
              "0010000,Aurene,1,0.25,1,value,25\u00a0%,0\n"
              "0010001,\"Berga, jaunā\",2,,,no_data,no data,0\n");
    EXPECT_EQ(csv(gap_map(map.input)), table);
}

TEST_F(MapFiles, MapWithoutAreasIsATableWithoutRows) {
    SampleMap map(std::vector<std::string>{});
    EXPECT_EQ(csv(gap_map(map.input)), "code,name,number,value,class,look,label,uncertain\n");
}

}  // namespace
}  // namespace mapite
