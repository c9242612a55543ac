#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <cstdint>
#include <memory>

#include "writers/map_table.hpp"
#include "writers/map_writers.hpp"

namespace mapite {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

/// A file of GDAL's memory, gone when this is.
struct MemoryFile {
    std::string name;
    explicit MemoryFile(std::string file) : name(std::move(file)) {}
    ~MemoryFile() { VSIUnlink(name.c_str()); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
};

}  // namespace

std::string csv(const Scene& scene) {
    const WriterMessages messages;
    // The file is named after an address that no other call can hold at the same time.
    const MemoryFile file("/vsimem/mapite-" + std::to_string(reinterpret_cast<std::uintptr_t>(&messages)) +
                          ".csv");
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("CSV");
    if (driver == nullptr) messages.fail("GDAL has no CSV driver", "install the package libgdal32");
    std::unique_ptr<GDALDataset, CloseDataset> dataset(
        driver->Create(file.name.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const char* options[] = {"CREATE_CSVT=NO", "STRING_QUOTING=IF_NEEDED", "LINEFORMAT=LF", nullptr};
    OGRLayer* layer =
        dataset ? dataset->CreateLayer("areas", nullptr, wkbNone, const_cast<char**>(options)) : nullptr;
    if (layer == nullptr) messages.fail("the table of the map cannot be made", "");
    add_map_columns(*layer, NumberColumns::text);
    add_map_rows(*layer, scene, NumberColumns::text, false);
    dataset.reset();

    vsi_l_offset length = 0;
    const GByte* bytes = VSIGetMemFileBuffer(file.name.c_str(), &length, FALSE);
    if (bytes == nullptr) messages.fail("the table of the map cannot be read back", "");
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

}  // namespace mapite
