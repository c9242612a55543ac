// Statistical tables as observations, every cell accounted for.
#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/corrections.hpp"
#include "formats/import.hpp"
#include "formats/masked_counts.hpp"
#include "formats/statistic_cells.hpp"
#include "formats/statistic_columns.hpp"
#include "formats/table_read.hpp"

namespace mapite {
namespace {

class StatisticReader {
  public:
    StatisticReader(const FeatureTable& table, const LayerSpec& spec)
        : table_(table), spec_(spec), columns_(table, spec) {
        result_.findings = table.findings;
        result_.books.read = result_.books.reported = table.left_out * columns_.numbers.size();
        indicator_ = value_for_all("indicator");
        year_ = period_of(value_for_all("year"));
        pass_over_labels();
        require_whom();
        require_year();
        assume_indicator();
    }

    Imported<Statistic> read() {
        for (const FeatureRow& row : table_.rows) read_row(row);
        tell_of_marks();
        for (const std::size_t column : columns_.others)
            result_.findings.push_back(about_file(
                table_.file, Severity::note, "column-joined",
                fmt::format("the column \"{}\" is none of ours; what stands in it was taken as the target "
                            "group (another one: --column FIELD={})",
                            table_.fields[column], table_.fields[column])));
        return std::move(result_);
    }

  private:
    [[nodiscard]] std::string value_for_all(const std::string& field) const {
        const auto found = spec_.values.find(field);
        return found == spec_.values.end() ? std::string() : found->second;
    }

    /// A column that says the same about an area in all of its rows, and not the same about all areas, is a
    /// label of the areas (their district, their type) and divides no number.
    void pass_over_labels() {
        const auto area = columns_.code ? columns_.code : columns_.area;
        if (!area) return;
        std::erase_if(columns_.others, [&](std::size_t column) {
            std::map<std::string_view, std::string_view> by_area;
            std::set<std::string_view> values;
            for (const FeatureRow& row : table_.rows) {
                const std::string_view value = cell(row, column);
                if (by_area.emplace(cell(row, *area), value).first->second != value) return false;
                values.insert(value);
            }
            return values.size() > 1;
        });
    }

    void require_whom() const {
        if (columns_.code || columns_.area || columns_.target_group ||
            !value_for_all("target_group").empty() || !value_for_all("area").empty() ||
            !value_for_all("code").empty())
            return;
        throw Error(ErrorKind::usage,
                    fmt::format("{}: nothing says whom the numbers count: no column for the area or the "
                                "target group (found: {})",
                                table_.file, field_list(table_.fields)),
                    "name the column with --column code=HEADING or --column area=HEADING, or everybody in "
                    "the table with --target-group NAME");
    }
    void require_year() const {
        if (columns_.year || year_ || columns_.numbers.front().period) return;
        throw Error(ErrorKind::usage,
                    fmt::format("{}: nothing says of which year the numbers are (found: {})", table_.file,
                                field_list(table_.fields)),
                    "name the column with --column year=HEADING, or the day with --data-date");
    }
    /// What is counted when neither a column nor a heading nor a person says it.
    void assume_indicator() {
        if (!indicator_.empty() || columns_.indicator) return;
        for (const NumberColumn& number : columns_.numbers)
            if (!number.indicator.empty()) return;
        indicator_ = table_.title;
        if (!indicator_.empty()) return;
        const std::string& heading = table_.fields[columns_.numbers.front().column];
        indicator_ = columns_.numbers.front().period ? table_.file.substr(0, table_.file.find('.')) : heading;
        result_.findings.push_back(about_file(
            table_.file, Severity::warning, "indicator-assumed",
            fmt::format("nothing says what is counted; it was called \"{}\" (another name: --indicator NAME)",
                        indicator_)));
    }

    [[nodiscard]] Place place(const FeatureRow& row, const NumberColumn& number) const {
        Place where{.file = table_.file, .line = 0, .item = {}};
        if (table_.numbered_lines)
            where.line = row.number;
        else
            where.item = fmt::format("value {}", row.number);
        if (columns_.numbers.size() > 1)
            where.item = fmt::format("column \"{}\"", table_.fields[number.column]);
        return where;
    }
    void leave_out(const FeatureRow& row, const NumberColumn& number, std::string code, std::string what) {
        ++result_.books.reported;
        result_.findings.push_back(
            {Severity::error, place(row, number), std::move(code), std::move(what) + "; left out"});
    }
    void warn(const FeatureRow& row, const NumberColumn& number, std::string code, std::string what) {
        result_.findings.push_back({Severity::warning, place(row, number), std::move(code), std::move(what)});
    }

    /// A text that is the same for all rows goes before a column's.
    [[nodiscard]] std::string text(const FeatureRow& row, const char* field,
                                   std::optional<std::size_t> column) const {
        std::string all = value_for_all(field);
        return all.empty() ? std::string(cell(row, column)) : all;
    }

    void name_area(const FeatureRow& row, Statistic& statistic) const {
        if (columns_.code || !value_for_all("code").empty()) {
            const AreaText split = area_text(text(row, "code", columns_.code));
            // A column of codes holds codes, however they look.
            statistic.area = split.code.empty() ? std::string(trimmed(split.name)) : split.code;
            if (!split.code.empty()) statistic.area_name = split.name;
        }
        if (const AreaText named = area_text(text(row, "area", columns_.area));
            !named.name.empty() || !named.code.empty()) {
            if (!named.name.empty()) statistic.area_name = named.name;
            if (statistic.area.empty()) statistic.area = named.code;
        }
        statistic.area = meant_code(spec_, statistic.area);
    }

    [[nodiscard]] std::string whom(const FeatureRow& row, const NumberColumn& number) const {
        std::string group = text(row, "target_group", columns_.target_group);
        if (is_total(group)) group.clear();
        const auto add = [&](std::string_view part) {
            if (part.empty() || is_total(part)) return;
            if (!group.empty()) group += ", ";
            group += part;
        };
        add(number.target_group);
        for (const std::size_t column : columns_.others) add(cell(row, column));
        return group;
    }

    void read_row(const FeatureRow& row) {
        Statistic common;
        name_area(row, common);
        common.age_group = text(row, "age_group", columns_.age_group);
        if (is_total(common.age_group)) common.age_group.clear();
        common.unit = text(row, "unit", columns_.unit);
        common.source_row = row_id(table_, row);
        for (const NumberColumn& number : columns_.numbers) {
            ++result_.books.read;
            Statistic statistic = common;
            statistic.target_group = whom(row, number);
            statistic.indicator =
                indicator_.empty() ? std::string(cell(row, columns_.indicator)) : indicator_;
            if (!number.indicator.empty() && value_for_all("indicator").empty())
                statistic.indicator = number.indicator;
            take(row, number, std::move(statistic));
        }
    }

    void take(const FeatureRow& row, const NumberColumn& number, Statistic statistic) {
        auto period = number.period;
        if (!period && columns_.year) period = period_of(cell(row, columns_.year));
        if (!period && !columns_.year) period = year_;
        if (!period)
            return leave_out(row, number, "bad-year",
                             fmt::format("\"{}\" is no year", cell(row, columns_.year)));
        statistic.year = period->year;
        statistic.period = period->text;
        if (statistic.area.empty() && statistic.area_name.empty() && statistic.target_group.empty())
            return leave_out(row, number, "no-area", "the row names neither an area nor a target group");
        if (statistic.indicator.empty())
            return leave_out(row, number, "no-indicator", "the row does not say what is counted");
        if (!read_number(row, number, statistic)) return;
        const auto [first, is_new] = seen_.emplace(
            Key{statistic.area, statistic.area.empty() ? statistic.area_name : "", statistic.target_group,
                statistic.age_group, statistic.indicator, statistic.unit, statistic.period},
            row.number);
        if (!is_new)
            return leave_out(
                row, number, "duplicate-number",
                fmt::format("the number of \"{}\" {} for {} stands twice, first in row {}",
                            statistic.indicator, statistic.period, described(statistic), first->second));
        ++result_.books.kept;
        result_.kept.push_back(std::move(statistic));
    }

    static std::string described(const Statistic& statistic) {
        std::string text = statistic.area.empty() ? statistic.area_name : statistic.area;
        for (const std::string* part : {&statistic.target_group, &statistic.age_group})
            if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
        return text;
    }

    /// False when the cell cannot be used, which has been reported then.
    bool read_number(const FeatureRow& row, const NumberColumn& number, Statistic& statistic) {
        const std::string_view text = cell(row, number.column), flag_text = cell(row, number.flag);
        const auto flag = flag_of(flag_text);
        if (!flag)
            warn(row, number, "unknown-flag",
                 fmt::format("nobody knows the flag \"{}\" (known are 10 confidential, 20 missing or "
                             "doubtful, 77 for 1 to 10 shown as 5); the number is taken as doubtful",
                             flag_text));
        statistic.flag = flag.value_or(StatisticFlag::doubtful);
        if (const auto value = table_number(text)) {
            statistic.value = value;
        } else if (const auto mark = mark_meaning(spec_, text); mark && !text.empty()) {
            ++marks_[std::string(text)];
            take_mark(*mark, statistic);
        } else if (!text.empty()) {
            leave_out(row, number, "bad-number", fmt::format("\"{}\" is no number", text));
            return false;
        }
        check_flag(row, number, statistic);
        return true;
    }

    static void take_mark(MarkMeaning mark, Statistic& statistic) {
        if (mark == MarkMeaning::zero) {
            statistic.value = 0;
        } else if (mark == MarkMeaning::confidential) {
            statistic.flag = StatisticFlag::confidential;
        } else if (statistic.flag == StatisticFlag::none) {
            statistic.flag = StatisticFlag::doubtful;
        }
    }

    void check_flag(const FeatureRow& row, const NumberColumn& number, Statistic& statistic) {
        if (statistic.flag == StatisticFlag::confidential && statistic.value) {
            statistic.value.reset();
            warn(row, number, "confidential-number",
                 "the number is flagged as confidential (10) and yet stands there; only the flag was kept");
        }
        if (statistic.flag == StatisticFlag::masked && statistic.value && *statistic.value != masked_count)
            warn(row, number, "masked-number",
                 fmt::format("the number is flagged 77 (1 to 10, shown as {}), but it is {}; it stays as it "
                             "is and counts as not exact",
                             to_text(masked_count), to_text(*statistic.value)));
    }

    void tell_of_marks() {
        for (const auto& [mark, cells] : marks_) {
            if (is_mark_stated(spec_, mark)) continue;
            const bool dash = mark == "-" || mark == "–" || mark == "—";
            const bool secret = mark_meaning(spec_, mark) == MarkMeaning::confidential;
            result_.findings.push_back(about_file(
                table_.file, Severity::note, "mark",
                fmt::format(
                    "\"{}\" stands in place of {} number(s); it was taken as {}{}", mark, cells,
                    secret ? "confidential" : "missing",
                    dash ? fmt::format(" (if the publisher means zero by it: --mark \"{}=zero\")", mark)
                         : "")));
        }
    }

    using Key =
        std::tuple<std::string, std::string, std::string, std::string, std::string, std::string, std::string>;
    const FeatureTable& table_;
    const LayerSpec& spec_;
    StatisticColumns columns_;
    std::string indicator_;         ///< of the table as a whole; empty: of the column or row
    std::optional<Period> year_{};  ///< where the table states none
    std::map<Key, std::size_t> seen_;
    std::map<std::string, std::size_t> marks_;
    Imported<Statistic> result_;
};

}  // namespace

Imported<Statistic> import_statistics(const std::filesystem::path& file, const LayerSpec& spec,
                                      const ReadOptions& options, const Progress& progress) {
    const LayerSpec meant = corrected(spec, options);
    const FeatureTable table = with_header_found(read_table(file, options, progress));
    return StatisticReader(table, meant).read();
}

}  // namespace mapite
