#include "siting/choose_greedily.hpp"

#include <algorithm>
#include <numeric>
#include <queue>

#include "base/parallel.hpp"

namespace mapite {
namespace {

/// What the column adds to what the rows have.
double added(const GainTable& table, std::uint32_t column, const std::vector<double>& have) {
    double sum = 0;
    for (std::size_t e = table.column_begin[column]; e < table.column_begin[column + 1]; ++e)
        sum += std::max(0.0, table.entry_gain(e) - have[table.row[e]]);
    return sum;
}

void take(const GainTable& table, std::uint32_t column, std::vector<double>& have) {
    for (std::size_t e = table.column_begin[column]; e < table.column_begin[column + 1]; ++e)
        have[table.row[e]] = std::max(have[table.row[e]], table.entry_gain(e));
}

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

struct Candidate {
    double added;
    std::uint32_t column;
    std::size_t size;  ///< of the choice for which `added` was computed
    bool operator<(const Candidate& other) const {
        return added != other.added ? added < other.added : column > other.column;
    }
};

/// The column that adds most; ties by the lower one.
Candidate best_addition(const GainTable& table, const std::vector<double>& have, unsigned threads) {
    std::vector<double> adds(table.columns());
    const std::size_t blocks = (table.columns() + columns_of_block - 1) / columns_of_block;
    parallel_for(
        blocks,
        [&](std::size_t block) {
            const std::size_t end = std::min(table.columns(), (block + 1) * columns_of_block);
            for (std::size_t c = block * columns_of_block; c < end; ++c)
                adds[c] = added(table, static_cast<std::uint32_t>(c), have);
        },
        table.pairs() < pairs_worth_a_thread ? 1 : threads);
    const auto best = std::max_element(adds.begin(), adds.end());
    return {.added = *best, .column = static_cast<std::uint32_t>(best - adds.begin()), .size = 0};
}

}  // namespace

std::vector<double> gains_of(const GainTable& table, std::span<const std::uint32_t> columns) {
    std::vector<double> have(table.rows(), 0);
    for (const std::uint32_t column : columns) take(table, column, have);
    return have;
}

ChosenColumns chosen_greedily(const GainTable& table, std::size_t count) {
    ChosenColumns chosen;
    std::vector<double> have(table.rows(), 0);
    std::priority_queue<Candidate> queue;
    for (std::uint32_t c = 0; c < table.columns(); ++c)
        queue.push({.added = added(table, c, have), .column = c, .size = 0});
    chosen.pairs = static_cast<double>(table.pairs());
    // What a column adds only shrinks: one that is best by a fresh number is best (Minoux 1978).
    while (chosen.columns.size() < count && !queue.empty()) {
        Candidate best = queue.top();
        queue.pop();
        if (best.size < chosen.columns.size()) {
            best.added = added(table, best.column, have);
            best.size = chosen.columns.size();
            chosen.pairs +=
                static_cast<double>(table.column_begin[best.column + 1] - table.column_begin[best.column]);
            queue.push(best);
            continue;
        }
        if (best.added <= 0) break;
        take(table, best.column, have);
        chosen.columns.push_back(best.column);
        chosen.value += best.added;
    }
    return chosen;
}

ChosenColumns exchanged(const GainTable& table, ChosenColumns chosen, double most_pairs, unsigned threads) {
    std::vector<std::uint32_t>& columns = chosen.columns;
    if (columns.empty()) return chosen;
    for (std::size_t unchanged = 0, place = 0; unchanged < columns.size() && chosen.pairs < most_pairs;
         place = (place + 1) % columns.size()) {
        const std::uint32_t old = columns[place];
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(place));
        const std::vector<double> have = gains_of(table, columns);
        const Candidate best = best_addition(table, have, threads);
        chosen.pairs += static_cast<double>(table.pairs());
        const double value = sum(have) + best.added;
        const bool better = value > chosen.value;
        columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(place), better ? best.column : old);
        if (better) chosen.value = value;
        unchanged = better ? 0 : unchanged + 1;
    }
    return chosen;
}

}  // namespace mapite
