#pragma once
// Which column of a table holds which of our fields. Headings are compared folded ("Tālrunis" is
// "talrunis"); what a person chose comes first, then the layer definition's names, then what people
// commonly write.
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/table_features.hpp"
#include "territory/layer_spec.hpp"

namespace mapite {

/// Why a column was taken for a field.
enum class ColumnBasis {
    none,        ///< no column was
    chosen,      ///< a person said so
    definition,  ///< the layer definition names it
    common,      ///< people commonly call the field so
    content,     ///< its values can be nothing else
};

class Columns {
  public:
    /// Throws Error(usage) naming the nearest column when one that was chosen is not there.
    Columns(const FeatureTable& table, const LayerSpec& spec);

    /// The column of our field ("code", "people", "opening_hours" ...); absent when the table has none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view field) const;
    /// How `find` came to its column.
    [[nodiscard]] ColumnBasis basis(std::string_view field) const;
    /// True when a person has said which column the field is, or that there is none.
    [[nodiscard]] bool is_chosen(std::string_view field) const;
    /// As `find`, by what a person chose and the names in the layer definition alone.
    [[nodiscard]] std::optional<std::size_t> find_stated(std::string_view field) const;
    /// A column with just this heading (folded), whatever it means.
    [[nodiscard]] std::optional<std::size_t> named(std::string_view heading) const;
    /// As `named`, but "65+" is not "65": the sign that means "and more" counts.
    [[nodiscard]] std::optional<std::size_t> named_exactly(std::string_view heading) const;
    /// Throws Error(data) naming the columns there are and the nearest name when the field is absent.
    [[nodiscard]] std::size_t require(std::string_view field) const;

  private:
    [[nodiscard]] std::size_t position_of(const std::string& heading, const std::string& field) const;

    const FeatureTable& table_;
    const LayerSpec& spec_;
    std::vector<std::string> folded_;
    std::map<std::string, std::optional<std::size_t>, std::less<>> chosen_;
};

/// Our field's built-in headings, folded; the field's own name is one of them.
std::vector<std::string_view> common_headings(std::string_view field);

}  // namespace mapite
