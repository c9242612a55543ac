#pragma once
// Long work beside the window: one task at a time on a thread of its own, with progress and cancel. What
// a task throws is caught here and nowhere else in the window. Results come back on the window's thread.
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

#include "base/progress.hpp"

namespace mapite {

/// An Error (or anything else thrown) as the user reads it.
struct Trouble {
    QString what;  ///< one sentence
    QString hint;  ///< what to do; may be empty
};

class TaskRunner : public QObject {
    Q_OBJECT
  public:
    explicit TaskRunner(QObject* parent = nullptr);
    /// Cancels what is running and waits for it.
    ~TaskRunner() override;

    struct Task {
        QString title;                              ///< "Importing schools.csv"
        std::function<void(const Progress&)> work;  ///< on the other thread; must not touch widgets
        std::function<void()> done;                 ///< on the window's thread, after `work` came to its end
        std::function<void(const Trouble&)> failed{};  ///< likewise after it threw; absent: signal `failed`
        bool replaces = false;  ///< cancels earlier tasks with the same title that are not done yet
    };
    /// Starts it when those before it are done.
    void run(Task task);
    void cancel();  ///< the running task; those waiting go on
    [[nodiscard]] bool is_busy() const;

  signals:
    void started(const QString& title);
    void progressed(const QString& what, double share);  ///< share below 0: not known
    void finished();                                     ///< done, failed or cancelled: nothing runs now
    void failed(const mapite::Trouble& trouble);
    void cancelled(const QString& title);

  private:
    void start_next();
    void end(const std::optional<Trouble>& trouble, bool was_cancelled);
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mapite

Q_DECLARE_METATYPE(mapite::Trouble)
