#pragma once
// Makes the scene of a gap map from numbers that were computed elsewhere. It classifies and numbers the
// areas, builds the legend with the count of every look, and writes the text alternative by rule, in the
// language asked for. Nothing is computed from people here: what must not be shown comes as `suppressed`.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/localized.hpp"
#include "scene/scene.hpp"
#include "scene/unit.hpp"
#include "territory/area.hpp"
#include "territory/provenance.hpp"

namespace mapite {

/// What is known about one area.
struct AreaResult {
    Look look = Look::no_data;
    std::optional<double> value;   ///< in the unit of the map; there exactly when look is `value`
    std::string label;             ///< empty: written from the value, or the name of the look
    bool uncertain = false;        ///< result within 10 % of the threshold
    std::optional<double> people;  ///< whose need is not met, for the proportional symbols
};

struct ServiceMark {
    GridPoint position;
    std::string style = "service";  ///< name of a [style.*] table of the map
    std::string name;               ///< may be empty
};

struct GapMapInput {
    Language language = Language::lv;
    Texts texts;  ///< with the keys of data/texts/map.toml
    std::string title, subtitle;
    std::string need;  ///< its name in that language
    Unit unit = Unit::share;
    /// Which text of map.shown says what the values are; empty: what the unit says of a need that is met or
    /// not.
    std::string shown;
    bool high_is_worse = true;         ///< decides which areas a cut list keeps and what "worst" is
    std::optional<Minutes> threshold;  ///< up to this the need is met; absent for needs without a way
    bool dwellings = false;            ///< dwellings were counted because no people are known
    std::string counted;  ///< "65 and over, 2019": whom the numbers count; empty = all people there are

    ClassMethod method = ClassMethod::quantile;
    std::size_t class_count = 4;       ///< 2 to 5
    std::vector<double> breaks;        ///< upper bounds: given, they lock the classes whatever the method
    std::vector<std::string> colours;  ///< at least `class_count`, light to dark
    std::vector<std::string> layers{"areas", "roads", "borders", "services", "people", "labels"};

    std::span<const Area> areas;
    std::vector<AreaResult> results;  ///< one per area, in the same order
    std::vector<ServiceMark> services;
    std::vector<LineItem> lines;
    bool people_symbols = false;  ///< circles for AreaResult::people

    std::string travel_model;     ///< whole sentence
    std::vector<Source> sources;  ///< of everything that is shown or counted
    Day printed{};
    std::string version;  ///< of the program, "0.1.0"
    std::string grid;     ///< "EPSG:3059"
};

/// More areas than this: the list shows the `longest_cut_list` worst ones only.
inline constexpr std::size_t longest_full_list = 60;
inline constexpr std::size_t longest_cut_list = 40;

/// Throws Error(usage) when results and areas differ in number, a look and its value do not go together,
/// or there are not 2 to 5 classes with a colour each.
Scene gap_map(const GapMapInput& input);

}  // namespace mapite
