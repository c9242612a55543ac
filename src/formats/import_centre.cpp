#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_names.hpp"
#include "formats/import.hpp"
#include "formats/table_read.hpp"
#include "formats/vector_reference.hpp"

namespace mapite {
namespace {

std::vector<FilePosition> positions_of(const FeatureTable& table) {
    const LayerSpec no_spec;
    const Columns columns(table, no_spec);
    const auto lon = columns.find("lon"), lat = columns.find("lat");
    std::vector<FilePosition> positions;
    for (const FeatureRow& row : table.rows) {
        if (!row.geometry.parts.empty() && !row.geometry.parts.front().empty() &&
            !row.geometry.parts.front().front().empty()) {
            positions.push_back(row.geometry.parts.front().front().front());
        } else if (lon && lat) {
            const auto x = parse_number(cell(row, lon)), y = parse_number(cell(row, lat));
            if (x && y) positions.push_back({*x, *y});
        }
    }
    return positions;
}

/// The middle value, which a few wild coordinates do not move.
double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

std::optional<LonLat> lon_lat_centre(const std::filesystem::path& file) {
    for (const FileLayer& layer : inspect(file)) {
        ReadOptions options;
        options.layer = layer.name;
        try {
            const std::vector<FilePosition> positions = positions_of(read_table(file, options, Progress{}));
            if (positions.empty() || !look_like_degrees(positions)) continue;
            std::vector<double> lon, lat;
            for (const FilePosition& position : positions) {
                lon.push_back(position.x);
                lat.push_back(position.y);
            }
            if (const auto centre = LonLat::make(median(lon), median(lat))) return centre;
        } catch (const Error&) {
            // A layer that cannot be read says nothing about the centre; importing it reports why.
        }
    }
    return std::nullopt;
}

}  // namespace mapite
