#pragma once
// A field to find something by its name or code: what fits is listed below while one types, whatever
// the diacritics or capitals. Enter takes the marked entry, or the first one when none is marked.
#include <QLineEdit>
#include <string>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace mapite {

struct SearchEntry {
    QString text;                   ///< shown
    std::vector<std::string> keys;  ///< folded (base/text.hpp); any of them may hold what is typed
};

class SearchLine : public QLineEdit {
    Q_OBJECT
  public:
    explicit SearchLine(QWidget* parent = nullptr);

    /// Of two entries that fit equally well the earlier one is listed first.
    void set_entries(std::vector<SearchEntry> entries);
    /// Positions of the entries that hold this text, at most `most`: those that begin with it first.
    [[nodiscard]] std::vector<std::size_t> matches(const QString& typed, std::size_t most = 20) const;

  signals:
    void chosen(std::size_t entry);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void list_matches(const QString& typed);
    void take(std::size_t entry);
    void take_marked_or_first();

    std::vector<SearchEntry> entries_;
    QStandardItemModel* listed_;
    QCompleter* completer_;
};

}  // namespace mapite
