#include "app/visit_answers.hpp"

#include <nlohmann/json.hpp>

#include "app/visit_fields.hpp"
#include "base/text.hpp"
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(2) + '\n';
}

Json day_json(const std::optional<Day>& day) {
    return day ? Json(to_string(*day)) : Json(nullptr);
}

class Clock {
  public:
    explicit Clock(const PlanningTask& task) : task_(task) {}
    [[nodiscard]] Json operator()(const Day& day, DayTime time) const {
        for (const LocalDay& each : task_.days)
            if (each.day == day) return to_text(shown(each, time));
        return to_text(time);
    }
    [[nodiscard]] Json operator()(const std::optional<Day>& day, const std::optional<DayTime>& time) const {
        return day && time ? (*this)(*day, *time) : Json(nullptr);
    }

  private:
    const PlanningTask& task_;
};

Json visit_json(const Visit& visit) {
    Json json;
    json["id"] = visit.id;
    for (const VisitField& field : visit_fields()) json[field.name] = visit_field(visit, field.name);
    json["minutes"] = visit.duration.count();
    json["priority"] = visit.priority;
    json["fixed"] = visit.fixed;
    json["opening_hours"] = visit.in_opening_hours;
    json["after"] = visit.after;
    json["after_days"] = visit.after_days;
    json["visibility"] = std::string(to_string(visit.visibility));
    json["cancelled"] = visit.cancelled;
    for (const char* name : {"earliest", "latest", "last_done", "every", "least_gap_days"})
        if (json[name].is_string() && json[name].get<std::string>().empty()) json[name] = nullptr;
    return json;
}

Json visit_list_json(const std::vector<Visit>& visits) {
    Json list = Json::array();
    for (const Visit& visit : visits) list.push_back(visit_json(visit));
    return list;
}

Json costs_json(const PlanCosts& costs) {
    Json json;
    json["fixed_missing"] = costs.fixed_missing;
    json["priority_served"] = costs.priority_served;
    json["priority_missing"] = costs.priority_missing;
    json["evening_s"] = costs.evening.count();
    json["weekend_s"] = costs.weekend.count();
    json["overtime_s"] = costs.overtime.count();
    json["inconvenience_s"] = costs.inconvenience.count();
    json["driving_s"] = costs.driving.count();
    json["length_m"] = costs.length.value;
    json["uneven_days"] = costs.uneven_days;
    return json;
}

Json place_json(const VisitPlace& place) {
    Json json;
    json["id"] = place.id;
    json["name"] = place.name;
    json["lat"] = place.lon_lat.lat();
    json["lon"] = place.lon_lat.lon();
    return json;
}

Json stop_json(const Day& day, const PlannedStop& stop, const VisitTexts& with) {
    const Clock clock(with.task);
    Json json;
    json["visit"] = stop.occasion.visit;
    json["occasion"] = stop.occasion.number;
    json["name"] = occasion_name(stop.occasion, with);
    json["place"] = place_json(with.task.places[stop.place]);
    json["arrive"] = clock(day, stop.arrive);
    json["start"] = clock(day, stop.start);
    json["end"] = clock(day, stop.end);
    json["drive_s"] = stop.drive.count();
    json["buffer_s"] = stop.buffer.count();
    json["length_m"] = stop.length.value;
    json["pinned"] = stop.pinned;
    return json;
}

Json planned_day_json(const PlannedDay& day, const VisitTexts& with) {
    const Clock clock(with.task);
    Json json;
    json["day"] = to_string(day.day);
    json["by_car"] = day.by_car;
    json["start"] = place_json(with.task.places[day.start]);
    json["end"] = place_json(with.task.places[day.end]);
    json["leave"] = clock(day.day, day.leave);
    json["back"] = clock(day.day, day.back);
    json["break"] = clock(day.day, day.pause);
    json["break_s"] = day.pause_length.count();
    json["drive_back_s"] = day.drive_back.count();
    json["buffer_back_s"] = day.buffer_back.count();
    json["length_back_m"] = day.length_back.value;
    json["worked_s"] = day.worked.count();
    json["evening_s"] = day.evening.count();
    json["weekend"] = day.weekend;
    json["order_kept"] = day.order_kept;
    json["stops"] = Json::array();
    for (const PlannedStop& stop : day.stops) json["stops"].push_back(stop_json(day.day, stop, with));
    return json;
}

Json unplanned_json(const Unplanned& unplanned, const VisitTexts& with) {
    Json json;
    json["visit"] = unplanned.occasion.visit;
    json["occasion"] = unplanned.occasion.number;
    json["name"] = occasion_name(unplanned.occasion, with);
    json["reason"] = unplanned.reason;
    json["what"] = unplanned.what;
    return json;
}

Json findings_json(const Findings& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings) {
        Json json;
        json["severity"] = to_string(finding.severity);
        json["where"] = to_string(finding.where);
        json["code"] = finding.code;
        json["what"] = finding.what;
        list.push_back(std::move(json));
    }
    return list;
}

Json legs_json(const LegMatrix& legs) {
    Json json;
    json["source"] = legs.source;
    json["roads_date"] = day_json(legs.roads_date);
    json["straight_line"] = legs.straight_line;
    json["cached"] = legs.cached;
    return json;
}

Json plan_object(const VisitPlan& plan, const SavedPlan* saved, const VisitTexts& with) {
    Json json;
    json["version"] = saved ? Json(saved->version) : Json(nullptr);
    json["made"] = saved ? day_json(saved->made) : Json(nullptr);
    json["note"] = saved ? saved->note : "";
    json["from"] = to_string(plan.from);
    json["until"] = to_string(plan.until);
    json["zone"] = with.task.worker.zone;
    json["days"] = Json::array();
    for (const PlannedDay& day : plan.days) json["days"].push_back(planned_day_json(day, with));
    json["unplanned"] = Json::array();
    for (const Unplanned& each : plan.unplanned) json["unplanned"].push_back(unplanned_json(each, with));
    json["costs"] = costs_json(plan.costs);
    json["findings"] = findings_json(plan.findings);
    return json;
}

const char* kind_name(PlanChange::Kind kind) {
    constexpr const char* names[] = {"added", "removed", "other_day", "other_time"};
    return names[static_cast<std::size_t>(kind)];
}

Json changes_json(const std::vector<PlanChange>& changes, const VisitTexts& with) {
    const Clock clock(with.task);
    Json list = Json::array();
    for (const PlanChange& change : changes) {
        Json json;
        json["kind"] = kind_name(change.kind);
        json["visit"] = change.occasion.visit;
        json["occasion"] = change.occasion.number;
        json["name"] = occasion_name(change.occasion, with);
        json["day_before"] = day_json(change.day_before);
        json["start_before"] = clock(change.day_before, change.start_before);
        json["day_after"] = day_json(change.day_after);
        json["start_after"] = clock(change.day_after, change.start_after);
        list.push_back(std::move(json));
    }
    return list;
}

Json occasions_json(const std::vector<VisitOccasion>& occasions, const VisitTexts& with) {
    Json list = Json::array();
    for (const VisitOccasion& each : occasions) {
        Json json;
        json["visit"] = each.visit;
        json["occasion"] = each.number;
        json["name"] = occasion_name(each, with);
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

std::string visits_json(const std::vector<Visit>& visits) {
    return written(Json{{"visits", visit_list_json(visits)}});
}

std::string plan_json(const VisitPlan& plan, const SavedPlan* saved, const VisitTexts& with) {
    Json json = plan_object(plan, saved, with);
    if (!with.task.legs.legs.empty()) json["legs"] = legs_json(with.task.legs);
    return written(json);
}

std::string change_json(const VisitPlan& before, const TriedChange& tried, std::optional<int> saved_version,
                        const VisitTexts& with) {
    Json json;
    json["saved_version"] = saved_version ? Json(*saved_version) : Json(nullptr);
    json["changes"] = changes_json(tried.changes, with);
    json["costs_before"] = costs_json(before.costs);
    json["costs_after"] = costs_json(tried.whole.costs);
    json["plan"] = plan_object(tried.whole, nullptr, with);
    return written(json);
}

std::string why_json(const WhyNot& why, const VisitTexts& with) {
    const Clock clock(with.task);
    Json json = unplanned_json(why.unplanned, with);
    json["binding"] = why.binding;
    json["in_the_way"] = occasions_json(why.in_the_way, with);
    json["remedies"] = Json::array();
    for (const Remedy& remedy : why.remedies) {
        Json each;
        each["relaxed"] = remedy.relaxed;
        each["day"] = day_json(remedy.day);
        each["start"] = clock(remedy.day, remedy.start);
        each["more_driving_s"] = remedy.more_driving.count();
        each["more_length_m"] = remedy.more_length.value;
        each["changes"] = changes_json(remedy.changes, with);
        each["dropped"] = occasions_json(remedy.dropped, with);
        each["costs"] = costs_json(remedy.costs);
        json["remedies"].push_back(std::move(each));
    }
    return written(json);
}

std::string log_json(const VisitTexts& with) {
    Json list = Json::array();
    for (const DoneVisit& done : with.task.done) {
        Json json;
        json["visit"] = done.occasion.visit;
        json["occasion"] = done.occasion.number;
        json["name"] = occasion_name(done.occasion, with);
        json["day"] = to_string(done.day);
        json["start"] = to_text(done.start);
        json["end"] = to_text(done.end);
        json["note"] = done.note;
        list.push_back(std::move(json));
    }
    return written(Json{{"log", list}});
}

std::string books_json(const Books& books, const std::vector<Visit>& kept, const Findings& findings) {
    Json json;
    json["read"] = books.read;
    json["kept"] = books.kept;
    json["reported"] = books.reported;
    json["visits"] = visit_list_json(kept);
    json["findings"] = findings_json(findings);
    return written(json);
}

}  // namespace mapite
