#include <thread>

#include "killed.hpp"
#include "store/connection.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

/// A new project with the visits and nothing else.
void make_project_with_visits(const fs::path& file) {
    Database::create(file, latvia);
    Database database = Database::open_to_write(file, "test");
    auto change = database.change("visits", "two");
    for (const Visit& visit : visits()) change.put_visit(visit);
    change.commit();
}

TEST(Visits, AreGivenBackAsTheyWereSavedInTheOrderTheyCame) {
    const Folder folder;
    make_project_with_visits(folder.file());
    EXPECT_EQ(Database::open_to_read(folder.file()).visits(), visits());
}

TEST(Visits, OneThatComesAgainTakesThePlaceOfTheFirstAndNoOther) {
    const Folder folder;
    make_project_with_visits(folder.file());
    Visit changed = visits()[0];
    changed.windows = {{.weekdays = 0x01, .from = 8h, .to = 9h}};
    changed.rhythm.reset();
    changed.latest.reset();
    changed.after.clear();
    changed.cancelled = false;
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    change.put_visit(changed);
    change.commit();
    EXPECT_EQ(database.visits(), (std::vector{changed, visits()[1]}));
}

TEST(Visits, AChangeOfOneIsTakenBackByUndoAndMadeAgain) {
    const Folder folder;
    make_project_with_visits(folder.file());
    Visit cancelled = visits()[1];
    cancelled.cancelled = true;
    {
        Database database = Database::open_to_write(folder.file(), "test");
        auto change = database.change("cancellation", "V1");
        change.put_visit(cancelled);
        change.commit();
    }
    EXPECT_EQ(Database::next_undo(folder.file())->subject, "V1");
    Database::undo(folder.file(), "test");
    EXPECT_EQ(Database::open_to_read(folder.file()).visits(), visits());
    Database::undo(folder.file(), "test");
    EXPECT_EQ(Database::open_to_read(folder.file()).visits(), (std::vector{visits()[0], cancelled}));
}

TEST(Visits, BusyTimesPinsOrdersAndTheLogAreGivenBackAndReplacedAsAWhole) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    const std::vector<BusyTime> busy = {{"b@x", "Zobārsts", 2026y / 12 / 3, 9h, 10h + 30min},
                                        {"a@x", "", 2026y / 12 / 2, 0h, 24h}};
    const std::vector<Pin> pins = {{{"V1", 1}, 2026y / 12 / 3, 9h}, {{"V1", 2}, 2026y / 12 / 31, 10h}};
    const std::map<Day, std::vector<VisitOccasion>> orders = {{2026y / 12 / 4, {{"V2", 1}, {"V1", 1}}},
                                                              {2026y / 12 / 3, {{"V9", 2}}}};
    const std::vector<DoneVisit> done = {{{"V2", 1}, 2026y / 12 / 1, 10h, 11h + 40min, "solīju atzvanīt"},
                                         {{"V1", 1}, 2026y / 12 / 2, 9h, 10h, ""}};
    Database database = Database::open_to_write(folder.file(), "test");
    for (int time = 0; time < 2; ++time) {  // the second time in the place of the first
        auto change = database.change();
        change.set_busy_times(busy);
        change.set_pins(pins);
        change.set_kept_orders(orders);
        change.set_done_visits({done[1], done[0]});
        change.commit();
        EXPECT_EQ(database.busy_times(), busy);
        EXPECT_EQ(database.pins(), pins);
        EXPECT_EQ(database.kept_orders(), orders);
        EXPECT_EQ(database.done_visits(), done);
    }
}

TEST(Plans, EveryVersionIsKeptWithItsPlacesDaysAndReasons) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    EXPECT_EQ(database.newest_plan(), std::nullopt);
    SavedPlan second = saved_plan();
    second.version = 2;
    second.note = "V1 pārcelts";
    second.plan.days.erase(second.plan.days.begin());
    for (const SavedPlan& plan : {saved_plan(), second}) {
        auto change = database.change();
        change.put_plan(plan);
        change.commit();
    }
    EXPECT_EQ(database.plans(), (std::vector{saved_plan(), second}));
    EXPECT_EQ(database.newest_plan(), second);
}

TEST(Plans, AVersionIsNeverWrittenTwice) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    change.put_plan(saved_plan());
    EXPECT_NE(error_of([&] { change.put_plan(saved_plan()); }, ErrorKind::usage).find("version 1"),
              std::string::npos);
}

TEST(Plans, AStopAtAPlaceThatIsNotThereIsAnErrorNamingTable) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        Database database = Database::open_to_write(folder.file(), "test");
        auto change = database.change();
        change.put_plan(saved_plan());
        change.commit();
    }
    Connection::working_copy(folder.file(), "x").execute("UPDATE plan_stops SET place = 7 WHERE number = 1");
    EXPECT_NE(
        error_of([&] { std::ignore = Database::open_to_read(folder.file()).plans(); }).find("plan_stops"),
        std::string::npos);
}

/// All visits say which of the changes they belong to.
void save_visits_of(Database& database, int number) {
    auto change = database.change("visits", std::to_string(number));
    for (int i = 1; i <= 40; ++i) {
        Visit visit = visits()[0];
        visit.id = "V" + std::to_string(i);
        visit.note = std::to_string(number);
        change.put_visit(visit);
    }
    change.commit();
}

TEST(Visits, AProgramKilledWhileSavingLeavesAllOfOneChangeAndNothingOfTheNext) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        Database database = Database::open_to_write(folder.file(), "test");
        save_visits_of(database, 0);
    }
    int last = 0;
    for (int round = 0; round < 6; ++round) {
        ASSERT_TRUE(killed_while_saving(folder.file(), last + 1, round * 7ms, save_visits_of));
        const auto found = Database::open_to_read(folder.file()).visits();
        ASSERT_EQ(found.size(), 40U);
        for (const Visit& visit : found) {
            ASSERT_EQ(visit.note, found[0].note);
            ASSERT_EQ(visit.windows.size(), 3U);
        }
        EXPECT_GE(std::stoi(found[0].note), last);
        last = std::stoi(found[0].note);
    }
    EXPECT_GT(last, 0) << "no change was ever finished";
}

}  // namespace
}  // namespace mapite
