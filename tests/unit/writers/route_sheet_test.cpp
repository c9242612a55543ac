#include "writers/route_sheet.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "sheet_sample.hpp"
#include "support/test_folder.hpp"
#include "writers/html_to_pdf.hpp"
#include "writers/qr_code.hpp"
#include "writers/svg_picture.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;
using sheet_sample::sheet;

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string output_of(const std::string& command) {
    std::string text;
    std::FILE* pipe = popen(command.c_str(), "r");
    for (int c = 0; pipe != nullptr && (c = std::fgetc(pipe)) != EOF;) text += static_cast<char>(c);
    if (pipe != nullptr) pclose(pipe);
    return text;
}

bool has_program(const std::string& name) {
    return !output_of("command -v " + name).empty();
}

fs::path folder() {
    const fs::path folder = test_folder() / "route_sheet";
    fs::create_directories(folder);
    return folder;
}

std::size_t times_in(const std::string& text, const std::string& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

TEST(RouteSheet, WordsOfTheDataAreEscapedWhereverTheyStand) {
    const std::string page = html(sheet());
    EXPECT_EQ(page.find("<b>"), std::string::npos);
    EXPECT_NE(page.find("Ķūļu &quot;Dižais&quot; nams &lt;b&gt;&amp;"), std::string::npos);
}

TEST(RouteSheet, TitleCannotEndTheStyle) {
    RouteSheet nasty = sheet();
    nasty.title = "</style><script>\"\\ }";
    const std::string page = html(nasty);
    EXPECT_EQ(page.find("<script>"), std::string::npos);
    EXPECT_EQ(times_in(page, "</style>"), 1u);
}

TEST(RouteSheet, LinksLeadToMapsAndTelephonesOnly) {
    const std::string page = html(sheet());
    EXPECT_EQ(page.find("javascript:"), std::string::npos);
    EXPECT_NE(page.find("href=\"geo:57.05,23.15\""), std::string::npos);
}

TEST(RouteSheet, LanguageTitleAndTableHeadingsAreSet) {
    const std::string page = html(sheet());
    EXPECT_NE(page.find("<html lang=\"lv\">"), std::string::npos);
    EXPECT_NE(page.find("<title>Maršruta lapa"), std::string::npos);
    EXPECT_EQ(times_in(page, "<th scope=\"col\">"), 2u);
    EXPECT_EQ(times_in(page, "<th scope=\"row\">"), 1u);
    EXPECT_NE(page.find("counter(pages)"), std::string::npos);
}

TEST(RouteSheet, NothingOutsideThePageIsNeeded) {
    const std::string page = html(sheet());
    for (const char* outside : {"src=", "url(", "@import", "<link", "http://www.w3.org/1999"})
        EXPECT_EQ(page.find(outside), std::string::npos) << outside;
}

TEST(RouteSheet, SunsetAndEveningAreOnTheTimeLineOnlyOnDaysThatReachThem) {
    EXPECT_NE(html(sheet()).find("saulriets 15:45"), std::string::npos);
    RouteSheet summer = sheet();
    summer.time_line.sunset = std::chrono::hours{22};
    summer.time_line.evening = std::nullopt;
    const std::string page = html(summer);
    EXPECT_EQ(page.find("saulriets"), std::string::npos);
    EXPECT_EQ(page.find(">vakars</text>"), std::string::npos);
}

TEST(RouteSheet, EmptyTableSaysSo) {
    EXPECT_NE(html(sheet()).find("<p>Nav</p>"), std::string::npos);
}

TEST(QrCode, ReadsBackWhatWasWritten) {
    if (!has_program("zbarimg")) GTEST_SKIP() << "zbarimg (package zbar-tools) is not installed";
    for (const std::string& text : {std::string("geo:57.05123,23.15456?q=57.05123,23.15456"),
                                    std::string("geo:-33.86882,151.20930?q=-33.86882,151.20930"),
                                    std::string("https://example.org/%C4%B6?a=1&b=2")}) {
        const fs::path picture = folder() / "qr.png";
        std::ofstream(picture, std::ios::binary) << svg_as_png(qr_svg(text, 24, "QR"), 24, 24);
        EXPECT_EQ(output_of("zbarimg -q --raw '" + picture.string() + "'"), text + "\n");
    }
}

TEST(QrCode, TextThatNoCodeHoldsIsAnError) {
    EXPECT_THROW(qr_svg(std::string(5000, 'x'), 24, ""), Error);
    EXPECT_THROW(qr_svg("", 24, ""), Error);
}

class Pdf : public testing::Test {
  protected:
    void SetUp() override {
        if (!has_program("weasyprint")) GTEST_SKIP() << "weasyprint is not installed";
    }
    const PdfOptions options{.made = std::chrono::year{2026} / 12 / 1};
};

TEST_F(Pdf, IsTheSameTwice) {
    const fs::path first = folder() / "a.pdf", second = folder() / "b.pdf";
    write_pdf(html(sheet()), first, options);
    write_pdf(html(sheet()), second, options);
    EXPECT_EQ(content_of(first), content_of(second));
    EXPECT_FALSE(fs::exists(first.string() + ".new.html"));
    EXPECT_FALSE(fs::exists(first.string() + ".new.txt"));
}

TEST_F(Pdf, IsTaggedAndSaysItsTitleAndLanguage) {
    if (!has_program("pdfinfo")) GTEST_SKIP() << "pdfinfo (package poppler-utils) is not installed";
    const fs::path file = folder() / "tagged.pdf";
    write_pdf(html(sheet()), file, options);
    const std::string info = output_of("pdfinfo '" + file.string() + "'");
    EXPECT_NE(info.find("Tagged:          yes"), std::string::npos) << info;
    EXPECT_NE(info.find("Maršruta lapa"), std::string::npos) << info;
    EXPECT_NE(info.find("(A4)"), std::string::npos) << info;
    EXPECT_NE(content_of(file).find("/Lang (lv)"), std::string::npos);
}

TEST_F(Pdf, CodesOnThePaperCanBeRead) {
    if (!has_program("zbarimg") || !has_program("pdftoppm"))
        GTEST_SKIP() << "zbarimg or pdftoppm (packages zbar-tools, poppler-utils) is not installed";
    const fs::path file = folder() / "codes.pdf";
    write_pdf(html(sheet()), file, options);
    output_of("pdftoppm -r 200 -png '" + file.string() + "' '" + (folder() / "page").string() + "'");
    const std::string read = output_of("zbarimg -q --raw '" + (folder() / "page").string() + "'-*.png");
    for (const SheetStop& stop : sheet().stops)
        EXPECT_NE(read.find(stop.qr_text), std::string::npos) << stop.qr_text << " not in " << read;
}

TEST(PdfProgram, WhenItIsMissingItsPackageIsNamedAndTheFileBeforeStays) {
    const fs::path file = folder() / "before.pdf";
    std::ofstream(file) << "before";
    try {
        write_pdf("<p>", file, {.made = std::chrono::year{2026} / 12 / 1, .program = "no-such-weasyprint"});
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_NE(error.hint().find("apt install weasyprint"), std::string::npos);
    }
    EXPECT_EQ(content_of(file), "before");
    EXPECT_FALSE(fs::exists(file.string() + ".new.html"));
}

TEST(PdfProgram, WhenItFailsItsWordsAreGivenAndTheFileBeforeStays) {
    const fs::path file = folder() / "before.pdf";
    std::ofstream(file) << "before";
    EXPECT_THROW(write_pdf("<p>", file, {.made = std::chrono::year{2026} / 12 / 1, .program = "false"}),
                 Error);
    EXPECT_EQ(content_of(file), "before");
}

}  // namespace
}  // namespace mapite
