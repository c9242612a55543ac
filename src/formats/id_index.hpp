#pragma once
// From a written id to its position, for tables of millions of rows: one flat array, no allocation and no
// copy for each look-up.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mapite {

class IdIndex {
  public:
    /// `ids` must outlive the index; of equal ids the first counts.
    explicit IdIndex(std::span<const std::string> ids);

    /// Absent when nobody has this id. Byte for byte; O(1).
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
    [[nodiscard]] const std::string& id(std::uint32_t position) const { return ids_[position]; }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t position_plus_one = 0;  ///< 0: the slot is free
    };
    std::span<const std::string> ids_;
    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
};

}  // namespace mapite
