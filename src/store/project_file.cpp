#include "store/project_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kept_ending = ".before";
constexpr std::string_view pending_ending = ".before.new";

fs::path beside(const fs::path& file, std::string_view ending) {
    return file.string() + std::string(ending);
}

[[noreturn]] void cannot_save(const fs::path& file, int reason) {
    throw Error{ErrorKind::failed,
                fmt::format("{}: could not be saved: {}", file.string(), std::strerror(reason)),
                reason == ENOSPC ? "free some space and try again; what was saved before is unchanged"
                                 : "what was saved before is unchanged"};
}

/// `shown`: the file a message names.
void wait_until_on_disk(const fs::path& written, const fs::path& shown) {
    const int descriptor = open(written.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) cannot_save(shown, errno);
    const int code = fsync(descriptor);
    const int reason = errno;
    close(descriptor);
    // Some file systems cannot be told to flush a folder; they do it by themselves.
    if (code != 0 && reason != EINVAL) cannot_save(shown, reason);
}

void rename_durably(const fs::path& from, const fs::path& to) {
    wait_until_on_disk(from, to);
    if (rename(from.c_str(), to.c_str()) != 0) cannot_save(to, errno);
    wait_until_on_disk(fs::absolute(to).parent_path(), to);
}

void copy_contents(const fs::path& from, const fs::path& to, const fs::path& shown) {
    std::error_code trouble;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, trouble);
    if (trouble) {
        std::error_code none;
        fs::remove(to, none);
        cannot_save(shown, trouble.value());
    }
    // Run through sudo, the project still belongs to its owner afterwards.
    struct stat original {};
    if (stat(from.c_str(), &original) == 0 && chown(to.c_str(), original.st_uid, original.st_gid) != 0)
        errno = 0;
}

/// A second name for the same bytes; a copy on file systems that have no links, or for another's file.
void link_or_copy(const fs::path& from, const fs::path& to, const fs::path& shown) {
    if (link(from.c_str(), to.c_str()) != 0) copy_contents(from, to, shown);
}

bool same_bytes(const fs::path& one, const fs::path& other) {
    std::ifstream first(one, std::ios::binary), second(other, std::ios::binary);
    std::error_code trouble;
    if (fs::file_size(one, trouble) != fs::file_size(other, trouble) || trouble) return false;
    return std::equal(std::istreambuf_iterator<char>(first), std::istreambuf_iterator<char>(),
                      std::istreambuf_iterator<char>(second));
}

/// Name of the first of SQLite's side files that stands beside the file and is not empty.
std::string foreign_journal(const fs::path& file) {
    for (const char* ending : {"-journal", "-wal"}) {
        std::error_code none;
        const auto size = fs::file_size(beside(file, ending), none);
        if (!none && size > 0) return beside(file.filename(), ending).string();
    }
    return {};
}

struct FileHeader {
    bool is_database = false;
    std::uint32_t application_id = 0;
    std::uint32_t user_version = 0;
    std::uint64_t size = 0;  ///< that the file should have; 0 where its last writer did not say
    std::uint64_t actual_size =
        0;  ///< of the very file the header was read from, should it be replaced just now
};

/// Offsets as in "The Database Header" of SQLite's file format.
FileHeader header_of(const fs::path& file) {
    std::array<char, 100> bytes{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error{ErrorKind::failed,
                    fmt::format("{}: could not be read: {}", file.string(), std::strerror(errno))};
    stream.read(bytes.data(), bytes.size());
    const bool complete = stream.gcount() == bytes.size();
    stream.clear();
    stream.seekg(0, std::ios::end);
    const auto actual_size = static_cast<std::uint64_t>(stream.tellg());
    const auto number_at = [&](std::size_t offset) {
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < 4; ++i)
            number = number << 8 | static_cast<unsigned char>(bytes[offset + i]);
        return number;
    };
    constexpr std::string_view mark("SQLite format 3\0", 16);
    // A page size of 65536 does not fit into its two bytes and stands there as 1.
    const std::uint64_t page_size = number_at(16) >> 16 == 1 ? 65536 : number_at(16) >> 16;
    const bool size_is_known = number_at(24) == number_at(92);  // else an old SQLite wrote last
    return {.is_database = complete && std::string_view(bytes.data(), 16) == mark,
            .application_id = number_at(68),
            .user_version = number_at(60),
            .size = size_is_known ? page_size * number_at(28) : 0,
            .actual_size = actual_size};
}

}  // namespace

WorkingCopy::Stamp WorkingCopy::stamp_of(const fs::path& file) {
    struct stat found {};
    if (stat(file.c_str(), &found) != 0) return {};
    return {found.st_ino, found.st_size, found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
}

WorkingCopy::WorkingCopy(const fs::path& file) : WorkingCopy(file, file, false) {}

WorkingCopy WorkingCopy::of_kept_state(const fs::path& file) {
    return {file, kept_state(file), true};
}

WorkingCopy::WorkingCopy(const fs::path& file, const fs::path& start, bool linked)
    : file_(file), copy_(beside(file, ".new")), original_(stamp_of(file)) {
    std::error_code none;
    fs::remove(copy_, none);
    if (linked)
        link_or_copy(start, copy_, file_);
    else if (original_ != Stamp{})
        copy_contents(start, copy_, file_);
}

WorkingCopy::~WorkingCopy() {
    std::error_code none;
    fs::remove(copy_, none);
}

void WorkingCopy::publish(Previous previous) {
    if (stamp_of(file_) != original_ || !foreign_journal(file_).empty())
        throw Error{
            ErrorKind::failed,
            fmt::format("{}: could not be saved: another program changed it in the meantime", file_.string()),
            "close the project in other programs, such as QGIS, and try again"};
    if (previous == Previous::dropped || original_ == Stamp{}) return rename_durably(copy_, file_);
    const fs::path kept = beside(file_, kept_ending), pending = beside(file_, pending_ending);
    settle_kept_state(file_);
    link_or_copy(file_, pending, file_);
    try {
        rename_durably(copy_, file_);
    } catch (...) {
        settle_kept_state(file_);
        throw;
    }
    // Should this fail, the next writer does it.
    if (rename(pending.c_str(), kept.c_str()) != 0) errno = 0;
}

fs::path kept_state(const fs::path& file) {
    for (const std::string_view ending : {pending_ending, kept_ending}) {
        std::error_code none;
        const fs::path kept = beside(file, ending);
        // The very file under another name: its writer was killed before it had changed anything.
        if (fs::exists(kept, none) && !fs::equivalent(kept, file, none)) return kept;
    }
    return {};
}

void settle_kept_state(const fs::path& file) {
    const fs::path pending = beside(file, pending_ending);
    std::error_code trouble;
    if (!fs::exists(pending, trouble)) return;
    // A copy (where there are no links) of a change that was never published has the same bytes as the file.
    if (kept_state(file) == pending && !same_bytes(pending, file))
        rename_durably(pending, beside(file, kept_ending));
    else
        fs::remove(pending, trouble);
}

void forget_kept_state(const fs::path& file) {
    std::error_code none;
    for (const std::string_view ending : {pending_ending, kept_ending})
        fs::remove(beside(file, ending), none);
}

int schema_version_of(const fs::path& file) {
    const auto refuse = [&](std::string_view reason, std::string hint) {
        throw Error{ErrorKind::failed, fmt::format("{}: could not be opened: {}", file.string(), reason),
                    std::move(hint)};
    };
    std::error_code trouble;
    const fs::file_status status = fs::status(file, trouble);
    if (status.type() == fs::file_type::not_found)
        refuse("there is no such file", "make a project with: mapite init DIR");
    if (trouble) refuse(trouble.message(), "");
    if (fs::is_directory(status)) refuse("it is a folder", "name the database file inside it");
    if (!fs::is_regular_file(status)) refuse("it is not a file", "");
    if (fs::file_size(file) == 0)
        refuse("it is empty", "put a backup of it in its place, or make a new project");
    const FileHeader header = header_of(file);
    if (!header.is_database)
        refuse("it is not a database", "put a backup of it in its place, or make a new project");
    if (header.application_id != project_application_id)
        refuse("it is a database, but not of a Mapīte project",
               "import it instead, or name the project's database");
    if (header.actual_size < header.size)
        refuse(fmt::format("it is cut off: {} of {} bytes are there", header.actual_size, header.size),
               "put a backup of it in its place, or import the data into a new project");
    if (const std::string journal = foreign_journal(file); !journal.empty())
        refuse(fmt::format(
                   "another program is changing it or was stopped while it did (\"{}\" stands beside it)",
                   journal),
               "close that program; if it is closed, the next command that saves puts this right");
    return static_cast<int>(header.user_version);
}

void refuse_newer(const fs::path& file, const Schema& schema) {
    const int version = schema_version_of(file);
    if (version > schema.version)
        throw Error{ErrorKind::failed,
                    fmt::format("{}: was written by a newer Mapīte (schema {}, this one knows {})",
                                file.string(), version, schema.version),
                    "update Mapīte"};
}

Connection open_readable(const fs::path& file, const Schema& schema) {
    refuse_newer(file, schema);
    Connection original = Connection::read_only(file);
    if (original.whole("PRAGMA user_version") == schema.version) return original;
    Connection copy = Connection::in_memory(original);
    migrate(copy, schema);
    return copy;
}

void migrate_file(const fs::path& file, const Schema& schema, Day today) {
    refuse_newer(file, schema);
    if (schema_version_of(file) == schema.version) return;
    WorkingCopy copy(file);
    {
        const Connection connection = Connection::working_copy(copy.path(), file.string());
        connection.execute("BEGIN");
        migrate(connection, schema);
        connection.execute("COMMIT");
    }
    const std::string day = to_string(today);
    fs::path backup = beside(file, fmt::format(".{}.backup", day));
    for (int number = 2; fs::exists(backup); ++number)
        backup = beside(file, fmt::format(".{}-{}.backup", day, number));
    const fs::path unfinished = beside(backup, ".new");
    copy_contents(file, unfinished, backup);
    rename_durably(unfinished, backup);
    copy.publish(Previous::dropped);
}

void settle_foreign_journal(const fs::path& file) {
    if (!foreign_journal(file).empty()) Connection::recover(file);
}

}  // namespace mapite
