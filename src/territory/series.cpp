#include "territory/series.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"

namespace mapite {
namespace {

/// Words that make a number a rate, folded, as whole words.
constexpr std::array<std::string_view, 21> rate_words = {
    "percent", "procenti",  "procents", "процент", "процентов", "per",    "uz",
    "share",   "ipatsvars", "доля",     "rate",    "ratio",     "index",  "indekss",
    "индекс",  "average",   "mean",     "median",  "videji",    "videja", "среднее"};

bool says_rate(std::string_view text) {
    for (const std::string_view sign : {"%", "\u2030", "/"})
        if (text.find(sign) != std::string_view::npos) return true;
    return std::ranges::any_of(split(text, ' '), [](const std::string& word) {
        return std::ranges::find(rate_words, folded(word)) != rate_words.end();
    });
}

/// "LV0052430 Engures pagasts, families with disabled children, 0-6".
std::string described(const Statistic& statistic) {
    std::string text = statistic.area;
    const auto add = [&](const std::string& part, const char* between) {
        if (!part.empty()) text += (text.empty() ? "" : between) + part;
    };
    add(statistic.area_name, " ");
    add(statistic.target_group, ", ");
    add(statistic.age_group, ", ");
    return text;
}

}  // namespace

std::string_view to_string(StatisticFlag flag) {
    switch (flag) {
        case StatisticFlag::none:
            return "none";
        case StatisticFlag::confidential:
            return "confidential";
        case StatisticFlag::doubtful:
            return "doubtful";
        case StatisticFlag::masked:
            return "masked";
    }
    return "none";
}

std::optional<StatisticFlag> statistic_flag(long long number) {
    for (const StatisticFlag flag :
         {StatisticFlag::none, StatisticFlag::confidential, StatisticFlag::doubtful, StatisticFlag::masked})
        if (static_cast<long long>(flag) == number) return flag;
    return std::nullopt;
}

bool is_exact(const Statistic& statistic) {
    return statistic.value && statistic.flag == StatisticFlag::none;
}

bool is_rate(const Statistic& statistic) {
    return says_rate(statistic.unit.empty() ? statistic.indicator : statistic.unit);
}

Place place_of(const Statistic& statistic) {
    const std::size_t colon = statistic.source_row.rfind(':');
    if (colon == std::string::npos) return {.file = statistic.source_row, .line = 0, .item = {}};
    const auto line = parse_whole(std::string_view(statistic.source_row).substr(colon + 1));
    return {.file = statistic.source_row.substr(0, colon),
            .line = line && *line > 0 ? static_cast<std::size_t>(*line) : 0,
            .item = {}};
}

Findings series_gaps(std::span<const Statistic> statistics) {
    struct Series {
        const Statistic* first = nullptr;
        std::set<int> years;
    };
    std::map<std::tuple<std::string, std::string, std::string, std::string, std::string, std::string>, Series>
        all;
    for (const Statistic& each : statistics) {
        Series& series = all[{each.area, each.area.empty() ? each.area_name : std::string(),
                              each.target_group, each.age_group, each.indicator, each.unit}];
        if (!series.first) series.first = &each;
        if (each.value || each.flag != StatisticFlag::none) series.years.insert(each.year);
    }
    Findings findings;
    for (const auto& [key, series] : all) {
        if (series.years.empty()) continue;
        std::vector<int> missing;
        for (int year = *series.years.begin(); year < *series.years.rbegin(); ++year)
            if (!series.years.contains(year)) missing.push_back(year);
        if (missing.empty()) continue;
        findings.push_back(
            {.severity = Severity::note,
             .where = place_of(*series.first),
             .code = "series-gap",
             .what = fmt::format("\"{}\" of {} goes from {} to {}, but nothing is there for {}",
                                 series.first->indicator, described(*series.first), *series.years.begin(),
                                 *series.years.rbegin(), fmt::join(missing, ", "))});
    }
    return findings;
}

}  // namespace mapite
