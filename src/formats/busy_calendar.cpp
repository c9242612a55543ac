#include "formats/busy_calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/calendar_event.hpp"
#include "zone/local_days.hpp"

namespace mapite {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in.good() && !in.eof())
        throw Error(ErrorKind::failed, fmt::format("{} cannot be read", file.string()),
                    "check the name and the permissions");
    return content;
}

/// Puts events into the worker's days.
class BusyReader {
  public:
    BusyReader(const std::filesystem::path& file, const BusyImport& import)
        : name_(file.filename().string()), import_(import) {
        const std::string content = content_of(file);
        CalendarBlocks found = calendar_blocks(content);
        if (!found.is_calendar)
            throw Error(ErrorKind::data,
                        fmt::format("{} is no iCalendar file: it has no BEGIN:VCALENDAR", file.string()),
                        "export the calendar as .ics");
        const CalendarZones zones(found.blocks);
        const sys_seconds from = sys_days{import.from} - days{1}, until = sys_days{import.until} + days{2};
        for (const CalendarBlock& block : found.blocks)
            if (block.name == "VEVENT") {
                lines_.push_back(block.line);
                events_.push_back(read_calendar_event(block, zones, from, until));
            }
        note_versions();
    }

    Imported<BusyTime> read() {
        for (std::size_t i = 0; i < events_.size(); ++i) take(i);
        std::ranges::sort(result_.kept, {}, [](const BusyTime& each) {
            return std::tuple(each.day, each.from, each.to, each.uid);
        });
        return std::move(result_);
    }

  private:
    /// Which events are replaced by a newer version in the same file, and which occasions by a moved one.
    void note_versions() {
        std::map<std::pair<std::string, std::optional<CalendarMoment>>, std::size_t> newest;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const CalendarEventText& event = events_[i];
            if (!event.trouble.empty() || event.uid.empty()) continue;
            const auto [place, is_new] = newest.try_emplace({event.uid, event.replaces}, i);
            if (!is_new) {
                const bool later = event.sequence >= events_[place->second].sequence;
                outdated_.insert(later ? place->second : i);
                if (later) place->second = i;
            }
            if (event.replaces) replaced_[event.uid].insert(*event.replaces);
        }
    }

    void add_finding(std::size_t event, Severity severity, const char* code, std::string what) {
        Finding finding;
        finding.severity = severity;
        finding.where.file = name_;
        finding.where.line = lines_[event];
        finding.where.item = events_[event].uid;
        finding.code = code;
        finding.what = std::move(what);
        result_.findings.push_back(std::move(finding));
    }
    void leave_out(std::size_t event, Severity severity, const char* code, std::string what) {
        ++result_.books.reported;
        add_finding(event, severity, code, std::move(what));
    }

    void take(std::size_t i) {
        CalendarEventText& event = events_[i];
        ++result_.books.read;
        if (!event.trouble.empty())
            return leave_out(i, Severity::error, "event-broken",
                             event.trouble + "; correct it in the calendar and export again");
        if (outdated_.contains(i))
            return leave_out(i, Severity::note, "event-replaced",
                             "the file has a newer version of this event");
        if (!import_.own_uid_ending.empty() && event.uid.ends_with(import_.own_uid_ending))
            return leave_out(i, Severity::note, "event-own",
                             "a visit of this program's own plan takes no time twice");
        if (event.cancelled)
            return leave_out(i, Severity::note, "event-cancelled",
                             "the event is cancelled: its time is free");
        if (event.is_free)
            return leave_out(i, Severity::note, "event-free", "the event is marked as not taking time");
        if (event.length == seconds{0})
            return leave_out(i, Severity::note, "event-no-length",
                             "the event has no length and takes no time");
        if (!event.replaces) take_out_replaced(event);
        const std::size_t before = result_.kept.size();
        for (const CalendarMoment& begin : event.begins) add_times(event, begin);
        if (result_.kept.size() == before)
            return leave_out(i, Severity::note, "event-other-days",
                             "the event is on none of the days planned");
        ++result_.books.kept;
        if (!event.unknown_zone.empty())
            add_finding(i, Severity::warning, "zone-unknown",
                        fmt::format("nobody knows the time zone \"{}\": its times were taken as those of {}",
                                    event.unknown_zone, import_.zone));
        if (event.cut_off)
            add_finding(i, Severity::warning, "event-too-frequent",
                        "the event repeats so often that it was not followed to the end");
    }

    void take_out_replaced(CalendarEventText& event) const {
        const auto moved = replaced_.find(event.uid);
        if (moved == replaced_.end()) return;
        std::erase_if(event.begins, [&](const CalendarMoment& each) { return moved->second.contains(each); });
    }

    [[nodiscard]] LocalMoment local(const CalendarMoment& moment) const {
        if (moment.kind == CalendarMoment::Kind::utc) return local_moment(moment.at, import_.zone);
        const auto day = std::chrono::floor<days>(moment.at);
        return {Day{day}, moment.at - day};
    }

    /// One piece for each local day that it touches.
    void add_times(const CalendarEventText& event, const CalendarMoment& begin) {
        const LocalMoment first = local(begin);
        const LocalMoment last = local(CalendarMoment{begin.kind, begin.at + event.length});
        for (sys_days day = std::max(sys_days{first.day}, sys_days{import_.from});
             day <= std::min(sys_days{last.day}, sys_days{import_.until}); day += days{1}) {
            BusyTime time;
            time.uid = event.uid;
            time.title = event.title;
            time.day = Day{day};
            time.from = day == sys_days{first.day} ? first.time : seconds{0};
            time.to = day == sys_days{last.day} ? last.time : WallTime{days{1}};
            if (time.from < time.to) result_.kept.push_back(std::move(time));
        }
    }

    std::string name_;
    const BusyImport& import_;
    std::vector<std::size_t> lines_;  ///< per event
    std::vector<CalendarEventText> events_;
    std::set<std::size_t> outdated_;
    std::map<std::string, std::set<CalendarMoment>> replaced_;
    Imported<BusyTime> result_;
};

}  // namespace

Imported<BusyTime> read_busy_calendar(const std::filesystem::path& file, const BusyImport& import) {
    return BusyReader(file, import).read();
}

}  // namespace mapite
