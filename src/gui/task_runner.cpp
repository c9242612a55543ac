#include "gui/task_runner.hpp"

#include <QCoreApplication>
#include <QPointer>
#include <deque>
#include <thread>

#include "base/error.hpp"

namespace mapite {

namespace {

/// What long work says of itself, here only so that it can be translated.
[[maybe_unused]] constexpr const char* known_steps[] = {
    QT_TRANSLATE_NOOP("Progress", "reading the project"),
    QT_TRANSLATE_NOOP("Progress", "travel times by car"),
    QT_TRANSLATE_NOOP("Progress", "travel times by bicycle"),
    QT_TRANSLATE_NOOP("Progress", "travel times by foot"),
    QT_TRANSLATE_NOOP("Progress", "profile"),
    QT_TRANSLATE_NOOP("Progress", "saving"),
};

QString translated_step(std::string_view what) {
    return QCoreApplication::translate("Progress", std::string(what).c_str());
}

Trouble trouble_now() {
    try {
        throw;
    } catch (const Error& error) {
        return {QString::fromUtf8(error.what()), QString::fromStdString(error.hint())};
    } catch (const std::bad_alloc&) {
        return {TaskRunner::tr("There is not enough memory for this."),
                TaskRunner::tr("Close other programs and try again.")};
    } catch (const std::exception& error) {
        return {TaskRunner::tr("The program made a mistake: %1").arg(QString::fromUtf8(error.what())),
                TaskRunner::tr("Nothing was saved. Please report it with what you did before.")};
    }
}

}  // namespace

struct TaskRunner::State {
    std::deque<Task> waiting;
    std::optional<Task> running;
    std::jthread thread;
};

TaskRunner::TaskRunner(QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
    qRegisterMetaType<Trouble>();
}

TaskRunner::~TaskRunner() {
    state_->waiting.clear();
    state_->thread.request_stop();
    if (state_->thread.joinable()) state_->thread.join();
}

bool TaskRunner::is_busy() const {
    return state_->running.has_value();
}

void TaskRunner::cancel() {
    state_->thread.request_stop();
}

void TaskRunner::run(Task task) {
    if (task.replaces) {
        std::erase_if(state_->waiting, [&](const Task& other) { return other.title == task.title; });
        if (state_->running && state_->running->title == task.title) cancel();
    }
    state_->waiting.push_back(std::move(task));
    start_next();
}

void TaskRunner::start_next() {
    if (state_->running || state_->waiting.empty()) return;
    state_->running = std::move(state_->waiting.front());
    state_->waiting.pop_front();
    emit started(state_->running->title);
    state_->thread = std::jthread([this, work = state_->running->work](const std::stop_token& stop) {
        const auto report = [this](std::string_view what, double share) {
            QMetaObject::invokeMethod(
                this, [this, step = translated_step(what), share] { emit progressed(step, share); },
                Qt::QueuedConnection);
        };
        std::optional<Trouble> trouble;
        bool was_cancelled = false;
        try {
            work({.report = report, .stop = stop});
        } catch (const Cancelled&) {
            was_cancelled = true;
        } catch (...) {
            trouble = trouble_now();
        }
        QMetaObject::invokeMethod(
            this, [this, trouble, was_cancelled] { end(trouble, was_cancelled); }, Qt::QueuedConnection);
    });
}

void TaskRunner::end(const std::optional<Trouble>& trouble, bool was_cancelled) {
    state_->thread.join();
    // What follows may start the next task or throw this runner's owner away.
    const Task task = std::move(*state_->running);
    state_->running.reset();
    const QPointer<TaskRunner> alive(this);
    if (was_cancelled) {
        emit cancelled(task.title);
    } else if (trouble) {
        if (task.failed)
            task.failed(*trouble);
        else
            emit failed(*trouble);
    } else if (task.done) {
        task.done();
    }
    if (!alive) return;
    if (state_->waiting.empty() && !state_->running) emit finished();
    start_next();
}

}  // namespace mapite
