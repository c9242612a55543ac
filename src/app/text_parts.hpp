#pragma once
// What a command says to people: sentences, and tables between them.
#include <string>
#include <vector>

#include "base/table.hpp"

namespace mapite {

/// Sentences, and behind them a table where there is one.
struct TextPart {
    std::string text{};  ///< whole lines
    Table table{};       ///< no header: no table
};
using TextParts = std::vector<TextPart>;

}  // namespace mapite
