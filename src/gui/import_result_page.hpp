#pragma once
// The last page of the import dialog: what was kept, what was reported and why, and the way back.
#include <QWidget>
#include <filesystem>

#include "app/import.hpp"
#include "gui/task_runner.hpp"

class QLabel;
class QPushButton;

namespace mapite {

class FindingsView;
class MessageBar;

class ImportResultPage : public QWidget {
    Q_OBJECT
  public:
    explicit ImportResultPage(QWidget* parent = nullptr);
    void show_report(const QString& file, const ImportReport& report);
    /// After undoing (or making the import again): the button does the other.
    void set_undone(bool undone);
    void set_undo_enabled(bool enabled);
    void show_trouble(const Trouble& trouble);
    /// Everything that was reported, as CSV. Throws Error(failed) when it cannot be written.
    void save_report(const std::filesystem::path& file) const;

  signals:
    void undo_wanted();
    void save_wanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    QString file_;
    ImportReport report_;
    bool undone_ = false;
    MessageBar* message_;
    QLabel *heading_, *summary_;
    FindingsView* findings_;
    QPushButton *undo_, *save_;
};

}  // namespace mapite
