#include "formats/base_picture.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <string_view>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/vector_messages.hpp"

namespace mapite {
namespace {

constexpr const char* what_to_do = "use an MBTiles, GeoPackage or GeoTIFF file with a reference system";

struct FreeTranslate {
    void operator()(GDALTranslateOptions* options) const { GDALTranslateOptionsFree(options); }
};
struct FreeWarp {
    void operator()(GDALWarpAppOptions* options) const { GDALWarpAppOptionsFree(options); }
};
using TranslateOptions = std::unique_ptr<GDALTranslateOptions, FreeTranslate>;
using WarpOptions = std::unique_ptr<GDALWarpAppOptions, FreeWarp>;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what,
                         const std::string& hint) {
    throw Error(ErrorKind::data, fmt::format("{}: {}", file.string(), what), hint);
}

void prepare_gdal() {
    static std::once_flag prepared;
    std::call_once(prepared, [] {
        GDALAllRegister();
        // GDAL would keep a twentieth of the machine's memory in decoded tiles.
        GDALSetCacheMax64(GIntBig{64} << 20);
    });
}

CPLStringList arguments(const std::vector<std::string>& texts) {
    CPLStringList list;
    for (const std::string& text : texts) list.AddString(text.c_str());
    return list;
}

/// Pictures that GDAL would fetch; nothing here asks the network.
bool is_on_the_network(std::string_view driver) {
    constexpr std::array<std::string_view, 10> names = {"WMS",  "WMTS",   "WCS", "HTTP",   "PLMOSAIC",
                                                        "DAAS", "OGCAPI", "NGW", "STACTA", "STACIT"};
    return std::ranges::find(names, driver) != names.end();
}

bool holds_features(const std::filesystem::path& file) {
    const GdalMessages messages;
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    return dataset && dataset->GetLayerCount() > 0;
}

GDALDatasetUniquePtr opened(const std::filesystem::path& file) {
    GdalMessages messages;
    constexpr unsigned flags = GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), flags));
    // Several pictures in one file are opened one by one; the first is taken.
    if (dataset && dataset->GetRasterCount() == 0) {
        if (const char* first = dataset->GetMetadataItem("SUBDATASET_1_NAME", "SUBDATASETS"))
            dataset.reset(GDALDataset::Open(std::string(first).c_str(), flags));
    }
    if (dataset && dataset->GetRasterCount() > 0) return dataset;
    if (holds_features(file))
        refuse(file, "the file holds map features, not a picture",
               fmt::format("bring features in with \"mapite import\"; for the picture, {}", what_to_do));
    const std::string reason = messages.take_failure();
    refuse(file,
           fmt::format("the picture cannot be read: {}",
                       reason.empty() ? "it is damaged or of a kind nobody here can read" : reason),
           what_to_do);
}

void require_reference(const std::filesystem::path& file, GDALDataset& dataset) {
    std::array<double, 6> ignored{};
    const bool lies_somewhere =
        dataset.GetGeoTransform(ignored.data()) == CE_None || dataset.GetGCPCount() > 0;
    if (!lies_somewhere || dataset.GetSpatialRef() == nullptr)
        refuse(file, "the picture does not say where it lies",
               fmt::format("save it with its reference system, for example in QGIS, or {}", what_to_do));
}

/// What must be done to the bands so that red, green, blue and perhaps alpha are left; empty: nothing.
std::vector<std::string> band_changes(GDALDataset& dataset) {
    if (dataset.GetRasterBand(1)->GetColorInterpretation() == GCI_PaletteIndex) return {"-expand", "rgba"};
    const int count = dataset.GetRasterCount();
    const bool alpha = dataset.GetRasterBand(count)->GetColorInterpretation() == GCI_AlphaBand;
    if (count <= 3 || (count == 4 && alpha)) return {};
    std::vector<std::string> changes{"-b", "1", "-b", "2", "-b", "3"};
    if (alpha) changes.insert(changes.end(), {"-b", std::to_string(count)});
    return changes;
}

OGRSpatialReference reference_of(const Grid& grid) {
    OGRSpatialReference reference;
    if (reference.SetFromUserInput(grid.code().c_str()) != OGRERR_NONE)
        throw Error(ErrorKind::failed, fmt::format("GDAL does not know the grid {}", grid.code()));
    // Positions here are always east, north.
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

std::string text_of(const OGRSpatialReference& reference) {
    char* text = nullptr;
    reference.exportToWkt(&text);
    std::string result = text ? text : "";
    CPLFree(text);
    return result;
}

}  // namespace

struct BasePicture::State {
    std::filesystem::path file;
    GDALDatasetUniquePtr original, bands;  ///< `bands` refers to `original`; null when that is right as it is
    std::string grid;                      ///< as WKT
    Box extent;

    [[nodiscard]] GDALDataset* source() const { return bands ? bands.get() : original.get(); }

    void arrange_bands() {
        std::vector<std::string> changes = band_changes(*original);
        if (changes.empty()) return;
        GdalMessages messages;
        changes.insert(changes.begin(), {"-of", "VRT"});
        const CPLStringList list = arguments(changes);
        const TranslateOptions options(GDALTranslateOptionsNew(CPLStringList(list).List(), nullptr));
        bands.reset(GDALDataset::FromHandle(
            GDALTranslate("", GDALDataset::ToHandle(original.get()), options.get(), nullptr)));
        if (!bands) refuse(file, "its colours cannot be read: " + messages.take_failure(), what_to_do);
    }

    void find_extent(const OGRSpatialReference& reference) {
        GdalMessages messages;
        const WarpOptions options(
            GDALWarpAppOptionsNew(CPLStringList(arguments({"-of", "VRT", "-t_srs", grid})).List(), nullptr));
        GDALDatasetH handle = GDALDataset::ToHandle(source());
        const GDALDatasetUniquePtr warped(
            GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &handle, options.get(), nullptr)));
        std::array<double, 6> place{};
        if (!warped || warped->GetGeoTransform(place.data()) != CE_None)
            refuse(file,
                   fmt::format("the picture cannot be brought to the grid {}: {}", reference.GetName(),
                               messages.take_failure()),
                   what_to_do);
        extent.add(GridPoint{place[0], place[3]});
        extent.add(GridPoint{place[0] + place[1] * warped->GetRasterXSize(),
                             place[3] + place[5] * warped->GetRasterYSize()});
    }

    [[nodiscard]] GDALDatasetUniquePtr warped(const Box& box, int width, int height) const {
        GdalMessages messages;
        const WarpOptions options(GDALWarpAppOptionsNew(
            CPLStringList(arguments({"-of", "MEM", "-t_srs", grid, "-te", to_text(box.min_x),
                                     to_text(box.min_y), to_text(box.max_x), to_text(box.max_y), "-ts",
                                     std::to_string(width), std::to_string(height), "-r", "bilinear", "-ovr",
                                     "AUTO", "-ot", "Byte", "-dstalpha"}))
                .List(),
            nullptr));
        GDALDatasetH handle = GDALDataset::ToHandle(source());
        GDALDatasetUniquePtr result(
            GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &handle, options.get(), nullptr)));
        if (!result)
            throw Error(ErrorKind::failed,
                        fmt::format("{}: part of the picture cannot be read: {}", file.string(),
                                    messages.take_failure()),
                        "check that the file is still there and whole");
        return result;
    }
};

BasePicture::BasePicture(std::filesystem::path file, const Grid& grid) : state_(std::make_unique<State>()) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure))
        throw Error(ErrorKind::failed, fmt::format("there is no file {}", file.string()),
                    "check base_picture in mapite.toml, or choose the picture again");
    prepare_gdal();
    state_->file = std::move(file);
    state_->original = opened(state_->file);
    if (is_on_the_network(state_->original->GetDriverName()))
        refuse(state_->file, "the file describes pictures on the network, which is never asked", what_to_do);
    require_reference(state_->file, *state_->original);
    const OGRSpatialReference reference = reference_of(grid);
    state_->grid = text_of(reference);
    state_->arrange_bands();
    state_->find_extent(reference);
}

BasePicture::~BasePicture() = default;
BasePicture::BasePicture(BasePicture&&) noexcept = default;
BasePicture& BasePicture::operator=(BasePicture&&) noexcept = default;

Box BasePicture::extent() const {
    return state_->extent;
}

RgbaPicture BasePicture::render(const Box& box, int width_px, int height_px) const {
    if (!(box.width() > 0) || !(box.height() > 0) || width_px <= 0 || height_px <= 0)
        throw Error(ErrorKind::usage, "part of a picture was asked for without a size");
    RgbaPicture picture{.width = width_px, .height = height_px, .rgba = {}};
    const auto pixels = static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px);
    picture.rgba.resize(4 * pixels);
    if (!box.intersects(state_->extent)) return picture;
    const GDALDatasetUniquePtr part = state_->warped(box, width_px, height_px);
    GdalMessages messages;
    const int count = part->GetRasterCount();  // colours and alpha
    const bool coloured = count >= 4;
    const std::array<int, 4> band = coloured ? std::array{1, 2, 3, count} : std::array{1, 1, 1, count};
    for (std::size_t channel = 0; channel < band.size(); ++channel) {
        const CPLErr done = part->GetRasterBand(band[channel])
                                ->RasterIO(GF_Read, 0, 0, width_px, height_px, picture.rgba.data() + channel,
                                           width_px, height_px, GDT_Byte, 4, GSpacing{4} * width_px, nullptr);
        if (done != CE_None)
            throw Error(ErrorKind::failed,
                        fmt::format("{}: part of the picture cannot be read: {}", state_->file.string(),
                                    messages.take_failure()),
                        "check that the file is still there and whole");
    }
    return picture;
}

}  // namespace mapite
