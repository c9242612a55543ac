#include "formats/osm_dwelling_tags.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "formats/osm_service_tags.hpp"

namespace mapite::osm {

namespace {

constexpr double floor_per_dwelling_m2 = 80;
constexpr double usual_storeys = 3;
constexpr double tall_storeys = 3;

constexpr std::string_view other_uses[] = {
    "amenity",    "shop",     "office",   "tourism",    "leisure", "healthcare", "craft",
    "industrial", "man_made", "military", "aeroway",    "railway", "power",      "public_transport",
    "emergency",  "club",     "religion", "government", "telecom", "parking"};

std::optional<double> number_in(const Tags& tags, std::string_view key, double most) {
    const auto number = parse_number(tags.get(key));
    if (!number || *number < 1 || *number > most) return std::nullopt;
    return number;
}

std::optional<DwellingKind> kind_of(const Tags& tags) {
    if (tags.is_one_of("building",
                       {"house", "detached", "residential", "apartments", "semidetached_house", "terrace",
                        "farm", "bungalow", "cabin", "dormitory", "static_caravan", "houseboat"})) {
        return DwellingKind::residential;
    }
    if (tags.is("building", "yes")) {
        return tags.is("building:use", "residential") ? DwellingKind::residential : DwellingKind::plain;
    }
    if (tags.is_one_of("place", {"isolated_dwelling", "farm"})) return DwellingKind::homestead;
    return std::nullopt;
}

}  // namespace

std::optional<DwellingTags> dwelling_tags(const Tags& tags) {
    const auto kind = kind_of(tags);
    if (!kind) return std::nullopt;
    DwellingTags result;
    result.kind = *kind;
    result.flats = number_in(tags, "building:flats", 2000);
    result.storeys = number_in(tags, "building:levels", 100);
    result.apartments = tags.is_one_of("building", {"apartments", "dormitory"});
    result.has_address = tags.has("addr:housenumber") || tags.has("addr:housename");
    const auto used = [&](std::string_view key) { return tags.has(key) && !tags.is(key, "no"); };
    result.other_use = *kind == DwellingKind::plain && std::ranges::any_of(other_uses, used);
    result.out_of_use = is_out_of_use(tags);
    result.name = tags.first_of({"name", "name:lv", "addr:housename"});
    return result;
}

double dwelling_count(const DwellingTags& tags, double footprint_m2) {
    if (tags.flats) return std::floor(*tags.flats);
    const bool tall = tags.kind != DwellingKind::homestead && tags.storeys.value_or(1) >= tall_storeys;
    const bool by_floor = tags.apartments || tall;
    if (!by_floor) return 1;
    return std::max(1.0,
                    std::floor(footprint_m2 * tags.storeys.value_or(usual_storeys) / floor_per_dwelling_m2));
}

}  // namespace mapite::osm
