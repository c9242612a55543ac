#include "writers/memory_file.hpp"

#include <cpl_vsi.h>

#include <cstdint>

namespace mapite {

MemoryFile::MemoryFile(const std::string& ending)
    : name_("/vsimem/mapite-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ending) {}

MemoryFile::~MemoryFile() {
    VSIUnlink(name_.c_str());
}

std::string MemoryFile::content() const {
    vsi_l_offset length = 0;
    const GByte* bytes = VSIGetMemFileBuffer(name_.c_str(), &length, FALSE);
    return bytes == nullptr
               ? std::string()
               : std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

}  // namespace mapite
