#include "writers/table_csv.hpp"

#include <ogrsf_frmts.h>

#include <memory>

#include "writers/map_table.hpp"
#include "writers/memory_file.hpp"

namespace mapite {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

}  // namespace

std::string csv(const Table& table) {
    const WriterMessages messages;
    const MemoryFile file(".csv");
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("CSV");
    if (driver == nullptr) messages.fail("GDAL has no CSV driver", "install the package libgdal32");
    std::unique_ptr<GDALDataset, CloseDataset> dataset(
        driver->Create(file.name().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const char* options[] = {"CREATE_CSVT=NO", "STRING_QUOTING=IF_NEEDED", "LINEFORMAT=LF", nullptr};
    OGRLayer* layer =
        dataset ? dataset->CreateLayer("table", nullptr, wkbNone, const_cast<char**>(options)) : nullptr;
    if (layer == nullptr) messages.fail("the table cannot be made", "");
    for (const std::string& name : table.header) {
        OGRFieldDefn field(name.c_str(), OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE)
            messages.fail("the table has a column that cannot be written: " + name, "");
    }
    for (const std::vector<std::string>& row : table.rows) {
        OGRFeature feature(layer->GetLayerDefn());
        for (std::size_t column = 0; column < row.size(); ++column)
            feature.SetField(static_cast<int>(column), row[column].c_str());
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            messages.fail("a row of the table cannot be written", "");
    }
    dataset.reset();

    std::string text = file.content();
    if (text.empty()) messages.fail("the table cannot be read back", "");
    return text;
}

}  // namespace mapite
