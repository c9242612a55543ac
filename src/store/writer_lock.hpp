#pragma once
// One writer at a time. The lock is the system's own (flock) on a file beside the database, so it is gone
// with the process that holds it, however that ends; what is written in the file only names the writer
// for the message the next one gets.
#include <chrono>
#include <ctime>
#include <filesystem>
#include <string>

namespace mapite {

class WriterLock {
  public:
    /// Takes the lock of the folder `database` stands in. Throws Error(failed) naming the writer who has it,
    /// or the reason the file cannot be made.
    WriterLock(const std::filesystem::path& database, const std::string& writer_name,
               std::chrono::system_clock::time_point now);
    /// Frees the lock and removes its file.
    ~WriterLock();
    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&&) = delete;

  private:
    std::filesystem::path file_;
    int descriptor_ = -1;
};

/// In the time zone of the machine.
std::tm local_time(std::chrono::system_clock::time_point now);

}  // namespace mapite
