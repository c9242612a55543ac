#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "writers/tour.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string degrees(double value) {
    return to_text(value, 6);
}

Json number(double value, int decimals) {
    return *parse_number(to_text(value, decimals));
}

Json json_of(const TourPlace& place) {
    Json json;
    json["name"] = place.name;
    if (!place.address.empty()) json["address"] = place.address;
    if (!place.area.empty()) json["area_code"] = place.area;
    if (place.position) {
        json["latitude_deg"] = number(place.position->lat(), 6);
        json["longitude_deg"] = number(place.position->lon(), 6);
    }
    return json;
}

Json json_of(const TourStop& stop, std::size_t order) {
    Json json;
    json["order"] = order;
    json["visit"] = stop.occasion.visit;
    json["occasion"] = stop.occasion.number;
    json["purpose"] = stop.purpose;
    json["place"] = json_of(stop.place);
    json["arrive"] = tour_clock(stop.arrive);
    json["start"] = tour_clock(stop.start);
    json["end"] = tour_clock(stop.end);
    json["drive_s"] = stop.drive.count();
    json["buffer_s"] = stop.buffer.count();
    json["length_m"] = number(stop.length.value, 0);
    json["pinned"] = stop.pinned;
    return json;
}

Json json_of(const Tour& tour) {
    Json json;
    json["day"] = to_string(tour.day);
    json["by_car"] = tour.by_car;
    json["weekend"] = tour.weekend;
    json["start"] = json_of(tour.start);
    json["end"] = json_of(tour.end);
    json["leave"] = tour_clock(tour.leave);
    json["back"] = tour_clock(tour.back);
    if (tour.pause) json["break_start"] = tour_clock(*tour.pause);
    if (tour.pause) json["break_s"] = tour.pause_length.count();
    json["worked_s"] = tour.worked.count();
    json["evening_s"] = tour.evening.count();
    json["drive_back_s"] = tour.drive_back.count();
    json["buffer_back_s"] = tour.buffer_back.count();
    json["length_back_m"] = number(tour.length_back.value, 0);
    json["stops"] = Json::array();
    for (std::size_t i = 0; i < tour.stops.size(); ++i)
        json["stops"].push_back(json_of(tour.stops[i], i + 1));
    return json;
}

Json json_of(const PlanCosts& costs) {
    Json json;
    json["fixed_missing"] = costs.fixed_missing;
    json["priority_served"] = costs.priority_served;
    json["priority_missing"] = costs.priority_missing;
    json["evening_s"] = costs.evening.count();
    json["weekend_s"] = costs.weekend.count();
    json["overtime_s"] = costs.overtime.count();
    json["inconvenience_s"] = costs.inconvenience.count();
    json["driving_s"] = costs.driving.count();
    json["length_m"] = number(costs.length.value, 0);
    json["uneven_days"] = costs.uneven_days;
    return json;
}

}  // namespace

std::string tour_clock(WallTime time) {
    const auto seconds = time.count();
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string geo_link(const LonLat& place) {
    const std::string at = to_text(place.lat(), 5) + ',' + to_text(place.lon(), 5);
    return fmt::format("geo:{0}?q={0}", at);
}

Table tour_table(const TourPlan& plan) {
    Table table{.header = {"plan_version", "day", "order", "visit", "occasion", "purpose", "place", "address",
                           "area_code", "latitude_deg", "longitude_deg", "arrive_hms", "start_hms", "end_hms",
                           "drive_s", "buffer_s", "length_m", "pinned"},
                .rows = {}};
    for (const Tour& tour : plan.tours)
        for (std::size_t i = 0; i < tour.stops.size(); ++i) {
            const TourStop& stop = tour.stops[i];
            const auto& at = stop.place.position;
            table.rows.push_back({std::to_string(plan.version), to_string(tour.day), std::to_string(i + 1),
                                  stop.occasion.visit, std::to_string(stop.occasion.number), stop.purpose,
                                  stop.place.name, stop.place.address, stop.place.area,
                                  at ? degrees(at->lat()) : "", at ? degrees(at->lon()) : "",
                                  tour_clock(stop.arrive), tour_clock(stop.start), tour_clock(stop.end),
                                  std::to_string(stop.drive.count()), std::to_string(stop.buffer.count()),
                                  to_text(stop.length.value, 0), stop.pinned ? "1" : "0"});
        }
    return table;
}

std::string tour_json(const TourPlan& plan) {
    Json json;
    json["title"] = plan.title;
    json["version"] = plan.version;
    json["made"] = to_string(plan.made);
    json["from"] = to_string(plan.from);
    json["until"] = to_string(plan.until);
    json["time_zone"] = plan.zone;
    json["roads"] = plan.source;
    if (plan.roads_date) json["roads_date"] = to_string(*plan.roads_date);
    json["straight_line"] = plan.straight_line;
    json["costs"] = json_of(plan.costs);
    json["days"] = Json::array();
    for (const Tour& tour : plan.tours) json["days"].push_back(json_of(tour));
    json["left_out"] = Json::array();
    for (const TourLeftOut& each : plan.left_out) {
        Json left;
        left["visit"] = each.occasion.visit;
        left["occasion"] = each.occasion.number;
        left["purpose"] = each.purpose;
        left["reason"] = each.reason;
        json["left_out"].push_back(std::move(left));
    }
    return json.dump(1) + '\n';
}

}  // namespace mapite
