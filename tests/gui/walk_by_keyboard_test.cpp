// The sample from opening to export, without a mouse.
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <fstream>
#include <set>

#include "gui/area_panel.hpp"
#include "gui/areas_table.hpp"
#include "gui/choice_panel.hpp"
#include "gui/explanation_panel.hpp"
#include "gui/import_dialog.hpp"
#include "gui/layers_panel.hpp"
#include "gui/link_button.hpp"
#include "gui/message_bar.hpp"
#include "gui/search_box.hpp"
#include "gui/start_page.hpp"
#include "person.hpp"
#include "steps.hpp"

namespace mapite::test {
namespace {

TEST(WalkByKeyboard, TheStartPageLeadsToTheSample) {
    Person person;
    person.tab_to(button(person.window(), "Open the sample"));
    person.press(Qt::Key_Space);
    ASSERT_TRUE(wait_for([&] { return person.workspace().picture() != nullptr; }, 120'000));
    person.settle();
    // The map is what one wants to walk on.
    EXPECT_TRUE(person.map().hasFocus());
}

TEST(WalkByKeyboard, FindsTheWorstServedAreaForANeed) {
    Person person;
    person.open(sample_project());
    ChoiceCombo& need = person.the<ChoicePanel>().need();
    person.tab_to(need);
    person.type("School");
    person.settle();
    EXPECT_EQ(person.picture().choice.need, "school");
    auto& view = person.the<AreasTable>().view();
    person.tab_to(view);
    while (view.currentIndex().column() != AreasModel::value) {
        const int before = view.currentIndex().column();
        person.press(Qt::Key_Right);
        ASSERT_NE(view.currentIndex().column(), before);
    }
    person.press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    for (int row = view.model()->rowCount(); row >= 0; --row) person.press(Qt::Key_Up);
    ASSERT_TRUE(person.workspace().selected());
    EXPECT_DOUBLE_EQ(value_of(person, *person.workspace().selected()), highest_value(person));
}

TEST(WalkByKeyboard, ExplainsANumberDownToTheWay) {
    Person person;
    person.open(sample_project());
    person.workspace().select(worst_area(person));
    person.settle();
    NeedRow& row = row_of_shown_need(person);
    person.tab_to(*row.stops().at(0));
    person.press(Qt::Key_Right);
    person.press(Qt::Key_Return);
    auto& panel = person.the<ExplanationPanel>();
    ASSERT_TRUE(panel.isVisible());
    person.tab_to(panel.points());
    person.press(Qt::Key_Down);
    person.press(Qt::Key_Up);
    person.settle();
    EXPECT_GE(person.workspace().highlight().way.size(), 2u);
}

TEST(WalkByKeyboard, ChoosesAndComparesAreasUnderTheCrosshair) {
    Person person;
    person.open(sample_project());
    person.map().setFocus();
    person.press(Qt::Key_Plus);
    person.settle();
    person.press(Qt::Key_Return);
    ASSERT_TRUE(person.workspace().selected());
    const auto first = person.workspace().selected();
    for (int step = 0; step < 40 && !person.workspace().compared(); ++step) {
        person.press(Qt::Key_Right);
        person.settle();
        const auto here = person.map().target_at(person.map().rect().center());
        if (here.kind != MapTarget::Kind::area) continue;
        const std::string code = person.picture().scene->areas[here.position].code;
        if (person.workspace().area_of_code(code) != first) person.press(Qt::Key_Return, Qt::ControlModifier);
    }
    EXPECT_TRUE(person.workspace().compared());
    EXPECT_EQ(person.workspace().selected(), first);
}

TEST(WalkByKeyboard, FindsAPlaceByNameWithoutItsDiacritics) {
    Person person;
    person.open(sample_project());
    const AreaItem& wanted = person.picture().scene->areas.back();
    person.press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(person.the<SearchBox>().isAncestorOf(QApplication::focusWidget()));
    person.type(QString::fromStdString(wanted.code));
    person.press(Qt::Key_Return);
    person.settle();
    ASSERT_TRUE(person.workspace().selected());
    EXPECT_EQ(person.picture().study->areas[person.workspace().selected()->value].code, wanted.code);
    EXPECT_TRUE(person.map().shown().contains(label_point(wanted.shape)));
}

TEST(WalkByKeyboard, F6GoesRoundThePartsOfTheWindow) {
    Person person;
    person.open(sample_project());
    std::vector<QWidget*> stops;
    for (int i = 0; i < 5; ++i) {
        person.press(Qt::Key_F6);
        stops.push_back(QApplication::focusWidget());
    }
    std::ranges::sort(stops);
    EXPECT_EQ(std::ranges::unique(stops).begin(), stops.end()) << "a part was visited twice";
}

TEST(WalkByKeyboard, ExportsTheMap) {
    const QTemporaryDir folder;
    Person person;
    person.open(sample_project());
    const std::filesystem::path file = (folder.path() + "/map.svg").toStdString();
    answer_file_dialog(QString::fromStdString(file.string()));
    person.press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(wait_for([&] { return std::filesystem::exists(file); }));
    person.settle();
}

TEST(WalkByKeyboard, ImportsAFileAndUndoesIt) {
    const QTemporaryDir folder;
    Person person;
    person.open(copy_of_sample(folder));
    const std::size_t services = person.picture().study->services.size();
    answer_file_dialog(services_with_a_wrong_position(folder, person.picture()));
    person.press(Qt::Key_I, Qt::ControlModifier);
    auto& dialog = open_dialog();
    ASSERT_TRUE(wait_for([&] { return dialog.is_settled(); }));
    QPushButton& import = button(dialog, "Import");
    ASSERT_TRUE(wait_for([&] { return import.isEnabled(); }));
    for (int i = 0; i < 60 && QApplication::focusWidget() != &import; ++i) person.press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), &import);
    person.press(Qt::Key_Space);
    ASSERT_TRUE(
        wait_for([&] { return dialog.stage() == ImportDialog::Stage::result && dialog.is_settled(); }));
    person.press(Qt::Key_Escape);
    person.settle();
    EXPECT_EQ(person.picture().study->services.size(), services + 1);
    person.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(wait_for([&] { return person.picture().study->services.size() == services; }));
}

/// Whoever sees nothing hears names.
TEST(WalkByKeyboard, EverythingThatTakesTheFocusHasAName) {
    Person person;
    person.open(sample_project());
    person.workspace().select(worst_area(person));
    person.settle();
    std::set<QWidget*> seen;
    for (int i = 0; i < 200; ++i) {
        person.press(Qt::Key_Tab);
        QWidget* here = QApplication::focusWidget();
        if (!here || !seen.insert(here).second) continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(here);
        ASSERT_TRUE(spoken);
        EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty() && spoken->text(QAccessible::Value).isEmpty())
            << here->metaObject()->className() << " in " << here->parentWidget()->metaObject()->className();
    }
    EXPECT_GT(seen.size(), 15u);
}

}  // namespace
}  // namespace mapite::test
