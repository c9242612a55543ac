#include "gui/picture.hpp"

#include <algorithm>

#include "app/chosen_map.hpp"
#include "app/ground.hpp"
#include "app/need_map.hpp"
#include "app/standing.hpp"
#include "app/ways.hpp"

namespace mapite {

namespace {

std::shared_ptr<const Study> computed(const PictureRequest& request, const std::string& need,
                                      const Progress& progress) {
    StudyOptions options =
        study_options(request.choice, request.today, request.first_only ? need : std::string());
    options.keep_roads = options.keep_ways = !request.first_only;
    return std::make_shared<const Study>(
        study_project(request.project, *request.resources, options, progress));
}

/// As long as nobody has chosen one: the first need that places can meet.
std::string usual_need(const Basket& basket) {
    const auto found = std::ranges::find(basket.needs, NeedKind::service, &Need::kind);
    return found == basket.needs.end() ? basket.needs.front().id : found->id;
}

/// The same, now that it is known which needs the data can answer.
std::string answered_need(const Study& study, const std::string& usual) {
    const auto has_services = [&](std::size_t need) { return !study.needs[need].services.empty(); };
    if (has_services(need_named(study.basket, usual))) return usual;
    for (std::size_t need = 0; need < study.needs.size(); ++need)
        if (has_services(need)) return study.basket.needs[need].id;
    return usual;
}

}  // namespace

bool same_numbers(const Choice& a, const Choice& b) {
    return a.mode == b.mode && a.group == b.group && a.year == b.year;
}

Picture painted_picture(const PictureRequest& request, const Progress& progress) {
    Picture picture;
    picture.choice = request.choice;
    std::string& need = picture.choice.need;
    const Project& project = request.project;
    if (need.empty())
        need = usual_need(basket_named(*request.resources, project.folder, project.settings.basket));
    picture.study = request.study ? request.study : computed(request, need, progress);
    if (request.need_is_free && !request.first_only) need = answered_need(*picture.study, need);
    picture.need = need_named(picture.study->basket, need);
    picture.map = chosen_map(*request.resources, project.folder, picture.choice);
    const Symbols symbols = symbols_of(*request.resources, project.folder);
    std::optional<Standing> firm;
    if (is_of_area(picture.map.indicator) && !picture.study->scores.empty())
        firm = standing(*picture.study, request.choice.level, progress);
    progress.step("drawing");
    picture.scene = std::make_shared<const Scene>(need_map(*picture.study, picture.need, picture.map,
                                                           request.resources->texts,
                                                           {.language = request.language,
                                                            .level = request.choice.level,
                                                            .printed = request.today,
                                                            .version = MAPITE_VERSION,
                                                            .standing = firm ? &*firm : nullptr}));
    add_styles(picture.map.style, symbols);
    Ground ground = ground_of(*picture.study, picture.need, symbols, request.language);
    add_service_layers(ground, *picture.study, layers_of(*request.resources, project.folder),
                       request.language);
    picture.ground = std::make_shared<const Ground>(std::move(ground));
    return picture;
}

MapHighlight way_highlight(const Study& study, std::size_t need, PointIndex point) {
    MapHighlight highlight{
        .way = way_to_nearest(study, need, point), .from = study.points[point.value].position, .to = {}};
    const auto& reach = study.needs[need].reach;
    if (reach && (*reach)[point.value])
        highlight.to = study.services[(*reach)[point.value]->service.value].position;
    return highlight;
}

}  // namespace mapite
