#include "writers/calendar.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"
#include "zone/local_days.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;
using std::chrono::sys_days;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// Text without control characters, which the standard does not allow and libical passes on.
std::string clean(const std::string& text) {
    std::string out;
    for (const char byte : text)
        if (static_cast<unsigned char>(byte) >= 0x20 || byte == '\n') out += byte;
    return out;
}

icaltimetype time_of(Day day, WallTime wall) {
    day = Day{sys_days{day} + std::chrono::floor<std::chrono::days>(wall)};
    const auto of_day = (wall % seconds{86400} + seconds{86400}) % seconds{86400};
    icaltimetype time = icaltime_null_time();
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    time.hour = static_cast<int>(of_day.count() / 3600);
    time.minute = static_cast<int>(of_day.count() / 60 % 60);
    time.second = static_cast<int>(of_day.count() % 60);
    return time;
}

icaltimetype utc_midnight(const Day& day) {
    icaltimetype time = time_of(day, seconds{0});
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

/// One observance: from `day` at `wall`, by the clock before it, local time is UTC + `to`.
icalcomponent* observance(bool summer, const Day& day, WallTime wall, seconds from, seconds to) {
    icalcomponent* part = summer ? icalcomponent_new_xdaylight() : icalcomponent_new_xstandard();
    icalcomponent_add_property(part, icalproperty_new_dtstart(time_of(day, wall)));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(static_cast<int>(from.count())));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetto(static_cast<int>(to.count())));
    return part;
}

/// The zone's clock in the years of these events, every change written out: libical's own zones go back to
/// 1880 in offsets that many calendars cannot read.
icalcomponent* zone_component(const std::string& zone, const Day& first, const Day& last) {
    const Day begin = first.year() / std::chrono::January / 1, end = last.year() / std::chrono::December / 31;
    const std::vector<LocalDay> days = local_days(begin, end, zone);  // throws, so before anything is made
    icalcomponent* component = icalcomponent_new_vtimezone();
    icalcomponent_add_property(component, icalproperty_new_tzid(zone.c_str()));
    bool known = false;
    for (const LocalDay& day : days) {
        // A zone that begins the year in summer time (the southern half) shows so by a first change back.
        if (day.change) {
            const bool forward = day.change->by > seconds{0};
            if (!known) {
                icalcomponent_add_component(component,
                                            observance(!forward, begin, seconds{0}, day.offset, day.offset));
                known = true;
            }
            icalcomponent_add_component(component, observance(forward, day.day, day.change->at, day.offset,
                                                              day.offset + day.change->by));
        }
        if (day.day == end && !known)
            icalcomponent_add_component(component,
                                        observance(false, begin, seconds{0}, day.offset, day.offset));
    }
    return component;
}

icalproperty* in_zone(icalproperty* property, const std::string& zone) {
    icalproperty_add_parameter(property, icalparameter_new_tzid(zone.c_str()));
    return property;
}

icalcomponent* event_component(const CalendarEvent& event, const Calendar& calendar) {
    icalcomponent* component = icalcomponent_new_vevent();
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(component, property); };
    add(icalproperty_new_uid(clean(event.uid).c_str()));
    add(icalproperty_new_sequence(event.sequence));
    add(icalproperty_new_dtstamp(utc_midnight(calendar.made)));
    add(icalproperty_new_lastmodified(utc_midnight(calendar.made)));
    add(in_zone(icalproperty_new_dtstart(time_of(event.day, event.from)), calendar.zone));
    add(in_zone(icalproperty_new_dtend(time_of(event.day, event.to)), calendar.zone));
    add(icalproperty_new_summary(clean(event.summary).c_str()));
    if (!event.description.empty()) add(icalproperty_new_description(clean(event.description).c_str()));
    if (!event.location.empty()) add(icalproperty_new_location(clean(event.location).c_str()));
    if (event.position) {
        // Through text: libical would write a geo value of doubles by the process's locale.
        const std::string geo = to_text(event.position->lat(), 6) + ';' + to_text(event.position->lon(), 6);
        icalproperty* property = icalproperty_new(ICAL_GEO_PROPERTY);
        icalproperty_set_value_from_string(property, geo.c_str(), "GEO");
        add(property);
    }
    add(icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_transp(event.cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
    return component;
}

void named(icalcomponent* component, const char* name, const std::string& value) {
    icalproperty* property = icalproperty_new_x(clean(value).c_str());
    icalproperty_set_x_name(property, name);
    icalcomponent_add_property(component, property);
}

}  // namespace

std::string ics(const Calendar& calendar) {
    const Component all(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(all.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(
        all.get(), icalproperty_new_prodid(fmt::format("-//Mapīte//{}", calendar.language).c_str()));
    icalcomponent_add_property(all.get(), icalproperty_new_calscale("GREGORIAN"));
    named(all.get(), "X-WR-CALNAME", calendar.name);
    std::vector<CalendarEvent> events = calendar.events;
    std::ranges::sort(events, {},
                      [](const CalendarEvent& each) { return std::tuple(each.day, each.from, each.uid); });
    if (!events.empty())
        icalcomponent_add_component(all.get(),
                                    zone_component(calendar.zone, events.front().day, events.back().day));
    for (const CalendarEvent& event : events)
        icalcomponent_add_component(all.get(), event_component(event, calendar));
    if (icalrestriction_check(all.get()) == 0 || icalcomponent_count_errors(all.get()) > 0)
        throw Error(ErrorKind::failed, "the calendar would not keep the iCalendar standard (RFC 5545)",
                    "please report it with the plan that was exported");
    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(all.get()), &free);
    return text.get();
}

}  // namespace mapite
