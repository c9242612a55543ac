#include "definitions/project_settings.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"

namespace mapite::test {
namespace {

class SettingsFile : public testing::Test {
  protected:
    SettingsFile() { std::filesystem::remove(file_); }
    ~SettingsFile() override { std::filesystem::remove(file_); }
    const std::filesystem::path file_ =
        std::filesystem::path(testing::TempDir()) /
        ("mapite-settings-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) +
         ".toml");
};

TEST_F(SettingsFile, NamesNoPictureUnlessItSaysSo) {
    ProjectSettings settings;
    settings.name = "Tukums";
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
    EXPECT_EQ(load_project_settings(file_).base_picture, "");
}

TEST_F(SettingsFile, KeepsThePictureUnderTheMap) {
    ProjectSettings settings;
    settings.name = "Tukums";
    settings.base_picture = "pictures/\"orto\" 2024.mbtiles";
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
    // The second time it is the user's own text that stays.
    settings.sources.push_back(
        {.kind = "roads", .file = "a.pbf", .definition = "osm-roads", .imported = "2026-11-01"});
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
}

TEST_F(SettingsFile, KeepsOneTableOfTimesForAllModes) {
    ProjectSettings settings;
    settings.name = "Tukums";
    settings.travel_tables.fill("times/\"2026\".csv.gz");
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
}

TEST_F(SettingsFile, KeepsATableOfTimesForEachMode) {
    ProjectSettings settings;
    settings.name = "Tukums";
    settings.travel_tables = {"car.csv", "", "foot.csv"};
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
    settings.sources.push_back(
        {.kind = "roads", .file = "a.pbf", .definition = "osm-roads", .imported = "2026-11-01"});
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
}

TEST_F(SettingsFile, HidesAnswersOfFewerThanFivePeopleOrMoreWhereTheProjectWants) {
    ProjectSettings settings;
    settings.name = "Tukums";
    EXPECT_EQ(settings.least_forms, 5U);
    settings.least_forms = 8;
    save_project_settings(file_, settings);
    EXPECT_EQ(load_project_settings(file_), settings);
}

TEST_F(SettingsFile, NoProjectMayShowAnswersOfFewerThanFive) {
    std::ofstream(file_) << "name = \"Tukums\"\n[privacy]\nleast = 4\n";
    try {
        static_cast<void>(load_project_settings(file_));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find(":3: "), std::string::npos) << error.what();
        EXPECT_NE(std::string(error.what()).find("5"), std::string::npos) << error.what();
    }
}

TEST_F(SettingsFile, ATableOfTimesForAModeNobodyKnowsIsRefused) {
    std::ofstream(file_) << "name = \"Tukums\"\n[travel_table]\ncra = \"car.csv\"\n";
    try {
        static_cast<void>(load_project_settings(file_));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find(":3: "), std::string::npos) << error.what();
        EXPECT_NE(error.hint().find("car"), std::string::npos) << error.hint();
    }
}

TEST_F(SettingsFile, AMistypedPictureGetsTheNearestRightKey) {
    std::ofstream(file_) << "name = \"Tukums\"\nbase_pictures = \"ortho.mbtiles\"\n";
    try {
        static_cast<void>(load_project_settings(file_));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_EQ(error.hint(), "did you mean \"base_picture\"?");
    }
}

}  // namespace
}  // namespace mapite::test
