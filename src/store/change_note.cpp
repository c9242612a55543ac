#include "store/change_note.hpp"

#include <fmt/format.h>

#include "store/project_file.hpp"
#include "store/writer_lock.hpp"

namespace mapite {
namespace {

std::string setting(const Connection& connection, std::string_view key) {
    Statement rows = connection.prepare(fmt::format("SELECT value FROM settings WHERE key = '{}'", key));
    return rows.next() ? rows.text(0) : std::string();
}

std::int64_t number_of(const Connection& connection) {
    return connection.whole("SELECT value FROM settings WHERE key = 'change_number'").value_or(0);
}

}  // namespace

void write_change_note(const Connection& connection, const ChangeNote& note,
                       std::chrono::system_clock::time_point now) {
    const std::tm time = local_time(now);
    const auto put = [&](std::string_view key, const std::string& value) {
        connection.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)").run(key, value);
    };
    put("change_number", std::to_string(number_of(connection) + 1));
    put("change_action", note.action);
    put("change_subject", note.subject);
    put("change_time", fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", time.tm_year + 1900, time.tm_mon + 1,
                                   time.tm_mday, time.tm_hour, time.tm_min));
}

ChangeNote change_note_of(const std::filesystem::path& file) {
    refuse_newer(file, current_schema());
    const Connection connection = Connection::read_only(file);
    return {.action = setting(connection, "change_action"),
            .subject = setting(connection, "change_subject"),
            .time = setting(connection, "change_time"),
            .number = number_of(connection)};
}

}  // namespace mapite
