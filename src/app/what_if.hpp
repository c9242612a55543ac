#pragma once
// What a change would do: a service closed, one or several new ones, what would help an area. Every number is
// measured as the profile's are: the same people, thresholds, ways and ties. Answers are plain numbers; who
// shows them finds the words (what_if_words.hpp, what_if_answers.hpp).
//
// The study must have kept its ways (StudyOptions::keep_ways, with also_modes for needs that no service
// meets).
#include <optional>
#include <string>
#include <vector>

#include "app/study.hpp"
#include "definitions/what_if_rules.hpp"

namespace mapite {

/// Per point of the study the time to the nearest service; absent = no way.
using PointTimes = std::vector<std::optional<Seconds>>;

/// People of an area, or of all areas, before and after a change. Counted are those whose way changes.
struct EffectSum {
    double people = 0;          ///< whose way gets shorter or longer, who get one or lose it
    double people_inexact = 0;  ///< of these, in points whose count is masked (1..10 shown as 5) or estimated
    double enter_good = 0, leave_good = 0;     ///< come within the need's `good`, or fall out of it
    double get_a_way = 0, lose_their_way = 0;  ///< had none, or have none left
    double people_both = 0;                    ///< who have a way before and after; the minutes are theirs
    double minutes_before = 0, minutes_after = 0;     ///< person-minutes of `people_both`, one way
    double all = 0, good_before = 0, good_after = 0;  ///< of everybody, whether their way changes or not
    bool operator==(const EffectSum&) const = default;
};

struct AreaEffect {
    AreaIndex area{};
    EffectSum sum{};
};

/// What a change does to one need.
struct NeedEffect {
    std::size_t need = 0;  ///< in the basket
    EffectSum
        total{};  ///< over the areas of the main level, as the profile adds up, or over one area asked for
    std::vector<AreaEffect> areas{};  ///< where somebody's way changes; most people first
};

/// How everybody gets to the need now; all absent where the data know no service for it.
PointTimes times_now(const Study& study, std::size_t need);
/// Over these points, each once.
EffectSum sum_over(const Study& study, std::size_t need, const std::vector<PointIndex>& points,
                   const PointTimes& after);
/// `total` is of this area only, where one is given.
NeedEffect effect_of(const Study& study, std::size_t need, const PointTimes& after,
                     std::optional<AreaIndex> area = {});
/// Points of the areas that are added up (main_level), each once, ascending; of one area where it is given.
std::vector<PointIndex> points_in_question(const Study& study, std::optional<AreaIndex> area);

/// Needs met by services of this category, in the order of the basket. Throws Error(usage): with the nearest
/// right name where no layer and no need knows the category, with a sentence where no need is met by it.
std::vector<std::size_t> needs_of_category(const Resources& resources,
                                           const std::filesystem::path& project_folder, const Basket& basket,
                                           const std::string& category);

// A service closes.

struct TakingOver {
    ServiceIndex service{};
    double people = 0;
    double minutes_before = 0, minutes_after = 0;  ///< person-minutes, one way
};

struct ClosedForNeed {
    NeedEffect effect{};
    double people_served = 0;              ///< whose nearest was one of those that close
    bool none_left = false;                ///< no other service of the data meets the need
    std::vector<TakingOver> takes_over{};  ///< most people first
};

struct Closure {
    std::vector<ServiceIndex> closed{};
    std::vector<ClosedForNeed> needs{};  ///< that the closed services meet; in the order of the basket
};

/// By id or unique name (folded). Error(usage) with the ids of all that are called so, or the nearest names.
ServiceIndex service_named(const Study& study, const std::string& id_or_name);
/// All of them together. Throws Error(usage) when no need of the basket is met by any of them.
Closure closure_of(const Study& study, const std::vector<ServiceIndex>& services);

// New services.

enum class SitingObjective { people, minutes, farthest, all };
/// "people", "minutes", "farthest" or "all".
std::string_view to_string(SitingObjective objective);
std::optional<SitingObjective> siting_objective(std::string_view name);

/// A place where a service could be: a populated point or an existing building.
struct CandidatePlace {
    GridPoint position{};
    std::optional<PointIndex> point{};       ///< the populated point
    std::optional<ServiceIndex> building{};  ///< the service whose building it is
};

struct CandidatePlaces {
    std::vector<CandidatePlace> places{};  ///< buildings first
    std::size_t buildings = 0, points = 0;
    Metres square{};  ///< of which each has one populated point among them
};

/// In the areas that are added up, or in one area.
CandidatePlaces candidate_places(const Study& study, const WhatIfRules& rules, std::optional<AreaIndex> area);

struct NewServiceQuestion {
    std::vector<std::size_t> needs{};  ///< the first one decides, the others are told; not empty
    std::size_t count = 1;
    SitingObjective objective = SitingObjective::people;
    std::optional<AreaIndex> area{};  ///< places and people of this area only
};

struct NewSite {
    CandidatePlace place{};
    std::optional<AreaIndex> area{};  ///< smallest area around it
    double people_nearest = 0;        ///< whose way gets shorter by it, being the nearest then
    double enter_good = 0;            ///< of these
    double minutes_saved = 0;         ///< person-minutes of those who had a way before, one way
};

struct NewServices {
    NewServiceQuestion question{};
    std::vector<NewSite> sites{};     ///< who helps most people into `good` first
    std::vector<NeedEffect> needs{};  ///< in the order of the question
    std::size_t candidate_points = 0, candidate_buildings = 0;
    Metres square{};
    Minutes limit{};  ///< longer ways to a new service were not looked at
    bool proven = false;
    /// What the objective counts, of those in question: people brought into `good` | person-minutes of all
    /// who then have a way | the longest way in minutes | services. Absent: not everybody can be given a way
    /// (`farthest`).
    std::optional<double> value{};
    /// No choice is better than this. Absent where nothing is known about others.
    std::optional<double> bound{};
    double people_still_without = 0;  ///< beyond `good` or without a way then, of those in question
    std::optional<Minutes> longest_before{}, longest_after{};  ///< objective `farthest`
    double people_out_of_reach = 0;  ///< objective `all`: no candidate is within `good` of them
};

NewServices best_places(const Study& study, const WhatIfRules& rules, const NewServiceQuestion& question);
/// The same numbers for a place somebody has in mind.
NewServices service_at(const Study& study, const std::vector<std::size_t>& needs,
                       const CandidatePlace& place);

/// What a new service at one place says about the wish for it.
enum class Verdict { no_gap, closes_gap, narrows_gap, does_not_help };
struct WishVerdict {
    Verdict verdict = Verdict::no_gap;
    std::optional<AreaIndex> area{};  ///< around the place; absent outside all, then of everybody
    EffectSum sum{};                  ///< there
};
WishVerdict verdict_on(const Study& study, const NewServices& services, double no_gap_share);

/// What a person writes, as place_named() of reach_place.hpp has it: a service, an area (its point with most
/// people), a populated point or "latitude, longitude".
CandidatePlace place_wished(const Study& study, const std::string& name);

// What would help an area.

enum class NeedRemedy { new_service, mobile_stops, bus_stop, longer_opening };
/// "new_service", "mobile_stops", "bus_stop" or "longer_opening".
std::string_view to_string(NeedRemedy remedy);

/// One thing that could be done about one need of the area, and for whom.
struct RemedyEffect {
    std::size_t need = 0;
    NeedRemedy remedy = NeedRemedy::new_service;
    std::vector<CandidatePlace> places{};
    /// Of the gap who are helped: within `good`, or within the walk to a stop. Longer opening: whose nearest
    /// is open few hours, or neither in the evening nor at the weekend.
    double people = 0;
    double people_inexact = 0;              ///< of these, from masked or estimated counts
    std::optional<double> minutes_saved{};  ///< person-minutes, one way, of those who have a way today
    std::optional<double> at_most{};  ///< no other choice of places helps more people; absent: no choice
    bool proven = false;
    /// Longer opening: `places` are the services, those of most people first; the hours are the first one's.
    std::optional<double> hours_a_week{};
    bool never_evening = false, never_weekend = false;
};

/// Opening hours of the services that are the nearest for the area's people.
struct HoursKnown {
    std::size_t need = 0;
    double people = 0;          ///< who have a nearest service
    double people_unknown = 0;  ///< whose nearest states no hours, or none that are understood
    double people_few = 0;      ///< whose nearest is open fewer hours a week than the rule says
    double people_never_evening = 0, people_never_weekend = 0;
    std::size_t services_unknown = 0;  ///< of the nearest services
};

struct AreaRemedies {
    AreaIndex area{};
    std::vector<RemedyEffect> remedies{};    ///< most people first
    std::vector<HoursKnown> hours{};         ///< of the needs that were looked at
    std::vector<std::size_t> without_gap{};  ///< needs that everybody of the area has met
    std::vector<std::size_t> unknown{};      ///< service needs that the data cannot answer
};

/// `needs`: positions in the basket; those that no service meets (connections) are passed over.
AreaRemedies remedies_for(const Study& study, const WhatIfRules& rules, AreaIndex area,
                          const std::vector<std::size_t>& needs);

}  // namespace mapite
