#include <fmt/format.h>

#include <algorithm>

#include "app/visit_sheet_parts.hpp"
#include "planner/visit_text.hpp"
#include "writers/tour.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;
using std::chrono::sys_days;

/// "+37129000000" of "+371 29 000-000"; empty where the text is not one number.
std::string dialled(const std::string& phone) {
    std::string number;
    for (const char c : phone) {
        if ((c >= '0' && c <= '9') || (c == '+' && number.empty()))
            number += c;
        else if (c != ' ' && c != '-' && c != '(' && c != ')')
            return {};
    }
    return number.size() >= 3 ? number : std::string();
}

std::optional<Day> last_visit(const SheetDay& sheet, const Visit& visit) {
    std::optional<Day> last = visit.last_done;
    for (const DoneVisit& done : sheet.visits.task.done)
        if (done.occasion.visit == visit.id && (!last || sys_days{*last} < sys_days{done.day}))
            last = done.day;
    return last;
}

/// When the visit may be today, as it was written: "09:00–12:00, 14:00–16:00".
std::string windows_today(const SheetDay& sheet, const Visit& visit) {
    const unsigned weekday = std::chrono::weekday{sys_days{sheet.day.day}}.iso_encoding() - 1;
    std::string text;
    for (const VisitWindow& window : visit.windows)
        if (window.date ? *window.date == sheet.day.day : (window.weekdays >> weekday & 1u) != 0)
            text += (text.empty() ? "" : ", ") + sheet.speaker.clocks(window.from, window.to);
    return text;
}

std::vector<std::string> marks(const SheetDay& sheet, const PlannedStop& stop, const Visit* visit) {
    const VisitSpeaker& speaker = sheet.speaker;
    std::vector<std::string> marks;
    if (visit != nullptr && visit->fixed) marks.push_back(speaker.say("mark.fixed"));
    if (stop.pinned) marks.push_back(speaker.say("mark.pinned"));
    if (sheet.wall(stop.end) > sheet.worker().evening_from) marks.push_back(speaker.say("mark.evening"));
    if (sheet.sunset && sheet.wall(stop.arrive) > *sheet.sunset) marks.push_back(speaker.say("mark.dark"));
    return marks;
}

void add_contacts(const SheetDay& sheet, const Visit* visit, const VisitPlace& place, SheetStop& stop) {
    const VisitSpeaker& speaker = sheet.speaker;
    std::string phone = place.phone;
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) stop.lines.push_back({speaker.say(key), value});
    };
    add("purpose", speaker.purpose(visit, VisitReader::worker));
    if (visit != nullptr) {
        add("may_be", windows_today(sheet, *visit));
        if (visit->visibility != Visibility::private_) {
            add("bring", visit->bring);
            if (!visit->phone.empty()) phone = visit->phone;
        }
    }
    add("phone", phone);
    const std::string area = area_name(sheet.visits.study, place.area);
    std::string address = place.address;
    if (!area.empty() && area != place.name) address += (address.empty() ? "" : ", ") + area;
    add("address", address);
    add("opening_hours", place.opening_hours);
    if (visit != nullptr) {
        const auto last = last_visit(sheet, *visit);
        add("last_visit", last ? speaker.date(*last) : speaker.say("never"));
        if (sheet.options.with_notes && visit->visibility != Visibility::private_) add("note", visit->note);
    }
    if (const std::string number = dialled(phone); !number.empty())
        stop.links.push_back({speaker.say("link.call"), "tel:" + number});
}

/// To the place from wherever the phone is. The map on the phone first: it needs no network.
void add_links(const SheetDay& sheet, const VisitPlace& place, SheetStop& stop) {
    const std::string at = to_text(place.lon_lat.lat(), 5) + ',' + to_text(place.lon_lat.lon(), 5);
    stop.qr_text = geo_link(place.lon_lat);
    stop.qr_title = sheet.speaker.say("qr_title", {{"place", place.name}, {"geo", stop.qr_text}});
    stop.links.push_back({sheet.speaker.say("link.map"), stop.qr_text});
    stop.links.push_back(
        {"Google Maps", "https://www.google.com/maps/dir/?api=1&travelmode=driving&destination=" + at});
    stop.links.push_back({"Apple Maps", "https://maps.apple.com/?dirflg=d&daddr=" + at});
    stop.links.push_back(
        {"OsmAnd", fmt::format("https://osmand.net/map/?pin={}#16/{}/{}", at, to_text(place.lon_lat.lat(), 5),
                               to_text(place.lon_lat.lon(), 5))});
}

}  // namespace

std::string way_text(const SheetDay& sheet, seconds drive, seconds buffer, Metres length) {
    const VisitSpeaker& speaker = sheet.speaker;
    if (drive == seconds{0}) return speaker.say("no_way_needed");
    const bool by_car = sheet.day.by_car;
    return speaker.say(
        buffer == seconds{0} ? (by_car ? "way" : "lift") : (by_car ? "way_buffer" : "lift_buffer"),
        {{"km", speaker.kilometres(length)},
         {"drive", speaker.duration(drive)},
         {"buffer", speaker.duration(buffer)}});
}

SheetStop sheet_stop(const SheetDay& sheet, std::size_t number) {
    const VisitSpeaker& speaker = sheet.speaker;
    const PlannedStop& planned = sheet.day.stops[number];
    const VisitPlace& place = sheet.place(planned.place);
    const Visit* visit = visit_of(sheet.visits.task, planned.occasion.visit);
    SheetStop stop;
    stop.number = fmt::format("{}", number + 1);
    stop.times = speaker.clocks(sheet.wall(planned.start), sheet.wall(planned.end));
    stop.place = place.name;
    stop.marks = marks(sheet, planned, visit);
    const WallTime early = sheet.wall(planned.arrive - planned.buffer), late = sheet.wall(planned.arrive);
    const std::string arrival =
        speaker.clock(early) == speaker.clock(late) ? speaker.clock(late) : speaker.clocks(early, late);
    stop.way = speaker.say(
        "arrival",
        {{"time", arrival}, {"way", way_text(sheet, planned.drive, planned.buffer, planned.length)}});
    add_contacts(sheet, visit, place, stop);
    add_links(sheet, place, stop);
    return stop;
}

}  // namespace mapite
