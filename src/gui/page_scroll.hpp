#pragma once
// A page to be read: as wide as there is room, as high as its words need at that width, and scrolled. Qt's
// own resizable scroll area asks for the height before parts that were just added are shown, and keeps it.
#include <QScrollArea>
#include <QTimer>

namespace mapite {

class PageScroll : public QScrollArea {
    Q_OBJECT
  public:
    explicit PageScroll(QWidget* parent = nullptr);
    /// In place of setWidget().
    void set_page(QWidget* page);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void fit();
    QTimer later_;  ///< after all that has been asked for at once
};

}  // namespace mapite
