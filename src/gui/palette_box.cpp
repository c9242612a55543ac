#include "gui/palette_box.hpp"

#include <QPainter>
#include <algorithm>

#include "base/error.hpp"
#include "gui/look_brush.hpp"

namespace mapite {
namespace {

/// Stands for the map's own colours in the list.
const QString maps_own;

}  // namespace

PaletteBox::PaletteBox(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent),
      form_(new QFormLayout(this)),
      palette_(new ChoiceCombo(this)),
      vision_(new ChoiceCombo(this)),
      safety_(new QLabel(this)) {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->addRow(new QLabel, palette_);
    safety_->setWordWrap(true);
    form_->addRow(safety_);
    form_->addRow(new QLabel, vision_);
    connect(palette_, &ChoiceCombo::chosen, this, [this](const QVariant& id) {
        Choice choice = this->workspace().choice();
        choice.palette = id.toString().toStdString();
        this->workspace().choose(choice);
    });
    connect(vision_, &ChoiceCombo::chosen, this, [this](const QVariant& id) {
        seen_as_ = static_cast<Vision>(id.toInt());
        list_palettes();
        emit vision_chosen(seen_as_);
    });
    PaletteBox::refresh();
}

void PaletteBox::refresh() {
    const auto label = [this](QWidget* field, const QString& text) {
        auto* words = static_cast<QLabel*>(form_->labelForField(field));
        words->setText(text);
        words->setBuddy(field);
        field->setAccessibleName(text);
    };
    label(palette_, tr("Palette"));
    label(vision_, tr("Seen by"));
    list_vision();
    if (!workspace().picture()) return;
    read_palettes();
    list_palettes();
}

void PaletteBox::read_palettes() {
    const auto& study = workspace().picture()->study;
    if (study == study_) return;
    study_ = study;
    trouble_.clear();
    try {
        palettes_ = palettes_of(workspace().resources(), study_->project.folder);
    } catch (const Error& error) {
        // The map keeps its own colours; what is wrong with the file stands where one would choose others.
        palettes_ = {};
        trouble_ = QString::fromUtf8(error.what());
    }
}

std::size_t PaletteBox::class_count() const {
    const Choice& choice = workspace().choice();
    if (!choice.breaks.empty()) return choice.breaks.size();
    return choice.classes.value_or(workspace().picture()->map.classes);
}

void PaletteBox::list_palettes() {
    if (!workspace().picture()) return;
    const std::string& chosen = workspace().choice().palette;
    const std::size_t count = class_count();
    std::vector<ChoiceOption> options{{maps_own, tr("As the map says")}};
    QString safety = trouble_;
    for (const Palette& palette : palettes_.palettes) {
        const PaletteSteps* steps = palette.with(count);
        if (!steps) continue;
        options.push_back({QString::fromStdString(palette.id), workspace().in_language(palette.name),
                           safety_text(*steps), strip(steps->colours)});
        if (palette.id == chosen) safety = safety_text(*steps);
        // The map's own colours are rated as well where they are those of a palette.
        if (chosen.empty() && trouble_.isEmpty() && workspace().picture()->map.colours == steps->colours)
            safety = safety_text(*steps);
    }
    const int height = fontMetrics().height();
    palette_->setIconSize(QSize(height * 4, height));
    palette_->show_options(options, QString::fromStdString(chosen));
    safety_->setText(safety);
    safety_->setVisible(!safety.isEmpty());
}

QString PaletteBox::safety_text(const PaletteSteps& steps) const {
    const auto mark = [](Rating rating) {
        switch (rating) {
            case Rating::good:
                return QStringLiteral("✓ ") + tr("safe");
            case Rating::doubtful:
                return QStringLiteral("? ") + tr("doubtful");
            case Rating::bad:
                return QStringLiteral("✗ ") + tr("not safe");
        }
        return QString();
    };
    return tr("Colour-blind readers: %1").arg(mark(steps.colour_blind)) + QLatin1Char('\n') +
           tr("Colour print: %1").arg(mark(steps.print)) + QLatin1Char('\n') +
           tr("Photocopy: %1").arg(mark(steps.photocopy));
}

QIcon PaletteBox::strip(const std::vector<std::string>& colours) const {
    const int height = fontMetrics().height();
    QPixmap picture(height * 4, height);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const double width = picture.width() / static_cast<double>(std::max<std::size_t>(1, colours.size()));
    for (std::size_t i = 0; i < colours.size(); ++i)
        paint_swatch(painter, QRectF(static_cast<double>(i) * width, 0, width, height),
                     QColor(QString::fromStdString(seen_as(colours[i], seen_as_))),
                     palette().color(QPalette::Mid));
    return {picture};
}

void PaletteBox::list_vision() {
    const std::vector<std::pair<Vision, QString>> names{
        {Vision::normal, tr("Everybody")},
        {Vision::protanopia, tr("Readers who cannot see red")},
        {Vision::deuteranopia, tr("Readers who cannot see green")},
        {Vision::tritanopia, tr("Readers who cannot see blue")},
        {Vision::photocopy, tr("A photocopier")}};
    std::vector<ChoiceOption> options;
    for (const auto& [vision, name] : names)
        options.push_back(
            {static_cast<int>(vision), name, QString::fromStdString(std::string(to_string(vision)))});
    vision_->show_options(options, static_cast<int>(seen_as_));
}

}  // namespace mapite
