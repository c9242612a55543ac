#include "formats/corrections.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace mapite {

LayerSpec corrected(LayerSpec spec, const ReadOptions& options) {
    for (const auto& [field, heading] : options.columns) spec.chosen[field] = heading;
    for (const auto& [written, meant] : options.codes) spec.codes[written] = meant;
    for (const auto& [field, value] : options.values) spec.values[field] = value;
    for (const auto& [mark, meaning] : options.marks) spec.marks[mark] = meaning;
    if (!options.category.empty()) {
        spec.category = options.category;
    } else if (const auto chosen = options.columns.find("category");
               chosen != options.columns.end() && !chosen->second.empty()) {
        // A column that was chosen says more than a category fixed for the layer, or rules about tags.
        spec.category.clear();
        spec.tag_rules.clear();
    }
    return spec;
}

std::string meant_code(const LayerSpec& spec, std::string_view code) {
    const auto corrected = spec.codes.find(std::string(code));
    return corrected == spec.codes.end() ? std::string(code) : corrected->second;
}

char separator_named(std::string_view name) {
    if (name.empty()) return 0;
    if (name == "tab" || name == "\\t") return '\t';
    if (name.size() == 1 && std::string_view(",;|\t").find(name.front()) != std::string_view::npos)
        return name.front();
    throw Error(ErrorKind::usage, fmt::format("no separator of columns is called \"{}\"", name),
                "use \",\", \";\", \"|\" or tab");
}

std::string separator_name(char separator) {
    if (separator == 0) return {};
    return separator == '\t' ? "tab" : std::string(1, separator);
}

}  // namespace mapite
