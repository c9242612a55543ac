#pragma once
// Counts objects that share one reason for a finding, with the first few as examples, so that ten
// thousand ways give one sentence and not ten thousand.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "formats/osm_reader.hpp"

namespace mapite::osm {

class Tally {
  public:
    void add(Kind kind, std::int64_t id);
    [[nodiscard]] std::size_t count() const { return count_; }
    /// "way 5, way 7, way 8 and 12 more".
    [[nodiscard]] std::string examples() const;
    /// Adds one finding, "COUNT SENTENCE (EXAMPLES)", unless nothing was counted. `sentence` follows the
    /// number: it must read well behind any.
    void report(Findings& findings, Severity severity, std::string_view file, std::string_view code,
                std::string_view sentence) const;

  private:
    std::size_t count_ = 0;
    std::vector<std::string> first_;
};

/// A finding about the file as a whole.
Finding about_file(Severity severity, std::string_view file, std::string_view code, std::string what);
/// A finding about one object, with item "way 5".
Finding about_object(Severity severity, std::string_view file, Kind kind, std::int64_t id,
                     std::string_view code, std::string what);
/// "way/5", as records keep it.
std::string reference(Kind kind, std::int64_t id);

}  // namespace mapite::osm
