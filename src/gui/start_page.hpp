#pragma once
// What is seen before a project is open: the three jobs as cards, the projects opened lately, and the two
// ways in: the sample and a project of one's own.
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace mapite {

class Preferences;

class StartPage : public QWidget {
    Q_OBJECT
  public:
    explicit StartPage(Preferences& preferences, QWidget* parent = nullptr);
    /// Reads the list of recent projects again.
    void refresh();

  signals:
    void sample_wanted();
    void project_wanted();  ///< by a dialog
    void new_wanted();      ///< a project from a folder of files
    void recent_chosen(const QString& folder);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Card {
        QLabel *title, *text, *needs;
        QPushButton* open;
    };
    Card add_card(QHBoxLayout* row);
    void retranslate();

    Preferences& preferences_;
    QLabel *heading_, *question_, *recent_heading_, *nothing_recent_;
    Card gaps_, folders_, visits_;
    QPushButton *sample_, *open_, *new_;
    QListWidget* recent_;
};

}  // namespace mapite
