#include "scene/scene.hpp"

namespace mapite {

std::string_view to_string(Look look) {
    switch (look) {
        case Look::value:
            return "value";
        case Look::no_data:
            return "no_data";
        case Look::suppressed:
            return "suppressed";
        case Look::not_asked:
            return "not_asked";
        case Look::outside:
            return "outside";
    }
    return "no_data";
}

}  // namespace mapite
