// What a preview says is what the import then does, also after corrections; and undoing it.
#include "app/import_preview.hpp"

#include <fstream>

#include "app/undo.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"

namespace mapite::test {
namespace {

fs::path write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

/// Two squares side by side as areas, with codes that begin with a zero, and a dwelling in each.
class ImportPreviews : public testing::Test {
  protected:
    ImportPreviews() : project_(new_project(folder_.path() / "p", "EPSG:3059")) {
        const fs::path areas = write(
            folder_.path() / "areas.geojson",
            R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3059"}},
"features":[
{"type":"Feature","properties":{"code":"0052430","name":"Engures pagasts"},"geometry":{"type":"Polygon",
 "coordinates":[[[500000,300000],[510000,300000],[510000,310000],[500000,310000],[500000,300000]]]}},
{"type":"Feature","properties":{"code":"0052440","name":"Smārdes pagasts"},"geometry":{"type":"Polygon",
 "coordinates":[[[510000,300000],[520000,300000],[520000,310000],[510000,310000],[510000,300000]]]}}]})");
        const fs::path homes = write(folder_.path() / "homes.csv",
                                     "name,place,x,y,dwellings\nA,isolated_dwelling,505000,305000,1\n"
                                     "B,isolated_dwelling,515000,305000,1\n");
        import(project_, request({LayerKind::boundaries}, {areas}));
        ImportRequest dwellings = request({LayerKind::people}, {homes});
        dwellings.definition = "people-points-table";
        import(project_, dwellings);
    }

    fs::path file(const std::string& name, const std::string& text) const {
        return write(folder_.path() / name, text);
    }
    [[nodiscard]] ImportPreview preview(const PreviewRequest& asked) const {
        return preview_import(&project_, resources(), asked, Progress{});
    }
    static PreviewRequest of(const fs::path& file) { return {.file = file, .today = today}; }

    static const FieldLook& field(const ImportPreview& preview, const std::string& name) {
        for (const FieldLook& field : preview.table.fields)
            if (field.field == name) return field;
        throw std::logic_error("no field " + name);
    }

    TemporaryFolder folder_;
    Project project_;
};

constexpr auto schools =
    "nosaukums;kategorija;x;y\n"
    "Engures skola;skola;505000;305000\n"
    "Kaimiņu skola;skola;525000;305000\n"
    "Bez vietas;skola;;\n";

TEST_F(ImportPreviews, SayWhatTheImportThenDoes) {
    const PreviewRequest asked = of(file("schools.csv", schools));
    const ImportPreview found = preview(asked);
    EXPECT_TRUE(found.recognised);
    EXPECT_EQ(found.definition, "services-table");
    EXPECT_EQ(found.kinds, std::vector{LayerKind::services});
    EXPECT_EQ(found.rows, 3u);
    ASSERT_EQ(found.outcome.size(), 1u);
    EXPECT_EQ(found.outcome[0].source.books, (Books{3, 2, 1}));
    EXPECT_EQ(found.outcome[0].outside, 1u);
    EXPECT_FALSE(found.trouble);
    EXPECT_TRUE(project_.open_to_read().services().empty());

    const ImportReport report = import(project_, import_request(asked, found));
    ASSERT_EQ(report.sources.size(), 1u);
    EXPECT_EQ(report.sources[0].source.books, found.outcome[0].source.books);
    EXPECT_EQ(report.sources[0].findings, found.outcome[0].findings);
}

TEST_F(ImportPreviews, AFirstLookTriesNothingOut) {
    PreviewRequest asked = of(file("schools.csv", schools));
    asked.try_out = false;
    const ImportPreview found = preview(asked);
    EXPECT_TRUE(found.outcome.empty());
    EXPECT_EQ(field(found, "name").column, 0u);
    EXPECT_EQ(field(found, "name").basis, ColumnBasis::definition);
    EXPECT_EQ(found.table.rows.size(), 3u);
}

TEST_F(ImportPreviews, OfATableNobodyKnowsAreMendedByNamingItsColumns) {
    PreviewRequest asked = of(file("places.csv", "Kas;Garums E;Platums N\nA;505000;305000\n"));
    ImportPreview found = preview(asked);
    EXPECT_FALSE(found.recognised);
    EXPECT_EQ(found.definition, "services-table");
    ASSERT_TRUE(found.trouble);

    asked.reading.columns = {{"name", "Kas"}, {"x", "Garums E"}, {"y", "Platums N"}};
    asked.reading.category = "library";
    found = preview(asked);
    ASSERT_FALSE(found.trouble) << found.trouble->what();
    EXPECT_EQ(found.outcome.at(0).source.books, (Books{1, 1, 0}));
    import(project_, import_request(asked, found));
    const auto services = project_.open_to_read().services();
    ASSERT_EQ(services.size(), 1u);
    EXPECT_EQ(services[0].name, "A");
    EXPECT_EQ(services[0].category, "library");
}

TEST_F(ImportPreviews, ACorrectionThatIsChangedIsImportedAgain) {
    PreviewRequest asked = of(file("schools.csv", schools));
    import(project_, import_request(asked, preview(asked)));
    EXPECT_TRUE(preview(asked).outcome.at(0).unchanged);
    EXPECT_FALSE(preview(asked).outcome.at(0).findings.empty());  // those of the import
    asked.reading.columns = {{"phone", ""}};
    EXPECT_FALSE(preview(asked).outcome.at(0).unchanged);
    EXPECT_FALSE(import(project_, import_request(asked, preview(asked))).sources.at(0).unchanged);
}

TEST_F(ImportPreviews, CodesThatLostTheirZeroAreRecognisedAndMended) {
    PreviewRequest asked =
        of(file("totals.csv", "atvk,nosaukums,iedzīvotāji\n52430,Engures pagasts,10\n0052440,x,20\n"));
    ImportPreview found = preview(asked);
    EXPECT_TRUE(found.is_totals);
    EXPECT_EQ(found.codes_known, 1u);
    ASSERT_EQ(found.codes_unknown.size(), 1u);
    EXPECT_EQ(found.codes_unknown[0], (UnknownCode{.code = "52430",
                                                   .line = 2,
                                                   .name = "Engures pagasts",
                                                   .meant = "0052430",
                                                   .meant_name = "Engures pagasts",
                                                   .reason = UnknownCode::Reason::lost_zeros}));
    asked.reading.codes["52430"] = "0052430";
    found = preview(asked);
    EXPECT_TRUE(found.codes_unknown.empty());
    ASSERT_FALSE(found.trouble) << found.trouble->what();
    import(project_, import_request(asked, found));
    double people = 0;
    for (const PopulatedPoint& point : project_.open_to_read().people())
        if (point.measure == PeopleMeasure::estimated) people += point.people;
    EXPECT_EQ(people, 30);
}

TEST_F(ImportPreviews, AWrongCodeGetsTheAreaOfThatNameElseTheOneWrittenMostAlike) {
    const ImportPreview found = preview(
        of(file("totals.csv", "atvk,nosaukums,iedzīvotāji\nLV99,Smardes Pagasts,10\n0052431,,20\nQQ,,1\n")));
    ASSERT_EQ(found.codes_unknown.size(), 3u);
    EXPECT_EQ(found.codes_unknown[0].meant, "0052440");
    EXPECT_EQ(found.codes_unknown[0].reason, UnknownCode::Reason::same_name);
    EXPECT_EQ(found.codes_unknown[1].meant, "0052430");
    EXPECT_EQ(found.codes_unknown[1].reason, UnknownCode::Reason::similar);
    EXPECT_EQ(found.codes_unknown[2].meant, "");
    EXPECT_EQ(found.codes_unknown[2].line, 4u);
}

TEST_F(ImportPreviews, SwappedAxesAreSaidAndMended) {
    PreviewRequest asked = of(file("swapped.csv", "name,category,x,y\nA,school,305000,505000\n"));
    ImportPreview found = preview(asked);
    EXPECT_TRUE(found.axes_look_swapped);
    ASSERT_TRUE(found.trouble);
    asked.reading.swap_axes = true;
    found = preview(asked);
    EXPECT_FALSE(found.trouble);
    EXPECT_FALSE(found.axes_look_swapped);
    EXPECT_EQ(found.outcome.at(0).source.books.kept, 1u);
}

TEST_F(ImportPreviews, OfWhatCannotBeReadAreAnError) {
    EXPECT_THROW(preview(of(folder_.path())), Error);
    EXPECT_THROW(preview(of(folder_.path() / "missing.csv")), Error);
    EXPECT_THROW(preview(of(file("empty.csv", ""))), Error);
    EXPECT_THROW(preview(of(file("picture.png", "\x89PNG\r\n\x1a\n"))), Error);
    EXPECT_THROW(preview(of(file("picture.csv", std::string("\x89PNG\0\0\0\rIHDR", 12)))), Error);
}

TEST_F(ImportPreviews, WorkWithoutAProject) {
    const ImportPreview found =
        preview_import(nullptr, resources(), of(file("schools.csv", schools)), Progress{});
    EXPECT_EQ(found.outcome.at(0).source.books, (Books{3, 2, 1}));
}

TEST_F(ImportPreviews, OfALargeFileCanBeCancelled) {
    std::stop_source stop;
    Progress progress;
    progress.stop = stop.get_token();
    progress.report = [&](std::string_view, double) { stop.request_stop(); };
    EXPECT_THROW(preview_import(&project_, resources(), of(file("schools.csv", schools)), progress),
                 Cancelled);
}

TEST_F(ImportPreviews, FieldsAndCategoriesNobodyKnowsNameTheNearest) {
    PreviewRequest asked = of(file("schools.csv", schools));
    ImportRequest wrong = import_request(asked, preview(asked));
    wrong.reading.columns = {{"naem", "nosaukums"}};
    try {
        import(project_, wrong);
        ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_EQ(error.hint(), "did you mean \"name\"?");
    }
    wrong.reading.columns = {};
    wrong.reading.category = "libary";
    EXPECT_THROW(import(project_, wrong), Error);
}

TEST_F(ImportPreviews, AnImportIsUndoneWithItsSourceAndMadeAgain) {
    const PreviewRequest asked = of(file("schools.csv", schools));
    import(project_, import_request(asked, preview(asked)));
    ASSERT_EQ(project_.settings.sources.size(), 3u);
    EXPECT_EQ(next_undo(project_)->subject, "schools.csv");

    UndoStep step = undo_last_change(project_);
    EXPECT_EQ(described(step), "import of schools.csv");
    EXPECT_FALSE(step.again);
    EXPECT_TRUE(project_.open_to_read().services().empty());
    EXPECT_EQ(load_project_settings(project_.settings_file()).sources.size(), 2u);

    step = undo_last_change(project_);
    EXPECT_TRUE(step.again);
    EXPECT_EQ(project_.open_to_read().services().size(), 2u);
    EXPECT_EQ(load_project_settings(project_.settings_file()).sources.size(), 3u);
}

TEST(Undo, OfTheFirstImportLeavesTheGridItChose) {
    const TemporaryFolder folder;
    Project project = new_project(folder.path() / "p");
    const fs::path file = write(folder.path() / "s.csv", "name,category,lon,lat\nA,school,1.5,42.5\n");
    import(project, request({LayerKind::services}, {file}));
    const std::string grid = project.settings.grid;
    EXPECT_NE(grid, "auto");
    undo_last_change(project);
    EXPECT_TRUE(project.open_to_read().sources().empty());
    EXPECT_EQ(load_project_settings(project.settings_file()).grid, grid);
    EXPECT_EQ("EPSG:" + std::to_string(project.open_to_read().grid_epsg()), grid);
}

}  // namespace
}  // namespace mapite::test
