#pragma once
// A project with everything computed that its answers need: the areas, the people who count, the ways
// to the nearest services and the profile. Nothing of it is saved: it follows from the project and the
// definitions, so it can never be out of date.
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/capacity.hpp"
#include "app/choice.hpp"
#include "app/population_groups.hpp"
#include "app/project.hpp"
#include "app/resources.hpp"
#include "base/progress.hpp"
#include "base/travel.hpp"
#include "network/speeds.hpp"
#include "profile/area_score.hpp"
#include "profile/profile.hpp"
#include "territory/area.hpp"
#include "territory/series.hpp"
#include "territory/service.hpp"

namespace mapite {

/// How one need is reached.
struct NeedReach {
    std::vector<ServiceIndex> services;    ///< that meet the need, ascending
    std::optional<ReachColumn> reach;      ///< absent: the project knows no such service
    std::optional<ReachColumn> reach_own;  ///< services of the point's own municipality only
    NeedCapacity capacity;                 ///< see capacity.hpp
    /// Of a utility: per point the share of people who are connected; absent: no data.
    std::optional<std::vector<std::optional<double>>> connected;
    NeedSources sources;
    /// The data can answer for somebody.
    [[nodiscard]] bool answered() const { return reach || connected; }
};

struct ModeWays;   // ways.hpp
class TravelWays;  // travel_ways.hpp

struct Study {
    Project project;
    Basket basket;
    SpeedTable speeds;
    std::vector<Source> sources;
    std::vector<Area> areas;             ///< by level, then code
    std::vector<Service> services;       ///< those that stand; merged records are left out
    std::vector<PopulatedPoint> points;  ///< those who count, see people_basis.hpp
    bool counts_dwellings = false;       ///< no people are known: every number counts dwellings
    std::string group;         ///< every number counts this population group only; empty = everybody
    std::optional<int> year;   ///< of those who count; absent: dwellings, or no date is known
    bool year_chosen = false;  ///< it was asked for, so answers say it
    std::vector<PopulationGroup> groups;  ///< known of that year, whoever counts
    std::vector<int> years;               ///< of which people are known, ascending
    Findings notes;                       ///< on what was counted and how
    std::vector<std::vector<PointIndex>> points_of_area;
    std::vector<std::optional<AreaIndex>> area_of_service;  ///< smallest area around it
    TravelModel travel;
    std::vector<std::vector<std::optional<Metres>>>
        distance_to_road;               ///< by mode (car, bicycle, foot), then point; empty without roads
    std::vector<NeedReach> needs;       ///< in the order of the basket
    std::vector<AreaProfile> profiles;  ///< in the order of `areas`
    std::vector<AreaScore> scores;      ///< likewise; empty where only one need was asked for
    std::vector<Statistic> statistics;  ///< with the codes of `areas` where they can be told
    Day today{};                        ///< by which ages are judged
    std::vector<Road> roads;            ///< kept only when asked for, to be drawn
    /// By mode, kept only when asked for: to follow a way afterwards. Null where no need goes by that mode,
    /// and without roads.
    std::array<std::shared_ptr<const ModeWays>, std::size(all_travel_modes)> ways;
    /// By mode, along roads or straight lines; kept with keep_ways. Null where no need goes by that mode.
    std::array<std::shared_ptr<const TravelWays>, std::size(all_travel_modes)> travel_ways;
    /// The basket's own modes, in its order, where one mode was asked for in their place; else empty.
    std::vector<TravelMode> own_modes;

    /// The group that counts; nullptr when everybody does.
    [[nodiscard]] const PopulationGroup* counted_group() const;
    [[nodiscard]] const Source* source(SourceId id) const;  ///< nullptr when there is none
};

struct StudyOptions {
    bool keep_roads = false;
    bool keep_ways = false;                ///< see ways.hpp and travel_ways.hpp
    std::vector<TravelMode> also_modes{};  ///< with keep_ways: ways by these, even where no need goes by them
    std::optional<TravelMode> mode{};      ///< of all service needs, in place of each need's own
    Day today{};
    std::string only_need;      ///< empty = all; others stay unknown (for quick answers about one need)
    std::string group{};        ///< id of a population group; empty = everybody
    std::optional<int> year{};  ///< of the people; absent = the newest
};

/// Of the people and by the means of this choice; `only_need` as above.
StudyOptions study_options(const Choice& choice, Day today, const std::string& only_need);

/// Reads the project and computes. Throws Error(data) when the project has no areas, Error(usage) naming
/// those there are for a population group or a year that its people are not known by.
Study study_project(const Project& project, const Resources& resources, const StudyOptions& options,
                    const Progress& progress);
/// Areas, people and who lives where, without any travel time or profile.
Study load_study(const Project& project, const Resources& resources, const StudyOptions& options,
                 const Progress& progress);
/// The study's numbers as the profile module wants them; borrowed from the study.
struct BorrowedInputs {
    std::vector<NeedInput> needs;
    ProfileInputs inputs;
};
BorrowedInputs profile_inputs(const Study& study);

/// The area with this code, or the only one with this name (folded). Error(usage) with the nearest names.
AreaIndex area_named(const Study& study, const std::string& code_or_name);
/// The basket's mode of this need where the study goes by another; absent: it goes by the basket's.
std::optional<TravelMode> replaced_mode(const Study& study, const Need& need);
/// Position of the need in the basket. Error(usage) naming the needs there are.
std::size_t need_named(const Basket& basket, const std::string& id);

}  // namespace mapite
