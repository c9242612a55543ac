#include "formats/osm_service_merge.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "base/text.hpp"

namespace mapite::osm {

namespace {

constexpr double cell_m = 500;

using Cell = std::pair<std::int64_t, std::int64_t>;
std::int64_t cell_of(double metres) {
    return static_cast<std::int64_t>(std::floor(metres / cell_m));
}

/// Outlines of one category by the cells their boxes touch.
using Outlines = std::map<Cell, std::vector<std::size_t>>;

void add_outline(Outlines& outlines, const Box& extent, std::size_t index) {
    for (auto x = cell_of(extent.min_x); x <= cell_of(extent.max_x); ++x) {
        for (auto y = cell_of(extent.min_y); y <= cell_of(extent.max_y); ++y)
            outlines[{x, y}].push_back(index);
    }
}

bool names_agree(const Service& a, const Service& b) {
    return a.name.empty() || b.name.empty() || folded(a.name) == folded(b.name);
}

void take_over(Service& into, const Service& from) {
    const auto fill = [](std::string& ours, const std::string& theirs) {
        if (ours.empty()) ours = theirs;
    };
    fill(into.name, from.name);
    fill(into.opening_hours, from.opening_hours);
    fill(into.address, from.address);
    fill(into.phone, from.phone);
    fill(into.email, from.email);
    fill(into.website, from.website);
    if (!into.capacity) into.capacity = from.capacity;
    if (from.verified && (!into.verified || *into.verified < *from.verified)) into.verified = from.verified;
}

class Merger {
  public:
    explicit Merger(std::vector<DrawnService>& services) : services_(services) {
        for (std::size_t i = 0; i < services.size(); ++i) {
            boxes_.push_back(box(services[i].outline));
            areas_.push_back(area_m2(services[i].outline));
            if (!services[i].outline.empty())
                add_outline(outlines_[services[i].service.category], boxes_[i], i);
        }
    }

    /// From the smallest to the largest, so that what was taken over is handed on outwards.
    void run() {
        std::vector<std::size_t> order(services_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return areas_[i]; });
        for (const std::size_t inner : order) {
            const auto outer = around(inner);
            if (!outer) continue;
            services_[inner].service.merged_into = services_[*outer].service.id;
            take_over(services_[*outer].service, services_[inner].service);
        }
    }

  private:
    [[nodiscard]] bool larger(std::size_t a, std::size_t b) const {
        return areas_[a] > areas_[b] || (areas_[a] == areas_[b] && a < b);
    }
    [[nodiscard]] std::optional<std::size_t> around(std::size_t inner) const {
        const Service& service = services_[inner].service;
        const auto outlines = outlines_.find(service.category);
        if (outlines == outlines_.end()) return std::nullopt;
        const GridPoint at = service.position;
        const auto near = outlines->second.find({cell_of(at.x), cell_of(at.y)});
        if (near == outlines->second.end()) return std::nullopt;
        std::optional<std::size_t> best;
        for (const std::size_t outer : near->second) {
            if (outer == inner || !larger(outer, inner) || (best && !larger(*best, outer))) continue;
            if (!boxes_[outer].contains(at) || !names_agree(service, services_[outer].service)) continue;
            if (covers(services_[outer].outline, at)) best = outer;
        }
        return best;
    }

    std::vector<DrawnService>& services_;
    std::vector<Box> boxes_;
    std::vector<double> areas_;
    std::unordered_map<std::string, Outlines> outlines_;
};

}  // namespace

void merge_inner(std::vector<DrawnService>& services) {
    Merger{services}.run();
}

}  // namespace mapite::osm
