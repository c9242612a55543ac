#pragma once
// data/what_if.toml: which places are looked at when a new service is to help, and what counts as no gap. All
// are printed with the answers.
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/quantities.hpp"

namespace mapite {

struct WhatIfRules {
    std::vector<std::string> community_buildings{};  ///< categories of services
    Metres square{1000};                 ///< of each such square the point with most people is a candidate
    std::size_t most_candidates = 2000;  ///< of both kinds; above it the squares grow
    Minutes walk{15};                    ///< to a stop of a mobile service, at most
    std::size_t most_stops = 3;          ///< of a mobile service on one day
    std::vector<std::string> mobile{};   ///< categories that can come to people on some days
    std::vector<std::string> stops{};    ///< categories that are stops of public transport
    std::vector<std::string> asked_for_hours{};  ///< categories whose opening hours are looked at
    double few_hours_a_week = 20;
    double no_gap_share = 0.95;  ///< 0..1
    bool operator==(const WhatIfRules&) const = default;
};

/// Throws Error(data) naming file, line and key.
WhatIfRules load_what_if_rules(const std::filesystem::path& file);

}  // namespace mapite
