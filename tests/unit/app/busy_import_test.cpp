#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/visit_exchange.hpp"
#include "base/error.hpp"
#include "support/test_folder.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

Day november(unsigned day) {
    return std::chrono::year{2026} / 11 / day;
}

class BusyImports : public testing::Test {
  protected:
    BusyImports() {
        const fs::path folder = test_folder() / "busy_project";
        fs::remove_all(folder);
        ProjectSettings settings;
        settings.name = "Ķūļu novads";
        settings.grid = "EPSG:3059";
        project = init_project(folder, settings);
        init_worker_file(project, load_resources(MAPITE_SOURCE_DATA), "56.97,23.15");
    }
    ImportedBusy read(bool add = false) {
        return import_busy_times(project, {.file = fs::path(MAPITE_TEST_FIXTURES) / "visits/busy.ics",
                                           .from = november(1),
                                           .until = november(30),
                                           .add = add,
                                           .today = november(1)});
    }
    void put(const std::vector<BusyTime>& busy) const {
        Database database = Database::open_to_write(project.database_file(), "test");
        auto change = database.change();
        change.set_busy_times(busy);
        change.commit();
    }
    Project project;
};

TEST_F(BusyImports, AreSavedWithTheTimesOfTheFile) {
    const ImportedBusy imported = read();
    EXPECT_EQ(imported.read.books, (Books{5, 3, 2}));
    const auto saved = project.open_to_read().busy_times();
    ASSERT_EQ(saved.size(), 6u);  // three Mondays, a moved one, two days of leave
    EXPECT_EQ(saved.front().day, november(2));
    EXPECT_EQ(saved.front().from, 9h);
    EXPECT_EQ(saved[1].day, november(10));
}

TEST_F(BusyImports, AgainTheyAreReplacedAndNotDoubled) {
    read();
    EXPECT_EQ(read().taken_out, 6u);
    EXPECT_EQ(read(true).taken_out, 6u);
    EXPECT_EQ(project.open_to_read().busy_times().size(), 6u);
}

TEST_F(BusyImports, OtherDaysStayAndOtherCalendarsWhenAskedFor) {
    const BusyTime later{"other", "", std::chrono::year{2027} / 1 / 5, 9h, 10h},
        now{"other", "", november(3), 9h, 10h};
    put({now, later});
    read(true);
    EXPECT_EQ(project.open_to_read().busy_times().size(), 8u);
    read();
    EXPECT_EQ(project.open_to_read().busy_times().size(), 7u);
    EXPECT_EQ(project.open_to_read().busy_times().back(), later);
}

TEST_F(BusyImports, DaysInTheWrongOrderAreAnError) {
    EXPECT_THROW(import_busy_times(project, {.file = fs::path(MAPITE_TEST_FIXTURES) / "visits/busy.ics",
                                             .from = november(5),
                                             .until = november(1),
                                             .today = november(1)}),
                 Error);
}

}  // namespace
}  // namespace mapite
