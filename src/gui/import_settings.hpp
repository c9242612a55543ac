#pragma once
// What a file is and how it is read: kind, layer definition, encoding, coordinates, date. Shows what was
// found out and lets a person say otherwise; it knows nothing of previews but what it is told.
#include <QWidget>
#include <map>

#include "app/import_preview.hpp"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;

namespace mapite {

class Workspace;

class ImportSettings : public QWidget {
    Q_OBJECT
  public:
    explicit ImportSettings(Workspace& workspace, QWidget* parent = nullptr);
    /// What was asked for and what was found; the boxes follow it without saying `corrected`.
    void show_settings(const PreviewRequest& request, const ImportPreview& preview);

  signals:
    /// The request with what a person has changed. Columns chosen for another kind are forgotten.
    void corrected(const mapite::PreviewRequest& request);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QComboBox* add_box(const char* name);
    void retranslate();
    void fill_kinds();
    void fill_definitions();
    void fill_text_options();
    void fill_coordinates();
    void fill_category();
    void set_row_visible(QWidget* field, bool visible);
    void kind_chosen();
    void definition_chosen();
    void changed();

    Workspace& workspace_;
    PreviewRequest request_;
    ImportPreview preview_;
    QFormLayout* form_;
    QComboBox *kind_, *definition_, *layer_, *encoding_, *separator_, *crs_, *category_, *area_level_;
    QCheckBox *swapped_, *dated_;
    QDateEdit* date_;
    std::map<QWidget*, QLabel*> labels_;
};

}  // namespace mapite
