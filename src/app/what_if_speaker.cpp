#include "app/what_if_speaker.hpp"

#include <fmt/format.h>

#include <cmath>

#include "app/words.hpp"
#include "base/text.hpp"
#include "crs/grid.hpp"

namespace mapite {

std::optional<std::pair<double, double>> lon_lat_of(const Study& study, GridPoint position) {
    return Grid::named(study.project.settings.grid).from_lon_lat().from_grid(position);
}

std::string WhatIfSpeaker::say(const std::string& key, const Texts::Values& values) const {
    return with_.texts.say(with_.language, "what_if." + key, values);
}

std::string WhatIfSpeaker::number(double value, int decimals) const {
    return localized_number(value, decimals, with_.language);
}

std::string WhatIfSpeaker::people(double value, double inexact) const {
    const std::string text = number(value);
    return inexact > 0 ? say("about", {{"n", text}}) : text;
}

std::string WhatIfSpeaker::share(double part, double whole) const {
    return whole > 0 ? number(100 * part / whole, 1) + "\u00a0%" : "–";
}

std::string WhatIfSpeaker::mean(double sum, double people) const {
    return people > 0 ? number(sum / people, 1) : "–";
}

std::string WhatIfSpeaker::short_number(double value) const {
    return number(value, value == std::round(value) ? 0 : 1);
}

std::string WhatIfSpeaker::mode(TravelMode mode) const {
    return with_.texts.say(with_.language, fmt::format("words.mode.{}", to_string(mode)));
}

std::string WhatIfSpeaker::category(const std::string& id) const {
    const CategorySymbol* symbol = with_.symbols.find(id);
    return symbol != nullptr ? symbol->name.in(with_.language) : id;
}

std::string WhatIfSpeaker::need(std::size_t need) const {
    return study().basket.needs[need].name.in(with_.language);
}

std::string WhatIfSpeaker::needs(const std::vector<std::size_t>& all) const {
    std::string list;
    for (const std::size_t each : all) list += (list.empty() ? "" : ", ") + need(each);
    return list;
}

std::string WhatIfSpeaker::service(ServiceIndex index) const {
    const Service& service = study().services[index.value];
    if (service.name.empty())
        return say("place.building_unnamed", {{"category", category(service.category)}});
    return say("place.building", {{"name", service.name}, {"category", category(service.category)}});
}

/// What a point without a name is near to: the nearest service that has one.
std::string WhatIfSpeaker::point_text(const PopulatedPoint& point) const {
    if (!point.name.empty()) return point.name;
    const Service* nearest = nullptr;
    for (const Service& service : study().services)
        if (!service.name.empty() && (nearest == nullptr || distance(service.position, point.position) <
                                                                distance(nearest->position, point.position)))
            nearest = &service;
    if (nearest == nullptr) return point.id;
    return say("place.near", {{"km", number(distance(nearest->position, point.position).value / 1000, 1)},
                              {"name", nearest->name}});
}

std::string WhatIfSpeaker::place(const CandidatePlace& place) const {
    if (place.building) return service(*place.building);
    if (place.point) return point_text(study().points[place.point->value]);
    return point_text(PopulatedPoint{.position = place.position});
}

std::string WhatIfSpeaker::places(const std::vector<CandidatePlace>& all) const {
    if (all.empty()) return "–";
    if (all.size() > 3)
        return say("place.more",
                   {{"first", place(all.front())}, {"n", number(static_cast<double>(all.size() - 1))}});
    std::string list;
    for (const CandidatePlace& each : all) list += (list.empty() ? "" : "; ") + place(each);
    return list;
}

std::string WhatIfSpeaker::area(std::optional<AreaIndex> area) const {
    return area ? study().areas[area->value].name : "–";
}

std::string WhatIfSpeaker::lat_lon(GridPoint position) const {
    const auto found = lon_lat_of(study(), position);
    return found ? fmt::format("{}, {}", to_text(found->second, 5), to_text(found->first, 5)) : "–";
}

std::string WhatIfSpeaker::basis(const Need& need, bool inexact) const {
    std::string text =
        say("threshold",
            {{"good", short_number(need.good.count())}, {"mode", mode(need.mode)}, {"source", need.source}}) +
        '\n' + travel_sentence(study(), need, with_.texts, with_.language) + '\n';
    if (const std::string who = chosen_people(study(), with_.texts, with_.language); !who.empty())
        text += with_.texts.say(with_.language, "words.explain.counted", {{"who", who}}) + '\n';
    if (study().counts_dwellings) text += with_.texts.say(with_.language, "words.counts.note") + '\n';
    if (inexact) text += say("inexact") + '\n';
    return text;
}

std::string place_text(const CandidatePlace& place, const WhatIfTexts& with) {
    return WhatIfSpeaker(with).place(place);
}

}  // namespace mapite
