#include "definitions/placeholders.hpp"

namespace mapite {

std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        text.remove_prefix(open + 1);
        names.emplace(text.substr(0, text.find('}')));
    }
    return names;
}

}  // namespace mapite
