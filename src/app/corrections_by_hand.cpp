#include "app/corrections_by_hand.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "territory/assignment.hpp"

namespace mapite {

void refuse_unknown_corrections(const Project& project, const Resources& resources,
                                const ImportRequest& request) {
    std::vector<std::string> fields;
    for (const LayerKind kind : request.kinds)
        fields.insert(fields.end(), known_fields(kind).begin(), known_fields(kind).end());
    const auto refuse = [](const std::string& what, const std::string& name, std::vector<std::string> known) {
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        const auto near = nearest_name(name, known);
        throw Error(ErrorKind::usage, fmt::format("{} (there are: {})", what, fmt::join(known, ", ")),
                    near ? fmt::format("did you mean \"{}\"?", *near) : "");
    };
    for (const auto& [field, heading] : request.reading.columns)
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            refuse(fmt::format("{} have no field \"{}\"", to_string(request.kinds.front()), field), field,
                   fields);
    for (const auto& [field, value] : request.reading.values)
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            refuse(fmt::format("{} have no field \"{}\"", to_string(request.kinds.front()), field), field,
                   fields);
    static const std::vector<std::string> meanings{"confidential", "doubtful", "missing", "zero"};
    for (const auto& [mark, meaning] : request.reading.marks)
        if (std::find(meanings.begin(), meanings.end(), meaning) == meanings.end())
            refuse(fmt::format("a mark cannot mean \"{}\"", meaning), meaning, meanings);
    const std::string& category = request.reading.category;
    if (category.empty()) return;
    std::vector<std::string> categories;
    for (const Need& need : basket_named(resources, project.folder, project.settings.basket).needs)
        categories.insert(categories.end(), need.categories.begin(), need.categories.end());
    if (std::find(categories.begin(), categories.end(), category) == categories.end())
        refuse(fmt::format(R"(no need of the basket "{}" is met by services of category "{}")",
                           project.settings.basket, category),
               category, categories);
}

void add_corrections(Digest& digest, const ReadOptions& reading) {
    const auto add = [&](std::string_view what, const std::string& value) {
        digest.add(what);
        digest.add(value);
    };
    for (const auto& [field, heading] : reading.columns) add("column " + field, heading);
    for (const auto& [written, meant] : reading.codes) add("code " + written, meant);
    for (const auto& [field, value] : reading.values) add("value " + field, value);
    for (const auto& [mark, meaning] : reading.marks) add("mark " + mark, meaning);
    if (!reading.separator.empty()) add("separator", reading.separator);
    if (!reading.category.empty()) add("category", reading.category);
    if (reading.swap_axes == false) add("axes", "as they are");
}

void count_outside(Batch& batch, const std::vector<Area>& areas) {
    for (BatchEntry& entry : batch) {
        std::vector<GridPoint> points;
        for (const Service& service : entry.services) points.push_back(service.position);
        for (const PopulatedPoint& point : entry.people) points.push_back(point.position);
        if (areas.empty() || points.empty()) continue;
        const auto found = area_of_point(areas, points);
        entry.result.outside = static_cast<std::size_t>(std::count(found.begin(), found.end(), std::nullopt));
    }
}

}  // namespace mapite
