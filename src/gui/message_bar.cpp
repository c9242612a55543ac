#include "gui/message_bar.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace mapite {

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent),
      symbol_(new QLabel(this)),
      text_(new QLabel(this)),
      actions_(new QHBoxLayout),
      close_(new QToolButton(this)) {
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    close_->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close_->setAutoRaise(true);
    connect(close_, &QToolButton::clicked, this, &MessageBar::clear);
    auto* row = new QHBoxLayout(this);
    row->addWidget(symbol_);
    row->addWidget(text_, 1);
    row->addLayout(actions_);
    row->addWidget(close_);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    retranslate();
    hide();
}

void MessageBar::show_message(Kind kind, const QString& text, const std::vector<Action>& actions) {
    clear();
    const int side = fontMetrics().height() * 3 / 2;
    symbol_->setPixmap(style()
                           ->standardIcon(kind == Kind::trouble ? QStyle::SP_MessageBoxWarning
                                                                : QStyle::SP_MessageBoxInformation)
                           .pixmap(side, side));
    symbol_->setAccessibleName(kind == Kind::trouble ? tr("Trouble") : tr("Done"));
    text_->setText(text);
    for (const Action& action : actions) {
        auto* button = new QPushButton(action.text, this);
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            clear();
            run();
        });
        actions_->addWidget(button);
    }
    setAccessibleName(text);
    show();
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void MessageBar::show_trouble(const Trouble& trouble, const std::vector<Action>& actions) {
    show_message(Kind::trouble, trouble.hint.isEmpty() ? trouble.what : trouble.what + '\n' + trouble.hint,
                 actions);
}

void MessageBar::clear() {
    hide();
    text_->clear();
    while (QLayoutItem* item = actions_->takeAt(0)) {
        // A button may be in the middle of its own click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

QString MessageBar::text() const {
    return text_->text();
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void MessageBar::retranslate() {
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
}

}  // namespace mapite
