#include "app/visit_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/speaker.hpp"
#include "app/visit_fields.hpp"
#include "planner/visit_text.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;

/// Rounded to minutes as a clock shows them; what has begun counts.
std::string clock(WallTime time) {
    const auto minutes = static_cast<long long>(std::floor(static_cast<double>(time.count()) / 60));
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

class VisitSpeaker : public Speaker {
  public:
    explicit VisitSpeaker(const VisitTexts& with)
        : Speaker(with.texts, with.language, "visits."), with_(with) {}

    [[nodiscard]] std::string name(const VisitOccasion& occasion) const {
        for (const Visit& visit : with_.task.visits)
            if (visit.id == occasion.visit)
                return visit.purpose.empty() ? occasion_text(occasion)
                                             : occasion_text(occasion) + ' ' + visit.purpose;
        return occasion_text(occasion);
    }
    [[nodiscard]] std::string names(const std::vector<VisitOccasion>& occasions) const {
        std::string text;
        for (const VisitOccasion& each : occasions) text += (text.empty() ? "" : "; ") + name(each);
        return text;
    }
    [[nodiscard]] std::string day(const Day& day) const {
        const std::chrono::weekday weekday{std::chrono::sys_days{day}};
        return say(fmt::format("weekday.{}", weekday.iso_encoding() - 1)) + ' ' + to_string(day);
    }
    [[nodiscard]] std::string time(const Day& on, DayTime time) const {
        for (const LocalDay& each : with_.task.days)
            if (each.day == on) return clock(shown(each, time));
        return clock(time);
    }
    /// "2 h 5 min"; with a sign where it is a difference.
    [[nodiscard]] std::string duration(seconds length) const {
        const long long minutes = std::llround(static_cast<double>(std::abs(length.count())) / 60);
        const std::string sign = length.count() < 0 && minutes != 0 ? "−" : "";
        if (minutes < 60) return sign + say("minutes", {{"min", std::to_string(minutes)}});
        return sign + say("duration",
                          {{"h", std::to_string(minutes / 60)}, {"min", fmt::format("{:02}", minutes % 60)}});
    }
    [[nodiscard]] std::string km(Metres length) const { return say("km", {{"km", kilometres(length)}}); }
    [[nodiscard]] std::string kilometres(Metres length) const { return number(length.value / 1000, 1); }
    [[nodiscard]] std::string reason(const Unplanned& unplanned) const {
        const std::string key = "visits.reason." + unplanned.reason;
        return with_.texts.has(key) ? sentence(key) : unplanned.what;
    }
    [[nodiscard]] std::string relaxed(const std::string& what) const {
        const std::string key = "visits.relaxed." + what;
        return with_.texts.has(key) ? sentence(key) : what;
    }
    [[nodiscard]] const VisitTexts& with() const { return with_; }

  private:
    const VisitTexts& with_;
};

std::string day_head(const PlannedDay& day, const VisitSpeaker& speaker) {
    Metres length = day.length_back;
    seconds driving = day.drive_back;
    for (const PlannedStop& stop : day.stops) {
        length.value += stop.length.value;
        driving += stop.drive;
    }
    const std::chrono::weekday weekday{std::chrono::sys_days{day.day}};
    std::string text = speaker.say(
        "day.head", {{"weekday", speaker.say(fmt::format("weekday.{}", weekday.iso_encoding() - 1))},
                     {"date", to_string(day.day)},
                     {"leave", speaker.time(day.day, day.leave)},
                     {"back", speaker.time(day.day, day.back)},
                     {"km", speaker.km(length)},
                     {"driving", speaker.duration(driving)}});
    if (day.pause)
        text +=
            ", " + speaker.say("day.pause", {{"from", speaker.time(day.day, *day.pause)},
                                             {"to", speaker.time(day.day, *day.pause + day.pause_length)}});
    if (day.evening.count() > 0)
        text += ", " + speaker.say("day.evening", {{"time", speaker.duration(day.evening)}});
    if (day.weekend) text += ", " + speaker.say("day.weekend");
    if (!day.by_car) text += ", " + speaker.say("day.no_car");
    if (day.order_kept) text += ", " + speaker.say("day.order_kept");
    return text;
}

TextPart day_part(const PlannedDay& day, const VisitSpeaker& speaker) {
    TextPart part{.text = '\n' + day_head(day, speaker) + '\n', .table = {}};
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    part.table.header = {heading("arrive"), heading("time"), heading("visit"), heading("place"),
                         heading("drive"),  heading("km"),   heading("pinned")};
    for (const PlannedStop& stop : day.stops)
        part.table.rows.push_back(
            {speaker.time(day.day, stop.arrive),
             fmt::format("{}–{}", speaker.time(day.day, stop.start), speaker.time(day.day, stop.end)),
             speaker.name(stop.occasion), speaker.with().task.places[stop.place].name,
             std::to_string(std::llround(static_cast<double>(stop.drive.count()) / 60)),
             speaker.kilometres(stop.length), stop.pinned ? speaker.say("yes") : ""});
    return part;
}

/// One row per number of the objective, in its order.
struct CostRow {
    const char* key;
    std::string (*text)(const VisitSpeaker& speaker, const VisitPlan& plan);
    /// With a sign; empty where nothing differs.
    double (*value)(const VisitPlan& plan);
    std::string (*difference)(const VisitSpeaker& speaker, double difference);
};

std::string signed_number(const VisitSpeaker& speaker, double value) {
    return (value > 0 ? "+" : "") + speaker.number(value);
}
std::string signed_duration(const VisitSpeaker& speaker, double value) {
    return (value > 0 ? "+" : "") + speaker.duration(seconds{std::llround(value)});
}

template <auto member>
constexpr CostRow count_row(const char* key) {
    return {key,
            [](const VisitSpeaker& speaker, const VisitPlan& plan) {
                return speaker.number(static_cast<double>(plan.costs.*member));
            },
            [](const VisitPlan& plan) { return static_cast<double>(plan.costs.*member); }, signed_number};
}
template <seconds PlanCosts::*member>
constexpr CostRow time_row(const char* key) {
    return {key,
            [](const VisitSpeaker& speaker, const VisitPlan& plan) {
                return speaker.duration(plan.costs.*member);
            },
            [](const VisitPlan& plan) { return static_cast<double>((plan.costs.*member).count()); },
            signed_duration};
}

constexpr CostRow cost_rows[] = {
    count_row<&PlanCosts::fixed_missing>("fixed_missing"),
    {"missing",
     [](const VisitSpeaker& speaker, const VisitPlan& plan) {
         return speaker.number(static_cast<double>(plan.unplanned.size()));
     },
     [](const VisitPlan& plan) { return static_cast<double>(plan.unplanned.size()); }, signed_number},
    count_row<&PlanCosts::priority_missing>("priority_missing"),
    time_row<&PlanCosts::evening>("evening"),
    time_row<&PlanCosts::weekend>("weekend"),
    time_row<&PlanCosts::overtime>("overtime"),
    time_row<&PlanCosts::driving>("driving"),
    {"length",
     [](const VisitSpeaker& speaker, const VisitPlan& plan) { return speaker.km(plan.costs.length); },
     [](const VisitPlan& plan) { return plan.costs.length.value; },
     [](const VisitSpeaker& speaker, double value) {
         return (value > 0 ? "+" : value < 0 ? "−" : "") + speaker.km(Metres{std::abs(value)});
     }},
    count_row<&PlanCosts::uneven_days>("uneven_days"),
};

Table cost_table(const VisitPlan& plan, const VisitSpeaker& speaker) {
    Table table{.header = {speaker.say("table.measure"), ""}, .rows = {}};
    for (const CostRow& row : cost_rows)
        table.rows.push_back({speaker.say(std::string("cost.") + row.key), row.text(speaker, plan)});
    return table;
}

Table costs_before_and_after(const VisitPlan& before, const VisitPlan& after, const VisitSpeaker& speaker) {
    Table table{.header = {speaker.say("table.measure"), speaker.say("table.before"),
                           speaker.say("table.after"), speaker.say("table.difference")},
                .rows = {}};
    for (const CostRow& row : cost_rows) {
        const double difference = row.value(after) - row.value(before);
        table.rows.push_back({speaker.say(std::string("cost.") + row.key), row.text(speaker, before),
                              row.text(speaker, after),
                              difference == 0 ? "" : row.difference(speaker, difference)});
    }
    return table;
}

std::size_t stop_count(const VisitPlan& plan) {
    std::size_t count = 0;
    for (const PlannedDay& day : plan.days) count += day.stops.size();
    return count;
}

std::string left_out_text(const VisitPlan& plan, const VisitSpeaker& speaker) {
    if (plan.unplanned.empty()) return {};
    std::string text;
    add_line(text, '\n' + speaker.say("unplanned.head", {{"n", std::to_string(plan.unplanned.size())}}));
    for (const Unplanned& each : plan.unplanned)
        add_line(text, speaker.say("unplanned.line", {{"visit", speaker.name(each.occasion)},
                                                      {"reason", speaker.reason(each)}}));
    add_line(text, speaker.say("unplanned.ask", {{"id", occasion_text(plan.unplanned.front().occasion)}}));
    return text;
}

std::string legs_line(const VisitSpeaker& speaker) {
    const PlanningTask& task = speaker.with().task;
    if (task.legs.legs.empty()) return {};
    std::string source = task.legs.straight_line ? speaker.say("legs.straight") : task.legs.source;
    if (task.legs.roads_date) source += fmt::format(" ({})", to_string(*task.legs.roads_date));
    std::string factors;
    const auto add = [&](const std::string& text) { factors += ", " + text; };
    if (task.worker.travel_factor != 1)
        add(fmt::format("× {}", speaker.short_number(task.worker.travel_factor)));
    for (const SeasonFactor& season : task.worker.seasons)
        add(fmt::format("{} × {}", season.name, speaker.short_number(season.factor)));
    return speaker.say("legs.source", {{"source", source},
                                       {"season", factors},
                                       {"buffer", std::to_string(task.worker.buffer.per_drive.count())},
                                       {"share", speaker.short_number(100 * task.worker.buffer.share)}}) +
           '\n';
}

std::string stands(const std::optional<Day>& day, const std::optional<DayTime>& start, const char* absent,
                   const VisitSpeaker& speaker) {
    if (!day) return speaker.say(absent);
    return speaker.day(*day) + (start ? ' ' + speaker.time(*day, *start) : std::string());
}

Table changes_table(const std::vector<PlanChange>& changes, const VisitSpeaker& speaker) {
    Table table{
        .header = {speaker.say("table.visit"), speaker.say("table.before"), speaker.say("table.after")},
        .rows = {}};
    for (const PlanChange& change : changes)
        table.rows.push_back({speaker.name(change.occasion),
                              stands(change.day_before, change.start_before, "change.in", speaker),
                              stands(change.day_after, change.start_after, "change.out", speaker)});
    return table;
}

std::string remedy_text(std::size_t number, const Remedy& remedy, const VisitSpeaker& speaker) {
    std::string text;
    add_line(
        text,
        speaker.say("why.remedy",
                    {{"n", std::to_string(number)},
                     {"what", speaker.relaxed(remedy.relaxed)},
                     {"day", remedy.day ? speaker.day(*remedy.day) : ""},
                     {"time", remedy.day && remedy.start ? speaker.time(*remedy.day, *remedy.start) : ""},
                     {"driving", signed_duration(speaker, static_cast<double>(remedy.more_driving.count()))},
                     {"km", (remedy.more_length.value > 0   ? "+"
                             : remedy.more_length.value < 0 ? "−"
                                                            : "") +
                                speaker.km(Metres{std::abs(remedy.more_length.value)})}}));
    std::string moves;
    for (const PlanChange& change : remedy.changes)
        if (change.kind == PlanChange::Kind::other_day)
            moves += fmt::format("{}{} → {}", moves.empty() ? "" : "; ", speaker.name(change.occasion),
                                 stands(change.day_after, change.start_after, "change.out", speaker));
    if (!moves.empty()) add_line(text, speaker.say("why.moves", {{"moves", moves}}));
    if (!remedy.dropped.empty())
        add_line(text, speaker.say("why.dropped", {{"visits", speaker.names(remedy.dropped)}}));
    return text;
}

std::string when_text(const Visit& visit, const VisitSpeaker& speaker) {
    std::string text = windows_text(visit.windows);
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    if (visit.in_opening_hours) add(speaker.say("when.opening_hours"));
    if (visit.earliest || visit.latest)
        add(fmt::format("{}…{}", visit.earliest ? to_string(*visit.earliest) : "",
                        visit.latest ? to_string(*visit.latest) : ""));
    return text;
}

std::string state_text(const Visit& visit, const VisitPlan* plan, const VisitSpeaker& speaker) {
    if (visit.cancelled) return speaker.say("state.cancelled");
    if (!plan) return {};
    std::string text;
    for (const PlannedDay& day : plan->days)
        for (const PlannedStop& stop : day.stops)
            if (stop.occasion.visit == visit.id)
                text += fmt::format("{}{} {}", text.empty() ? "" : "; ", speaker.day(day.day),
                                    speaker.time(day.day, stop.start));
    const bool left_out = std::ranges::any_of(
        plan->unplanned, [&](const Unplanned& each) { return each.occasion.visit == visit.id; });
    if (left_out) text += (text.empty() ? "" : "; ") + speaker.say("state.left_out");
    return text;
}

}  // namespace

TextParts plan_text(const VisitPlan& plan, const SavedPlan* saved, const std::optional<Day>& only,
                    const VisitTexts& with) {
    const VisitSpeaker speaker(with);
    TextParts parts;
    TextPart head;
    const std::size_t planned = stop_count(plan), all = planned + plan.unplanned.size();
    if (all == 0) return {{.text = speaker.say("plan.nothing") + '\n', .table = {}}};
    add_line(head.text, speaker.say(saved ? "plan.head" : "plan.tried",
                                    {{"version", saved ? std::to_string(saved->version) : ""},
                                     {"from", to_string(plan.from)},
                                     {"until", to_string(plan.until)},
                                     {"planned", std::to_string(planned)},
                                     {"all", std::to_string(all)},
                                     {"days", std::to_string(plan.days.size())}}));
    if (saved && !saved->note.empty()) add_line(head.text, speaker.say("plan.note", {{"note", saved->note}}));
    parts.push_back(std::move(head));
    for (const PlannedDay& day : plan.days)
        if (!only || day.day == *only) parts.push_back(day_part(day, speaker));
    if (only) return parts;
    parts.push_back({.text = left_out_text(plan, speaker) + '\n', .table = cost_table(plan, speaker)});
    if (const std::string legs = legs_line(speaker); !legs.empty())
        parts.push_back({.text = '\n' + legs, .table = {}});
    return parts;
}

TextParts change_text(const VisitPlan& before, const TriedChange& tried, const VisitTexts& with) {
    const VisitSpeaker speaker(with);
    TextParts parts;
    if (tried.changes.empty()) {
        parts.push_back({.text = speaker.say("change.nothing") + '\n', .table = {}});
    } else {
        const auto moved = std::ranges::count(tried.changes, PlanChange::Kind::other_day, &PlanChange::kind);
        parts.push_back({.text = speaker.say("change.head", {{"n", std::to_string(tried.changes.size())},
                                                             {"moved", std::to_string(moved)}}) +
                                 '\n',
                         .table = changes_table(tried.changes, speaker)});
    }
    std::string left_out;
    for (const Unplanned& each : tried.after.unplanned) {
        const auto same = [&](const Unplanned& other) { return other.occasion == each.occasion; };
        if (std::ranges::none_of(before.unplanned, same))
            add_line(left_out, speaker.say("unplanned.line", {{"visit", speaker.name(each.occasion)},
                                                              {"reason", speaker.reason(each)}}));
    }
    parts.push_back({.text = left_out + '\n', .table = costs_before_and_after(before, tried.after, speaker)});
    return parts;
}

std::string why_text(const WhyNot& why, const VisitTexts& with) {
    const VisitSpeaker speaker(with);
    std::string text;
    add_line(text, speaker.say("why.head", {{"visit", speaker.name(why.unplanned.occasion)},
                                            {"reason", speaker.reason(why.unplanned)}}));
    if (!why.in_the_way.empty())
        add_line(text, speaker.say("why.in_the_way", {{"visits", speaker.names(why.in_the_way)}}));
    if (why.remedies.empty()) {
        add_line(text, speaker.say("why.none"));
        return text;
    }
    if (!why.binding.empty())
        add_line(text, speaker.say("why.binding", {{"what", speaker.relaxed(why.binding)}}));
    add_line(text, speaker.say("why.remedies"));
    for (std::size_t i = 0; i < why.remedies.size(); ++i)
        text += remedy_text(i + 1, why.remedies[i], speaker);
    return text;
}

Table visit_list(const VisitPlan* plan, const VisitTexts& with) {
    const VisitSpeaker speaker(with);
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    Table table{.header = {heading("visit"), heading("place"), heading("minutes"), heading("priority"),
                           heading("when"), heading("rhythm"), heading("last_done"), heading("stands")},
                .rows = {}};
    for (const Visit& visit : with.task.visits) {
        const auto place = place_written(with.task, visit.place);
        table.rows.push_back({visit_name(visit), place ? with.task.places[*place].name : visit.place,
                              std::to_string(visit.duration.count()),
                              visit.fixed ? speaker.say("fixed") : std::to_string(visit.priority),
                              when_text(visit, speaker), visit.rhythm ? rhythm_text(*visit.rhythm) : "",
                              visit.last_done ? to_string(*visit.last_done) : "",
                              state_text(visit, plan, speaker)});
    }
    return table;
}

Table work_log(const VisitTexts& with) {
    const VisitSpeaker speaker(with);
    const auto heading = [&](const char* key) { return speaker.say(std::string("table.") + key); };
    Table table{.header = {heading("day"), heading("time"), heading("visit"), heading("note")}, .rows = {}};
    for (const DoneVisit& done : with.task.done)
        table.rows.push_back({speaker.day(done.day), fmt::format("{}–{}", clock(done.start), clock(done.end)),
                              speaker.name(done.occasion), done.note});
    return table;
}

std::string occasion_name(const VisitOccasion& occasion, const VisitTexts& with) {
    return VisitSpeaker(with).name(occasion);
}

std::string day_text(const Day& day, const VisitTexts& with) {
    return VisitSpeaker(with).day(day);
}

}  // namespace mapite
