#pragma once
// Whether a basket's needs can be met at all: every category it names must be made by some layer, or be one
// the project's services have.
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "definitions/layer_definition.hpp"
#include "profile/basket.hpp"
#include "territory/service.hpp"

namespace mapite {

/// "category-unserved" (warning) for each category of a need that no layer and no service has, with the line
/// of the basket and the nearest category there is.
Findings unserved_categories(const Basket& basket, std::span<const LayerDefinition> layers,
                             std::span<const Service> services);

}  // namespace mapite
