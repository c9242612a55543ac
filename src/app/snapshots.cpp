#include "app/snapshots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/answers.hpp"
#include "app/files.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::optional<double> number(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number()) return std::nullopt;
    return found->get<double>();
}

SnapshotArea area_of(const Json& json) {
    SnapshotArea area{.people = number(json, "people")};
    if (const auto index = json.find("index"); index != json.end() && index->is_object()) {
        area.index = number(*index, "value");
        area.index_low = number(*index, "low");
        area.index_high = number(*index, "high");
    }
    for (const auto& [need, numbers] : json.at("needs").items()) {
        area.need_values[need] = number(numbers, "value");
        area.coverage[need] = number(numbers, "coverage");
    }
    return area;
}

/// Throws what the JSON library throws when something is not as it should be.
Snapshot snapshot_of(const fs::path& file) {
    std::ifstream stream(file);
    const Json json = Json::parse(stream);
    Snapshot snapshot;
    const auto day = parse_day(file.stem().string());
    if (!day) throw std::runtime_error("its name is no date");
    snapshot.day = *day;
    snapshot.basket = json.at("basket").at("id").get<std::string>() + ' ' +
                      json.at("basket").at("version").get<std::string>();
    for (const Json& area : json.at("areas"))
        snapshot.areas[area.at("code").get<std::string>()] = area_of(area);
    return snapshot;
}

}  // namespace

fs::path save_snapshot(const Study& study) {
    if (study.scores.empty() || !study.group.empty() || study.year_chosen || !study.own_modes.empty())
        throw Error(ErrorKind::usage,
                    "a snapshot is of everybody, all needs and their own ways of travelling",
                    "leave out --need, --group, --year and --mode");
    fs::path file = study.project.folder / "snapshots" / (to_string(study.today) + ".json");
    write_file(file, profile_json(study));
    return file;
}

std::vector<Snapshot> read_snapshots(const fs::path& project_folder, Findings& findings) {
    std::vector<Snapshot> snapshots;
    const fs::path folder = project_folder / "snapshots";
    if (!fs::is_directory(folder)) return snapshots;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        try {
            snapshots.push_back(snapshot_of(entry.path()));
        } catch (const std::exception& failure) {
            Finding finding;
            finding.severity = Severity::warning;
            finding.code = "snapshot-unreadable";
            finding.what = fmt::format("{} cannot be read as a snapshot and is left out: {}",
                                       entry.path().string(), failure.what());
            findings.push_back(std::move(finding));
        }
    }
    std::ranges::sort(snapshots, {}, &Snapshot::day);
    return snapshots;
}

}  // namespace mapite
