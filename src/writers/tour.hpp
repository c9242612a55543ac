#pragma once
// A plan on its way out: what may be said of each stop to those the file is for, and nothing else. Who fills
// this has asked whether they may know; its writers look nowhere else.
#include <optional>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "geo/position.hpp"
#include "planner/local_day.hpp"
#include "planner/visit_plan.hpp"

namespace mapite {

struct TourPlace {
    std::string name, address{}, area{};
    std::optional<LonLat> position{};  ///< absent: not for these readers
    bool operator==(const TourPlace&) const = default;
};
struct TourStop {
    VisitOccasion occasion;
    std::string purpose;  ///< "visit" where more may not be said
    TourPlace place;
    WallTime arrive{}, start{}, end{};
    std::chrono::seconds drive{}, buffer{};
    Metres length{};
    bool pinned = false;
    bool operator==(const TourStop&) const = default;
};
struct Tour {
    Day day{};
    std::string name;  ///< of the day, for lists in phones
    bool by_car = true;
    TourPlace start, end;
    WallTime leave{}, back{};
    std::optional<WallTime> pause{};
    std::chrono::seconds pause_length{}, drive_back{}, buffer_back{}, worked{}, evening{};
    Metres length_back{};
    bool weekend = false;
    std::vector<TourStop> stops;
    std::vector<LonLat> line{};  ///< along the roads; empty where that is not known
    bool operator==(const Tour&) const = default;
};
struct TourLeftOut {
    VisitOccasion occasion;
    std::string purpose;
    std::string reason;  ///< code of Unplanned
    bool operator==(const TourLeftOut&) const = default;
};
struct TourPlan {
    std::string title;
    int version = 1;
    Day made{}, from{}, until{};
    std::string zone;    ///< of all times
    std::string source;  ///< attribution of the roads; may be empty
    std::optional<Day> roads_date{};
    bool straight_line = false;
    std::vector<Tour> tours;
    std::vector<TourLeftOut> left_out{};
    PlanCosts costs{};
};

/// One row a stop. Columns end in their unit: `drive_s`, `length_m`; times are wall times of the zone,
/// hh:mm:ss.
Table tour_table(const TourPlan& plan);
/// Everything, keys as the columns of the table.
std::string tour_json(const TourPlan& plan);
/// Per day a route through the stops, a track along the roads, and each stop as a waypoint; by GDAL. Stops
/// without a position are not in it. Same plan, same bytes. Throws Error(failed).
std::string tour_gpx(const TourPlan& plan);
/// Per day a folder with the stops and the way.
std::string tour_kml(const TourPlan& plan);

/// "09:05:00"; 24 h and more after midnight of the day before.
std::string tour_clock(WallTime time);
/// RFC 5870, with the place marked as phones want it: "geo:57.05123,23.15456?q=57.05123,23.15456". To about a
/// metre; without a name, so that it is plain ASCII and short.
std::string geo_link(const LonLat& place);

}  // namespace mapite
