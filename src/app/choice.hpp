#pragma once
// What is shown: one need for some people, by some mode, in some year, on a map with classes and colours.
// The command line and the window choose from the same list, so both can show the same map.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/travel.hpp"
#include "scene/classes.hpp"

namespace mapite {

struct Choice {
    std::string need{};                    ///< id in the basket
    std::string map = "gap-share";         ///< id of a maps/*.toml: says the indicator and how it is drawn
    std::optional<TravelMode> mode{};      ///< absent: each need's own
    std::string group{};                   ///< population group; empty = everybody
    std::optional<int> year{};             ///< of the data on people; absent = the newest
    std::optional<int> level{};            ///< of the areas; absent = parishes and towns where there are any
    std::optional<ClassMethod> method{};   ///< absent: the map's
    std::optional<std::size_t> classes{};  ///< 2..5; absent: the map's
    std::vector<double> breaks{};          ///< upper bounds: given, they lock the classes
    std::string palette{};                 ///< id in data/palettes.toml; empty: the map's own colours
    bool operator==(const Choice&) const = default;
};

}  // namespace mapite
