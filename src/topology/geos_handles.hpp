#pragma once
// GEOS's handles with their owners and the way of our shapes into GEOS and back. Declared without
// <geos_c.h>, which only this module's .cpp files see. Each Geos has a context of its own, so it may be
// used by one thread at a time and several may work side by side.
#include <memory>
#include <string>

#include "geo/shape.hpp"

struct GEOSContextHandle_HS;
struct GEOSGeom_t;

namespace mapite {

/// The ring in the direction asked for; the first point stays the first.
Ring turned(Ring ring, bool counter_clockwise);

class Geos {
  public:
    struct Destroy {
        GEOSContextHandle_HS* context;
        void operator()(GEOSGeom_t* geometry) const;
    };
    /// Must not outlive the Geos it came from.
    using Geometry = std::unique_ptr<GEOSGeom_t, Destroy>;

    /// Throws Error(failed) when GEOS cannot be started.
    Geos();
    [[nodiscard]] GEOSContextHandle_HS* context() const { return context_.get(); }

    /// Takes over what GEOS returned; throws Error(data) with GEOS's own words when it returned nothing.
    /// `attempt` completes "could not ...".
    [[nodiscard]] Geometry owned(GEOSGeom_t* geometry, const std::string& attempt) const;
    /// The answer of a GEOS predicate (0, 1, or 2 for an exception); throws as `owned`.
    [[nodiscard]] bool answer(char result, const std::string& attempt) const;

    /// Rings of fewer than three points are left out, a polygon with its outer ring.
    [[nodiscard]] Geometry from_shape(const MultiPolygon& shape) const;
    /// The polygons of any geometry; points and lines in it are left out. Outer rings come
    /// counter-clockwise, holes clockwise.
    [[nodiscard]] MultiPolygon to_shape(const GEOSGeom_t* geometry) const;

  private:
    struct Finish {
        void operator()(GEOSContextHandle_HS* context) const;
    };
    [[noreturn]] void fail(const std::string& attempt) const;
    [[nodiscard]] Geometry ring(const Ring& points) const;
    [[nodiscard]] Geometry polygon(const Polygon& polygon) const;
    [[nodiscard]] Ring points_of(const GEOSGeom_t* ring) const;

    std::unique_ptr<std::string> trouble_;  ///< last message of GEOS; its address is given to GEOS
    std::unique_ptr<GEOSContextHandle_HS, Finish> context_;
};

}  // namespace mapite
