#include "cli/progress_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

namespace mapite {
namespace {

class MovingLine {
  public:
    void show(std::string_view what, double share) {
        const auto now = std::chrono::steady_clock::now();
        if (now - began_ < std::chrono::seconds(1) || now - shown_ < std::chrono::milliseconds(100)) return;
        shown_ = now;
        constexpr int width = 24;
        std::string bar;
        if (share >= 0) {
            const int full = static_cast<int>(std::clamp(share, 0.0, 1.0) * width);
            bar = fmt::format("[{}{}] {:3.0f} % ", std::string(static_cast<std::size_t>(full), '#'),
                              std::string(static_cast<std::size_t>(width - full), '.'), 100 * share);
        }
        fmt::print(stderr, "\r\033[K{}{}", bar, what);
        std::fflush(stderr);
        on_screen_ = true;
    }
    ~MovingLine() {
        if (on_screen_) fmt::print(stderr, "\r\033[K");
    }
    MovingLine() = default;
    MovingLine(const MovingLine&) = delete;
    MovingLine& operator=(const MovingLine&) = delete;

  private:
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now(), shown_{};
    bool on_screen_ = false;
};

}  // namespace

Progress terminal_progress() {
    if (isatty(STDERR_FILENO) == 0) return {};
    auto line = std::make_shared<MovingLine>();
    return {.report = [line](std::string_view what, double share) { line->show(what, share); }, .stop = {}};
}

}  // namespace mapite
