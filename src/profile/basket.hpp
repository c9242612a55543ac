#pragma once
// The basket: which needs there are, what meets them and within how many minutes. One versioned file
// (data/baskets/*.toml), read by `definitions`; every threshold carries its source.
#include <string>
#include <vector>

#include "base/localized.hpp"
#include "base/travel.hpp"

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
    Minutes good{10};  ///< up to this the need is met
    Minutes bad{40};   ///< beyond this it is not met at all; bad > good
    double weight = 1;
    bool critical = false;
    std::string source{};  ///< where good and bad come from; "our assumption" is one
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
    /// Absent (nullptr) when there is no such need.
    [[nodiscard]] const Need* find(std::string_view need_id) const;
};

}  // namespace mapite
