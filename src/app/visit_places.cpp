#include "app/visit_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "app/reach_place.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"
#include "territory/assignment.hpp"

namespace mapite {
namespace {

/// Services by what stands as their address.
class Addresses {
  public:
    explicit Addresses(const Study& study) : study_(study) {
        for (std::size_t i = 0; i < study.services.size(); ++i)
            if (!study.services[i].address.empty()) services_[folded(study.services[i].address)].push_back(i);
    }

    /// The first service at the address by id; absent: there is none, or they stand apart from each other, so
    /// that the address (a street without a town) is not one place.
    [[nodiscard]] std::optional<std::size_t> service_at(const std::string& written) const {
        const auto found = services_.find(folded(written));
        if (found == services_.end()) return std::nullopt;
        const auto first = *std::ranges::min_element(found->second, {},
                                                     [&](std::size_t i) { return study_.services[i].id; });
        for (const std::size_t other : found->second)
            if (distance(study_.services[first].position, study_.services[other].position) > one_place)
                return std::nullopt;
        return first;
    }

  private:
    static constexpr Metres one_place{100};
    const Study& study_;
    std::unordered_map<std::string, std::vector<std::size_t>> services_;
};

Finding not_found(const std::string& written, const Error& error) {
    Finding finding;
    finding.severity = Severity::error;
    finding.where.item = written;
    finding.code = "unknown-place";
    finding.what = fmt::format("{}; {}", error.what(), error.hint());
    return finding;
}

/// As found, before it has degrees and an area.
struct OnGrid {
    std::string written;
    ReachPlace place;
    std::optional<std::size_t> service;
};

VisitPlace visit_place(const Study& study, const OnGrid& found, LonLat lon_lat,
                       std::optional<AreaIndex> around) {
    VisitPlace place{
        .written = found.written, .id = found.place.id, .name = found.place.name, .lon_lat = lon_lat};
    if (found.service) {
        const Service& service = study.services[*found.service];
        place.address = service.address;
        place.phone = service.phone;
        place.opening_hours = service.opening_hours;
    }
    if (found.place.kind == ReachPlace::Kind::area) {
        place.area = found.place.id;
    } else if (around) {
        place.area = study.areas[around->value].code;
    }
    return place;
}

}  // namespace

FoundPlaces find_visit_places(const Study& study, const std::vector<std::string>& written) {
    const PlaceNames names(study);
    const Addresses addresses(study);
    FoundPlaces result;
    std::vector<OnGrid> found;
    std::set<std::string> seen;
    for (const std::string& text : written) {
        if (trimmed(text).empty() || !seen.insert(text).second) continue;
        const std::string name(trimmed(text));
        try {
            OnGrid at{.written = text, .place = names.find(name), .service = {}};
            if (at.place.kind == ReachPlace::Kind::service) at.service = at.place.services.front().value;
            found.push_back(std::move(at));
        } catch (const Error& error) {
            if (const auto service = addresses.service_at(name)) {
                found.push_back({text, names.find(study.services[*service].id), service});
            } else {
                result.findings.push_back(not_found(text, error));
            }
        }
    }
    std::vector<GridPoint> positions;
    for (const OnGrid& place : found) positions.push_back(place.place.positions.front());
    const auto areas = area_of_point(study.areas, positions);
    const Transform to_degrees = Grid::named(study.project.settings.grid).from_lon_lat();
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto degrees = to_degrees.from_grid(positions[i]);
        const auto lon_lat = degrees ? LonLat::make(degrees->first, degrees->second) : std::nullopt;
        if (lon_lat) {
            result.places.push_back(visit_place(study, found[i], *lon_lat, areas[i]));
        } else {
            result.findings.push_back(not_found(
                found[i].written, Error(ErrorKind::data, "its position lies on no place of the Earth",
                                        "check the source that the place was imported from")));
        }
    }
    return result;
}

}  // namespace mapite
