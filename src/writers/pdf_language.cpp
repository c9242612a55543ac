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

/// What stands between `<<` and `>>` of an object; empty when it is not a plain one.
std::string dictionary(std::string_view pdf, std::size_t object) {
    const std::string head = fmt::format("\n{} 0 obj\n<<", object);
    const std::size_t begin = pdf.rfind(head);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = pdf.substr(begin + head.size());
    const std::string_view whole = rest.substr(0, std::min(rest.find("endobj"), rest.size()));
    return std::string(whole.substr(0, std::min(whole.rfind(">>"), whole.size())));
}

/// cairo before 1.18 leaves out the letters that a date begins with (ISO 32000-1, 7.9.4).
std::string with_right_date(std::string entries) {
    constexpr std::string_view wrong = "/CreationDate (2";
    if (const std::size_t place = entries.find(wrong); place != std::string::npos)
        entries.insert(place + wrong.size() - 1, "D:");
    return entries;
}

}  // namespace

std::string with_language(std::string pdf, const std::string& language) {
    const auto root = number_behind(pdf, "/Root "), info = number_behind(pdf, "/Info "),
               size = number_behind(pdf, "/Size "), table = number_behind(pdf, "startxref");
    if (!root || !info || !size || !table || pdf.compare(*table, 4, "xref") != 0) return pdf;
    const std::string entries = dictionary(pdf, *root), about = dictionary(pdf, *info);
    if (entries.find("/Catalog") == std::string::npos || about.empty()) return pdf;
    if (!pdf.ends_with('\n')) pdf += '\n';
    std::string places;
    const auto add = [&](std::size_t object, const std::string& content) {
        places += fmt::format("{} 1\n{:010} 00000 n \n", object, pdf.size());
        pdf += fmt::format("{} 0 obj\n<<{}>>\nendobj\n", object, content);
    };
    add(*root, fmt::format("{}   /Lang ({})\n   /ViewerPreferences << /DisplayDocTitle true >>\n", entries,
                           language));
    add(*info, with_right_date(about));
    const std::size_t second_table = pdf.size();
    pdf += fmt::format(
        "xref\n{}trailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 R\n   /Prev "
        "{}\n>>\nstartxref\n{}\n%%EOF\n",
        places, *size, *root, *info, *table, second_table);
    return pdf;
}

}  // namespace mapite
