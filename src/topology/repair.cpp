#include "topology/repair.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "topology/geos_handles.hpp"

namespace mapite {

namespace {

struct Cleaned {
    MultiPolygon shape;
    std::string reason;  ///< empty when nothing was left out
};

/// Without what GEOS would not even take.
Cleaned cleaned(const MultiPolygon& shape) {
    Cleaned result;
    const auto ring = [&](const Ring& given) {
        Ring kept;
        for (const GridPoint point : given)
            if (std::isfinite(point.x) && std::isfinite(point.y)) kept.push_back(point);
        if (kept.size() < given.size()) result.reason = "A coordinate is not a number";
        if (kept.size() < 3) {
            kept.clear();
            if (result.reason.empty()) result.reason = "A ring has fewer than three points";
        }
        return kept;
    };
    for (const Polygon& given : shape) {
        Polygon kept{ring(given.outer), {}};
        for (const Ring& hole : given.holes)
            if (Ring points = ring(hole); !points.empty()) kept.holes.push_back(std::move(points));
        if (!kept.outer.empty()) result.shape.push_back(std::move(kept));
    }
    return result;
}

struct FreeText {
    GEOSContextHandle_t context;
    void operator()(char* text) const { GEOSFree_r(context, text); }
};

/// Why a geometry is invalid, with the place; empty when it is valid.
std::string invalidity(const Geos& geos, const GEOSGeometry* geometry) {
    char* text = nullptr;
    GEOSGeometry* place = nullptr;
    const char answer = GEOSisValidDetail_r(geos.context(), geometry, 0, &text, &place);
    const std::unique_ptr<char, FreeText> owned_text(text, FreeText{geos.context()});
    const Geos::Geometry owned_place(place, Geos::Destroy{geos.context()});
    if (geos.answer(answer, "check whether a shape is valid")) return {};
    std::string reason = text ? text : "Invalid shape";
    double x = 0;
    double y = 0;
    if (place && GEOSGeomGetX_r(geos.context(), place, &x) == 1 &&
        GEOSGeomGetY_r(geos.context(), place, &y) == 1)
        reason += fmt::format(" at {:.1f} {:.1f}", x, y);
    return reason;
}

struct DestroyParameters {
    GEOSContextHandle_t context;
    void operator()(GEOSMakeValidParams* parameters) const {
        GEOSMakeValidParams_destroy_r(context, parameters);
    }
};

Geos::Geometry made_valid(const Geos& geos, const GEOSGeometry* geometry) {
    const auto context = geos.context();
    const std::unique_ptr<GEOSMakeValidParams, DestroyParameters> parameters(
        GEOSMakeValidParams_create_r(context), DestroyParameters{context});
    if (!parameters ||
        !GEOSMakeValidParams_setMethod_r(context, parameters.get(), GEOS_MAKE_VALID_STRUCTURE) ||
        !GEOSMakeValidParams_setKeepCollapsed_r(context, parameters.get(), 0))
        throw Error{ErrorKind::failed, "GEOS could not be told how to repair shapes",
                    "GEOS 3.10 or later is needed"};
    return geos.owned(GEOSMakeValidWithParams_r(context, geometry, parameters.get()), "repair a shape");
}

MultiPolygon oriented(MultiPolygon shape) {
    for (Polygon& polygon : shape) {
        polygon.outer = turned(std::move(polygon.outer), true);
        for (Ring& hole : polygon.holes) hole = turned(std::move(hole), false);
    }
    return shape;
}

}  // namespace

Repaired repaired(const MultiPolygon& shape) {
    const Geos geos;
    Repaired result;
    Cleaned clean = cleaned(shape);
    const Geos::Geometry given = geos.from_shape(clean.shape);
    const std::string trouble = invalidity(geos, given.get());
    result.reason = clean.reason.empty() ? trouble : clean.reason;
    result.changed = !result.reason.empty();
    if (trouble.empty()) {
        result.shape = oriented(std::move(clean.shape));
    } else {
        result.shape = geos.to_shape(made_valid(geos, given.get()).get());
    }
    if (result.changed) {
        const double before = area_m2(shape);
        result.area_change_m2 = area_m2(result.shape) - (std::isfinite(before) ? before : 0);
    }
    return result;
}

}  // namespace mapite
