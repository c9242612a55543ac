// What may be wrong with a project: the window says a sentence, offers a way out, and nothing is lost.
#include <QPushButton>
#include <fstream>

#include "gui/layers_panel.hpp"
#include "gui/message_bar.hpp"
#include "person.hpp"
#include "steps.hpp"

namespace mapite::test {
namespace {

namespace fs = std::filesystem;

class ProjectTrouble : public testing::Test {
  protected:
    bool says(const QString& part) {
        return wait_for([&] { return person.window().messages().text().contains(part); });
    }
    void overwrite(const fs::path& file, const char* text) { std::ofstream(file) << text; }

    QTemporaryDir folder;
    fs::path project = copy_of_sample(folder);
    Person person;
};

TEST_F(ProjectTrouble, AFolderWithoutAProjectIsToldAndAnotherCanBeOpened) {
    person.window().open_project(folder.path().toStdString());
    ASSERT_TRUE(says("no project"));
    EXPECT_TRUE(button(person.window().messages(), "Open another project").isVisible());
    EXPECT_FALSE(person.workspace().project());
}

TEST_F(ProjectTrouble, ADamagedDatabaseIsToldAndWhatWasOpenStays) {
    person.open(sample_project());
    const Picture* before = person.workspace().picture();
    overwrite(project / "mapite.sqlite", "this is no database at all");
    person.window().open_project(project);
    ASSERT_TRUE(says("mapite.sqlite"));
    EXPECT_EQ(person.workspace().picture(), before);
}

TEST_F(ProjectTrouble, AProjectOfANewerVersionIsToldAndNotTouched) {
    const fs::path database = project / "mapite.sqlite";
    {
        // The schema version stands in the file's header (SQLite: user_version, offset 60).
        std::fstream file(database, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(60);
        file.write("\0\0\0\x63", 4);
    }
    const auto written = fs::last_write_time(database);
    person.window().open_project(project);
    ASSERT_TRUE(says("newer"));
    EXPECT_EQ(fs::last_write_time(database), written);
}

TEST_F(ProjectTrouble, ABrokenMapFileIsToldWithItsLineAndTheMapStays) {
    fs::create_directories(project / "maps");
    fs::copy(fs::path(MAPITE_SOURCE_DATA) / "maps/gap-share.toml", project / "maps/gap-share.toml");
    person.open(project);
    const std::string title = person.picture().scene->captions.title;
    overwrite(project / "maps/gap-share.toml", "title = { en = \"x\" }\nlayer = []\n");
    ASSERT_TRUE(says("gap-share.toml:2"));
    EXPECT_EQ(person.picture().scene->captions.title, title);
    // Mended, it is shown without a word.
    fs::copy(fs::path(MAPITE_SOURCE_DATA) / "maps/gap-share.toml", project / "maps/gap-share.toml",
             fs::copy_options::overwrite_existing);
    person.click(button(person.window().messages(), "Try again"));
    person.settle();
    EXPECT_FALSE(person.window().messages().isVisible());
}

TEST_F(ProjectTrouble, AnEditedMapIsShownAtOnce) {
    fs::create_directories(project / "maps");
    fs::copy(fs::path(MAPITE_SOURCE_DATA) / "maps/gap-share.toml", project / "maps/gap-share.toml");
    person.open(project);
    std::ifstream in(project / "maps/gap-share.toml");
    std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto at = text.find("classes = 4");
    ASSERT_NE(at, std::string::npos);
    text.replace(at, 11, "classes = 2");
    const auto colours = text.find("steps = [");
    text.replace(colours, text.find(']', colours) - colours + 1, "steps = [\"#fdcc8a\", \"#d7301f\"]");
    overwrite(project / "maps/gap-share.toml", text.c_str());
    EXPECT_TRUE(wait_for([&] { return person.picture().scene->legend.classes.size() == 2; }));
}

TEST_F(ProjectTrouble, AMissingBasePictureIsToldAndTheMapIsThere) {
    std::ifstream in(project / "mapite.toml");
    std::string text((std::istreambuf_iterator<char>(in)), {});
    in.close();
    overwrite(project / "mapite.toml", ("base_picture = \"gone.mbtiles\"\n" + text).c_str());
    person.open(project);
    ASSERT_TRUE(says("gone.mbtiles"));
    EXPECT_FALSE(person.picture().scene->areas.empty());
}

TEST_F(ProjectTrouble, AReadOnlyFolderCanBeLookedAt) {
    fs::permissions(project, fs::perms::owner_read | fs::perms::owner_exec);
    person.open(project);
    EXPECT_FALSE(person.picture().scene->areas.empty());
    fs::permissions(project, fs::perms::owner_all);
}

TEST_F(ProjectTrouble, ASecondWindowSeesWhatTheFirstHasChanged) {
    Person second;
    person.open(project);
    second.open(project);
    const std::size_t services = second.picture().study->services.size();
    drop(person, services_with_a_wrong_position(folder, person.picture()));
    auto& dialog = open_dialog();
    import_by_clicks(person, dialog);
    dialog.close();
    EXPECT_TRUE(wait_for([&] { return second.picture().study->services.size() == services + 1; }));
    EXPECT_EQ(person.picture().study->services.size(), services + 1);
}

}  // namespace
}  // namespace mapite::test
