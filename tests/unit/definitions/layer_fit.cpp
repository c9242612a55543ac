#include <gtest/gtest.h>

#include <filesystem>

#include "definitions/layer_definition.hpp"
#include "definitions/load.hpp"

namespace mapite::test {
namespace {

LayerDefinition layer(const std::string& id, std::vector<std::string> files, const std::string& name,
                      std::vector<std::string> fields) {
    LayerDefinition definition;
    definition.id = id;
    definition.files = std::move(files);
    definition.layer = name;
    definition.required_fields = std::move(fields);
    return definition;
}

TEST(LayerFit, AllGivenConditionsMustHold) {
    const LayerDefinition schools =
        layer("schools", {"*skol*.csv", "*school*.csv"}, "", {"nosaukums", "kods|atvk"});
    EXPECT_TRUE(fits(schools, {"Skolas.CSV", "", {"ATVK", "Nosaukums", "adrese"}}));
    EXPECT_FALSE(fits(schools, {"veikali.csv", "", {"ATVK", "Nosaukums"}}));
    EXPECT_FALSE(fits(schools, {"skolas.csv", "", {"Nosaukums"}}));
    EXPECT_FALSE(fits(schools, {"skolas.csv", "", {}}));
}

TEST(LayerFit, LayerPatternIsForTheLayerInsideTheFile) {
    const LayerDefinition areas = layer("areas", {}, "area*", {});
    EXPECT_TRUE(fits(areas, {"district.gpkg", "areas", {}}));
    EXPECT_FALSE(fits(areas, {"areas.gpkg", "roads", {}}));
}

TEST(LayerFit, ColumnsAreComparedWithoutCaseAndDiacritics) {
    EXPECT_TRUE(fits(layer("people", {}, "", {"iedzīvotāji"}), {"x.csv", "", {"IEDZIVOTAJI"}}));
}

TEST(BestFit, MostColumnsThenLayerThenFileThenId) {
    const FileTraits traits{"tukums.gpkg", "unit", {"atvk", "name"}};
    const std::vector<LayerDefinition> by_columns{layer("a", {"tukums.gpkg"}, "unit", {"atvk"}),
                                                  layer("b", {}, "", {"atvk", "name"})};
    EXPECT_EQ(best_fit(by_columns, LayerKind::services, traits), &by_columns[1]);
    const std::vector<LayerDefinition> by_layer{layer("a", {"tukums.gpkg"}, "*", {}),
                                                layer("b", {}, "un*", {})};
    EXPECT_EQ(best_fit(by_layer, LayerKind::services, traits), &by_layer[1]);
    const std::vector<LayerDefinition> by_file{layer("a", {"*.gpkg"}, "", {}),
                                               layer("b", {"*.shp", "tuk*.gpkg"}, "", {})};
    EXPECT_EQ(best_fit(by_file, LayerKind::services, traits), &by_file[1]);
    const std::vector<LayerDefinition> equal{layer("b", {"*.gpkg"}, "", {}), layer("a", {"*.gpkg"}, "", {})};
    EXPECT_EQ(best_fit(equal, LayerKind::services, traits), &equal[1]);
    EXPECT_EQ(best_fit(equal, LayerKind::roads, traits), nullptr);
}

struct Real {
    LayerKind kind;
    FileTraits traits;
    std::string expected;  ///< id, or "" for none
};

TEST(BestFit, ShippedLayersRecogniseWhatUsersBring) {
    const std::vector<LayerDefinition> layers =
        load_layers(std::filesystem::path(MAPITE_SOURCE_DATA) / "layers");
    const std::vector<std::string> units{"L1_code", "L1_name", "L1_type", "L0_code", "L0_name", "L0_type"};
    const std::vector<std::string> nodes{"lon", "lat", "osm_id", "tag", "value", "name", "population"};
    const std::vector<std::string> tagged{"osm_id", "name", "tag", "value", "population"};
    const std::vector<std::string> columns{"name", "category", "lon", "lat", "capacity", "opening_hours"};
    using enum LayerKind;
    const Real all[] = {
        {boundaries,
         {"territorial_units_2022.shp", "territorial_units_2022", units},
         "csp-territorial-units"},
        {boundaries,
         {"territorial_units_2021.shp", "territorial_units_2021", units},
         "csp-territorial-units-2021"},
        {boundaries,
         {"neighbourhoods_2022.shp", "neighbourhoods_2022", {"Code", "Name"}},
         "csp-neighbourhoods"},
        {people, {"population_grid_1km_2019.csv", "", {"ID", "Total"}}, "csp-population-grid-1km"},
        {people, {"population_grid_100m_2019.csv", "", {"ID", "Total"}}, "csp-population-grid-100m"},
        {people,
         {"population_by_unit_2019.csv", "", {"atvk", "name", "muni", "pop2019_hybrid"}},
         "csp-population-by-unit"},
        {services, {"osm_nodes_2019.csv.gz", "", nodes}, "osm-nodes-table"},
        {people, {"osm_nodes_2019.csv.gz", "", nodes}, "osm-homesteads-table"},
        {services, {"shops_osm_2026.geojson", "shops_osm_2026", {"id", "name"}}, "osm-shops"},
        {services, {"schools_2019.geojson", "schools", {"name", "pupils", "address", "language"}}, "schools"},
        {boundaries, {"tukums.gpkg", "unit", {"atvk", "name", "type", "muni_atvk", "muni"}}, "tukums-units"},
        {people, {"tukums.gpkg", "grid1k_pop2019", {"cell", "pop"}}, "tukums-population-grid"},
        {services, {"tukums.gpkg", "shop_osm2026", {"osm_id", "name"}}, "tukums-shops"},
        {services, {"tukums.gpkg", "school2019", {"name", "address", "pupils"}}, "tukums-schools"},
        {services, {"tukums.gpkg", "osm_service2019", tagged}, "tukums-services"},
        {people, {"tukums.gpkg", "osm_place2019", tagged}, "tukums-homesteads"},
        {boundaries, {"andorra.osm.pbf", "", {}}, "osm-boundaries"},
        {roads, {"andorra.osm.gz", "", {}}, "osm-roads"},
        {services, {"district.osm.pbf", "", {}}, "osm-services"},
        {people, {"district.osm", "", {}}, "osm-people"},
        {boundaries,
         {"boundaries.gpkg", "areas", {"code", "name", "type", "parent", "parent_name"}},
         "boundaries"},
        {services, {"services.csv", "", columns}, "services-table"},
        {people, {"people.csv", "", {"id", "lon", "lat", "people"}}, "people-points-table"},
        {people, {"totals.csv", "", {"Kods", "Iedzīvotāji"}}, "people-totals"},
        {roads, {"celi.gpkg", "celi", {"klase", "segums"}}, "roads-lines"},
        {roads, {"boundaries.gpkg", "areas", {"code", "name", "type"}}, ""},
        {boundaries, {"services.csv", "", columns}, ""},
        {services, {"people.csv", "", {"id", "lon", "lat", "people"}}, ""},
        {people, {"services.csv", "", columns}, ""},
    };
    for (const Real& real : all) {
        SCOPED_TRACE(real.traits.file + " " + real.traits.layer + ", " + std::string(to_string(real.kind)));
        const LayerDefinition* best = best_fit(layers, real.kind, real.traits);
        EXPECT_EQ(best ? best->id : "", real.expected);
    }
}

}  // namespace
}  // namespace mapite::test
