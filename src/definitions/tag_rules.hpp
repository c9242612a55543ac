#pragma once
// [[rule]] of a layer definition: which tags make a record one of our categories.
#include <vector>

#include "definitions/table_reader.hpp"
#include "territory/layer_spec.hpp"

namespace mapite {

/// Appends the rule; where a key has a list of values, one rule per combination, in order.
void add_tag_rules(const TableReader& rule, std::vector<TagRule>& rules);

}  // namespace mapite
