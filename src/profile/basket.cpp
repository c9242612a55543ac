#include "profile/basket.hpp"

#include <algorithm>

namespace mapite {

const Need* Basket::find(std::string_view need_id) const {
    const auto need = std::ranges::find(needs, need_id, &Need::id);
    return need == needs.end() ? nullptr : &*need;
}

}  // namespace mapite
