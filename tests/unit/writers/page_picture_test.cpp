// The page of a map as PDF and PNG: the size and words they state, and that both show each area in the
// colour that the SVG, the CSV and the GeoPackage give it.
#include <fmt/format.h>
#include <gdal/gdal_priv.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "scene/gap_map.hpp"
#include "unit/scene/sample_map.hpp"
#include "unit/writers/svg_page.hpp"
#include "writers/map_writers.hpp"
#include "writers/pdf_language.hpp"

namespace mapite {
namespace {

Scene scene_of_12() {
    static test::SampleMap map(test::invented_names(12));
    map.input.printed = Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};
    return gap_map(map.input);
}

class PagePictures : public testing::Test {
  protected:
    void SetUp() override { GDALAllRegister(); }
    void TearDown() override { std::filesystem::remove(file_); }

    /// The picture as GDAL reads it back; null where GDAL cannot read such files.
    GDALDatasetUniquePtr read_back(const std::string& bytes, const char* ending, const char* option) {
        file_ = std::filesystem::path(testing::TempDir()) /
                ("mapite-page-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) +
                 ending);
        std::ofstream(file_, std::ios::binary) << bytes;
        const char* const options[] = {option, nullptr};
        return GDALDatasetUniquePtr(GDALDataset::Open(file_.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY,
                                                      nullptr, option ? options : nullptr));
    }

  private:
    std::filesystem::path file_;
};

/// Millimetres on the page around a path of absolute positions, which stand there in tenths.
Box box_on_page(const std::string& path) {
    std::vector<double> numbers;
    std::string digits;
    for (const char c : path + ' ') {
        const bool of_number = (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (of_number) {
            digits += c;
        } else if (!digits.empty()) {
            numbers.push_back(parse_number(digits).value());
            digits.clear();
        }
    }
    Box box;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
        box.add(GridPoint{numbers[i] / 10, numbers[i + 1] / 10});
    return box;
}

/// The commonest colour in a square of the page, "#rrggbb".
std::string commonest(GDALDataset& picture, double x_mm, double y_mm, double side_mm) {
    const double per_mm = picture.GetRasterXSize() / 297.0;
    const auto px = [&](double mm) { return static_cast<int>(mm * per_mm); };
    std::map<std::string, int> count;
    const int side = px(side_mm);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(side * side) * 3);
    for (int band = 0; band < 3; ++band)
        EXPECT_EQ(picture.GetRasterBand(band + 1)->RasterIO(GF_Read, px(x_mm), px(y_mm), side, side,
                                                            bytes.data() + band, side, side, GDT_Byte, 3,
                                                            3 * side, nullptr),
                  CE_None);
    for (std::size_t i = 0; i < bytes.size(); i += 3)
        ++count[fmt::format("#{:02x}{:02x}{:02x}", bytes[i], bytes[i + 1], bytes[i + 2])];
    return std::ranges::max_element(count, {}, [](const auto& each) { return each.second; })->first;
}

void expect_colours(GDALDataset& picture, const Scene& scene) {
    std::size_t compared = 0;
    for (const test::SvgElement& element : test::read_svg(svg(scene, {}))) {
        if (element.name != "path" || !element.attributes.contains("id")) continue;
        const auto area = std::ranges::find_if(scene.areas, [&](const AreaItem& item) {
            return element.attributes.at("id") == "area-" + item.code;
        });
        ASSERT_NE(area, scene.areas.end());
        ASSERT_EQ(element.attributes.at("class"), "class-" + std::to_string(area->class_number + 1));
        const Box box = box_on_page(element.attributes.at("d"));
        const double side = 0.8 * std::min(box.width(), box.height());
        EXPECT_EQ(commonest(picture, box.min_x + 0.1 * box.width(), box.min_y + 0.1 * box.height(), side),
                  scene.legend.classes[area->class_number].colour)
            << area->name;
        ++compared;
    }
    EXPECT_EQ(compared, scene.areas.size());
}

TEST_F(PagePictures, PngIsAnA4SheetAt300DotsPerInchInTheColoursOfTheClasses) {
    const Scene scene = scene_of_12();
    const auto picture = read_back(png(scene, {}), ".png", nullptr);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->GetRasterXSize(), 3508);
    EXPECT_EQ(picture->GetRasterYSize(), 2480);
    EXPECT_EQ(commonest(*picture, 0, 0, 5), "#ffffff");
    expect_colours(*picture, scene);
}

TEST_F(PagePictures, PngStatesItsResolution) {
    const std::string bytes = png(scene_of_12(), {});
    const std::size_t place = bytes.find("pHYs");
    ASSERT_NE(place, std::string::npos);
    // 11811 dots per metre, twice, unit metre; the sum is that of the chunk in every PNG of 300 dpi.
    EXPECT_EQ(bytes.substr(place + 4, 13),
              std::string("\x00\x00\x2e\x23\x00\x00\x2e\x23\x01\x78\xa5\x3f\x76", 13));
}

TEST_F(PagePictures, PdfIsAnA4SheetInTheColoursOfTheClasses) {
    const Scene scene = scene_of_12();
    const std::string bytes = pdf(scene, {});
    EXPECT_TRUE(bytes.starts_with("%PDF-1."));
    EXPECT_NE(bytes.find("/MediaBox [ 0 0 841.8897"), std::string::npos);
    EXPECT_NE(bytes.find("/FontFile"), std::string::npos) << "fonts are not inside";
    const auto picture = read_back(bytes, ".pdf", "DPI=200");
    if (!picture) GTEST_SKIP() << "GDAL reads no PDF here; its colours are not compared";
    EXPECT_NEAR(picture->GetRasterXSize(), 297 / 25.4 * 200, 2);
    const char* title = picture->GetMetadataItem("TITLE");
    EXPECT_STREQ(title, scene.captions.title.c_str());
    expect_colours(*picture, scene);
}

TEST_F(PagePictures, PdfStatesLanguageAndTheDayOfTheMap) {
    const std::string bytes = pdf(scene_of_12(), {});
    EXPECT_NE(bytes.find("/Lang (en)"), std::string::npos);
    EXPECT_NE(bytes.find("/CreationDate (D:20261101"), std::string::npos);
    EXPECT_EQ(bytes.find("/ModDate"), std::string::npos);
}

TEST_F(PagePictures, AreTheSameBytesForTheSameScene) {
    EXPECT_EQ(pdf(scene_of_12(), {}), pdf(scene_of_12(), {}));
    EXPECT_EQ(png(scene_of_12(), {}), png(scene_of_12(), {}));
}

TEST(PdfLanguage, OfWhatIsNoPlainPdfIsLeftOut) {
    for (const char* text : {"", "%PDF-1.5\nnothing", "%PDF-1.5\nstartxref\n999\n%%EOF\n"})
        EXPECT_EQ(with_language(text, "lv"), text);
}

TEST(PdfLanguage, StandsInACatalogueBehindTheOldEnd) {
    const std::string old =
        "%PDF-1.5\n1 0 obj\n<< /Type /Catalog\n   /Pages 2 0 R\n>>\nendobj\n"
        "3 0 obj\n<< /CreationDate (20261101000000Z)\n>>\nendobj\nxref\n0 1\n"
        "trailer\n<< /Size 5\n   /Root 1 0 R\n   /Info 3 0 R\n>>\nstartxref\n114\n%%EOF\n";
    ASSERT_EQ(old.find("xref\n0 1"), 114u);
    const std::string now = with_language(old, "lv");
    ASSERT_TRUE(now.starts_with(old));
    const std::string added = now.substr(old.size());
    EXPECT_TRUE(added.starts_with("1 0 obj\n<< /Type /Catalog\n   /Pages 2 0 R\n   /Lang (lv)\n")) << added;
    EXPECT_NE(added.find("3 0 obj\n<< /CreationDate (D:20261101000000Z)\n>>\nendobj\n"), std::string::npos)
        << added;
    EXPECT_NE(added.find(fmt::format("xref\n1 1\n{:010} 00000 n \n3 1\n{:010} 00000 n \n", old.size(),
                                     old.size() + added.find("3 0 obj"))),
              std::string::npos)
        << added;
    EXPECT_NE(added.find("/Prev 114\n"), std::string::npos);
    EXPECT_TRUE(added.ends_with(fmt::format("startxref\n{}\n%%EOF\n", old.size() + added.find("xref\n1 1"))));
}

}  // namespace
}  // namespace mapite
