#include "app/study.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/area_names.hpp"
#include "app/basket_check.hpp"
#include "app/connected.hpp"
#include "app/people_basis.hpp"
#include "app/travel_times.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "territory/assignment.hpp"
#include "territory/statistic_areas.hpp"

namespace mapite {
namespace {

std::vector<GridPoint> positions_of(const auto& records) {
    std::vector<GridPoint> positions;
    positions.reserve(records.size());
    for (const auto& record : records) positions.push_back(record.position);
    return positions;
}

/// Every need that is reached goes by this mode. The name of a need that went by another says so, and so does
/// whatever shows the name.
void go_by(Study& study, TravelMode mode, const Texts& texts) {
    const std::string key = fmt::format("words.mode.{}", to_string(mode));
    const auto add = [&](std::string& name, Language language) {
        if (!name.empty()) name += fmt::format(" ({})", texts.say(language, key));
    };
    for (Need& need : study.basket.needs) {
        study.own_modes.push_back(need.mode);
        if (need.kind != NeedKind::service || need.mode == mode) continue;
        need.mode = mode;
        add(need.name.lv, Language::lv);
        add(need.name.en, Language::en);
        add(need.name.ru, Language::ru);
    }
}

/// Who counts: of the kinds, years and groups of people that the project knows.
void count_people(Study& study, const Database& database, const std::vector<GroupDefinition>& definitions,
                  const StudyOptions& options) {
    PeopleBasis basis = people_basis(database.people(), study.sources, options.year);
    study.points = std::move(basis.points);
    study.counts_dwellings = basis.counts_dwellings;
    study.year = basis.year;
    study.year_chosen = options.year.has_value();
    study.years = std::move(basis.years);
    study.notes = std::move(basis.notes);
    study.groups = groups_in(study.points, definitions);
    study.group = options.group;
    if (!study.group.empty()) count_group(study.points, study.group, study.groups, study.notes);
}

Study loaded(const Project& project, const Resources& resources, const Database& database,
             const StudyOptions& options) {
    Study study;
    study.project = project;
    study.today = options.today;
    study.basket = basket_named(resources, project.folder, project.settings.basket);
    if (options.mode) go_by(study, *options.mode, resources.texts);
    study.speeds = speeds_of(resources, project.folder);
    study.sources = database.sources();
    study.areas = database.areas();
    study.services = database.services();
    std::erase_if(study.services, [](const Service& service) { return !service.merged_into.empty(); });
    count_people(study, database, groups_of(resources, project.folder), options);
    study.statistics = with_area_codes(database.statistics(), study.areas);
    if (study.areas.empty())
        throw Error(ErrorKind::data, fmt::format("project {} has no areas yet", project.settings.name),
                    "import boundaries first, for example: mapite import boundaries parishes.gpkg");
    for (Finding& finding :
         unserved_categories(study.basket, layers_of(resources, project.folder), study.services))
        study.notes.push_back(std::move(finding));
    study.points_of_area = points_by_area(study.areas, positions_of(study.points));
    study.area_of_service = area_of_point(study.areas, positions_of(study.services));
    return study;
}

std::vector<AreaScore> scores_of(const Study& study) {
    std::vector<AreaScore> scores;
    for (const AreaProfile& profile : study.profiles) {
        std::vector<NeedValue> values;
        for (const NeedCoverage& coverage : profile.needs)
            values.push_back(need_value(coverage, study.basket.index));
        scores.push_back(area_score(study.basket, std::move(values)));
    }
    return scores;
}

}  // namespace

const PopulationGroup* Study::counted_group() const {
    const auto found = std::ranges::find(groups, group, &PopulationGroup::id);
    return found == groups.end() ? nullptr : &*found;
}

const Source* Study::source(SourceId id) const {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

StudyOptions study_options(const Choice& choice, Day today, const std::string& only_need) {
    StudyOptions options;
    options.mode = choice.mode;
    options.group = choice.group;
    options.year = choice.year;
    options.today = today;
    options.only_need = only_need;
    return options;
}

Study load_study(const Project& project, const Resources& resources, const StudyOptions& options,
                 const Progress& progress) {
    progress.step("reading the project");
    return loaded(project, resources, project.open_to_read(), options);
}

Study study_project(const Project& project, const Resources& resources, const StudyOptions& options,
                    const Progress& progress) {
    progress.step("reading the project");
    const Database database = project.open_to_read();
    Study study = loaded(project, resources, database, options);
    compute_travel_times(study, database.roads(), options, progress);
    for (std::size_t n = 0; n < study.needs.size(); ++n) {
        const Need& need = study.basket.needs[n];
        if (need.kind == NeedKind::utility && (options.only_need.empty() || options.only_need == need.id))
            study.needs[n].connected = connected_shares(study, need);
    }
    progress.step("profile");
    study.profiles = profile(profile_inputs(study).inputs);
    if (options.only_need.empty()) study.scores = scores_of(study);
    return study;
}

BorrowedInputs profile_inputs(const Study& study) {
    BorrowedInputs borrowed;
    for (std::size_t n = 0; n < study.needs.size(); ++n) {
        const NeedReach& need = study.needs[n];
        NeedInput input{.reach = need.reach ? &*need.reach : nullptr,
                        .reach_own = need.reach_own ? &*need.reach_own : nullptr,
                        .access_per_1000 = need.capacity.per_1000,
                        .access_incomplete = !need.capacity.complete(),
                        .sources = need.sources};
        if (need.connected) input.connected = *need.connected;
        input.distance_to_road = study.distance_to_road[static_cast<std::size_t>(study.basket.needs[n].mode)];
        borrowed.needs.push_back(input);
    }
    borrowed.inputs = {.needs = study.basket.needs,
                       .inputs = borrowed.needs,
                       .points = study.points,
                       .points_of_area = study.points_of_area};
    return borrowed;
}

AreaIndex area_named(const Study& study, const std::string& code_or_name) {
    return AreaIndex{area_called(study.areas, code_or_name, study.project.settings.name)};
}

std::optional<TravelMode> replaced_mode(const Study& study, const Need& need) {
    for (std::size_t n = 0; n < study.own_modes.size(); ++n)
        if (study.basket.needs[n].id == need.id && study.own_modes[n] != need.mode) return study.own_modes[n];
    return std::nullopt;
}

std::size_t need_named(const Basket& basket, const std::string& id) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < basket.needs.size(); ++i) {
        if (basket.needs[i].id == id) return i;
        ids.push_back(basket.needs[i].id);
    }
    const auto meant = nearest_name(id, ids);
    throw Error(
        ErrorKind::usage,
        fmt::format("there is no need \"{}\" in basket {} (it has: {})", id, basket.id, fmt::join(ids, ", ")),
        meant ? fmt::format("did you mean \"{}\"?", *meant) : "");
}

}  // namespace mapite
