#include "formats/calendar_event.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"

namespace mapite {

using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

struct CalendarZones::Known {
    std::map<std::string, icaltimezone*, std::less<>> by_id;
};

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

constexpr int most_occasions = 200'000;  // seven years of every twenty minutes

/// A zone by its id: the file's own, else the system's; "/some.server/Europe/Riga" ends in a name.
icaltimezone* zone_named(const CalendarZones::Known& known, std::string id) {
    if (const auto own = known.by_id.find(id); own != known.by_id.end()) return own->second;
    if (id.starts_with('/')) {
        const std::size_t city = id.rfind('/');
        const std::size_t land = city == 0 ? 0 : id.rfind('/', city - 1);
        id = id.substr(land + 1);
    }
    return icaltimezone_get_builtin_timezone(id.c_str());
}

/// Reads the properties of one event.
class EventReader {
  public:
    EventReader(const CalendarBlock& block, const CalendarZones::Known& zones, sys_seconds from,
                sys_seconds until)
        : block_(block), zones_(zones), from_(from), until_(until) {}

    CalendarEventText read() {
        if (!block_.closed) return trouble("the event has no END:VEVENT before the next one begins");
        icalerror_clear_errno();
        event_.reset(icalparser_parse_string(block_.text.c_str()));
        if (!event_) return trouble("the event cannot be read as iCalendar");
        read_words();
        if (const std::string lost = lost_property(); !lost.empty())
            return trouble(fmt::format("{} of the event cannot be understood", lost));
        const auto begin = moment_of(first(ICAL_DTSTART_PROPERTY));
        if (!begin) return trouble("the event has no DTSTART, or one that is no day of the calendar");
        if (!read_length(*begin)) return text_;
        if (icalproperty* replaced = first(ICAL_RECURRENCEID_PROPERTY)) text_.replaces = moment_of(replaced);
        read_occasions(*begin);
        return text_;
    }

  private:
    CalendarEventText trouble(std::string what) {
        text_.trouble = std::move(what);
        return text_;
    }
    [[nodiscard]] icalproperty* first(icalproperty_kind kind) const {
        return icalcomponent_get_first_property(event_.get(), kind);
    }
    [[nodiscard]] std::vector<icalproperty*> all(icalproperty_kind kind) const {
        std::vector<icalproperty*> found;
        for (icalproperty* each = first(kind); each != nullptr;
             each = icalcomponent_get_next_property(event_.get(), kind))
            found.push_back(each);
        return found;
    }

    void read_words() {
        const auto words = [](const char* value) {
            return value == nullptr ? std::string() : std::string(value);
        };
        text_.uid = words(icalcomponent_get_uid(event_.get()));
        text_.title = words(icalcomponent_get_summary(event_.get()));
        if (!is_valid_utf8(text_.title)) text_.title.clear();
        text_.sequence = icalcomponent_get_sequence(event_.get());
        text_.cancelled = icalcomponent_get_status(event_.get()) == ICAL_STATUS_CANCELLED;
        if (icalproperty* transparency = first(ICAL_TRANSP_PROPERTY)) {
            const icalproperty_transp value = icalproperty_get_transp(transparency);
            text_.is_free = value == ICAL_TRANSP_TRANSPARENT || value == ICAL_TRANSP_TRANSPARENTNOCONFLICT;
        }
        for (icalproperty* each : all(ICAL_X_PROPERTY))
            if (words(icalproperty_get_x_name(each)) == "X-MICROSOFT-CDO-BUSYSTATUS" &&
                lower(words(icalproperty_get_x(each))) == "free")
                text_.is_free = true;
    }

    /// A property of time that stands in the text but that libical threw away.
    [[nodiscard]] std::string lost_property() const {
        struct Timed {
            const char* name;
            icalproperty_kind kind;
        };
        constexpr std::array<Timed, 7> timed = {{{"DTSTART", ICAL_DTSTART_PROPERTY},
                                                 {"DTEND", ICAL_DTEND_PROPERTY},
                                                 {"DURATION", ICAL_DURATION_PROPERTY},
                                                 {"RRULE", ICAL_RRULE_PROPERTY},
                                                 {"RDATE", ICAL_RDATE_PROPERTY},
                                                 {"EXDATE", ICAL_EXDATE_PROPERTY},
                                                 {"RECURRENCE-ID", ICAL_RECURRENCEID_PROPERTY}}};
        std::set<std::string> written;
        int depth = 0;  // alarms have times of their own
        for (const std::string& line : split(block_.text, '\n')) {
            const std::string name = line.substr(0, line.find_first_of(":;"));
            if (lower(name) == "begin") ++depth;
            if (lower(name) == "end") --depth;
            if (depth == 1) written.insert(lower(name));
        }
        for (const Timed& each : timed)
            if (written.contains(lower(each.name)) && first(each.kind) == nullptr) return each.name;
        return {};
    }

    std::optional<CalendarMoment> moment(icaltimetype time, icalproperty* property) {
        const Day day = std::chrono::year{time.year} / time.month / time.day;
        if (icaltime_is_null_time(time) || !day.ok()) return std::nullopt;
        const sys_seconds wall = sys_days{day} + std::chrono::hours{time.hour} +
                                 std::chrono::minutes{time.minute} + seconds{time.second};
        if (time.is_date != 0) return CalendarMoment{CalendarMoment::Kind::day, sys_seconds{sys_days{day}}};
        if (icaltime_is_utc(time)) return CalendarMoment{CalendarMoment::Kind::utc, wall};
        icaltimezone* zone = zone_of(property);
        if (zone == nullptr) return CalendarMoment{CalendarMoment::Kind::floating, wall};
        return CalendarMoment{CalendarMoment::Kind::utc,
                              sys_seconds{seconds{icaltime_as_timet_with_zone(time, zone)}}};
    }
    icaltimezone* zone_of(icalproperty* property) {
        icalparameter* id = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (id == nullptr) return nullptr;
        icaltimezone* zone = zone_named(zones_, icalparameter_get_tzid(id));
        if (zone == nullptr) text_.unknown_zone = icalparameter_get_tzid(id);
        return zone;
    }
    std::optional<CalendarMoment> moment_of(icalproperty* property) {
        if (property == nullptr) return std::nullopt;
        return moment(icalvalue_get_datetimedate(icalproperty_get_value(property)), property);
    }

    bool read_length(const CalendarMoment& begin) {
        if (icalproperty* end = first(ICAL_DTEND_PROPERTY)) {
            const auto until = moment_of(end);
            if (!until || until->kind != begin.kind) {
                trouble("DTEND of the event is no time of the same kind as its DTSTART");
                return false;
            }
            text_.length = until->at - begin.at;
        } else if (icalproperty* lasts = first(ICAL_DURATION_PROPERTY)) {
            text_.length = seconds{icaldurationtype_as_int(icalproperty_get_duration(lasts))};
        } else if (begin.kind == CalendarMoment::Kind::day) {
            text_.length = std::chrono::days{1};
        }
        if (text_.length < seconds{0}) trouble("the event ends before it begins");
        return text_.trouble.empty();
    }

    void read_occasions(const CalendarMoment& begin) {
        std::set<CalendarMoment> begins;
        const auto add = [&](const CalendarMoment& each) {
            if (each.at + text_.length >= from_ && each.at < until_) begins.insert(each);
        };
        add(begin);
        if (!text_.replaces)
            for (icalproperty* rule : all(ICAL_RRULE_PROPERTY)) follow(icalproperty_get_rrule(rule), add);
        for (icalproperty* date : all(ICAL_RDATE_PROPERTY)) {
            const icaldatetimeperiodtype value = icalproperty_get_rdate(date);
            const bool is_time = icaltime_is_null_time(value.time) == 0;
            if (const auto each = moment(is_time ? value.time : value.period.start, date)) add(*each);
        }
        for (icalproperty* exception : all(ICAL_EXDATE_PROPERTY)) {
            const auto each = moment_of(exception);
            if (!each) continue;
            if (each->kind == begin.kind) begins.erase(*each);
            // A day where a time should be: it takes out what begins on it.
            if (each->kind == CalendarMoment::Kind::day)
                std::erase_if(begins, [&](const CalendarMoment& one) {
                    return std::chrono::floor<std::chrono::days>(one.at) == each->at;
                });
        }
        text_.begins.assign(begins.begin(), begins.end());
    }

    template <class Add>
    void follow(const icalrecurrencetype& rule, const Add& add) {
        icalproperty* property = first(ICAL_DTSTART_PROPERTY);
        icaltimetype start = icalproperty_get_dtstart(property);
        if (icaltimezone* zone = zone_of(property)) icaltime_set_timezone(&start, zone);
        const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, start));
        if (!iterator) {
            trouble("RRULE of the event cannot be followed");
            return;
        }
        for (int n = 0;; ++n) {
            const icaltimetype time = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(time)) return;
            const auto each = moment(time, property);
            if (!each || each->at >= until_) return;
            add(*each);
            if (n == most_occasions) {
                text_.cut_off = true;
                return;
            }
        }
    }

    const CalendarBlock& block_;
    const CalendarZones::Known& zones_;
    sys_seconds from_, until_;
    Component event_;
    CalendarEventText text_;
};

}  // namespace

CalendarZones::CalendarZones(const std::vector<CalendarBlock>& blocks) : known_(std::make_unique<Known>()) {
    icalerror_set_errors_are_fatal(false);
    for (const CalendarBlock& block : blocks) {
        if (block.name != "VTIMEZONE" || !block.closed) continue;
        Component component(icalparser_parse_string(block.text.c_str()));
        if (!component || icalcomponent_isa(component.get()) != ICAL_VTIMEZONE_COMPONENT) continue;
        icaltimezone* zone = icaltimezone_new();
        if (icaltimezone_set_component(zone, component.get()) == 0) {
            icaltimezone_free(zone, 1);
            continue;
        }
        (void)component.release();  // the zone owns it now
        const std::string id = icaltimezone_get_tzid(zone);
        if (!known_->by_id.emplace(id, zone).second) icaltimezone_free(zone, 1);
    }
}

CalendarZones::~CalendarZones() {
    for (const auto& [id, zone] : known_->by_id) icaltimezone_free(zone, 1);
}

CalendarEventText read_calendar_event(const CalendarBlock& block, const CalendarZones& zones,
                                      sys_seconds from, sys_seconds until) {
    return EventReader(block, zones.known(), from, until).read();
}

}  // namespace mapite
