#pragma once
// Use case: the whole job on a folder of files: make the project, import every file, profile, draw the
// maps. Doing it again does only what has changed.
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/import.hpp"

namespace mapite {

struct RunRequest {
    std::filesystem::path folder;
    std::filesystem::path project;     ///< empty: FOLDER/project
    std::optional<int> area_level;     ///< of OSM boundaries; absent: found out
    std::optional<double> total;       ///< people of the whole district
    std::optional<Language> language;  ///< of a new project's outputs
    std::string grid = "auto";
    Day today{};
    std::string version;
};

struct RunReport {
    std::filesystem::path project;
    std::vector<ImportedSource> sources;
    Findings findings;                           ///< files nobody knows, needs without data
    std::vector<std::filesystem::path> written;  ///< the start page first
    bool nothing_changed = false;
    std::size_t areas = 0;
    double people = 0;
    bool counts_dwellings = false;
    /// Of the folder's worker.toml and visits.csv; absent: there is no plan.
    struct Visits {
        int version = 1;
        std::size_t planned = 0, left_out = 0, days = 0;
    };
    std::optional<Visits> visits{};
    /// Of the folder's exports of questionnaires; of the whole project's notes.
    struct Voices {
        std::size_t forms = 0, notes = 0;
    };
    Voices voices{};
    [[nodiscard]] bool has_problems() const;
};

RunReport run_folder(const RunRequest& request, const Resources& resources, const Progress& progress);

/// What a file of the folder is to be read as.
struct RecognisedFile {
    std::filesystem::path file;
    std::string layer;
    LayerKind kind = LayerKind::services;
    std::string definition;
};
/// Every layer of every file (not of sub-folders), boundaries first; what no definition fits goes to
/// `findings`. `others`: names of files that are no layers.
std::vector<RecognisedFile> recognised_files(const std::filesystem::path& folder,
                                             std::span<const LayerDefinition> definitions, Findings& findings,
                                             const std::set<std::string>& others = {});

}  // namespace mapite
