#include "territory/duplicates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.hpp"

namespace mapite {

namespace {

/// One source seldom names two places alike this near, unless it holds the same place twice.
constexpr Metres same_spot{30};
/// Shorter names are contained in too many others to mean anything.
constexpr std::size_t meaningful_length = 3;

struct NearPair {
    std::size_t first, second;  ///< positions of services, ordered by id
    Metres apart;
};

struct Cell {
    std::string_view category;
    long long x, y;
    auto operator<=>(const Cell&) const = default;
};

/// Services of one category that lie within `reach` of each other, found through a grid of that width.
std::vector<NearPair> near_pairs(std::span<const Service> services, Metres reach) {
    const auto cell_of = [&](std::size_t i) {
        const Service& service = services[i];
        return Cell{service.category, std::llround(std::floor(service.position.x / reach.value)),
                    std::llround(std::floor(service.position.y / reach.value))};
    };
    std::vector<std::pair<Cell, std::size_t>> by_cell;
    for (std::size_t i = 0; i < services.size(); ++i) by_cell.emplace_back(cell_of(i), i);
    std::ranges::sort(by_cell);

    std::vector<NearPair> pairs;
    for (const auto& [cell, i] : by_cell) {
        for (const long long column : {cell.x - 1, cell.x, cell.x + 1}) {
            const Cell lowest{cell.category, column, cell.y - 1};
            const Cell highest{cell.category, column, cell.y + 1};
            auto other = std::ranges::lower_bound(by_cell, std::pair{lowest, std::size_t{0}});
            for (; other != by_cell.end() && other->first <= highest; ++other) {
                const std::size_t j = other->second;
                if (std::tie(services[i].id, i) >= std::tie(services[j].id, j)) continue;
                const Metres apart = distance(services[i].position, services[j].position);
                if (apart <= reach) pairs.push_back({i, j, apart});
            }
        }
    }
    return pairs;
}

bool similar(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() >= meaningful_length && b.find(a) != std::string_view::npos) return true;
    return edit_distance(a, b) <= b.size() / 4;
}

/// How much a record tells: number of fields filled in.
int fullness(const Service& service) {
    int filled = (service.capacity ? 1 : 0) + (service.verified ? 1 : 0);
    for (const std::string* text : {&service.name, &service.opening_hours, &service.address, &service.phone,
                                    &service.email, &service.website})
        filled += trimmed(*text).empty() ? 0 : 1;
    return filled;
}

/// Whether `a` should stand rather than `b`.
bool stands_before(const Service& a, const Service& b) {
    if (const int more = fullness(a) - fullness(b); more != 0) return more > 0;
    if (a.verified != b.verified) return a.verified > b.verified;
    return a.id < b.id;
}

std::string described(const Service& service) {
    const std::string& where = service.source_row.empty() ? service.id : service.source_row;
    return service.name.empty() ? where : fmt::format("\"{}\" ({})", service.name, where);
}

class DuplicateSearch {
  public:
    DuplicateSearch(std::span<const Service> services, const DuplicateRule& rule)
        : services_(services), rule_(rule), group_(services.size()), members_(services.size()) {
        std::iota(group_.begin(), group_.end(), std::size_t{0});
        for (std::size_t i = 0; i < services.size(); ++i) {
            names_.push_back(folded(services[i].name));
            members_[i] = {i};
        }
    }

    DuplicateResult found() && {
        std::vector<NearPair> pairs = near_pairs(services_, std::max(rule_.certain, rule_.likely));
        // Nearest first: of two equally named neighbours a record joins the one it lies at.
        std::ranges::sort(pairs, [this](const NearPair& a, const NearPair& b) {
            return std::tie(a.apart, services_[a.first].id, services_[a.second].id, a.first, a.second) <
                   std::tie(b.apart, services_[b.first].id, services_[b.second].id, b.first, b.second);
        });
        for (const NearPair& pair : pairs) join(group_[pair.first], group_[pair.second]);
        DuplicateResult result{.stands_for = representatives()};
        report_merged(result);
        report_likely(pairs, result);
        return result;
    }

  private:
    [[nodiscard]] bool certain(std::size_t i, std::size_t j) const {
        const Service& a = services_[i];
        const Service& b = services_[j];
        if (names_[i].empty() || names_[i] != names_[j]) return false;
        const Metres apart = distance(a.position, b.position);
        if (a.source == b.source) return apart <= same_spot && trimmed(a.name) == trimmed(b.name);
        return apart <= rule_.certain;
    }

    [[nodiscard]] bool likely(const NearPair& pair) const {
        if (pair.apart > rule_.likely) return false;
        const std::string& a = names_[pair.first];
        const std::string& b = names_[pair.second];
        // One source tells its own places apart: two nameless playgrounds in it are two playgrounds.
        const bool one_source = services_[pair.first].source == services_[pair.second].source;
        if (a.empty() && b.empty()) return !one_source;
        if (a.empty() || b.empty()) return !one_source || pair.apart <= same_spot;
        return similar(a, b);
    }

    /// Makes two groups one if each record of the one is a certain duplicate of each of the other.
    void join(std::size_t to, std::size_t from) {
        if (to == from) return;
        for (const std::size_t i : members_[to])
            for (const std::size_t j : members_[from])
                if (!certain(i, j)) return;
        for (const std::size_t j : members_[from]) group_[j] = to;
        members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
        members_[from].clear();
    }

    [[nodiscard]] std::vector<std::size_t> representatives() const {
        std::vector<std::size_t> stands_for(services_.size());
        for (const std::vector<std::size_t>& group : members_) {
            if (group.empty()) continue;
            const std::size_t fullest = *std::ranges::min_element(
                group,
                [this](std::size_t i, std::size_t j) { return stands_before(services_[i], services_[j]); });
            for (const std::size_t member : group) stands_for[member] = fullest;
        }
        return stands_for;
    }

    void report_merged(DuplicateResult& result) const {
        for (std::size_t i = 0; i < services_.size(); ++i) {
            const std::size_t standing = result.stands_for[i];
            if (standing == i) continue;
            result.findings.push_back(
                {.severity = Severity::note,
                 .where = {.file = {}, .line = 0, .item = services_[i].id},
                 .code = "merged-duplicate",
                 .what = fmt::format(
                     "{} is the same place as {}, {:.0f} m away; the fuller record stands for both",
                     described(services_[i]), described(services_[standing]),
                     distance(services_[i].position, services_[standing].position).value)});
        }
    }

    void report_likely(const std::vector<NearPair>& pairs, DuplicateResult& result) const {
        std::set<std::pair<std::size_t, std::size_t>> reported;
        for (const NearPair& pair : pairs) {
            const auto groups = std::minmax(group_[pair.first], group_[pair.second]);
            if (groups.first == groups.second || !likely(pair) || !reported.insert(groups).second) continue;
            result.findings.push_back(
                {.severity = Severity::warning,
                 .where = {.file = {}, .line = 0, .item = services_[pair.second].id},
                 .code = "possible-duplicate",
                 .what = fmt::format(
                     "{} may be the same {} as {}, {:.0f} m away; look at both and remove one if so",
                     described(services_[pair.second]), services_[pair.second].category,
                     described(services_[pair.first]), pair.apart.value)});
        }
    }

    std::span<const Service> services_;
    DuplicateRule rule_;
    std::vector<std::string> names_;                 ///< folded
    std::vector<std::size_t> group_;                 ///< per service the group it is in
    std::vector<std::vector<std::size_t>> members_;  ///< per group
};

}  // namespace

DuplicateResult find_duplicates(std::span<const Service> services, const DuplicateRule& rule) {
    return DuplicateSearch(services, rule).found();
}

}  // namespace mapite
