#include "formats/import_log.hpp"

namespace mapite {

ImportLog::ImportLog(const FeatureTable& table)
    : table_(table),
      books_{.read = table.rows.size() + table.left_out, .kept = 0, .reported = table.left_out},
      findings_(table.findings) {}

void ImportLog::leave_out(const FeatureRow& row, std::string code, std::string what) {
    ++books_.reported;
    findings_.push_back({Severity::error, place_of(table_, row), std::move(code), std::move(what)});
}

void ImportLog::pass_over(const FeatureRow& row, std::string code, std::string what) {
    ++books_.reported;
    note(row, std::move(code), std::move(what));
}

void ImportLog::leave_out_together(std::size_t rows, Severity severity, std::string code, std::string what) {
    if (rows == 0) return;
    books_.reported += rows;
    findings_.push_back(about_file(table_.file, severity, std::move(code), std::move(what)));
}

void ImportLog::warn(const FeatureRow& row, std::string code, std::string what) {
    findings_.push_back({Severity::warning, place_of(table_, row), std::move(code), std::move(what)});
}

void ImportLog::note(const FeatureRow& row, std::string code, std::string what) {
    findings_.push_back({Severity::note, place_of(table_, row), std::move(code), std::move(what)});
}

}  // namespace mapite
