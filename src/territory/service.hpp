#pragma once
// Services: places where people can use something. `category` is a key of the basket's categories
// ("school", "pharmacy"), `id` is stable over imports ("osm:way/123", "schools.csv:17").
#include <optional>
#include <string>

#include "geo/position.hpp"
#include "territory/provenance.hpp"

namespace mapite {

struct Service {
    std::string id{};
    std::string category{};
    std::string name{};  ///< may be empty
    GridPoint position{};
    std::optional<double> capacity{};  ///< in the category's own unit (pupils, full-time posts)
    std::string opening_hours{};       ///< as found, OSM syntax where the source has it
    std::string address{}, phone{}, email{}, website{};
    std::string stated_source{};    ///< whom the row itself names ("municipal register"); may be empty
    std::optional<Day> verified{};  ///< when somebody last checked it; not when it was edited
    Visibility visibility = Visibility::public_;
    SourceId source = 0;
    std::string source_row{};   ///< "schools.csv:17", "way/123"
    std::string merged_into{};  ///< id of the record that stands for the same place; empty = stands itself
    bool operator==(const Service&) const = default;
};

}  // namespace mapite
