#pragma once
// A small invented district for the tests of maps, and the texts that maps are written with.
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "scene/gap_map.hpp"
#include "support/shapes.hpp"

namespace mapite::test {

/// data/texts/map.toml without a TOML library, which this module may not use: tables of lv, en and ru.
inline Texts map_texts() {
    std::ifstream file(MAPITE_SOURCE_DATA "/data/texts/map.toml");
    std::map<std::string, Localized, std::less<>> sentences;
    std::string line, key;
    while (std::getline(file, line)) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
            key = line.substr(1, line.find(']') - 1);
            if (sentences.contains(key)) throw std::runtime_error("twice in map.toml: " + key);
            continue;
        }
        const std::string text = line.substr(line.find('"') + 1, line.rfind('"') - line.find('"') - 1);
        Localized& sentence = sentences[key];
        (line.starts_with("lv") ? sentence.lv : line.starts_with("en") ? sentence.en : sentence.ru) = text;
    }
    return Texts(sentences);
}

/// Square areas of 4 km side in rows of `columns`, named and valued one by one.
struct SampleMap {
    std::vector<Area> areas;
    GapMapInput input;

    explicit SampleMap(const std::vector<std::string>& names, std::size_t columns = 5) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const double side = 4000;
            Area area;
            area.code = "00" + std::to_string(10000 + i);
            area.name = names[i];
            area.shape = {square(500000 + side * static_cast<double>(i % columns),
                                 300000 - side * static_cast<double>(i / columns), side)};
            areas.push_back(area);
            input.results.push_back({.look = Look::value,
                                     .value = 0.9 * static_cast<double>(i * 7 % 13) / 13,
                                     .label = "",
                                     .uncertain = false,
                                     .people = static_cast<double>(i * 30)});
        }
        input.areas = areas;
        input.language = Language::en;
        input.texts = map_texts();
        input.title = "Pharmacy: where the need is not met, Aurenes novads";
        input.subtitle = "Aurenes novads";
        input.need = "Pharmacy";
        input.threshold = Minutes{30};
        input.colours = {"#fef0d9", "#fdcc8a", "#fc8d59", "#d7301f"};
        input.travel_model =
            "By car over the road network, speeds from data/speeds.toml, at any time of day.";
        Source source;
        source.name = "Aurenes novads";
        source.attribution = "Aurenes novada pašvaldība";
        source.licence = "CC BY 4.0";
        source.date = Day{std::chrono::year{2024}, std::chrono::May, std::chrono::day{3}};
        input.sources = {source};
        input.printed = Day{std::chrono::year{2025}, std::chrono::June, std::chrono::day{2}};
        input.version = "0.1.0";
        input.grid = "EPSG:3059";
    }
    SampleMap(const SampleMap&) = delete;
    SampleMap& operator=(const SampleMap&) = delete;

    void set(std::size_t area, Look look, std::string label = "") {
        input.results[area] = {look, std::nullopt, std::move(label), false, std::nullopt};
    }
    void set(std::size_t area, double value) {
        input.results[area] = {Look::value, value, "", false, std::nullopt};
    }
};

inline std::vector<std::string> invented_names(std::size_t count) {
    const std::vector<std::string> stems{"Ābeļ",  "Čiekur", "Dzērveņ", "Ezer", "Ģipk", "Īles",
                                         "Ķirš",  "Ļaud",   "Ņurb",    "Ozol", "Šķib", "Ūsiņ",
                                         "Žagar", "Aur",    "Bērz",    "Gold"};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(stems[i % stems.size()] +
                        (i < stems.size() ? "u pagasts" : "kalna " + std::to_string(i) + " pagasts"));
    return names;
}

inline constexpr Language all_languages[] = {Language::lv, Language::en, Language::ru};

}  // namespace mapite::test
