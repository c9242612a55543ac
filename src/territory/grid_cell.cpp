#include "territory/grid_cell.hpp"

#include <charconv>

namespace mapite {

namespace {

/// Reads ids from the front, one piece after another; case of ASCII letters is ignored.
class IdReader {
  public:
    explicit IdReader(std::string_view id) : rest_(id) {}

    bool letter(char wanted) {
        if (rest_.empty() || lower_ascii(rest_.front()) != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// Absent also when the digits do not fit; a sign only where `signed_number` says so.
    std::optional<double> number(bool signed_number) {
        const bool negative = signed_number && letter('-');
        int value = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (error != std::errc{} || rest_.front() == '-') return std::nullopt;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return negative ? -value : value;
    }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }

  private:
    static char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    std::string_view rest_;
};

}  // namespace

std::optional<GridCell> grid_cell(std::string_view id) {
    IdReader reader(id);
    const std::optional<double> size_number = reader.number(false);
    if (!size_number || *size_number <= 0) return std::nullopt;
    const bool kilometres = reader.letter('k');
    if (!reader.letter('m')) return std::nullopt;
    const double size = *size_number * (kilometres ? 1000 : 1);

    const bool north_first = reader.letter('n');
    if (!north_first && !reader.letter('x')) return std::nullopt;
    const std::optional<double> first = reader.number(true);
    if (!first || !reader.letter(north_first ? 'e' : 'y')) return std::nullopt;
    const std::optional<double> second = reader.number(true);
    if (!second || !reader.at_end()) return std::nullopt;

    const double east = north_first ? *second : *first;
    const double north = north_first ? *first : *second;
    return GridCell{.south_west = {east * size, north * size}, .size = Metres{size}};
}

}  // namespace mapite
