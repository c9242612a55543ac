#pragma once
// The look of a paper form, for paper_form.cpp.
#include <string>

#include "writers/paper_form.hpp"

namespace mapite {

std::string paper_form_style(const PaperForm& form);

}  // namespace mapite
