#include "gui/import_words.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <span>

namespace mapite {
namespace {

/// Names the context of these words for Qt Linguist.
struct Import {
    Q_DECLARE_TR_FUNCTIONS(mapite::Import)
};

struct Word {
    const char* key;
    const char* text;
};

QString word(std::span<const Word> words, const std::string& key) {
    for (const Word& each : words)
        if (key == each.key) return Import::tr(each.text);
    return QString::fromStdString(key);
}

constexpr Word fields[] = {
    {"address", QT_TRANSLATE_NOOP("mapite::Import", "Address")},
    {"capacity", QT_TRANSLATE_NOOP("mapite::Import", "Capacity")},
    {"category", QT_TRANSLATE_NOOP("mapite::Import", "Category")},
    {"cell", QT_TRANSLATE_NOOP("mapite::Import", "Grid cell")},
    {"class", QT_TRANSLATE_NOOP("mapite::Import", "Road class")},
    {"code", QT_TRANSLATE_NOOP("mapite::Import", "Area code")},
    {"dwellings", QT_TRANSLATE_NOOP("mapite::Import", "Dwellings")},
    {"email", QT_TRANSLATE_NOOP("mapite::Import", "E-mail")},
    {"flag", QT_TRANSLATE_NOOP("mapite::Import", "Flag of the number")},
    {"id", QT_TRANSLATE_NOOP("mapite::Import", "Identifier")},
    {"lat", QT_TRANSLATE_NOOP("mapite::Import", "Latitude")},
    {"lon", QT_TRANSLATE_NOOP("mapite::Import", "Longitude")},
    {"name", QT_TRANSLATE_NOOP("mapite::Import", "Name")},
    {"oneway", QT_TRANSLATE_NOOP("mapite::Import", "One-way")},
    {"opening_hours", QT_TRANSLATE_NOOP("mapite::Import", "Opening hours")},
    {"parent", QT_TRANSLATE_NOOP("mapite::Import", "Code of the district around it")},
    {"parent_name", QT_TRANSLATE_NOOP("mapite::Import", "Name of the district around it")},
    {"people", QT_TRANSLATE_NOOP("mapite::Import", "Number of people")},
    {"phone", QT_TRANSLATE_NOOP("mapite::Import", "Phone")},
    {"source", QT_TRANSLATE_NOOP("mapite::Import", "Source")},
    {"speed", QT_TRANSLATE_NOOP("mapite::Import", "Speed limit")},
    {"surface", QT_TRANSLATE_NOOP("mapite::Import", "Surface")},
    {"tag", QT_TRANSLATE_NOOP("mapite::Import", "Tag")},
    {"type", QT_TRANSLATE_NOOP("mapite::Import", "Type of area")},
    {"value", QT_TRANSLATE_NOOP("mapite::Import", "Value of the tag")},
    {"verified", QT_TRANSLATE_NOOP("mapite::Import", "Day it was verified")},
    {"visibility", QT_TRANSLATE_NOOP("mapite::Import", "Visibility")},
    {"website", QT_TRANSLATE_NOOP("mapite::Import", "Website")},
    {"x", QT_TRANSLATE_NOOP("mapite::Import", "X (east)")},
    {"y", QT_TRANSLATE_NOOP("mapite::Import", "Y (north)")},
};

constexpr Word kinds[] = {
    {"boundaries", QT_TRANSLATE_NOOP("mapite::Import", "Boundaries")},
    {"roads", QT_TRANSLATE_NOOP("mapite::Import", "Roads")},
    {"services", QT_TRANSLATE_NOOP("mapite::Import", "Services")},
    {"people", QT_TRANSLATE_NOOP("mapite::Import", "People")},
    {"statistics", QT_TRANSLATE_NOOP("mapite::Import", "Statistics")},
};

/// What the command line calls an option stands in the dialog as a field.
constexpr Word hints[] = {
    {"--swap-axes", QT_TRANSLATE_NOOP("mapite::Import", "Change “Latitude stands before longitude”.")},
    {"--crs",
     QT_TRANSLATE_NOOP("mapite::Import", "Choose the system of the coordinates under “Coordinates”.")},
    {"--encoding", QT_TRANSLATE_NOOP("mapite::Import", "Choose the encoding under “Encoding”.")},
    {"--layer", QT_TRANSLATE_NOOP("mapite::Import", "Choose another layer or another kind of data.")},
    {"--column", QT_TRANSLATE_NOOP("mapite::Import", "Choose the column above the table.")},
    {"column", QT_TRANSLATE_NOOP("mapite::Import", "Choose above the table which column it is.")},
    {"mapite import osm",
     QT_TRANSLATE_NOOP("mapite::Import", "Import homesteads or an OpenStreetMap extract first.")},
};

}  // namespace

namespace import_words {

QString field(const std::string& field) {
    return word(fields, field);
}

QString kind(LayerKind kind) {
    return word(kinds, std::string(to_string(kind)));
}

QString basis(ColumnBasis basis) {
    switch (basis) {
        case ColumnBasis::chosen:
            return Import::tr("✎ chosen by you");
        case ColumnBasis::definition:
            return Import::tr("✓ known layer");
        case ColumnBasis::common:
            return Import::tr("✓ by its name");
        case ColumnBasis::content:
            return Import::tr("? by its values");
        case ColumnBasis::none:
            break;
    }
    return Import::tr("– not read");
}

QString basis(CrsBasis basis) {
    switch (basis) {
        case CrsBasis::chosen:
            return Import::tr("✎ chosen by you");
        case CrsBasis::file:
            return Import::tr("✓ stated by the file");
        case CrsBasis::columns:
            return Import::tr("✓ by the columns' names");
        case CrsBasis::definition:
            return Import::tr("✓ known layer");
        case CrsBasis::guessed:
            return Import::tr("? guessed from the numbers");
        case CrsBasis::cells:
            return Import::tr("✓ by the cells' ids");
        case CrsBasis::none:
            break;
    }
    return Import::tr("✖ not known");
}

QString books(const Books& books) {
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    return Import::tr("read %1, kept %2, reported %3")
        .arg(number(books.read), number(books.kept), number(books.reported));
}

Trouble trouble(const QString& what, const QString& hint) {
    for (const Word& each : hints)
        if (hint.contains(QLatin1String(each.key))) return {what, Import::tr(each.text)};
    return {what, hint};
}

Trouble trouble(const Error& error) {
    return trouble(QString::fromUtf8(error.what()), QString::fromStdString(error.hint()));
}

}  // namespace import_words
}  // namespace mapite
