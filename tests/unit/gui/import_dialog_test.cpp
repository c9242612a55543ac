// A person drops a table with a wrong code on the window, mends it by hand, imports it, reads the result and
// takes it back: by clicks and keys, on no display.
#include "gui/import_dialog.hpp"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTreeWidget>
#include <QUrl>
#include <filesystem>
#include <fstream>

#include "app/import.hpp"
#include "base/error.hpp"
#include "gui/findings_view.hpp"
#include "gui/import_codes.hpp"
#include "gui/import_columns.hpp"
#include "gui/import_result_page.hpp"
#include "gui/languages.hpp"
#include "gui/message_bar.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr Day today{year{2026}, month{11}, day{1}};

const Resources& resources() {
    static const Resources loaded = load_resources(MAPITE_SOURCE_DATA);
    return loaded;
}

/// Two parishes side by side with a dwelling in each, open in a workspace.
class Importing : public testing::Test {
  protected:
    Importing() : workspace_(resources(), today) {
        ProjectSettings settings;
        settings.name = "test";
        settings.grid = "EPSG:3059";
        Project project = init_project(project_folder(), settings);
        import(project, LayerKind::boundaries, "", write("areas.geojson", areas));
        import(project, LayerKind::people, "people-points-table",
               write("homes.csv",
                     "name,x,y,dwellings,place\nA,505000,305000,1,isolated_dwelling\n"
                     "B,515000,305000,1,isolated_dwelling\n"));
        workspace_.set_language(Language::en);
        workspace_.open(project_folder());
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                return workspace_.project() && !workspace_.tasks().is_busy() &&
                       !workspace_.painting().is_busy();
            },
            20000));
    }

    static constexpr auto areas =
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3059"}},
"features":[
{"type":"Feature","properties":{"code":"0052430","name":"Engures pagasts"},"geometry":{"type":"Polygon",
 "coordinates":[[[500000,300000],[510000,300000],[510000,310000],[500000,310000],[500000,300000]]]}},
{"type":"Feature","properties":{"code":"0052440","name":"Smārdes pagasts"},"geometry":{"type":"Polygon",
 "coordinates":[[[510000,300000],[520000,300000],[520000,310000],[510000,310000],[510000,300000]]]}}]})";

    static void import(Project& project, LayerKind kind, const std::string& definition,
                       const fs::path& file) {
        ImportRequest request{.kinds = {kind},
                              .files = {file},
                              .reading = {},
                              .definition = definition,
                              .date = {},
                              .total = {},
                              .totals = {},
                              .dry_run = false,
                              .today = today};
        import_files(project, resources(), request, Progress{});
    }

    [[nodiscard]] fs::path project_folder() const { return fs::path(folder_.path().toStdString()) / "p"; }
    [[nodiscard]] fs::path write(const std::string& name, const std::string& text) const {
        const fs::path file = fs::path(folder_.path().toStdString()) / name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    [[nodiscard]] Database database() const {
        return Database::open_to_read(project_folder() / "mapite.sqlite");
    }

    void open(std::vector<fs::path> files) {
        dialog_ = std::make_unique<ImportDialog>(workspace_, std::move(files));
        dialog_->show();
        settle();
    }
    void settle() {
        ASSERT_TRUE(QTest::qWaitFor([&] { return dialog_->is_settled(); }, 20000));
    }
    template <class Widget>
    Widget* find(const char* name) {
        auto* widget = dialog_->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    void click(const char* name) {
        auto* button = find<QPushButton>(name);
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    /// By keys, as somebody without a mouse does.
    void choose(QComboBox* box, const QString& data) {
        const int wanted = box->findData(data);
        ASSERT_GE(wanted, 0) << data.toStdString();
        box->setFocus();
        while (box->currentIndex() != wanted)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        settle();
    }
    [[nodiscard]] QString text(const char* label) { return find<QLabel>(label)->text(); }
    [[nodiscard]] QString message() {
        for (const MessageBar* bar : dialog_->findChildren<MessageBar*>())
            if (bar->isVisible()) return bar->text();
        return {};
    }
    void picture(const char* name) {
        QTest::qWait(50);  // for the layout
        if (const QString to = qEnvironmentVariable("MAPITE_PICTURES"); !to.isEmpty())
            dialog_->grab().save(to + '/' + name + ".png");
    }

    QTemporaryDir folder_;
    Workspace workspace_;
    std::unique_ptr<ImportDialog> dialog_;
};

TEST_F(Importing, AWrongCodeIsMendedTheTableImportedItsResultReadAndUndone) {
    open({write("totals.csv",
                "atvk,nosaukums,Skaits 2025\n52430,Engures pagasts,10\n0052440,Smārdes pagasts,20\n")});
    // "Skaits 2025" is no heading anybody knows: nothing fits, so the table is not recognised as totals yet.
    auto* definition = find<QComboBox>("definition");
    choose(find<QComboBox>("kind"), "people");
    choose(definition, "people-totals");
    choose(dialog_->findChild<ImportColumns*>()->box(2), "people");
    picture("wrong_code");
    EXPECT_TRUE(text("summary").contains("1 of the area codes are known, 1 are not."))
        << text("summary").toStdString();
    auto* codes = dialog_->findChild<ImportCodes*>();
    ASSERT_EQ(codes->rowCount(), 1);
    EXPECT_TRUE(codes->isVisible());
    EXPECT_EQ(codes->item(0, 0)->text(), "52430");
    EXPECT_EQ(codes->item(0, 1)->text(), "2");
    EXPECT_TRUE(codes->item(0, 3)->text().contains("lost its leading zero"));
    EXPECT_EQ(find<QComboBox>("meant_52430")->currentData(Qt::UserRole).toString(), "0052430");

    click("take_52430");
    EXPECT_TRUE(text("summary").contains("2 of the area codes are known, 0 are not."))
        << text("summary").toStdString();
    click("import");
    ASSERT_EQ(dialog_->stage(), ImportDialog::Stage::result);
    picture("result");
    EXPECT_TRUE(text("result_heading").contains("totals.csv")) << text("result_heading").toStdString();
    EXPECT_TRUE(text("result_summary").contains("kept 2")) << text("result_summary").toStdString();
    EXPECT_EQ(database().people().size(), 4u);

    click("undo");
    EXPECT_TRUE(text("result_heading").contains("was undone"));
    EXPECT_EQ(database().people().size(), 2u);
    click("undo");
    EXPECT_EQ(database().people().size(), 4u);
}

TEST_F(Importing, AColumnIsCorrectedByKeysAndTheRowsThatAreLeftOutHaveTheirLines) {
    open({write("schools.csv",
                "nosaukums;skola;kategorija;x;y\nNr. 1;Ābeļu skola;skola;505000;305000\n"
                "Nr. 2;Liepu skola;skola;515000;305000\nNr. 3;Bez vietas;skola;;\n")});
    auto* columns = dialog_->findChild<ImportColumns*>();
    EXPECT_EQ(columns->box(0)->currentData().toString(), "name");
    EXPECT_EQ(columns->box(1)->currentData().toString(), "");
    choose(columns->box(1), "name");
    EXPECT_EQ(columns->box(0)->currentData().toString(), "");
    picture("columns");

    auto* findings = find<FindingsView>("preview_findings");
    ASSERT_GE(findings->topLevelItemCount(), 1);
    EXPECT_TRUE(findings->topLevelItem(0)->text(0).contains("Left out: Rows without a position (1)"))
        << findings->topLevelItem(0)->text(0).toStdString();
    EXPECT_EQ(findings->topLevelItem(0)->child(0)->text(0), "line 4");

    click("import");
    std::vector<std::string> names;
    for (const Service& service : database().services()) names.push_back(service.name);
    std::sort(names.begin(), names.end());
    EXPECT_EQ(names, (std::vector<std::string>{"Liepu skola", "Ābeļu skola"}));
    const fs::path report = fs::path(folder_.path().toStdString()) / "report.csv";
    dialog_->result().save_report(report);
    std::ifstream in(report);
    const std::string saved((std::istreambuf_iterator<char>(in)), {});
    EXPECT_NE(saved.find("error,no-position,schools.csv,4,"), std::string::npos) << saved;
}

TEST_F(Importing, SwappedAxesAreSaidWithAButtonThatMendsThem) {
    open({write("swapped.csv", "name,category,x,y\nA,school,305000,505000\n")});
    EXPECT_TRUE(message().contains("axes look swapped")) << message().toStdString();
    EXPECT_FALSE(message().contains("--")) << message().toStdString();
    EXPECT_FALSE(find<QPushButton>("import")->isEnabled());
    QPushButton* swap = nullptr;
    for (QPushButton* button : dialog_->findChildren<QPushButton*>())
        if (button->text().contains("Swap")) swap = button;
    ASSERT_NE(swap, nullptr);
    QTest::mouseClick(swap, Qt::LeftButton);
    settle();
    EXPECT_TRUE(message().isEmpty()) << message().toStdString();
    EXPECT_TRUE(find<QPushButton>("import")->isEnabled());
}

TEST_F(Importing, AnEncodingThatWasAssumedIsSaidAndCanBeChanged) {
    open({write("windows.csv", "nosaukums,kategorija,x,y\nK\xe2rsavas sk.,school,505000,305000\n")});
    auto* encoding = find<QComboBox>("encoding");
    EXPECT_TRUE(encoding->currentText().contains("Windows-1257"));
    auto* columns = dialog_->findChild<ImportColumns*>();
    EXPECT_EQ(columns->item(0, 0)->text(), QString::fromUtf8("Kārsavas sk."));
    choose(encoding, "Windows-1252");
    EXPECT_EQ(columns->item(0, 0)->text(), QString::fromUtf8("Kârsavas sk."));
}

TEST_F(Importing, WhatCannotBeReadIsASentenceAndNothingCanBeImported) {
    for (const fs::path& file : {write("empty.csv", ""), write("picture.png", "\x89PNG\r\n\x1a\n"),
                                 fs::path(folder_.path().toStdString()), fs::path("/nowhere/missing.csv"),
                                 write("picture.csv", std::string("\x89PNG\0\0\0\rIHDR", 12))}) {
        open({file});
        EXPECT_FALSE(message().isEmpty()) << file;
        EXPECT_FALSE(find<QPushButton>("import")->isEnabled()) << file;
        QTest::keyClick(dialog_.get(), Qt::Key_Escape);
        EXPECT_FALSE(dialog_->isVisible());
    }
}

TEST_F(Importing, AFileThatVanishesBetweenPreviewAndImportIsSaidAndLooksForAgain) {
    const fs::path file = write("schools.csv", "nosaukums,kategorija,x,y\nA,school,505000,305000\n");
    open({file});
    fs::remove(file);
    click("import");
    EXPECT_EQ(dialog_->stage(), ImportDialog::Stage::preview);
    EXPECT_TRUE(message().contains("schools.csv")) << message().toStdString();
    EXPECT_TRUE(database().services().empty());
}

TEST_F(Importing, ASecondWriterIsNamedAndTheImportWorksOnceItIsDone) {
    open({write("schools.csv", "nosaukums,kategorija,x,y\nA,school,505000,305000\n")});
    {
        const Database writer = Database::open_to_write(project_folder() / "mapite.sqlite", "mapite run");
        click("import");
        EXPECT_EQ(dialog_->stage(), ImportDialog::Stage::preview);
        EXPECT_TRUE(message().contains("mapite run")) << message().toStdString();
    }
    click("import");
    EXPECT_EQ(dialog_->stage(), ImportDialog::Stage::result);
    EXPECT_EQ(database().services().size(), 1u);
}

TEST_F(Importing, SeveralFilesComeOneAfterTheOther) {
    open({write("a.csv", "nosaukums,kategorija,x,y\nA,school,505000,305000\n"),
          write("b.csv", "nosaukums,kategorija,x,y\nB,library,515000,305000\n")});
    click("import");
    click("next");
    EXPECT_EQ(dialog_->stage(), ImportDialog::Stage::preview);
    click("import");
    EXPECT_EQ(database().services().size(), 2u);
    EXPECT_FALSE(find<QPushButton>("next")->isVisible());
}

TEST_F(Importing, NothingImportedMeansNothingToUndo) {
    const fs::path file = write("a.csv", "nosaukums,kategorija,x,y\nA,school,505000,305000\n");
    open({file});
    click("import");
    open({file});
    click("import");
    EXPECT_TRUE(text("result_summary").contains("nothing has changed"))
        << text("result_summary").toStdString();
    EXPECT_FALSE(find<QPushButton>("undo")->isEnabled());
}

TEST_F(Importing, EveryBoxAndListHasANameForScreenReaders) {
    open({write("schools.csv", "nosaukums;kategorija;x;y\nA;skola;505000;305000\n")});
    for (const QComboBox* box : dialog_->findChildren<QComboBox*>())
        EXPECT_TRUE(!box->isVisible() || !box->accessibleName().isEmpty()) << box->objectName().toStdString();
    EXPECT_FALSE(dialog_->findChild<ImportColumns*>()->accessibleName().isEmpty());
    EXPECT_FALSE(find<FindingsView>("preview_findings")->accessibleName().isEmpty());
}

TEST_F(Importing, TheWindowAnswersWhileALargeFileIsTriedOut) {
    std::string large = "nosaukums;kategorija;x;y\n";
    for (int i = 0; i < 20000; ++i)
        large += "Skola " + std::to_string(i) + ";skola;" + std::to_string(500000 + i % 200 * 100) + ";" +
                 std::to_string(300000 + i / 200 * 100) + "\n";
    dialog_ = std::make_unique<ImportDialog>(workspace_, std::vector{write("large.csv", large)});
    dialog_->show();
    qint64 longest = 0;
    QElapsedTimer since;
    while (!dialog_->is_settled() && longest < 2000) {
        since.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        longest = std::max(longest, since.elapsed());
        QThread::msleep(1);
    }
    EXPECT_LT(longest, 500) << "milliseconds without an answer, on a machine shared with others";
    EXPECT_TRUE(text("summary").contains("kept 20")) << text("summary").toStdString();
}

TEST(DroppedFiles, AreTheLocalOnes) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile("/tmp/a.csv"), QUrl("https://example.org/b.csv")});
    EXPECT_EQ(dropped_files(data), std::vector<fs::path>{"/tmp/a.csv"});
}

}  // namespace
}  // namespace mapite
