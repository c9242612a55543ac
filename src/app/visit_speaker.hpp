#pragma once
// Names, times and numbers of visits in one language. Private to the words of visits.
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <string>
#include <vector>

#include "app/speaker.hpp"
#include "app/visit_fields.hpp"
#include "app/visit_words.hpp"

namespace mapite {

/// Rounded to minutes as a clock shows them; what has begun counts.
inline std::string shown_clock(WallTime time) {
    const auto minutes = static_cast<long long>(std::floor(static_cast<double>(time.count()) / 60));
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

/// "5.11.2026." as people of that language write it; `speaker` is one of visits.
inline std::string date_words(const Speaker& speaker, const Day& day) {
    const auto d = static_cast<unsigned>(day.day()), m = static_cast<unsigned>(day.month());
    return speaker.say("date", {{"d", std::to_string(d)},
                                {"m", speaker.say(fmt::format("month.{}", m))},
                                {"y", std::to_string(static_cast<int>(day.year()))}});
}

class PlanSpeaker : public Speaker {
  public:
    explicit PlanSpeaker(const VisitTexts& with)
        : Speaker(with.texts, with.language, "visits."), with_(with) {}

    [[nodiscard]] std::string name(const VisitOccasion& occasion) const {
        for (const Visit& visit : with_.task.visits)
            if (visit.id == occasion.visit)
                return visit.purpose.empty() ? occasion_text(occasion)
                                             : occasion_text(occasion) + ' ' + visit.purpose;
        return occasion_text(occasion);
    }
    [[nodiscard]] std::string names(const std::vector<VisitOccasion>& occasions) const {
        std::string text;
        for (const VisitOccasion& each : occasions) text += (text.empty() ? "" : "; ") + name(each);
        return text;
    }
    [[nodiscard]] std::string weekday(unsigned monday_is_0) const {
        return say(fmt::format("weekday.{}", monday_is_0));
    }
    [[nodiscard]] std::string date(const Day& day) const { return date_words(*this, day); }
    [[nodiscard]] std::string day(const Day& day) const {
        const std::chrono::weekday weekday_of_it{std::chrono::sys_days{day}};
        return weekday(weekday_of_it.iso_encoding() - 1) + ' ' + date(day);
    }
    /// "Mon–Fri 09:00–17:00; 5 Nov 2026 10:00–12:00".
    [[nodiscard]] std::string windows(const std::vector<VisitWindow>& windows) const;
    /// "every 4 weeks ± 1".
    [[nodiscard]] std::string rhythm(const Rhythm& rhythm) const;
    [[nodiscard]] std::string time(const Day& on, DayTime time) const {
        for (const LocalDay& each : with_.task.days)
            if (each.day == on) return shown_clock(shown(each, time));
        return shown_clock(time);
    }
    /// "2 h 5 min"; with a sign where it is a difference.
    [[nodiscard]] std::string duration(std::chrono::seconds length) const {
        const long long minutes = std::llround(static_cast<double>(std::abs(length.count())) / 60);
        const std::string sign = length.count() < 0 && minutes != 0 ? "−" : "";
        if (minutes < 60) return sign + say("minutes", {{"min", std::to_string(minutes)}});
        return sign + say("duration",
                          {{"h", std::to_string(minutes / 60)}, {"min", fmt::format("{:02}", minutes % 60)}});
    }
    [[nodiscard]] std::string km(Metres length) const { return say("km", {{"km", kilometres(length)}}); }
    [[nodiscard]] std::string kilometres(Metres length) const { return number(length.value / 1000, 1); }
    [[nodiscard]] std::string reason(const Unplanned& unplanned) const {
        const std::string key = "visits.reason." + unplanned.reason;
        return with_.texts.has(key) ? sentence(key) : unplanned.what;
    }
    [[nodiscard]] std::string relaxed(const std::string& what) const {
        const std::string key = "visits.relaxed." + what;
        return with_.texts.has(key) ? sentence(key) : what;
    }
    /// The rule in its way, as a thing.
    [[nodiscard]] std::string binding(const std::string& what) const {
        const std::string key = "visits.binding." + what;
        return with_.texts.has(key) ? sentence(key) : relaxed(what);
    }
    [[nodiscard]] const VisitTexts& with() const { return with_; }

  private:
    const VisitTexts& with_;
};

/// What the plan costs: one row per number of the objective, in its order.
Table cost_table(const VisitPlan& plan, const PlanSpeaker& speaker);
Table costs_before_and_after(const VisitPlan& before, const VisitPlan& after, const PlanSpeaker& speaker);
/// With a plus or minus.
std::string signed_duration(const PlanSpeaker& speaker, double seconds);
std::string signed_length(const PlanSpeaker& speaker, double metres);

}  // namespace mapite
