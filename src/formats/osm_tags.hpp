#pragma once
// The tags of one OpenStreetMap object as plain text, so that every rule about tags can be tested
// without a file. A view: it is valid only while the object is being read.
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace mapite::osm {

using Tag = std::pair<std::string_view, std::string_view>;

class Tags {
  public:
    Tags() = default;
    explicit Tags(std::span<const Tag> tags) : tags_(tags) {}

    [[nodiscard]] bool empty() const { return tags_.empty(); }
    [[nodiscard]] auto begin() const { return tags_.begin(); }
    [[nodiscard]] auto end() const { return tags_.end(); }

    /// Absent when the object has no such key; keys are compared byte for byte.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const {
        const auto it = std::ranges::find(tags_, key, &Tag::first);
        if (it == tags_.end()) return std::nullopt;
        return it->second;
    }
    /// "" when the object has no such key.
    [[nodiscard]] std::string_view get(std::string_view key) const {
        return find(key).value_or(std::string_view{});
    }
    [[nodiscard]] bool has(std::string_view key) const { return find(key).has_value(); }
    [[nodiscard]] bool is(std::string_view key, std::string_view value) const { return get(key) == value; }
    [[nodiscard]] bool is_one_of(std::string_view key, std::initializer_list<std::string_view> values) const {
        const auto value = find(key);
        return value && std::ranges::find(values, *value) != values.end();
    }
    /// The value of the first key that has one; "" when none has.
    [[nodiscard]] std::string first_of(std::initializer_list<std::string_view> keys) const {
        for (const auto key : keys) {
            const auto value = get(key);
            if (!value.empty()) return std::string(value);
        }
        return {};
    }

  private:
    std::span<const Tag> tags_;
};

}  // namespace mapite::osm
