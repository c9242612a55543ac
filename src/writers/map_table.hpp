#pragma once
// The table of a map: one row per area with the same columns in every file that is written, through GDAL.
// GDAL's headers stay in the sources; its layers are only named here.
#include <string>
#include <vector>

#include "scene/scene.hpp"

class OGRLayer;

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

enum class NumberColumns { typed, text };

/// Adds the columns code, name, number, value, class, look, label, uncertain. As `text` numbers are
/// written shortest and exact; what is absent is empty (null when typed).
void add_map_columns(OGRLayer& layer, NumberColumns numbers);
/// Adds all rows in the order of the scene, with their shapes where `with_shapes`.
void add_map_rows(OGRLayer& layer, const Scene& scene, NumberColumns numbers, bool with_shapes);

}  // namespace mapite
