#include "store/connection.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
// SpatiaLite's header relies on SQLite's standing before it.
#include <spatialite.h>

#include <cstring>

#include "base/error.hpp"
#include "store/database.hpp"

namespace mapite {

namespace {

[[noreturn]] void fail(const ConnectionHandle& connection, int code) {
    const std::string& name = connection.shown_name;
    const char* const task = connection.for_writing ? "saved" : "read";
    const int system_error = connection.database ? sqlite3_system_errno(connection.database) : 0;
    switch (code & 0xff) {
        case SQLITE_FULL:
            throw Error{ErrorKind::failed, fmt::format("{}: could not be saved: the disk is full", name),
                        "free some space and try again; what was saved before is unchanged"};
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_READONLY:
            throw Error{ErrorKind::failed,
                        fmt::format("{}: could not be {}: {}", name, task,
                                    system_error != 0 ? std::strerror(system_error) : sqlite3_errstr(code)),
                        connection.for_writing ? "what was saved before is unchanged" : ""};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            throw Error{ErrorKind::failed,
                        fmt::format("{}: could not be {}: the file is damaged", name, task),
                        "put a backup of it in its place, or import the data into a new project"};
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        default:
            throw Error{ErrorKind::failed,
                        fmt::format("{}: could not be {}: {}", name, task,
                                    connection.database ? sqlite3_errmsg(connection.database)
                                                        : sqlite3_errstr(code))};
    }
}

void check(const ConnectionHandle& connection, int code) {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) fail(connection, code);
}

}  // namespace

ConnectionHandle::~ConnectionHandle() {
    // SpatiaLite's functions must be gone from the connection before the state they use is freed.
    sqlite3_close(database);
    if (spatialite) spatialite_cleanup_ex(spatialite);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(const ConnectionHandle& connection, std::string_view sql) : connection_(&connection) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(connection.database, sql.data(), static_cast<int>(sql.size()),
                                        &statement, nullptr);
    statement_.reset(statement);
    check(code);
}

void Statement::check(int code) const {
    mapite::check(*connection_, code);
}

void Statement::rewind() {
    sqlite3_reset(statement_.get());
}

bool Statement::next() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    check(code);
    return false;
}

void Statement::bind(int parameter, double value) {
    check(sqlite3_bind_double(statement_.get(), parameter, value));
}

void Statement::bind(int parameter, std::string_view value) {
    // A null pointer would be bound as absent; an empty text is a value of its own.
    check(sqlite3_bind_text64(statement_.get(), parameter, value.data() ? value.data() : "", value.size(),
                              nullptr, SQLITE_UTF8));
}

void Statement::bind(int parameter, Bytes value) {
    if (value.empty()) return bind_absent(parameter);
    check(sqlite3_bind_blob64(statement_.get(), parameter, value.data(), value.size(), nullptr));
}

void Statement::bind_whole(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), parameter, value));
}

void Statement::bind_absent(int parameter) {
    check(sqlite3_bind_null(statement_.get(), parameter));
}

bool Statement::absent(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::whole(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::number(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const Bytes found = bytes(column);
    return {reinterpret_cast<const char*>(found.data()), found.size()};
}

std::optional<double> Statement::optional_number(int column) const {
    return absent(column) ? std::nullopt : std::optional(number(column));
}

Bytes Statement::bytes(int column) const {
    const void* const found = sqlite3_column_blob(statement_.get(), column);
    if (!found) return {};
    return {static_cast<const std::byte*>(found),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Connection::open(const std::string& name_or_uri, int flags) {
    const int code = sqlite3_open_v2(name_or_uri.c_str(), &handle_->database, flags, nullptr);
    check(*handle_, code);
    check(*handle_, sqlite3_extended_result_codes(handle_->database, 1));
}

void Connection::load_spatialite() {
    handle_->spatialite = spatialite_alloc_connection();
    spatialite_init_ex(handle_->database, handle_->spatialite, 0);
}

Connection Connection::read_only(const std::filesystem::path& file) {
    Connection connection(std::make_unique<ConnectionHandle>());
    connection.handle_->shown_name = file.string();
    connection.open(file_uri(file, "mode=ro&immutable=1"),
                    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX);
    return connection;
}

Connection Connection::working_copy(const std::filesystem::path& file, const std::string& shown_name) {
    Connection connection(std::make_unique<ConnectionHandle>());
    connection.handle_->shown_name = shown_name;
    connection.handle_->for_writing = true;
    connection.open(file_uri(file, "mode=rwc"),
                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX);
    connection.execute(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON");
    connection.load_spatialite();
    return connection;
}

void Connection::recover(const std::filesystem::path& file) {
    ConnectionHandle handle;
    if (sqlite3_open_v2(file_uri(file, "mode=rw").c_str(), &handle.database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, nullptr) != SQLITE_OK)
        return;
    sqlite3_exec(handle.database, "SELECT count(*) FROM sqlite_schema; PRAGMA journal_mode = DELETE", nullptr,
                 nullptr, nullptr);
}

Connection Connection::in_memory(const Connection& original) {
    Connection copy(std::make_unique<ConnectionHandle>());
    copy.handle_->shown_name = original.name();
    copy.open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX);
    struct Finish {
        void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
    };
    const std::unique_ptr<sqlite3_backup, Finish> backup(
        sqlite3_backup_init(copy.handle_->database, "main", original.handle_->database, "main"));
    if (!backup) fail(*copy.handle_, sqlite3_extended_errcode(copy.handle_->database));
    check(*original.handle_, sqlite3_backup_step(backup.get(), -1));
    copy.load_spatialite();
    return copy;
}

void Connection::execute(const std::string& sql) const {
    check(*handle_, sqlite3_exec(handle_->database, sql.c_str(), nullptr, nullptr, nullptr));
}

std::optional<std::int64_t> Connection::whole(std::string_view sql) const {
    Statement rows = prepare(sql);
    if (!rows.next()) return std::nullopt;
    return rows.whole(0);
}

std::int64_t Connection::last_row() const {
    return sqlite3_last_insert_rowid(handle_->database);
}

void Connection::damaged(const std::string& what) const {
    throw Error{ErrorKind::failed,
                fmt::format("{}: could not be read: the file is damaged: {}", name(), what),
                "put a backup of it in its place, or import the data again"};
}

std::string file_uri(const std::filesystem::path& file, std::string_view parameters) {
    static constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    std::string uri = "file://";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (plain.find(c) != std::string_view::npos)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return fmt::format("{}?{}", uri, parameters);
}

std::string database_versions() {
    return fmt::format("SpatiaLite {}, SQLite {}", spatialite_version(), sqlite3_libversion());
}

}  // namespace mapite
