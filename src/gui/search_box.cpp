#include "gui/search_box.hpp"

#include <QHBoxLayout>

#include "base/text.hpp"

namespace mapite {
namespace {

/// Around a service so much is shown that one sees where it lies.
constexpr double metres_around_service = 1000;

SearchEntry entry_of(const Area& area) {
    QString text = QString::fromStdString(area.name);
    if (!area.parent_name.empty()) text += QStringLiteral(", ") + QString::fromStdString(area.parent_name);
    text += QStringLiteral(" · ") + QString::fromStdString(area.code);
    return {text, {folded(area.name), folded(area.code)}};
}

}  // namespace

SearchBox::SearchBox(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent), line_(new SearchLine(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line_);
    setFocusProxy(line_);
    connect(line_, &SearchLine::chosen, this, &SearchBox::go_to);
    SearchBox::refresh();
}

void SearchBox::refresh() {
    line_->setPlaceholderText(tr("Find an area or a service"));
    line_->setAccessibleName(tr("Find an area by name or code, or a service by name"));
    const Picture* picture = workspace().picture();
    line_->setEnabled(picture != nullptr);
    if (!picture) {
        study_.reset();
        ground_.reset();
        return line_->set_entries({});
    }
    if (study_ == picture->study && ground_ == picture->ground && language_ == workspace().language()) return;
    study_ = picture->study;
    ground_ = picture->ground;
    language_ = workspace().language();
    std::vector<SearchEntry> entries;
    entries.reserve(study_->areas.size() + ground_->services.size());
    for (const Area& area : study_->areas) entries.push_back(entry_of(area));
    for (const GroundService& service : ground_->services) {
        const QString theme = service.theme < ground_->service_themes.size()
                                  ? QString::fromStdString(ground_->service_themes[service.theme].name)
                                  : QString();
        const QString name = QString::fromStdString(service.name);
        entries.push_back(
            {name.isEmpty() ? theme : name + QStringLiteral(" · ") + theme, {folded(service.name)}});
    }
    line_->set_entries(std::move(entries));
}

void SearchBox::go_to(std::size_t entry) {
    if (!study_) return;
    if (entry < study_->areas.size()) {
        workspace().select(AreaIndex{entry});
        return workspace().fly_to(AreaIndex{entry});
    }
    const GridPoint place = ground_->services.at(entry - study_->areas.size()).position;
    Box around;
    around.add(place);
    workspace().fly_to(around.grown(metres_around_service));
}

}  // namespace mapite
