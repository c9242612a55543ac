#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/layer_choice.hpp"
#include "app/run.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr std::array kinds = {LayerKind::boundaries, LayerKind::roads, LayerKind::services,
                              LayerKind::people};

/// Companions of other files, and what people keep beside their data.
bool is_passed_over(const fs::path& file) {
    static const std::array<std::string_view, 11> endings = {".dbf", ".shx", ".prj", ".cpg",  ".qpj", ".sbn",
                                                             ".qml", ".md",  ".txt", ".toml", ".ics"};
    const std::string name = file.filename().string(), ending = lower(file.extension().string());
    return name.starts_with('.') || name.starts_with('~') ||
           std::find(endings.begin(), endings.end(), ending) != endings.end() || name.ends_with("-wal") ||
           name.ends_with("-shm");
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && !is_passed_over(entry.path())) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void recognise_layers(const fs::path& file, std::span<const LayerDefinition> definitions,
                      std::vector<RecognisedFile>& found, Findings& findings) {
    const std::string name = file.filename().string();
    try {
        const std::vector<FileLayer> layers = inspect(file);
        for (const FileLayer& layer : layers) {
            if (const LayerDefinition* fit = fitting_layer(definitions, name, layer))
                found.push_back({file, layers.size() > 1 ? layer.name : std::string(), fit->kind, fit->id});
            else
                findings.push_back({Severity::warning,
                                    {name, 0, layer.name},
                                    "not-recognised",
                                    fmt::format("no layer definition fits (columns: {}); it was left out",
                                                fmt::join(layer.fields, ", "))});
        }
    } catch (const Error& error) {
        findings.push_back({Severity::error, {name, 0, ""}, "unreadable", error.what()});
    }
}

}  // namespace

std::vector<RecognisedFile> recognised_files(const fs::path& folder,
                                             std::span<const LayerDefinition> definitions, Findings& findings,
                                             const std::set<std::string>& others) {
    std::vector<RecognisedFile> found;
    std::vector<fs::path> osm;
    for (const fs::path& file : files_in(folder)) {
        if (others.contains(file.filename().string())) continue;
        if (is_osm_file(file))
            osm.push_back(file);
        else
            recognise_layers(file, definitions, found, findings);
    }
    // A boundary file is the better source of boundaries; without one the extract's own are taken.
    const bool has_boundaries = std::any_of(found.begin(), found.end(),
                                            [](const auto& f) { return f.kind == LayerKind::boundaries; });
    for (const fs::path& file : osm)
        for (const LayerKind kind : kinds)
            if (const auto* fit = fitting_layer(definitions, kind, file.filename().string(), FileLayer{});
                fit && !(kind == LayerKind::boundaries && has_boundaries))
                found.push_back({file, "", kind, fit->id});
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.kind < b.kind; });
    return found;
}

}  // namespace mapite
