#include "app/visit_export.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "formats/busy_calendar.hpp"
#include "formats/vroom.hpp"
#include "planner/build_problem.hpp"
#include "routing/schedule.hpp"
#include "support/test_folder.hpp"
#include "visit_sample.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;
using visit_sample::december;

class VisitExports : public testing::Test {
  protected:
    VisitProject project = visit_sample::project();
    SavedPlan plan = visit_sample::planned(project, 1);
    const Texts texts = visit_sample::texts();
    [[nodiscard]] VisitExport with(VisitReader reader = VisitReader::worker) const {
        return {.visits = project, .plan = plan, .reader = reader, .texts = texts, .language = Language::en};
    }
    [[nodiscard]] static const CalendarEvent* event_of(const Calendar& calendar, const std::string& start) {
        for (const CalendarEvent& event : calendar.events)
            if (event.uid.starts_with(start)) return &event;
        return nullptr;
    }
    /// Everything that leaves, for one kind of reader.
    [[nodiscard]] std::string all_of(VisitReader reader) const {
        const TourPlan tours = tour_plan(with(reader), [](const VisitPlace& from, const VisitPlace& to) {
            return std::vector<LonLat>{from.lon_lat, to.lon_lat};
        });
        return ics(visit_calendar(with(reader), {})) + tour_gpx(tours) + tour_kml(tours) +
               csv(tour_table(tours)) + tour_json(tours);
    }
};

TEST_F(VisitExports, SecretsOfPrivateVisitsAreInNoFileForNobody) {
    project.task.busy = {{"u", "Ārsts pie Dr. Ozola", december(9), 9h, 10h}};
    for (const VisitReader reader : {VisitReader::worker, VisitReader::colleagues, VisitReader::everybody}) {
        const std::string files = all_of(reader);
        for (const char* secret : {"Kalniņš", "29 999 999", "SLEPENI", "anketām", "Ozola"})
            EXPECT_EQ(files.find(secret), std::string::npos) << secret;
    }
}

TEST_F(VisitExports, ColleaguesSeeNoPlaceOfPrivateVisitsAndNotWhereTheWorkerLives) {
    const std::string mine = all_of(VisitReader::worker), theirs = all_of(VisitReader::colleagues);
    EXPECT_NE(mine.find("Mājas"), std::string::npos);
    EXPECT_NE(mine.find("57.15"), std::string::npos);
    for (const char* hidden : {"Mājas", "57.15", "Dome", "57.05", "29 000 001"})
        EXPECT_EQ(theirs.find(hidden), std::string::npos) << hidden;
    EXPECT_NE(theirs.find("Pagasta padomes s"), std::string::npos);
}

TEST_F(VisitExports, EverybodySeesPublicVisitsOnly) {
    const std::string files = all_of(VisitReader::everybody);
    EXPECT_EQ(files.find("Pagasta padomes s"), std::string::npos);
    EXPECT_NE(files.find("Bibliotēka"), std::string::npos);
}

TEST_F(VisitExports, MovedVisitKeepsItsUidAndALostOneIsCancelled) {
    const Calendar first = visit_calendar(with(), {});
    const SavedPlan before = plan;
    project.task.visits[1].earliest = december(16);  // the library, later
    project.task.visits[0].cancelled = true;
    plan = visit_sample::planned(project, 2);
    const Calendar second = visit_calendar(with(), {before});
    const CalendarEvent *moved = event_of(second, "visit-V2@"), *stood = event_of(first, "visit-V2@");
    ASSERT_TRUE(moved != nullptr && stood != nullptr);
    EXPECT_EQ(moved->uid, stood->uid);
    EXPECT_NE(moved->day, stood->day);
    EXPECT_EQ(moved->sequence, 2);
    const CalendarEvent* lost = event_of(second, "visit-V1@");
    ASSERT_NE(lost, nullptr);
    EXPECT_TRUE(lost->cancelled);
    EXPECT_EQ(lost->sequence, 2);
    for (const CalendarEvent& event : first.events)
        EXPECT_NE(event_of(second, event.uid), nullptr) << event.uid;
}

TEST_F(VisitExports, EventLostTwoVersionsAgoIsCancelledToo) {
    const SavedPlan before = plan;
    project.task.visits[0].cancelled = true;
    const SavedPlan between = visit_sample::planned(project, 2);
    plan = visit_sample::planned(project, 3);
    const Calendar third = visit_calendar(with(), {before, between});
    ASSERT_NE(event_of(third, "visit-V1@"), nullptr);
    EXPECT_TRUE(event_of(third, "visit-V1@")->cancelled);
}

TEST_F(VisitExports, DoneVisitIsNotCancelled) {
    const SavedPlan before = plan;
    DoneVisit done;
    done.occasion = {"V1", 1};
    done.day = december(8);
    project.task.done = {done};
    plan = visit_sample::planned(project, 2);
    ASSERT_FALSE(find_stop(plan.plan, done.occasion));
    EXPECT_EQ(event_of(visit_calendar(with(), {before}), "visit-V1@"), nullptr);
}

TEST_F(VisitExports, OwnCalendarIsNotTakenAsBusy) {
    const auto file = test_folder() / "own.ics";
    const Calendar calendar = visit_calendar(with(), {});
    std::ofstream(file, std::ios::binary) << ics(calendar);
    BusyImport import{.from = project.task.from, .until = project.task.until, .zone = "Europe/Riga"};
    EXPECT_EQ(read_busy_calendar(file, import).kept.size(), calendar.events.size());
    import.own_uid_ending = own_uid_ending;
    const auto read = read_busy_calendar(file, import);
    EXPECT_EQ(read.kept.size(), 0u);
    EXPECT_EQ(read.books.reported, calendar.events.size());
}

TEST_F(VisitExports, CalendarReadsBackWithTheTimesOfThePlan) {
    const auto file = test_folder() / "back.ics";
    std::ofstream(file, std::ios::binary) << ics(visit_calendar(with(), {}));
    const auto read = read_busy_calendar(
        file, {.from = project.task.from, .until = project.task.until, .zone = "Europe/Riga"});
    std::size_t n = 0;
    for (const PlannedDay& day : plan.plan.days)
        for (const PlannedStop& stop : day.stops) {
            ASSERT_LT(n, read.kept.size());
            EXPECT_EQ(read.kept[n].day, day.day);
            EXPECT_EQ(read.kept[n].from, std::chrono::round<std::chrono::minutes>(stop.start));
            EXPECT_EQ(read.kept[n].to, std::chrono::round<std::chrono::minutes>(stop.end));
            ++n;
        }
    EXPECT_EQ(n, read.kept.size());
}

TEST_F(VisitExports, VroomFilesOfThePlanReadBack) {
    Findings findings;
    const auto folder = test_folder() / "exports";
    const auto files =
        export_visits(with(), {}, {"vroom", "ics", "gpx", "kml", "csv", "json"}, folder, findings);
    ASSERT_EQ(files.size(), 7u);
    EXPECT_EQ(files[0].filename(), "2026-12-07_vroom-problem_kulu-novads.json");
    EXPECT_EQ(files[2].filename(), "2026-12-07_visits_kulu-novads.ics");
    const VroomImport read = read_vroom(files[0]);
    EXPECT_EQ(read.problem.shifts.size(), build_problem(project.task).problem.shifts.size());
    EXPECT_TRUE(read.jobs_read.balanced());
    EXPECT_THROW(export_visits(with(), {}, {"docx"}, folder, findings), Error);
}

TEST(Slug, IsPlainLettersAndDigits) {
    EXPECT_EQ(slug("Ķūļu novads 2026/27"), "kulu-novads-2026-27");
    EXPECT_EQ(slug("../.."), "mapite");
    EXPECT_EQ(slug("Tukums"), "tukums");
}

}  // namespace
}  // namespace mapite
