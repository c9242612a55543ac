#pragma once
// What is doubtful about a project's data as a whole, long after each file was imported: out of date,
// held twice, outside every area, without a source. Changes nothing; each finding says what to do.
#include <span>

#include "base/finding.hpp"
#include "territory/area.hpp"
#include "territory/duplicates.hpp"
#include "territory/populated_point.hpp"
#include "territory/service.hpp"

namespace mapite {

/// All that a project holds about its territory. Borrowed.
struct TerritoryData {
    std::span<const Area> areas{};
    std::span<const Service> services{};  ///< merged records (`merged_into`) are passed over
    std::span<const PopulatedPoint> points{};
    std::span<const Source> sources{};
};

struct CheckRules {
    int stale_after_months = 12;   ///< a service verified longer ago than this is stale
    std::size_t most_single = 20;  ///< more findings of one kind than this become one that counts them
    DuplicateRule duplicates{};
};

/// Findings in the order: areas, sources, services, people; within a kind by code or id. Their codes:
/// "duplicate-area-code" (error), "overlapping-areas", "area-without-people", "no-people",
/// "source-without-date", "source-without-licence", "service-without-source", "stale-service",
/// "never-verified", "possible-duplicate", "service-outside-areas" (a note: services across the border
/// do count), "point-outside-areas". `where.item` is a code or id, or the source's file where it
/// speaks of many. Overlaps of less than about 1 % of an area may go unnoticed.
Findings check(const TerritoryData& data, Day today, const CheckRules& rules = {});

/// Areas of one level that share ground, e.g. one unit in two states of a reform. Part of `check`.
Findings check_overlaps(std::span<const Area> areas);

}  // namespace mapite
