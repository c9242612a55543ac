#pragma once
// The name of the change that made a state of the database, kept in the state itself (table settings), so
// that it can be named when somebody wants to undo it.
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "store/connection.hpp"

namespace mapite {

struct ChangeNote {
    std::string action{}, subject{};
    std::string time{};       ///< "2026-11-01 14:05", local; empty where none was kept
    std::int64_t number = 0;  ///< of changes since the project was made; 0 in files that count none
};

/// Numbers the change one higher than the state it was made from. Run it inside the change's transaction.
void write_change_note(const Connection& connection, const ChangeNote& note,
                       std::chrono::system_clock::time_point now);
/// Of a file nobody is changing. Throws Error(failed) when it is no project, damaged or of a newer schema.
ChangeNote change_note_of(const std::filesystem::path& file);

}  // namespace mapite
