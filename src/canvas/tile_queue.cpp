#include "canvas/tile_queue.hpp"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace mapite {

void yield_to_window() {
#ifdef __linux__
    // On Linux a niceness belongs to a thread, and 0 means the calling one.
    constexpr int behind_the_window = 5;
    (void)setpriority(PRIO_PROCESS, 0, behind_the_window);
#endif
}

TileQueue::TileQueue(unsigned threads, Done done) : done_(std::move(done)) {
    for (unsigned i = 0; i < threads; ++i)
        threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

TileQueue::~TileQueue() {
    {
        const std::lock_guard guard(lock_);
        wanted_.clear();
        for (const auto& running : running_) running->stop.request_stop();
    }
    for (std::jthread& thread : threads_) thread.request_stop();
    threads_.clear();
}

void TileQueue::want(std::vector<TileKey> keys, std::uint64_t edition,
                     std::shared_ptr<const Painter> painter) {
    {
        const std::lock_guard guard(lock_);
        for (const auto& running : running_)
            if (running->edition != edition || std::ranges::find(keys, running->key) == keys.end())
                running->stop.request_stop();
        std::erase_if(keys, [&](const TileKey& key) {
            return std::ranges::any_of(running_, [&](const auto& running) {
                return running->key == key && running->edition == edition && !running->stop.stop_requested();
            });
        });
        std::ranges::reverse(keys);
        wanted_ = std::move(keys);
        edition_ = edition;
        painter_ = std::move(painter);
    }
    wake_.notify_all();
}

bool TileQueue::is_busy() const {
    const std::lock_guard guard(lock_);
    return !wanted_.empty() || !running_.empty();
}

void TileQueue::work(const std::stop_token& stop) {
    yield_to_window();
    while (!stop.stop_requested()) {
        auto job = std::make_shared<Running>();
        std::shared_ptr<const Painter> painter;
        {
            std::unique_lock guard(lock_);
            if (!wake_.wait(guard, stop, [&] { return !wanted_.empty(); })) return;
            job->key = wanted_.back();
            wanted_.pop_back();
            job->edition = edition_;
            painter = painter_;
            running_.push_back(job);
        }
        QImage picture = (*painter)(job->key, job->stop.get_token());
        {
            const std::lock_guard guard(lock_);
            std::erase(running_, job);
        }
        if (!picture.isNull() && !stop.stop_requested()) done_({job->key, std::move(picture), job->edition});
    }
}

}  // namespace mapite
