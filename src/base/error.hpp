#pragma once
// Why a task could not go on. An Error is thrown where the trouble is noticed and caught in main (or
// the window's task runner) only. Imperfect data is not an Error but a Finding (finding.hpp).
#include <stdexcept>
#include <string>

namespace mapite {

/// What kind of trouble it is; decides the exit code of the command line.
enum class ErrorKind {
    failed,   ///< could not be done: no such file, disk full, not a project (exit 1)
    usage,    ///< the request itself makes no sense (exit 2)
    data,     ///< the data as a whole cannot be used (exit 3)
    refused,  ///< the privacy gate refused (exit 4)
};

/// `what()` is one whole sentence without a final full stop naming what was attempted and what was
/// found ("roads.gpkg: layer \"roads\" has no field \"speed\""); `hint` says what to do, may be empty.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& what, std::string hint = {})
        : std::runtime_error(what), kind_(kind), hint_(std::move(hint)) {}
    [[nodiscard]] ErrorKind kind() const { return kind_; }
    [[nodiscard]] const std::string& hint() const { return hint_; }

  private:
    ErrorKind kind_;
    std::string hint_;
};

}  // namespace mapite
