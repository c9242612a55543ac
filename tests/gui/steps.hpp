#pragma once
// Steps that walks by mouse and by keyboard share.
#include <QPushButton>
#include <QToolButton>

#include "gui/areas_table.hpp"
#include "gui/import_dialog.hpp"
#include "gui/need_row.hpp"
#include "person.hpp"

namespace mapite::test {

/// The area whose people lack most, as the map's numbers say.
AreaIndex worst_area(Person& person);
double value_of(Person& person, AreaIndex area);
double highest_value(Person& person);
/// Clicks the heading of the map's value until the highest stands first.
void sort_by_value_descending(Person& person);
/// The row of the need that the map shows; scrolled into view.
NeedRow& row_of_shown_need(Person& person);
/// Two places on the map where two areas' names stand, free of symbols.
std::pair<QPoint, QPoint> two_places(Person& person);

/// A table of two shops: one in the middle of the district, one without a position.
QString services_with_a_wrong_position(const QTemporaryDir& folder, const Picture& picture);
/// People by area: one code has lost its leading zero, one is of no area at all.
QString people_with_a_wrong_code(const QTemporaryDir& folder, const Picture& picture);
void drop(Person& person, const QString& file);
ImportDialog& open_dialog();
/// From the preview to the result.
void import_by_clicks(Person& person, ImportDialog& dialog);
/// By its text without the mark for its key; throws when there is none to be seen.
QPushButton& button(QWidget& parent, const QString& text);
QToolButton& tool_button(Person& person, const QString& text);
/// Types this name into the next file dialog and accepts it.
void answer_file_dialog(const QString& name);
bool same_bytes(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace mapite::test
