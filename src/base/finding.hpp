#pragma once
// What was noticed about imperfect data, and the books of an import: read = kept + reported.
// A Finding never stops the work; it says where, what was found and what to do about it.
#include <cstddef>
#include <string>
#include <vector>

namespace mapite {

enum class Severity {
    note,     ///< done as it should be, worth knowing: a ring was repaired, two records were merged
    warning,  ///< kept, but doubtful: a possible duplicate, no date, outside every area
    error,    ///< this row was left out
};

/// Where a finding was made. Empty parts are unknown; `line` 0 means "the file as a whole".
/// For tables `line` is the row's line in the file (the header is line 1); for OSM, `item` is "way 123".
struct Place {
    std::string file;
    std::size_t line = 0;
    std::string item;
    bool operator==(const Place&) const = default;
};

struct Finding {
    Severity severity = Severity::warning;
    Place where;
    std::string code;  ///< stable kebab-case id to group and test by: "ring-not-closed"
    std::string what;  ///< one sentence: what was found and what to do
    bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

/// Counts of one import. A row is `kept` or it is `reported` (left out or merged, each with a Finding).
/// `kept` rows may carry warnings as well; these do not count here.
struct Books {
    std::size_t read = 0;
    std::size_t kept = 0;
    std::size_t reported = 0;
    [[nodiscard]] bool balanced() const { return read == kept + reported; }
    Books& operator+=(const Books& other) {
        read += other.read;
        kept += other.kept;
        reported += other.reported;
        return *this;
    }
    bool operator==(const Books&) const = default;
};

/// What an importer gives back.
template <class Record>
struct Imported {
    std::vector<Record> kept;
    Books books;
    Findings findings;
};

/// "file:line: item" with what is known; "" when nothing is.
std::string to_string(const Place& place);
/// "note", "warning" or "error".
std::string to_string(Severity severity);

}  // namespace mapite
