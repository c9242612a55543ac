// Pictures under the map, made here with GDAL: the western half red, the eastern half blue.
#include "formats/base_picture.hpp"

#include <gdal/gdal_priv.h>
#include <gdal/ogr_spatialref.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/error.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr int size_px = 400;
const Box place{500'000, 300'000, 504'000, 304'000};  // ten metres to a pixel

class BasePictures : public ::testing::Test {
  protected:
    BasePictures() : folder_(fs::temp_directory_path() / ("mapite-picture-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
        GDALAllRegister();
    }
    ~BasePictures() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    /// The two halves in memory, in the grid or nowhere.
    static GDALDatasetUniquePtr halves(bool somewhere = true) {
        GDALDatasetUniquePtr dataset(GetGDALDriverManager()->GetDriverByName("MEM")->Create(
            "", size_px, size_px, 3, GDT_Byte, nullptr));
        constexpr std::array colours{GCI_RedBand, GCI_GreenBand, GCI_BlueBand};
        for (int band = 1; band <= 3; ++band) {
            dataset->GetRasterBand(band)->SetColorInterpretation(colours[static_cast<std::size_t>(band - 1)]);
            for (int half = 0; half < 2; ++half) {
                std::uint8_t value = (band == 1 && half == 0) || (band == 3 && half == 1) ? 255 : 0;
                EXPECT_EQ(
                    dataset->GetRasterBand(band)->RasterIO(GF_Write, half * size_px / 2, 0, size_px / 2,
                                                           size_px, &value, 1, 1, GDT_Byte, 0, 0, nullptr),
                    CE_None);
            }
        }
        if (!somewhere) return dataset;
        OGRSpatialReference reference;
        EXPECT_EQ(reference.importFromEPSG(3059), OGRERR_NONE);
        dataset->SetSpatialRef(&reference);
        std::array<double, 6> transform{place.min_x, 10, 0, place.max_y, 0, -10};
        dataset->SetGeoTransform(transform.data());
        return dataset;
    }

    fs::path written(const char* driver, const char* name, bool somewhere = true, bool overviews = false) {
        const fs::path file = folder_ / name;
        {
            GDALDatasetUniquePtr source = halves(somewhere);
            // Tiles are cut from files: GDAL 3.6 makes clear ones of a picture in memory.
            if (std::string_view(driver) == "MBTiles") {
                source.reset();
                source.reset(GDALDataset::Open(written("GTiff", "source.tif").c_str()));
            }
            const GDALDatasetUniquePtr copy(GetGDALDriverManager()->GetDriverByName(driver)->CreateCopy(
                file.c_str(), source.get(), 0, nullptr, nullptr, nullptr));
            EXPECT_TRUE(copy);
            std::array<int, 2> levels{2, 4};
            if (overviews && copy) {
                EXPECT_EQ(copy->BuildOverviews("NEAREST", 2, levels.data(), 0, nullptr, nullptr, nullptr),
                          CE_None);
            }
        }
        return file;
    }

    [[nodiscard]] fs::path in_folder(const char* name) const { return folder_ / name; }

    static BasePicture shown(const fs::path& file) { return {file, Grid::named("EPSG:3059")}; }

    static void expect_refusal(const fs::path& file, ErrorKind kind, const std::string& what) {
        try {
            static_cast<void>(shown(file));
            ADD_FAILURE() << "no error: " << file;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), kind);
            EXPECT_NE(std::string(error.what()).find(what), std::string::npos) << error.what();
            EXPECT_NE(std::string(error.what()).find(file.string()), std::string::npos) << error.what();
            EXPECT_FALSE(error.hint().empty());
        }
    }

  private:
    fs::path folder_;
};

std::array<int, 4> pixel(const RgbaPicture& picture, int x, int y) {
    const auto first = static_cast<std::size_t>(4 * (y * picture.width + x));
    return {picture.rgba[first], picture.rgba[first + 1], picture.rgba[first + 2], picture.rgba[first + 3]};
}

constexpr std::array<int, 4> red{255, 0, 0, 255}, blue{0, 0, 255, 255};

void expect_near(const std::array<int, 4>& found, const std::array<int, 4>& wanted) {
    for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(found[i], wanted[i], 3) << i;
}

/// A box twice as wide as the picture, around it.
void expect_halves(const BasePicture& picture) {
    const RgbaPicture seen = picture.render(place.grown(2000), 80, 80);
    ASSERT_EQ(seen.rgba.size(), 4u * 80 * 80);
    expect_near(pixel(seen, 30, 40), red);
    expect_near(pixel(seen, 50, 40), blue);
    EXPECT_EQ(pixel(seen, 5, 5)[3], 0);
    EXPECT_EQ(pixel(seen, 75, 40)[3], 0);
}

TEST_F(BasePictures, AreReadFromMbtilesInAnotherReferenceSystem) {
    expect_halves(shown(written("MBTiles", "halves.mbtiles")));
}

TEST_F(BasePictures, AreReadFromAGeoPackage) {
    expect_halves(shown(written("GPKG", "halves.gpkg")));
}

TEST_F(BasePictures, AreReadFromAGeoTiffWithOverviews) {
    const BasePicture picture = shown(written("GTiff", "halves.tif", true, true));
    expect_halves(picture);
    // Far away and near by alike.
    const RgbaPicture far = picture.render(place.grown(18'000), 20, 20);
    EXPECT_GT(pixel(far, 9, 9)[3], 0);
    const RgbaPicture near = picture.render({501'990, 301'000, 502'010, 301'020}, 20, 20);
    expect_near(pixel(near, 2, 10), red);
    expect_near(pixel(near, 17, 10), blue);
}

TEST_F(BasePictures, LieWhereTheyWereMade) {
    for (const auto& [driver, name] : {std::pair{"GTiff", "a.tif"}, {"MBTiles", "a.mbtiles"}}) {
        const Box extent = shown(written(driver, name)).extent();
        EXPECT_LE(extent.min_x, place.min_x + 60) << driver;
        EXPECT_GE(extent.max_y, place.max_y - 60) << driver;
        EXPECT_LT(extent.width(), 3 * place.width()) << driver;
        EXPECT_LT(extent.height(), 3 * place.height()) << driver;
    }
}

TEST_F(BasePictures, AreClearWhereTheyDoNotReach) {
    const RgbaPicture nothing =
        shown(written("GTiff", "b.tif")).render({600'000, 300'000, 601'000, 301'000}, 7, 5);
    EXPECT_EQ(nothing, (RgbaPicture{7, 5, std::vector<std::uint8_t>(4 * 7 * 5)}));
}

TEST_F(BasePictures, OfOneGreyBandHaveThreeEqualColours) {
    const fs::path file = in_folder("grey.tif");
    {
        const GDALDatasetUniquePtr source = halves();
        const GDALDatasetUniquePtr grey(GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
            file.c_str(), size_px, size_px, 1, GDT_Byte, nullptr));
        grey->SetSpatialRef(source->GetSpatialRef());
        std::array<double, 6> transform{};
        source->GetGeoTransform(transform.data());
        grey->SetGeoTransform(transform.data());
        EXPECT_EQ(grey->GetRasterBand(1)->Fill(120), CE_None);
    }
    EXPECT_EQ(pixel(shown(file).render(place, 10, 10), 5, 5), (std::array<int, 4>{120, 120, 120, 255}));
}

TEST_F(BasePictures, OfAPaletteHaveItsColours) {
    const fs::path file = in_folder("palette.tif");
    {
        const GDALDatasetUniquePtr source = halves();
        const GDALDatasetUniquePtr indexed(GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
            file.c_str(), size_px, size_px, 1, GDT_Byte, nullptr));
        indexed->SetSpatialRef(source->GetSpatialRef());
        std::array<double, 6> transform{};
        source->GetGeoTransform(transform.data());
        indexed->SetGeoTransform(transform.data());
        GDALColorTable colours;
        const GDALColorEntry green{10, 200, 30, 255};
        colours.SetColorEntry(7, &green);
        indexed->GetRasterBand(1)->SetColorTable(&colours);
        EXPECT_EQ(indexed->GetRasterBand(1)->Fill(7), CE_None);
    }
    EXPECT_EQ(pixel(shown(file).render(place, 10, 10), 5, 5), (std::array<int, 4>{10, 200, 30, 255}));
}

TEST_F(BasePictures, ThatAreMissingAreRefused) {
    expect_refusal(in_folder("nowhere.mbtiles"), ErrorKind::failed, "there is no file");
}

TEST_F(BasePictures, WithoutAReferenceAreRefused) {
    expect_refusal(written("PNG", "plain.png", false), ErrorKind::data, "does not say where it lies");
}

TEST_F(BasePictures, ThatAreFeaturesAreRefused) {
    expect_refusal(fs::path(MAPITE_TEST_FIXTURES) / "formats/areas.gpkg", ErrorKind::data, "not a picture");
}

TEST_F(BasePictures, ThatAreDamagedAreRefused) {
    const fs::path file = in_folder("damaged.tif");
    std::ofstream(file) << "II*" << '\0' << "nothing more";
    expect_refusal(file, ErrorKind::data, "cannot be read");
}

TEST_F(BasePictures, OnTheNetworkAreNeverAsked) {
    const fs::path file = in_folder("tiles.xml");
    std::ofstream(file)
        << "<GDAL_WMS><Service name=\"TMS\"><ServerUrl>http://localhost:9/${z}/${x}/${y}.png"
           "</ServerUrl></Service><DataWindow><UpperLeftX>-20037508</UpperLeftX><UpperLeftY>"
           "20037508</UpperLeftY><LowerRightX>20037508</LowerRightX><LowerRightY>-20037508"
           "</LowerRightY><TileLevel>5</TileLevel><TileCountX>1</TileCountX><TileCountY>1"
           "</TileCountY><YOrigin>top</YOrigin></DataWindow><Projection>EPSG:3857</Projection>"
           "<BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY><BandsCount>3</BandsCount>"
           "</GDAL_WMS>";
    expect_refusal(file, ErrorKind::data, "on the network");
}

TEST_F(BasePictures, WithoutASizeAreAMistake) {
    const BasePicture picture = shown(written("GTiff", "c.tif"));
    EXPECT_THROW(static_cast<void>(picture.render(Box{}, 10, 10)), Error);
    EXPECT_THROW(static_cast<void>(picture.render(place, 0, 10)), Error);
}

}  // namespace
}  // namespace mapite
