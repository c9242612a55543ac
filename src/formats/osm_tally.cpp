#include "formats/osm_tally.hpp"

#include <fmt/format.h>

namespace mapite::osm {

namespace {
constexpr std::size_t shown = 3;
}

void Tally::add(Kind kind, std::int64_t id) {
    ++count_;
    if (first_.size() < shown) first_.push_back(fmt::format("{} {}", to_string(kind), id));
}

std::string Tally::examples() const {
    std::string text = fmt::format("{}", fmt::join(first_, ", "));
    if (count_ > first_.size()) text += fmt::format(" and {} more", count_ - first_.size());
    return text;
}

void Tally::report(Findings& findings, Severity severity, std::string_view file, std::string_view code,
                   std::string_view sentence) const {
    if (count_ == 0) return;
    findings.push_back(
        about_file(severity, file, code, fmt::format("{} {} ({})", count_, sentence, examples())));
}

Finding about_file(Severity severity, std::string_view file, std::string_view code, std::string what) {
    Finding finding;
    finding.severity = severity;
    finding.where.file = file;
    finding.code = code;
    finding.what = std::move(what);
    return finding;
}

Finding about_object(Severity severity, std::string_view file, Kind kind, std::int64_t id,
                     std::string_view code, std::string what) {
    Finding finding = about_file(severity, file, code, std::move(what));
    finding.where.item = fmt::format("{} {}", to_string(kind), id);
    return finding;
}

std::string reference(Kind kind, std::int64_t id) {
    return fmt::format("{}/{}", to_string(kind), id);
}

}  // namespace mapite::osm
