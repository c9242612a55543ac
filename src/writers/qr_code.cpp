#include "writers/qr_code.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004

/// One rectangle for each run of black modules.
std::string dark_runs(const QRcode& code) {
    std::string path;
    const auto is_dark = [&](int x, int y) { return (code.data[y * code.width + x] & 1) != 0; };
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width;) {
            int end = x;
            while (end < code.width && is_dark(end, y)) ++end;
            if (end > x)
                path += fmt::format("M{} {}h{}v1h-{}z", x + quiet_zone, y + quiet_zone, end - x, end - x);
            x = end + 1;
        }
    return path;
}

}  // namespace

std::string qr_svg(const std::string& text, double size_mm, const std::string& title) {
    const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
    if (!code)
        throw Error(ErrorKind::data, fmt::format("a QR code cannot hold this text of {} bytes", text.size()),
                    "write between 1 and about 2300 bytes");
    const int modules = code->width + 2 * quiet_zone;
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" width=\"{0}mm\" "
        "height=\"{0}mm\" "
        "viewBox=\"0 0 {1} {1}\" shape-rendering=\"crispEdges\"><title>{2}</title>"
        "<rect width=\"{1}\" height=\"{1}\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"{3}\"/></svg>",
        to_text(size_mm), modules, xml_escaped(title), dark_runs(*code));
}

}  // namespace mapite
