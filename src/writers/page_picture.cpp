// The page of a map as PDF and PNG: librsvg draws the very SVG on a surface of cairo.
#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <cmath>
#include <cstdint>
#include <memory>

#include "base/error.hpp"
#include "base/text.hpp"
#include "writers/map_page.hpp"
#include "writers/map_writers.hpp"
#include "writers/pdf_language.hpp"
#include "writers/svg_picture.hpp"

namespace mapite {
namespace {

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(GError* error) const { g_error_free(error); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
template <class Handle>
using Owned = std::unique_ptr<Handle, Release>;

constexpr double points_per_mm = 72 / 25.4;
constexpr double dots_per_metre = 300 / 0.0254;

[[noreturn]] void refuse(const std::string& what) {
    throw Error(ErrorKind::failed, "the page of a map could not be drawn: " + what,
                "write it as .svg, which needs no other library");
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) refuse(cairo_status_to_string(status));
}

cairo_status_t append(void* text, const unsigned char* bytes, unsigned count) {
    for (unsigned i = 0; i < count; ++i)
        static_cast<std::string*>(text)->push_back(static_cast<char>(bytes[i]));
    return CAIRO_STATUS_SUCCESS;
}

/// Draws the page over the whole surface, `width` by `height` of its units.
void draw(cairo_t* context, const std::string& page, double width, double height) {
    GError* failure = nullptr;
    const Owned<RsvgHandle> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(page.data()), page.size(), &failure));
    if (!handle) {
        const Owned<GError> error(failure);
        refuse(error ? error->message : "librsvg gave no reason");
    }
    const RsvgRectangle whole{.x = 0, .y = 0, .width = width, .height = height};
    if (!rsvg_handle_render_document(handle.get(), context, &whole, &failure)) {
        const Owned<GError> error(failure);
        refuse(error ? error->message : "librsvg gave no reason");
    }
    check(cairo_status(context));
}

void describe(cairo_surface_t* surface, const Scene& scene) {
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface, what, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, scene.captions.title);
    set(CAIRO_PDF_METADATA_SUBJECT, scene.captions.alternative);
    set(CAIRO_PDF_METADATA_CREATOR, "Mapīte");
    if (scene.printed.ok()) set(CAIRO_PDF_METADATA_CREATE_DATE, to_string(scene.printed) + "T00:00:00Z");
}

/// CRC of a PNG chunk (PNG specification, annex D).
std::uint32_t chunk_sum(std::string_view bytes) {
    std::uint32_t sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }
    return ~sum;
}

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift & 0xff);
    return bytes;
}

/// States the resolution, which cairo leaves out, so that printers and word processors know the size.
std::string with_resolution(const std::string& png) {
    constexpr std::size_t behind_header = 8 + 25;  // the signature and the chunk IHDR
    const std::string dots = big_endian(static_cast<std::uint32_t>(std::lround(dots_per_metre)));
    const std::string content = "pHYs" + dots + dots + '\1';
    const std::string chunk = big_endian(9) + content + big_endian(chunk_sum(content));
    return png.substr(0, behind_header) + chunk + png.substr(behind_header);
}

}  // namespace

std::string pdf(const Scene& scene, const MapStyle& style) {
    const double width = MapPage::width_mm * points_per_mm, height = MapPage::height_mm * points_per_mm;
    std::string bytes;
    const Owned<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append, &bytes, width, height));
    check(cairo_surface_status(surface.get()));
    describe(surface.get(), scene);
    {
        const Owned<cairo_t> context(cairo_create(surface.get()));
        draw(context.get(), svg(scene, style), width, height);
        cairo_show_page(context.get());
        check(cairo_status(context.get()));
    }
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return with_language(std::move(bytes), scene.captions.language);
}

std::string svg_as_png(const std::string& svg, double width_mm, double height_mm) {
    const auto dots = [](double mm) { return static_cast<int>(std::lround(mm / 1000 * dots_per_metre)); };
    const int width = dots(width_mm), height = dots(height_mm);
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    check(cairo_surface_status(surface.get()));
    {
        const Owned<cairo_t> context(cairo_create(surface.get()));
        cairo_set_source_rgb(context.get(), 1, 1, 1);
        cairo_paint(context.get());
        draw(context.get(), svg, width, height);
    }
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return with_resolution(bytes);
}

std::string png(const Scene& scene, const MapStyle& style) {
    return svg_as_png(svg(scene, style), MapPage::width_mm, MapPage::height_mm);
}

std::string librsvg_version() {
    return fmt::format("{}.{}.{}", rsvg_major_version, rsvg_minor_version, rsvg_micro_version);
}

}  // namespace mapite
