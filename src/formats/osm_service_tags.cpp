#include "formats/osm_service_tags.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/osm_tally.hpp"

namespace mapite::osm {

namespace {

bool value_matches(std::string_view wanted, std::string_view value) {
    if (value.empty() || value == "no" || value == "vacant") return wanted == value;
    if (wanted == "*" || wanted == value) return true;
    if (value.find(';') == std::string_view::npos) return false;
    const auto parts = split(value, ';');
    return std::ranges::any_of(parts, [&](const std::string& part) { return trimmed(part) == wanted; });
}

bool matches(const TagRule& rule, const Tags& tags) {
    return std::ranges::all_of(rule.tags, [&](const auto& tag) {
        const auto value = tags.find(tag.first);
        return value && value_matches(tag.second, *value);
    });
}

std::string joined(std::string_view first, std::string_view separator, std::string_view second) {
    if (first.empty()) return std::string(second);
    if (second.empty()) return std::string(first);
    return fmt::format("{}{}{}", first, separator, second);
}

/// "Brīvības iela 5, Tukums, LV-3101".
std::string address(const Tags& tags) {
    if (const auto full = tags.get("addr:full"); !full.empty()) return std::string(full);
    const std::string place = tags.first_of({"addr:street", "addr:place", "addr:housename"});
    std::string text = joined(place, " ", tags.get("addr:housenumber"));
    for (const std::string_view key : {"addr:city", "addr:postcode"})
        text = joined(text, ", ", tags.get(key));
    return text;
}

/// Also "2024-05", which stands for the first day of the month.
std::optional<Day> day(std::string_view text) {
    if (text.size() == 7) return parse_day(fmt::format("{}-01", text));
    return parse_day(text);
}

std::optional<Day> verified_day(const Tags& tags) {
    std::optional<Day> latest;
    for (const std::string_view key : {"check_date", "survey:date", "check_date:opening_hours"}) {
        if (const auto found = day(tags.get(key)); found && (!latest || *latest < *found)) latest = found;
    }
    return latest;
}

}  // namespace

ServiceRules::ServiceRules(const std::vector<TagRule>& rules) : rules_(rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].tags.empty()) by_key_[rules[i].tags.front().first].push_back(i);
    }
    if (by_key_.empty()) {
        throw Error{ErrorKind::usage,
                    "services were to be read from OpenStreetMap, but the layer has no tag rules",
                    "add rules such as amenity=school to the layer's definition"};
    }
}

std::optional<std::string> ServiceRules::category(const Tags& tags) const {
    std::size_t first = rules_.size();
    for (const auto& [key, value] : tags) {
        const auto candidates = by_key_.find(key);
        if (candidates == by_key_.end()) continue;
        for (const std::size_t rule : candidates->second) {
            if (rule < first && matches(rules_[rule], tags)) first = rule;
        }
    }
    if (first == rules_.size()) return std::nullopt;
    return rules_[first].category;
}

bool is_out_of_use(const Tags& tags) {
    static constexpr std::string_view keys[] = {"disused", "abandoned", "demolished", "razed", "ruins"};
    return std::ranges::any_of(keys, [&](std::string_view key) { return tags.is(key, "yes"); });
}

Service service_details(Kind kind, std::int64_t id, const Tags& tags) {
    Service service;
    service.source_row = reference(kind, id);
    service.id = "osm:" + service.source_row;
    service.name = tags.first_of({"name", "name:lv", "official_name", "brand", "operator"});
    service.opening_hours = tags.get("opening_hours");
    service.address = address(tags);
    service.phone = tags.first_of({"phone", "contact:phone", "contact:mobile", "mobile"});
    service.email = tags.first_of({"email", "contact:email"});
    service.website = tags.first_of({"website", "contact:website", "url"});
    if (const auto capacity = parse_number(tags.get("capacity")); capacity && *capacity > 0)
        service.capacity = capacity;
    service.verified = verified_day(tags);
    return service;
}

}  // namespace mapite::osm
