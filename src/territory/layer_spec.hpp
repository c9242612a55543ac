#pragma once
// How a file's columns and tags become fields of areas, services, people and roads: the part of a
// layer definition that reading needs, without the readers knowing how definitions are written.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "territory/area.hpp"

namespace mapite {

/// Turns OSM tags (or a tag and value column) into a service category; the first matching rule counts.
struct TagRule {
    std::string category;
    std::vector<std::pair<std::string, std::string>> tags;  ///< all must match; value "*" = any
};

struct LayerSpec {
    std::map<std::string, std::vector<std::string>>
        fields;  ///< our field -> names it may have, folded comparison
    /// What a person chose instead: our field -> heading, or "#3" for the third column; "" = there is none.
    std::map<std::string, std::string> chosen{};
    std::map<std::string, std::string> codes{};  ///< area code in the file -> the code that was meant
    std::map<std::string, std::vector<std::string>>
        groups;  ///< people only: population group -> names its column may have
    std::vector<std::pair<std::string, AreaType>> types;  ///< value, or "*suffix" of the name -> type
    std::optional<AreaType> default_type;
    std::string crs;  ///< when the file states none
    bool axes_swapped = false;
    std::string category;                                ///< fixed category
    std::map<std::string, std::string> category_values;  ///< value of the category field -> category
    std::vector<TagRule> tag_rules;
    /// Statistics only: our field -> what all rows have in it ("indicator" -> "water").
    std::map<std::string, std::string> values{};
    /// Statistics only: what stands for a number ("…", "-") -> "zero", "missing", "confidential" or
    /// "doubtful".
    std::map<std::string, std::string> marks{};
};

}  // namespace mapite
