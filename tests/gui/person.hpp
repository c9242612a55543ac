#pragma once
// A person in front of the window: clicks where things are seen and presses keys. Every click goes through
// the window as the platform would send it, so what is covered or switched off does not get it.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>

#include "gui/gaps_place.hpp"
#include "gui/languages.hpp"
#include "gui/main_window.hpp"
#include "gui/preferences.hpp"
#include "gui/workspace.hpp"

namespace mapite::test {

/// One sample project for all tests of the program, made the first time it is asked for.
const std::filesystem::path& sample_project();
/// A copy of it that a test may change.
std::filesystem::path copy_of_sample(const QTemporaryDir& folder);

bool wait_for(const std::function<bool()>& holds, int patience_ms = 30'000);

class Person {
  public:
    explicit Person(Language language = Language::en, QSize size = {1400, 900});
    ~Person();

    [[nodiscard]] MainWindow& window() { return *window_; }
    [[nodiscard]] Workspace& workspace() { return workspace_; }
    [[nodiscard]] MapView& map() { return window_->gaps().map(); }
    [[nodiscard]] const Picture& picture() const { return *workspace_.picture(); }

    /// Opens a project as an argument on the command line does, and waits until all of it is drawn.
    void open(const std::filesystem::path& project);
    /// Nothing is computed or drawn any more.
    bool is_settled();
    void settle();
    void speak(Language language);

    void click(QWidget& widget, Qt::KeyboardModifiers keys = Qt::NoModifier);
    void click_at(QWidget& widget, QPoint place, Qt::KeyboardModifiers keys = Qt::NoModifier);
    void double_click_at(QWidget& widget, QPoint place);
    /// To the widget with the focus.
    void press(int key, Qt::KeyboardModifiers keys = Qt::NoModifier);
    void type(const QString& text);
    /// Chooses the entry with this text from an open or closed list, by clicks.
    void choose(QComboBox& box, const QString& text);
    /// Tabs until this widget (or a child of it) has the focus; fails when it never gets it.
    void tab_to(QWidget& widget, int most = 120);

    /// The only child with this class; fails when there is none.
    template <class Widget>
    Widget& the(const QString& name = {}) {
        auto* found = window_->findChild<Widget*>(name);
        if (!found) throw std::runtime_error("no such widget in the window: " + name.toStdString());
        return *found;
    }

  private:
    Preferences preferences_;
    Languages languages_;
    Workspace workspace_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace mapite::test
