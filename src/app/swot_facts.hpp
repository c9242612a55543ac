#pragma once
// Facts that the profile suggests for an area's SWOT: who is too far from what, what everybody has in reach,
// what hangs on one service alone, where capacity does not go round, what is far better or worse than in the
// district. Each has a key that stays the same while its figure changes. Nothing is made of what is unknown,
// and no fact speaks of fewer than five people, also at the lower bound of masked counts.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/study.hpp"
#include "notes/note.hpp"

namespace mapite {

enum class FactKind { beyond, no_route, capacity, all_within, only, below_district, above_district };
/// "beyond", "no-route", "capacity", "all-within", "only", "below-district", "above-district".
std::string_view to_string(FactKind kind);

/// People (or dwellings) with the least and most that may stand behind masked counts.
struct CountedPeople {
    double people = 0, low = 0, high = 0;
    bool estimated = false;  ///< some of them are spread by a rule from a larger area's total
    void add(const CountedPeople& other, double share = 1);
    bool operator==(const CountedPeople&) const = default;
};

/// 0..1.
struct ShareBounds {
    double low = 0, high = 0;
    bool operator==(const ShareBounds&) const = default;
};

struct SwotFact {
    SwotBox box = SwotBox::weakness;
    FactKind kind = FactKind::beyond;
    std::size_t need = 0;  ///< position in the basket
    std::string need_id{};
    std::string group{};                    ///< population group; empty: everybody
    CountedPeople affected{};               ///< by whom the fact weighs
    CountedPeople unknown{};                ///< others of whom the data cannot say; of `beyond`, `no-route`
    std::optional<ServiceIndex> service{};  ///< of `only`
    std::string service_id{};
    std::optional<ShareBounds> here{}, district{};  ///< within good, of the comparisons
    std::string district_name{};                    ///< empty: all areas of the level
    Grade confidence = Grade::high;
    std::size_t areas_alike = 0;  ///< of `only`: areas of the district that hang on the same service
    std::size_t areas_of_district = 0;
    std::size_t other_needs =
        0;  ///< of `no_route`: needs with the same figure, which get no fact of their own

    /// The same holds for most areas of a district of at least three, so it is little of this one's own.
    [[nodiscard]] bool is_of_whole_district() const;
    /// "weakness:pharmacy:beyond:over_65", "threat:gp:only:osm:node/1".
    [[nodiscard]] std::string key() const;
    /// What may change from year to year: "96", "60–150", "41 % / 78 %". Whole numbers, the same in all
    /// languages.
    [[nodiscard]] std::string figure() const;
    /// Which command shows every step behind it.
    [[nodiscard]] std::string command(const std::string& area_code) const;
    bool operator==(const SwotFact&) const = default;
};

/// Fewer people are no fact.
inline constexpr double least_people_of_a_fact = 5;
/// A group has a fact of its own where its share is this many times everybody's.
inline constexpr double group_is_worse_off = 1.1;
/// Points of share by which an area must differ from its district.
inline constexpr double far_from_district = 0.2;
/// Part of the area's people that hangs on one service alone before that is a threat.
inline constexpr double many_people = 0.25;

/// All there are, heaviest first; what is of the whole district comes last. The study must be of all needs
/// and everybody, made with keep_ways (without it there are no threats). Cost: one search per need.
std::vector<SwotFact> swot_facts(const Study& study, AreaIndex area);

/// At most `most` of them by turns from the boxes, each box's heaviest first, so that many strengths never
/// hide a weakness; in the order of the boxes.
std::vector<SwotFact> heaviest_facts(std::vector<SwotFact> facts, std::size_t most);

}  // namespace mapite
