#include "routing/insertion.hpp"

#include <algorithm>

#include "routing/series_days.hpp"

namespace mapite {

Inserter::Inserter(PlanState& state, Dice& dice, const InsertionWeights& weights)
    : state_(state), compiled_(state.compiled()), dice_(dice), weights_(weights) {
    constexpr std::size_t most_known = 4'000'000;
    const std::size_t pairs =
        static_cast<std::size_t>(compiled_.task_count()) * static_cast<std::size_t>(compiled_.shift_count());
    // On two or three tours nearly every question is about one that has just changed.
    remembers_ = compiled_.shift_count() > 3 && pairs <= most_known;
    if (remembers_) known_.resize(pairs);
    draw_blink();
}

const SearchTour::Spot& Inserter::known_spot(const SearchTour& tour, int task) {
    Known& known = known_[static_cast<std::size_t>(task) * static_cast<std::size_t>(compiled_.shift_count()) +
                          static_cast<std::size_t>(tour.shift())];
    if (known.version != tour.version())
        known = {tour.version(), tour.best_spot(task, never, [] { return false; })};
    return known.spot;
}

bool Inserter::insert(int unit_number) {
    const Unit& unit = compiled_.units()[static_cast<std::size_t>(unit_number)];
    switch (unit.kind) {
        case Unit::Kind::task:
            return insert_task(unit.tasks.front());
        case Unit::Kind::patterns:
            return insert_patterns(unit);
        case Unit::Kind::series:
            return insert_series(unit);
        case Unit::Kind::together:
            return insert_together(unit);
    }
    return false;
}

bool Inserter::insert_task(int task) {
    Spot best;
    int last_empty_day = -1;
    for (const int shift : compiled_.shifts_for(task)) {
        const SearchTour& tour = state_.tour(shift);
        if (tour.size() == 0) {
            // Of several idle shifts of one day the first stands for all.
            if (last_empty_day == compiled_.day_of(shift) && !compiled_.is_timed(shift)) continue;
            last_empty_day = compiled_.day_of(shift);
        }
        look_into(tour, task, best);
    }
    if (best.shift < 0) return false;
    state_.insert(task, best.shift, best.at);
    return true;
}

bool Inserter::insert_patterns(const Unit& unit) {
    const DayPatterns& patterns = compiled_.problem().patterns[unit.number];
    const int first_day = compiled_.shift(0).day;
    // Tasks of one unit are alike: what the first costs on a day, each does.
    spots_.assign(static_cast<std::size_t>(compiled_.day_count()), Spot{});
    std::vector<char> looked(spots_.size());
    const std::vector<int>* chosen = nullptr;
    Ticks least = never;
    for (const std::vector<int>& days : patterns.patterns) {
        Ticks sum = 0;
        for (std::size_t i = 0; i < days.size() && sum < least; ++i) {
            const int day = days[i] - first_day;
            if (day < 0 || day >= compiled_.day_count()) {
                sum = never;
                break;
            }
            if (!looked[static_cast<std::size_t>(day)]) {
                looked[static_cast<std::size_t>(day)] = 1;
                spots_[static_cast<std::size_t>(day)] = best_on(unit.tasks[i], day);
            }
            sum = std::min(never, sum + spots_[static_cast<std::size_t>(day)].cost);
        }
        if (sum >= least) continue;
        least = sum;
        chosen = &days;
    }
    if (!chosen) return false;
    for (std::size_t i = 0; i < chosen->size(); ++i) {
        const Spot& spot = spots_[static_cast<std::size_t>((*chosen)[i] - first_day)];
        state_.insert(unit.tasks[i], spot.shift, spot.at);
    }
    return true;
}

bool Inserter::insert_series(const Unit& unit) {
    const Series& series = compiled_.problem().series[unit.number];
    std::vector<SeriesChoice> choices(unit.tasks.size());
    for (std::size_t i = 0; i < unit.tasks.size(); ++i) {
        const int task = unit.tasks[i];
        choices[i].skip_price = skip_price(compiled_.task(task));
        if (state_.is_served(task)) {
            choices[i].days = {{compiled_.day_of(state_.shift_of(task)), 0}};
            choices[i].skip_price = Ticks{1} << 54;  // it stands: the others, required or not, go round it
            continue;
        }
        int last_day = -1;
        for (const int shift : compiled_.shifts_for(task)) {
            const int day = compiled_.day_of(shift);
            if (day == last_day) continue;
            last_day = day;
            if (const Spot spot = best_on(task, day); spot.shift >= 0)
                choices[i].days.push_back({day, spot.cost});
        }
    }
    const std::vector<std::optional<int>> days = best_days(series, choices);
    bool all = true;
    for (std::size_t i = 0; i < unit.tasks.size(); ++i) {
        if (state_.is_served(unit.tasks[i])) continue;
        // Asked again: a limit of the week may have been used up by the one before.
        const Spot spot = days[i] ? best_on(unit.tasks[i], *days[i]) : Spot{};
        all = all && spot.shift >= 0;
        if (spot.shift >= 0) state_.insert(unit.tasks[i], spot.shift, spot.at);
    }
    return all;
}

bool Inserter::insert_together(const Unit& unit) {
    int best_shift = -1;
    Ticks least = never;
    std::vector<int> best_order;
    for (const int shift : compiled_.shifts_for(unit.tasks.front())) {
        SearchTour tried = state_.tour(shift);
        Ticks sum = 0;
        std::vector<int> positions;
        for (const int task : unit.tasks) {
            Spot spot;
            if (compiled_.windows(task, compiled_.day_of(shift)).empty()) break;
            look_into(tried, task, spot);
            if (spot.shift < 0) break;
            sum += spot.cost;
            positions.push_back(spot.at);
            tried.insert(task, spot.at);
        }
        if (positions.size() < unit.tasks.size() || sum >= least) continue;
        least = sum;
        best_shift = shift;
        best_order = positions;
    }
    if (best_shift < 0) return false;
    for (std::size_t i = 0; i < unit.tasks.size(); ++i)
        state_.insert(unit.tasks[i], best_shift, best_order[i]);
    return true;
}

bool Inserter::append(int task, int shift_number) {
    const SearchTour& tour = state_.tour(shift_number);
    const Shift& shift = compiled_.shift(shift_number);
    const bool known = !compiled_.windows(task, compiled_.day_of(shift_number)).empty() &&
                       !state_.is_served(task) &&
                       (!compiled_.is_linked(task) || may_stand(task, shift_number));
    if (!known || (compiled_.is_linked(task) && positions(tour, task).last < tour.size())) return false;
    if (shift.capacity && tour.load() + compiled_.task(task).load > *shift.capacity) return false;
    if (shift.most_driving && tour.driving() + tour.detour(task, tour.size()) > *shift.most_driving)
        return false;
    if (tour.fits(task, tour.size()) != SearchTour::Fit::yes) return false;
    if (compiled_.is_timed(shift_number) && price_of_time(tour, task, tour.size()) >= never) return false;
    state_.insert(task, shift_number, tour.size());
    return true;
}

Inserter::Spot Inserter::best_on(int task, int day) {
    Spot best;
    bool tried_empty = false;
    for (const int shift : compiled_.shifts_on(day)) {
        const SearchTour& tour = state_.tour(shift);
        if (compiled_.windows(task, day).empty()) continue;
        if (tour.size() == 0 && !compiled_.is_timed(shift)) {
            if (tried_empty) continue;
            tried_empty = true;
        }
        look_into(tour, task, best);
    }
    return best;
}

void Inserter::look_into(const SearchTour& tour, int task, Spot& best) {
    const Shift& shift = compiled_.shift(tour.shift());
    const Task& of = compiled_.task(task);
    if (shift.capacity && tour.load() + of.load > *shift.capacity) return;
    Positions range{0, tour.size()};
    if (compiled_.is_linked(task)) {
        if (!may_stand(task, tour.shift())) return;
        range = positions(tour, task);
    }
    Ticks extra = 0;
    if (of.preferred_day && *of.preferred_day != shift.day) {
        extra = compiled_.problem().move_price;
        if (compiled_.problem().most_moves && state_.moves() >= *compiled_.problem().most_moves)
            extra += weights_.move_too_many;
    }
    const bool timed = compiled_.is_timed(tour.shift());
    if (!timed && !shift.pause && !shift.most_driving && !compiled_.is_linked(task)) {
        const SearchTour::Spot spot =
            remembers_ && &tour == &state_.tour(tour.shift())
                ? known_spot(tour, task)
                : tour.best_spot(task, best.cost - extra, [this] { return overlooks(); });
        if (spot.at >= 0 && spot.detour + extra < best.cost && !(remembers_ && overlooks()))
            best = {tour.shift(), spot.at, spot.detour + extra};
        return;
    }
    for (int at = range.first; at <= range.last; ++at) {
        const Ticks detour = tour.detour(task, at);
        if (detour + extra >= best.cost) continue;
        if (overlooks()) continue;
        if (shift.most_driving && tour.driving() + detour > *shift.most_driving) continue;
        const SearchTour::Fit fit = tour.fits(task, at);
        if (fit == SearchTour::Fit::too_late) break;
        if (fit == SearchTour::Fit::no) continue;
        Ticks cost = detour + extra;
        if (timed) {
            const Ticks price = price_of_time(tour, task, at);
            if (price >= never) continue;
            cost += weights_.inconvenience * price;
            if (cost >= best.cost) continue;
        }
        best = {tour.shift(), at, cost};
    }
}

Ticks Inserter::price_of_time(const SearchTour& tour, int task, int at) const {
    const std::optional<TourTimes> times = tour.times_with(task, at);
    const Shift& shift = compiled_.shift(tour.shift());
    if (!times || (shift.most_worked && times->worked > *shift.most_worked)) return never;
    Ticks price = times->inconvenience - tour.inconvenience();
    for (const int limit : compiled_.limits_of(tour.shift())) {
        // The tour may be a copy with stops the plan has not counted yet.
        const Ticks others = state_.worked_in(limit) - state_.tour(tour.shift()).worked();
        const std::optional<Ticks>& most = compiled_.problem().limits[static_cast<std::size_t>(limit)].most;
        if (most && others + times->worked > *most) return never;
        price +=
            state_.overtime(limit, others + times->worked) - state_.overtime(limit, others + tour.worked());
    }
    return price;
}

bool Inserter::may_stand(int task, int shift) const {
    if (const int choice = compiled_.choice_of(task); choice >= 0 && state_.chosen(choice) >= 0) return false;
    for (const int number : compiled_.sequels_of(task)) {
        const Sequel& sequel = compiled_.problem().sequels[static_cast<std::size_t>(number)];
        const bool is_later = static_cast<int>(sequel.later.value) == task;
        const int other = static_cast<int>(is_later ? sequel.earlier.value : sequel.later.value);
        if (!state_.is_served(other)) {
            // Together they are put in one after the other; otherwise the later one waits.
            if (is_later && compiled_.unit_of(other) != compiled_.unit_of(task)) return false;
            continue;
        }
        const int there = compiled_.day_of(state_.shift_of(other)), here = compiled_.day_of(shift);
        const int gap = is_later ? here - there : there - here;
        if (gap < sequel.least_gap || (sequel.most_gap > 0 && gap > sequel.most_gap)) return false;
        if (gap == 0 && state_.shift_of(other) != shift) return false;
    }
    return true;
}

Inserter::Positions Inserter::positions(const SearchTour& tour, int task) const {
    Positions range{0, tour.size()};
    const int rank = compiled_.has_kept_order() ? compiled_.kept_rank(tour.shift(), task) : -1;
    const std::span<const int> tasks = tour.tasks();
    for (int at = 0; at < tour.size(); ++at) {
        const int other = tasks[static_cast<std::size_t>(at)];
        bool after_it = false, before_it = false;
        if (rank >= 0) {
            const int other_rank = compiled_.kept_rank(tour.shift(), other);
            after_it = other_rank >= 0 && other_rank < rank;
            before_it = other_rank > rank;
        }
        for (const int number : compiled_.sequels_of(task)) {
            const Sequel& sequel = compiled_.problem().sequels[static_cast<std::size_t>(number)];
            after_it = after_it || static_cast<int>(sequel.earlier.value) == other;
            before_it = before_it || static_cast<int>(sequel.later.value) == other;
        }
        if (after_it) range.first = std::max(range.first, at + 1);
        if (before_it) range.last = std::min(range.last, at);
    }
    return range;
}

bool Inserter::overlooks() {
    if (--until_blink_ > 0) return false;
    draw_blink();
    return true;
}

void Inserter::draw_blink() {
    until_blink_ = 1 + static_cast<int>(dice_.exponential() / weights_.blink);
}

}  // namespace mapite
