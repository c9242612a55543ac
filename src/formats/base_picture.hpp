#pragma once
// A picture under the map from a file on this machine: MBTiles, a GeoPackage with tiles, or any other raster
// that GDAL reads and that says where it lies. Parts of it are brought to the project's grid when they
// are asked for, from the overview that fits the resolution. No network is asked.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "crs/grid.hpp"
#include "geo/box.hpp"

namespace mapite {

/// Rows from the north, pixels from the west; four bytes each: red, green, blue and alpha (0 = nothing
/// there), the colours not multiplied by alpha.
struct RgbaPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
    bool operator==(const RgbaPicture&) const = default;
};

class BasePicture {
  public:
    /// Throws Error(failed) when there is no such file, Error(data) when it is no picture, damaged, without a
    /// reference system, or a description of pictures on the network.
    BasePicture(std::filesystem::path file, const Grid& grid);
    ~BasePicture();
    BasePicture(BasePicture&&) noexcept;
    BasePicture& operator=(BasePicture&&) noexcept;

    /// Where the picture lies in the grid; a little more where it lies askew.
    [[nodiscard]] Box extent() const;
    /// The part in the box, in so many pixels; clear where the picture does not reach. From any thread,
    /// but one call at a time. Throws Error(usage) for an empty box or no pixels, Error(failed) when the
    /// file cannot be read any more.
    [[nodiscard]] RgbaPicture render(const Box& box, int width_px, int height_px) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mapite
