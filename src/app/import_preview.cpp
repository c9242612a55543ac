#include "app/import_preview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "app/batch.hpp"
#include "app/choose_grid.hpp"
#include "app/layer_choice.hpp"
#include "app/unknown_codes.hpp"
#include "base/error.hpp"
#include "formats/table_read.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr std::array all_kinds = {LayerKind::boundaries, LayerKind::roads, LayerKind::services,
                                  LayerKind::people};

bool has_field(const LayerDefinition& definition, const char* field) {
    return definition.spec.fields.contains(field);
}

/// Numbers of people by area code without a place of their own.
bool holds_totals(const LayerDefinition& definition) {
    return definition.kind == LayerKind::people && has_field(definition, "code") &&
           has_field(definition, "people") && !has_field(definition, "lon") && !has_field(definition, "x") &&
           !has_field(definition, "cell");
}

/// Our fields that the importer asks for.
std::vector<std::string> fields_of(LayerKind kind, bool is_totals) {
    if (is_totals) return {"code", "name", "people"};
    std::vector<std::string> fields(known_fields(kind).begin(), known_fields(kind).end());
    if (kind == LayerKind::people)
        std::erase_if(fields, [](const std::string& field) {
            return field == "exact" || field == "id" || field == "code";
        });
    return fields;
}

LayerKind kind_of_geometry(const FileLayer& layer) {
    if (layer.geometry == "polygon") return LayerKind::boundaries;
    return layer.geometry == "line" ? LayerKind::roads : LayerKind::services;
}

/// Nothing fits: the definition of the kind that asks for the least the file does not have, and rather one
/// that takes rows as they are than one for services of a single category.
const LayerDefinition* nearest_definition(std::span<const LayerDefinition> definitions, LayerKind kind,
                                          const std::string& file_name, const FileLayer& layer) {
    const auto rank = [&](const LayerDefinition& definition) {
        LayerDefinition without_fields = definition;
        without_fields.required_fields.clear();
        const bool file_fits =
            fits(without_fields, {.file = file_name, .layer = layer.name, .fields = layer.fields});
        LayerDefinition only_fields = definition;
        only_fields.files.clear();
        only_fields.layer.clear();
        std::ptrdiff_t missing = 0;
        for (const std::string& field : definition.required_fields) {
            only_fields.required_fields = {field};
            missing += fits(only_fields, {.file = file_name, .layer = {}, .fields = layer.fields}) ? 0 : 1;
        }
        const bool plain = definition.spec.category.empty() && definition.spec.tag_rules.empty();
        return std::tuple(file_fits, plain, definition.files.size() > 1, -missing);
    };
    const LayerDefinition* best = nullptr;
    for (const LayerDefinition& definition : definitions)
        if (definition.kind == kind && (!best || rank(definition) > rank(*best))) best = &definition;
    return best;
}

/// One preview while it is made.
class Previewing {
  public:
    Previewing(const Project* project, const Resources& resources, const PreviewRequest& request)
        : project_(project ? *project : Project{}),
          has_project_(project != nullptr),
          resources_(resources),
          request_(request),
          definitions_(project ? layers_of(resources, project->folder) : resources.layers) {}

    ImportPreview make(const Progress& progress) {
        progress.step("looking at " + request_.file.filename().string());
        preview_.file = request_.file.filename().string();
        preview_.date = request_.date;
        if (is_osm_file(request_.file))
            recognise_osm();
        else
            recognise_layer();
        const GridChoice grid = choose_grid(project_, as_import(), definitions_);
        preview_.grid_note = grid.note;
        if (!is_osm_file(request_.file)) look(grid.grid);
        progress.step("trying it out");
        if (request_.try_out) try_out(grid.grid, progress);
        return std::move(preview_);
    }

  private:
    [[nodiscard]] ImportRequest as_import() const { return import_request(request_, preview_); }

    void recognise_osm() {
        // Asks for the bytes, so that a file that has gone is named here.
        const std::string name = request_.file.filename().string();
        if (!fs::exists(request_.file))
            throw Error(ErrorKind::failed, fmt::format("{}: there is no such file", request_.file.string()),
                        "check the path and the spelling");
        for (const LayerKind kind : all_kinds)
            if (const LayerDefinition* fit = fitting_layer(definitions_, kind, name, FileLayer{}))
                preview_.choices.push_back({kind, fit->id, fit->title, true});
        preview_.kinds = request_.kinds;
        if (preview_.kinds.empty()) preview_.kinds.assign(all_kinds.begin(), all_kinds.end());
    }

    void recognise_layer() {
        const std::string name = request_.file.filename().string();
        preview_.layers = layers_of_file();
        const FileLayer layer = with_corrections(chosen_layer(name), request_.reading);
        const LayerDefinition* definition = definition_for(name, layer);
        if (!definition)
            throw Error(ErrorKind::data, fmt::format("{}: nothing here can read it", name),
                        "save it as GeoPackage or CSV");
        definition_ = definition;
        preview_.kinds = {definition->kind};
        preview_.definition = definition->id;
        preview_.is_totals = holds_totals(*definition);
        preview_.axes_swapped = request_.reading.swap_axes.value_or(definition->spec.axes_swapped);
        if (!preview_.date) preview_.date = definition->date;
        for (const LayerDefinition& each : definitions_) {
            const bool fits_well = fitting_layer(std::span(&each, 1), each.kind, name, layer) != nullptr;
            if (!each.files.empty() && std::ranges::all_of(each.files, [](const std::string& glob) {
                    return glob.find("osm") != std::string::npos || glob.find("pbf") != std::string::npos;
                }))
                continue;
            preview_.choices.push_back({each.kind, each.id, each.title, fits_well});
        }
    }

    /// For text tables the heading is enough.
    [[nodiscard]] std::vector<FileLayer> layers_of_file() const {
        if (!is_text_file()) return inspect(request_.file, request_.reading);
        const TableLook first = look_at_table(
            request_.file,
            {.kind = LayerKind::services, .spec = {}, .reading = only_text_options(), .fields = {}},
            Grid::named("EPSG:3059"));
        return {{.name = {}, .fields = first.headings, .geometry = "none", .crs = {}, .rows = 0}};
    }
    [[nodiscard]] bool is_text_file() const { return is_text_table(request_.file); }
    [[nodiscard]] ReadOptions only_text_options() const {
        ReadOptions options;
        options.encoding = request_.reading.encoding;
        options.separator = request_.reading.separator;
        return options;
    }

    const FileLayer& chosen_layer(const std::string& name) {
        const auto& layers = preview_.layers;
        if (layers.empty()) throw Error(ErrorKind::data, fmt::format("{}: the file has no layer", name));
        auto chosen = layers.begin();
        if (!request_.reading.layer.empty()) {
            chosen = std::ranges::find(layers, request_.reading.layer, &FileLayer::name);
            if (chosen == layers.end())
                throw Error(
                    ErrorKind::usage,
                    fmt::format("{}: there is no layer \"{}\" any more", name, request_.reading.layer),
                    "choose one of those there are");
        } else if (layers.size() > 1) {
            const auto known = std::ranges::find_if(layers, [&](const FileLayer& layer) {
                return fitting_layer(definitions_, name, layer) != nullptr;
            });
            if (known != layers.end()) chosen = known;
        }
        if (layers.size() > 1) preview_.layer = chosen->name;
        return *chosen;
    }

    const LayerDefinition* definition_for(const std::string& name, const FileLayer& layer) {
        const auto with_id = std::ranges::find(definitions_, request_.definition, &LayerDefinition::id);
        if (with_id != definitions_.end()) return &*with_id;
        if (!request_.definition.empty())
            throw Error(ErrorKind::usage,
                        fmt::format("there is no layer definition \"{}\"", request_.definition));
        const LayerDefinition* fit = request_.kinds.empty()
                                         ? fitting_layer(definitions_, name, layer)
                                         : fitting_layer(definitions_, request_.kinds.front(), name, layer);
        if (fit) return fit;
        if (request_.kinds == std::vector{LayerKind::statistics})
            if (const auto general = std::ranges::find(definitions_, "statistics", &LayerDefinition::id);
                general != definitions_.end())
                return &*general;
        preview_.recognised = false;
        const LayerKind kind = request_.kinds.empty() ? kind_of_geometry(layer) : request_.kinds.front();
        return nearest_definition(definitions_, kind, name, layer);
    }

    void look(const Grid& grid) {
        const std::vector<std::string> fields = fields_of(preview_.kinds.front(), preview_.is_totals);
        ReadOptions reading = request_.reading;
        reading.layer = preview_.layer;
        preview_.table = look_at_table(request_.file,
                                       {.kind = preview_.kinds.front(),
                                        .spec = definition_->spec,
                                        .reading = reading,
                                        .fields = fields,
                                        .most_rows = request_.rows},
                                       grid);
        if (preview_.table.complete)
            preview_.rows = preview_.table.rows.size();
        else if (!is_text_file())
            for (const FileLayer& layer : preview_.layers)
                if (preview_.layer.empty() || layer.name == preview_.layer) preview_.rows = layer.rows;
    }

    void try_out(const Grid& grid, const Progress& progress) {
        try {
            if (preview_.is_totals) match_codes();
            ImportRequest import = as_import();
            import.dry_run = true;
            if (has_project_)
                take(import_files(project_, resources_, import, progress));
            else
                read_without_project(import, grid, progress);
        } catch (const SwappedAxes& error) {
            preview_.axes_look_swapped = true;
            preview_.trouble = error;
        } catch (const Error& error) {
            preview_.trouble = error;
        }
    }

    void take(ImportReport report) {
        preview_.outcome = std::move(report.sources);
        for (const ImportedSource& source : preview_.outcome) {
            if (source.source.kind != LayerKind::statistics) continue;
            preview_.codes_unknown = source.codes_unknown;
            preview_.codes_known = source.codes_known;
            list_areas();
        }
        std::vector<Database::FoundIn> stored;
        for (ImportedSource& source : preview_.outcome) {
            if (!source.unchanged) continue;
            if (stored.empty()) stored = project_.open_to_read().findings();
            for (const Database::FoundIn& found : stored)
                if (found.source == source.source.id) source.findings.push_back(found.finding);
        }
        note_what_was_read();
    }

    void read_without_project(const ImportRequest& import, const Grid& grid, const Progress& progress) {
        if (preview_.is_totals) return;
        for (const LayerKind kind : import.kinds)
            for (const ChosenLayer& chosen :
                 layers_to_read(definitions_, kind, request_.file, import.reading, import.definition))
                preview_.outcome.push_back(
                    read_entry(request_.file, kind, chosen, import, grid, progress).result);
        note_what_was_read();
    }

    /// What only reading all of the file has shown.
    void note_what_was_read() {
        if (preview_.outcome.empty()) return;
        const ImportedSource& last = preview_.outcome.back();
        if (!preview_.is_totals && !is_osm_file(request_.file)) preview_.rows = last.source.books.read;
        if (!preview_.date) preview_.date = last.source.date;
        const bool assumed = std::ranges::any_of(
            last.findings, [](const Finding& finding) { return finding.code == "encoding-assumed"; });
        if (assumed && !preview_.table.encoding_assumed) {
            preview_.table.encoding = "Windows-1257";
            preview_.table.encoding_assumed = true;
        }
    }

    /// What an unknown code can be taken for.
    void list_areas() {
        preview_.areas.clear();
        for (const Area& area : project_.open_to_read().areas())
            preview_.areas.push_back({area.code, area.name});
        std::ranges::sort(preview_.areas, {}, &ImportPreview::KnownArea::code);
    }

    void match_codes() {
        if (!has_project_) return;
        ReadOptions reading = request_.reading;
        reading.layer = preview_.layer;
        const auto totals = import_totals(request_.file, definition_->spec, reading);
        preview_.rows = totals.books.read;
        const std::vector<Area> areas = project_.open_to_read().areas();
        preview_.codes_unknown = unknown_codes(totals.kept, areas);
        list_areas();
        preview_.codes_known = totals.kept.size() - preview_.codes_unknown.size();
    }

    Project project_;
    bool has_project_;
    const Resources& resources_;
    const PreviewRequest& request_;
    const std::vector<LayerDefinition> definitions_;
    const LayerDefinition* definition_ = nullptr;
    ImportPreview preview_;
};

}  // namespace

ImportPreview preview_import(const Project* project, const Resources& resources,
                             const PreviewRequest& request, const Progress& progress) {
    if (fs::is_directory(request.file))
        throw Error(ErrorKind::usage, fmt::format("{} is a folder", request.file.string()),
                    "choose the files in it");
    return Previewing(project, resources, request).make(progress);
}

ImportRequest import_request(const PreviewRequest& request, const ImportPreview& preview) {
    ImportRequest import{.kinds = preview.kinds,
                         .files = {request.file},
                         .reading = request.reading,
                         .definition = preview.definition,
                         .date = request.date,
                         .total = {},
                         .totals = {},
                         .codes_of = request.codes_of,
                         .old_boundaries = request.old_boundaries,
                         .dry_run = false,
                         .today = request.today};
    import.reading.layer = preview.layer;
    if (preview.is_totals) {
        import.totals = request.file;
        import.files.clear();
    }
    return import;
}

}  // namespace mapite
