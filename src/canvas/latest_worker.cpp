#include "canvas/latest_worker.hpp"

#include "canvas/tile_queue.hpp"

namespace mapite {

LatestWorker::LatestWorker() : thread_([this](const std::stop_token& stop) { work(stop); }) {}

LatestWorker::~LatestWorker() {
    {
        const std::lock_guard guard(lock_);
        waiting_ = nullptr;
        running_.request_stop();
    }
    thread_.request_stop();
    thread_.join();
}

void LatestWorker::post(Task task) {
    {
        const std::lock_guard guard(lock_);
        running_.request_stop();
        waiting_ = std::move(task);
    }
    wake_.notify_one();
}

void LatestWorker::work(const std::stop_token& stop) {
    yield_to_window();
    while (!stop.stop_requested()) {
        Task task;
        std::stop_token its_stop;
        {
            std::unique_lock guard(lock_);
            if (!wake_.wait(guard, stop, [&] { return bool(waiting_); })) return;
            std::swap(task, waiting_);
            running_ = std::stop_source();
            its_stop = running_.get_token();
        }
        task(its_stop);
    }
}

}  // namespace mapite
