#pragma once
// Items one after the other, on a new line when the width is used up: what keeps a row of numbers
// readable with fonts of twice the size.
#include <QLayout>
#include <memory>
#include <vector>

namespace mapite {

class FlowLayout : public QLayout {
    Q_OBJECT
  public:
    /// `gap`: pixels between items; lines stand half as far apart.
    FlowLayout(QWidget* parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int position) const override;
    QLayoutItem* takeAt(int position) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override {
        return arrange(QRect(0, 0, width, 0), false);
    }
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;

  private:
    /// The height needed; places the items only when asked to.
    int arrange(const QRect& rect, bool place) const;

    int gap_;
    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

}  // namespace mapite
