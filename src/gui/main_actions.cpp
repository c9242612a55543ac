#include "gui/main_actions.hpp"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "gui/languages.hpp"

namespace mapite {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("mapite::MainActions", text);
}

QAction* action(QMainWindow& window, const QKeySequence& key) {
    auto* made = new QAction(&window);
    made->setShortcut(key);
    return made;
}

}  // namespace

MainActions::MainActions(QMainWindow& window)
    : sample(action(window, {})),
      open(action(window, QKeySequence::Open)),
      new_project(action(window, QKeySequence::New)),
      close_project(action(window, QKeySequence::Close)),
      quit(action(window, QKeySequence::Quit)),
      import(action(window, QKeySequence("Ctrl+I"))),
      undo(action(window, QKeySequence::Undo)),
      export_map(action(window, QKeySequence::Save)),
      print(action(window, QKeySequence::Print)),
      find(action(window, QKeySequence::Find)),
      next_part(action(window, QKeySequence("F6"))),
      show_all(action(window, QKeySequence("Ctrl+0"))),
      reload(action(window, QKeySequence::Refresh)),
      dark(action(window, {})),
      file_(window.menuBar()->addMenu(QString())),
      view_(window.menuBar()->addMenu(QString())) {
    file_->addActions({sample, open, new_project});
    file_->addSeparator();
    file_->addActions({import, undo});
    file_->addSeparator();
    file_->addActions({export_map, print});
    file_->addSeparator();
    file_->addActions({close_project, quit});
    view_->addActions({find, next_part, show_all, reload});
    view_->addSeparator();
    dark->setCheckable(true);
    view_->addAction(dark);
    text_size_ = view_->addMenu(QString());
    language_ = view_->addMenu(QString());
    auto* sizes = new QActionGroup(&window);
    for (std::size_t i = 0; i < text_sizes.size(); ++i) {
        text_sizes[i] = sizes->addAction(QStringLiteral("%1 %").arg(qRound(100 * mapite::text_sizes[i])));
        text_sizes[i]->setCheckable(true);
        text_size_->addAction(text_sizes[i]);
    }
    auto* choices = new QActionGroup(&window);
    for (const Language language : {Language::lv, Language::en, Language::ru}) {
        QAction* choice = choices->addAction(own_name(language));
        choice->setCheckable(true);
        language_->addAction(choice);
        languages[static_cast<std::size_t>(language)] = choice;
    }
}

void MainActions::retranslate() {
    file_->setTitle(tr("&File"));
    view_->setTitle(tr("&View"));
    sample->setText(tr("Open the &sample"));
    open->setText(tr("&Open…"));
    new_project->setText(tr("&New project from a folder of files…"));
    close_project->setText(tr("&Close the project"));
    quit->setText(tr("&Quit"));
    import->setText(tr("&Import…"));
    export_map->setText(tr("Save the &map…"));
    print->setText(tr("&Print…"));
    find->setText(tr("&Find a place"));
    next_part->setText(tr("Next &part of the window"));
    show_all->setText(tr("Show the &whole map"));
    reload->setText(tr("&Read again"));
    dark->setText(tr("&Dark"));
    text_size_->setTitle(tr("&Text size"));
    language_->setTitle(tr("&Language"));
}

}  // namespace mapite
