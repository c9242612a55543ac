#pragma once
// How long work reports itself and is told to stop. The work calls `step`; who watches decides what
// becomes of it (a bar on stderr, a dialog, nothing).
#include <functional>
#include <stop_token>
#include <string_view>

namespace mapite {

/// Thrown out of long work when its stop token was triggered; nothing has been saved then.
struct Cancelled {};

struct Progress {
    /// Called with what is being done and the share done (0..1, below 0 = not known). May be empty.
    std::function<void(std::string_view what, double share)> report;
    std::stop_token stop;

    /// Reports and throws Cancelled if a stop was asked for. Call it at most some hundred times.
    void step(std::string_view what, double share = -1) const {
        if (stop.stop_requested()) throw Cancelled{};
        if (report) report(what, share);
    }
};

}  // namespace mapite
