#pragma once
// Whose numbers statistics are: areas named by their code, by a code written with or without the letters of
// the country in front, or by their name alone.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "territory/area.hpp"
#include "territory/series.hpp"

namespace mapite {

class AreaCodes {
  public:
    explicit AreaCodes(std::span<const Area> areas);

    [[nodiscard]] bool is_known(const std::string& code) const { return by_code_.contains(code); }
    /// The code of the project's area that the statistic is about: the same code, one that differs only by
    /// letters in front ("0052430" and "LV0052430"), or, where the statistic has no code, that of the only
    /// area with its name (folded). Absent when there is none, or several areas have the name.
    [[nodiscard]] std::optional<std::string> code_of(const Statistic& statistic) const;
    /// How many areas have this name (folded).
    [[nodiscard]] std::size_t called(const std::string& name) const;

  private:
    std::map<std::string, std::string, std::less<>> by_code_;    ///< code -> name
    std::map<std::string, std::string, std::less<>> by_digits_;  ///< empty where several have them
    std::map<std::string, std::vector<std::string>, std::less<>> by_name_;
};

/// With the codes (and, where the table had none, the names) of the areas they are about; what is about no
/// known area stays as it is. So statistics may be imported before the boundaries.
std::vector<Statistic> with_area_codes(std::vector<Statistic> statistics, std::span<const Area> areas);

}  // namespace mapite
