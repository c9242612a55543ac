#include <array>

#include "base/text.hpp"
#include "formats/import.hpp"
#include "formats/osm_reader.hpp"

namespace mapite {

bool is_osm_file(const std::filesystem::path& file) {
    static constexpr std::array endings{".osm", ".osm.pbf", ".osm.gz", ".osm.bz2", ".pbf"};
    const std::string name = lower(file.filename().string());
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

std::optional<LonLat> osm_centre(const std::filesystem::path& file) {
    if (const auto header = osm::read_header(file); header.centre) return header.centre;
    double lon = 0;
    double lat = 0;
    std::size_t count = 0;
    osm::Visitor visitor;
    visitor.node = [&](const osm::NodeView& node) {
        if (!node.position) return;
        lon += node.position->lon();
        lat += node.position->lat();
        ++count;
    };
    osm::read(file, visitor, {}, {});
    if (count == 0) return std::nullopt;
    return LonLat::make(lon / static_cast<double>(count), lat / static_cast<double>(count));
}

std::optional<Day> osm_date(const std::filesystem::path& file) {
    if (const auto header = osm::read_header(file); header.date) return header.date;
    return osm::newest_object(file);
}

}  // namespace mapite
