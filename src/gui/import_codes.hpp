#pragma once
// Area codes of a file that no area of the project has, and for each the area that was probably meant: to be
// accepted, changed or left out.
#include <QTableWidget>
#include <map>
#include <string>
#include <vector>

#include "app/import_preview.hpp"

class QStandardItemModel;

namespace mapite {

class ImportCodes : public QTableWidget {
    Q_OBJECT
  public:
    explicit ImportCodes(QWidget* parent = nullptr);
    void show_codes(const ImportPreview& preview, const std::map<std::string, std::string>& corrected);
    /// Takes every suggestion.
    void accept_all();
    [[nodiscard]] bool has_suggestions() const;

  signals:
    /// Corrections as in ReadOptions::codes.
    void corrected(const std::map<std::string, std::string>& codes);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    std::vector<UnknownCode> unknown_;
    std::vector<ImportPreview::KnownArea> known_areas_;
    std::map<std::string, std::string> corrected_;
    QStandardItemModel* areas_;  ///< shared by all boxes
};

}  // namespace mapite
