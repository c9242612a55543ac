#pragma once
// The rows of one block of an origin-destination table, as fast as a core reads them: fields are looked at
// where they stand, ids become positions at once, minutes are read exactly.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/travel.hpp"
#include "formats/id_index.hpp"

namespace mapite {

/// Why a row of the table was not kept.
enum class OdTrouble { broken, bad_time, no_time, unknown_origin, unknown_destination };
inline constexpr std::size_t od_troubles = 5;

struct OdTroubleRow {
    OdTrouble trouble{};
    std::size_t line = 0;  ///< counted from the beginning of the block, the first is 0
    std::string text;      ///< the field it is about
};

struct OdBlockRows {
    std::vector<OriginDestination> rows;
    std::size_t lines = 0;  ///< of the block, blank ones too
    std::size_t read = 0;   ///< rows, whatever became of them
    std::array<std::size_t, od_troubles> counts{};
    std::vector<OdTroubleRow> examples;  ///< the first few of each kind
};

struct OdLayout {
    std::size_t from = 0, to = 1, time = 2;  ///< columns
    std::size_t columns = 3;                 ///< of the header
    char separator = ',';
    double minutes_per_unit = 1;
};

/// Rows whose ids are known and whose time is 0 or more, in the order of the text. Fields may stand in
/// quotes and have blanks around them; a line break inside quotes makes both its lines broken rows.
OdBlockRows read_od_rows(std::string_view text, const OdLayout& layout, const IdIndex& origins,
                         const IdIndex& destinations);

}  // namespace mapite
