#include "app/profile_view.hpp"

#include <algorithm>
#include <array>

#include "app/answers.hpp"
#include "app/words.hpp"

namespace mapite {
namespace {

const std::string absent = "–";

/// Numbers and headings of one table in one language.
class Cells {
  public:
    Cells(const Texts& texts, Language language) : texts_(texts), language_(language) {}
    [[nodiscard]] std::string heading(const std::string& key) const {
        return texts_.say(language_, "words.table." + key);
    }
    [[nodiscard]] std::string say(const std::string& key) const {
        return texts_.say(language_, "words." + key);
    }
    [[nodiscard]] std::string number(std::optional<double> value, int decimals = 0) const {
        return value ? localized_number(*value, decimals, language_) : absent;
    }
    [[nodiscard]] std::string share(std::optional<double> value) const {
        return value ? localized_number(100 * *value, 1, language_) + " %" : absent;
    }

  private:
    const Texts& texts_;
    Language language_;
};

std::optional<double> unmet(const NeedCoverage& coverage) {
    if (!coverage.coverage) return std::nullopt;
    return coverage.people.known() - coverage.people.good;
}

}  // namespace

int main_level(const Study& study) {
    std::array<bool, 4> has{};
    for (const Area& area : study.areas) has[static_cast<std::size_t>(level(area.type))] = true;
    return has[2] ? 2 : has[3] ? 3 : 1;
}

Table areas_view(const Study& study, const Texts& texts, Language language) {
    const Cells cells(texts, language);
    Table table{.header = {cells.heading("code"), cells.heading("name"), cells.heading("type"),
                           cells.heading("parent"), counted_people(study, texts, language),
                           cells.heading("area_km2")},
                .rows = {}};
    for (std::size_t i = 0; i < study.areas.size(); ++i) {
        const Area& area = study.areas[i];
        table.rows.push_back({area.code, area.name, cells.say("type." + std::string(to_string(area.type))),
                              area.parent_name.empty() ? area.parent : area.parent_name,
                              cells.number(people_of(study, AreaIndex{i})),
                              cells.number(area_m2(area.shape) / 1e6, 1)});
    }
    return table;
}

Table profile_view(const Study& study, const Texts& texts, Language language) {
    const Cells cells(texts, language);
    // A chosen group has a long name: once is enough to say whose numbers these are.
    const std::string chosen = chosen_people(study, texts, language);
    const std::string who = " (" + counted_people(study, texts, language) + ")";
    Table table{
        .header = {cells.heading("need"), "", cells.heading("coverage"), cells.heading("unmet") + who,
                   cells.heading("without_route") + (chosen.empty() ? who : ""), cells.heading("worst")},
        .rows = {}};
    const int shown = main_level(study);
    for (std::size_t n = 0; n < study.basket.needs.size(); ++n) {
        PeopleGroups all;
        const AreaProfile* worst = nullptr;
        for (const AreaProfile& profile : study.profiles) {
            if (level(study.areas[profile.area.value].type) != shown) continue;
            const NeedCoverage& coverage = profile.needs[n];
            all.good += coverage.people.good;
            all.between += coverage.people.between;
            all.bad += coverage.people.bad;
            all.without_route += coverage.people.without_route;
            if (coverage.coverage && (worst == nullptr || *coverage.coverage < *worst->needs[n].coverage))
                worst = &profile;
        }
        const bool known = all.known() > 0;
        table.rows.push_back(
            {study.basket.needs[n].id, study.basket.needs[n].name.in(language),
             cells.share(known ? std::optional(all.good / all.known()) : std::nullopt),
             cells.number(known ? std::optional(all.known() - all.good) : std::nullopt),
             cells.number(known ? std::optional(all.without_route) : std::nullopt),
             worst ? study.areas[worst->area.value].name + " " + cells.share(worst->needs[n].coverage)
                   : absent});
    }
    return table;
}

Table need_view(const Study& study, std::size_t need, const Texts& texts, Language language) {
    const Cells cells(texts, language);
    Table table{
        .header = {cells.heading("code"), cells.heading("name"), counted_people(study, texts, language),
                   cells.heading("coverage"), cells.heading("unmet"), cells.heading("without_route"),
                   cells.heading("median"), cells.heading("confidence")},
        .rows = {}};
    for (const AreaProfile& profile : study.profiles) {
        const Area& area = study.areas[profile.area.value];
        const NeedCoverage& coverage = profile.needs[need];
        table.rows.push_back(
            {area.code, area.name, cells.number(people_of(study, profile.area)),
             cells.share(coverage.coverage), cells.number(unmet(coverage)),
             coverage.coverage ? cells.number(coverage.people.without_route) : absent,
             cells.number(coverage.times ? std::optional(coverage.times->median_min) : std::nullopt, 1),
             cells.say("grade." + std::string(to_string(profile.confidence[need].grade)))});
    }
    return table;
}

}  // namespace mapite
