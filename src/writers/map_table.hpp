#pragma once
// The table of a map: one row per area with the same columns in every file that is written, through GDAL.
// GDAL's headers stay in the sources; its layers are only named here.
#include <string>
#include <vector>

#include "scene/scene.hpp"

class OGRLayer;
class OGRMultiPolygon;

namespace mapite {

/// What GDAL reports while this lives goes into `messages`, not to stderr. Values stand in for the
/// process-wide handler, which is put back at the end.
class WriterMessages {
  public:
    WriterMessages();
    ~WriterMessages();
    WriterMessages(const WriterMessages&) = delete;
    WriterMessages& operator=(const WriterMessages&) = delete;
    /// Throws Error(failed) "<what>: <GDAL's message>".
    [[noreturn]] void fail(const std::string& what, const std::string& hint) const;

  private:
    std::vector<std::string> messages_;
};

/// Adds the columns code, name, number, value, class, look, label, uncertain; what is absent is null.
void add_map_columns(OGRLayer& layer, const Scene& scene);
/// Adds all rows in the order of the scene, with their shapes.
void add_map_rows(OGRLayer& layer, const Scene& scene);
/// Rings closed, as GDAL wants them.
OGRMultiPolygon geometry_of(const MultiPolygon& shape);

}  // namespace mapite
