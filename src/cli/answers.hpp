#pragma once
// What the commands that answer share.
#include <string>

#include "app/choice.hpp"
#include "app/study.hpp"
#include "cli/command.hpp"

namespace mapite {

/// On stderr: whom the numbers leave out, and what about the data limits them.
void print_left_out(const CommandLine& line, const Study& study);
/// `mapite profile AREA`: one page, or all its numbers as JSON.
int print_area_page(const CommandLine& line, const Choice& choice, const std::string& area);
/// `mapite explain AREA` without a need: how the index came about.
int print_index_explanation(const CommandLine& line, const Choice& choice, const std::string& area);

}  // namespace mapite
