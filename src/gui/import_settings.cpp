#include "gui/import_settings.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include "gui/import_words.hpp"
#include "gui/workspace.hpp"

namespace mapite {
namespace {

QDate date_of(Day day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

Day day_of(QDate date) {
    return Day{std::chrono::year{date.year()}, std::chrono::month{static_cast<unsigned>(date.month())},
               std::chrono::day{static_cast<unsigned>(date.day())}};
}

/// Selects the entry with this data; where there is none the first.
void select(QComboBox* box, const QString& data) {
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

QString separator_words(const std::string& separator) {
    if (separator == ";") return ImportSettings::tr("semicolon ;");
    if (separator == ",") return ImportSettings::tr("comma ,");
    if (separator == "|") return ImportSettings::tr("vertical bar |");
    return separator == "tab" ? ImportSettings::tr("tabulator") : QString::fromStdString(separator);
}

constexpr const char* all_kinds_key = "all";

}  // namespace

ImportSettings::ImportSettings(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), form_(new QFormLayout(this)) {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    kind_ = add_box("kind");
    definition_ = add_box("definition");
    layer_ = add_box("layer");
    category_ = add_box("category");
    encoding_ = add_box("encoding");
    separator_ = add_box("separator");
    crs_ = add_box("crs");
    crs_->setEditable(true);
    crs_->setInsertPolicy(QComboBox::NoInsert);
    swapped_ = new QCheckBox(this);
    swapped_->setObjectName(QStringLiteral("swapped"));
    form_->addRow(QString(), swapped_);
    area_level_ = add_box("area_level");
    dated_ = new QCheckBox(this);
    dated_->setObjectName(QStringLiteral("dated"));
    date_ = new QDateEdit(this);
    date_->setObjectName(QStringLiteral("date"));
    date_->setCalendarPopup(true);
    auto* row = new QHBoxLayout;
    row->addWidget(dated_);
    row->addWidget(date_, 1);
    form_->addRow(row);
    connect(kind_, &QComboBox::activated, this, &ImportSettings::kind_chosen);
    connect(definition_, &QComboBox::activated, this, &ImportSettings::definition_chosen);
    for (QComboBox* box : {layer_, category_, encoding_, separator_, crs_, area_level_})
        connect(box, &QComboBox::activated, this, &ImportSettings::changed);
    // Whoever only walks through with the keyboard has changed nothing.
    connect(crs_->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (crs_->lineEdit()->isModified()) changed();
    });
    connect(swapped_, &QCheckBox::clicked, this, &ImportSettings::changed);
    connect(dated_, &QCheckBox::clicked, this, &ImportSettings::changed);
    connect(date_, &QDateEdit::dateChanged, this, &ImportSettings::changed);
}

QComboBox* ImportSettings::add_box(const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    auto* label = new QLabel(this);
    label->setBuddy(box);
    form_->addRow(label, box);
    labels_[box] = label;
    return box;
}

void ImportSettings::show_settings(const PreviewRequest& request, const ImportPreview& preview) {
    request_ = request;
    preview_ = preview;
    retranslate();
}

void ImportSettings::set_row_visible(QWidget* field, bool visible) {
    field->setVisible(visible);
    if (const auto label = labels_.find(field); label != labels_.end()) label->second->setVisible(visible);
}

void ImportSettings::fill_kinds() {
    const bool osm = is_osm_file(request_.file);
    kind_->clear();
    if (osm) kind_->addItem(tr("Everything in it"), all_kinds_key);
    for (const LayerKind kind : {LayerKind::boundaries, LayerKind::roads, LayerKind::services,
                                 LayerKind::people, LayerKind::statistics})
        kind_->addItem(import_words::kind(kind), QString::fromUtf8(to_string(kind).data()));
    const bool all = preview_.kinds.size() != 1;
    select(kind_, all ? all_kinds_key : QString::fromUtf8(to_string(preview_.kinds.front()).data()));
}

void ImportSettings::fill_definitions() {
    definition_->clear();
    const auto add = [&](bool fitting) {
        for (const DefinitionChoice& choice : preview_.choices)
            if (choice.fits == fitting && preview_.kinds.size() == 1 && choice.kind == preview_.kinds.front())
                definition_->addItem(fitting ? tr("%1 (fits)").arg(workspace_.in_language(choice.title))
                                             : workspace_.in_language(choice.title),
                                     QString::fromStdString(choice.id));
    };
    add(true);
    add(false);
    select(definition_, QString::fromStdString(preview_.definition));
    set_row_visible(definition_, !preview_.definition.empty());
    layer_->clear();
    for (const FileLayer& layer : preview_.layers) {
        const QString name = QString::fromStdString(layer.name);
        layer_->addItem(tr("%1 (%n row(s))", "", static_cast<int>(layer.rows)).arg(name), name);
    }
    select(layer_, QString::fromStdString(preview_.layer));
    set_row_visible(layer_, preview_.layers.size() > 1);
}

void ImportSettings::fill_text_options() {
    const TableLook& table = preview_.table;
    encoding_->clear();
    const QString found = QString::fromStdString(table.encoding);
    const bool by_hand = !request_.reading.encoding.empty();
    encoding_->addItem(by_hand                  ? tr("find out")
                       : table.encoding_assumed ? tr("? %1 (assumed)").arg(found)
                                                : tr("✓ %1 (found out)").arg(found),
                       QString());
    for (const char* encoding :
         {"UTF-8", "Windows-1257", "Windows-1251", "Windows-1252", "UTF-16LE", "ISO-8859-13"})
        encoding_->addItem(QString::fromLatin1(encoding), QString::fromLatin1(encoding));
    if (by_hand && encoding_->findData(QString::fromStdString(request_.reading.encoding)) < 0)
        encoding_->addItem(QString::fromStdString(request_.reading.encoding),
                           QString::fromStdString(request_.reading.encoding));
    select(encoding_, QString::fromStdString(request_.reading.encoding));
    set_row_visible(encoding_, !table.encoding.empty());
    separator_->clear();
    separator_->addItem(request_.reading.separator.empty()
                            ? tr("✓ %1 (found out)").arg(separator_words(table.separator))
                            : tr("find out"),
                        QString());
    for (const char* separator : {";", ",", "tab", "|"})
        separator_->addItem(separator_words(separator), QString::fromLatin1(separator));
    select(separator_, QString::fromStdString(request_.reading.separator));
    set_row_visible(separator_, !table.separator.empty());
}

void ImportSettings::fill_coordinates() {
    const TableLook& table = preview_.table;
    const bool by_hand = !request_.reading.crs.empty();
    const QString found = table.crs.empty() ? tr("not known") : QString::fromStdString(table.crs).left(40);
    crs_->clear();
    crs_->addItem(by_hand ? tr("find out") : tr("%1 – %2").arg(found, import_words::basis(table.crs_basis)),
                  QString());
    crs_->addItem(tr("EPSG:4326 – degrees (WGS 84)"), QStringLiteral("EPSG:4326"));
    crs_->addItem(tr("EPSG:3059 – Latvia, metres (LKS-92)"), QStringLiteral("EPSG:3059"));
    crs_->addItem(tr("EPSG:3857 – web maps"), QStringLiteral("EPSG:3857"));
    const QString chosen = QString::fromStdString(request_.reading.crs);
    if (by_hand && crs_->findData(chosen) < 0) crs_->addItem(chosen, chosen);
    select(crs_, chosen);
    swapped_->setChecked(preview_.axes_swapped);
    const bool has_table = !is_osm_file(request_.file) && !preview_.is_totals;
    set_row_visible(crs_, has_table);
    swapped_->setVisible(has_table);
}

void ImportSettings::fill_category() {
    const bool services = preview_.kinds == std::vector{LayerKind::services} && !is_osm_file(request_.file);
    set_row_visible(category_, services);
    category_->clear();
    category_->addItem(tr("as the file says"), QString());
    try {
        if (!services || !workspace_.project()) return;
        const Project& project = *workspace_.project();
        for (const Need& need :
             basket_named(workspace_.resources(), project.folder, project.settings.basket).needs)
            for (const std::string& category : need.categories) {
                const QString id = QString::fromStdString(category);
                if (category_->findData(id) < 0)
                    category_->addItem(tr("%1 (%2)").arg(workspace_.in_language(need.name), id), id);
            }
    } catch (const Error&) {
        // A basket that cannot be read is said where the numbers are; here the list stays short.
    }
    select(category_, QString::fromStdString(request_.reading.category));
}

void ImportSettings::retranslate() {
    const QSignalBlocker quiet_date(date_);
    labels_[kind_]->setText(tr("&What it is"));
    labels_[definition_]->setText(tr("&Read as"));
    labels_[layer_]->setText(tr("&Layer or sheet"));
    labels_[category_]->setText(tr("&Kind of service"));
    labels_[encoding_]->setText(tr("&Encoding"));
    labels_[separator_]->setText(tr("&Between columns"));
    labels_[crs_]->setText(tr("&Coordinates"));
    labels_[area_level_]->setText(tr("Le&vel of the boundaries"));
    swapped_->setText(tr("Latitude stands &before longitude (axes swapped)"));
    dated_->setText(tr("&Date of the data"));
    date_->setAccessibleName(tr("Date of the data"));
    fill_kinds();
    fill_definitions();
    fill_text_options();
    fill_coordinates();
    fill_category();
    area_level_->clear();
    area_level_->addItem(tr("as the file's own levels"), QString());
    for (int level = 4; level <= 10; ++level)
        area_level_->addItem(level == 7 ? tr("7 – parishes in Latvia") : QString::number(level),
                             QString::number(level));
    select(area_level_,
           request_.reading.area_level ? QString::number(*request_.reading.area_level) : QString());
    set_row_visible(area_level_, is_osm_file(request_.file));
    dated_->setChecked(request_.date.has_value());
    date_->setEnabled(request_.date.has_value());
    date_->setDate(date_of(request_.date ? *request_.date : preview_.date ? *preview_.date : request_.today));
    for (const auto& [field, label] : labels_) field->setAccessibleName(label->text().remove('&'));
}

void ImportSettings::kind_chosen() {
    const QString key = kind_->currentData().toString();
    request_.kinds.clear();
    if (const auto kind = layer_kind(key.toStdString())) request_.kinds = {*kind};
    request_.definition.clear();
    request_.reading.columns.clear();
    request_.reading.category.clear();
    changed();
}

void ImportSettings::definition_chosen() {
    request_.definition = definition_->currentData().toString().toStdString();
    changed();
}

void ImportSettings::changed() {
    PreviewRequest next = request_;
    if (preview_.layers.size() > 1) {
        const std::string layer = layer_->currentData().toString().toStdString();
        if (layer != preview_.layer) {
            next.reading.columns.clear();
            next.definition.clear();
        }
        next.reading.layer = layer;
    }
    next.reading.encoding = encoding_->currentData().toString().toStdString();
    next.reading.separator = separator_->currentData().toString().toStdString();
    next.reading.category = category_->currentData().toString().toStdString();
    const QString written = crs_->currentText().trimmed();
    const bool from_list = crs_->findText(crs_->currentText()) >= 0;
    next.reading.crs =
        (from_list ? crs_->itemData(crs_->findText(crs_->currentText())).toString() : written).toStdString();
    if (swapped_->isChecked() != preview_.axes_swapped) next.reading.swap_axes = swapped_->isChecked();
    const QString level = area_level_->currentData().toString();
    next.reading.area_level = level.isEmpty() ? std::nullopt : std::optional(level.toInt());
    date_->setEnabled(dated_->isChecked());
    next.date = dated_->isChecked() ? std::optional(day_of(date_->date())) : std::nullopt;
    emit corrected(next);
}

void ImportSettings::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mapite
