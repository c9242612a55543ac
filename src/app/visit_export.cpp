#include "app/visit_export.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/files.hpp"
#include "app/visit_legs.hpp"
#include "base/error.hpp"
#include "planner/build_problem.hpp"
#include "writers/table_csv.hpp"
#include "writers/vroom.hpp"
#include "zone/local_days.hpp"

namespace mapite {
namespace {

class TourMaker {
  public:
    TourMaker(const VisitExport& with, const WayLine& way)
        : with_(with),
          way_(way),
          speaker_(with.texts, with.language),
          places_(places_of(with.visits, with.plan)) {}

    Tour make(const PlannedDay& day) const {
        const LocalDay local = local_day(day.day, with_.visits.task.worker.zone);
        Tour tour;
        tour.day = day.day;
        tour.name = to_string(day.day);
        tour.by_car = day.by_car;
        if (with_.reader == VisitReader::worker) {
            tour.start = place(places_[day.start]);
            tour.end = place(places_[day.end]);
        }
        tour.leave = shown(local, day.leave);
        tour.back = shown(local, day.back);
        if (day.pause) tour.pause = shown(local, *day.pause);
        tour.pause_length = day.pause_length;
        tour.drive_back = day.drive_back;
        tour.buffer_back = day.buffer_back;
        tour.worked = day.worked;
        tour.evening = day.evening;
        tour.length_back = day.length_back;
        tour.weekend = day.weekend;
        for (const PlannedStop& each : day.stops) tour.stops.push_back(stop(each, local));
        if (with_.reader == VisitReader::worker && way_ && day.by_car) tour.line = line(day);
        return tour;
    }

  private:
    [[nodiscard]] TourPlace place(const VisitPlace& from) const {
        TourPlace place;
        place.name = from.name;
        place.address = from.address;
        place.area = from.area;
        place.position = from.lon_lat;
        return place;
    }
    [[nodiscard]] TourStop stop(const PlannedStop& from, const LocalDay& day) const {
        const Visit* visit = visit_of(with_.visits.task, from.occasion.visit);
        TourStop stop;
        stop.occasion = from.occasion;
        stop.purpose = speaker_.purpose(visit, with_.reader);
        if (may_know(with_.reader, visit))
            stop.place = place(places_[from.place]);
        else
            stop.place.name = speaker_.say("place_unsaid");
        stop.arrive = shown(day, from.arrive);
        stop.start = shown(day, from.start);
        stop.end = shown(day, from.end);
        stop.drive = from.drive;
        stop.buffer = from.buffer;
        stop.length = from.length;
        stop.pinned = from.pinned;
        return stop;
    }
    [[nodiscard]] std::vector<LonLat> line(const PlannedDay& day) const {
        std::vector<LonLat> all;
        std::size_t here = day.start;
        const auto add = [&](std::size_t next) {
            for (const LonLat& each : way_(places_[here], places_[next]))
                if (all.empty() || all.back() != each) all.push_back(each);
            here = next;
        };
        for (const PlannedStop& each : day.stops) add(each.place);
        add(day.end);
        return all;
    }

    const VisitExport& with_;
    const WayLine& way_;
    VisitSpeaker speaker_;
    const std::vector<VisitPlace>& places_;
};

std::string file_name(const VisitExport& with, const std::string& type, const std::string& ending) {
    return fmt::format("{}_{}_{}.{}", to_string(with.plan.plan.from), type,
                       slug(with.visits.project.settings.name), ending);
}

}  // namespace

std::string slug(const std::string& name) {
    std::string slug;
    std::string word;
    const auto end_word = [&] {
        const std::string plain = folded(word);
        if (!plain.empty()) slug += (slug.empty() ? "" : "-") + plain;
        word.clear();
    };
    for (const char byte : name) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x80 && std::isalnum(c) == 0)
            end_word();
        else
            word += byte;
    }
    end_word();
    return slug.empty() ? "mapite" : slug;
}

TourPlan tour_plan(const VisitExport& with, const WayLine& way) {
    const VisitSpeaker speaker(with.texts, with.language);
    const PlanningTask& task = with.visits.task;
    TourPlan plan;
    plan.title = speaker.say("calendar", {{"name", with.visits.project.settings.name}});
    plan.version = with.plan.version;
    plan.made = with.plan.made;
    plan.from = with.plan.plan.from;
    plan.until = with.plan.plan.until;
    plan.zone = task.worker.zone;
    plan.source = task.legs.source;
    plan.roads_date = task.legs.roads_date;
    plan.straight_line = task.legs.straight_line;
    plan.costs = with.plan.plan.costs;
    const TourMaker maker(with, way);
    for (const PlannedDay& day : with.plan.plan.days) plan.tours.push_back(maker.make(day));
    for (const Unplanned& each : with.plan.plan.unplanned) {
        TourLeftOut left;
        left.occasion = each.occasion;
        left.purpose = speaker.purpose(visit_of(task, each.occasion.visit), with.reader);
        left.reason = each.reason;
        plan.left_out.push_back(std::move(left));
    }
    return plan;
}

const std::vector<std::string>& visit_export_formats() {
    static const std::vector<std::string> formats = {"ics", "gpx", "kml", "csv", "json", "vroom"};
    return formats;
}

std::vector<std::filesystem::path> export_visits(const VisitExport& with, const std::vector<SavedPlan>& older,
                                                 const std::vector<std::string>& formats,
                                                 const std::filesystem::path& folder, Findings& findings) {
    for (const std::string& format : formats)
        if (std::ranges::find(visit_export_formats(), format) == visit_export_formats().end())
            throw Error(ErrorKind::usage,
                        fmt::format("--format: \"{}\" is not known (it may be: {})", format,
                                    fmt::join(visit_export_formats(), ", ")),
                        "several are written with commas: ics,gpx");
    const auto way = [&](const VisitPlace& from, const VisitPlace& to) {
        return visit_way(with.visits.study, from, to);
    };
    const TourPlan plan = tour_plan(with, way);
    std::vector<std::filesystem::path> written;
    const auto write = [&](const std::string& type, const std::string& ending, const std::string& content) {
        written.push_back(folder / file_name(with, type, ending));
        write_file(written.back(), content);
    };
    for (const std::string& format : formats) {
        if (format == "ics") write("visits", format, ics(visit_calendar(with, older)));
        if (format == "gpx") write("visits", format, tour_gpx(plan));
        if (format == "kml") write("visits", format, tour_kml(plan));
        if (format == "csv") write("visits", format, csv(tour_table(plan)));
        if (format == "json") write("visits", format, tour_json(plan));
        if (format != "vroom") continue;
        const BuiltProblem built = build_problem(with.visits.task);
        VroomText problem = vroom_problem(built.problem);
        write("vroom-problem", "json", problem.json);
        findings.insert(findings.end(), problem.findings.begin(), problem.findings.end());
        const RoutingPlan tours = routing_plan(with.visits.task, built, with.plan.plan);
        write("vroom-solution", "json", vroom_solution(built.problem, tours, vroom_names(built.problem)));
    }
    return written;
}

}  // namespace mapite
