#include "gui/export_map.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "app/need_map.hpp"
#include "base/text.hpp"

namespace mapite {

namespace {

struct Format {
    const char* ending;
    const char* name;
};
constexpr Format formats[] = {
    {"pdf", QT_TRANSLATE_NOOP("mapite::ExportMap", "PDF, one page A4")},
    {"png", QT_TRANSLATE_NOOP("mapite::ExportMap", "Picture, 300 dots per inch")},
    {"svg", QT_TRANSLATE_NOOP("mapite::ExportMap", "Drawing that can be edited")},
    {"csv", QT_TRANSLATE_NOOP("mapite::ExportMap", "Table")},
    {"gpkg", QT_TRANSLATE_NOOP("mapite::ExportMap", "Layer for QGIS, with its colours")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("mapite::ExportMap", text);
}

QString filter_of(const Format& format) {
    return QStringLiteral("%1 (*.%2)").arg(translated(format.name), QLatin1String(format.ending));
}

constexpr auto folder_key = "export-folder";

QString usual_folder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = QSettings().value(folder_key, documents).toString();
    return QFileInfo::exists(last) ? last : documents;
}

/// Onto the printer's page, as large as it fits.
void print_picture(QPrinter& printer, const QImage& picture) {
    QPainter painter(&printer);
    const QSizeF page = printer.pageRect(QPrinter::DevicePixel).size();
    const QSizeF fitted = QSizeF(picture.size()).scaled(page, Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF({(page.width() - fitted.width()) / 2, 0}, fitted), picture);
}

}  // namespace

QString usual_map_name(const Picture& picture, Day today) {
    std::string name = to_string(today) + "_" + picture.map.id + "_" + picture.choice.need;
    if (!picture.choice.group.empty()) name += "_" + picture.choice.group;
    return QString::fromStdString(name);
}

void export_map(Workspace& workspace, const std::filesystem::path& file,
                std::function<void(const std::filesystem::path&)> done,
                std::function<void(const Trouble&)> failed) {
    const Picture* picture = workspace.picture();
    if (!picture) return;
    workspace.tasks().run(
        {.title = Workspace::tr("Writing %1").arg(QString::fromStdString(file.filename().string())),
         .work = [scene = picture->scene, style = picture->map.style,
                  file](const Progress&) { write_map(*scene, style, file); },
         .done = [file, done = std::move(done)] { done(file); },
         .failed = std::move(failed)});
}

void ask_and_export(Workspace& workspace, QWidget* window,
                    std::function<void(const std::filesystem::path&)> done,
                    std::function<void(const Trouble&)> failed) {
    const Picture* picture = workspace.picture();
    if (!picture) return;
    QStringList filters;
    for (const Format& format : formats) filters << filter_of(format);
    QString chosen = filters.front();
    QString name = QFileDialog::getSaveFileName(
        window, Workspace::tr("Save the map"),
        usual_folder() + '/' + usual_map_name(*picture, workspace.today()) + ".pdf", filters.join(";;"),
        &chosen);
    if (name.isEmpty()) return;
    // The chosen kind decides where the name has no ending that is known.
    const QString ending = QFileInfo(name).suffix().toLower();
    const bool known = std::ranges::any_of(
        formats, [&](const Format& format) { return ending == QLatin1String(format.ending); });
    if (!known)
        for (const Format& format : formats)
            if (chosen == filter_of(format)) name += '.' + QString::fromLatin1(format.ending);
    QSettings().setValue(folder_key, QFileInfo(name).absolutePath());
    export_map(workspace, name.toStdString(), std::move(done), std::move(failed));
}

void ask_and_print(Workspace& workspace, QWidget* window, std::function<void(const Trouble&)> failed) {
    if (!workspace.picture()) return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(usual_map_name(*workspace.picture(), workspace.today()));
    QPrintDialog dialog(printer.get(), window);
    if (dialog.exec() != QDialog::Accepted) return;
    auto folder = std::make_shared<QTemporaryDir>();
    const std::filesystem::path page = (folder->path() + "/map.png").toStdString();
    export_map(
        workspace, page,
        [printer, folder](const std::filesystem::path& file) {
            print_picture(*printer, QImage(QString::fromStdString(file.string())));
        },
        std::move(failed));
}

}  // namespace mapite
