#pragma once
// Which column of a table holds which of our fields. Headings are compared folded ("Tālrunis" is
// "talrunis"); the layer definition's names come first, then what people commonly write.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/table_features.hpp"
#include "territory/layer_spec.hpp"

namespace mapite {

class Columns {
  public:
    Columns(const FeatureTable& table, const LayerSpec& spec);

    /// The column of our field ("code", "people", "opening_hours" ...); absent when the table has none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view field) const;
    /// As `find`, by the names in the layer definition alone.
    [[nodiscard]] std::optional<std::size_t> find_stated(std::string_view field) const;
    /// A column with just this heading (folded), whatever it means.
    [[nodiscard]] std::optional<std::size_t> named(std::string_view heading) const;
    /// As `named`, but "65+" is not "65": the sign that means "and more" counts.
    [[nodiscard]] std::optional<std::size_t> named_exactly(std::string_view heading) const;
    /// Throws Error(data) naming the columns there are and the nearest name when the field is absent.
    [[nodiscard]] std::size_t require(std::string_view field) const;

  private:
    const FeatureTable& table_;
    const LayerSpec& spec_;
    std::vector<std::string> folded_;
};

/// Our field's built-in headings, folded; the field's own name is one of them.
std::vector<std::string_view> common_headings(std::string_view field);

}  // namespace mapite
