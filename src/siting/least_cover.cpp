#include "siting/least_cover.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace mapite {
namespace {

using Columns = std::vector<std::uint32_t>;
using Rows = std::vector<Columns>;

constexpr std::size_t steps_at_root = 1500, steps_at_node = 30, patience = 15;

double pairs_of(const Rows& rows) {
    double pairs = 0;
    for (const Columns& row : rows) pairs += static_cast<double>(row.size());
    return pairs;
}

Rows by_column(const Rows& rows, std::size_t columns) {
    Rows result(columns);
    for (std::uint32_t r = 0; r < rows.size(); ++r)
        for (const std::uint32_t c : rows[r]) result[c].push_back(r);
    return result;
}

/// What is left to cover, and what has been chosen on the way here.
struct Part {
    Rows rows{};
    Columns chosen{};
    std::vector<double> price{};  ///< per row, as far as it is known
};

/// Rows that contain another row are covered with it. Rows are made unique; the order is by content.
bool drop_wider_rows(Rows& rows, std::size_t columns, double& pairs) {
    std::sort(rows.begin(), rows.end(), [](const Columns& a, const Columns& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    const std::size_t before = rows.size();
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const Rows of_column = by_column(rows, columns);
    std::vector<bool> gone(rows.size(), false);
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
        if (gone[r]) continue;
        const std::uint32_t rarest = *std::min_element(rows[r].begin(), rows[r].end(), [&](auto a, auto b) {
            return of_column[a].size() < of_column[b].size();
        });
        for (const std::uint32_t other : of_column[rarest]) {
            if (other <= r || gone[other]) continue;
            pairs += static_cast<double>(rows[r].size());
            gone[other] =
                std::includes(rows[other].begin(), rows[other].end(), rows[r].begin(), rows[r].end());
        }
    }
    Rows left;
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (!gone[r]) left.push_back(std::move(rows[r]));
    rows = std::move(left);
    return rows.size() != before;
}

/// Columns whose rows another one covers as well go; of equal ones the first stays.
bool drop_lesser_columns(Rows& rows, std::size_t columns, double& pairs) {
    const Rows of_column = by_column(rows, columns);
    std::vector<bool> gone(columns, false);
    bool any = false;
    for (std::uint32_t c = 0; c < columns; ++c) {
        const Columns& own = of_column[c];
        if (own.empty()) continue;
        const std::uint32_t rarest = *std::min_element(
            own.begin(), own.end(), [&](auto a, auto b) { return rows[a].size() < rows[b].size(); });
        for (const std::uint32_t other : rows[rarest]) {
            const Columns& its = of_column[other];
            if (other == c || gone[other] || its.size() < own.size()) continue;
            if (its.size() == own.size() && other > c) continue;
            pairs += static_cast<double>(own.size());
            if (!std::includes(its.begin(), its.end(), own.begin(), own.end())) continue;
            gone[c] = any = true;
            break;
        }
    }
    if (any)
        for (Columns& row : rows) std::erase_if(row, [&](std::uint32_t c) { return gone[c]; });
    return any;
}

void choose(Part& part, std::uint32_t column) {
    part.chosen.push_back(column);
    std::erase_if(part.rows,
                  [&](const Columns& row) { return std::binary_search(row.begin(), row.end(), column); });
}

/// The column that covers most rows, then the next, without those that turn out superfluous.
Columns greedy_cover(const Rows& rows, std::size_t columns) {
    const Rows of_column = by_column(rows, columns);
    std::vector<std::size_t> adds(columns);
    for (std::size_t c = 0; c < columns; ++c) adds[c] = of_column[c].size();
    std::vector<std::size_t> times_covered(rows.size(), 0);
    Columns cover;
    for (std::size_t uncovered = rows.size(); uncovered > 0;) {
        const auto best =
            static_cast<std::uint32_t>(std::max_element(adds.begin(), adds.end()) - adds.begin());
        cover.push_back(best);
        for (const std::uint32_t r : of_column[best]) {
            if (times_covered[r]++ > 0) continue;
            --uncovered;
            for (const std::uint32_t c : rows[r]) --adds[c];
        }
    }
    for (std::size_t i = cover.size(); i-- > 0;) {
        const Columns& covered = of_column[cover[i]];
        if (!std::all_of(covered.begin(), covered.end(), [&](auto r) { return times_covered[r] > 1; }))
            continue;
        for (const std::uint32_t r : covered) --times_covered[r];
        cover.erase(cover.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return cover;
}

class Search {
  public:
    Search(std::size_t columns, const SitingEffort& effort, std::optional<std::size_t> enough)
        : columns_(columns), effort_(effort), enough_(enough) {}

    /// Looks through all covers of the part, none of which has fewer than `least` columns; `open` becomes the
    /// least bound of what was not looked through.
    void explore(Part part, std::size_t steps, std::size_t least);
    [[nodiscard]] const std::optional<Columns>& best() const { return best_; }
    [[nodiscard]] std::size_t open() const { return open_; }
    [[nodiscard]] bool answered() const { return enough_ && best_ && best_->size() <= *enough_; }

  private:
    /// A cover of this many would tell us something new.
    [[nodiscard]] bool wanted(std::size_t size) const {
        return (!best_ || size < best_->size()) && (!enough_ || size <= *enough_);
    }
    void offer(const Part& part, const Columns& more);
    bool reduce(Part& part);
    std::size_t bound(Part& part, std::size_t steps);

    std::size_t columns_;
    SitingEffort effort_;
    std::optional<std::size_t> enough_;
    std::optional<Columns> best_;
    std::size_t open_ = std::numeric_limits<std::size_t>::max();
    double pairs_ = 0;
};

void Search::offer(const Part& part, const Columns& more) {
    if (best_ && part.chosen.size() + more.size() >= best_->size()) return;
    best_ = part.chosen;
    best_->insert(best_->end(), more.begin(), more.end());
    std::sort(best_->begin(), best_->end());
}

/// False when some row cannot be covered any more.
bool Search::reduce(Part& part) {
    for (bool changed = true; changed && !part.rows.empty();) {
        // Sorting and copying lists is as much work as looking at each pair ten times.
        pairs_ += 10 * pairs_of(part.rows);
        if (drop_wider_rows(part.rows, columns_, pairs_)) part.price.clear();
        changed = false;
        // Sorted by size now: rows with nothing left or one column stand first.
        if (part.rows.front().empty()) return false;
        while (!part.rows.empty() && part.rows.front().size() == 1) {
            choose(part, part.rows.front().front());
            part.price.clear();
            changed = true;
        }
        changed = drop_lesser_columns(part.rows, columns_, pairs_) || changed;
    }
    return true;
}

/// Lagrangian: rows pay prices, a column is worth taking when its rows pay more than it costs (1).
std::size_t Search::bound(Part& part, std::size_t steps) {
    const Rows of_column = by_column(part.rows, columns_);
    const double pairs = pairs_of(part.rows);
    std::vector<double>& price = part.price;
    if (price.size() != part.rows.size()) {
        price.assign(part.rows.size(), std::numeric_limits<double>::infinity());
        for (std::size_t r = 0; r < price.size(); ++r)
            for (const std::uint32_t c : part.rows[r])
                price[r] = std::min(price[r], 1.0 / static_cast<double>(of_column[c].size()));
    }
    double best = 0, scale = 1;
    std::vector<double> best_price = price;
    std::size_t since_better = 0;
    const double target = static_cast<double>(best_->size() - part.chosen.size());
    for (std::size_t step = 0; step < steps && scale > 0.004; ++step) {
        pairs_ += pairs;
        std::vector<std::int32_t> lacking(price.size(), 1);
        double value = std::accumulate(price.begin(), price.end(), 0.0);
        for (const Columns& rows : of_column) {
            double cost = 1;
            for (const std::uint32_t r : rows) cost -= price[r];
            if (cost >= 0) continue;
            value += cost;
            for (const std::uint32_t r : rows) --lacking[r];
        }
        if (value > best + 1e-4) {
            best = value;
            best_price = price;
            since_better = 0;
        } else if (++since_better >= patience) {
            scale /= 2;
            since_better = 0;
            price = best_price;
            continue;
        }
        // Half a column is a whole one more.
        if (!wanted(part.chosen.size() + static_cast<std::size_t>(std::ceil(best - 1e-6)))) break;
        double norm = 0;
        for (std::size_t r = 0; r < price.size(); ++r)
            if (lacking[r] > 0 || price[r] > 0) norm += static_cast<double>(lacking[r]) * lacking[r];
        if (norm <= 0) break;
        const double by = scale * (1.05 * target - value) / norm;
        for (std::size_t r = 0; r < price.size(); ++r) price[r] = std::max(0.0, price[r] + by * lacking[r]);
    }
    price = std::move(best_price);
    return part.chosen.size() + static_cast<std::size_t>(std::ceil(std::max(0.0, best - 1e-6)));
}

void Search::explore(Part part, std::size_t steps, std::size_t least) {
    if (!reduce(part)) return;
    offer(part, part.rows.empty() ? Columns{} : greedy_cover(part.rows, columns_));
    if (part.rows.empty() || answered()) return;
    least = std::max(least, part.chosen.size() + 1);
    if (wanted(least)) least = std::max(least, bound(part, steps));
    if (!wanted(least)) return;
    if (pairs_ > effort_.most_pairs) {
        open_ = std::min(open_, least);
        return;
    }
    // The row with the fewest columns stands first. One of them must be chosen: each in turn, later ones
    // without the earlier, those that cover most first.
    const Rows of_column = by_column(part.rows, columns_);
    Columns choices = part.rows.front();
    std::stable_sort(choices.begin(), choices.end(),
                     [&](auto a, auto b) { return of_column[a].size() > of_column[b].size(); });
    for (const std::uint32_t column : choices) {
        Part with = part;
        with.price.clear();
        choose(with, column);
        explore(std::move(with), steps_at_node, least);
        if (answered()) return;
        for (Columns& row : part.rows) std::erase(row, column);
    }
}

}  // namespace

LeastCover least_cover(std::vector<std::vector<std::uint32_t>> rows, std::size_t columns,
                       const SitingEffort& effort, std::optional<std::size_t> enough) {
    Search search(columns, effort, enough);
    search.explore({.rows = std::move(rows), .chosen = {}, .price = {}}, steps_at_root, 0);
    LeastCover result;
    if (!search.best()) return result;  // some row lists no column
    result.columns = *search.best();
    if (search.answered()) {
        result.proven = true;
        return result;
    }
    const std::size_t looked_through =
        enough ? std::min(*enough + 1, result.columns.size()) : result.columns.size();
    result.at_least = std::min(looked_through, search.open());
    result.proven = result.at_least == looked_through;
    return result;
}

}  // namespace mapite
