#pragma once
// A ready table of travel times between origins and destinations, as R5, OSRM, Valhalla or a timetable
// router write it: a row for each pair, with the ids of both ends and a time. Read on all cores into rows of
// positions; ten million of them in a second or two. The books balance: every row is kept or counted.
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "base/travel.hpp"

namespace mapite {

struct OdReading {
    /// Our field ("from", "to", "minutes") -> the heading of its column, or "#3" for the third;
    /// other fields are passed over.
    std::map<std::string, std::string> columns{};
    /// The file's times are seconds; absent: what its heading says ("travel_time_s"), else minutes.
    std::optional<bool> seconds{};
};

struct OdTable {
    /// Ascending by origin, then destination; each pair once.
    std::vector<OriginDestination> rows;
    std::size_t read = 0;
    std::size_t bad = 0;      ///< broken rows and times that are none, each an error in `findings`
    std::size_t no_time = 0;  ///< pairs whose time is empty: the file says there is no way
    std::size_t unknown_origin = 0, unknown_destination = 0;
    std::size_t repeated = 0;                         ///< slower rows of a pair that stood more than once
    std::string from_column, to_column, time_column;  ///< headings
    bool seconds = false;                             ///< times were read as seconds
    Findings findings;  ///< a few examples of each trouble with file and line, then how many there are

    /// read == kept + all that was counted out.
    [[nodiscard]] bool balanced() const {
        return read == rows.size() + bad + no_time + unknown_origin + unknown_destination + repeated;
    }
};

/// Comma, semicolon, tab or bar between the columns, in UTF-8, plain or .gz. Column names as people commonly
/// write them, in any case. `origins`, `destinations`: ids by position. Throws Error(failed) when the file is
/// missing, Error(usage) for a chosen column that is not there, Error(data) for a file that cannot be used as
/// a whole, with the columns it has. 16 bytes a row, twice that while reading.
OdTable read_od_table(const std::filesystem::path& file, std::span<const std::string> origins,
                      std::span<const std::string> destinations, const OdReading& reading,
                      const Progress& progress);

}  // namespace mapite
