#include "gui/undo.hpp"

#include <QCoreApplication>

#include "app/undo.hpp"
#include "base/error.hpp"

namespace mapite {

namespace {

QString text_of(const UndoStep& step) {
    const QString subject = QString::fromStdString(step.subject);
    QString text =
        subject.isEmpty()          ? QCoreApplication::translate("mapite::Undo", "the last change")
        : step.action == "import"  ? QCoreApplication::translate("mapite::Undo", "import of %1").arg(subject)
        : step.action == "removal" ? QCoreApplication::translate("mapite::Undo", "removal of %1").arg(subject)
                                   : QCoreApplication::translate("mapite::Undo", "change of %1").arg(subject);
    return step.again ? QCoreApplication::translate("mapite::Undo", "%1 (again)").arg(text) : text;
}

}  // namespace

QString last_change(const Project& project) {
    try {
        const auto step = next_undo(project);
        return step ? text_of(*step) : QString();
    } catch (const Error&) {
        return {};
    }
}

void undo_last(Workspace& workspace, std::function<void(const QString&)> done) {
    if (!workspace.project()) return;
    auto undone = std::make_shared<UndoStep>();
    workspace.tasks().run({.title = Workspace::tr("Undoing the last change"),
                           .work = [undone, project = *workspace.project()](
                                       const Progress&) mutable { *undone = undo_last_change(project); },
                           .done =
                               [&workspace, undone, done = std::move(done)] {
                                   workspace.reload();
                                   done(text_of(*undone));
                               }});
}

}  // namespace mapite
