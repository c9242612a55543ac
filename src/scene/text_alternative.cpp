#include <algorithm>
#include <array>
#include <cmath>

#include "scene/gap_map_texts.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_names = 10;

using Areas = std::vector<const AreaItem*>;

struct Writer {
    const GapMapInput& input;
    Areas valued;  ///< worst first

    [[nodiscard]] std::string say(const std::string& key, const Texts::Values& values = {}) const {
        return input.texts.say(input.language, key, values);
    }
    [[nodiscard]] std::string whole(double count) const { return localized_number(count, 0, input.language); }
    [[nodiscard]] std::string who() const { return input.dwellings ? ".dwellings" : ".people"; }

    [[nodiscard]] std::string names(const Areas& areas) const {
        std::string result;
        for (std::size_t i = 0; i < std::min(areas.size(), most_names); ++i)
            result += (i == 0 ? "" : ", ") + areas[i]->name;
        if (areas.size() <= most_names) return result;
        return say("map.alternative.and_more",
                   {{"names", result}, {"n", whole(static_cast<double>(areas.size() - most_names))}});
    }

    /// The sentence for so many of the areas, or that for none of them.
    [[nodiscard]] std::string sentence(const std::string& key, const Areas& areas,
                                       Texts::Values values = {}) const {
        values["all"] = whole(static_cast<double>(valued.size()));
        values["need"] = input.need;
        if (input.threshold)
            values["minutes"] = localized_number(input.threshold->count(), 0, input.language);
        if (areas.empty()) return say(key + ".none", values);
        values["names"] = names(areas);
        return input.texts.count(input.language, key + ".some", static_cast<long long>(areas.size()), values);
    }

    [[nodiscard]] Areas where(auto&& condition) const {
        Areas result;
        std::ranges::copy_if(valued, std::back_inserter(result), condition);
        return result;
    }
};

/// The fewest areas, worst first, that hold more than half of all people without the need met.
std::string most_people_sentence(const Writer& writer) {
    double all = 0;
    for (const AreaItem* area : writer.valued) all += *area->value;
    Areas areas;
    double sum = 0;
    for (const AreaItem* area : writer.valued) {
        if (sum * 2 > all || *area->value <= 0) break;
        sum += *area->value;
        areas.push_back(area);
    }
    const std::string key =
        writer.input.threshold ? "map.alternative.people_time" : "map.alternative.people_met";
    return writer.sentence(key + writer.who(), areas, {{"total", writer.whole(all)}});
}

std::string main_sentence(const Writer& writer) {
    const GapMapInput& input = writer.input;
    const auto above = [](double limit) {
        return [limit](const AreaItem* area) { return *area->value > limit; };
    };
    if (!input.shown.empty()) return "";
    switch (input.unit) {
        case Unit::share:
            return writer.sentence(
                (input.threshold ? "map.alternative.share_time" : "map.alternative.share_met") + writer.who(),
                writer.where(above(0.5)));
        case Unit::people:
            return most_people_sentence(writer);
        case Unit::points:
            return writer.sentence("map.alternative.points",
                                   writer.where([](const AreaItem* area) { return *area->value < 50; }));
        case Unit::minutes:
            if (!input.threshold) return "";
            return writer.sentence("map.alternative.minutes" + writer.who(),
                                   writer.where(above(input.threshold->count())));
        case Unit::number:
        case Unit::difference:
            return "";
    }
    return "";
}

std::string extremes(const Writer& writer) {
    const double worst = *writer.valued.front()->value, best = *writer.valued.back()->value;
    if (worst == best) return "";
    // Where several areas share the value, naming one alone would be unjust to the others.
    const auto named = [&](double value) {
        const Areas areas = writer.where([value](const AreaItem* area) { return *area->value == value; });
        const std::string first = areas.front()->name;
        const std::string names =
            areas.size() == 1
                ? first
                : writer.say("map.alternative.and_more",
                             {{"names", first}, {"n", writer.whole(static_cast<double>(areas.size() - 1))}});
        return names + " (" + areas.front()->label + ")";
    };
    const char* const key = writer.input.unit == Unit::difference ? "map.alternative.lowest_and_highest"
                                                                  : "map.alternative.extremes";
    return writer.say(key, {{"worst", named(worst)}, {"best", named(best)}});
}

}  // namespace

std::string text_alternative(const GapMapInput& input, std::span<const AreaItem> areas) {
    Writer writer{input, {}};
    std::size_t without_value = 0, uncertain = 0;
    for (const AreaItem& area : areas) {
        if (area.look == Look::value) writer.valued.push_back(&area);
        if (area.look != Look::value && area.look != Look::outside) ++without_value;
        if (area.uncertain) ++uncertain;
    }
    std::ranges::stable_sort(writer.valued, [&](const AreaItem* a, const AreaItem* b) {
        return is_worse(*a, *b, input.high_is_worse);
    });

    std::vector<std::string> sentences;
    if (writer.valued.empty())
        sentences.push_back(writer.say("map.alternative.nothing", {{"need", input.need}}));
    else
        sentences = {main_sentence(writer), extremes(writer)};
    if (without_value > 0 && !writer.valued.empty())
        sentences.push_back(input.texts.count(input.language, "map.alternative.without_value",
                                              static_cast<long long>(without_value)));
    if (uncertain > 0)
        sentences.push_back(input.texts.count(input.language, "map.alternative.uncertain",
                                              static_cast<long long>(uncertain)));
    if (!input.counted.empty())
        sentences.push_back(writer.say("map.alternative.counted", {{"who", input.counted}}));
    std::string result;
    for (const std::string& sentence : sentences)
        if (!sentence.empty()) result += (result.empty() ? "" : " ") + sentence;
    return result;
}

}  // namespace mapite
