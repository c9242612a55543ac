#include <fmt/format.h>

#include <algorithm>

#include "app/visit_sheet_parts.hpp"

namespace mapite {
namespace {

using std::chrono::seconds;

/// Spans one after another, with the break where it falls.
class Spans {
  public:
    explicit Spans(const SheetDay& sheet) : sheet_(sheet) {}

    void add(TimeKind kind, DayTime from, DayTime to, const std::string& label = {}) {
        if (from >= to) return;
        TimeSpan span;
        span.kind = kind;
        span.from = sheet_.wall(from);
        span.to = sheet_.wall(to);
        span.label =
            label.empty() ? fmt::format("{}", (to - from + seconds{30}) / std::chrono::minutes{1}) : label;
        all_.push_back(std::move(span));
    }
    /// Time in which nothing is done: the break, and waiting before and after it.
    void idle(DayTime from, DayTime to) {
        const PlannedDay& day = sheet_.day;
        if (day.pause && !rested_ && *day.pause >= from && *day.pause < to) {
            rested_ = true;
            add(TimeKind::wait, from, *day.pause);
            add(TimeKind::pause, *day.pause, *day.pause + day.pause_length);
            from = *day.pause + day.pause_length;
        }
        add(TimeKind::wait, from, to);
    }
    void way(DayTime arrive, seconds drive, seconds buffer) {
        add(TimeKind::drive, arrive - buffer - drive, arrive - buffer);
        add(TimeKind::buffer, arrive - buffer, arrive);
    }
    /// In order. A break before leaving or after being back is the worker's own and no part of the sheet.
    std::vector<TimeSpan> take() {
        std::ranges::stable_sort(all_, {}, &TimeSpan::from);
        return std::move(all_);
    }

  private:
    const SheetDay& sheet_;
    bool rested_ = false;
    std::vector<TimeSpan> all_;
};

std::string kind_key(TimeKind kind) {
    constexpr const char* keys[] = {"kind.drive", "kind.buffer", "kind.wait", "kind.visit", "kind.pause"};
    return keys[static_cast<std::size_t>(kind)];
}

}  // namespace

std::vector<TimeSpan> time_spans(const SheetDay& sheet) {
    const PlannedDay& day = sheet.day;
    Spans spans(sheet);
    DayTime free = day.leave;
    for (std::size_t i = 0; i < day.stops.size(); ++i) {
        const PlannedStop& stop = day.stops[i];
        spans.idle(free, stop.arrive - stop.drive - stop.buffer);
        spans.way(stop.arrive, stop.drive, stop.buffer);
        spans.idle(stop.arrive, stop.start);
        spans.add(TimeKind::visit, stop.start, stop.end, fmt::format("{}", i + 1));
        free = stop.end;
    }
    spans.idle(free, day.back - day.drive_back - day.buffer_back);
    spans.way(day.back, day.drive_back, day.buffer_back);
    return spans.take();
}

TimeLine time_line(const SheetDay& sheet) {
    const VisitSpeaker& speaker = sheet.speaker;
    TimeLine line;
    line.title = speaker.say("time_line");
    line.spans = time_spans(sheet);
    for (const TimeKind kind :
         {TimeKind::drive, TimeKind::buffer, TimeKind::wait, TimeKind::visit, TimeKind::pause})
        line.names[static_cast<std::size_t>(kind)] = speaker.say(kind_key(kind));
    for (const TimeSpan& span : line.spans)
        line.description += fmt::format("{}{} {}{}", line.description.empty() ? "" : "; ",
                                        speaker.clocks(span.from, span.to), speaker.say(kind_key(span.kind)),
                                        span.kind == TimeKind::visit ? " " + span.label : "");
    line.evening = sheet.worker().evening_from;
    line.evening_label = speaker.say("evening_from", {{"time", speaker.clock(*line.evening)}});
    line.sunset = sheet.sunset;
    if (line.sunset) line.sunset_label = speaker.say("sunset", {{"time", speaker.clock(*line.sunset)}});
    return line;
}

}  // namespace mapite
