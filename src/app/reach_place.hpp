#pragma once
// The place that reach is asked for: what a person writes, made into a position. One may write the id of a
// service or a populated point, the code of an area, a name that only one of them has, or "lat,lon".
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/study.hpp"

namespace mapite {

struct ReachPlace {
    enum class Kind { service, area, point, position, need };
    Kind kind = Kind::position;
    std::string id;                      ///< of the service, area, point or need; "lat,lon" of a position
    std::string name;                    ///< the id where it has none
    std::vector<GridPoint> positions;    ///< one; of a need, those of its services
    std::vector<ServiceIndex> services;  ///< of a service or a need
    std::optional<PointIndex> point{};   ///< the populated point itself, or that of most people in the area
};
/// "service", "area", "point", "position", "need".
std::string_view to_string(ReachPlace::Kind kind);

/// The ids and names of a study, put in order once for many questions. The study must outlive it.
class PlaceNames {
  public:
    explicit PlaceNames(const Study& study);
    /// As `place_named`.
    [[nodiscard]] ReachPlace find(const std::string& text) const;

  private:
    struct Record {
        ReachPlace::Kind kind = ReachPlace::Kind::area;
        std::size_t position = 0;
    };
    using Records = std::unordered_map<std::string, std::vector<Record>>;
    void add(ReachPlace::Kind kind, std::size_t position, const std::string& id, const std::string& name);
    [[nodiscard]] ReachPlace place(const Record& record) const;

    const Study& study_;
    Records by_id_, by_name_;         // names folded; of an area before those of services and of points
    std::vector<std::string> names_;  // for hints
};

/// An area stands for its most populous point (ties: the first), or for a place well inside it when nobody is
/// known to live there. Throws Error(usage): for a name that several have, with their ids; for an unknown
/// one, with the nearest name; for a position outside the grid.
ReachPlace place_named(const Study& study, const std::string& text);
/// All services of the need. Throws Error(usage) when it is not reached by travelling, Error(data) when the
/// project knows no such service.
ReachPlace services_of_need(const Study& study, std::size_t need, Language language);

}  // namespace mapite
