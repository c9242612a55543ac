#include "scene/paper_shape.hpp"

#include <algorithm>
#include <cmath>

namespace mapite {
namespace {

PaperLine points_on_paper(const Line& line, const PaperFrame& frame) {
    PaperLine result;
    result.reserve(line.size());
    for (const GridPoint point : line) result.push_back(frame.on_paper(point));
    return result;
}

PaperLine ring_on_paper(Ring ring, const PaperFrame& frame, bool keep) {
    if (ring.size() < 3) return {};
    const Ring whole = ring;
    ring.push_back(ring.front());
    Line fewer = simplified(ring, Metres{finest_detail_mm * frame.metres_per_mm()});
    fewer.pop_back();
    if (fewer.size() >= 3) return points_on_paper(fewer, frame);
    return keep ? points_on_paper(whole, frame) : PaperLine{};
}

}  // namespace

std::vector<PaperPolygon> on_paper(const MultiPolygon& shape, const PaperFrame& frame) {
    std::size_t largest = 0;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (std::abs(signed_area_m2(shape[i].outer)) > std::abs(signed_area_m2(shape[largest].outer)))
            largest = i;
    std::vector<PaperPolygon> result;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        PaperPolygon part;
        part.rings.push_back(ring_on_paper(shape[i].outer, frame, i == largest));
        if (part.rings.front().empty()) continue;
        for (const Ring& hole : shape[i].holes)
            if (PaperLine ring = ring_on_paper(hole, frame, false); !ring.empty())
                part.rings.push_back(std::move(ring));
        result.push_back(std::move(part));
    }
    return result;
}

PaperLine on_paper(const Line& line, const PaperFrame& frame) {
    if (line.size() < 2 || !box(line).intersects(frame.shown())) return {};
    return points_on_paper(simplified(line, Metres{2 * finest_detail_mm * frame.metres_per_mm()}), frame);
}

bool covers(const PaperPolygon& polygon, PaperPoint point) {
    bool inside = false;
    for (const PaperLine& ring : polygon.rings)
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            const PaperPoint a = ring[before], b = ring[i];
            if ((a.y > point.y) != (b.y > point.y) &&
                point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
                inside = !inside;
        }
    return inside;
}

PaperBox box(const PaperPolygon& polygon) {
    const PaperPoint first = polygon.rings.front().front();
    PaperBox result{first.x, first.y, first.x, first.y};
    for (const PaperPoint point : polygon.rings.front()) {
        result.left = std::min(result.left, point.x);
        result.right = std::max(result.right, point.x);
        result.top = std::min(result.top, point.y);
        result.bottom = std::max(result.bottom, point.y);
    }
    return result;
}

}  // namespace mapite
