#include "formats/vroom.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/vroom_days.hpp"

namespace mapite {
namespace {

using Json = nlohmann::json;

constexpr Ticks seconds_of_day = vroom_day;
constexpr std::int64_t most_number = 1'000'000'000'000;

const std::vector<std::string> problem_keys = {"jobs", "vehicles", "matrices", "shipments"};
const std::vector<std::string> job_keys = {"id",       "description", "location",    "location_index",
                                           "setup",    "service",     "delivery",    "pickup",
                                           "priority", "skills",      "time_windows"};
const std::vector<std::string> vehicle_keys = {"id",          "profile",  "description", "start",
                                               "start_index", "end",      "skills",      "end_index",
                                               "time_window", "breaks",   "max_tasks",   "max_travel_time",
                                               "costs",       "capacity", "steps",       "speed_factor"};
const std::vector<std::string> break_keys = {"id", "time_windows", "service", "description"};
const std::vector<std::string> matrix_keys = {"durations", "costs", "distances"};

/// Why one job or vehicle cannot be taken as it is.
struct NotTaken {
    std::string code, what;
};

std::int64_t whole(const Json& value, const std::string& name) {
    if (!value.is_number_integer())
        throw NotTaken{"vroom-value", fmt::format("\"{}\" is not a whole number", name)};
    const auto number = value.get<std::int64_t>();
    if (number < 0 || number > most_number)
        throw NotTaken{"vroom-value", fmt::format("\"{}\" is below 0 or too large", name)};
    return number;
}
std::int64_t whole_or(const Json& object, const std::string& name, std::int64_t otherwise) {
    return object.contains(name) ? whole(object[name], name) : otherwise;
}

StartWindow window_of(const Json& value, const std::string& name) {
    if (!value.is_array() || value.size() != 2)
        throw NotTaken{"vroom-value", fmt::format("a window of \"{}\" is not a pair [from, to]", name)};
    const StartWindow window{whole(value[0], name), whole(value[1], name)};
    if (window.close < window.open)
        throw NotTaken{"vroom-window", fmt::format("a window of \"{}\" ends ({}) before it begins ({})", name,
                                                   window.close, window.open)};
    return window;
}
/// Ascending, overlapping ones joined; empty when there are none.
std::vector<StartWindow> windows_of(const Json& object, const std::string& name) {
    std::vector<StartWindow> all;
    if (!object.contains(name)) return all;
    if (!object[name].is_array()) throw NotTaken{"vroom-value", fmt::format("\"{}\" is not a list", name)};
    for (const Json& each : object[name]) all.push_back(window_of(each, name));
    std::ranges::sort(all);
    std::vector<StartWindow> joined;
    for (const StartWindow& each : all)
        if (!joined.empty() && each.open <= joined.back().close)
            joined.back().close = std::max(joined.back().close, each.close);
        else
            joined.push_back(each);
    return joined;
}
/// Of a list with one number, as capacity and load are here; absent when there is no such key.
std::optional<std::int64_t> single(const Json& object, const std::string& name) {
    if (!object.contains(name)) return std::nullopt;
    const Json& list = object[name];
    if (!list.is_array() || list.size() > 1)
        throw NotTaken{"vroom-unsupported",
                       fmt::format("\"{}\" has more than one dimension, which is not supported", name)};
    if (list.empty()) return std::nullopt;
    return whole(list[0], name);
}
std::set<std::int64_t> skills_of(const Json& object) {
    std::set<std::int64_t> skills;
    if (!object.contains("skills")) return skills;
    if (!object["skills"].is_array()) throw NotTaken{"vroom-value", "\"skills\" is not a list"};
    for (const Json& each : object["skills"]) skills.insert(whole(each, "skills"));
    return skills;
}

struct VroomVehicle {
    std::uint64_t id = 0;
    Shift shift;
    bool has_window = false;
    std::set<std::int64_t> skills;
};

class VroomReader {
  public:
    explicit VroomReader(const std::filesystem::path& file) : file_(file.filename().string()) {
        std::ifstream in(file, std::ios::binary);
        if (!in)
            throw Error(ErrorKind::failed, fmt::format("{} cannot be read", file.string()),
                        "check the name and the permissions");
        try {
            json_ = Json::parse(in);
        } catch (const Json::exception& error) {
            throw Error(ErrorKind::data, fmt::format("{} is no JSON: {}", file.string(), error.what()));
        }
    }

    VroomImport read() {
        if (!json_.is_object() || !json_.contains("vehicles"))
            refuse("it is no problem of VROOM: it has no \"vehicles\"", "see docs/API.md of VROOM");
        report_unknown_keys(json_, problem_keys, "the problem");
        read_matrices();
        for (const Json& each : list("vehicles")) take_vehicle(each);
        order_vehicles();
        for (const Json& each : list("jobs")) take_job(each);
        for (const Json& each : list("shipments")) {
            ++result_.jobs_read.read;
            ++result_.jobs_read.reported;
            report("vroom-unsupported", fmt::format("shipment {}", number_of(each)),
                   "shipments are not supported; it was left out");
        }
        std::vector<Shift*> open;
        for (std::size_t i = 0; i < vehicles_.size(); ++i)
            if (!vehicles_[i].has_window) open.push_back(&result_.problem.shifts[i]);
        give_vroom_days(result_.problem, jobs_, open);
        for (const VroomJob& each : jobs_) result_.jobs.push_back(each.id);
        warn_about_setup();
        return std::move(result_);
    }

  private:
    [[noreturn]] void refuse(const std::string& what, const std::string& hint) const {
        throw Error(ErrorKind::data, fmt::format("{}: {}", file_, what), hint);
    }
    void report(const std::string& code, const std::string& item, const std::string& what) {
        Finding finding;
        finding.severity = code == "vroom-note" ? Severity::note : Severity::warning;
        finding.where.file = file_;
        finding.where.item = item;
        finding.code = code;
        finding.what = what;
        result_.findings.push_back(std::move(finding));
    }
    void report_unknown_keys(const Json& object, const std::vector<std::string>& known,
                             const std::string& item) {
        for (const auto& [key, value] : object.items()) {
            if (std::ranges::find(known, key) != known.end()) continue;
            const auto meant = nearest_name(key, known);
            report("vroom-unknown-key", item,
                   fmt::format("\"{}\" is not known and was not followed{}", key,
                               meant ? fmt::format("; did you mean \"{}\"?", *meant) : std::string()));
        }
    }
    [[nodiscard]] const Json& list(const std::string& name) const {
        static const Json none = Json::array();
        if (!json_.contains(name)) return none;
        if (!json_[name].is_array()) refuse(fmt::format("\"{}\" is not a list", name), "");
        return json_[name];
    }
    static std::string number_of(const Json& object) {
        return object.is_object() && object.contains("id") ? object["id"].dump() : std::string("without id");
    }

    // Matrices

    void read_matrices() {
        if (!json_.contains("matrices") || !json_["matrices"].is_object() || json_["matrices"].empty())
            refuse(
                "it has coordinates but no \"matrices\": ways between coordinates would need VROOM's own "
                "router",
                "add matrices with durations, and location_index, start_index, end_index");
        for (const auto& [profile, matrix] : json_["matrices"].items()) {
            report_unknown_keys(matrix, matrix_keys, "matrix " + profile);
            if (!matrix.is_object() || !matrix.contains("durations"))
                refuse(fmt::format("the matrix \"{}\" has no \"durations\"", profile), "");
            LegTable table;
            table.duration = cells(matrix["durations"], profile, table.size);
            std::size_t of_costs = table.size;
            table.driving =
                matrix.contains("costs") ? cells(matrix["costs"], profile, of_costs) : table.duration;
            const std::size_t size =
                result_.problem.tables.empty() ? table.size : result_.problem.tables[0].size;
            if (of_costs != table.size || size != table.size)
                refuse("its matrices are of different sizes", "");
            for (std::size_t i = 0; i < table.duration.size(); ++i)
                if (table.duration[i] >= LegTable::no_way) {
                    table.duration[i] = LegTable::no_way;
                    table.driving[i] = 0;
                }
            counts_alike_.push_back(!matrix.contains("costs"));
            table_of_[profile] = result_.problem.tables.size();
            result_.problem.tables.push_back(std::move(table));
        }
    }
    [[nodiscard]] std::vector<std::int32_t> cells(const Json& rows, const std::string& profile,
                                                  std::size_t& size) const {
        std::vector<std::int32_t> all;
        size = rows.is_array() ? rows.size() : 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (!rows[i].is_array() || rows[i].size() != size)
                refuse(fmt::format("row {} of the matrix \"{}\" has not {} cells", i + 1, profile, size), "");
            for (const Json& cell : rows[i]) {
                if (!cell.is_number_integer() || cell.get<std::int64_t>() < 0 ||
                    cell.get<std::int64_t>() > std::numeric_limits<std::int32_t>::max())
                    refuse(
                        fmt::format("row {} of the matrix \"{}\" has a cell that is no time", i + 1, profile),
                        "");
                all.push_back(cell.get<std::int32_t>());
            }
        }
        return all;
    }
    StopPlaceIndex place(const Json& object, const std::string& name) {
        const std::int64_t index = whole(object[name], name);
        if (index >= static_cast<std::int64_t>(result_.problem.tables[0].size))
            throw NotTaken{"vroom-value", fmt::format("\"{}\" {} is no row of the matrices", name, index)};
        return StopPlaceIndex{static_cast<std::size_t>(index)};
    }

    // Vehicles

    void take_vehicle(const Json& json) {
        ++result_.vehicles_read.read;
        try {
            vehicles_.push_back(vehicle(json));
            ++result_.vehicles_read.kept;
        } catch (const NotTaken& why) {
            ++result_.vehicles_read.reported;
            report(why.code, "vehicle " + number_of(json), why.what + "; the vehicle was left out");
        }
    }
    VroomVehicle vehicle(const Json& json) {
        if (!json.is_object() || !json.contains("id")) throw NotTaken{"vroom-value", "it has no \"id\""};
        report_unknown_keys(json, vehicle_keys, "vehicle " + number_of(json));
        VroomVehicle read;
        read.id = static_cast<std::uint64_t>(whole(json["id"], "id"));
        if (!json.contains("start_index"))
            throw NotTaken{"vroom-unsupported", "it has no \"start_index\": tours begin at a place"};
        read.shift.start = place(json, "start_index");
        if (json.contains("end_index")) read.shift.end = place(json, "end_index");
        const std::string profile = json.value("profile", std::string("car"));
        const auto table = table_of_.find(profile);
        if (table == table_of_.end())
            throw NotTaken{"vroom-value", fmt::format("no matrix is called \"{}\"", profile)};
        read.shift.table = table->second;
        if (json.contains("time_window")) {
            const StartWindow window = window_of(json["time_window"], "time_window");
            read.has_window = true;
            read.shift.day = static_cast<int>(window.open / seconds_of_day);
            read.shift.from = window.open - read.shift.day * seconds_of_day;
            read.shift.until = window.close - read.shift.day * seconds_of_day;
        }
        read.skills = skills_of(json);
        read_limits(json, read.shift);
        return read;
    }
    void read_limits(const Json& json, Shift& shift) {
        if (json.contains("speed_factor") && json["speed_factor"] != 1)
            throw NotTaken{"vroom-unsupported", "\"speed_factor\" is not supported: change the matrix"};
        for (const char* name : {"costs", "steps"})
            if (json.contains(name))
                report("vroom-unsupported", "vehicle " + number_of(json),
                       fmt::format("\"{}\" is not supported and was not followed", name));
        shift.capacity = single(json, "capacity");
        if (json.contains("max_tasks")) {
            if (shift.capacity)
                throw NotTaken{"vroom-unsupported",
                               "\"max_tasks\" together with \"capacity\" is not supported"};
            shift.capacity = whole(json["max_tasks"], "max_tasks");
            counts_tasks_ = true;
        }
        if (json.contains("max_travel_time")) {
            if (!counts_alike_[shift.table])
                throw NotTaken{"vroom-unsupported",
                               "\"max_travel_time\" together with own costs is not supported"};
            shift.most_driving = whole(json["max_travel_time"], "max_travel_time");
        }
        if (json.contains("breaks") && !json["breaks"].empty()) shift.pause = pause_of(json["breaks"], shift);
    }
    ShiftBreak pause_of(const Json& breaks, const Shift& shift) {
        if (!breaks.is_array() || breaks.size() > 1)
            throw NotTaken{"vroom-unsupported", "more than one break is not supported"};
        report_unknown_keys(breaks[0], break_keys, "break " + number_of(breaks[0]));
        const std::vector<StartWindow> windows = windows_of(breaks[0], "time_windows");
        if (windows.size() > 1)
            throw NotTaken{"vroom-unsupported", "a break with several windows is not supported"};
        const Ticks begin = shift.day * seconds_of_day;
        ShiftBreak pause;
        pause.earliest = windows.empty() ? shift.from : windows[0].open - begin;
        pause.latest = windows.empty() ? shift.until : windows[0].close - begin;
        pause.duration = whole_or(breaks[0], "service", 0);
        return pause;
    }
    /// By day, as problems want them.
    void order_vehicles() {
        std::ranges::stable_sort(vehicles_, {}, [](const VroomVehicle& each) { return each.shift.day; });
        for (const VroomVehicle& each : vehicles_) {
            if (std::ranges::find(result_.vehicles, each.id) != result_.vehicles.end())
                refuse(fmt::format("two vehicles have the id {}", each.id), "ids are given once");
            result_.vehicles.push_back(each.id);
            result_.problem.shifts.push_back(each.shift);
        }
    }

    // Jobs

    void take_job(const Json& json) {
        ++result_.jobs_read.read;
        try {
            VroomJob read = job(json);
            if (!ids_.insert(read.id).second)
                throw NotTaken{"vroom-value", "another job has the same \"id\""};
            ++result_.jobs_read.kept;
            jobs_.push_back(std::move(read));
        } catch (const NotTaken& why) {
            ++result_.jobs_read.reported;
            report(why.code, "job " + number_of(json), why.what + "; the job was left out");
            if (json.is_object() && json.contains("id") && json["id"].is_number_unsigned())
                result_.left_out_jobs.push_back(json["id"].get<std::uint64_t>());
        }
    }
    VroomJob job(const Json& json) {
        if (!json.is_object() || !json.contains("id")) throw NotTaken{"vroom-value", "it has no \"id\""};
        report_unknown_keys(json, job_keys, "job " + number_of(json));
        VroomJob read;
        read.id = static_cast<std::uint64_t>(whole(json["id"], "id"));
        if (!json.contains("location_index"))
            throw NotTaken{"vroom-value", "it has no \"location_index\" of the matrices"};
        read.task.place = place(json, "location_index");
        const std::int64_t setup = whole_or(json, "setup", 0);
        if (setup > 0) places_with_setup_.insert(read.task.place);
        ++jobs_at_[read.task.place];
        read.task.duration = setup + whole_or(json, "service", 0);
        read.task.priority = whole_or(json, "priority", 0);
        read.task.load = load(json);
        read.windows = windows_of(json, "time_windows");
        const std::set<std::int64_t> wanted = skills_of(json);
        for (const VroomVehicle& each : vehicles_)
            if (!std::ranges::includes(each.skills, wanted))
                throw NotTaken{"vroom-unsupported", "it asks for \"skills\" that not every vehicle has"};
        return read;
    }
    Ticks load(const Json& json) {
        const auto delivery = single(json, "delivery"), pickup = single(json, "pickup");
        if (delivery) has_delivery_ = true;
        if (pickup) has_pickup_ = true;
        if (has_delivery_ && has_pickup_)
            throw NotTaken{"vroom-unsupported", "deliveries and pickups in one problem are not supported"};
        if (!counts_tasks_) return delivery.value_or(pickup.value_or(0));
        if (delivery.value_or(0) != 0 || pickup.value_or(0) != 0)
            throw NotTaken{"vroom-unsupported", "loads together with \"max_tasks\" are not supported"};
        return 1;
    }

    void warn_about_setup() {
        const auto shared = std::ranges::count_if(places_with_setup_,
                                                  [&](StopPlaceIndex each) { return jobs_at_[each] > 1; });
        if (shared > 0)
            report(
                "vroom-setup", "",
                fmt::format(
                    "at {} places with several jobs the setup counts for each of them; VROOM counts it once "
                    "for neighbours in a tour",
                    shared));
    }

    std::string file_;
    Json json_;
    VroomImport result_;
    std::map<std::string, std::size_t> table_of_;
    std::vector<bool> counts_alike_;  ///< per table: no own costs
    std::vector<VroomVehicle> vehicles_;
    std::vector<VroomJob> jobs_;
    std::set<std::uint64_t> ids_;
    std::set<StopPlaceIndex> places_with_setup_;
    std::map<StopPlaceIndex, int> jobs_at_;
    bool counts_tasks_ = false, has_delivery_ = false, has_pickup_ = false;
};

}  // namespace

VroomImport read_vroom(const std::filesystem::path& file) {
    return VroomReader(file).read();
}

}  // namespace mapite
