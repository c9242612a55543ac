#include "gui/base_painter.hpp"

#include <memory>

#include "base/error.hpp"
#include "crs/grid.hpp"
#include "formats/base_picture.hpp"

namespace mapite {

BasePainter base_painter(const std::filesystem::path& file, const std::string& grid) {
    const auto picture = std::make_shared<const BasePicture>(file, Grid::named(grid));
    return [picture](const Box& box, int width_px, int height_px) -> QImage {
        try {
            const RgbaPicture part = picture->render(box, width_px, height_px);
            // The bytes go away with `part`.
            return QImage(part.rgba.data(), part.width, part.height, qsizetype{4} * part.width,
                          QImage::Format_RGBA8888)
                .copy();
        } catch (const Error&) {
            return {};
        }
    };
}

}  // namespace mapite
