#pragma once
// When a service is open in an ordinary week, from the part of OpenStreetMap's opening_hours that most
// services use: "Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off", several times a day, lists of days, past
// midnight, "24/7". Rules for public and school holidays say nothing about an ordinary week and are passed
// over. Whatever else (months, sunrise, "by appointment") is unknown, never guessed. Specification:
// wiki.openstreetmap.org/wiki/Key:opening_hours/specification
#include <optional>
#include <string_view>

namespace mapite {

struct WeeklyHours {
    double hours = 0;      ///< open in a week
    bool evening = false;  ///< on some day open after 18:00
    bool weekend = false;  ///< open on Saturday or Sunday
    bool operator==(const WeeklyHours&) const = default;
};

/// Absent when the text is empty or says more than is understood here.
std::optional<WeeklyHours> weekly_hours(std::string_view opening_hours);

}  // namespace mapite
