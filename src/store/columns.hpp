#pragma once
// The rows of one question to the database, read column by column from the left. A value no Mapīte writes
// is an Error(failed) naming table and row.
#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/quantities.hpp"
#include "base/text.hpp"
#include "store/connection.hpp"

namespace mapite {

/// It must not outlive its connection.
class Columns {
  public:
    Columns(const Connection& connection, std::string_view table, std::string_view columns,
            std::string_view rest)
        : connection_(connection),
          table_(table),
          rows_(connection.prepare(fmt::format("SELECT {} FROM {} {}", columns, table, rest))) {
        rows_.start();
    }
    bool next() {
        at_ = 0;
        ++row_;
        return rows_.next();
    }
    std::string text() { return rows_.text(at_++); }
    std::int64_t whole() { return rows_.whole(at_++); }
    int number() { return static_cast<int>(whole()); }
    std::size_t index() { return static_cast<std::size_t>(whole()); }
    bool truth() { return whole() != 0; }
    double real() { return rows_.number(at_++); }
    std::chrono::seconds time() { return std::chrono::seconds{whole()}; }
    Metres length() { return Metres{real()}; }
    bool absent() {
        if (!rows_.absent(at_)) return false;
        ++at_;
        return true;
    }
    template <class Value>
    Value required(std::optional<Value>&& value, std::string_view what) {
        if (!value) connection_.damaged(fmt::format("row {} of {} has no usable {}", row_, table_, what));
        return *std::move(value);
    }
    std::optional<Day> optional_day(std::string_view what) {
        if (absent()) return std::nullopt;
        return required(parse_day(text()), what);
    }
    Day day(std::string_view what) { return required(parse_day(text()), what); }
    /// The element that a row of another table belongs to.
    template <class Values>
    auto& part_of(Values& values, std::size_t index, std::string_view what) {
        if (index >= values.size())
            connection_.damaged(
                fmt::format("row {} of {} speaks of a {} that is not there", row_, table_, what));
        return values[index];
    }

  private:
    const Connection& connection_;
    std::string table_;
    Statement rows_;
    int at_ = 0;
    std::int64_t row_ = 0;
};

}  // namespace mapite
