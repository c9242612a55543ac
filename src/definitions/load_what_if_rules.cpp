#include "definitions/table_reader.hpp"
#include "definitions/what_if_rules.hpp"

namespace mapite {

WhatIfRules load_what_if_rules(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader table(document);
    table.allow({"community_buildings", "square_m", "most_candidates", "walk_min", "most_stops", "mobile",
                 "stops", "asked_for_hours", "few_hours_a_week", "no_gap_share"});
    return {.community_buildings = table.optional_texts("community_buildings"),
            .square = Metres{table.number("square_m", {.above = 0})},
            .most_candidates = table.whole("most_candidates", 1, 100'000),
            .walk = Minutes{table.number("walk_min", {.above = 0, .at_most = 240})},
            .most_stops = table.whole("most_stops", 1, 20),
            .mobile = table.optional_texts("mobile"),
            .stops = table.optional_texts("stops"),
            .asked_for_hours = table.optional_texts("asked_for_hours"),
            .few_hours_a_week = table.number("few_hours_a_week", {.above = 0, .at_most = 168}),
            .no_gap_share = table.number("no_gap_share", {.above = 0, .at_most = 1})};
}

}  // namespace mapite
