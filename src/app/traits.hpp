#pragma once
// What areas are compared by before their needs are: size, density, age, remoteness. From the study's own
// people and boundaries; what a project does not know is absent.
#include <optional>
#include <vector>

#include "app/study.hpp"
#include "profile/similar.hpp"

namespace mapite {

/// The population group by which age is told, as data/groups.toml names it.
inline constexpr const char* old_age_group = "over_65";

/// The project has a town or city where somebody lives, so remoteness is measured to one.
bool has_towns(const Study& study);

/// In the order of the study's areas. Remoteness: people-weighted mean of the straight distance to the
/// nearest town or city, from where most of its people live; without any town, to the largest populated
/// point.
std::vector<AreaTraits> area_traits(const Study& study);

/// Areas of the same level that are most alike, nearest first (similar_areas in profile/similar.hpp).
std::vector<SimilarArea> areas_like(const Study& study, const std::vector<AreaTraits>& traits, AreaIndex area,
                                    std::size_t most = 5);

}  // namespace mapite
