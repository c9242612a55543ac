#include "profile/value_bounds.hpp"

#include <algorithm>

namespace mapite {
namespace {

struct Counted {
    double value;
    PeopleBounds people;
};

/// The least mean: as many people as may be at the lowest values, as few as may be at the others.
double least_mean(std::vector<Counted> places) {
    const auto is_exact = [](const Counted& place) { return place.people.high <= place.people.low; };
    // Exact counts leave no choice, and then the order is nothing.
    if (!std::ranges::all_of(places, is_exact))
        std::ranges::sort(places, [](const Counted& a, const Counted& b) {
            if (a.value != b.value) return a.value < b.value;
            return a.people.low != b.people.low ? a.people.low < b.people.low : a.people.high < b.people.high;
        });
    double people = 0, sum = 0;
    for (const Counted& place : places) {
        people += place.people.low;
        sum += place.people.low * place.value;
    }
    for (const Counted& place : places) {
        const double more = place.people.high - place.people.low;
        if (more <= 0) continue;
        // More people only lower the mean while their value is below it.
        if (people > 0 && place.value * people >= sum) break;
        people += more;
        sum += more * place.value;
    }
    return sum / people;
}

}  // namespace

void MeanBounds::add(PeopleBounds people, double value_low, double value_high) {
    places_.push_back({people, value_low, value_high});
    least_people_ += people.low;
}

std::optional<MeanBounds::Bounds> MeanBounds::bounds() const {
    if (least_people_ <= 0) return std::nullopt;
    std::vector<Counted> low, high;
    for (const Place& place : places_) {
        low.push_back({place.value_low, place.people});
        high.push_back({-place.value_high, place.people});
    }
    return Bounds{least_mean(std::move(low)), -least_mean(std::move(high))};
}

}  // namespace mapite
