#include "store/writer_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {

namespace {

constexpr const char* lock_name = "mapite.lock";

std::string machine_name() {
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0) return "this machine";
    return name.data();
}

std::string on_one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return text;
}

/// Four lines: name, machine, process, time.
std::string description(const std::string& writer_name, std::chrono::system_clock::time_point now) {
    const std::tm time = local_time(now);
    return fmt::format("{}\n{}\n{}\n{:04}-{:02}-{:02} {:02}:{:02}\n", on_one_line(writer_name),
                       machine_name(), getpid(), time.tm_year + 1900, time.tm_mon + 1, time.tm_mday,
                       time.tm_hour, time.tm_min);
}

std::string who_holds(int descriptor) {
    std::array<char, 4096> text{};
    const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
    const auto lines =
        split(std::string_view(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0), '\n');
    // The other may have the lock and not have written its name yet.
    if (lines.size() < 4) return "";
    return fmt::format(": \"{}\" (process {} on {} since {})", lines[0], lines[2], lines[1], lines[3]);
}

[[noreturn]] void cannot_lock(const std::filesystem::path& file, int reason) {
    throw Error{ErrorKind::failed,
                fmt::format("{}: could not be made to keep other programs from saving: {}", file.string(),
                            std::strerror(reason)),
                "check that the project folder is there and may be written to"};
}

/// False when the file was removed (by the writer that had the lock) between opening and locking it.
bool still_there(int descriptor, const std::filesystem::path& file) {
    struct stat opened {
    }, named{};
    return fstat(descriptor, &opened) == 0 && stat(file.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

int locked_descriptor(const std::filesystem::path& file) {
    for (;;) {
        const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0) cannot_lock(file, errno);
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            const std::string holder = reason == EWOULDBLOCK ? who_holds(descriptor) : "";
            close(descriptor);
            if (reason != EWOULDBLOCK) cannot_lock(file, reason);
            throw Error{ErrorKind::failed, "another program is saving into this project" + holder,
                        "wait until it is done"};
        }
        if (still_there(descriptor, file)) return descriptor;
        close(descriptor);
    }
}

}  // namespace

std::tm local_time(std::chrono::system_clock::time_point now) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return parts;
}

WriterLock::WriterLock(const std::filesystem::path& database, const std::string& writer_name,
                       std::chrono::system_clock::time_point now)
    : file_(std::filesystem::absolute(database).parent_path() / lock_name),
      descriptor_(locked_descriptor(file_)) {
    const std::string text = description(writer_name, now);
    if (ftruncate(descriptor_, 0) != 0 ||
        pwrite(descriptor_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
        const int reason = errno;
        unlink(file_.c_str());
        close(descriptor_);
        cannot_lock(file_, reason);
    }
}

WriterLock::WriterLock(WriterLock&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

WriterLock::~WriterLock() {
    if (descriptor_ < 0) return;
    // Removed while it is still held: nobody can have locked this very file in between.
    unlink(file_.c_str());
    close(descriptor_);
}

}  // namespace mapite
