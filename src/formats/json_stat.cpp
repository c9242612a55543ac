#include "formats/json_stat.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_names.hpp"
#include "formats/vector_bytes.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

/// More numbers than any table that is downloaded at once.
constexpr std::size_t most_values = 20'000'000;

struct Category {
    std::string id, label, unit;
};

struct Dimension {
    std::string id, label;
    std::string role;  ///< "time", "geo", "metric" or empty
    std::vector<Category> categories;
};

class CubeReader {
  public:
    CubeReader(const Json& cube, const std::string& file) : cube_(cube), file_(file) {}

    FeatureTable read() {
        std::size_t cells = 1;
        for (const std::string& id : texts(part("id"), "id")) {
            dimensions_.push_back(dimension(id));
            cells *= std::max<std::size_t>(dimensions_.back().categories.size(), 1);
            if (cells > most_values) fail(fmt::format("it has more than {} numbers", most_values));
        }
        if (dimensions_.empty()) fail("it has no dimensions");
        check_sizes();
        check_values(cells);
        FeatureTable table;
        table.file = file_;
        table.numbered_lines = false;
        table.title = text_of(cube_, "label");
        table.encoding = "UTF-8";
        const bool has_status = cube_.contains("status") && !cube_["status"].is_null();
        add_headings(table, has_status);
        for (std::size_t cell = 0; cell < cells; ++cell) table.rows.push_back(row(cell, has_status));
        return table;
    }

  private:
    [[noreturn]] void fail(const std::string& what) const {
        throw Error(ErrorKind::data, fmt::format("{}: this JSON-stat file cannot be read: {}", file_, what),
                    "download the table again, as JSON-stat 2 or as CSV");
    }

    /// `id`, `size` and `role` stand in the cube, or in version 1 in its dimensions.
    [[nodiscard]] const Json& part(const char* key) const {
        static const Json nothing;
        if (cube_.contains(key)) return cube_[key];
        const Json& dimensions = cube_.contains("dimension") ? cube_["dimension"] : nothing;
        return dimensions.is_object() && dimensions.contains(key) ? dimensions[key] : nothing;
    }
    static std::string text_of(const Json& object, const char* key) {
        return object.is_object() && object.contains(key) && object[key].is_string()
                   ? object[key].get<std::string>()
                   : std::string();
    }
    [[nodiscard]] std::vector<std::string> texts(const Json& list, const char* what) const {
        std::vector<std::string> found;
        if (list.is_null()) return found;
        if (!list.is_array()) fail(fmt::format("\"{}\" is no list", what));
        for (const Json& each : list) {
            if (!each.is_string()) fail(fmt::format("\"{}\" holds something else than texts", what));
            found.push_back(each.get<std::string>());
        }
        return found;
    }

    [[nodiscard]] std::string role_of(const std::string& id, const std::string& label) const {
        const Json& roles = part("role");
        if (roles.is_object())
            for (const char* role : {"time", "geo", "metric"})
                if (roles.contains(role))
                    for (const std::string& each : texts(roles[role], role))
                        if (each == id) return role;
        // Tables without a map have no role for their areas.
        for (const std::string_view name : common_headings("area"))
            if (folded(label) == name || folded(id) == name) return "geo";
        return {};
    }

    [[nodiscard]] Dimension dimension(const std::string& id) const {
        if (!cube_.contains("dimension") || !cube_["dimension"].is_object() ||
            !cube_["dimension"].contains(id) || !cube_["dimension"][id].is_object())
            fail(fmt::format("the dimension \"{}\" is named, but not there", id));
        const Json& found = cube_["dimension"][id];
        Dimension made{.id = id, .label = text_of(found, "label"), .role = {}, .categories = {}};
        if (made.label.empty()) made.label = id;
        made.role = role_of(id, made.label);
        if (!found.contains("category") || !found["category"].is_object())
            fail(fmt::format("the dimension \"{}\" has no categories", id));
        const Json& category = found["category"];
        for (const std::string& code : codes_of(category, id)) {
            Category each{.id = code, .label = code, .unit = {}};
            if (category.contains("label"))
                if (std::string label = text_of(category["label"], code.c_str()); !label.empty())
                    each.label = std::move(label);
            if (category.contains("unit") && category["unit"].is_object() &&
                category["unit"].contains(code)) {
                const Json& unit = category["unit"][code];
                for (const char* key : {"symbol", "label", "base"})
                    if (each.unit.empty()) each.unit = text_of(unit, key);
            }
            made.categories.push_back(std::move(each));
        }
        return made;
    }

    /// In the order of the cube: a list of codes, their positions, or a label alone for a single one.
    [[nodiscard]] std::vector<std::string> codes_of(const Json& category, const std::string& id) const {
        std::vector<std::string> codes;
        if (!category.contains("index")) {
            if (category.contains("label") && category["label"].is_object())
                for (const auto& item : category["label"].items()) codes.push_back(item.key());
            return codes;
        }
        const Json& index = category["index"];
        if (index.is_array()) return texts(index, "index");
        if (!index.is_object()) fail(fmt::format("the index of \"{}\" is neither a list nor an object", id));
        codes.resize(index.size());
        for (const auto& item : index.items()) {
            if (!item.value().is_number_integer() || item.value().get<long long>() < 0 ||
                item.value().get<std::size_t>() >= codes.size() ||
                !codes[item.value().get<std::size_t>()].empty())
                fail(fmt::format("the index of \"{}\" gives \"{}\" no place of its own", id, item.key()));
            codes[item.value().get<std::size_t>()] = item.key();
        }
        return codes;
    }

    void check_sizes() const {
        const Json& sizes = part("size");
        if (!sizes.is_array() || sizes.size() != dimensions_.size())
            fail("\"size\" does not fit the dimensions");
        for (std::size_t i = 0; i < dimensions_.size(); ++i)
            if (!sizes[i].is_number_integer() ||
                sizes[i].get<long long>() != static_cast<long long>(dimensions_[i].categories.size()))
                fail(fmt::format("the dimension \"{}\" has {} categories, but its size is {}",
                                 dimensions_[i].label, dimensions_[i].categories.size(), sizes[i].dump()));
    }
    void check_values(std::size_t cells) const {
        if (!cube_.contains("value")) fail("it has no values");
        const Json& values = cube_["value"];
        if (values.is_array() && values.size() != cells)
            fail(fmt::format("it has {} values where its dimensions make {}", values.size(), cells));
        if (!values.is_array() && !values.is_object()) fail("\"value\" is neither a list nor an object");
        if (values.is_object())
            for (const auto& item : values.items()) {
                const auto place = parse_whole(item.key());
                if (!place || *place < 0 || static_cast<std::size_t>(*place) >= cells)
                    fail(fmt::format("there is no place for the value \"{}\"", item.key()));
            }
    }

    void add_headings(FeatureTable& table, bool has_status) const {
        for (const Dimension& dimension : dimensions_) {
            if (dimension.role == "geo") table.fields.emplace_back("code");
            // The role says what it is, whatever the publisher calls it.
            table.fields.push_back(dimension.role == "geo"      ? "area"
                                   : dimension.role == "time"   ? "year"
                                   : dimension.role == "metric" ? "indicator"
                                                                : dimension.label);
            if (has_units(dimension)) table.fields.emplace_back("unit");
        }
        table.fields.emplace_back("value");
        if (has_status) table.fields.emplace_back("flag");
    }
    static bool has_units(const Dimension& dimension) {
        return dimension.role == "metric" &&
               std::ranges::any_of(dimension.categories, [](const Category& c) { return !c.unit.empty(); });
    }

    static std::string written(const Json& value) {
        if (value.is_string()) return value.get<std::string>();
        if (value.is_number()) return to_text(value.get<double>());
        return {};
    }
    /// Of a list, of an object by position, or of one text for all.
    static std::string at(const Json& values, std::size_t cell) {
        if (values.is_array()) return cell < values.size() ? written(values[cell]) : std::string();
        if (!values.is_object()) return written(values);
        const auto found = values.find(std::to_string(cell));
        return found == values.end() ? std::string() : written(*found);
    }

    [[nodiscard]] FeatureRow row(std::size_t cell, bool has_status) const {
        FeatureRow made{.number = cell + 1, .values = {}, .geometry = {}};
        std::vector<std::size_t> places(dimensions_.size());
        std::size_t rest = cell;
        for (std::size_t i = dimensions_.size(); i-- > 0;) {
            places[i] = rest % dimensions_[i].categories.size();
            rest /= dimensions_[i].categories.size();
        }
        for (std::size_t i = 0; i < dimensions_.size(); ++i) {
            const Category& category = dimensions_[i].categories[places[i]];
            if (dimensions_[i].role == "geo") made.values.push_back(category.id);
            made.values.push_back(category.label);
            if (has_units(dimensions_[i])) made.values.push_back(category.unit);
        }
        made.values.push_back(at(cube_["value"], cell));
        if (has_status) made.values.push_back(at(cube_["status"], cell));
        return made;
    }

    const Json& cube_;
    const std::string& file_;
    std::vector<Dimension> dimensions_;
};

}  // namespace

bool is_json_stat(const std::filesystem::path& file) {
    const std::string name = lower(file.filename().string());
    if (name.ends_with(".jsonstat")) return true;
    if (!name.ends_with(".json") || !std::filesystem::is_regular_file(file)) return false;
    constexpr std::size_t beginning = 4096;
    const std::string start = first_file_bytes(file, beginning);
    return start.find("\"dataset\"") != std::string::npos &&
           start.find("FeatureCollection") == std::string::npos;
}

FeatureTable parse_json_stat(std::string_view text, const std::string& file) {
    const Json whole = Json::parse(text, nullptr, false);
    if (whole.is_discarded() || !whole.is_object())
        throw Error(ErrorKind::data, fmt::format("{}: the file is no JSON, or cut off", file),
                    "download the table again");
    // Version 1 wraps the cube, or several of them by name.
    if (whole.contains("dataset")) return CubeReader(whole["dataset"], file).read();
    if (whole.contains("dimension")) return CubeReader(whole, file).read();
    for (const auto& item : whole.items())
        if (item.value().is_object() && item.value().contains("dimension"))
            return CubeReader(item.value(), file).read();
    throw Error(ErrorKind::data, fmt::format("{}: there is no JSON-stat cube in this file", file),
                "download the table as JSON-stat 2 or as CSV");
}

}  // namespace mapite
