#pragma once
// Everything a plan is made from, as values: what the planner is given and check_plan judges by. Roads are a
// table here; the app has filled it.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/quantities.hpp"
#include "geo/position.hpp"
#include "planner/visit.hpp"
#include "planner/worker.hpp"
#include "routing/problem.hpp"

namespace mapite {

/// A place that visits or the worker's days name, found on the map.
struct VisitPlace {
    std::string written;  ///< as in the visit or the worker's file
    std::string id;       ///< of the service, area or point; "lat,lon" of a position
    std::string name;
    LonLat lon_lat;
    std::string address{}, phone{}, opening_hours{};
    std::string area{};  ///< code of the area around it; may be empty
    bool operator==(const VisitPlace&) const = default;
};

/// One way between two places by car, without buffer and factors.
struct Leg {
    Seconds time{};
    Metres length{};
};

/// Ways between all places, row by row; absent = no way. Where they come from is said with every plan.
struct LegMatrix {
    std::vector<std::optional<Leg>> legs;  ///< places x places
    std::string source;                    ///< attribution of the roads
    std::optional<Day> roads_date{};
    bool straight_line = false;
    bool cached = false;
    [[nodiscard]] const std::optional<Leg>& at(std::size_t from, std::size_t to, std::size_t places) const {
        return legs[from * places + to];
    }
};

/// What was done: never planned anew.
struct DoneVisit {
    VisitOccasion occasion;
    Day day{};
    WallTime start{}, end{};
    std::string note{};  ///< promises, next steps: see visibility of the visit
    bool operator==(const DoneVisit&) const = default;
};

/// A stop that never moves: its day and start stand.
struct Pin {
    VisitOccasion occasion;
    Day day{};
    WallTime start{};
    bool operator==(const Pin&) const = default;
};

/// Today's rest of the tour, as of a delay: where the worker is free again, and when.
struct Underway {
    Day day{};
    WallTime from{};
    std::string place{};  ///< as written; empty: where the last done visit was, else the day's start
};

struct PlanningTask {
    Day from{}, until{};  ///< both days belong to it
    std::vector<Visit> visits;
    Worker worker;
    std::vector<VisitPlace>
        places;  ///< every `place`, `start`, `end`, `from`, `to` written anywhere, each once
    LegMatrix legs;
    std::vector<LocalDay> days;  ///< from ... until
    std::vector<BusyTime> busy{};
    std::vector<DoneVisit> done{};
    std::vector<Pin> pins{};
    std::map<Day, std::vector<VisitOccasion>> keep_order{};  ///< per day the order that stays
    std::optional<Underway> underway{};
};

}  // namespace mapite
