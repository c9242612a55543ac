#include "formats/column_tags.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mapite {
namespace {

/// Kinds named in the finding; the rest is counted.
constexpr std::size_t named_kinds = 12;

}  // namespace

TagColumns::TagColumns(const Columns& columns, const std::vector<TagRule>& rules)
    : rules_(rules), tag_(columns.find("tag")), value_(columns.find("value")) {
    for (const TagRule& rule : rules) {
        bool complete = !rule.tags.empty();
        for (const auto& [key, value] : rule.tags) {
            const auto column = columns.named(key);
            if (column) keys_.emplace(key, *column);
            complete = complete && column;
        }
        has_keys_ = has_keys_ || complete;
    }
}

bool TagColumns::has(const FeatureRow& row, std::string_view key, std::string_view value) const {
    std::string_view found;
    if (has_pair() && cell(row, tag_) == key)
        found = cell(row, value_);
    else if (const auto column = keys_.find(key); column != keys_.end())
        found = cell(row, column->second);
    return !found.empty() && (value == "*" || found == value);
}

std::optional<std::string> TagColumns::category(const FeatureRow& row) const {
    for (const TagRule& rule : rules_) {
        const bool fits =
            std::ranges::all_of(rule.tags, [&](const auto& tag) { return has(row, tag.first, tag.second); });
        if (fits && !rule.tags.empty()) return rule.category;
    }
    return std::nullopt;
}

std::string TagColumns::described(const FeatureRow& row) const {
    if (has_pair()) return fmt::format("{}={}", cell(row, tag_), cell(row, value_));
    for (const auto& [key, column] : keys_)
        if (const std::string_view value = cell(row, column); !value.empty())
            return fmt::format("{}={}", key, value);
    return "no tag";
}

void OtherKinds::report(ImportLog& log, const std::string& code) const {
    std::vector<std::pair<std::string, std::size_t>> kinds(counts_.begin(), counts_.end());
    std::ranges::stable_sort(kinds, std::ranges::greater{}, [](const auto& kind) { return kind.second; });
    std::size_t rows = 0;
    std::string list;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        rows += kinds[i].second;
        if (i < named_kinds)
            list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", kinds[i].first, kinds[i].second);
    }
    if (kinds.size() > named_kinds) list += ", ...";
    log.leave_out_together(
        rows, Severity::note, code,
        fmt::format("{} {} of {} {} that no rule of the layer names were left out: {}", rows,
                    rows == 1 ? "row" : "rows", kinds.size(), kinds.size() == 1 ? "kind" : "kinds", list));
}

}  // namespace mapite
