#pragma once
// A list to choose one thing from, with headings between groups. Tells only what a user has chosen, never
// what was set by the program, and leaves the mouse wheel to whoever scrolls unless it has the focus.
#include <QComboBox>
#include <QVariant>
#include <vector>

namespace mapite {

struct ChoiceOption {
    QVariant id;  ///< invalid: a heading that cannot be chosen
    QString text;
    QString tip{};  ///< may be empty
    QIcon icon{};   ///< may be null
};

class ChoiceCombo : public QComboBox {
    Q_OBJECT
  public:
    explicit ChoiceCombo(QWidget* parent = nullptr);
    void show_options(const std::vector<ChoiceOption>& options, const QVariant& chosen);
    /// Chooses as a user would. Nothing when there is no such option.
    void choose(const QVariant& id);

  signals:
    void chosen(const QVariant& id);

  protected:
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace mapite
