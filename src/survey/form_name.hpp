#pragma once
// Names as XLSForm takes them.
#include <string_view>

namespace mapite {

/// Begins with a letter or "_", goes on with letters, digits, "_", "-" and "."; letters of any script.
bool is_form_name(std::string_view name);

}  // namespace mapite
