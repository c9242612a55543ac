#include "formats/id_index.hpp"

#include <bit>
#include <cstring>

namespace mapite {
namespace {

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32;
    value *= 0x9E3779B97F4A7C15U;
    return value ^ (value >> 29);
}

/// Eight bytes at a time, the rest padded with zeros; the length tells "a" from "a\0".
std::uint32_t hash_of(std::string_view id) {
    std::uint64_t hash = id.size() * 0xD6E8FEB86659FD93U;
    std::uint64_t part = 0;
    const char* at = id.data();
    std::size_t left = id.size();
    while (left > 8) {
        std::memcpy(&part, at, 8);
        hash = mixed(hash ^ part);
        at += 8;
        left -= 8;
    }
    part = 0;
    std::memcpy(&part, at, left);
    return static_cast<std::uint32_t>(mixed(hash ^ part));
}

}  // namespace

IdIndex::IdIndex(std::span<const std::string> ids)
    : ids_(ids), slots_(std::bit_ceil(ids.size() * 2 + 1)), mask_(slots_.size() - 1) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (find(ids[i])) continue;
        const std::uint32_t hash = hash_of(ids[i]);
        std::size_t at = hash & mask_;
        while (slots_[at].position_plus_one != 0) at = (at + 1) & mask_;
        slots_[at] = {hash, static_cast<std::uint32_t>(i + 1)};
    }
}

std::optional<std::uint32_t> IdIndex::find(std::string_view id) const {
    const std::uint32_t hash = hash_of(id);
    for (std::size_t at = hash & mask_; slots_[at].position_plus_one != 0; at = (at + 1) & mask_) {
        const std::uint32_t position = slots_[at].position_plus_one - 1;
        if (slots_[at].hash == hash && ids_[position] == id) return position;
    }
    return std::nullopt;
}

}  // namespace mapite
