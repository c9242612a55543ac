#pragma once
// A folder that goes away with the test, an invented district to put into a database, and a child
// process to do things in that must not happen to the test itself.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "base/error.hpp"
#include "store/database.hpp"

// A record in a test names only the fields that the test is about.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace mapite::store_test {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

inline constexpr int latvia = 3059;

class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "mapite_store_XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }
    [[nodiscard]] fs::path file(const std::string& name = "mapite.sqlite") const { return path_ / name; }

  private:
    fs::path path_;
};

inline std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write(const fs::path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

/// Every file of a folder with its bytes and its time.
inline std::map<std::string, std::pair<std::string, fs::file_time_type>> state_of(const fs::path& folder) {
    std::map<std::string, std::pair<std::string, fs::file_time_type>> state;
    for (const auto& entry : fs::directory_iterator(folder))
        state[entry.path().filename().string()] = {contents(entry.path()), entry.last_write_time()};
    return state;
}

inline std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& [name, file] : state_of(folder)) names.push_back(name);
    return names;
}

/// The Error that `work` ends with, as "what | hint"; fails the test when there is none.
inline std::string error_of(const std::function<void()>& work, ErrorKind kind = ErrorKind::failed) {
    try {
        work();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), kind) << error.what();
        return std::string(error.what()) + " | " + error.hint();
    }
    ADD_FAILURE() << "no Error was thrown";
    return {};
}

/// Reads all there is, for tests that look at what that does.
inline void read_all(const fs::path& file) {
    const Database database = Database::open_to_read(file);
    std::ignore = std::tuple(database.grid_epsg(), database.sources(), database.areas(), database.services(),
                             database.people(), database.roads(), database.statistics(), database.findings(),
                             database.visits(), database.busy_times(), database.plans(), database.pins(),
                             database.kept_orders(), database.done_visits(), database.submissions(),
                             database.skipped_blocks(), database.note_versions(), database.fact_decisions());
}

/// Runs `work` in a child process; gives its exit code, or 128 + signal. An Error ends it with 99.
inline int in_child(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        int code = 99;
        try {
            code = work();
        } catch (const std::exception& error) {
            std::fprintf(stderr, "in the child: %s\n", error.what());
        }
        _exit(code);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

inline Source parishes_file() {
    return {.kind = LayerKind::boundaries,
            .file = "pagasti.gpkg#robežas",
            .digest = "a1b2",
            .definition = "boundaries",
            .name = "VZD",
            .licence = "CC BY 4.0",
            .attribution = "© VZD",
            .date = 2025y / 1 / 31,
            .imported = 2025y / 6 / 2,
            .complete = true,
            .books = {.read = 3, .kept = 2, .reported = 1}};
}

inline Source source(LayerKind kind, const std::string& file) {
    Source made{.kind = kind, .file = file};
    made.imported = 2025y / 6 / 2;
    return made;
}

inline Ring square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

/// A parish of two parts, one with two holes, and a town in one of the holes.
inline std::vector<Area> areas() {
    Ring first_hole = square(500100, 6300100, 50), second_hole = square(500200, 6300200, 20);
    std::reverse(first_hole.begin(), first_hole.end());
    std::reverse(second_hole.begin(), second_hole.end());
    return {{.code = "0054210",
             .name = "Ķeguma \"Ūdru\" pagasts; D'Artanjāns",
             .type = AreaType::parish,
             .parent = "0054",
             .parent_name = "Ogres novads",
             .shape = {{.outer = square(500000, 6300000, 1000), .holes = {first_hole, second_hole}},
                       {.outer = square(502000, 6300000.125, 10), .holes = {}}}},
            {.code = "0054",
             .name = "",
             .type = AreaType::district,
             .shape = {{.outer = square(499000, 6299000, 10000), .holes = {}}}}};
}

inline std::vector<Service> services() {
    return {{.id = "skolas.csv:17",
             .category = "school",
             .name = "Žīguru \"Ābece\" skola",
             .position = {500500.25, 6300499.75},
             .capacity = 120.5,
             .opening_hours = "Mo-Fr 08:00-17:00",
             .address = "Liepu iela 3, Žīguri; 'A'",
             .phone = "+371 60000000",
             .email = "skola@example.org",
             .website = "https://example.org/?a=1&b=2",
             .stated_source = "Izglītības pārvalde",
             .verified = 2024y / 2 / 29,
             .visibility = Visibility::colleagues,
             .source_row = "skolas.csv:17",
             .merged_into = ""},
            {.id = "osm:way/9", .category = "pharmacy", .position = {-0.5, 0}},
            {.id = "osm:way/9",
             .category = "shop",
             .position = {1, 2},
             .capacity = 0.0,
             .visibility = Visibility::private_}};
}

inline std::vector<PopulatedPoint> people() {
    return {{.id = "osm:node/5",
             .position = {500001, 6300001},
             .people = 2.5,
             .measure = PeopleMeasure::estimated,
             .dwellings = 1,
             .name = "Kalnāres \"Jaunās\""},
            {.id = "1kmX500Y6300",
             .position = {500500, 6300500},
             .people = 5,
             .measure = PeopleMeasure::masked,
             .groups = {{"children", 0}, {"over_65", 5, PeopleMeasure::masked}, {"working_age", 2.5}}}};
}

inline std::vector<Road> roads() {
    Road street{
        .id = 7000000000, .from = -1, .to = 9000000000, .shape = {{500000, 6300000}, {500100.5, 6300000}}};
    street.road_class = "residential";
    street.surface = "asphalt";
    street.name = "Brīvības iela";
    street.max_speed = KilometresPerHour{50};
    street.car = {.forward = true, .backward = false};
    street.bicycle = {.forward = false, .backward = true};
    street.foot = {.forward = true, .backward = true};
    Road ferry{.id = 8, .from = 1, .to = 1, .shape = {{1, 2}, {3, 4}, {5, 0.1}, {1, 2}}};
    ferry.road_class = "ferry";
    ferry.crossing_time = Seconds{900.5};
    return {street, ferry};
}

/// Of an area, of a target group, and one that nobody may know.
inline std::vector<Statistic> statistics() {
    return {{.target_group = "ģimenes \"ar bērniem\"",
             .age_group = "0–6",
             .indicator = "ģimenes",
             .unit = "ģimenes",
             .year = 2019,
             .period = "2019",
             .value = 5,
             .flag = StatisticFlag::masked,
             .source_row = "rinda.csv:2"},
            {.area = "0054210",
             .area_name = "Ķeguma pagasts",
             .indicator = "ūdens",
             .unit = "%",
             .year = 2018,
             .period = "2018. gada 1. cet.",
             .value = 61.25,
             .area_share = 0.4,
             .source_row = "rinda.csv:3"},
            {.area = "0054210",
             .area_name = "Ķeguma pagasts",
             .indicator = "ūdens",
             .unit = "%",
             .year = 2019,
             .period = "2019",
             .flag = StatisticFlag::confidential,
             .source_row = "rinda.csv:4"}};
}

/// One with every field, one with nothing but what it must have.
inline std::vector<Visit> visits() {
    Visit meeting;
    meeting.id = "V2";
    meeting.purpose = "Domes sēde \"Ūdru\" zālē; 'A'";
    meeting.place = "0054210";
    meeting.duration = 90min;
    meeting.priority = 70;
    meeting.fixed = true;
    meeting.earliest = 2026y / 12 / 1;
    meeting.latest = 2028y / 2 / 29;
    meeting.windows = {{.weekdays = 0x08, .from = 10h, .to = 12h + 30min + 15s},
                       {.date = 2026y / 12 / 4, .from = 17h, .to = 26h},
                       {.weekdays = 0x7F, .from = 12h, .to = 10h}};  // a mistake is kept, to be told
    meeting.in_opening_hours = true;
    meeting.rhythm = Rhythm{.every_days = 28, .tolerance_days = 7, .least_gap_days = 14};
    meeting.last_done = 2026y / 11 / 3;
    meeting.together = "kopā";
    meeting.one_of = "ceturtdiena";
    meeting.after = {"V1", "nav tāda"};
    meeting.after_days = 2;
    meeting.bring = "anketas";
    meeting.phone = "+371 60000000";
    meeting.note = "zvanīt iepriekš\n2. stāvs";
    meeting.visibility = Visibility::private_;
    meeting.cancelled = true;
    Visit plain;
    plain.id = "V1";
    plain.place = "56.9677,23.1542";
    return {meeting, plain};
}

inline SavedPlan saved_plan() {
    SavedPlan saved{.version = 1, .made = 2026y / 11 / 22, .note = "V2 atcelts"};
    saved.places = {{.written = "0054", .id = "0054", .name = "Ogre", .lon_lat = *LonLat::make(24.6, 56.8)},
                    {.written = "skola",
                     .id = "skolas.csv:17",
                     .name = "Žīguru skola",
                     .lon_lat = *LonLat::make(0.1 + 0.2, -1.0 / 3),
                     .address = "Liepu iela 3",
                     .phone = "6",
                     .opening_hours = "Mo-Fr 08:00-17:00",
                     .area = "0054210"}};
    VisitPlan& plan = saved.plan;
    plan.from = 2026y / 11 / 30;
    plan.until = 2026y / 12 / 27;
    PlannedDay& day = plan.days.emplace_back();
    day.day = 2026y / 12 / 1;
    day.by_car = false;
    day.end = 1;
    day.leave = 8h;
    day.back = 25h;
    for (const int occasion : {1, 2}) {
        PlannedStop& stop = day.stops.emplace_back();
        stop.occasion = {.visit = "V2", .number = occasion};
        stop.place = 1;
        stop.arrive = 8h + 20min + 7s;
        stop.start = 9h;
        stop.end = 10h;
        stop.drive = 1207s;
        stop.buffer = 5min;
        stop.length = Metres{18123.4375};
        stop.pinned = occasion == 2;
    }
    day.pause = 12h;
    day.pause_length = 30min;
    day.drive_back = 20min;
    day.buffer_back = 3min;
    day.length_back = Metres{0.1};
    day.worked = 16h;
    day.evening = 7h;
    day.weekend = true;
    day.order_kept = true;
    PlannedDay& second = plan.days.emplace_back(day);
    second.day = 2026y / 12 / 2;
    second.pause.reset();
    second.stops.pop_back();
    Unplanned left;
    left.occasion = {.visit = "V1", .number = 3};
    left.reason = "no-time";
    left.what = "\"Ūdri\" nesanāca";
    plan.unplanned = {left};
    plan.costs = {.fixed_missing = 1,
                  .priority_served = 70,
                  .priority_missing = 50,
                  .evening = 7h,
                  .weekend = 16h,
                  .overtime = 1s,
                  .inconvenience = 3s,
                  .driving = 40min,
                  .length = Metres{36246.875},
                  .uneven_days = 4};
    Finding finding{Severity::warning, {"", 0, "V1"}, "window-ends-before-it-begins", "V1 \"beidzas\""};
    plan.findings = {finding};
    return saved;
}

template <class Record>
std::vector<Record> of_source(std::vector<Record> records, SourceId id) {
    for (Record& record : records) record.source = id;
    return records;
}

/// A straight road in each of `count` places, named by a number that shows which state they belong to.
inline std::vector<Road> many_roads(std::size_t count, const std::string& name) {
    std::vector<Road> made(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto x = 300000 + 7919.0 * static_cast<double>(i % 60);
        const auto y = 6200000 + 31.0 * static_cast<double>(i);
        made[i].id = static_cast<std::int64_t>(i);
        made[i].shape = {{x, y}, {x + 100, y + 20}};
        made[i].road_class = "track";
        made[i].name = name;
    }
    return made;
}

/// A project with everything above, saved in one change.
inline void make_full_project(const fs::path& file) {
    Database::create(file, latvia);
    Database database = Database::open_to_write(file, "test");
    auto change = database.change();
    const SourceId boundaries = change.put_source(
        parishes_file(),
        {{Severity::note, {"pagasti.gpkg", 3, "0054210"}, "ring-repaired", "A ring was \"repaired\""},
         {Severity::error, {"", 0, ""}, "no-name", "Ļoti slikti"}});
    change.put_areas(boundaries, areas());
    const SourceId places = change.put_source(source(LayerKind::services, "skolas.csv"), {});
    change.put_services(places, services());
    const SourceId homes = change.put_source(source(LayerKind::people, "mājas.csv"), {});
    change.put_people(homes, people());
    const SourceId streets = change.put_source(source(LayerKind::roads, "ceļi.osm.pbf"), {});
    change.put_roads(streets, roads(), {});
    const SourceId numbers = change.put_source(source(LayerKind::statistics, "rinda.csv"), {});
    change.put_statistics(numbers, statistics());
    change.commit();
    fs::remove(file.string() + ".before");  // only tests of undoing look at it
}

}  // namespace mapite::store_test
