#pragma once
// What an import has to report: grouped by what it is, worst first, each with its line. Symbols and words say
// how bad it is, never colours alone.
#include <QTreeWidget>

#include "base/finding.hpp"

namespace mapite {

class FindingsView : public QTreeWidget {
    Q_OBJECT
  public:
    explicit FindingsView(QWidget* parent = nullptr);
    void show_findings(const Findings& findings);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    Findings findings_;
};

/// "Codes that lost their leading zeros"; the code itself where nobody has put it into words.
QString finding_title(const std::string& code);
/// "Left out", "Doubtful", "Note".
QString severity_word(Severity severity);

}  // namespace mapite
