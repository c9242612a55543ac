#pragma once
// Gives dense numbers to node ids in the order of their first appearance.
#include <cstdint>
#include <optional>
#include <vector>

namespace mapite::network {

/// A hash table with linear probing: a million ids in 32 MB, some ten times faster than a tree.
class NodeNumbers {
  public:
    NodeNumbers() : slots_(initial_size) {}
    [[nodiscard]] std::uint32_t size() const { return count_; }

    /// The number of the id; a new one if the id is new.
    std::uint32_t number(std::int64_t id) {
        if (std::size_t{count_} * 2 >= slots_.size()) grow();
        Slot& slot = find(slots_, id);
        if (slot.number == free) slot = {id, count_++};
        return slot.number;
    }

  private:
    static constexpr std::size_t initial_size = 1024;
    static constexpr std::uint32_t free = 0xffffffff;
    struct Slot {
        std::int64_t id = 0;
        std::uint32_t number = free;
    };

    static Slot& find(std::vector<Slot>& slots, std::int64_t id) {
        // Fibonacci hashing (Knuth, The Art of Computer Programming 6.4): the upper bits are well mixed.
        const std::uint64_t hash = static_cast<std::uint64_t>(id) * 0x9e3779b97f4a7c15u;
        const std::size_t mask = slots.size() - 1;
        std::size_t place = static_cast<std::size_t>(hash >> 32) & mask;
        while (slots[place].number != free && slots[place].id != id) place = (place + 1) & mask;
        return slots[place];
    }

    void grow() {
        std::vector<Slot> larger(slots_.size() * 2);
        for (const Slot& slot : slots_) {
            if (slot.number != free) find(larger, slot.id) = slot;
        }
        slots_ = std::move(larger);
    }

    std::vector<Slot> slots_;
    std::uint32_t count_ = 0;
};

}  // namespace mapite::network
