#include "formats/statistic_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/statistic_cells.hpp"

namespace mapite {
namespace {

bool is_flag_heading(std::string_view heading) {
    const std::string name = folded(heading);
    return std::ranges::any_of(common_headings("flag"),
                               [&](std::string_view known) { return name == known; }) ||
           name == "status" || name == "konfidencialitate";
}

/// Nothing but numbers and what may stand for one, and at least one number.
bool holds_numbers(const FeatureTable& table, std::size_t column, const LayerSpec& spec) {
    bool any = false;
    for (const FeatureRow& row : table.rows) {
        const std::string_view text = cell(row, column);
        if (text.empty()) continue;
        const bool number = table_number(text).has_value();
        if (!number && !mark_meaning(spec, text)) return false;
        any |= number;
    }
    return any;
}

/// Finds the columns one after the other; each is only one thing.
class Finder {
  public:
    Finder(const FeatureTable& table, const LayerSpec& spec, StatisticColumns& found)
        : table_(table), spec_(spec), columns_(table, spec), found_(found) {}

    void find() {
        found_.code = take("code");
        found_.area = take("area");
        found_.indicator = take("indicator");
        found_.age_group = take("age_group");
        found_.target_group = take("target_group");
        found_.unit = take("unit");
        found_.year = take("year");
        const auto value = take("value");
        flag_ = take("flag");
        if (value && (found_.year || columns_.is_chosen("value") || !has_periods()))
            found_.numbers.push_back({.column = *value, .flag = flag_});
        else if (has_periods())
            take_periods();
        else
            take_indicators();
        for (std::size_t i = 0; i < table_.fields.size(); ++i)
            if (!taken_.contains(i) && !table_.fields[i].empty()) found_.others.push_back(i);
        if (found_.numbers.empty())
            throw Error(
                ErrorKind::usage,
                fmt::format("{}: no column for the numbers (found: {})", table_.file,
                            field_list(table_.fields)),
                "name it with --column value=HEADING, or call the columns by their years (2018, 2019)");
    }

  private:
    std::optional<std::size_t> take(std::string_view field) {
        const auto column = columns_.find(field);
        if (!column || taken_.contains(*column)) return std::nullopt;
        // "2019" is a year of a wide table, not the column of all years.
        if (!columns_.is_chosen(field) && period_of(table_.fields[*column])) return std::nullopt;
        taken_.insert(*column);
        return column;
    }

    [[nodiscard]] bool has_periods() const {
        for (std::size_t i = 0; i < table_.fields.size(); ++i)
            if (!taken_.contains(i) && (period_of(table_.fields[i]) || period_heading(table_.fields[i])))
                return true;
        return false;
    }

    void take_periods() {
        std::vector<std::pair<std::string, std::size_t>> flags;
        for (std::size_t i = 0; i < table_.fields.size(); ++i) {
            if (taken_.contains(i)) continue;
            if (auto period = period_of(table_.fields[i])) {
                found_.numbers.push_back({.column = i, .flag = {}, .period = std::move(period)});
                taken_.insert(i);
            } else if (auto heading = period_heading(table_.fields[i])) {
                taken_.insert(i);
                if (is_flag_heading(heading->rest)) {
                    flags.emplace_back(heading->period.text, i);
                    continue;
                }
                NumberColumn column{.column = i, .flag = {}, .period = heading->period};
                // Where the indicator is known, what stands beside the year says who is counted.
                const bool indicator_known = found_.indicator || spec_.values.contains("indicator");
                (indicator_known ? column.target_group : column.indicator) = heading->rest;
                found_.numbers.push_back(std::move(column));
            }
        }
        for (const auto& [period, column] : flags)
            for (NumberColumn& number : found_.numbers)
                if (number.period->text == period) number.flag = column;
        for (NumberColumn& number : found_.numbers)
            if (!number.flag) number.flag = flag_;
    }

    void take_indicators() {
        for (std::size_t i = 0; i < table_.fields.size(); ++i) {
            if (taken_.contains(i) || table_.fields[i].empty() || !holds_numbers(table_, i, spec_)) continue;
            NumberColumn column{.column = i, .flag = flag_};
            column.indicator = table_.fields[i];
            found_.numbers.push_back(std::move(column));
            taken_.insert(i);
        }
    }

    const FeatureTable& table_;
    const LayerSpec& spec_;
    Columns columns_;
    StatisticColumns& found_;
    std::set<std::size_t> taken_;
    std::optional<std::size_t> flag_;
};

}  // namespace

StatisticColumns::StatisticColumns(const FeatureTable& table, const LayerSpec& spec) {
    Finder(table, spec, *this).find();
}

FeatureTable with_header_found(FeatureTable table) {
    constexpr std::size_t looked_at = 20;
    const auto periods = [](const std::vector<std::string>& texts) {
        return std::ranges::count_if(texts, [](const std::string& text) {
            return period_of(text).has_value() || period_heading(text).has_value();
        });
    };
    const auto filled = [](const std::vector<std::string>& texts) {
        return std::ranges::count_if(texts, [](const std::string& text) { return !trimmed(text).empty(); });
    };
    if (table.numbered_lines && table.separator == 0 && periods(table.fields) == 0) {
        for (std::size_t i = 0; i < std::min(looked_at, table.rows.size()); ++i) {
            // Two years in one row are a header; a single one may be a datum.
            if (periods(table.rows[i].values) < 2 || filled(table.rows[i].values) < 2) continue;
            for (const std::string& field : table.fields)
                if (table.title.empty() && !field.starts_with("Field")) table.title = field;
            table.fields = table.rows[i].values;
            for (std::string& field : table.fields) field = trimmed(field);
            table.rows.erase(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            break;
        }
    }
    return table;
}

}  // namespace mapite
