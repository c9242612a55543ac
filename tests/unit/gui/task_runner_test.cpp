#include "gui/task_runner.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <thread>

#include "base/error.hpp"

namespace mapite {
namespace {

void wait_for(const std::function<bool()>& holds) {
    ASSERT_TRUE(QTest::qWaitFor(holds, 5000));
}

TEST(TaskRunner, WorkRunsElsewhereAndItsResultComesBackHere) {
    TaskRunner runner;
    std::thread::id worker, receiver;
    runner.run({.title = "a",
                .work = [&](const Progress&) { worker = std::this_thread::get_id(); },
                .done = [&] { receiver = std::this_thread::get_id(); }});
    wait_for([&] { return !runner.is_busy(); });
    EXPECT_NE(worker, receiver);
    EXPECT_EQ(receiver, std::this_thread::get_id());
}

TEST(TaskRunner, TasksRunOneAfterAnother) {
    TaskRunner runner;
    std::atomic<int> running = 0, most = 0;
    std::vector<int> order;
    for (int i = 0; i < 5; ++i)
        runner.run({.title = QString::number(i),
                    .work =
                        [&](const Progress&) {
                            most = std::max<int>(most, ++running);
                            std::this_thread::sleep_for(std::chrono::milliseconds(5));
                            --running;
                        },
                    .done = [&order, i] { order.push_back(i); }});
    wait_for([&] { return order.size() == 5; });
    EXPECT_EQ(most, 1);
    EXPECT_EQ(order, (std::vector{0, 1, 2, 3, 4}));
}

TEST(TaskRunner, AnErrorIsASentenceWithItsHint) {
    TaskRunner runner;
    QSignalSpy failed(&runner, &TaskRunner::failed);
    bool done = false;
    runner.run(
        {.title = "a",
         .work = [](const Progress&) { throw Error(ErrorKind::data, "no such layer", "name another"); },
         .done = [&] { done = true; }});
    wait_for([&] { return failed.count() == 1; });
    const auto trouble = failed.front().front().value<Trouble>();
    EXPECT_EQ(trouble.what, "no such layer");
    EXPECT_EQ(trouble.hint, "name another");
    EXPECT_FALSE(done);
}

TEST(TaskRunner, AProgramErrorIsToldAndTheRunnerGoesOn) {
    TaskRunner runner;
    QSignalSpy failed(&runner, &TaskRunner::failed);
    runner.run({.title = "a", .work = [](const Progress&) { throw std::logic_error("broken"); }, .done = {}});
    bool done = false;
    runner.run({.title = "b", .work = [](const Progress&) {}, .done = [&] { done = true; }});
    wait_for([&] { return done; });
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.front().front().value<Trouble>().what.contains("broken"));
}

TEST(TaskRunner, CancelStopsTheWorkAtItsNextStepAndNothingIsDone) {
    TaskRunner runner;
    QSignalSpy cancelled(&runner, &TaskRunner::cancelled);
    std::atomic<bool> begun = false;
    bool done = false;
    runner.run({.title = "endless",
                .work =
                    [&](const Progress& progress) {
                        begun = true;
                        for (;;) {
                            progress.step("still at it");
                            std::this_thread::sleep_for(std::chrono::milliseconds(1));
                        }
                    },
                .done = [&] { done = true; }});
    wait_for([&] { return begun.load(); });
    runner.cancel();
    wait_for([&] { return cancelled.count() == 1; });
    EXPECT_EQ(cancelled.front().front().toString(), "endless");
    EXPECT_FALSE(done);
}

TEST(TaskRunner, ALaterTaskOfTheSameTitleReplacesThoseWaiting) {
    TaskRunner runner;
    std::vector<int> done;
    for (int i = 0; i < 10; ++i)
        runner.run({.title = "picture",
                    .work =
                        [](const Progress& progress) {
                            for (int k = 0; k < 20; ++k) {
                                progress.step("");
                                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                            }
                        },
                    .done = [&done, i] { done.push_back(i); },
                    .replaces = true});
    wait_for([&] { return !runner.is_busy(); });
    EXPECT_EQ(done, std::vector{9});
}

TEST(TaskRunner, ItCanBeThrownAwayWhileWorkIsUnderWay) {
    std::atomic<bool> begun = false;
    {
        TaskRunner runner;
        runner.run({.title = "endless",
                    .work =
                        [&](const Progress& progress) {
                            begun = true;
                            for (;;) progress.step("");
                        },
                    .done = [] { FAIL() << "nobody is there to take the result"; }});
        wait_for([&] { return begun.load(); });
    }
    QCoreApplication::processEvents();
}

TEST(TaskRunner, ProgressIsReportedInOrder) {
    TaskRunner runner;
    QSignalSpy progressed(&runner, &TaskRunner::progressed);
    runner.run({.title = "a",
                .work =
                    [](const Progress& progress) {
                        progress.step("one", 0.25);
                        progress.step("two", 0.75);
                    },
                .done = {}});
    wait_for([&] { return !runner.is_busy(); });
    ASSERT_EQ(progressed.count(), 2);
    EXPECT_EQ(progressed[0][0].toString(), "one");
    EXPECT_DOUBLE_EQ(progressed[1][1].toDouble(), 0.75);
}

}  // namespace
}  // namespace mapite
