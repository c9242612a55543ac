#pragma once
// Says in a PDF which language it is in, for screen readers; cairo cannot; and
// writes its date as the format wants it. Catalogue and description are written once more behind the end of
// the file, as the format allows (ISO 32000-1, 7.5.6 "Incremental updates").
#include <string>

namespace mapite {

/// `pdf` as cairo writes it with a plain cross-reference table; any other is returned as it is. The title
/// is shown in place of the file's name as well.
std::string with_language(std::string pdf, const std::string& language);

}  // namespace mapite
