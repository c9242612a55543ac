#pragma once
// Draws a small OpenStreetMap file for a test: nodes stand in metres east and north of a corner in the
// middle of Latvia's grid, so that lengths and areas can be reckoned in the head.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "crs/grid.hpp"
#include "formats/import.hpp"
#include "unit/formats/latvia.hpp"

namespace mapite::test {

inline constexpr GridPoint corner{500000, 300000};

inline std::pair<double, double> lon_lat(double east_m, double north_m) {
    static const Transform transform = latvia().from_lon_lat();
    return transform.from_grid({corner.x + east_m, corner.y + north_m}).value();
}

/// A file of its own name in the test's temporary folder, gone with the object.
class TemporaryFile {
  public:
    TemporaryFile(const std::string& name, const std::string& bytes) {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path(testing::TempDir()) /
                  fmt::format("mapite-{}-{}", test->test_suite_name(), test->name());
        std::filesystem::create_directories(folder_);
        path_ = folder_ / name;
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
        std::filesystem::remove(folder_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path folder_, path_;
};

using TagList = std::vector<std::pair<std::string, std::string>>;

struct MemberOf {
    std::string type;
    long long id = 0;
    std::string role;
};

class OsmDrawing {
  public:
    OsmDrawing& node(long long id, double east_m, double north_m, const TagList& tags = {}) {
        const auto [lon, lat] = lon_lat(east_m, north_m);
        nodes_ +=
            fmt::format("<node id='{}' lon='{:.7f}' lat='{:.7f}'>{}</node>\n", id, lon, lat, xml_of(tags));
        return *this;
    }
    OsmDrawing& way(long long id, std::initializer_list<long long> nodes, const TagList& tags) {
        ways_ += fmt::format("<way id='{}'>", id);
        for (const long long node : nodes) ways_ += fmt::format("<nd ref='{}'/>", node);
        ways_ += xml_of(tags) + "</way>\n";
        return *this;
    }
    OsmDrawing& relation(long long id, const std::vector<MemberOf>& members, const TagList& tags) {
        relations_ += fmt::format("<relation id='{}'>", id);
        for (const auto& member : members) {
            relations_ +=
                fmt::format("<member type='{}' ref='{}' role='{}'/>", member.type, member.id, member.role);
        }
        relations_ += xml_of(tags) + "</relation>\n";
        return *this;
    }
    /// Four nodes id, id+1 .. and a closed way of the same id.
    OsmDrawing& rectangle(long long id, double east_m, double north_m, double width_m, double height_m,
                          const TagList& tags) {
        node(id, east_m, north_m).node(id + 1, east_m + width_m, north_m);
        node(id + 2, east_m + width_m, north_m + height_m).node(id + 3, east_m, north_m + height_m);
        return way(id, {id, id + 1, id + 2, id + 3, id}, tags);
    }
    [[nodiscard]] std::string xml() const {
        return "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n" + nodes_ + ways_ + relations_ +
               "</osm>\n";
    }

  private:
    static std::string xml_of(const TagList& tags) {
        std::string text;
        for (const auto& [key, value] : tags)
            text += fmt::format("<tag k='{}' v='{}'/>", key, xml_escaped(value));
        return text;
    }
    std::string nodes_, ways_, relations_;
};

/// The finding with the code, or null.
inline const Finding* finding(const Findings& findings, std::string_view code) {
    for (const Finding& one : findings) {
        if (one.code == code) return &one;
    }
    return nullptr;
}
inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace mapite::test
