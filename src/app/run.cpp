#include "app/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/answers.hpp"
#include "app/choose_grid.hpp"
#include "app/chosen_map.hpp"
#include "app/digest.hpp"
#include "app/files.hpp"
#include "app/index_words.hpp"
#include "app/need_map.hpp"
#include "app/run_visits.hpp"
#include "app/run_voices.hpp"
#include "app/start_page.hpp"
#include "app/study.hpp"
#include "app/table_travel_ways.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "writers/table_csv.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

Project project_of(const RunRequest& request) {
    const fs::path folder = request.project.empty() ? request.folder / "project" : request.project;
    if (fs::exists(folder / "mapite.toml")) return open_project(folder);
    ProjectSettings settings;
    settings.name = fs::absolute(request.folder).lexically_normal().filename().string();
    settings.grid = request.grid;
    if (request.language) settings.language = *request.language;
    return init_project(folder, settings);
}

/// The admin_level whose boundaries this extract holds whole: that of parishes in Latvia first.
std::optional<int> level_with_areas(const fs::path& file, const Grid& grid, const Progress& progress) {
    for (const int level : {7, 8, 6, 9, 10, 5, 4}) {
        ReadOptions options;
        options.area_level = level;
        if (import_osm_areas(file, options, grid, progress).kept.size() >= 2) return level;
    }
    return std::nullopt;
}

ImportRequest request_for(const RunRequest& request, const RecognisedFile& recognised) {
    ImportRequest import{.kinds = {recognised.kind},
                         .files = {recognised.file},
                         .reading = {},
                         .definition = recognised.definition,
                         .date = {},
                         .total = {},
                         .totals = {},
                         .dry_run = false,
                         .today = request.today};
    import.reading.layer = recognised.layer;
    import.reading.area_level = request.area_level;
    if (recognised.definition == "people-totals") {
        import.files.clear();
        import.totals = recognised.file;
    }
    return import;
}

/// A spread total stands beside the dwellings it was spread over: it is spread again when these changed.
bool total_is_spread(const Project& project, double total, bool dwellings_changed) {
    if (dwellings_changed) return false;
    const std::string definition = fmt::format("total {} spread over dwellings", to_text(total));
    const auto sources = project.open_to_read().sources();
    return std::any_of(sources.begin(), sources.end(),
                       [&](const Source& source) { return source.definition == definition; });
}

void import_all(Project& project, const RunRequest& request, const Resources& resources, RunReport& report,
                const Progress& progress) {
    const std::vector<LayerDefinition> definitions = layers_of(resources, project.folder);
    std::set<std::string> others{"visits.csv"};
    for (const VoiceFile& voice : voice_files(request.folder, resources, project.folder))
        others.insert(voice.file.filename().string());
    const auto recognised = recognised_files(request.folder, definitions, report.findings, others);
    if (recognised.empty())
        throw Error(
            ErrorKind::data,
            fmt::format("{} holds no file that any layer definition fits", request.folder.string()),
            "see layers/README.md for what a file must have, or import it by hand with mapite import");
    bool people_changed = false;
    for (const RecognisedFile& file : recognised) {
        ImportRequest import = request_for(request, file);
        if (file.kind == LayerKind::boundaries && is_osm_file(file.file) && !import.reading.area_level) {
            const GridChoice choice = choose_grid(project, import, definitions);
            import.reading.area_level = level_with_areas(file.file, choice.grid, progress);
        }
        ImportReport imported = import_files(project, resources, import, progress);
        for (ImportedSource& source : imported.sources) {
            people_changed |= file.kind == LayerKind::people && !source.unchanged;
            report.sources.push_back(std::move(source));
        }
    }
    if (request.total && !total_is_spread(project, *request.total, people_changed)) {
        ImportRequest spread{.kinds = {LayerKind::people},
                             .files = {},
                             .reading = {},
                             .definition = "",
                             .date = {},
                             .total = request.total,
                             .totals = {},
                             .dry_run = false,
                             .today = request.today};
        for (ImportedSource& source : import_files(project, resources, spread, progress).sources)
            report.sources.push_back(std::move(source));
    }
}

/// A code as a file's name: whatever a file system might not take becomes a dash.
std::string file_name_of(const std::string& code) {
    std::string name = code;
    for (char& c : name)
        if (std::string_view("/\\:*?\"<>|.").find(c) != std::string_view::npos ||
            static_cast<unsigned char>(c) < 0x20)
            c = '-';
    return name;
}

/// Of everything the results follow from: the sources, the definitions and the language.
std::string digest_of_results(const Project& project, const Resources& resources, const RunRequest& request) {
    Digest digest;
    digest.add(request.version);
    digest.add(has_visits(request, project) ? "visits" : "no visits");
    if (const auto plan = project.open_to_read().newest_plan()) digest.add(fmt::format("{}", plan->version));
    digest.add(to_string(project.settings.language));
    const StraightLineRule& rule = project.settings.straight_line;
    digest.add(fmt::format("{}|{}|{}|{}|{}", project.settings.basket, rule.detour_factor, rule.car.value,
                           rule.bicycle.value, rule.foot.value));
    for (const Source& source : project.open_to_read().sources())
        digest.add(fmt::format("{}|{}|{}", source.file, source.digest, source.definition));
    std::set<fs::path> files;
    for (const fs::path& folder :
         {resources.root / "data", resources.root / "maps", resources.root / "layers",
          project.folder / "layers", project.folder / "maps", project.folder / "baskets"})
        if (fs::is_directory(folder))
            for (const auto& entry : fs::recursive_directory_iterator(folder))
                if (entry.path().extension() == ".toml") files.insert(entry.path());
    for (const char* own : {"groups.toml", "speeds.toml", "respondent_groups.toml"})
        if (fs::exists(project.folder / own)) files.insert(project.folder / own);
    for (const fs::path& file : files) digest.add_file(file);
    for (const fs::path& file : travel_table_files(project))
        if (fs::exists(file)) digest.add_file(file);
    for (const std::string& table : project.settings.travel_tables) digest.add(table);
    for (const Submission& form : project.open_to_read().submissions()) {
        digest.add(
            fmt::format("{}|{}|{}|{}|{}", form.questionnaire, form.id, form.area, form.group, form.consent));
        for (const Answer& answer : form.answers) digest.add(answer.question + '=' + answer.value);
    }
    for (const SkippedBlock& skipped : project.open_to_read().skipped_blocks())
        digest.add(fmt::format("{}|{}|{}", skipped.questionnaire, skipped.area, skipped.block));
    return digest.text();
}

MapOnPage index_map(const Study& study, const Standing& firm, const Resources& resources,
                    const RunRequest& request, RunReport& report) {
    Choice choice;
    choice.map = "index";
    const Language language = study.project.settings.language;
    const DrawnMap map = drawn_map(study, choice, resources,
                                   {.language = language,
                                    .level = {},
                                    .printed = request.today,
                                    .version = request.version,
                                    .standing = &firm});
    const std::string name = fmt::format("maps/{}_index.svg", to_string(request.today));
    write_map(map.scene, map.style, study.project.folder / "results" / name);
    report.written.push_back(study.project.folder / "results" / name);
    return {name, resources.texts.say(language, "map.shown.index"), map.scene.captions.alternative};
}

/// The ranks, and one page about each area.
void write_index(const Study& study, const Standing& firm, const Resources& resources,
                 const RunRequest& request, RunReport& report) {
    const fs::path folder = study.project.folder / "results";
    const std::string date = to_string(request.today);
    write_file(folder / (date + "_rank.csv"), csv(rank_table(study, firm)));
    report.written.push_back(folder / (date + "_rank.csv"));
    Comparer comparer(study);
    for (std::size_t a = 0; a < study.areas.size(); ++a) {
        if (level(study.areas[a].type) != firm.level) continue;
        const fs::path page = folder / "areas" / (file_name_of(study.areas[a].code) + ".txt");
        write_file(page, area_page(study, firm, comparer, AreaIndex{a},
                                   {resources.texts, study.project.settings.language}));
    }
    report.written.push_back(folder / "areas");
}

std::vector<MapOnPage> write_results(const Study& study, const Resources& resources,
                                     const RunRequest& request, RunReport& report, const Progress& progress) {
    const fs::path folder = study.project.folder / "results";
    const std::string date = to_string(request.today);
    const auto written = [&](const std::string& name, const std::string& content) {
        write_file(folder / name, content);
        report.written.push_back(folder / name);
    };
    written(date + "_areas.csv", csv(areas_table(study)));
    written(date + "_profile.csv", csv(profile_table(study)));
    written(date + "_profile.json", profile_json(study));
    const Standing firm = standing(study, {}, progress);
    std::vector<MapOnPage> maps = {index_map(study, firm, resources, request, report)};
    write_index(study, firm, resources, request, report);
    report.written.push_back(save_snapshot(study));
    const MapDefinition definition = map_named(resources, study.project.folder, "gap-share");
    for (std::size_t n = 0; n < study.needs.size(); ++n) {
        const Need& need = study.basket.needs[n];
        progress.step("maps", static_cast<double>(n) / static_cast<double>(study.needs.size()));
        if (!study.needs[n].answered()) {
            report.findings.push_back(
                {Severity::note,
                 {},
                 "need-unknown",
                 fmt::format("need \"{}\" stays unknown: the project has no data that answer it", need.id)});
            continue;
        }
        const Scene scene = need_map(study, n, definition, resources.texts,
                                     {.language = study.project.settings.language,
                                      .level = {},
                                      .printed = request.today,
                                      .version = request.version});
        const std::string name = fmt::format("maps/{}_gap-map_{}.svg", date, need.id);
        write_map(scene, definition.style, folder / name);
        report.written.push_back(folder / name);
        maps.push_back({name, need.name.in(study.project.settings.language), scene.captions.alternative});
    }
    return maps;
}

}  // namespace

bool RunReport::has_problems() const {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; }) ||
           std::any_of(sources.begin(), sources.end(),
                       [](const ImportedSource& source) { return mapite::has_problems(source); });
}

RunReport run_folder(const RunRequest& request, const Resources& resources, const Progress& progress) {
    if (!fs::is_directory(request.folder))
        throw Error(ErrorKind::failed, fmt::format("there is no folder {}", request.folder.string()),
                    "name a folder with your files, or make one with \"mapite sample DIR\"");
    RunReport report;
    Project project = project_of(request);
    report.project = project.folder;
    import_all(project, request, resources, report, progress);
    take_voices(request, resources, project, report, progress);
    const fs::path stamp = project.folder / "results" / ".made-from";
    const std::string digest = digest_of_results(project, resources, request);
    if (is_file_with(stamp, digest) && fs::exists(project.folder / "results" / "index.html")) {
        report.nothing_changed = true;
        report.written = {project.folder / "results" / "index.html"};
        return report;
    }
    const bool visits = has_visits(request, project);
    StudyOptions options{.keep_roads = true, .keep_ways = visits, .today = request.today, .only_need = ""};
    if (visits) options.also_modes = {TravelMode::car};
    Study study = study_project(project, resources, options, progress);
    report.areas = study.areas.size();
    report.counts_dwellings = study.counts_dwellings;
    for (const PopulatedPoint& point : study.points) report.people += point.people;
    report.findings.insert(report.findings.end(), study.notes.begin(), study.notes.end());
    const std::vector<MapOnPage> maps = write_results(study, resources, request, report, progress);
    const fs::path page = project.folder / "results" / "index.html";
    std::vector<SectionOnPage> sections;
    const auto write_page = [&] {
        write_file(page, start_page(study, maps, sections, resources.texts, request.today));
    };
    write_page();  // at once, so that trouble with the visits leaves the rest to be read
    sections = write_voices(request, resources, study, report, progress);
    write_page();
    if (visits) {
        sections.push_back(run_visits(request, resources, study, report, progress));
        write_page();
    }
    report.written.insert(report.written.begin(), page);
    // The plan may have been made just now: what it is belongs to what the results were made from.
    write_file(stamp, visits ? digest_of_results(project, resources, request) : digest);
    return report;
}

}  // namespace mapite
