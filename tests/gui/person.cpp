#include "person.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QSettings>
#include <QWindow>

#include "app/run.hpp"
#include "sample/sample.hpp"
#include "support.hpp"

namespace mapite::test {

namespace fs = std::filesystem;

const fs::path& sample_project() {
    static const TemporaryFolder folder;
    static const fs::path project = [] {
        write_sample(folder.path(), {.seed = 1, .size = SampleSize::small}, {});
        RunRequest request;
        request.folder = folder.path();
        request.today = today;
        request.version = "test";
        return run_folder(request, resources(), {}).project;
    }();
    return project;
}

fs::path copy_of_sample(const QTemporaryDir& folder) {
    const fs::path copy = fs::path(folder.path().toStdString()) / "project";
    fs::copy(sample_project(), copy, fs::copy_options::recursive);
    return copy;
}

bool wait_for(const std::function<bool()>& holds, int patience_ms) {
    return QTest::qWaitFor(holds, patience_ms);
}

Person::Person(Language language, QSize size) : workspace_(resources(), today) {
    QSettings().clear();  // what an earlier person has left
    use_appearance(Appearance::light);
    languages_.use(language);
    workspace_.set_language(language);
    window_ = std::make_unique<MainWindow>(workspace_, preferences_, languages_);
    window_->resize(size);
    window_->show();
    window_->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
}

Person::~Person() = default;

void Person::open(const fs::path& project) {
    window_->open_project(project);
    ASSERT_TRUE(wait_for([&] { return workspace_.picture() != nullptr; }));
    settle();
}

bool Person::is_settled() {
    return !workspace_.painting().is_busy() && !workspace_.tasks().is_busy() &&
           (!workspace_.picture() || map().is_settled());
}

void Person::settle() {
    QCoreApplication::processEvents();
    EXPECT_TRUE(wait_for([&] { return is_settled(); }));
    // Scroll bars and the like come in later rounds of the event loop.
    QTest::qWait(40);
}

void Person::speak(Language language) {
    languages_.use(language);
    workspace_.set_language(language);
    settle();
}

void Person::click(QWidget& widget, Qt::KeyboardModifiers keys) {
    click_at(widget, widget.rect().center(), keys);
}

void Person::click_at(QWidget& widget, QPoint place, Qt::KeyboardModifiers keys) {
    ASSERT_TRUE(widget.isVisible()) << widget.metaObject()->className();
    QTest::mouseClick(widget.window()->windowHandle(), Qt::LeftButton, keys,
                      widget.mapTo(widget.window(), place));
    QCoreApplication::processEvents();
}

void Person::double_click_at(QWidget& widget, QPoint place) {
    QTest::mouseDClick(widget.window()->windowHandle(), Qt::LeftButton, {},
                       widget.mapTo(widget.window(), place));
    QCoreApplication::processEvents();
}

void Person::press(int key, Qt::KeyboardModifiers keys) {
    QWidget* active = QApplication::activePopupWidget();
    if (!active) active = QApplication::activeModalWidget();
    if (!active) active = window_.get();
    if (!active->isActiveWindow()) {
        // What a window manager does when a dialog closes.
        active->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(active));
    }
    QTest::keyClick(active->windowHandle(), static_cast<Qt::Key>(key), keys);
    QCoreApplication::processEvents();
}

void Person::type(const QString& text) {
    QWidget* focus = QApplication::focusWidget();
    ASSERT_TRUE(focus);
    QTest::keyClicks(focus, text);
    QCoreApplication::processEvents();
}

void Person::choose(QComboBox& box, const QString& text) {
    const int index = box.findText(text, Qt::MatchFixedString);
    ASSERT_GE(index, 0) << text.toStdString();
    click(box);
    QAbstractItemView* list = box.view();
    ASSERT_TRUE(wait_for([&] { return list->isVisible(); }));
    const QModelIndex entry = box.model()->index(index, box.modelColumn());
    list->scrollTo(entry);
    click_at(*list->viewport(), list->visualRect(entry).center());
    ASSERT_EQ(box.currentIndex(), index);
}

void Person::tab_to(QWidget& widget, int most) {
    for (int i = 0; i < most; ++i) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus && (focus == &widget || widget.isAncestorOf(focus))) return;
        press(Qt::Key_Tab);
    }
    FAIL() << "the keyboard does not lead to " << widget.metaObject()->className();
}

}  // namespace mapite::test
