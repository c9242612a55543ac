#pragma once
// The database as a file that is never changed in place. Whoever saves works on a copy beside it, which
// takes its place in one step when it is complete and on the disk; so a reader, or a machine that
// lost power, sees the state before or the state after and nothing between. The state before the last
// change stays beside it as "FILE.before", so that a change can be undone; for a moment it is called
// "FILE.before.new", and whoever is killed in that moment loses neither state.
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/quantities.hpp"
#include "store/connection.hpp"
#include "store/schema.hpp"

namespace mapite {

/// What becomes of the state that a published one replaces.
enum class Previous {
    dropped,
    kept,  ///< as "FILE.before", in the place of the one kept there before: a change can be undone
};

/// "FILE.new": the next state of a file while it is made. Removed unless it was published. One at a time:
/// the caller has the WriterLock.
class WorkingCopy {
  public:
    /// Starts from the state of `file`, or from nothing when there is no such file. One left by a killed
    /// writer is removed first. Throws Error(failed), as when the disk is full.
    explicit WorkingCopy(const std::filesystem::path& file);
    /// Starts from the state that `kept_state` names, at no cost where the file system has links.
    static WorkingCopy of_kept_state(const std::filesystem::path& file);
    ~WorkingCopy();
    WorkingCopy(const WorkingCopy&) = delete;
    WorkingCopy& operator=(const WorkingCopy&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return copy_; }
    /// Puts the copy in the place of the file and waits until the disk has it. No connection may be open on
    /// the copy. Throws Error(failed) when another program has changed the file since the copy was made.
    void publish(Previous previous);

  private:
    WorkingCopy(const std::filesystem::path& file, const std::filesystem::path& start, bool linked);
    struct Stamp {
        std::uint64_t inode = 0;
        std::int64_t size = 0, seconds = 0, nanoseconds = 0;
        bool operator==(const Stamp&) const = default;
    };
    static Stamp stamp_of(const std::filesystem::path& file);

    std::filesystem::path file_, copy_;
    Stamp original_;
};

/// The schema version of a project database, from the first bytes of the file. Throws Error(failed) when it
/// is missing, a folder, empty, no database, no Mapīte project or cannot be read, or when another program is
/// in the middle of changing it.
int schema_version_of(const std::filesystem::path& file);
/// Throws Error(failed) when the file is of a newer schema.
void refuse_newer(const std::filesystem::path& file, const Schema& schema);
/// A connection to read from; of an older schema it is a copy in memory brought up to date.
Connection open_readable(const std::filesystem::path& file, const Schema& schema);
/// Brings an older file up to date, after a copy of it was put beside it as "FILE.YYYY-MM-DD.backup" (with
/// "-2" and so on behind the day when there is one already). Does nothing when it is up to date.
void migrate_file(const std::filesystem::path& file, const Schema& schema, Day today);
/// The state before the last change that kept one, wherever a killed writer left it; empty when there is
/// none. Changes nothing.
std::filesystem::path kept_state(const std::filesystem::path& file);
/// Brings the kept state to where it belongs after a writer was killed. The caller has the WriterLock.
void settle_kept_state(const std::filesystem::path& file);
/// Removes the kept state, as when the file is made anew.
void forget_kept_state(const std::filesystem::path& file);
/// Undoes what another program left half done in the file when it was killed. The caller has the WriterLock.
void settle_foreign_journal(const std::filesystem::path& file);

}  // namespace mapite
