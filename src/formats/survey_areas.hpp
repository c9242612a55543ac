#pragma once
// Which area a filled form is about. A code or the name of one area is taken; what only resembles one is
// never mended silently, but said with what was probably meant.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "territory/area.hpp"

namespace mapite {

class SurveyAreas {
  public:
    /// `codes`: written in the file -> code that was meant. The areas must outlive this.
    SurveyAreas(std::span<const Area> areas, std::map<std::string, std::string> codes);

    /// By correction, code or name (case, spaces and diacritics aside); null when none, or several by that
    /// name.
    [[nodiscard]] const Area* find(std::string_view written) const;
    /// What was probably meant: a code that lost its leading zeros or has spaces within, a name or code that
    /// is nearly the same. Null when nothing is near.
    [[nodiscard]] const Area* nearest(std::string_view written) const;
    /// True when several areas have this name.
    [[nodiscard]] bool is_shared_name(std::string_view written) const;

  private:
    std::map<std::string, std::string> codes_;
    std::unordered_map<std::string, const Area*> by_code_, by_name_, by_digits_;  ///< null: several
    std::vector<std::string> all_codes_, all_names_;
};

}  // namespace mapite
