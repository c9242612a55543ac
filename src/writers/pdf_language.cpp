#include "writers/pdf_language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace mapite {
namespace {

/// The number that stands behind the last `key`.
std::optional<std::size_t> number_behind(std::string_view pdf, std::string_view key) {
    const std::size_t found = pdf.rfind(key);
    if (found == std::string_view::npos) return std::nullopt;
    std::string_view rest = pdf.substr(found + key.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \r\n"), rest.size()));
    std::size_t number = 0;
    const auto [end, trouble] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return trouble == std::errc() ? std::optional(number) : std::nullopt;
}

/// What stands between `<<` and `>>` of the catalogue; empty when it is not a plain one.
std::string_view catalogue(std::string_view pdf, std::size_t object) {
    const std::string head = fmt::format("\n{} 0 obj\n<<", object);
    const std::size_t begin = pdf.rfind(head);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = pdf.substr(begin + head.size());
    return rest.substr(0, std::min(rest.find("endobj"), rest.size()));
}

}  // namespace

std::string with_language(std::string pdf, const std::string& language) {
    const auto root = number_behind(pdf, "/Root "), info = number_behind(pdf, "/Info "),
               size = number_behind(pdf, "/Size "), table = number_behind(pdf, "startxref");
    if (!root || !info || !size || !table || pdf.compare(*table, 4, "xref") != 0) return pdf;
    std::string_view entries = catalogue(pdf, *root);
    if (entries.find("/Catalog") == std::string_view::npos) return pdf;
    entries = entries.substr(0, entries.rfind(">>"));
    const std::string object =
        fmt::format("{} 0 obj\n<<{}   /Lang ({})\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                    *root, entries, language);
    if (!pdf.ends_with('\n')) pdf += '\n';
    const std::size_t place = pdf.size();
    pdf += object;
    const std::size_t second_table = pdf.size();
    pdf += fmt::format(
        "xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 R\n   /Prev {}\n>>\n"
        "startxref\n{}\n%%EOF\n",
        *root, place, *size, *root, *info, *table, second_table);
    return pdf;
}

}  // namespace mapite
