#pragma once
// The buttons on the map: nearer, farther, all.
#include <QPointer>
#include <QToolButton>

namespace mapite {

enum class ViewButton { nearer, farther, all };

/// A button that can be focused, with a drawn sign, a tool tip and a name for screen readers.
QToolButton* make_view_button(ViewButton kind, QWidget* parent);
/// Texts in the language of the window, sign in the colours and size of the widget's fonts.
void dress_view_button(QToolButton& button, ViewButton kind);

}  // namespace mapite
