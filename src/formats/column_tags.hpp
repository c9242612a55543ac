#pragma once
// Tags in tables: either a column "tag" with its "value" beside it, or one column per key, as exports of
// OpenStreetMap have them. The rules are those of the layer definition.
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/column_names.hpp"
#include "formats/import_log.hpp"
#include "territory/layer_spec.hpp"

namespace mapite {

class TagColumns {
  public:
    /// `rules` must outlive this.
    TagColumns(const Columns& columns, const std::vector<TagRule>& rules);

    /// The table has a tag and a value column, or one column for every key of at least one rule, and
    /// there are rules.
    [[nodiscard]] bool usable() const { return !rules_.empty() && (has_pair() || has_keys_); }
    /// The table has a tag and a value column.
    [[nodiscard]] bool has_pair() const { return tag_.has_value() && value_.has_value(); }
    /// Category of the first rule that fits; absent when none does.
    [[nodiscard]] std::optional<std::string> category(const FeatureRow& row) const;
    /// True when the row has this tag.
    [[nodiscard]] bool has(const FeatureRow& row, std::string_view key, std::string_view value) const;
    /// "amenity=bench", for counting what no rule names.
    [[nodiscard]] std::string described(const FeatureRow& row) const;

  private:
    const std::vector<TagRule>& rules_;
    std::optional<std::size_t> tag_, value_;
    std::map<std::string, std::size_t, std::less<>> keys_;  ///< columns called as keys of the rules
    bool has_keys_ = false;
};

/// Counts rows of kinds that nobody asked for, to report them in one sentence instead of thousands.
class OtherKinds {
  public:
    void count(const std::string& kind) { ++counts_[kind]; }
    /// Leaves them out together: "41000 rows of 38 kinds that no rule names: amenity=bench (1977), ...".
    void report(ImportLog& log, const std::string& code) const;

  private:
    std::map<std::string, std::size_t> counts_;
};

}  // namespace mapite
