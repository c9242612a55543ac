#pragma once
// The books of one import while it runs: every row is kept or left out with a reason, exactly once.
#include <string>

#include "base/finding.hpp"
#include "formats/table_features.hpp"

namespace mapite {

class ImportLog {
  public:
    /// Takes over what was found while reading the table.
    explicit ImportLog(const FeatureTable& table);

    void keep() { ++books_.kept; }
    /// The row is not kept; an error that names it.
    void leave_out(const FeatureRow& row, std::string code, std::string what);
    /// The row is not kept, and nothing is wrong with that: another one says the same.
    void pass_over(const FeatureRow& row, std::string code, std::string what);
    /// Rows that are not kept and share one finding, for tables of which only a part is wanted.
    void leave_out_together(std::size_t rows, Severity severity, std::string code, std::string what);
    void warn(const FeatureRow& row, std::string code, std::string what);
    void note(const FeatureRow& row, std::string code, std::string what);
    void add(Finding finding) { findings_.push_back(std::move(finding)); }

    [[nodiscard]] const Books& books() const { return books_; }
    /// Findings in the order they were made.
    [[nodiscard]] Findings take_findings() { return std::move(findings_); }

  private:
    const FeatureTable& table_;
    Books books_;
    Findings findings_;
};

}  // namespace mapite
