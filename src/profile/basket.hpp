#pragma once
// The basket: which needs there are, what meets them and within how many minutes. One versioned file
// (data/baskets/*.toml), read by `definitions`; every threshold carries its source.
#include <optional>
#include <string>
#include <vector>

#include "base/localized.hpp"
#include "base/travel.hpp"
#include "profile/decay.hpp"
#include "profile/index_rules.hpp"

namespace mapite {

/// A need is met by reaching a service, by being connected, or cannot be measured from places.
enum class NeedKind { service, utility };

struct Need {
    std::string id{};     ///< "school"
    std::string block{};  ///< one of the seven blocks' ids
    Localized name{};
    NeedKind kind = NeedKind::service;
    std::vector<std::string> categories{};  ///< any of these service categories meets it
    TravelMode mode = TravelMode::car;
    Minutes good{10};   ///< up to this the need is met
    Minutes bad{40};    ///< beyond this it is not met at all; bad > good
    double weight = 1;  ///< 0: shown, but no part of the index
    bool critical = false;
    /// Capacity that 1,000 people take for the need to be met; absent: however many use a service, it serves.
    std::optional<double> capacity_norm_per_1000{};
    /// How a service's capacity is shared among those who reach it; used with the norm only. Luo & Qi 2009.
    std::vector<Band> bands = {{Minutes{10}, 1}, {Minutes{20}, 0.68}, {Minutes{30}, 0.22}};
    std::string source{};             ///< where good and bad come from; "our assumption" is one
    std::size_t categories_line = 0;  ///< in the basket's file, for findings; 0 where there is no file
    bool operator==(const Need&) const = default;
};

struct Block {
    std::string id{};
    Localized name{};
    bool operator==(const Block&) const = default;
};

struct Basket {
    std::string id{}, version{};
    Localized name{};
    std::vector<Block> blocks{};
    std::vector<Need> needs{};
    IndexRules index{};
    UncertaintyRules uncertainty{};
    std::string file{};  ///< it was read from; empty for one made by hand
    /// Absent (nullptr) when there is no such need.
    [[nodiscard]] const Need* find(std::string_view need_id) const;
};

}  // namespace mapite
