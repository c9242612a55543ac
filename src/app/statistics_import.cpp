#include "app/statistics_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "app/unknown_codes.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "territory/statistic_areas.hpp"
#include "topology/overlap.hpp"

namespace mapite {
namespace {

std::vector<Area> areas_of_old_division(const StatisticsContext& context, Findings& findings,
                                        const Progress& progress) {
    const std::filesystem::path& file = context.request.old_boundaries;
    std::vector<Area> areas;
    for (const ChosenLayer& chosen :
         layers_to_read(context.definitions, LayerKind::boundaries, file, {}, {})) {
        ReadOptions options;
        options.layer = chosen.layer;
        Imported<Area> read = import_areas(file, chosen.definition->spec, options, context.grid, progress);
        for (Finding& finding : read.findings)
            // That a border was mended is of no interest here; what could not be used is.
            if (finding.severity != Severity::note) findings.push_back(std::move(finding));
        for (Area& area : read.kept) areas.push_back(std::move(area));
    }
    return areas;
}

std::vector<const Area*> of_level(const std::vector<Area>& areas, int wanted) {
    std::vector<const Area*> found;
    for (const Area& area : areas)
        if (level(area.type) == wanted) found.push_back(&area);
    return found;
}

std::vector<TransitionPart> parts_between(const std::vector<const Area*>& before,
                                          const std::vector<const Area*>& now, const Progress& progress) {
    std::vector<MultiPolygon> from, to;
    for (const Area* area : before) from.push_back(area->shape);
    for (const Area* area : now) to.push_back(area->shape);
    std::vector<TransitionPart> parts;
    for (const Overlap& overlap : overlaps(from, to, progress))
        parts.push_back({.from = before[overlap.from]->code,
                         .to = now[overlap.to]->code,
                         .share = overlap.share,
                         .size_m2 = overlap.area_m2});
    return parts;
}

/// Old areas over the project's areas of the same level; those of which nothing lies there over other levels,
/// from parishes on: a municipality that had no parishes may be one now.
Transition measured(const std::vector<Area>& before, const std::vector<Area>& now, const Progress& progress) {
    std::vector<TransitionPart> parts;
    std::vector<std::string> codes;
    for (const Area& area : before) codes.push_back(area.code);
    const auto add = [&](const std::vector<const Area*>& old_areas, int over) {
        const auto found = parts_between(old_areas, of_level(now, over), progress);
        parts.insert(parts.end(), found.begin(), found.end());
    };
    for (const int shown : {1, 2, 3}) add(of_level(before, shown), shown);
    for (const int shown : {2, 3, 1}) {
        const Transition known = settled(parts, codes);
        std::vector<const Area*> rest;
        for (const Area& area : before)
            if (std::ranges::find(known.outside, area.code) != known.outside.end() &&
                level(area.type) != shown)
                rest.push_back(&area);
        add(rest, shown);
    }
    return settled(std::move(parts), codes);
}

void refuse_what_does_not_go_together(const ImportRequest& request, const std::vector<Area>& areas) {
    if (!request.codes_of.empty() && !request.old_boundaries.empty())
        throw Error(ErrorKind::usage, "import: --codes-of and --old-boundaries were both given",
                    "use the table of codes where there is one; the boundaries are for where there is none");
    if (!request.old_boundaries.empty() && areas.empty())
        throw Error(ErrorKind::data,
                    "the old boundaries have nothing to be compared with: the project has no areas yet",
                    "import today's boundaries first, for example: mapite import boundaries parishes.gpkg");
}

/// Absent when no older division was named.
std::optional<Transition> transition_of(const StatisticsContext& context, const std::vector<Area>& areas,
                                        Findings& findings, const Progress& progress) {
    const ImportRequest& request = context.request;
    refuse_what_does_not_go_together(request, areas);
    if (!request.old_boundaries.empty())
        return measured(areas_of_old_division(context, findings, progress), areas, progress);
    if (request.codes_of.empty()) return std::nullopt;
    Imported<TransitionPart> table = import_transition(request.codes_of, {});
    findings = std::move(table.findings);
    return Transition{.parts = std::move(table.kept), .outside = {}, .basis = SharesBasis::table};
}

void bring_to_new_areas(BatchEntry& entry, const Transition& transition) {
    Transitioned moved = transitioned(entry.statistics, transition);
    // The books speak of the numbers of the file, however many were made of them.
    entry.result.source.books.kept -= moved.left_out;
    entry.result.source.books.reported += moved.left_out;
    entry.statistics = std::move(moved.statistics);
    for (Finding& finding : moved.findings) entry.result.findings.push_back(std::move(finding));
}

/// A code that is one letter off is suggested only when the name does not speak against it.
bool is_plausible(const UnknownCode& unknown) {
    if (unknown.reason != UnknownCode::Reason::similar || unknown.name.empty()) return true;
    return nearest_name(folded(unknown.name), std::vector{folded(unknown.meant_name)}).has_value();
}

/// The area with nearly this name.
void look_for_name(UnknownCode& unknown, const std::vector<Area>& areas) {
    std::vector<std::string> names;
    for (const Area& area : areas) names.push_back(folded(area.name));
    const auto near = nearest_name(folded(unknown.name), names);
    if (!near) return;
    const Area& area = areas[static_cast<std::size_t>(std::ranges::find(names, *near) - names.begin())];
    unknown.meant = area.code;
    unknown.meant_name = area.name;
    unknown.reason = UnknownCode::Reason::similar;
}

Finding about_unknown(const UnknownCode& unknown, const std::string& file, std::size_t numbers,
                      std::size_t called) {
    const std::string who = unknown.code.empty()
                                ? fmt::format("no area of the project is called \"{}\"", unknown.name)
                                : fmt::format("no area of the project has the code \"{}\"{}", unknown.code,
                                              unknown.name.empty() ? "" : " (" + unknown.name + ")");
    std::string what = who;
    if (called > 1)
        what = fmt::format(
            "{} areas of the project are called \"{}\", so their {} number(s) belong to none; "
            "add a column with the codes",
            called, unknown.name, numbers);
    else if (unknown.meant.empty())
        what += fmt::format("; its {} number(s) are kept, but shown with no area", numbers);
    else if (unknown.code.empty())
        what += fmt::format("; did you mean \"{}\" ({})? Its {} number(s) are kept, but shown with no area",
                            unknown.meant_name, unknown.meant, numbers);
    else
        what += fmt::format("; did you mean \"{}\" ({})? Then: --code {}={}", unknown.meant,
                            unknown.meant_name, unknown.code, unknown.meant);
    return {.severity = Severity::warning,
            .where = {.file = file, .line = unknown.line, .item = {}},
            .code = "unknown-code",
            .what = std::move(what)};
}

struct Asked {
    const Statistic* first = nullptr;
    std::size_t numbers = 0;
};

void tell_of_unknown_codes(BatchEntry& entry, const std::vector<Area>& areas) {
    const AreaCodes codes(areas);
    std::map<std::pair<std::string, std::string>, Asked> unknown;
    std::map<std::string, std::size_t> known;
    for (const Statistic& each : entry.statistics) {
        if (codes.is_known(each.area)) {
            ++known[each.area];
        } else if (!each.area.empty() || !each.area_name.empty()) {
            Asked& asked = unknown[{each.area, each.area.empty() ? each.area_name : std::string()}];
            if (!asked.first) asked.first = &each;
            ++asked.numbers;
        }
    }
    entry.result.codes_known = known.size();
    std::vector<std::pair<AreaTotal, const Asked*>> rows;
    for (const auto& [key, asked] : unknown)
        rows.emplace_back(AreaTotal{.code = key.first,
                                    .people = 0,
                                    .row = place_of(*asked.first).line,
                                    .name = asked.first->area_name},
                          &asked);
    std::ranges::sort(rows, {}, [](const auto& row) { return std::tuple(row.first.row, row.first.code); });
    std::vector<AreaTotal> totals;
    for (const auto& [row, asked] : rows) totals.push_back(row);
    std::vector<UnknownCode> found = unknown_codes(totals, areas);
    for (std::size_t i = 0; i < found.size(); ++i) {
        UnknownCode& each = found[i];
        if (each.code.empty()) {
            each.meant.clear();
            look_for_name(each, areas);
        } else if (!is_plausible(each)) {
            each.meant.clear();
            each.meant_name.clear();
            each.reason = UnknownCode::Reason::none;
        }
        entry.result.findings.push_back(about_unknown(each, place_of(*rows[i].second->first).file,
                                                      rows[i].second->numbers,
                                                      each.code.empty() ? codes.called(each.name) : 0));
    }
    entry.result.codes_unknown = std::move(found);
}

}  // namespace

void settle_statistics(Batch& batch, const std::vector<Area>& areas, const StatisticsContext& context,
                       const Progress& progress) {
    Findings about_transition;
    const std::optional<Transition> transition = transition_of(context, areas, about_transition, progress);
    for (BatchEntry& entry : batch) {
        if (entry.result.source.kind != LayerKind::statistics) continue;
        Findings& findings = entry.result.findings;
        findings.insert(findings.end(), about_transition.begin(), about_transition.end());
        if (transition) bring_to_new_areas(entry, *transition);
        entry.statistics = with_area_codes(std::move(entry.statistics), areas);
        if (areas.empty())
            findings.push_back({Severity::note,
                                {entry.result.source.file, 0, {}},
                                "no-areas-yet",
                                "the project has no areas yet, so nothing can be said about the codes; they "
                                "are compared once boundaries are there"});
        else
            tell_of_unknown_codes(entry, areas);
        const Findings gaps = series_gaps(entry.statistics);
        findings.insert(findings.end(), gaps.begin(), gaps.end());
    }
}

}  // namespace mapite
