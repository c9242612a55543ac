#include "app/swot_words.hpp"

#include <algorithm>
#include <cmath>

#include "app/speaker.hpp"
#include "crs/grid.hpp"

namespace mapite {
namespace {

class FactSpeaker : public Speaker {
  public:
    FactSpeaker(const Study& study, const SwotFact& fact, const Texts& texts, Language language)
        : Speaker(texts, language, "swot."), study_(study), fact_(fact), texts_(texts) {}

    [[nodiscard]] std::string sentence_of_fact() const {
        const Need& need = study_.basket.needs[fact_.need];
        Texts::Values values{{"need", need.name.in(language())},
                             {"minutes", short_number(minutes_of(need).count())},
                             {"mode", sentence("words.mode." + std::string(to_string(need.mode)))},
                             {"who", who(fact_.affected)}};
        if (need.capacity_norm_per_1000) values["norm"] = short_number(*need.capacity_norm_per_1000);
        if (fact_.service) values["service"] = service_name();
        if (fact_.here && fact_.district) {
            values["here"] = percent(*fact_.here);
            values["there"] = percent(*fact_.district);
            values["of_whom"] = say(study_.counts_dwellings ? "of_dwellings" : "of_people");
            values["district"] = fact_.district_name.empty() ? say("all_areas") : fact_.district_name;
        }
        const bool utility = need.kind == NeedKind::utility;
        std::string text = say(std::string(utility ? "utility." : "service.") + key_of_kind(), values);
        if (fact_.is_of_whole_district())
            text +=
                ' ' + say("district_wide", {{"alike", number(static_cast<double>(fact_.areas_alike))},
                                            {"areas", number(static_cast<double>(fact_.areas_of_district))}});
        if (fact_.other_needs > 0)
            text +=
                ' ' + texts_.count(language(), "swot.other_needs", static_cast<long long>(fact_.other_needs));
        if (!utility && study_.travel.is_straight(need.mode)) text += ' ' + say("straight");
        if (fact_.unknown.low >= least_people_of_a_fact)
            text += ' ' + say("unknown", {{"who", who(fact_.unknown)}});
        return text;
    }

  private:
    [[nodiscard]] std::string key_of_kind() const {
        std::string key(to_string(fact_.kind));
        std::ranges::replace(key, '-', '_');
        return key;
    }
    [[nodiscard]] Minutes minutes_of(const Need& need) const {
        return fact_.kind == FactKind::beyond || fact_.kind == FactKind::only ? need.bad : need.good;
    }
    /// One without a name by its address or its position, as maps understand it.
    [[nodiscard]] std::string service_name() const {
        const Service& service = study_.services[fact_.service->value];
        if (!service.name.empty()) return say("named", {{"name", service.name}});
        return say("unnamed", {{"place", service.address.empty() ? position_of(service) : service.address}});
    }
    [[nodiscard]] std::string position_of(const Service& service) const {
        const auto degrees =
            Grid::named(study_.project.settings.grid).from_lon_lat().from_grid(service.position);
        if (!degrees) return service.id;
        return to_text(degrees->second, 5) + ", " + to_text(degrees->first, 5);
    }
    [[nodiscard]] std::string percent(const ShareBounds& bounds) const {
        const double low = std::round(100 * bounds.low), high = std::round(100 * bounds.high);
        return (low == high ? number(low) : number(low) + "–" + number(high)) + "\u00a0%";
    }
    /// "for 96 people (65 and over; 60–150, as small counts are masked)".
    [[nodiscard]] std::string who(const CountedPeople& people) const {
        std::string text =
            texts_.count(language(), study_.counts_dwellings ? "swot.for_dwellings" : "swot.for_people",
                         std::llround(people.people));
        std::string inside;
        const auto add = [&](const std::string& part) { inside += (inside.empty() ? "" : "; ") + part; };
        if (!fact_.group.empty()) add(group_name());
        if (people.high - people.low >= 0.5)
            add(say("masked",
                    {{"low", number(std::floor(people.low))}, {"high", number(std::ceil(people.high))}}));
        else if (people.estimated)
            add(say("estimated"));
        return inside.empty() ? text : text + " (" + inside + ")";
    }
    [[nodiscard]] std::string group_name() const {
        const auto known = std::ranges::find(study_.groups, fact_.group, &PopulationGroup::id);
        return known == study_.groups.end() ? fact_.group : known->name.in(language());
    }

    const Study& study_;
    const SwotFact& fact_;
    const Texts& texts_;
};

}  // namespace

Localized fact_sentence(const Study& study, const SwotFact& fact, const Texts& texts) {
    const auto in = [&](Language language) {
        return FactSpeaker(study, fact, texts, language).sentence_of_fact();
    };
    Localized sentence;
    sentence.lv = in(Language::lv);
    sentence.en = in(Language::en);
    sentence.ru = in(Language::ru);
    return sentence;
}

}  // namespace mapite
