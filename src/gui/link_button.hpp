#pragma once
// A word or number that can be clicked, and looks like text: colours of the palette, a thin line under
// it, a frame when it has the keyboard's focus. Enter and Space click it; arrow keys are left to whoever
// holds the buttons. Long text goes over several lines.
#include <QAbstractButton>

namespace mapite {

class LinkButton : public QAbstractButton {
    Q_OBJECT
  public:
    explicit LinkButton(QWidget* parent = nullptr);

    /// Times the font of the widget around it, and how heavy; the size follows that font when it changes.
    void set_emphasis(double size, QFont::Weight weight);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    [[nodiscard]] QFont shown_font() const;
    [[nodiscard]] int margin() const;

    double size_ = 1;
    QFont::Weight weight_ = QFont::Normal;
};

}  // namespace mapite
