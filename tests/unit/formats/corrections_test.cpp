#include "formats/corrections.hpp"

#include <fstream>

#include "formats/table_look.hpp"
#include "unit/formats/table_support.hpp"

namespace mapite {
namespace {

using namespace test;

/// A file that goes away with the test.
class Written {
  public:
    Written(const std::string& name, const std::string& text)
        : path_(std::filesystem::temp_directory_path() /
                (std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + name)) {
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~Written() { std::filesystem::remove(path_); }
    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;
    operator const std::filesystem::path&() const { return path_; }  // NOLINT: it is the file

  private:
    std::filesystem::path path_;
};

constexpr auto two_names =
    "Iestāde;Name;Veids;lon;lat;Tālrunis\n"
    "Ābeļu skola;S1;school;24,1;56,9;111\n"
    "Liepu skola;S2;school;24,2;56,9;222\n";

TEST(Corrections, AColumnChosenByHandGoesBeforeTheOneThatIsCalledLikeTheField) {
    const Written file(".csv", two_names);
    EXPECT_EQ(services(file).kept.at(0).name, "S1");
    EXPECT_EQ(services(file, {}, {.columns = {{"name", "Iestāde"}}}).kept.at(0).name, "Ābeļu skola");
}

TEST(Corrections, AColumnMayBeChosenByItsPlace) {
    const Written file(".csv", two_names);
    EXPECT_EQ(services(file, {}, {.columns = {{"name", "#1"}}}).kept.at(1).name, "Liepu skola");
}

TEST(Corrections, AnEmptyHeadingMeansThatThereIsNoSuchColumn) {
    const Written file(".csv", two_names);
    EXPECT_EQ(services(file).kept.at(0).phone, "111");
    EXPECT_EQ(services(file, {}, {.columns = {{"phone", ""}}}).kept.at(0).phone, "");
}

TEST(Corrections, AColumnThatIsNotThereNamesTheNearest) {
    const Written file(".csv", two_names);
    const Error error = error_of([&] { services(file, {}, {.columns = {{"name", "Iestade1"}}}); });
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_TRUE(has(error.what(), "there is no column \"Iestade1\", which was chosen for the name"));
    EXPECT_TRUE(has(error.hint(), "did you mean \"Iestāde\"?"));
    EXPECT_EQ(error_of([&] { services(file, {}, {.columns = {{"name", "#7"}}}); }).kind(), ErrorKind::usage);
    EXPECT_EQ(error_of([&] { services(file, {}, {.columns = {{"name", "#0"}}}); }).kind(), ErrorKind::usage);
}

TEST(Corrections, PositionsChosenByHandGoBeforeThoseOfTheLayer) {
    const Written file(".csv", "name,category,lon,lat,lauks1,lauks2\nA,school,25,57,500000,300000\n");
    const auto import = services(file, {}, {.columns = {{"x", "lauks1"}, {"y", "lauks2"}}});
    ASSERT_EQ(import.kept.size(), 1u);
    EXPECT_NEAR(import.kept[0].position.x, 500000, 0.001);
    EXPECT_NEAR(import.kept[0].position.y, 300000, 0.001);
}

TEST(Corrections, ACategoryGivenByHandIsThatOfEveryRow) {
    const Written file(".csv", two_names);
    LayerSpec rules;
    rules.tag_rules = {{"pharmacy", {{"Veids", "pharmacy"}}}};
    EXPECT_EQ(services(file, rules).kept.size(), 0u);
    for (const Service& service : services(file, rules, {.category = "library"}).kept)
        EXPECT_EQ(service.category, "library");
}

TEST(Corrections, ACategoryColumnChosenByHandGoesBeforeAFixedCategory) {
    const Written file(".csv", two_names);
    EXPECT_EQ(services(file, all_of("gp"), {.columns = {{"category", "Veids"}}}).kept.at(0).category,
              "school");
}

TEST(Corrections, ASeparatorGivenByHandIsTaken) {
    const Written file(".csv", "name|category|lon|lat\nA;B,C|school|24.1|56.9\n");
    EXPECT_EQ(services(file, {}, {.separator = "|"}).kept.at(0).name, "A;B,C");
    EXPECT_EQ(error_of([&] { services(file, {}, {.separator = "x"}); }).kind(), ErrorKind::usage);
    EXPECT_EQ(separator_name(separator_named("tab")), "tab");
    EXPECT_EQ(separator_named(""), 0);
}

TEST(Corrections, AxesThatTheLayerSwapsMayBeLeftAsTheyAre) {
    const Written file(".csv", two_names);
    LayerSpec swapped;
    swapped.axes_swapped = true;
    EXPECT_THROW(services(file, swapped), SwappedAxes);
    EXPECT_EQ(services(file, swapped, {.swap_axes = false}).kept.size(), 2u);
}

TEST(Corrections, ACodeStandsForTheOneThatWasMeant) {
    const Written file(".csv", "code,people\n52430,7\n0052440,8\n");
    const auto totals = import_totals(file, {}, {.codes = {{"52430", "0052430"}}});
    ASSERT_EQ(totals.kept.size(), 2u);
    EXPECT_EQ(totals.kept[0].code, "0052430");
    EXPECT_EQ(totals.kept[0].row, 2u);
}

TEST(Corrections, ACodeCorrectedToOneThatIsThereAlreadyIsReported) {
    const Written file(".csv", "code,people\n52430,7\n0052430,8\n");
    const auto totals = import_totals(file, {}, {.codes = {{"52430", "0052430"}}});
    EXPECT_EQ(totals.kept.size(), 1u);
    EXPECT_TRUE(totals.books.balanced());
    EXPECT_TRUE(has(first(totals.findings, "duplicate-code"), "code \"0052430\" stands twice"));
}

TEST(Corrections, AreasAndTheirParentsAreCorrectedToo) {
    const auto before = areas(good("areas.geojson"));
    const std::string code = before.kept.at(0).code;
    EXPECT_EQ(areas(good("areas.geojson"), {}, {.codes = {{code, "9999999"}}}).kept.at(0).code, "9999999");
}

TableLook look(const std::filesystem::path& file, const std::vector<std::string>& fields,
               const ReadOptions& reading = {}, LayerKind kind = LayerKind::services) {
    return look_at_table(
        file, {.kind = kind, .spec = {}, .reading = reading, .fields = fields, .most_rows = 2}, latvia());
}

TEST(TableLook, TellsTheColumnsAndWhoSaysSo) {
    const Written file(".csv", two_names);
    const TableLook found =
        look(file, {"name", "category", "phone", "email"}, {.columns = {{"name", "Iestāde"}}});
    ASSERT_EQ(found.fields.size(), 4u);
    EXPECT_EQ(found.fields[0].column, 0u);
    EXPECT_EQ(found.fields[0].basis, ColumnBasis::chosen);
    EXPECT_EQ(found.fields[1].basis, ColumnBasis::common);
    EXPECT_EQ(found.fields[2].column, 5u);
    EXPECT_EQ(found.fields[3].column, std::nullopt);
    EXPECT_EQ(found.fields[3].basis, ColumnBasis::none);
    EXPECT_EQ(found.separator, ";");
    EXPECT_EQ(found.encoding, "UTF-8");
    EXPECT_EQ(found.crs, "EPSG:4326");
    EXPECT_EQ(found.crs_basis, CrsBasis::columns);
    EXPECT_EQ(found.rows.at(1).number, 3u);
    EXPECT_TRUE(found.complete);
}

TEST(TableLook, NamesOtherColumnsThatCouldHoldTheField) {
    const Written file(".csv", two_names);
    const TableLook found = look(file, {"lat", "name"});
    EXPECT_EQ(found.fields[0].column, 4u);
    EXPECT_EQ(found.fields[0].candidates, std::vector<std::size_t>{3});  // 111 is no latitude
    EXPECT_EQ(found.fields[1].candidates, (std::vector<std::size_t>{0, 2}));
}

TEST(TableLook, ReadsOnlyTheBeginningOfALargeFile) {
    std::string text = "name,category,lon,lat\n";
    for (int i = 0; i < 40000; ++i) text += "\"Skola, Nr. " + std::to_string(i) + "\",school,24.1,56.9\n";
    text += "\"a quote that is never closed";
    const Written file(".csv", text);
    const TableLook found = look(file, {"name"});
    EXPECT_EQ(found.rows.size(), 2u);
    EXPECT_FALSE(found.complete);
    EXPECT_THROW(services(file), Error);
}

TEST(TableLook, OfAHeaderAloneShowsTheHeader) {
    EXPECT_FALSE(look(broken("header_only.csv"), {"name"}).headings.empty());
}

TEST(TableLook, SaysWhichEncodingWasAssumed) {
    const TableLook found = look(good("services_windows1257.csv"), {"name"});
    EXPECT_EQ(found.encoding, "Windows-1257");
    EXPECT_TRUE(found.encoding_assumed);
}

TEST(TableLook, KnowsCellsByTheirIds) {
    const TableLook found = look(good("grid_1km.csv"), {"cell", "people"}, {}, LayerKind::people);
    EXPECT_TRUE(found.fields[0].column);
    EXPECT_EQ(found.crs, "EPSG:3059");
    EXPECT_EQ(found.crs_basis, CrsBasis::cells);
}

TEST(TableLook, SwappedAxesAreShownAllTheSame) {
    const TableLook found = look(broken("swapped_axes.csv"), {"name"});
    EXPECT_FALSE(found.rows.empty());
}

}  // namespace
}  // namespace mapite
