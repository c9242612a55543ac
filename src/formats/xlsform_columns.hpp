#pragma once
// What the headings of an XLSForm mean. Its tools have taken many spellings over the years ("relevance",
// "bind::relevant", "caption", "list name"), and languages are named as people like.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/localized.hpp"
#include "formats/workbook.hpp"

namespace mapite {

/// "Latviešu (lv)", "latvian", "LV", "latviski" and so on; absent for other languages.
std::optional<Language> language_called(std::string_view words);

struct FormHeading {
    std::string field;                   ///< "label", "constraint_message", "mapite_needs"
    std::string words{};                 ///< language as written; empty: none said
    std::optional<Language> language{};  ///< absent: none said, or another one
};
/// Lower case, spaces as "_", the one spelling for each thing.
FormHeading form_heading(std::string_view heading);

/// A sheet with its headings understood: the first row that is not blank.
class FormSheet {
  public:
    /// `plain`: the language of a heading that names none. The sheet must outlive this.
    FormSheet(const Sheet& sheet, Language plain);

    [[nodiscard]] const std::string& name() const { return sheet_->name; }
    [[nodiscard]] std::size_t header_row() const { return header_row_; }
    /// Those below the header.
    [[nodiscard]] std::vector<const SheetRow*> rows() const;
    [[nodiscard]] bool has(std::string_view field) const;
    /// Empty when there is no such column or nothing in it.
    [[nodiscard]] std::string text(const SheetRow& row, std::string_view field) const;
    /// A column of a language goes before the one without.
    [[nodiscard]] Localized words(const SheetRow& row, std::string_view field) const;

    struct Column {
        std::size_t position = 0;
        std::string heading;
        FormHeading meaning;
        std::size_t filled = 0;  ///< cells below that are not empty
    };
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }

  private:
    const Sheet* sheet_;
    Language plain_;
    std::size_t header_row_ = 0;
    std::vector<Column> columns_;
};

/// Columns with something in them that are not among `taken`, and those in other languages: one finding each,
/// a note where the column only says how the form looks on a device. `where`: "form.xlsx#survey".
void report_columns(const FormSheet& sheet, std::span<const std::string_view> taken, const std::string& where,
                    Findings& findings);

/// The text of one language of a Localized.
std::string& text_in(Localized& words, Language language);

}  // namespace mapite
