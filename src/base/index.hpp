#pragma once
// Positions in the program's own vectors, distinct by type so that an area cannot be taken for a
// service. They are not identifiers: a code or id names a thing for good, an index only in this run.
#include <compare>
#include <cstddef>
#include <cstdint>

namespace mapite {

template <class Tag>
struct Index {
    std::uint32_t value = 0;
    constexpr Index() = default;
    constexpr explicit Index(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}
    auto operator<=>(const Index&) const = default;
};

using AreaIndex = Index<struct AreaTag>;
using ServiceIndex = Index<struct ServiceTag>;
using PointIndex = Index<struct PointTag>;  ///< a populated point
using NodeIndex = Index<struct NodeTag>;    ///< a node of the road graph
using RoadIndex = Index<struct RoadTag>;    ///< a road (edge) of the road graph

}  // namespace mapite
