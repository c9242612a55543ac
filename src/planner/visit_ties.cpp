#include "planner/visit_ties.hpp"

#include <algorithm>
#include <iterator>

#include "planner/plan_calendar.hpp"

namespace mapite {
namespace {

void make_impossible(Draft& draft, const std::string& reason, const std::string& sentence) {
    draft.impossible = reason;
    draft.sentence = sentence;
    draft.times.days.clear();
}

/// Visits from which following the arrows never ends: those left when all others were taken out, from both
/// sides.
std::vector<bool> in_circles(std::size_t visits, const std::vector<Waiting>& waiting) {
    std::vector<bool> left(visits, true);
    for (const bool forwards : {true, false}) {
        std::vector<std::vector<std::size_t>> next(visits);
        std::vector<std::size_t> open(visits, 0), ready;
        for (const Waiting& wait : waiting) {
            if (!left[wait.earlier] || !left[wait.later]) continue;
            const std::size_t from = forwards ? wait.earlier : wait.later,
                              to = forwards ? wait.later : wait.earlier;
            next[from].push_back(to);
            ++open[to];
        }
        for (std::size_t v = 0; v < visits; ++v)
            if (left[v] && open[v] == 0) ready.push_back(v);
        while (!ready.empty()) {
            const std::size_t visit = ready.back();
            ready.pop_back();
            left[visit] = false;
            for (const std::size_t other : next[visit])
                if (--open[other] == 0) ready.push_back(other);
        }
    }
    return left;
}

void refuse_circles(const std::vector<Waiting>& waiting, std::vector<ReadVisit>& visits, Findings& findings) {
    const std::vector<bool> circle = in_circles(visits.size(), waiting);
    for (std::size_t v = 0; v < visits.size(); ++v) {
        if (!circle[v]) continue;
        const Waiting* wait = nullptr;
        for (const Waiting& candidate : waiting)
            if (candidate.later == v && circle[candidate.earlier]) wait = &candidate;
        const std::string what = fmt::format(
            "is to come after {}, which waits for it in turn: a circle; take one \"after\" out of it",
            named(*visits[wait ? wait->earlier : v].visit.visit));
        findings.push_back(visit_finding(*visits[v].visit.visit, Severity::error, "waits-for", what));
        if (!visits[v].impossible.empty()) continue;
        visits[v].impossible = "waits-for";
        visits[v].sentence = what;
    }
}

bool spread_waiting(const std::vector<Waiting>& waiting, const DoneBefore& done, Drafts& drafts) {
    bool changed = false;
    for (const Waiting& wait : waiting) {
        const Drafts::Range earlier = drafts.of_visit[wait.earlier], later = drafts.of_visit[wait.later];
        const Visit& waited_for = *drafts.visits[wait.earlier].visit.visit;
        const bool possible = earlier.begin < earlier.end ? drafts.drafts[earlier.begin].impossible.empty()
                                                          : done.last(waited_for).has_value();
        if (possible) continue;
        for (std::size_t i = later.begin; i < later.end; ++i) {
            if (!drafts.drafts[i].impossible.empty()) continue;
            make_impossible(
                drafts.drafts[i], "waits-for",
                fmt::format("is to come after {}, which cannot be planned; see there", named(waited_for)));
            changed = true;
        }
    }
    return changed;
}

bool spread_together(const TiedDrafts& together, Drafts& drafts) {
    bool changed = false;
    for (const auto& [word, members] : together) {
        const auto impossible = std::find_if(members.begin(), members.end(), [&](std::size_t i) {
            return !drafts.drafts[i].impossible.empty();
        });
        if (impossible == members.end()) continue;
        const std::string other = named(*drafts.visits[drafts.drafts[*impossible].visit].visit.visit);
        for (const std::size_t i : members) {
            if (!drafts.drafts[i].impossible.empty()) continue;
            make_impossible(
                drafts.drafts[i], "together",
                fmt::format("belongs together with {}, which cannot be planned; see there", other));
            changed = true;
        }
    }
    return changed;
}

std::vector<int> common_days(const Drafts& drafts, const std::vector<std::size_t>& members) {
    std::vector<int> common;
    for (const TaskDay& day : drafts.drafts[members.front()].times.days) common.push_back(day.day);
    for (const std::size_t i : members) {
        std::vector<int> days, both;
        for (const TaskDay& day : drafts.drafts[i].times.days) days.push_back(day.day);
        std::set_intersection(common.begin(), common.end(), days.begin(), days.end(),
                              std::back_inserter(both));
        common = std::move(both);
    }
    return common;
}

std::string list_of(const Drafts& drafts, const std::vector<std::size_t>& members) {
    std::string names;
    for (const std::size_t i : members) {
        if (!names.empty()) names += ", ";
        names += named(*drafts.visits[drafts.drafts[i].visit].visit.visit);
    }
    return names;
}

void refuse_without_common_day(const TiedDrafts& together, Drafts& drafts, Findings& findings) {
    for (const auto& [word, members] : together) {
        const bool possible = std::all_of(members.begin(), members.end(),
                                          [&](std::size_t i) { return drafts.drafts[i].impossible.empty(); });
        if (!possible || members.size() < 2 || !common_days(drafts, members).empty()) continue;
        const std::string what = fmt::format(
            "the visits of \"{}\" ({}) belong together, but have no day in common; give them one, or take "
            "one of "
            "them out",
            word.first, list_of(drafts, members));
        for (const std::size_t i : members) make_impossible(drafts.drafts[i], "together", what);
        const Visit& first = *drafts.visits[drafts.drafts[members.front()].visit].visit.visit;
        findings.push_back(visit_finding(first, Severity::error, "together", what));
    }
}

/// One of a choice that was done settles it.
void settle_choices(const PlanningTask& task, const DoneBefore& done, Drafts& drafts) {
    std::map<std::string, const Visit*> settled;
    for (const Visit& visit : task.visits)
        if (!visit.one_of.empty() && !visit.rhythm && done.first_logged(visit.id))
            settled.try_emplace(visit.one_of, &visit);
    for (Draft& draft : drafts.drafts) {
        const Visit& visit = *drafts.visits[draft.visit].visit.visit;
        const auto found = settled.find(visit.one_of);
        if (found != settled.end() && !visit.rhythm)
            make_impossible(draft, "other-of-the-choice",
                            fmt::format("only one of \"{}\" is wanted, and {} is done", visit.one_of,
                                        named(*found->second)));
    }
}

}  // namespace

TiedDrafts drafts_by(const Drafts& drafts, std::string Visit::*word) {
    TiedDrafts tied;
    for (std::size_t i = 0; i < drafts.drafts.size(); ++i) {
        const Visit& visit = *drafts.visits[drafts.drafts[i].visit].visit.visit;
        const std::string& written = visit.*word;
        if (word == &Visit::together && kept_rhythm(visit)) continue;
        if (!written.empty()) tied[{written, drafts.drafts[i].due.occasion.number}].push_back(i);
    }
    return tied;
}

std::vector<Waiting> read_waiting(const PlanningTask& task, const DoneBefore& done,
                                  std::vector<ReadVisit>& visits, Findings& findings) {
    std::map<std::string, std::size_t> by_id;
    for (std::size_t v = 0; v < visits.size(); ++v) by_id.emplace(visits[v].visit.visit->id, v);
    std::vector<Waiting> waiting;
    for (std::size_t v = 0; v < visits.size(); ++v) {
        const Visit& visit = *visits[v].visit.visit;
        for (const std::string& id : visit.after) {
            const auto found = by_id.find(id);
            if (const auto day = done.first_logged(id)) {
                visits[v].visit.from =
                    std::max(visits[v].visit.from, day_number(task, *day) + visit.after_days);
            } else if (found != by_id.end()) {
                const Waiting wait{found->second, v};
                if (std::find(waiting.begin(), waiting.end(), wait) == waiting.end()) waiting.push_back(wait);
            } else {
                findings.push_back(visit_finding(visit, Severity::warning, "after-unknown",
                                                 fmt::format("is to come after {}, which is no visit or was "
                                                             "cancelled; it is planned without waiting, "
                                                             "correct or take out its \"after\"",
                                                             id)));
            }
        }
    }
    refuse_circles(waiting, visits, findings);
    return waiting;
}

void settle_ties(const PlanningTask& task, const DoneBefore& done, const std::vector<Waiting>& waiting,
                 Drafts& drafts, Findings& findings) {
    settle_choices(task, done, drafts);
    const TiedDrafts together = drafts_by(drafts, &Visit::together);
    refuse_without_common_day(together, drafts, findings);
    for (bool changed = true; changed;) {
        changed = spread_waiting(waiting, done, drafts);
        changed = spread_together(together, drafts) || changed;
    }
}

}  // namespace mapite
