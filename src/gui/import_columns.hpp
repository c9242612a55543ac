#pragma once
// The first rows of a file, and above each column a box that says which of our fields it is and who says
// so. Choosing another field there is the correction: the same field cannot be two columns.
#include <QTableWidget>
#include <map>
#include <string>
#include <vector>

#include "app/import_preview.hpp"

class QComboBox;
class QLabel;

namespace mapite {

class ColumnHeader;

class ImportColumns : public QTableWidget {
    Q_OBJECT
  public:
    explicit ImportColumns(QWidget* parent = nullptr);
    /// `chosen`: what a person has chosen so far, as in ReadOptions::columns.
    void show_table(const TableLook& table, const std::map<std::string, std::string>& chosen);
    /// For tests and keyboards: the box above a column.
    [[nodiscard]] QComboBox* box(int column) const;

  signals:
    /// Corrections as in ReadOptions::columns.
    void corrected(const std::map<std::string, std::string>& columns);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill_boxes();
    void choose(int column, const std::string& field);
    [[nodiscard]] std::vector<const FieldLook*> fields_of(std::size_t column) const;
    [[nodiscard]] std::string heading_of(std::size_t column) const;

    ColumnHeader* header_;
    TableLook table_;
    std::map<std::string, std::string> chosen_;
    /// Where the corrections stood before the box that is being used was: stepping through its list by keys
    /// must not take fields from other columns on the way.
    int box_in_use_ = -1;
    std::map<std::string, std::string> chosen_before_;
    std::vector<std::string> fields_before_;
};

}  // namespace mapite
