#include "app/area_names.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

/// A spreadsheet takes a code for a number and drops its zeros.
const Area* without_its_zeros(std::span<const Area> areas, std::string_view written) {
    const Area* found = nullptr;
    for (const Area& area : areas) {
        const std::size_t zeros = area.code.find_first_not_of('0');
        if (zeros == 0 || zeros == std::string::npos || area.code.substr(zeros) != written) continue;
        if (found != nullptr) return nullptr;
        found = &area;
    }
    return found;
}

}  // namespace

std::size_t area_called(std::span<const Area> areas, std::string_view code_or_name,
                        const std::string& project) {
    std::vector<std::size_t> found;
    std::vector<std::string> names;
    const std::string name = folded(code_or_name);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].code == code_or_name) return i;
        if (!name.empty() && folded(areas[i].name) == name) found.push_back(i);
        names.push_back(areas[i].name);
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
        std::vector<std::string> codes;
        for (const std::size_t i : found) codes.push_back(areas[i].code);
        throw Error(ErrorKind::usage, fmt::format("{} areas are called \"{}\"", found.size(), code_or_name),
                    fmt::format("use the code: {}", fmt::join(codes, ", ")));
    }
    std::string hint = "\"mapite areas\" lists them";
    if (const Area* meant = without_its_zeros(areas, code_or_name))
        hint =
            fmt::format("did you mean \"{}\"? A code is text: its leading zeros belong to it", meant->code);
    else if (const auto near = nearest_name(code_or_name, names))
        hint = fmt::format("did you mean \"{}\"?", *near);
    throw Error(ErrorKind::usage, fmt::format("there is no area \"{}\" in project {}", code_or_name, project),
                hint);
}

}  // namespace mapite
