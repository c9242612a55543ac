#include "app/population_groups.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

void refuse_unknown_group(std::span<const PopulationGroup> known, const std::string& id) {
    std::vector<std::string> ids;
    for (const PopulationGroup& group : known) ids.push_back(group.id);
    if (std::ranges::find(ids, id) != ids.end()) return;
    if (ids.empty())
        throw Error(
            ErrorKind::usage,
            fmt::format("there is no population group \"{}\": the people that are counted are not known by "
                        "groups",
                        id),
            "import a file of people with a column for the group; data/groups.toml has the headings");
    const auto meant = nearest_name(id, ids);
    throw Error(ErrorKind::usage,
                fmt::format("there is no population group \"{}\" (there are: {})", id, fmt::join(ids, ", ")),
                meant ? fmt::format("did you mean \"{}\"?", *meant) : "");
}

}  // namespace

std::vector<PopulationGroup> groups_in(std::span<const PopulatedPoint> points,
                                       std::span<const GroupDefinition> definitions) {
    std::map<std::string, double, std::less<>> people;
    for (const PopulatedPoint& point : points)
        for (const GroupCount& count : point.groups) people[count.group] += count.people;
    std::vector<PopulationGroup> groups;
    for (const GroupDefinition& definition : definitions)
        if (const auto found = people.find(definition.id); found != people.end()) {
            groups.push_back({definition.id, definition.name, found->second});
            people.erase(found);
        }
    for (const auto& [id, count] : people) groups.push_back({id, {id, id, id}, count});
    return groups;
}

void count_group(std::vector<PopulatedPoint>& points, const std::string& id,
                 std::span<const PopulationGroup> known, Findings& notes) {
    refuse_unknown_group(known, id);
    double people_left_out = 0;
    const std::size_t left_out = std::erase_if(points, [&](PopulatedPoint& point) {
        const GroupCount* count = find_group(point, id);
        if (count == nullptr) {
            people_left_out += point.people;
            return true;
        }
        point.people = count->people;
        point.measure = count->measure;
        return false;
    });
    if (left_out == 0) return;
    std::string what = fmt::format(
        "{} people at {} place(s) are left out, since their source does not say how many of them are of the "
        "group \"{}\"; unknown is not zero",
        to_text(people_left_out, 0), left_out, id);
    notes.push_back(Finding{Severity::warning, Place{}, "group-unknown", std::move(what)});
}

}  // namespace mapite
