#include "siting/gain_table.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace mapite {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash ^= value + 0x9e3779b97f4a7c15u + (hash << 6) + (hash >> 2);
    return hash * 0xff51afd7ed558ccdu;
}

std::uint64_t hash_of(const std::vector<PersonGain>& gains) {
    std::uint64_t hash = gains.size();
    for (const PersonGain& each : gains)
        hash = mixed(mixed(hash, each.candidate), std::bit_cast<std::uint64_t>(each.gain));
    return hash;
}

bool content_less(const std::vector<PersonGain>& a, const std::vector<PersonGain>& b) {
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(), [](const PersonGain& left, const PersonGain& right) {
            return left.candidate != right.candidate ? left.candidate < right.candidate
                                                     : left.gain < right.gain;
        });
}

/// Rows by hash, then by what they hold: an order that depends on content alone.
template <class Contents>
std::vector<std::uint32_t> order_by_content(const std::vector<std::uint64_t>& hashes, const Contents& less) {
    std::vector<std::uint32_t> order(hashes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return hashes[a] != hashes[b] ? hashes[a] < hashes[b] : less(a, b);
    });
    return order;
}

/// The finest power of two in which the sum of all gains stays exact in a double; 1 when that is exact
/// already.
double exact_unit(const std::vector<GainRow>& rows) {
    double total = 0;
    bool whole = true;
    for (const GainRow& row : rows) {
        double most = 0;
        for (const PersonGain& each : row.gains) {
            const double gain = row.people * each.gain;
            most = std::max(most, gain);
            whole = whole && gain == std::floor(gain);
        }
        total += most;
    }
    constexpr int exact_bits = 51;
    if (total <= 0 || (whole && total < std::ldexp(1.0, exact_bits))) return 1;
    return std::ldexp(1.0, exact_bits - 1 - std::ilogb(total));
}

/// Rows as lists of columns, of a table given by columns.
struct ByRow {
    std::vector<std::size_t> begin;
    std::vector<std::uint32_t> column;
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t row) const {
        return {column.data() + begin[row], begin[row + 1] - begin[row]};
    }
};

ByRow by_row(const GainTable& table) {
    ByRow result;
    result.begin.assign(table.rows() + 1, 0);
    for (const std::uint32_t row : table.row) ++result.begin[row + 1];
    std::partial_sum(result.begin.begin(), result.begin.end(), result.begin.begin());
    std::vector<std::size_t> next(result.begin.begin(), result.begin.end() - 1);
    result.column.resize(table.pairs());
    for (std::uint32_t c = 0; c < table.columns(); ++c)
        for (std::size_t e = table.column_begin[c]; e < table.column_begin[c + 1]; ++e)
            result.column[next[table.row[e]]++] = c;
    return result;
}

/// Whether `better` gives every row of `worse` at least as much.
bool as_good(const GainTable& table, std::uint32_t better, std::uint32_t worse) {
    std::size_t b = table.column_begin[better];
    const std::size_t b_end = table.column_begin[better + 1];
    for (std::size_t w = table.column_begin[worse]; w < table.column_begin[worse + 1]; ++w) {
        if (b_end - b < table.column_begin[worse + 1] - w) return false;
        while (b < b_end && table.row[b] < table.row[w]) ++b;
        if (b == b_end || table.row[b] != table.row[w] || table.entry_gain(b) < table.entry_gain(w))
            return false;
        ++b;
    }
    return true;
}

/// Columns given as lists of (row, gain) become the table's arrays.
void set_row_gains(GainTable& table, std::size_t rows) {
    table.row_gain.assign(rows, 0);
    for (std::size_t e = 0; e < table.pairs(); ++e)
        table.row_gain[table.row[e]] = std::max(table.row_gain[table.row[e]], table.gain[e]);
    table.even = true;
    for (std::size_t e = 0; e < table.pairs() && table.even; ++e)
        table.even = table.gain[e] == table.row_gain[table.row[e]];
    if (table.even) table.gain.clear();
}

/// New number of each row: of equal rows the same, none_left where no column is left.
std::vector<std::uint32_t> rows_alike(const ByRow& rows, bool merge, std::size_t& count) {
    std::vector<std::uint32_t> number(rows.begin.size() - 1, none_left);
    count = 0;
    if (!merge) {
        for (std::size_t r = 0; r < number.size(); ++r)
            if (!rows.of(r).empty()) number[r] = static_cast<std::uint32_t>(count++);
        return number;
    }
    std::vector<std::uint64_t> hashes(number.size());
    for (std::size_t r = 0; r < number.size(); ++r)
        for (const std::uint32_t column : rows.of(r)) hashes[r] = mixed(hashes[r], column);
    const auto order = order_by_content(hashes, [&](std::uint32_t a, std::uint32_t b) {
        return std::ranges::lexicographical_compare(rows.of(a), rows.of(b));
    });
    const std::uint32_t* before = nullptr;
    for (const std::uint32_t& r : order) {
        if (rows.of(r).empty()) continue;
        const bool same = before != nullptr && std::ranges::equal(rows.of(*before), rows.of(r));
        number[r] = static_cast<std::uint32_t>(same ? count - 1 : count++);
        before = &r;
    }
    return number;
}

}  // namespace

std::vector<GainRow> merged_rows(std::vector<GainRow> rows) {
    // Fractions of people are taken in millionths, so that adding them up is exact.
    for (GainRow& row : rows) row.people = std::round(std::ldexp(row.people, 20)) / (1 << 20);
    std::erase_if(rows, [](const GainRow& row) { return row.people <= 0 || row.gains.empty(); });
    std::vector<std::uint64_t> hashes(rows.size());
    std::transform(rows.begin(), rows.end(), hashes.begin(),
                   [](const GainRow& row) { return hash_of(row.gains); });
    const auto order = order_by_content(
        hashes, [&](std::uint32_t a, std::uint32_t b) { return content_less(rows[a].gains, rows[b].gains); });
    std::vector<GainRow> merged;
    for (const std::uint32_t r : order) {
        if (!merged.empty() && merged.back().gains == rows[r].gains)
            merged.back().people += rows[r].people;
        else
            merged.push_back(std::move(rows[r]));
    }
    return merged;
}

GainTable gain_table(const std::vector<GainRow>& rows, std::size_t candidates) {
    GainTable table;
    table.unit = exact_unit(rows);
    table.candidate.resize(candidates);
    std::iota(table.candidate.begin(), table.candidate.end(), std::size_t{0});
    table.column_begin.assign(candidates + 1, 0);
    for (const GainRow& row : rows)
        for (const PersonGain& each : row.gains) ++table.column_begin[each.candidate + 1];
    std::partial_sum(table.column_begin.begin(), table.column_begin.end(), table.column_begin.begin());
    table.row.resize(table.column_begin.back());
    table.gain.resize(table.column_begin.back());
    std::vector<std::size_t> next(table.column_begin.begin(), table.column_begin.end() - 1);
    std::int64_t granule = 0;
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (const PersonGain& each : rows[r].gains) {
            const std::size_t entry = next[each.candidate]++;
            const double gain = std::round(rows[r].people * each.gain * table.unit);
            table.row[entry] = static_cast<std::uint32_t>(r);
            table.gain[entry] = gain;
            granule = std::gcd(granule, static_cast<std::int64_t>(gain));
        }
    table.granule = std::max(1.0, static_cast<double>(granule));
    set_row_gains(table, rows.size());
    return table;
}

SmallerTable with_columns(const GainTable& table, std::span<const std::uint32_t> columns) {
    SmallerTable smaller;
    GainTable& result = smaller.table;
    result.unit = table.unit;
    result.granule = table.granule;
    result.even = table.even;
    result.column_begin = {0};
    for (const std::uint32_t column : columns) {
        result.candidate.push_back(table.candidate[column]);
        for (std::size_t e = table.column_begin[column]; e < table.column_begin[column + 1]; ++e) {
            result.row.push_back(table.row[e]);
            if (!table.even) result.gain.push_back(table.gain[e]);
        }
        result.column_begin.push_back(result.row.size());
    }
    result.row_gain = table.row_gain;
    std::size_t count = 0;
    smaller.row_of = rows_alike(by_row(result), table.even, count);

    // Rows get their new numbers; of rows that are one now, one entry per column stays.
    const GainTable wide = std::move(result);
    result = {.candidate = wide.candidate,
              .column_begin = {0},
              .row = {},
              .gain = {},
              .row_gain = {},
              .even = wide.even,
              .unit = wide.unit,
              .granule = wide.granule};
    std::vector<std::pair<std::uint32_t, double>> entries;
    for (std::size_t c = 0; c < wide.columns(); ++c) {
        entries.clear();
        for (std::size_t e = wide.column_begin[c]; e < wide.column_begin[c + 1]; ++e)
            entries.emplace_back(smaller.row_of[wide.row[e]], wide.entry_gain(e));
        std::sort(entries.begin(), entries.end());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (i > 0 && entries[i].first == entries[i - 1].first) continue;
            result.row.push_back(entries[i].first);
            if (!wide.even) result.gain.push_back(entries[i].second);
        }
        result.column_begin.push_back(result.row.size());
    }
    result.row_gain.assign(count, 0);
    if (wide.even) {
        for (std::size_t r = 0; r < wide.row_gain.size(); ++r)
            if (smaller.row_of[r] != none_left) result.row_gain[smaller.row_of[r]] += wide.row_gain[r];
    } else {
        for (std::size_t e = 0; e < result.pairs(); ++e)
            result.row_gain[result.row[e]] = std::max(result.row_gain[result.row[e]], result.gain[e]);
    }
    return smaller;
}

std::vector<std::uint32_t> undominated(const GainTable& table) {
    const ByRow rows = by_row(table);
    std::vector<bool> gone(table.columns(), false);
    std::vector<std::uint32_t> left;
    for (std::uint32_t c = 0; c < table.columns(); ++c) {
        const std::size_t begin = table.column_begin[c], end = table.column_begin[c + 1];
        gone[c] = begin == end;
        if (gone[c]) continue;
        // Who stands for it must reach the row that fewest columns reach.
        std::uint32_t rarest = table.row[begin];
        for (std::size_t e = begin; e < end; ++e)
            if (rows.of(table.row[e]).size() < rows.of(rarest).size()) rarest = table.row[e];
        for (const std::uint32_t other : rows.of(rarest)) {
            if (other == c || gone[other] || !as_good(table, other, c)) continue;
            // Of equal columns the first stays.
            if (other > c && as_good(table, c, other)) continue;
            gone[c] = true;
            break;
        }
    }
    for (std::uint32_t c = 0; c < table.columns(); ++c)
        if (!gone[c]) left.push_back(c);
    return left;
}

}  // namespace mapite
