#include "formats/osm_speed.hpp"

#include <array>
#include <string>

#include "base/text.hpp"

namespace mapite::osm {

namespace {

using Limit = std::optional<KilometresPerHour>;

constexpr double kmh_per_mph = 1.609344;
constexpr double kmh_per_knot = 1.852;

struct RuralRow {
    std::string_view country;
    double rural, motorway;
};
/// Where a country's limit outside towns is not 90 or on motorways not 130 km/h.
constexpr std::array rural_rows{
    RuralRow{"de", 100, 130}, RuralRow{"at", 100, 130}, RuralRow{"fr", 80, 130}, RuralRow{"nl", 80, 100},
    RuralRow{"gb", 97, 113},  RuralRow{"es", 90, 120},  RuralRow{"pt", 90, 120}, RuralRow{"ch", 80, 120},
    RuralRow{"se", 70, 110},  RuralRow{"no", 80, 110},  RuralRow{"fi", 80, 120}, RuralRow{"dk", 80, 130},
    RuralRow{"be", 70, 120},  RuralRow{"ad", 90, 90},   RuralRow{"ru", 90, 110}, RuralRow{"by", 90, 110},
    RuralRow{"ee", 90, 90},   RuralRow{"lv", 90, 90},
};

/// "RO:urban", "DE:zone:30", "LV:zone30", "DE:30".
Limit limit_of_country(std::string_view text) {
    const auto colon = text.find(':');
    if (colon != 2) return std::nullopt;
    const std::string_view country = text.substr(0, colon);
    std::string_view kind = text.substr(colon + 1);
    for (const std::string_view prefix : {"zone", ":"}) {
        if (kind.starts_with(prefix)) kind.remove_prefix(prefix.size());
    }
    if (const auto number = parse_number(kind)) return KilometresPerHour{*number};
    const auto row = std::ranges::find(rural_rows, country, &RuralRow::country);
    if (kind == "urban") return KilometresPerHour{country == "gb" ? 48.0 : 50.0};
    if (kind == "living_street") return KilometresPerHour{20};
    if (kind == "walk") return KilometresPerHour{7};
    if (kind == "rural" || kind == "nsl_single")
        return KilometresPerHour{row == rural_rows.end() ? 90 : row->rural};
    if (kind == "trunk") return KilometresPerHour{100};
    if (kind == "motorway") return KilometresPerHour{row == rural_rows.end() ? 130 : row->motorway};
    return std::nullopt;
}

Limit one_limit(std::string_view text) {
    if (text == "walk") return KilometresPerHour{7};  // walking pace, as fast as a car can go at it
    double factor = 1;
    for (const std::string_view unit : {"km/h", "kmh", "kph"}) {
        if (text.ends_with(unit)) text.remove_suffix(unit.size());
    }
    if (text.ends_with("mph")) {
        factor = kmh_per_mph;
        text.remove_suffix(3);
    } else if (text.ends_with("knots")) {
        factor = kmh_per_knot;
        text.remove_suffix(5);
    }
    const auto number = parse_number(trimmed(text));
    const Limit limit = number ? Limit{KilometresPerHour{*number * factor}} : limit_of_country(text);
    if (!limit || !(limit->value >= 1 && limit->value <= 200)) return std::nullopt;
    return limit;
}

Limit lower_of(Limit a, Limit b) {
    if (a && b) return std::min(*a, *b);
    return a ? a : b;
}

std::optional<Seconds> clock_duration(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    double seconds = 0;
    for (const std::string& part : parts) {
        const auto number = parse_whole(part);
        if (!number || *number < 0) return std::nullopt;
        seconds = seconds * 60 + static_cast<double>(*number);
    }
    return Seconds{parts.size() == 2 ? seconds * 60 : seconds};
}

/// ISO 8601 without years and months: "PT1H30M", "P1DT2H".
std::optional<Seconds> iso_duration(std::string_view text) {
    double seconds = 0;
    bool time = false;
    std::string number;
    for (const char c : text.substr(1)) {
        if ((c >= '0' && c <= '9') || c == '.' || c == ',') {
            number += c;
            continue;
        }
        if (c == 'T' && number.empty() && !time) {
            time = true;
            continue;
        }
        const auto value = parse_number(number);
        const double unit = c == 'D' && !time ? 86400
                            : !time           ? 0
                            : c == 'H'        ? 3600
                            : c == 'M'        ? 60
                            : c == 'S'        ? 1
                                              : 0;
        if (!value || unit == 0) return std::nullopt;
        seconds += *value * unit;
        number.clear();
    }
    if (!number.empty()) return std::nullopt;
    return Seconds{seconds};
}

}  // namespace

bool says_no_fixed_limit(std::string_view text) {
    return text == "none" || text == "signals" || text == "variable" || text == "implicit" || text == "sign";
}

std::optional<KilometresPerHour> parse_max_speed(std::string_view text) {
    Limit lowest;
    for (const std::string& part : split(text, ';')) {
        lowest = lower_of(lowest, one_limit(lower(trimmed(part))));
    }
    return lowest;
}

SpeedLimit speed_limit(const Tags& tags) {
    SpeedLimit result;
    if (const auto stated = tags.find("maxspeed")) {
        result.limit = parse_max_speed(*stated);
        result.understood = result.limit || says_no_fixed_limit(*stated);
        if (result.limit || says_no_fixed_limit(*stated)) return result;
    }
    result.limit = lower_of(parse_max_speed(tags.get("maxspeed:forward")),
                            parse_max_speed(tags.get("maxspeed:backward")));
    for (const std::string_view key : {"maxspeed:type", "source:maxspeed", "zone:traffic", "zone:maxspeed"}) {
        if (!result.limit) result.limit = parse_max_speed(tags.get(key));
    }
    result.understood = result.understood || result.limit.has_value();
    return result;
}

std::optional<Seconds> parse_duration(std::string_view text) {
    text = trimmed(text);
    std::optional<Seconds> duration;
    if (text.find(':') != std::string_view::npos) {
        duration = clock_duration(text);
    } else if (text.starts_with('P')) {
        duration = iso_duration(text);
    } else {
        for (const std::string_view unit : {"minutes", "min", "m"}) {
            if (text.ends_with(unit)) {
                text.remove_suffix(unit.size());
                break;
            }
        }
        if (const auto minutes = parse_number(trimmed(text))) duration = Minutes{*minutes};
    }
    // No crossing takes a month: such a number has another unit.
    if (!duration || !(*duration > Seconds{0} && *duration < std::chrono::hours{24 * 30}))
        return std::nullopt;
    return duration;
}

}  // namespace mapite::osm
