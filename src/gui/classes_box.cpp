#include "gui/classes_box.hpp"

#include <QSignalBlocker>
#include <algorithm>

#include "app/area_result.hpp"
#include "gui/class_choice.hpp"

namespace mapite {
namespace {

const QString maps_own = QStringLiteral("map");

}  // namespace

ClassesBox::ClassesBox(Workspace& workspace, QWidget* parent)
    : Panel(workspace, parent),
      form_(new QFormLayout(this)),
      method_(new ChoiceCombo(this)),
      number_(new ChoiceCombo(this)),
      breaks_(new BreaksEditor(workspace, this)),
      lock_(new QCheckBox(this)) {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->addRow(new QLabel, method_);
    form_->addRow(new QLabel, number_);
    form_->addRow(breaks_);
    form_->addRow(lock_);
    connect(method_, &ChoiceCombo::chosen, this, &ClassesBox::choose_method);
    connect(number_, &ChoiceCombo::chosen, this,
            [this](const QVariant& count) { choose_number(count.toULongLong()); });
    connect(lock_, &QCheckBox::clicked, this, &ClassesBox::choose_lock);
    connect(breaks_, &BreaksEditor::breaks_edited, this, [this](const std::vector<double>& breaks) {
        Choice choice = this->workspace().choice();
        choice.method = ClassMethod::manual;
        choice.classes = breaks.size();
        choice.breaks = breaks;
        this->workspace().choose(choice);
    });
    ClassesBox::refresh();
}

std::vector<double> ClassesBox::seen_breaks() const {
    const Picture* picture = workspace().picture();
    return picture ? breaks_of(picture->scene->legend) : std::vector<double>{};
}

void ClassesBox::list_methods() {
    const Choice& choice = workspace().choice();
    const auto words = [this](ClassMethod method) {
        return workspace().say("map.method." + std::string(to_string(method)));
    };
    std::vector<ChoiceOption> options{{maps_own, tr("As the map says")}};
    for (const ClassMethod method :
         {ClassMethod::quantile, ClassMethod::jenks, ClassMethod::equal, ClassMethod::manual}) {
        const QString id =
            QString::fromUtf8(to_string(method).data(), static_cast<qsizetype>(to_string(method).size()));
        options.push_back({id, words(method)});
    }
    options[1].tip = tr("Each class holds about as many areas as any other");
    options[2].tip = tr("Classes end where the values leave gaps");
    options[3].tip = tr("All classes are equally wide");
    options[4].tip = tr("You say where classes end");
    const QString chosen =
        choice.method ? options[1 + static_cast<std::size_t>(*choice.method)].id.toString() : maps_own;
    method_->show_options(options, chosen);
}

void ClassesBox::list_numbers() {
    const Choice& choice = workspace().choice();
    const Picture* picture = workspace().picture();
    const std::size_t chosen = choice.classes           ? *choice.classes
                               : !choice.breaks.empty() ? choice.breaks.size()
                               : picture                ? picture->map.classes
                                                        : std::size_t{4};
    std::vector<ChoiceOption> options;
    for (std::size_t count = fewest_classes; count <= most_classes; ++count)
        options.push_back({QVariant::fromValue<qulonglong>(count), QString::number(count)});
    number_->show_options(options, QVariant::fromValue<qulonglong>(chosen));
}

void ClassesBox::refresh() {
    const auto label = [this](QWidget* field, const QString& text) {
        auto* words = static_cast<QLabel*>(form_->labelForField(field));
        words->setText(text);
        words->setBuddy(field);
        field->setAccessibleName(text);
    };
    label(method_, tr("Method"));
    label(number_, tr("Number of classes"));
    lock_->setText(tr("Keep these classes"));
    lock_->setToolTip(
        tr("Maps of other needs, areas and years get the same classes, so that they can be compared"));
    list_methods();
    list_numbers();
    const Choice& choice = workspace().choice();
    const bool manual = choice.method == ClassMethod::manual;
    const Picture* picture = workspace().picture();
    breaks_->setVisible(manual && picture);
    if (picture)
        breaks_->show_breaks(choice.breaks.empty() ? seen_breaks() : choice.breaks,
                             unit_of(picture->map.indicator));
    // Bounds that somebody has set are kept anyway.
    lock_->setEnabled(picture && !manual && !seen_breaks().empty());
    lock_->setChecked(!choice.breaks.empty());
}

void ClassesBox::choose_method(const QVariant& id) {
    Choice choice = workspace().choice();
    choice.breaks.clear();
    const auto method = id == maps_own ? std::nullopt : class_method(id.toString().toStdString());
    choice.method = method;
    if (method == ClassMethod::manual) {
        choice.breaks = seen_breaks();
        if (choice.breaks.size() < fewest_classes) {
            // Nothing to begin with: a map of one value or of none has no classes to be moved.
            refresh();
            return;
        }
        choice.classes = choice.breaks.size();
    }
    workspace().choose(choice);
    refresh();
}

void ClassesBox::choose_number(std::size_t count) {
    Choice choice = workspace().choice();
    choice.classes = count;
    if (choice.method == ClassMethod::manual) {
        const Picture* picture = workspace().picture();
        const auto& classes = picture->scene->legend.classes;
        choice.breaks = with_count(choice.breaks, classes.empty() ? 0 : classes.front().from, count);
    } else {
        choice.breaks.clear();
    }
    workspace().choose(choice);
    refresh();
}

void ClassesBox::choose_lock(bool locked) {
    Choice choice = workspace().choice();
    choice.breaks = locked ? seen_breaks() : std::vector<double>{};
    if (locked) choice.classes = choice.breaks.size();
    workspace().choose(choice);
    refresh();
}

}  // namespace mapite
