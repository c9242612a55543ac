#include <algorithm>

#include "definitions/load_worker.hpp"
#include "expect_error.hpp"

namespace mapite::test {
namespace {

using namespace std::chrono_literals;

TEST(WorkerFile, EveryKeyIsReadIntoItsField) {
    Worker anna;
    anna.name = "Anna Bērziņa";
    anna.start = "Tukums";
    anna.end = "56.97,23.15";
    anna.zone = "Europe/Helsinki";
    anna.week[0] = WorkHours{8h, 17h};
    anna.week[6] = WorkHours{18h, 25h + 30min};
    anna.day_most = 510min;
    anna.week_ordinary = 2400min;
    anna.week_most = 2640min;
    anna.driving_most = 240min;
    anna.evening_from = 17h + 30min;
    anna.evening_price = 2;
    anna.weekend_price = 0;
    anna.overtime_price = 3.5;
    anna.pause = BreakRule{11h + 30min, 13h + 30min, 30min};
    anna.travel_factor = 1.1;
    anna.buffer = {5min, 0.1};
    anna.no_car_weekdays = 0x42;
    anna.seasons = {{"ziema", std::chrono::month{12} / 1, std::chrono::month{2} / 29, 1.2}};
    anna.lifts = {{"Tukums", "Engure", 35min}};
    DayException eve, after;
    eve.date = std::chrono::year{2026} / 12 / 24;
    eve.off = true;
    after.date = std::chrono::year{2026} / 12 / 28;
    after.no_car = true;
    after.hours = WorkHours{9h, 13h};
    after.start = "Engure";
    anna.exceptions = {eve, after};
    const WorkerFile expected{.worker = anna,
                              .from = std::chrono::year{2026} / 11 / 30,
                              .weeks = 2,
                              .due = {.since = 3, .gap = 0, .full_after_days = 60}};
    EXPECT_EQ(load_worker(fixture("worker-full.toml")), expected);
}

TEST(WorkerFile, TheExampleThatIsCopiedIntoProjectsCanBeRead) {
    const WorkerFile file = load_worker(std::filesystem::path(MAPITE_SOURCE_DATA) / "data/worker.toml");
    EXPECT_EQ(file.worker.end, file.worker.start);
    EXPECT_EQ(std::ranges::count_if(file.worker.week, [](const auto& day) { return day.has_value(); }), 6);
    EXPECT_EQ(file.weeks, 4);
}

TEST(WorkerFile, EveryMistakeNamesFileLineKeyAndRemedy) {
    const Broken all[] = {
        {"worker-unknown-key.toml",
         ":2: key \"strat\" is not known here (it may be: break, car, day, due, end, hours, lift, limits, "
         "name, plan, prices, season, start, travel, zone)",
         "did you mean \"start\"?"},
        {"worker-no-start.toml", ":1: key \"start\" is missing", "add: start = \"...\""},
        {"worker-weekday.toml",
         ":5: [hours]: key \"munday\" is not known here (it may be: friday, monday, saturday, sunday, "
         "thursday, tuesday, wednesday)",
         "did you mean \"monday\"?"},
        {"worker-no-hours.toml", ":3: [hours]: no day of work is named",
         "add for example: monday = \"08:00-17:00\""},
        {"worker-hours.toml",
         ":5: [hours]: key \"monday\" must be hours such as \"08:00-17:00\", but \"8-17\" stands there",
         "write begin and end with a hyphen between them"},
        {"worker-hours-backwards.toml",
         ":5: [hours]: \"17:00-08:00\" of key \"monday\" ends before it begins",
         "put the earlier time first; what ends after midnight is written 25:00"},
        {"worker-limit.toml",
         ":8: [limits]: key \"day_hours\" must be a number above 0 and at most 24, but 25 stands there",
         "mend the value"},
        {"worker-week-most.toml", ":9: [limits]: \"week_most_hours\" is less than \"week_hours\"",
         "what is above week_hours is overtime, and week_most_hours its end"},
        {"worker-evening.toml",
         ":8: [prices]: key \"evening_from\" must be a time such as \"18:00\", but \"18.00\" stands there",
         "write hours and minutes with a colon"},
        {"worker-break.toml", ":9: [break]: \"latest\" is before \"earliest\"",
         "the break begins between the two"},
        {"worker-factor.toml",
         ":8: [travel]: key \"factor\" must be a number from 1 to 5, but 0.8 stands there", "mend the value"},
        {"worker-car.toml",
         ":8: [car]: key \"not_on\" must be monday, tuesday, wednesday, thursday, friday, saturday or "
         "sunday, but \"tusday\" stands there",
         "did you mean \"tuesday\"?"},
        {"worker-season.toml",
         ":9: [[season]]: key \"from\" must be month and day such as \"12-01\", but \"1.12\" stands there",
         "write the month first, two digits each"},
        {"worker-day-twice.toml", ":12: [[day]]: the day 2026-12-24 is there twice",
         "write all that is different on it into one [[day]]"},
        {"worker-day-off-with-hours.toml", ":10: [[day]]: a day off cannot have hours",
         "remove \"off\" or \"hours\""},
        {"worker-day-of-no-year.toml",
         ":8: [[day]]: key \"date\" must be a day such as 2024-12-31, but \"2027-02-29\" stands there",
         "mend the value"},
        {"worker-lift.toml", ":7: [[lift]]: key \"minutes\" is missing", "add: minutes = 10"},
        {"worker-weeks.toml",
         ":8: [plan]: key \"weeks\" must be a whole number from 1 to 26, but 0 stands there",
         "mend the value"},
    };
    expect_errors(all, [](const std::filesystem::path& file) { std::ignore = load_worker(file); });
}

}  // namespace
}  // namespace mapite::test
