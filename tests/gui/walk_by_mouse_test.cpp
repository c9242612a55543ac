// The sample from opening to export, by clicks alone.
#include <QAbstractItemView>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QUrl>
#include <fstream>

#include "app/need_map.hpp"
#include "gui/area_panel.hpp"
#include "gui/areas_table.hpp"
#include "gui/choice_panel.hpp"
#include "gui/explanation_panel.hpp"
#include "gui/export_map.hpp"
#include "gui/import_dialog.hpp"
#include "gui/import_result_page.hpp"
#include "gui/link_button.hpp"
#include "gui/message_bar.hpp"
#include "gui/need_row.hpp"
#include "gui/search_box.hpp"
#include "person.hpp"
#include "steps.hpp"

namespace mapite::test {
namespace {

TEST(WalkByMouse, FindsTheWorstServedAreaForANeed) {
    Person person;
    person.open(sample_project());
    person.choose(person.the<ChoicePanel>().need(), "School");
    person.settle();
    EXPECT_EQ(person.picture().choice.need, "school");
    sort_by_value_descending(person);
    auto& view = person.the<AreasTable>().view();
    person.click_at(*view.viewport(), view.visualRect(view.model()->index(0, AreasModel::name)).center());
    ASSERT_TRUE(person.workspace().selected());
    EXPECT_DOUBLE_EQ(value_of(person, *person.workspace().selected()), highest_value(person));
}

TEST(WalkByMouse, ExplainsANumberDownToTheWay) {
    Person person;
    person.open(sample_project());
    person.workspace().select(worst_area(person));
    person.settle();
    NeedRow& row = row_of_shown_need(person);
    // The first stop is the need's name, the second its coverage.
    person.click(*row.stops().at(1));
    auto& panel = person.the<ExplanationPanel>();
    ASSERT_TRUE(panel.isVisible());
    EXPECT_TRUE(panel.text().contains(
        QString::fromStdString(person.picture().study->areas[worst_area(person).value].name)));
    person.click_at(*panel.points().viewport(),
                    panel.points().visualRect(panel.points().model()->index(0, 0)).center());
    person.settle();
    EXPECT_GE(person.workspace().highlight().way.size(), 2u);
}

TEST(WalkByMouse, ComparesTwoAreasOnTheMap) {
    Person person;
    person.open(sample_project());
    const auto [first, second] = two_places(person);
    person.click_at(person.map(), first);
    ASSERT_TRUE(person.workspace().selected());
    person.click_at(person.map(), second, Qt::ControlModifier);
    ASSERT_TRUE(person.workspace().compared());
    EXPECT_NE(person.workspace().selected(), person.workspace().compared());
    EXPECT_TRUE(person.the<AreaPanel>().end_comparison().isVisible());
    person.click(person.the<AreaPanel>().end_comparison());
    EXPECT_FALSE(person.workspace().compared());
}

TEST(WalkByMouse, ChangesTheClasses) {
    Person person;
    person.open(sample_project());
    auto& classes = person.the<ChoicePanel>().classes();
    person.choose(classes.method(), person.workspace().say("map.method.equal"));
    person.settle();
    person.choose(classes.number(), "3");
    person.settle();
    EXPECT_EQ(person.picture().map.method, ClassMethod::equal);
    EXPECT_EQ(person.picture().scene->legend.classes.size(), 3u);
}

TEST(WalkByMouse, DropsATableWithARowThatHasNoPlaceAndTakesItBack) {
    const QTemporaryDir folder;
    Person person;
    person.open(copy_of_sample(folder));
    const std::size_t services = person.picture().study->services.size();
    drop(person, services_with_a_wrong_position(folder, person.picture()));
    auto& dialog = open_dialog();
    import_by_clicks(person, dialog);
    person.settle();
    EXPECT_EQ(person.picture().study->services.size(), services + 1);
    person.click(button(dialog, "Undo"));
    ASSERT_TRUE(wait_for([&] { return dialog.is_settled(); }));
    person.settle();
    EXPECT_EQ(person.picture().study->services.size(), services);
    person.click(button(dialog, "Close"));
    EXPECT_FALSE(QApplication::activeModalWidget());
}

TEST(WalkByMouse, ExportsWhatTheCommandLineWrites) {
    const QTemporaryDir folder;
    Person person;
    person.open(sample_project());
    for (const char* ending : {"svg", "csv"}) {
        const std::filesystem::path file = (folder.path() + "/map." + ending).toStdString();
        answer_file_dialog(QString::fromStdString(file.string()));
        person.click(tool_button(person, "Save the map…"));
        ASSERT_TRUE(wait_for([&] { return std::filesystem::exists(file); }));
        person.settle();
        EXPECT_TRUE(person.window().messages().text().contains(QString::fromStdString(file.string())));
        const std::filesystem::path other = file.string() + ".expected." + ending;
        write_map(*person.picture().scene, person.picture().map.style, other);
        EXPECT_TRUE(same_bytes(file, other)) << ending;
    }
}

TEST(WalkByMouse, TheStartPageLeadsToTheSample) {
    Person person;
    const auto buttons = person.window().findChildren<QPushButton*>();
    const auto sample = std::ranges::find_if(
        buttons, [](const QPushButton* one) { return one->text().remove('&') == "Open the sample"; });
    ASSERT_NE(sample, buttons.end());
    person.click(**sample);
    ASSERT_TRUE(wait_for([&] { return person.workspace().picture() != nullptr; }, 120'000));
    person.settle();
    EXPECT_FALSE(person.picture().scene->areas.empty());
}

TEST(WalkByMouse, SwitchesTheLanguageWhileTheMapIsOpen) {
    Person person;
    person.open(sample_project());
    person.click(tool_button(person, "Latviešu"));
    person.settle();
    EXPECT_EQ(person.picture().scene->captions.language, "lv");
    EXPECT_TRUE(person.the<AreasTable>().model().headerData(AreasModel::name, Qt::Horizontal,
                                                            Qt::DisplayRole) != "Name");
    person.click(tool_button(person, "English"));
    person.settle();
}

}  // namespace
}  // namespace mapite::test
