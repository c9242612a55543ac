#pragma once
// Importing files that were dropped on the window or chosen: first what they are and what would be kept,
// corrected by hand; then the import beside the window; then the result, with the way back. Files come one
// after the other. Every trouble is a sentence in the dialog with a way out, and nothing is saved until
// "Import" is pressed.
#include <QDialog>
#include <filesystem>
#include <vector>

#include "app/import_preview.hpp"
#include "gui/workspace.hpp"

class QDialogButtonBox;
class QLabel;
class QMimeData;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace mapite {

class ImportPreviewPage;
class ImportResultPage;

class ImportDialog : public QDialog {
    Q_OBJECT
  public:
    /// `files`: at least one. `workspace` must outlive the dialog.
    ImportDialog(Workspace& workspace, std::vector<std::filesystem::path> files, QWidget* parent = nullptr);
    ~ImportDialog() override;

    enum class Stage { preview, importing, result };
    [[nodiscard]] Stage stage() const { return stage_; }
    /// Nothing is looked at or tried out any more: what is shown is all of it.
    [[nodiscard]] bool is_settled() const;
    [[nodiscard]] const ImportResultPage& result() const { return *result_; }

    void reject() override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_importing_page();
    void open_file(std::size_t position);
    void correct(const PreviewRequest& request);
    void look(bool try_out);
    void take(const PreviewRequest& request, ImportPreview preview);
    void start_import();
    void finish_import(const ImportReport& report);
    void go_back(const Trouble& trouble);
    void undo();
    void ask_where_to_save();
    void go_on();
    void show_stage(Stage stage);
    void retranslate();
    [[nodiscard]] QString file_name() const;

    Workspace& workspace_;
    std::vector<std::filesystem::path> files_;
    std::size_t position_ = 0;
    PreviewRequest request_;
    std::optional<ImportPreview> preview_;  ///< the newest; absent while the file cannot be read
    bool tried_out_ = false;                ///< `preview_` says what would be kept
    unsigned long generation_ = 0;          ///< of the request; results of an older one are thrown away
    Stage stage_ = Stage::preview;
    TaskRunner* looking_;
    QTimer* soon_;
    QLabel *heading_, *doing_;
    QStackedWidget* pages_;
    ImportPreviewPage* page_;
    ImportResultPage* result_;
    QProgressBar* progress_;
    QDialogButtonBox* buttons_;
    QPushButton *import_, *next_, *close_;
};

/// Files and folders of a drag; empty when it holds none.
std::vector<std::filesystem::path> dropped_files(const QMimeData& data);
/// Asks for files to import; empty when nothing was chosen.
std::vector<std::filesystem::path> ask_for_files(QWidget* parent);

}  // namespace mapite
