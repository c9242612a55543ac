#include "writers/workbook.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <system_error>

#include "base/error.hpp"
#include "writers/map_table.hpp"
#include "writers/memory_file.hpp"

namespace mapite {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

/// Without what XML cannot hold.
std::string plain_text(const std::string& text) {
    std::string plain;
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') plain += c;
    return plain;
}

void add_sheet(GDALDataset& dataset, const WorkbookSheet& sheet, const WriterMessages& messages) {
    OGRLayer* layer = dataset.CreateLayer(sheet.name.c_str(), nullptr, wkbNone, nullptr);
    if (layer == nullptr) messages.fail("the sheet \"" + sheet.name + "\" cannot be made", "");
    for (const std::string& column : sheet.table.header) {
        OGRFieldDefn field(column.c_str(), OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE)
            messages.fail("the column \"" + column + "\" cannot be made", "");
    }
    for (const std::vector<std::string>& row : sheet.table.rows) {
        OGRFeature feature(layer->GetLayerDefn());
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!row[i].empty()) feature.SetField(static_cast<int>(i), plain_text(row[i]).c_str());
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            messages.fail("a row of the sheet \"" + sheet.name + "\" cannot be written", "");
    }
}

std::string workbook_bytes(std::span<const WorkbookSheet> sheets) {
    WriterMessages messages;
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("XLSX");
    if (driver == nullptr)
        messages.fail("GDAL on this machine cannot write .xlsx", "install libgdal with the driver XLSX");
    const MemoryFile memory(".xlsx");
    {
        const std::unique_ptr<GDALDataset, CloseDataset> dataset(
            driver->Create(memory.name().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!dataset) messages.fail("the workbook cannot be made", "");
        for (const WorkbookSheet& sheet : sheets) add_sheet(*dataset, sheet, messages);
    }
    std::string bytes = memory.content();
    if (bytes.empty()) messages.fail("the workbook cannot be made", "");
    return bytes;
}

}  // namespace

void write_workbook(std::span<const WorkbookSheet> sheets, const std::filesystem::path& file) {
    const std::string bytes = workbook_bytes(sheets);
    const std::filesystem::path making = file.parent_path() / ("." + file.filename().string() + ".part");
    std::error_code trouble;
    if (!file.parent_path().empty()) std::filesystem::create_directories(file.parent_path(), trouble);
    std::ofstream out(making, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    const bool written = !out.fail();
    if (written) std::filesystem::rename(making, file, trouble);
    if (written && !trouble) return;
    std::error_code ignored;
    std::filesystem::remove(making, ignored);
    throw Error(ErrorKind::failed,
                file.string() + " cannot be written" + (trouble ? ": " + trouble.message() : std::string{}),
                "close the program that has it open, or choose another folder");
}

}  // namespace mapite
