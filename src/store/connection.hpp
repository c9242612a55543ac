#pragma once
// One connection to an SQLite file and the statements on it. Together with schema.cpp this is all that
// knows the C interfaces of SQLite and SpatiaLite: every return value is checked here, and what goes
// wrong becomes an Error that names the project's file, never the copy that is being worked on.
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/quantities.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace mapite {

/// Bytes of a geometry, or of anything else SQLite keeps as it is.
using Bytes = std::span<const std::byte>;

/// The open handles behind a Connection.
struct ConnectionHandle {
    sqlite3* database = nullptr;
    void* spatialite = nullptr;  ///< SpatiaLite's own state of this connection, once it was loaded
    std::string shown_name;      ///< the file as messages call it
    bool for_writing = false;
    ConnectionHandle() = default;
    ConnectionHandle(const ConnectionHandle&) = delete;
    ConnectionHandle& operator=(const ConnectionHandle&) = delete;
    ~ConnectionHandle();
};

/// A prepared statement. It must not outlive its connection.
class Statement {
  public:
    Statement(const ConnectionHandle& connection, std::string_view sql);

    /// Binds all parameters, runs to the end and is ready to run again. Texts and bytes are not copied.
    template <class... Values>
    void run(const Values&... values) {
        start(values...);
        while (next()) {
        }
        rewind();
    }
    /// Binds all parameters; `next` then gives row by row. The values must live as long as that lasts.
    template <class... Values>
    void start(const Values&... values) {
        rewind();
        int parameter = 0;
        (bind(++parameter, values), ...);
    }
    /// Moves to the next row; false when there is none.
    bool next();

    [[nodiscard]] bool absent(int column) const;
    [[nodiscard]] std::int64_t whole(int column) const;
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<double> optional_number(int column) const;
    /// Empty where absent; valid until the next row.
    [[nodiscard]] Bytes bytes(int column) const;

  private:
    template <std::integral Whole>
    void bind(int parameter, Whole value) {
        bind_whole(parameter, static_cast<std::int64_t>(value));
    }
    template <class Value>
    void bind(int parameter, const std::optional<Value>& value) {
        if (value)
            bind(parameter, *value);
        else
            bind_absent(parameter);
    }
    void bind(int parameter, KilometresPerHour value) { bind(parameter, value.value); }
    void bind(int parameter, Seconds value) { bind(parameter, value.count()); }
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view value);
    void bind(int parameter, Bytes value);  ///< empty is bound as absent
    void bind_whole(int parameter, std::int64_t value);
    void bind_absent(int parameter);
    void check(int code) const;
    void rewind();

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    const ConnectionHandle* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Connection {
  public:
    /// Reads a file nobody changes in place: no journal, no lock, no byte written, whatever stands beside it.
    static Connection read_only(const std::filesystem::path& file);
    /// Writes `file`, made if missing, without any journal: for a copy that is thrown away when something
    /// fails. Messages call it `shown_name`. Foreign keys are checked; SpatiaLite is loaded.
    static Connection working_copy(const std::filesystem::path& file, const std::string& shown_name);
    /// Lets SQLite undo or finish what a killed program left half done in `file`, in place. Whatever
    /// cannot be settled stays as it is.
    static void recover(const std::filesystem::path& file);
    /// A copy in memory of all that `original` holds, with SpatiaLite loaded.
    static Connection in_memory(const Connection& original);

    [[nodiscard]] Statement prepare(std::string_view sql) const { return {*handle_, sql}; }
    /// Runs statements separated by semicolons and forgets what they answer.
    void execute(const std::string& sql) const;
    /// First column of the first row, absent when there is no row.
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view sql) const;
    [[nodiscard]] std::int64_t last_row() const;
    /// The file as messages call it.
    [[nodiscard]] const std::string& name() const { return handle_->shown_name; }
    /// Error(failed) for content that no Mapīte writes, such as "road 12 has no usable geometry".
    [[noreturn]] void damaged(const std::string& what) const;

  private:
    explicit Connection(std::unique_ptr<ConnectionHandle> handle) : handle_(std::move(handle)) {}
    void open(const std::string& name_or_uri, int flags);
    void load_spatialite();
    std::unique_ptr<ConnectionHandle> handle_;
};

/// A file as SQLite's "file:" address: absolute, all but plain characters percent-encoded.
std::string file_uri(const std::filesystem::path& file, std::string_view parameters);

}  // namespace mapite
