// Statistics in a project: imported before or after the boundaries, previewed, undone, brought from an older
// division, and used to tell who is connected.
#include <fstream>

#include "app/connected.hpp"
#include "app/import_preview.hpp"
#include "app/run.hpp"
#include "app/statistics_view.hpp"
#include "app/undo.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"

namespace mapite::test {
namespace {

fs::path fixture(const std::string& name) {
    return fs::path(MAPITE_TEST_FIXTURES) / "statistics" / name;
}

std::size_t count(const Findings& findings, const std::string& code) {
    return static_cast<std::size_t>(std::ranges::count(findings, code, &Finding::code));
}

class ProjectStatistics : public testing::Test {
  protected:
    ProjectStatistics() : project_(new_project(folder_.path() / "p", "EPSG:3059")) {}

    void import_areas() { import(project_, request({LayerKind::boundaries}, {fixture("robezas.geojson")})); }
    ImportReport import_table(const fs::path& file, const ReadOptions& reading = {}) {
        ImportRequest asked = request({LayerKind::statistics}, {file});
        asked.reading = reading;
        return import(project_, asked);
    }
    fs::path write(const std::string& name, const std::string& text) {
        std::ofstream(folder_.path() / name, std::ios::binary) << text;
        return folder_.path() / name;
    }
    [[nodiscard]] std::vector<Statistic> stored() const { return project_.open_to_read().statistics(); }

    TemporaryFolder folder_;
    Project project_;
};

TEST_F(ProjectStatistics, AreKeptWithTheCodesOfTheirAreasAndUndone) {
    import_areas();
    const ImportReport report = import_table(fixture("udens_cp1257.csv"));
    ASSERT_EQ(report.sources.size(), 1U);
    EXPECT_EQ(report.sources[0].source.books, (Books{11, 8, 3}));
    EXPECT_EQ(report.sources[0].source.kind, LayerKind::statistics);
    EXPECT_EQ(stored().size(), 8U);
    undo_last_change(project_);
    EXPECT_TRUE(stored().empty());
    undo_last_change(project_);
    EXPECT_EQ(stored().size(), 8U);
    EXPECT_TRUE(import_table(fixture("udens_cp1257.csv")).sources[0].unchanged);
}

TEST_F(ProjectStatistics, OfUnknownCodesAreListedWithTheNearestRightOne) {
    import_areas();
    const ImportPreview preview = preview_import(
        &project_, resources(),
        {.file = fixture("iedzivotaji_pxweb.csv"), .kinds = {LayerKind::statistics}, .today = today},
        Progress{});
    ASSERT_FALSE(preview.trouble) << preview.trouble->what();
    EXPECT_EQ(preview.definition, "statistics-wide");
    EXPECT_EQ(preview.table.numbers, (std::vector<std::string>{"2018", "2019", "2021"}));
    EXPECT_EQ(preview.codes_known, 2U);
    ASSERT_EQ(preview.codes_unknown.size(), 1U);
    EXPECT_EQ(preview.codes_unknown[0].code, "0100021");
    EXPECT_EQ(preview.codes_unknown[0].line, 9U);
    EXPECT_EQ(preview.codes_unknown[0].meant, "0100020");
    EXPECT_EQ(preview.areas.size(), 2U);
    ASSERT_EQ(preview.outcome.size(), 1U);
    EXPECT_EQ(count(preview.outcome[0].findings, "unknown-code"), 1U);
    EXPECT_TRUE(stored().empty()) << "a preview saves nothing";
    const ImportReport mended =
        import_table(fixture("iedzivotaji_pxweb.csv"), {.codes = {{"0100021", "0100020"}}});
    EXPECT_TRUE(mended.sources[0].codes_unknown.empty());
}

TEST_F(ProjectStatistics, MayComeBeforeTheBoundaries) {
    EXPECT_EQ(count(import_table(fixture("iedzivotaji_pxweb.csv")).sources[0].findings, "no-areas-yet"), 1U);
    import_areas();
    const ChosenStatistics chosen = chosen_statistics(project_, {.area = "Bērzu pagasts"});
    EXPECT_FALSE(chosen.statistics.empty());
    for (const Statistic& each : chosen.statistics) EXPECT_EQ(each.area, "0100020");
}

TEST_F(ProjectStatistics, OfAnOlderDivisionFollowTheBoundariesOrTheTable) {
    import_areas();
    ImportRequest asked = request({LayerKind::statistics}, {fixture("vecais_iedalijums.csv")});
    asked.old_boundaries = fixture("vecas_robezas.geojson");
    const ImportReport by_area = import(project_, asked);
    EXPECT_EQ(by_area.sources[0].source.books, (Books{10, 8, 2}));
    EXPECT_EQ(count(by_area.sources[0].findings, "area-outside"), 1U);
    const auto population = [&](const std::string& code) {
        for (const Statistic& each : stored())
            if (each.area == code && each.indicator == "Iedzīvotāji" && each.year == 2017) return each;
        throw std::logic_error("no statistic of " + code);
    };
    EXPECT_NEAR(*population("0100010").value, 600, 1e-6);
    EXPECT_NEAR(population("0100010").area_share, 1.0 / 3, 1e-9);
    asked.old_boundaries.clear();
    asked.codes_of = fixture("kodi.csv");
    EXPECT_FALSE(import(project_, asked).sources[0].unchanged) << "another transition makes other numbers";
    EXPECT_NEAR(*population("0100010").value, 660, 1e-9);
    EXPECT_NEAR(*population("0100020").value, 540, 1e-9);
    asked.old_boundaries = fixture("vecas_robezas.geojson");
    EXPECT_THROW(import(project_, asked), Error);
}

TEST_F(ProjectStatistics, WithAFieldOrMarkThatDoesNotExistAreRefusedWithTheNearestName) {
    import_areas();
    try {
        import_table(fixture("gimenes.csv"), {.columns = {{"age_grup", "vecuma grupa"}}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.hint(), "did you mean \"age_group\"?");
    }
    EXPECT_THROW(import_table(fixture("iedzivotaji_pxweb.csv"), {.marks = {{"-", "nul"}}}), Error);
}

TEST_F(ProjectStatistics, TellWhatShareOfThePeopleIsConnected) {
    import_areas();
    import(project_, request({LayerKind::people}, {write("majas.csv",
                                                         "id,name,x,y,people\n1,A,501000,301000,10\n"
                                                         "2,B,503000,301000,20\n")}));
    import_table(fixture("udens_cp1257.csv"));
    const Study study = load_study(project_, resources(), {.today = today, .only_need = ""}, Progress{});
    ASSERT_EQ(study.points.size(), 2U);
    const Need& water = study.basket.needs[need_named(study.basket, "water")];
    const auto shares = connected_shares(study, water);
    ASSERT_TRUE(shares);
    const std::size_t a = study.points[0].position.x < 502000 ? 0 : 1;
    EXPECT_EQ((*shares)[a], 0.6325) << "of 2021, the newest";
    EXPECT_EQ((*shares)[1 - a], std::nullopt) << "48 % are doubtful";
    ASSERT_NE(connected_statistic(study, water, PointIndex{a}), nullptr);
    EXPECT_EQ(connected_statistic(study, water, PointIndex{a})->year, 2021);
    EXPECT_EQ(connected_statistic(study, water, PointIndex{1 - a}), nullptr);
    EXPECT_EQ(connected_shares(study, study.basket.needs[need_named(study.basket, "internet")]),
              std::nullopt);
}

TEST_F(ProjectStatistics, OfTheDistrictStandForParishesThatHaveNone) {
    import_areas();
    import(project_,
           request({LayerKind::people}, {write("majas.csv", "id,name,x,y,people\n1,A,501000,301000,10\n")}));
    import_table(write("t.csv",
                       "kods;rādītājs;mērvienība;2020\n0100000;internet;share;0,9\n0100010;water;people;7\n"
                       "0100010;electricity;%;120\n"));
    Study study = load_study(project_, resources(), {.today = today, .only_need = ""}, Progress{});
    const auto need = [&](const char* id) -> const Need& {
        return study.basket.needs[need_named(study.basket, id)];
    };
    EXPECT_EQ(connected_shares(study, need("internet"))->at(0), std::nullopt);
    for (Area& area : study.areas) area.parent = "0100000";
    EXPECT_EQ(connected_shares(study, need("internet"))->at(0), 0.9);
    EXPECT_EQ(connected_shares(study, need("water")), std::nullopt) << "a count says nothing of how many";
    EXPECT_EQ(connected_shares(study, need("electricity"))->at(0), std::nullopt) << "more than all";
}

TEST_F(ProjectStatistics, AreRecognisedInAFolderOnlyWhereTheyCanBeNothingElse) {
    const fs::path folder = folder_.path() / "dati";
    fs::create_directories(folder);
    fs::copy_file(fixture("iedzivotaji_pxweb.csv"), folder / "iedzivotaji.csv");
    fs::copy_file(fixture("udens_cp1257.csv"), folder / "udens.csv");
    fs::copy_file(fixture("dzimums_2.json"), folder / "dzimums.json");
    std::ofstream(folder / "kopa.csv") << "kods;gads;skaits\n0100010;2021;5\n";
    std::ofstream(folder / "skolas.csv") << "nosaukums;kategorija;teritorija;2019\nA;skola;B;5\n";
    Findings findings;
    std::map<std::string, std::string> found;
    for (const RecognisedFile& each : recognised_files(folder, resources().layers, findings))
        found[each.file.filename().string()] = each.definition;
    EXPECT_EQ(found["iedzivotaji.csv"], "statistics-wide");
    EXPECT_EQ(found["udens.csv"], "statistics");
    EXPECT_EQ(found["dzimums.json"], "statistics");
    EXPECT_EQ(found["kopa.csv"], "people-totals") << "as before there were statistics";
    EXPECT_EQ(found["skolas.csv"], "services-table");
    EXPECT_TRUE(findings.empty());
}

TEST_F(ProjectStatistics, OfAllLatviaComeFromTheDivisionBeforeTheReformWithoutLoss) {
    SKIP_WITHOUT("latvia/territorial_units_2021.shp");
    import(project_, request({LayerKind::boundaries}, {shared("latvia/territorial_units_2022.shp")}));
    const Project before = new_project(folder_.path() / "before", "EPSG:3059");
    Project old_project = before;
    import(old_project, request({LayerKind::boundaries}, {shared("latvia/territorial_units_2021.shp")}));
    std::string table = "kods;rādītājs;2019\n";
    double sum = 0;
    for (const Area& area : old_project.open_to_read().areas()) {
        const int people = 100 + static_cast<int>(area_m2(area.shape)) % 977;
        sum += people;
        table += area.code + ";iedzīvotāji;" + std::to_string(people) + "\n";
    }
    ImportRequest asked = request({LayerKind::statistics}, {write("vecie.csv", table)});
    asked.old_boundaries = shared("latvia/territorial_units_2021.shp");
    const ImportReport report = import(project_, asked);
    EXPECT_EQ(report.sources[0].source.books.reported, 0U);
    EXPECT_EQ(count(report.sources[0].findings, "unknown-code"), 0U);
    double after = 0;
    for (const Statistic& each : stored()) after += each.value.value_or(0);
    EXPECT_NEAR(after, sum, 0.001 * sum) << "but for ground that lies outside of the newer boundaries";
}

}  // namespace
}  // namespace mapite::test
