#pragma once
// The cells of statistical tables: numbers as offices print them, what they print where there is none, their
// flags, and areas written as code and name in one.
#include <optional>
#include <string>
#include <string_view>

#include "territory/layer_spec.hpp"
#include "territory/series.hpp"

namespace mapite {

/// As parse_number, also with plain spaces between thousands ("1 234,5").
std::optional<double> table_number(std::string_view text);

enum class MarkMeaning { zero, missing, confidential, doubtful };
/// What a text in place of a number means: as the layer or a person says, else as commonly used ("…", "..",
/// ":", "-", "x" missing; "c" confidential). Absent: it is no mark.
std::optional<MarkMeaning> mark_meaning(const LayerSpec& spec, std::string_view text);
/// True when somebody has said what this mark means.
bool is_mark_stated(const LayerSpec& spec, std::string_view text);

/// Of a flag column: 10, 20, 77, or letters ("c", "u"); empty and 0 are `none`. Absent: nobody knows it.
std::optional<StatisticFlag> flag_of(std::string_view text);

struct AreaText {
    std::string code, name;
    bool operator==(const AreaText&) const = default;
};
/// "LV0052430 Engures pagasts", "..Engures pagasts", "Engures pagasts (LV0052430)", "LV0052430".
AreaText area_text(std::string_view text);

/// True for what stands for everybody: "Kopā", "Pavisam", "Total", "Всего".
bool is_total(std::string_view text);

}  // namespace mapite
