#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "scene/labels.hpp"
#include "unit/scene/sample_map.hpp"
#include "unit/writers/svg_page.hpp"
#include "writers/map_look.hpp"
#include "writers/map_writers.hpp"

namespace mapite {
namespace {

using test::read_svg;
using test::SampleMap;
using test::SvgElement;

std::vector<SvgElement> named(const std::vector<SvgElement>& elements, const std::string& name) {
    std::vector<SvgElement> result;
    std::ranges::copy_if(elements, std::back_inserter(result),
                         [&](const SvgElement& e) { return e.name == name; });
    return result;
}

bool is_in_map(const std::vector<SvgElement>& elements, const SvgElement& element) {
    return std::ranges::any_of(element.ancestors,
                               [&](std::size_t i) { return elements[i].attributes.contains("clip-path"); });
}

/// All there is to a map: every look, flags, symbols, roads.
void fill(SampleMap& map) {
    const std::vector<Look> looks{Look::no_data, Look::suppressed, Look::not_asked, Look::outside};
    for (std::size_t i = 0; i < map.areas.size(); ++i) {
        if (i % 6 == 4) map.set(i, looks[i / 6 % 4], looks[i / 6 % 4] == Look::suppressed ? "1–10" : "");
        if (i % 5 == 1) map.input.results[i].uncertain = map.input.results[i].value.has_value();
    }
    map.input.people_symbols = true;
    map.input.services = {{{501000, 301500}, "service", "Zaļā \"aptieka\" & co"},
                          {{507000, 302000}, "service", ""}};
    map.input.lines = {{{{500000, 300000}, {504000, 301000}, {512000, 303500}}, "road-major"},
                       {{{502000, 299000}, {502500, 303500}}, "road-minor"}};
}

TEST(Svg, IsWellFormedInAllLanguagesAndSizes) {
    for (const Language language : test::all_languages)
        for (const std::size_t count : {1u, 7u, 23u, 60u, 592u}) {
            SampleMap map(test::invented_names(count), 24);
            fill(map);
            map.input.language = language;
            const std::vector<SvgElement> elements = read_svg(svg(gap_map(map.input), {}));
            EXPECT_EQ(elements.front().name, "svg");
            EXPECT_EQ(elements.front().attributes.at("lang"), to_string(language));
            EXPECT_EQ(elements.front().attributes.at("role"), "img");
        }
}

TEST(Svg, SameSceneSameBytes) {
    SampleMap map(test::invented_names(23));
    fill(map);
    EXPECT_EQ(svg(gap_map(map.input), {}), svg(gap_map(map.input), {}));
}

TEST(Svg, TitleAndTextAlternativeStandFirst) {
    const SampleMap map(test::invented_names(7));
    const Scene scene = gap_map(map.input);
    const std::vector<SvgElement> elements = read_svg(svg(scene, {}));
    EXPECT_EQ(elements[1].name, "title");
    EXPECT_EQ(elements[1].text, scene.captions.title);
    EXPECT_EQ(elements[2].name, "desc");
    EXPECT_EQ(elements[2].text, scene.captions.alternative);
}

TEST(Svg, DangerousNamesAreOnlyText) {
    SampleMap map({"<script>alert(1)</script>&\"'", "Berga\x01 ]]>"});
    map.areas[0].code = "\"><script>";
    map.input.title = "</title><script>";
    map.input.language = Language::en;
    map.input.services = {{{501000, 301500}, "service", "<img onerror=\"x\">"}};
    const std::string page = svg(gap_map(map.input), {});
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_EQ(page.find("<img"), std::string::npos);
    EXPECT_EQ(page.find('\x01'), std::string::npos);
    bool found = false;
    for (const SvgElement& element : read_svg(page))
        found = found || element.text == "<script>alert(1)</script>&\"'";
    EXPECT_TRUE(found);
}

TEST(Svg, ReferencesNothingOutsideItself) {
    SampleMap map(test::invented_names(7));
    fill(map);
    for (const SvgElement& element : read_svg(svg(gap_map(map.input), {})))
        for (const auto& [name, value] : element.attributes)
            EXPECT_TRUE(name == "xmlns" || value.find("://") == std::string::npos) << name;
}

TEST(Svg, NoTextLeavesThePageOrStandsOnAnother) {
    for (const Language language : test::all_languages)
        for (const std::size_t count : {1u, 7u, 23u, 31u, 60u, 592u}) {
            SampleMap map(test::invented_names(count), 24);
            fill(map);
            map.input.language = language;
            map.input.need = "Sākumskola ar pirmsskolas grupām un internātu attālām viensētām";
            map.input.title =
                map.input.need + ": kur vajadzība nav nodrošināta, Dienvidaurenes apvienotais novads";
            for (int i = 0; i < 6; ++i) {
                Source source = map.input.sources.front();
                source.name += std::to_string(i);
                source.attribution +=
                    " " + std::to_string(i) + ", ar visai garu norādi uz avotu un tā nosacījumiem";
                map.input.sources.push_back(source);
            }
            const std::vector<SvgElement> elements = read_svg(svg(gap_map(map.input), {}));
            std::vector<PaperBox> boxes;
            std::vector<std::string> words;
            const PaperBox page{9.5, 9.5, 287.5, 200.5};
            for (const SvgElement& text : named(elements, "text")) {
                if (is_in_map(elements, text)) continue;
                boxes.push_back(test::text_box(text));
                words.push_back(text.text);
                EXPECT_TRUE(page.contains(boxes.back())) << text.text;
            }
            for (std::size_t a = 0; a < boxes.size(); ++a)
                for (std::size_t b = a + 1; b < boxes.size(); ++b)
                    EXPECT_FALSE(boxes[a].grown(-0.05).overlaps(boxes[b].grown(-0.05)))
                        << words[a] << " / " << words[b] << ", " << count << " areas, "
                        << to_string(language);
        }
}

TEST(Svg, EveryListedAreaStandsInTheListWithNumberAndValue) {
    SampleMap map(test::invented_names(23));
    fill(map);
    const Scene scene = gap_map(map.input);
    const std::vector<SvgElement> elements = read_svg(svg(scene, {}));
    std::multiset<std::string> outside_the_map;
    std::string in_a_row;  // names may stand on two lines
    for (const SvgElement& text : named(elements, "text"))
        if (!is_in_map(elements, text)) {
            outside_the_map.insert(text.text);
            in_a_row += text.text + ' ';
        }
    for (const std::size_t i : scene.listed) {
        const AreaItem& area = scene.areas[i];
        EXPECT_NE(in_a_row.find(area.name), std::string::npos) << area.name;
        EXPECT_TRUE(outside_the_map.contains(std::to_string(area.number)));
        EXPECT_TRUE(outside_the_map.contains(area.label + (area.uncertain ? "\u00a0±" : ""))) << area.label;
    }
}

TEST(Svg, TheFourLooksAndTheClassesAreNeverDrawnAlike) {
    SampleMap map(test::invented_names(24));
    fill(map);
    const Scene scene = gap_map(map.input);
    std::map<std::string, std::set<std::string>> fills;
    const std::vector<SvgElement> elements = read_svg(svg(scene, {}));
    for (const SvgElement& path : named(elements, "path"))
        if (path.attributes.contains("id"))
            fills[path.attributes.at("class")].insert(path.attributes.at("fill"));
    EXPECT_EQ(fills.size(), scene.legend.classes.size() + 4);
    std::set<std::string> all;
    for (const auto& [name, used] : fills) {
        EXPECT_EQ(used.size(), 1u) << name;
        EXPECT_TRUE(all.insert(*used.begin()).second) << name;
    }
    // Two looks must differ in the marks themselves, not only in colour.
    std::set<std::string> marks;
    const std::string patterns = look_patterns({});
    for (const std::string& line : split(patterns, '\n')) {
        if (line.empty()) continue;
        std::string form = line.substr(line.find("/>") + 2);
        for (const std::string attribute : {"stroke=\"", "fill=\""})
            for (std::size_t at = form.find(attribute); at != std::string::npos;
                 at = form.find(attribute, at))
                form.erase(at, form.find('"', at + attribute.size()) + 1 - at);
        EXPECT_TRUE(marks.insert(form).second) << form;
    }
    EXPECT_EQ(marks.size(), 4u);
}

TEST(Svg, AStyleChangesColoursButCannotMakeLooksAlike) {
    MapStyle style;
    for (const char* look : {"look-no_data", "look-suppressed", "look-not_asked", "look-outside"})
        style.items[look] = {{"fill", "#ffffff"}, {"stroke", "#000000"}};
    const std::vector<std::string> patterns = split(look_patterns(style), '\n');
    std::set<std::string> contents;
    for (const std::string& pattern : patterns)
        contents.insert(pattern.substr(std::min(pattern.find('>'), pattern.size())));
    EXPECT_EQ(contents.size(), 5u);  // four and the empty end of the text
}

TEST(Svg, LegendPrintsBreaksCountsMethodDenominatorAndYear) {
    SampleMap map(test::invented_names(23));
    fill(map);
    const Scene scene = gap_map(map.input);
    std::string all;
    for (const SvgElement& text : named(read_svg(svg(scene, {})), "text")) all += text.text + '\n';
    for (const LegendClass& item : scene.legend.classes)
        EXPECT_NE(all.find(item.label + '\n' + std::to_string(item.areas) + '\n'), std::string::npos)
            << item.label;
    for (const LegendLook& item : scene.legend.looks)
        EXPECT_NE(all.find(item.label + '\n' + std::to_string(item.areas) + '\n'), std::string::npos)
            << item.label;
    EXPECT_NE(all.find("Quantiles, 4 classes. Data: 2024\n"), std::string::npos);
    EXPECT_NE(all.find(scene.legend.denominator), std::string::npos);
    EXPECT_NE(all.find(scene.captions.travel_model), std::string::npos);
    EXPECT_NE(all.find("Page 1 of 1\n"), std::string::npos);
}

TEST(Svg, LayersAreDrawnInTheirOrderAndOnlyWhenNamed) {
    SampleMap map(test::invented_names(7));
    fill(map);
    map.input.layers = {"areas"};
    const std::vector<SvgElement> elements = read_svg(svg(gap_map(map.input), {}));
    for (const SvgElement& element : elements) {
        if (!is_in_map(elements, element)) continue;
        EXPECT_TRUE(element.name == "g" || element.name == "path" || element.name == "title") << element.name;
    }
}

TEST(Svg, SmallRoadsAreLeftOutOfMapsOfSmallScale) {
    SampleMap map(test::invented_names(23));
    fill(map);
    MapStyle style;
    style.items["road-minor"] = {{"stroke", "#123456"}, {"smallest_scale", "1000"}};
    style.items["road-major"] = {{"stroke", "#654321"}, {"smallest_scale", "100000000"}};
    const std::string page = svg(gap_map(map.input), style);
    EXPECT_EQ(page.find("#123456"), std::string::npos);
    EXPECT_NE(page.find("#654321"), std::string::npos);
}

TEST(Svg, CoordinatesAreWrittenToTheHundredthOfAMillimetre) {
    EXPECT_EQ(svg_number(12.3456), "123.5");
    EXPECT_EQ(svg_number(-0.001), "0");
    EXPECT_EQ(svg_number(7), "70");
}

TEST(Svg, NumbersOnDarkColoursAreWhite) {
    EXPECT_EQ(text_colour_on("#fef0d9"), "#000000");
    EXPECT_EQ(text_colour_on("#253494"), "#ffffff");
}

TEST(Svg, AMapWithoutAreasIsStillAPage) {
    SampleMap map(std::vector<std::string>{});
    EXPECT_NO_THROW(read_svg(svg(gap_map(map.input), {})));
}

}  // namespace
}  // namespace mapite
