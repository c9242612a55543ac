#include "formats/column_groups.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "formats/masked_counts.hpp"

namespace mapite {

GroupColumns::GroupColumns(const Columns& columns, const LayerSpec& spec) {
    for (const auto& [group, names] : spec.groups)
        for (const std::string& name : names)
            if (const auto column = columns.named_exactly(name)) {
                columns_.push_back({group, *column});
                break;
            }
}

std::string GroupColumns::ids() const {
    std::string list;
    for (const GroupColumn& each : columns_) list += (list.empty() ? "" : ", ") + each.group;
    return list;
}

std::vector<GroupCount> GroupColumns::read(const FeatureRow& row, const PopulatedPoint& point,
                                           bool fives_are_masked, ImportLog& log) {
    std::vector<GroupCount> counts;
    for (GroupColumn& each : columns_) {
        const std::string_view text = cell(row, each.column);
        if (text.empty()) {
            ++each.empty_rows;
            continue;
        }
        const auto people = parse_number(text);
        if (!people || *people < 0) {
            log.warn(row, "bad-group-number",
                     fmt::format("\"{}\" is no number of people of the group \"{}\"; the row is kept and its "
                                 "group stays unknown; write a number, or leave the cell empty",
                                 text, each.group));
            continue;
        }
        const bool masked = fives_are_masked && *people == masked_count;
        counts.push_back({each.group, *people, masked ? PeopleMeasure::masked : PeopleMeasure::counted});
        // Masked counts stand for a range each: only what cannot be true is reported.
        if (group_bounds(counts.back()).low > bounds(point).high)
            log.warn(
                row, "group-larger-than-people",
                fmt::format("the group \"{}\" has {} people, but everybody together is {}; both are kept as "
                            "they are; correct the one that is wrong",
                            each.group, text, to_text(point.people)));
    }
    return counts;
}

void GroupColumns::finish(const FeatureTable& table, ImportLog& log) const {
    for (const GroupColumn& each : columns_)
        if (each.empty_rows > 0)
            log.add(about_file(
                table.file, Severity::note, "group-not-stated",
                fmt::format("{} row(s) say nothing about the group \"{}\" (column \"{}\" is empty); "
                            "it stays unknown there",
                            each.empty_rows, each.group, table.fields[each.column])));
}

}  // namespace mapite
