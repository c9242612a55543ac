#pragma once
// When a service is open in an ordinary week, from the part of OpenStreetMap's opening_hours that most
// services use: "Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off", several times a day, lists of days, past
// midnight, "24/7". Rules for public and school holidays say nothing about an ordinary week and are passed
// over. Whatever else (months, sunrise, "by appointment") is unknown, never guessed. Specification:
// wiki.openstreetmap.org/wiki/Key:opening_hours/specification
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace mapite {

struct WeeklyHours {
    double hours = 0;      ///< open in a week
    bool evening = false;  ///< on some day open after 18:00
    bool weekend = false;  ///< open on Saturday or Sunday
    bool operator==(const WeeklyHours&) const = default;
};

/// Absent when the text is empty or says more than is understood here.
std::optional<WeeklyHours> weekly_hours(std::string_view opening_hours);

/// Open from `from` until `to`, since 00:00 of the day; what goes on past midnight ends after 24 h.
struct OpenInterval {
    std::chrono::minutes from{}, to{};
    bool operator==(const OpenInterval&) const = default;
};
/// Those that begin on this day or last into it (these from 00:00), ascending and apart; at most 48 h are
/// looked at. Empty on a day that is closed. Absent as weekly_hours().
std::optional<std::vector<OpenInterval>> open_intervals(std::string_view opening_hours,
                                                        std::chrono::weekday day);

}  // namespace mapite
