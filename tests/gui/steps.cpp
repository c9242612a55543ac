#include "steps.hpp"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QTimer>
#include <QUrl>
#include <fstream>
#include <sstream>
#include <utility>

#include "gui/area_panel.hpp"

namespace mapite::test {

AreaIndex worst_area(Person& person) {
    const auto& areas = person.picture().scene->areas;
    const auto worst =
        std::ranges::max_element(areas, {}, [](const AreaItem& area) { return area.value.value_or(-1); });
    return *person.workspace().area_of_code(worst->code);
}

double value_of(Person& person, AreaIndex area) {
    const auto& areas = person.picture().scene->areas;
    const auto found =
        std::ranges::find(areas, person.picture().study->areas[area.value].code, &AreaItem::code);
    return found == areas.end() ? -1 : found->value.value_or(-1);
}

double highest_value(Person& person) {
    return value_of(person, worst_area(person));
}

void sort_by_value_descending(Person& person) {
    QTableView& view = person.the<AreasTable>().view();
    QHeaderView& header = *view.horizontalHeader();
    for (int clicks = 0; clicks < 3; ++clicks) {
        if (header.sortIndicatorSection() == AreasModel::value &&
            header.sortIndicatorOrder() == Qt::DescendingOrder)
            return;
        view.scrollTo(view.model()->index(0, AreasModel::value));
        const int x = header.sectionViewportPosition(AreasModel::value) + 8;
        person.click_at(*header.viewport(), {x, header.height() / 2});
    }
}

NeedRow& row_of_shown_need(Person& person) {
    const Picture& picture = person.picture();
    const QString name = person.workspace().in_language(picture.study->basket.needs[picture.need].name);
    for (NeedRow* row : person.the<AreaPanel>().findChildren<NeedRow*>())
        if (row->name().text() == name) {
            for (QWidget* up = row->parentWidget(); up; up = up->parentWidget())
                if (auto* scroll = qobject_cast<QScrollArea*>(up)) scroll->ensureWidgetVisible(row);
            QCoreApplication::processEvents();
            return *row;
        }
    throw std::runtime_error("the need that is shown has no row");
}

std::pair<QPoint, QPoint> two_places(Person& person) {
    std::vector<QPoint> places;
    for (const AreaItem& area : person.picture().scene->areas) {
        const QPoint middle = person.map().on_screen(label_point(area.shape)).toPoint();
        // A little beside the label point, where a populated point or a service may stand.
        for (const QPoint aside : {QPoint(14, 17), QPoint(-23, 11), QPoint(9, -28), QPoint(40, 31)})
            if (person.map().target_at(middle + aside).kind == MapTarget::Kind::area) {
                places.push_back(middle + aside);
                break;
            }
        if (places.size() == 2) return {places[0], places[1]};
    }
    throw std::runtime_error("no two free places on the map");
}

QString services_with_a_wrong_position(const QTemporaryDir& folder, const Picture& picture) {
    const QString file = folder.path() + "/shops.csv";
    const GridPoint middle = picture.scene->extent.centre();
    std::ofstream out(file.toStdString());
    out << "id,name,category,x,y\n"
        << "1,Jauns veikals,shop," << static_cast<long>(middle.x) << ',' << static_cast<long>(middle.y)
        << "\n"
        << "2,Bez vietas,shop,,\n";
    return file;
}

QString people_with_a_wrong_code(const QTemporaryDir& folder, const Picture& picture) {
    const QString file = folder.path() + "/iedzivotaji.csv";
    std::ofstream out(file.toStdString());
    out << "kods,nosaukums,skaits\n";
    bool first = true;
    for (const AreaItem& area : picture.scene->areas) {
        // Spreadsheets take codes for numbers.
        const bool loses_its_zero = std::exchange(first, false) && area.code.front() == '0';
        out << (loses_its_zero ? area.code.substr(1) : area.code) << ',' << area.name << ",100\n";
    }
    out << "9999999,Nekurienes pagasts,50\n";
    return file;
}

void drop(Person& person, const QString& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint middle = person.map().rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&person.map(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&person.map(), &event);
}

ImportDialog& open_dialog() {
    ImportDialog* dialog = nullptr;
    wait_for(
        [&] { return (dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget())) != nullptr; });
    if (!dialog) throw std::runtime_error("the import dialog did not open");
    return *dialog;
}

void import_by_clicks(Person& person, ImportDialog& dialog) {
    ASSERT_TRUE(wait_for([&] { return dialog.is_settled(); }));
    person.click(button(dialog, "Import"));
    ASSERT_TRUE(
        wait_for([&] { return dialog.stage() == ImportDialog::Stage::result && dialog.is_settled(); }));
}

QPushButton& button(QWidget& parent, const QString& text) {
    for (QPushButton* one : parent.findChildren<QPushButton*>())
        if (one->isVisible() && one->text().remove('&').startsWith(text)) return *one;
    throw std::runtime_error("no button " + text.toStdString());
}

QToolButton& tool_button(Person& person, const QString& text) {
    for (QToolButton* one : person.window().findChildren<QToolButton*>())
        if (one->isVisible() && one->text().remove('&') == text) return *one;
    throw std::runtime_error("no tool " + text.toStdString());
}

void answer_file_dialog(const QString& name) {
    QTimer::singleShot(300, qApp, [name] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        auto* line = dialog->findChild<QLineEdit*>("fileNameEdit");
        ASSERT_TRUE(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
    });
}

bool same_bytes(const std::filesystem::path& a, const std::filesystem::path& b) {
    const auto bytes = [](const std::filesystem::path& file) {
        std::ostringstream all;
        all << std::ifstream(file, std::ios::binary).rdbuf();
        return all.str();
    };
    return bytes(a) == bytes(b);
}

}  // namespace mapite::test
