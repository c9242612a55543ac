#include "gui/workspace.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "base/error.hpp"
#include "gui/picture.hpp"

namespace mapite {

Workspace::Workspace(Resources resources, Day today, QObject* parent)
    : QObject(parent),
      resources_(std::move(resources)),
      today_(today),
      tasks_(new TaskRunner(this)),
      painting_(new TaskRunner(this)) {
    connect(painting_, &TaskRunner::failed, this, &Workspace::picture_failed);
}

Workspace::~Workspace() {
    // Their tasks use what is destroyed with this object.
    delete painting_;
    delete tasks_;
}

QString Workspace::say(const std::string& key, const Texts::Values& values) const {
    return QString::fromStdString(resources_.texts.say(language_, key, values));
}

QString Workspace::in_language(const Localized& text) const {
    return QString::fromStdString(text.in(language_));
}

std::optional<AreaIndex> Workspace::area_of_code(const std::string& code) const {
    if (!picture_) return std::nullopt;
    const std::vector<Area>& areas = picture_->study->areas;
    const auto found = std::ranges::find(areas, code, &Area::code);
    if (found == areas.end()) return std::nullopt;
    return AreaIndex{static_cast<std::size_t>(found - areas.begin())};
}

void Workspace::open(const std::filesystem::path& folder) {
    auto opened = std::make_shared<Project>();
    painting_->run({.title = tr("Opening the project"),
                    .work =
                        [opened, folder](const Progress&) {
                            *opened = open_project(std::filesystem::absolute(folder));
                            // Damaged, newer or missing: said now, before anything is closed.
                            static_cast<void>(opened->open_to_read());
                        },
                    .done =
                        [this, opened] {
                            close();
                            project_ = *opened;
                            emit project_changed();
                            make_picture(Anew::study);
                        },
                    .replaces = true});
}

void Workspace::close() {
    if (!project_) return;
    project_.reset();
    picture_.reset();
    choice_ = {};
    need_is_free_ = true;
    selected_.reset();
    compared_.reset();
    clear_way();
    emit project_changed();
    emit picture_changed();
    emit selection_changed();
}

void Workspace::choose(const Choice& choice) {
    if (choice == choice_) return;
    const bool other_numbers = !picture_ || !same_numbers(choice, picture_->choice);
    const bool other_need = choice.need != choice_.need;
    choice_ = choice;
    need_is_free_ = need_is_free_ && !other_need;
    if (other_numbers || other_need) clear_way();
    make_picture(other_numbers ? Anew::study : Anew::scene);
}

void Workspace::reload() {
    try {
        resources_ = load_resources(resources_.root);
    } catch (const Error& error) {
        emit picture_failed({QString::fromUtf8(error.what()), QString::fromStdString(error.hint())});
        return;
    }
    if (project_) open_again();
}

void Workspace::open_again() {
    auto opened = std::make_shared<Project>();
    painting_->run(
        {.title = tr("Opening the project"),
         .work = [opened, folder = project_->folder](const Progress&) { *opened = open_project(folder); },
         .done =
             [this, opened] {
                 project_ = *opened;
                 make_picture(Anew::study);
             },
         .replaces = true});
}

void Workspace::set_language(Language language) {
    if (language == language_) return;
    language_ = language;
    emit language_changed();
    if (picture_) make_picture(Anew::scene);
}

void Workspace::make_picture(Anew anew) {
    if (!project_) return;
    const bool first = !picture_;
    // A large project shows one need first and the others as soon as they are there.
    if (first) paint({.project = *project_, .choice = choice_, .first_only = true});
    const bool reuse = anew == Anew::scene && !first;
    paint({.project = *project_, .choice = choice_, .study = reuse ? picture_->study : nullptr});
}

void Workspace::paint(PictureRequest request) {
    request.need_is_free = need_is_free_;
    request.resources = std::make_shared<const Resources>(resources_);
    request.language = language_;
    request.today = today_;
    auto painted = std::make_shared<Picture>();
    painting_->run({.title = request.first_only ? tr("Drawing the first map") : tr("Drawing the map"),
                    .work = [painted, request](
                                const Progress& progress) { *painted = painted_picture(request, progress); },
                    .done = [this, painted] { take(std::move(*painted)); },
                    .replaces = true});
}

void Workspace::take(Picture painted) {
    if (!project_ || painted.study->project.folder != project_->folder) return;
    const std::string selected = code_of(selected_), compared = code_of(compared_);
    const bool other_study = !picture_ || picture_->study != painted.study;
    picture_ = std::make_unique<const Picture>(std::move(painted));
    if (need_is_free_) choice_.need = picture_->choice.need;
    selected_ = area_of_code(selected);
    compared_ = area_of_code(compared);
    if (other_study) clear_way();
    emit picture_changed();
    emit selection_changed();
}

std::string Workspace::code_of(std::optional<AreaIndex> area) const {
    return picture_ && area ? picture_->study->areas[area->value].code : std::string();
}

void Workspace::select(std::optional<AreaIndex> area) {
    if (area == selected_) return;
    selected_ = area;
    if (compared_ == selected_) compared_.reset();
    clear_way();
    emit selection_changed();
}

void Workspace::compare(std::optional<AreaIndex> area) {
    if (area == compared_) return;
    if (!selected_ || area == selected_) return select(area);
    compared_ = area;
    emit selection_changed();
}

void Workspace::clear_way() {
    if (!shown_way_) return;
    shown_way_.reset();
    highlight_ = {};
    emit way_changed();
}

void Workspace::show_way(std::optional<PointIndex> point) {
    if (!point || !picture_) return clear_way();
    shown_way_ = point;
    auto found = std::make_shared<MapHighlight>();
    painting_->run({.title = tr("Finding the way"),
                    .work = [found, study = picture_->study, need = picture_->need, point = *point](
                                const Progress&) { *found = way_highlight(*study, need, point); },
                    .done =
                        [this, found, point] {
                            if (shown_way_ != point) return;
                            highlight_ = *found;
                            emit way_changed();
                        },
                    .replaces = true});
}

void Workspace::fly_to(AreaIndex area) {
    if (picture_ && area.value < picture_->study->areas.size())
        fly_to(box(picture_->study->areas[area.value].shape));
}

void Workspace::fly_to(const Box& box) {
    if (!box.empty()) emit fly_requested(box);
}

}  // namespace mapite
