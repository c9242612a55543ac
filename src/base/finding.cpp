#include "base/finding.hpp"

namespace mapite {

std::string to_string(const Place& place) {
    std::string text = place.file;
    if (place.line > 0) text += (text.empty() ? "line " : ":") + std::to_string(place.line);
    if (!place.item.empty()) text += (text.empty() ? "" : ": ") + place.item;
    return text;
}

std::string to_string(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "error";
}

}  // namespace mapite
