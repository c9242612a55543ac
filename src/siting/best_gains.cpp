#include "siting/best_gains.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/parallel.hpp"
#include "siting/choose_greedily.hpp"

namespace mapite {
namespace {

using Columns = std::vector<std::uint32_t>;

constexpr std::size_t steps_at_root = 400, steps_at_node = 40;
constexpr std::size_t patience = 12;  ///< steps without a better bound until steps are halved

/// A part of all sets: those with the columns of `in`, the rest from `free`.
struct Node {
    Columns in{}, free{};
    std::vector<double> price{};  ///< per row: what the relaxation charges for taking a gain there
    double bound = std::numeric_limits<double>::infinity();
};

/// Branch and bound on the relaxation in which a row may take several columns' gains, but pays its price for
/// each.
class Search {
  public:
    Search(const GainTable& table, std::size_t count, const SitingEffort& effort, double pairs_used)
        : table_(table), count_(count), effort_(effort), pairs_(pairs_used), worth_(table.columns(), 0) {}

    void offer(const Columns& columns, double value) {
        if (value <= best_value_) return;
        best_value_ = value;
        best_ = columns;
        std::sort(best_.begin(), best_.end());
    }
    /// The whole part at once: a bound, and columns of `free` that need not be looked at again go.
    void tighten(Node& node, std::size_t steps);
    void explore(Node node);

    [[nodiscard]] const Columns& best() const { return best_; }
    [[nodiscard]] double best_value() const { return best_value_; }
    [[nodiscard]] double open_bound() const { return open_bound_; }
    [[nodiscard]] double pairs() const { return pairs_; }
    /// Whether a set of so much would be better. All gains are multiples of the granule; the bound is a sum
    /// of rounded numbers, so a difference of 1e-12 of it is none.
    [[nodiscard]] bool could_be_better(double bound) const {
        return bound > best_value_ * (1 + 1e-12) && bound > best_value_ + 0.999 * table_.granule;
    }
    [[nodiscard]] bool spent() const { return pairs_ > effort_.most_pairs; }

  private:
    void compute_worth(const Node& node);
    Columns best_free(const Node& node) const;
    double relaxed_value(const Node& node, const Columns& top) const;
    void offer_set(const Node& node, const Columns& top);
    bool move_prices(std::vector<double>& price, const Columns& in, const Columns& top, double by);
    void fix(Node& node, const Columns& top, const std::vector<double>& worth) const;

    const GainTable& table_;
    std::size_t count_;
    SitingEffort effort_;
    double pairs_;
    std::vector<double> worth_;  ///< per column: gains above the prices, at the last step
    std::vector<double> rest_;   ///< per row, even tables: gain above the price
    Columns best_;
    double best_value_ = -1, open_bound_ = 0;
};

void Search::compute_worth(const Node& node) {
    std::size_t pairs = table_.rows();
    for (const Columns* list : {&node.in, &node.free})
        for (const std::uint32_t c : *list) pairs += table_.column_begin[c + 1] - table_.column_begin[c];
    pairs_ += static_cast<double>(pairs);
    if (table_.even) {
        rest_.resize(table_.rows());
        for (std::size_t r = 0; r < rest_.size(); ++r)
            rest_[r] = std::max(0.0, table_.row_gain[r] - node.price[r]);
    }
    const auto worth = [&](std::uint32_t c) {
        double sum = 0;
        const std::size_t end = table_.column_begin[c + 1];
        if (table_.even)
            for (std::size_t e = table_.column_begin[c]; e < end; ++e) sum += rest_[table_.row[e]];
        else
            for (std::size_t e = table_.column_begin[c]; e < end; ++e)
                sum += std::max(0.0, table_.gain[e] - node.price[table_.row[e]]);
        return sum;
    };
    const std::size_t all = node.in.size() + node.free.size();
    const std::size_t blocks = (all + columns_of_block - 1) / columns_of_block;
    parallel_for(
        blocks,
        [&](std::size_t block) {
            for (std::size_t i = block * columns_of_block; i < std::min(all, (block + 1) * columns_of_block);
                 ++i) {
                const std::uint32_t c = i < node.in.size() ? node.in[i] : node.free[i - node.in.size()];
                worth_[c] = worth(c);
            }
        },
        pairs < pairs_worth_a_thread ? 1 : effort_.threads);
}

/// The free columns that the relaxation takes, best first, and the next one behind them where there is one.
Columns Search::best_free(const Node& node) const {
    Columns top = node.free;
    const auto better = [&](std::uint32_t a, std::uint32_t b) {
        return worth_[a] != worth_[b] ? worth_[a] > worth_[b] : a < b;
    };
    const std::size_t wanted = std::min(top.size(), count_ - node.in.size() + 1);
    std::partial_sort(top.begin(), top.begin() + static_cast<std::ptrdiff_t>(wanted), top.end(), better);
    top.resize(wanted);
    return top;
}

double Search::relaxed_value(const Node& node, const Columns& top) const {
    double value = std::accumulate(node.price.begin(), node.price.end(), 0.0);
    for (const std::uint32_t c : node.in) value += worth_[c];
    const std::size_t taken = std::min(top.size(), count_ - node.in.size());
    for (std::size_t i = 0; i < taken; ++i) value += worth_[top[i]];
    return value;
}

void Search::offer_set(const Node& node, const Columns& top) {
    Columns columns = node.in;
    columns.insert(columns.end(), top.begin(),
                   top.begin() + static_cast<std::ptrdiff_t>(std::min(top.size(), count_ - node.in.size())));
    for (const std::uint32_t c : columns)
        pairs_ += static_cast<double>(table_.column_begin[c + 1] - table_.column_begin[c]);
    offer(columns, value_of(table_, columns));
}

/// One step along the subgradient "1 - columns taken"; false where it is zero: the bound is met.
bool Search::move_prices(std::vector<double>& price, const Columns& in, const Columns& top, double by) {
    std::vector<std::int32_t> over(price.size(), -1);
    const auto count = [&](std::uint32_t c) {
        for (std::size_t e = table_.column_begin[c]; e < table_.column_begin[c + 1]; ++e)
            if (table_.entry_gain(e) > price[table_.row[e]]) ++over[table_.row[e]];
    };
    for (const std::uint32_t c : in) count(c);
    for (const std::uint32_t c : top) count(c);
    double norm = 0;
    for (std::size_t r = 0; r < price.size(); ++r) {
        if (over[r] < 0 && price[r] <= 0) over[r] = 0;
        norm += static_cast<double>(over[r]) * over[r];
    }
    if (norm <= 0) return false;
    const double step = by / norm;
    for (std::size_t r = 0; r < price.size(); ++r)
        if (over[r] != 0) price[r] = std::clamp(price[r] + step * over[r], 0.0, table_.row_gain[r]);
    return true;
}

/// Takes out the columns no better set can contain, and takes in those that every better set must contain.
void Search::fix(Node& node, const Columns& top, const std::vector<double>& worth) const {
    const std::size_t taken = count_ - node.in.size();
    if (taken == 0 || top.size() <= taken) return;  // none of them can be taken, or all are
    const double last = worth[top[taken - 1]], next = worth[top[taken]];
    Columns in = node.in, free;
    for (const std::uint32_t c : node.free) {
        const bool is_taken = std::find(top.begin(), top.begin() + static_cast<std::ptrdiff_t>(taken), c) !=
                              top.begin() + static_cast<std::ptrdiff_t>(taken);
        if (is_taken && !could_be_better(node.bound - worth[c] + next))
            in.push_back(c);
        else if (is_taken || could_be_better(node.bound - last + worth[c]))
            free.push_back(c);
    }
    node.in = std::move(in);
    node.free = std::move(free);
}

void Search::tighten(Node& node, std::size_t steps) {
    std::vector<double> best_price = node.price, best_worth;
    Columns best_top;
    double bound = std::numeric_limits<double>::infinity(), scale = 1.5;
    std::size_t since_better = 0;
    for (std::size_t step = 0; step < steps && (step == 0 || !spent()); ++step) {
        compute_worth(node);
        Columns top = best_free(node);
        const double value = relaxed_value(node, top);
        offer_set(node, top);
        if (value < bound) {
            since_better = bound - value > 1e-5 * (value - best_value_) ? 0 : since_better + 1;
            bound = value;
            best_price = node.price;
            best_worth = worth_;
            best_top = top;
        } else {
            ++since_better;
        }
        if (!could_be_better(bound) || scale < 0.02) break;
        if (since_better >= patience) {
            scale /= 2;
            since_better = 0;
            node.price = best_price;
            continue;
        }
        top.resize(std::min(top.size(), count_ - node.in.size()));
        if (!move_prices(node.price, node.in, top, scale * (value - best_value_))) break;
    }
    node.price = std::move(best_price);
    node.bound = std::min(node.bound, bound);
    if (could_be_better(node.bound)) {
        const double inherited = node.bound;
        node.bound = bound;  // the worths belong to this bound
        fix(node, best_top, best_worth);
        node.bound = inherited;
    }
}

void Search::explore(Node node) {
    while (true) {
        tighten(node, steps_at_node);
        if (!could_be_better(node.bound)) return;
        if (node.in.size() >= count_ || node.in.size() + node.free.size() <= count_) {
            offer_set(node, node.free);
            return;
        }
        if (spent()) {
            open_bound_ = std::max(open_bound_, node.bound);
            return;
        }
        compute_worth(node);
        const std::uint32_t column = best_free(node).front();
        std::erase(node.free, column);
        Node with = node;
        with.in.push_back(column);
        explore(std::move(with));
        // Now without it; the bound of the whole part still holds.
    }
}

BestGains all_columns(const GainTable& table) {
    BestGains result;
    result.columns.resize(table.columns());
    std::iota(result.columns.begin(), result.columns.end(), 0u);
    result.value = result.bound = value_of(table, result.columns);
    result.proven = true;
    return result;
}

/// What every column behind the search's table is called in the one it was made from.
Columns named(const Columns& columns, const Columns& names) {
    Columns result;
    for (const std::uint32_t c : columns) result.push_back(names[c]);
    return result;
}

/// Without those that the others make superfluous, the later ones first.
void drop_idle(const GainTable& table, BestGains& best) {
    for (std::size_t i = best.columns.size(); i-- > 0;) {
        Columns others = best.columns;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        if (value_of(table, others) == best.value) best.columns = std::move(others);
    }
}

struct Root {
    Columns columns;  ///< that are still of interest, ascending
    Node node;
};

/// The root's part over a table that holds nothing else.
Node carried_over(const Root& root, const SmallerTable& smaller) {
    Node node{.in = {},
              .free = {},
              .price = std::vector<double>(smaller.table.rows(), 0),
              .bound = root.node.bound};
    for (std::uint32_t c = 0; c < root.columns.size(); ++c) {
        const bool in =
            std::find(root.node.in.begin(), root.node.in.end(), root.columns[c]) != root.node.in.end();
        (in ? node.in : node.free).push_back(c);
    }
    for (std::size_t r = 0; r < smaller.row_of.size(); ++r)
        if (smaller.row_of[r] != none_left) node.price[smaller.row_of[r]] += root.node.price[r];
    return node;
}

}  // namespace

double value_of(const GainTable& table, std::span<const std::uint32_t> columns) {
    const std::vector<double> have = gains_of(table, columns);
    return std::accumulate(have.begin(), have.end(), 0.0);
}

BestGains greedy_gains(const GainTable& table, std::size_t count) {
    const ChosenColumns chosen = chosen_greedily(table, count);
    BestGains result{.columns = chosen.columns, .value = chosen.value, .bound = 0, .proven = false};
    std::sort(result.columns.begin(), result.columns.end());
    result.bound = std::accumulate(table.row_gain.begin(), table.row_gain.end(), 0.0);
    return result;
}

BestGains best_gains(const GainTable& table, std::size_t count, const SitingEffort& effort) {
    if (count == 0 || table.columns() == 0) return {.columns = {}, .value = 0, .bound = 0, .proven = true};
    if (table.columns() <= count) {
        BestGains all = all_columns(table);
        drop_idle(table, all);
        return all;
    }
    const ChosenColumns greedy = chosen_greedily(table, count);
    if (count == 1)
        return {.columns = greedy.columns, .value = greedy.value, .bound = greedy.value, .proven = true};
    const ChosenColumns start = exchanged(table, greedy, effort.most_pairs / 4, effort.threads);

    Search wide(table, count, effort, start.pairs);
    wide.offer(start.columns, start.value);
    Root root;
    root.node.free.resize(table.columns());
    std::iota(root.node.free.begin(), root.node.free.end(), 0u);
    root.node.price = gains_of(table, start.columns);
    wide.tighten(root.node, steps_at_root);
    BestGains result{
        .columns = wide.best(), .value = wide.best_value(), .bound = root.node.bound, .proven = false};
    if (wide.could_be_better(root.node.bound)) {
        root.columns = root.node.in;
        root.columns.insert(root.columns.end(), root.node.free.begin(), root.node.free.end());
        std::sort(root.columns.begin(), root.columns.end());
        const SmallerTable smaller = with_columns(table, root.columns);
        Search narrow(smaller.table, count, effort, wide.pairs());
        narrow.offer({}, wide.best_value());
        narrow.explore(carried_over(root, smaller));
        if (narrow.best_value() > wide.best_value()) {
            result.columns = named(narrow.best(), root.columns);
            result.value = narrow.best_value();
        }
        result.bound = std::max(narrow.open_bound(), result.value);
        result.proven = !narrow.could_be_better(result.bound);
    } else {
        result.proven = true;
    }
    drop_idle(table, result);
    result.bound =
        result.proven ? result.value : std::floor(result.bound / table.granule + 1e-9) * table.granule;
    return result;
}

}  // namespace mapite
