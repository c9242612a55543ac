#pragma once
// Two winter weeks of one worker among five places, planned: evenings, a private visit, one that does not
// fit.
#include <cmath>

#include "app/visit_project.hpp"
#include "definitions/load.hpp"
#include "planner/make_plan.hpp"
#include "zone/local_days.hpp"

namespace mapite::visit_sample {

using namespace std::chrono_literals;

inline Day december(unsigned day) {
    return std::chrono::year{2026} / 12 / day;
}

inline VisitPlace place(const std::string& name, double lon, double lat) {
    VisitPlace place{.written = name, .id = "osm:" + name, .name = name, .lon_lat = *LonLat::make(lon, lat)};
    place.area = "0054321";
    return place;
}

inline Visit visit(const std::string& id, const std::string& purpose, const std::string& where) {
    Visit visit;
    visit.id = id;
    visit.purpose = purpose;
    visit.place = where;
    return visit;
}

/// One minute for each kilometre by car.
inline LegMatrix legs(const std::vector<VisitPlace>& places) {
    LegMatrix matrix;
    for (const VisitPlace& from : places)
        for (const VisitPlace& to : places) {
            const double km = std::hypot((from.lon_lat.lon() - to.lon_lat.lon()) * 60,
                                         (from.lon_lat.lat() - to.lon_lat.lat()) * 111);
            matrix.legs.push_back(Leg{Seconds{std::round(km * 60)}, Metres{km * 1000}});
        }
    matrix.source = "© OpenStreetMap contributors";
    matrix.roads_date = std::chrono::year{2026} / 11 / 1;
    return matrix;
}

inline std::vector<Visit> visits() {
    Visit council = visit("V1", "Pagasta padomes sēde", "Ķūļu pagasts");
    council.windows = {{.date = december(8), .from = 17h, .to = 20h}};
    council.fixed = true;
    council.bring = "Projektors, izdrukas";
    council.phone = "+371 29 000 001";
    Visit library = visit("V2", "Saruna \"Kas trūkst?\" <bibliotēkā> & kopienas namā", "Bibliotēka");
    library.windows = {{.weekdays = 0x1F, .from = 10h, .to = 16h}};
    library.last_done = std::chrono::year{2026} / 11 / 9;
    library.visibility = Visibility::public_;
    Visit home = visit("V3", "Jānis Kalniņš, parādi", "Mājas");
    home.visibility = Visibility::private_;
    home.phone = "+371 29 999 999";
    home.note = "SLEPENI";
    home.windows = {{.date = december(8), .from = 12h, .to = 16h}};
    Visit school = visit("V4", "Skolas psihologs", "Skola");
    school.rhythm = Rhythm{.every_days = 7, .tolerance_days = 2, .least_gap_days = 1};
    school.note = "Atgādināt par anketām";
    Visit night = visit("V5", "Naktsmājas", "Skola");
    night.windows = {{.date = december(9), .from = 2h, .to = 4h}};
    Visit far = visit("V6", "Jauniešu centrs", "Jauniešu centrs");
    far.earliest = december(15);
    return {council, library, home, school, night, far};
}

inline VisitProject project() {
    VisitProject project;
    project.project.settings.name = "Ķūļu novads";
    PlanningTask& task = project.task;
    task.from = december(7);
    task.until = december(20);
    task.visits = visits();
    task.places = {place("Dome", 23.15, 57.05),       place("Ķūļu pagasts", 23.30, 57.10),
                   place("Bibliotēka", 23.45, 57.12), place("Mājas", 23.35, 57.15),
                   place("Skola", 23.20, 57.20),      place("Jauniešu centrs", 23.40, 57.11)};
    task.places[2].address = "Skolas iela 1, Ķūļi";
    task.places[2].opening_hours = "Mo-Fr 10:00-18:00";
    task.places[2].phone = "+371 63 000 000";
    task.worker.name = "Anna Bērziņa";
    task.worker.start = task.worker.end = "Dome";
    for (std::size_t day = 0; day < 5; ++day) task.worker.week[day] = WorkHours{8h + 30min, 20h};
    task.worker.pause = BreakRule{12h, 14h, 30min};
    task.worker.buffer = {.per_drive = 5min, .share = 0.1};
    task.worker.seasons = {{.name = "ziema",
                            .from = std::chrono::December / 1,
                            .until = std::chrono::March / 15,
                            .factor = 1.15}};
    task.legs = legs(task.places);
    task.days = local_days(task.from, task.until, task.worker.zone);
    return project;
}

inline SavedPlan planned(const VisitProject& project, int version) {
    SavedPlan saved;
    saved.version = version;
    saved.made = december(1);
    saved.plan = make_plan(project.task, {.iterations = 2000}, {});
    saved.places = project.task.places;
    return saved;
}

inline Texts texts() {
    return load_texts(std::filesystem::path(MAPITE_SOURCE_DATA) / "data" / "texts");
}

}  // namespace mapite::visit_sample
