#pragma once
// Paints tiles on threads of its own. The view says which tiles it wants now, the most urgent first; what
// it wanted before and wants no longer is dropped, and what is being painted in vain is stopped.
#include <QImage>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "canvas/tile_cache.hpp"

namespace mapite {

class TileQueue {
  public:
    /// Called on the queue's threads; a null image = stopped before it was done.
    using Painter = std::function<QImage(const TileKey&, const std::stop_token&)>;
    using Done = std::function<void(Tile)>;

    TileQueue(unsigned threads, Done done);
    /// Stops what is being painted and waits for the threads; `done` is not called afterwards.
    ~TileQueue();
    TileQueue(const TileQueue&) = delete;
    TileQueue& operator=(const TileQueue&) = delete;

    /// Replaces what was wanted. Keys that are being painted in this edition are not painted twice.
    void want(std::vector<TileKey> keys, std::uint64_t edition, std::shared_ptr<const Painter> painter);
    /// Waiting or being painted.
    [[nodiscard]] bool is_busy() const;

  private:
    struct Running {
        TileKey key;
        std::uint64_t edition = 0;
        std::stop_source stop;
    };
    void work(const std::stop_token& stop);

    Done done_;
    mutable std::mutex lock_;
    std::condition_variable_any wake_;
    std::vector<TileKey> wanted_;  ///< the most urgent last
    std::uint64_t edition_ = 0;
    std::shared_ptr<const Painter> painter_;
    std::vector<std::shared_ptr<Running>> running_;
    std::vector<std::jthread> threads_;
};

/// Lets the calling thread work only when the window's thread has nothing to do, where the system can.
void yield_to_window();

}  // namespace mapite
