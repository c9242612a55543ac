// The files that statistical offices and OpenStreetMap really give. Skipped where they are not there.
#include <map>

#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

class RealFiles : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(shared("README.md")))
            GTEST_SKIP() << "the shared real data are not here";
    }
};

LayerSpec units_by_column() {
    LayerSpec spec;
    spec.fields = {{"code", {"L1_code", "atvk"}},
                   {"name", {"L1_name", "name"}},
                   {"type", {"L1_type", "type"}},
                   {"parent", {"L0_code", "muni_atvk"}},
                   {"parent_name", {"L0_name", "muni"}}};
    spec.types = {{"1", AreaType::city}, {"6", AreaType::town}, {"7", AreaType::parish}};
    return spec;
}

std::map<AreaType, int> types_of(const Imported<Area>& import) {
    std::map<AreaType, int> types;
    for (const Area& area : import.kept) ++types[area.type];
    return types;
}

const std::map<AreaType, int> types_of_2022 = {
    {AreaType::parish, 511}, {AreaType::town, 74}, {AreaType::city, 7}};

TEST_F(RealFiles, LatviaHas592Units) {
    const auto import = areas(shared("latvia/territorial_units_2022.shp"), units_by_column());
    ASSERT_TRUE(books_are(import, 592, 592));
    EXPECT_EQ(types_of(import), types_of_2022);
    EXPECT_EQ(import.kept[0].code, "LV0048450");
    EXPECT_EQ(import.kept[0].name, "Mores pagasts");
    EXPECT_EQ(import.kept[0].parent, "LV0048000");
    EXPECT_EQ(import.kept[0].parent_name, "Siguldas novads");
    double total = 0;
    for (const Area& area : import.kept) total += area_m2(area.shape);
    EXPECT_NEAR(total / 1e6, 64'500, 500);
}

TEST_F(RealFiles, ParishesAreToldByTheirNamesToo) {
    LayerSpec spec = units_by_column();
    spec.types = {{"1", AreaType::city}, {"*pagasts", AreaType::parish}};
    spec.default_type = AreaType::town;
    EXPECT_EQ(types_of(areas(shared("latvia/territorial_units_2022.shp"), spec)), types_of_2022);
}

TEST_F(RealFiles, NeighbourhoodsOfTwoCitiesLoad) {
    LayerSpec spec;
    spec.default_type = AreaType::neighbourhood;
    const auto import = areas(shared("latvia/neighbourhoods_2022.shp"), spec);
    EXPECT_TRUE(books_are(import, 85, 85));
    std::map<std::string, int> cities;
    for (const Area& area : import.kept) ++cities[area.code.substr(0, 5)];
    EXPECT_EQ(cities["LVRIG"], 58);
    EXPECT_EQ(types_of(import), (std::map<AreaType, int>{{AreaType::neighbourhood, 85}}));
}

TEST_F(RealFiles, KilometreGridKeepsItsMaskedCells) {
    const auto import = people(shared("latvia/population_grid_1km_2019.csv"));
    ASSERT_TRUE(books_are(import, 32'031, 32'031));
    EXPECT_EQ(std::ranges::count(import.kept, PeopleMeasure::masked, &PopulatedPoint::measure), 21'520);
    EXPECT_EQ(import.kept[0].id, "1kmX313Y242");
    EXPECT_TRUE(import.findings.empty());
}

TEST_F(RealFiles, HundredMetreGridLoads) {
    EXPECT_TRUE(books_are(people(shared("latvia/population_grid_100m_2019.csv")), 75'893, 75'893));
}

TEST_F(RealFiles, HomesteadsOfLatviaAreDwellings) {
    const auto import = people(shared("latvia/osm_nodes_2019.csv.gz"));
    EXPECT_TRUE(books_are(import, 136'202, 73'024));
    EXPECT_EQ(std::ranges::count(import.kept, PeopleMeasure::dwellings, &PopulatedPoint::measure), 73'024);
    EXPECT_EQ(count(import.findings, "not-a-home"), 1u);
    EXPECT_TRUE(has(first(import.findings, "not-a-home"), "63178 rows of"));
    EXPECT_TRUE(has(first(import.findings, "not-a-home"), "power=tower (17614)"));
}

TEST_F(RealFiles, NodesOfLatviaBecomeServicesByTagRules) {
    LayerSpec spec;
    spec.tag_rules = {{"pharmacy", {{"amenity", "pharmacy"}}}, {"shop", {{"shop", "*"}}}};
    const auto import = services(shared("latvia/osm_nodes_2019.csv.gz"), spec);
    EXPECT_TRUE(import.books.balanced());
    EXPECT_EQ(import.books.read, 136'202u);
    EXPECT_EQ(std::ranges::count(import.kept, "shop", &Service::category), 5'376);
    EXPECT_EQ(count(import.findings, "not-in-basket"), 1u);
    EXPECT_TRUE(has(first(import.findings, "not-in-basket"), "amenity=bench (1977)"));
}

TEST_F(RealFiles, ShopsOfLatviaLoad) {
    const auto import = services(shared("latvia/shops_osm_2026.geojson"), all_of("shop"));
    EXPECT_EQ(import.books.read, 2'079u);
    EXPECT_TRUE(import.books.balanced());
    EXPECT_EQ(import.books.kept, 2'079u);
}

TEST_F(RealFiles, SchoolsWithSwappedAxesAreRefusedWithAndWithoutADistrict) {
    const auto file = shared("latvia/schools_2019_swapped_axes.geojson");
    const Box tukums{400'000, 278'000, 478'000, 358'000};
    for (const Box& district : {Box{}, tukums}) {
        const Error error = error_of([&] { services(file, all_of("school"), {.district = district}); });
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_TRUE(
            has(error.what(),
                "schools_2019_swapped_axes.geojson: axes look swapped: 781 of 781 positions are lat, lon"));
    }
    const auto import = services(file, all_of("school"), {.swap_axes = true});
    EXPECT_TRUE(books_are(import, 781, 781));
    EXPECT_EQ(import.kept.at(0).capacity, 755);
    const auto near = services(file, all_of("school"), {.swap_axes = true, .district = tukums});
    EXPECT_TRUE(near.books.balanced());
    EXPECT_GT(near.books.kept, 37u);
    EXPECT_LT(near.books.kept, 781u);
}

TEST_F(RealFiles, EveryLayerOfTukumsLoads) {
    const auto file = shared("tukums/tukums.gpkg");
    EXPECT_EQ(inspect(file).size(), 6u);
    const auto units = areas(file, units_by_column(), {.layer = "unit"});
    EXPECT_TRUE(books_are(units, 23, 23));
    EXPECT_EQ(types_of(units), (std::map<AreaType, int>{{AreaType::parish, 21}, {AreaType::town, 2}}));
    EXPECT_EQ(units.kept.at(0).code, "LV0052430");
    const auto cells = people(file, {}, {.layer = "grid1k_pop2019"});
    EXPECT_TRUE(books_are(cells, 1'855, 1'855));
    EXPECT_EQ(cells.kept.at(0).position, (GridPoint{400'500, 311'500}));
    EXPECT_EQ(cells.kept.at(0).measure, PeopleMeasure::masked);
    EXPECT_TRUE(books_are(services(file, all_of("shop"), {.layer = "shop_osm2026"}), 72, 72));
    const auto schools = services(file, all_of("school"), {.layer = "school2019"});
    EXPECT_TRUE(books_are(schools, 37, 37));
    EXPECT_EQ(schools.kept.at(0).id, "tukums.gpkg#school2019:1");
    LayerSpec spec;
    spec.tag_rules = {{"pharmacy", {{"amenity", "pharmacy"}}}};
    const auto tagged = services(file, spec, {.layer = "osm_service2019"});
    EXPECT_EQ(tagged.books.read, 770u);
    EXPECT_GT(tagged.books.kept, 0u);
    EXPECT_TRUE(tagged.books.balanced());
    const auto homes = people(file, {}, {.layer = "osm_place2019"});
    EXPECT_EQ(homes.books.read, 4'579u);
    EXPECT_GT(homes.books.kept, 4'000u);
}

TEST_F(RealFiles, FileWithSeveralLayersAsksWhich) {
    const Error error = error_of([] { areas(shared("tukums/tukums.gpkg")); });
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_TRUE(has(error.what(), "the file has 6 layers with rows (unit, grid1k_pop2019"));
}

TEST_F(RealFiles, HexagonsOfPortoAlegreHavePeople) {
    const auto import = import_people(shared("porto-alegre/poa_hexgrid.csv"), {}, {},
                                      Grid::around(*LonLat::make(-51.2, -30.1)), {});
    EXPECT_TRUE(books_are(import, 1'227, 1'227));
    EXPECT_EQ(import.kept.at(1).people, 159);
    EXPECT_EQ(import.kept.at(1).measure, PeopleMeasure::counted);
}

TEST_F(RealFiles, TotalsOfUnitsLoad) {
    LayerSpec spec;
    spec.fields["people"] = {"pop2019_hybrid"};
    const auto import = import_totals(shared("latvia/population_by_unit_2019_derived.csv"), spec, {});
    EXPECT_EQ(import.books.read, import.books.kept);
    EXPECT_EQ(import.kept.at(0).code, "LV0048450");
    EXPECT_EQ(import.kept.at(0).people, 612);
}

}  // namespace
}  // namespace mapite
