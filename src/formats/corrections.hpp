#pragma once
// What a person corrects by hand goes before what a layer definition says: here the two become one, so that
// importers and previews cannot come to different answers.
#include <string>
#include <string_view>

#include "formats/import.hpp"
#include "territory/layer_spec.hpp"

namespace mapite {

/// The layer's rules with the corrections of the options in their place.
LayerSpec corrected(LayerSpec spec, const ReadOptions& options);
/// The area code that a code in the file stands for: itself, unless it was corrected.
std::string meant_code(const LayerSpec& spec, std::string_view code);
/// The character that the name of a separator stands for: ",", ";", "|", "tab"; 0 for "", which means: find
/// out. Throws Error(usage) for anything else.
char separator_named(std::string_view name);
/// The other way: "tab" for a tabulator; "" for 0.
std::string separator_name(char separator);

}  // namespace mapite
