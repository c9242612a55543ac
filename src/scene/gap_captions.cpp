#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "scene/gap_map_texts.hpp"

namespace mapite {
namespace {

/// "CSP (open data); (c) OpenStreetMap contributors, ODbL"; each once, in the order given.
std::string sources_line(const GapMapInput& input) {
    std::vector<std::string> lines;
    for (const Source& source : input.sources) {
        std::string line = source.attribution.empty() ? source.name : source.attribution;
        if (line.empty()) line = source.file;
        if (!source.licence.empty() && line.find(source.licence) == std::string::npos)
            line += " (" + source.licence + ")";
        if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
    }
    if (lines.empty()) return input.texts.say(input.language, "map.sources_unknown");
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : "; ") + line;
    return input.texts.say(input.language, "map.sources", {{"sources", all}});
}

/// "Data: OpenStreetMap 2025-01-19, CSP date not known."
std::string data_dates(const GapMapInput& input) {
    std::vector<std::string> parts;
    for (const Source& source : input.sources) {
        const std::string name = source.name.empty() ? source.file : source.name;
        const std::string date =
            source.date ? to_string(*source.date) : input.texts.say(input.language, "map.date_unknown");
        std::string part = name + "\u00a0\u2013 " + date;
        if (std::ranges::find(parts, part) == parts.end()) parts.push_back(std::move(part));
    }
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : "; ") + part;
    return all.empty() ? "" : input.texts.say(input.language, "map.data_dates", {{"dates", all}});
}

}  // namespace

Captions gap_captions(const GapMapInput& input) {
    const auto say = [&](std::string_view key, const Texts::Values& values = {}) {
        return input.texts.say(input.language, key, values);
    };
    Captions captions;
    captions.title = input.title;
    captions.subtitle = input.subtitle;
    captions.language = std::string(to_string(input.language));
    captions.travel_model = input.travel_model;
    captions.sources = sources_line(input);
    captions.dates = data_dates(input);
    const auto add = [&](const std::string& sentence) {
        if (!sentence.empty()) captions.dates += (captions.dates.empty() ? "" : " ") + sentence;
    };
    if (input.printed.ok()) add(say("map.printed", {{"date", to_string(input.printed)}}));
    if (!input.version.empty()) add(say("map.version", {{"version", input.version}}));
    if (!input.grid.empty()) add(say("map.grid", {{"grid", input.grid}}));
    captions.north_label = say("map.north");
    captions.metre_label = say("map.metres_short");
    captions.kilometre_label = say("map.kilometres_short");
    captions.decimal_point = input.language == Language::en ? "." : ",";
    captions.page = say("map.page", {{"page", "1"}, {"pages", "1"}});
    return captions;
}

}  // namespace mapite
