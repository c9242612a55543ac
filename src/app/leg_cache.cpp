#include "app/leg_cache.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string_view>

#include "app/digest.hpp"
#include "app/files.hpp"
#include "base/error.hpp"

namespace mapite {
namespace {

// A number in the machine's own order of bytes; on another machine it reads differently, so the file is of no
// use.
constexpr std::uint32_t byte_order = 0x01020304;
constexpr std::string_view kind = "mapite visit legs, version 1\n";
constexpr std::uint64_t most_places = 100'000;

class Writer {
  public:
    void text(std::string_view text) { content_.append(text); }
    template <class Number>
    void number(Number value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        content_.append(bytes, sizeof value);
    }
    /// With the digest of everything before it at the end.
    std::string finished() {
        Digest digest;
        digest.add(content_);
        return content_ + digest.text();
    }

  private:
    std::string content_;
};

class Reader {
  public:
    explicit Reader(std::string_view content) : rest_(content) {}
    bool is_next(std::string_view text) {
        if (!rest_.starts_with(text)) return false;
        rest_.remove_prefix(text.size());
        return true;
    }
    /// Precondition: `has(sizeof(Number))`.
    template <class Number>
    Number number() {
        Number value{};
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    [[nodiscard]] bool has(std::uint64_t bytes) const { return rest_.size() >= bytes; }
    [[nodiscard]] std::size_t size() const { return rest_.size(); }

  private:
    std::string_view rest_;
};

/// What stands before the digest at the end, if that is right.
std::optional<std::string_view> undamaged(std::string_view content) {
    constexpr std::size_t digits = 16;
    if (content.size() < digits) return std::nullopt;
    const std::string_view before = content.substr(0, content.size() - digits);
    Digest digest;
    digest.add(before);
    return digest.text() == content.substr(before.size()) ? std::optional(before) : std::nullopt;
}

}  // namespace

std::optional<KnownLegs> read_leg_cache(const std::filesystem::path& file, const std::string& roads) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    const std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const auto body = undamaged(content);
    if (!body) return std::nullopt;
    Reader reader(*body);
    if (!reader.is_next(kind) || !reader.is_next(roads) || !reader.has(12)) return std::nullopt;
    if (reader.number<std::uint32_t>() != byte_order) return std::nullopt;
    const auto count = reader.number<std::uint64_t>();
    if (count > most_places || reader.size() != count * 16 + count * count * 17) return std::nullopt;
    KnownLegs known;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto x = reader.number<double>();
        known.places.push_back({x, reader.number<double>()});
    }
    known.legs.resize(count * count);
    for (auto& leg : known.legs) {
        const bool is_way = reader.number<std::uint8_t>() != 0;
        const Seconds time{reader.number<double>()};
        const Metres length{reader.number<double>()};
        if (is_way) leg = RoadLeg{.time = time, .length = length};
    }
    if (!std::ranges::is_sorted(known.places)) return std::nullopt;
    return known;
}

bool write_leg_cache(const std::filesystem::path& file, const std::string& roads, const KnownLegs& known) {
    Writer writer;
    writer.text(kind);
    writer.text(roads);
    writer.number(byte_order);
    writer.number(std::uint64_t{known.places.size()});
    for (const GridPoint place : known.places) {
        writer.number(place.x);
        writer.number(place.y);
    }
    for (const auto& leg : known.legs) {
        writer.number(static_cast<std::uint8_t>(leg ? 1 : 0));
        writer.number(leg ? leg->time.count() : 0.0);
        writer.number(leg ? leg->length.value : 0.0);
    }
    try {
        write_file(file, writer.finished());
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace mapite
