#pragma once
// The page of the import dialog that shows what would be imported and takes corrections.
#include <QWidget>

#include "app/import_preview.hpp"
#include "gui/task_runner.hpp"

class QGroupBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace mapite {

class FindingsView;
class ImportCodes;
class ImportColumns;
class ImportSettings;
class MessageBar;
class Workspace;

class ImportPreviewPage : public QWidget {
    Q_OBJECT
  public:
    explicit ImportPreviewPage(Workspace& workspace, QWidget* parent = nullptr);
    void show_preview(const PreviewRequest& request, const ImportPreview& preview);
    /// The file cannot be read at all, or a correction cannot be meant; what was shown stays.
    void show_trouble(const Trouble& trouble, bool can_try_again);
    /// While it is being tried out: the numbers are those of before.
    void set_busy(bool busy);

  signals:
    void corrected(const mapite::PreviewRequest& request);
    void look_again_wanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void show_messages();
    [[nodiscard]] QString summary() const;

    PreviewRequest request_;
    ImportPreview preview_;
    bool has_preview_ = false, busy_ = false;
    MessageBar* message_;
    ImportSettings* settings_;
    QScrollArea* settings_scroll_;
    ImportColumns* columns_;
    ImportCodes* codes_;
    FindingsView* findings_;
    QGroupBox *settings_box_, *columns_box_, *codes_box_, *findings_box_;
    QPushButton* accept_codes_;
    QLabel* summary_;
};

}  // namespace mapite
