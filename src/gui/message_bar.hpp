#pragma once
// A line above the map that says what went wrong and offers a way out, or what was done and can be undone.
// It waits for the user and never stands in the way; screen readers are told of it.
#include <QWidget>
#include <functional>

#include "gui/task_runner.hpp"

class QLabel;
class QToolButton;
class QHBoxLayout;

namespace mapite {

class MessageBar : public QWidget {
    Q_OBJECT
  public:
    explicit MessageBar(QWidget* parent = nullptr);

    enum class Kind { information, trouble };
    struct Action {
        QString text;
        std::function<void()> run;
    };
    /// Replaces what stood there. The actions close the bar before they run.
    void show_message(Kind kind, const QString& text, const std::vector<Action>& actions = {});
    /// The sentence, then the hint.
    void show_trouble(const Trouble& trouble, const std::vector<Action>& actions = {});
    void clear();
    [[nodiscard]] QString text() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    QLabel *symbol_, *text_;
    QHBoxLayout* actions_;
    QToolButton* close_;
};

}  // namespace mapite
