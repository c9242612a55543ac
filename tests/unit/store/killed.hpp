#pragma once
// A program that is killed while it saves, however slow the machine is.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "store/database.hpp"

namespace mapite::store_test {

/// A child process saves change after change, numbered from `first`, until it is killed `after` it finished
/// its first one. False when it ended otherwise.
inline bool killed_while_saving(const std::filesystem::path& file, int first, std::chrono::milliseconds after,
                                void (*save)(Database&, int)) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return false;
    const pid_t child = fork();
    if (child == 0) {
        Database database = Database::open_to_write(file, "killed");
        for (int number = first;; ++number) {
            save(database, number);
            if (::write(ends[1], "x", 1) != 1) _exit(1);
        }
    }
    close(ends[1]);
    char finished = 0;
    const bool saved = ::read(ends[0], &finished, 1) == 1;
    std::this_thread::sleep_for(after);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(ends[0]);
    return saved && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

}  // namespace mapite::store_test
