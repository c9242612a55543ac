#pragma once
// A thread for work of which only the newest counts: a new task takes the place of one that waits, and the
// one that runs is asked to stop.
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace mapite {

class LatestWorker {
  public:
    using Task = std::function<void(const std::stop_token&)>;

    LatestWorker();
    /// Asks the running task to stop and waits for it.
    ~LatestWorker();
    LatestWorker(const LatestWorker&) = delete;
    LatestWorker& operator=(const LatestWorker&) = delete;

    void post(Task task);

  private:
    void work(const std::stop_token& stop);

    std::mutex lock_;
    std::condition_variable_any wake_;
    Task waiting_;
    std::stop_source running_;
    std::jthread thread_;
};

}  // namespace mapite
