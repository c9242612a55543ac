#include "app/start_page.hpp"

#include <fmt/format.h>

#include "app/profile_view.hpp"
#include "app/words.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

constexpr std::string_view style = R"(
body{font:16px/1.5 "Noto Sans","DejaVu Sans",Arial,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#222;background:#fff}
h1{margin:.2rem 0}figure{margin:1.5rem 0;border-top:1px solid #ccc;padding-top:1rem}img{width:100%;border:1px solid #ddd}
figcaption{max-width:60rem}table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .7rem;border-bottom:1px solid #ddd;text-align:left}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}.note{background:#fff6e0;border-left:4px solid #b36b00;padding:.5rem 1rem}
.days{columns:15rem}.days li{break-inside:avoid}
a:focus,summary:focus{outline:3px solid #1f3a93}@media print{figure{break-inside:avoid}}
)";

/// People of all areas of the level that is shown, by group.
PeopleGroups together(const Study& study, std::size_t need) {
    const int shown = main_level(study);
    PeopleGroups sum;
    for (const AreaProfile& profile : study.profiles) {
        if (level(study.areas[profile.area.value].type) != shown) continue;
        const PeopleGroups& people = profile.needs[need].people;
        sum.good += people.good;
        sum.between += people.between;
        sum.bad += people.bad;
        sum.without_route += people.without_route;
        sum.unknown += people.unknown;
    }
    return sum;
}

std::string summary_row(const Study& study, std::size_t n, const Texts& texts, Language language) {
    const Need& need = study.basket.needs[n];
    const PeopleGroups people = together(study, n);
    const bool known = people.known() > 0;
    const auto cell = [](const std::string& text) { return "<td class=\"number\">" + text + "</td>"; };
    const std::string unknown = xml_escaped(texts.say(language, "words.not_known"));
    return fmt::format(
        "<tr><th scope=\"row\">{}</th>{}{}{}</tr>\n", xml_escaped(need.name.in(language)),
        cell(known ? localized_number(100 * people.good / people.known(), 1, language) + " %" : unknown),
        cell(known ? localized_number(people.known() - people.good, 0, language) : unknown),
        cell(known ? localized_number(people.without_route, 0, language) : unknown));
}

std::string sources_list(const Study& study) {
    std::string html;
    for (const Source& source : study.sources)
        html += fmt::format("<li>{}: {} ({}; {})</li>\n", xml_escaped(source.file),
                            xml_escaped(source.attribution.empty() ? source.name : source.attribution),
                            source.date ? to_string(*source.date) : "–", xml_escaped(source.licence));
    return html;
}

std::string section_html(const SectionOnPage& section) {
    if (section.links.empty()) return {};
    std::string html = fmt::format("<h2>{}</h2>\n<p>{}</p>\n<ul class=\"days\">\n",
                                   xml_escaped(section.heading), xml_escaped(section.summary));
    for (const auto& [name, file] : section.links)
        html += fmt::format("<li><a href=\"{}\">{}</a></li>\n", xml_escaped(file), xml_escaped(name));
    return html + "</ul>\n";
}

}  // namespace

std::string start_page(const Study& study, const std::vector<MapOnPage>& maps,
                       const std::vector<SectionOnPage>& sections, const Texts& texts, Day printed) {
    const Language language = study.project.settings.language;
    const auto say = [&](const std::string& key, const Texts::Values& values = {}) {
        return xml_escaped(texts.say(language, "words." + key, values));
    };
    std::string html = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width,initial-scale=1\">"
        "<title>{} – Mapīte</title><style>{}</style></head>\n<body>\n<main>\n<h1>{}</h1>\n<p>{}</p>\n",
        to_string(language), xml_escaped(study.project.settings.name), style,
        xml_escaped(study.project.settings.name), say("page.printed", {{"date", to_string(printed)}}));
    if (study.counts_dwellings) html += fmt::format("<p class=\"note\">{}</p>\n", say("counts.note"));
    for (const Need& need : study.basket.needs)
        if (need.kind == NeedKind::service &&
            (study.travel.is_straight(need.mode) || study.travel.table(need.mode))) {
            html += fmt::format("<p class=\"note\">{}</p>\n",
                                xml_escaped(travel_sentence(study, need, texts, language)));
            break;
        }
    const std::string who = say(study.counts_dwellings ? "counts.dwellings" : "counts.people");
    html += fmt::format(
        "<table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">{}</th><th "
        "scope=\"col\" class=\"number\">{} ({})</th>"
        "<th scope=\"col\" class=\"number\">{} ({})</th></tr></thead>\n<tbody>\n",
        say("table.need"), say("table.coverage"), say("table.unmet"), who, say("table.without_route"), who);
    for (std::size_t n = 0; n < study.needs.size(); ++n) html += summary_row(study, n, texts, language);
    html += "</tbody></table>\n";
    for (const SectionOnPage& section : sections) html += section_html(section);
    for (const MapOnPage& map : maps)
        html += fmt::format(
            "<figure>\n<h2>{}</h2>\n<a href=\"{}\"><img src=\"{}\" alt=\"{}\" "
            "loading=\"lazy\"></a>\n<figcaption>{}</figcaption>\n</figure>\n",
            xml_escaped(map.need), xml_escaped(map.file), xml_escaped(map.file), xml_escaped(map.alternative),
            xml_escaped(map.alternative));
    html += fmt::format("<h2>{}</h2>\n<ul>\n{}</ul>\n</main>\n</body>\n</html>\n", say("page.sources"),
                        sources_list(study));
    return html;
}

}  // namespace mapite
