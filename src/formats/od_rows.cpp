#include "formats/od_rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <deque>

#include "base/text.hpp"

namespace mapite {
namespace {

constexpr std::size_t most_examples = 5;

std::string_view without_blanks(std::string_view field) {
    while (!field.empty() && (field.front() == ' ' || field.front() == '\t')) field.remove_prefix(1);
    while (!field.empty() && (field.back() == ' ' || field.back() == '\t')) field.remove_suffix(1);
    return field;
}

/// Digits with at most one point among them, exactly as any correct reader would: 15 digits and a power of
/// ten up to 10^22 are exact in binary, so one division rounds once. Absent for everything else.
std::optional<double> plain_decimal(std::string_view text) {
    static constexpr std::array<double, 16> powers = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                      1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (text.empty() || text.size() > 16) return std::nullopt;
    std::uint64_t digits = 0;
    std::size_t count = 0, behind_point = 0;
    bool point = false;
    for (const char c : text) {
        const auto digit = static_cast<unsigned char>(c - '0');
        if (digit <= 9) {
            digits = digits * 10 + digit;
            ++count;
            behind_point += point ? 1 : 0;
        } else if (c == '.' && !point) {
            point = true;
        } else {
            return std::nullopt;
        }
    }
    if (count == 0 || count > 15) return std::nullopt;
    return static_cast<double>(digits) / powers[behind_point];
}

bool says_no_way(std::string_view text) {
    return text.empty() || text == "NA" || text == "null" || text == "None";
}

/// Remembers the ids of the row before: tables are written origin by origin, destinations in one order.
class Recall {
  public:
    explicit Recall(const IdIndex& index) : index_(index) {}

    std::optional<std::uint32_t> find(std::string_view id) {
        if (last_ && index_.id(*last_) == id) return last_;
        if (last_ && *last_ + 1 < index_.size() && index_.id(*last_ + 1) == id) return ++*last_;
        const auto found = index_.find(id);
        if (found) last_ = found;
        return found;
    }

  private:
    const IdIndex& index_;
    std::optional<std::uint32_t> last_;
};

class BlockReader {
  public:
    BlockReader(const OdLayout& layout, const IdIndex& origins, const IdIndex& destinations)
        : layout_(layout),
          last_column_(std::max({layout.from, layout.to, layout.time})),
          origins_(origins),
          destinations_(destinations) {}

    OdBlockRows read(std::string_view text) {
        const char* at = text.data();
        const char* const end = at + text.size();
        if (text.size() > 16) result_.rows.reserve(expected_rows(text));
        while (at != end) {
            const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
            const char* line_end = found != nullptr ? static_cast<const char*>(found) : end;
            read_line({at, line_end});
            ++result_.lines;
            at = line_end == end ? end : line_end + 1;
        }
        return std::move(result_);
    }

  private:
    /// As many as lines of the first lines' length would be.
    [[nodiscard]] static std::size_t expected_rows(std::string_view text) {
        const std::string_view sample = text.substr(0, 4096);
        const auto lines = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\n'));
        return text.size() / sample.size() * (lines + 1) + 64;
    }

    void read_line(std::string_view line) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!take_fields(line)) return;
        ++result_.read;
        if (!whole_) return note(OdTrouble::broken, line);
        const std::string_view time = fields_[2];
        auto number = plain_decimal(time);
        if (!number) number = parse_number(time);
        if (!number && says_no_way(time)) return note(OdTrouble::no_time, fields_[0]);
        if (!number || *number < 0) return note(OdTrouble::bad_time, time);
        const auto origin = origins_.find(fields_[0]);
        if (!origin) return note(OdTrouble::unknown_origin, fields_[0]);
        const auto destination = destinations_.find(fields_[1]);
        if (!destination) return note(OdTrouble::unknown_destination, fields_[1]);
        // "-0" is no time of its own.
        result_.rows.push_back({*origin, *destination, Minutes{*number * layout_.minutes_per_unit + 0.0}});
    }

    /// Fills `fields_` with from, to and time, and `whole_`; false for a line without any value.
    bool take_fields(std::string_view line) {
        whole_ = false;
        if (!unquoted_.empty()) unquoted_.clear();
        const char* at = line.data();
        const char* const end = at + line.size();
        for (std::size_t column = 0;; ++column) {
            const char* stop = at;
            while (stop != end && *stop != layout_.separator && *stop != '"') ++stop;
            std::string_view field{at, static_cast<std::size_t>(stop - at)};
            if (stop != end && *stop == '"') {
                const auto quoted = take_quoted(stop, end, field);
                if (!quoted) return true;
                field = *quoted;
            } else {
                field = without_blanks(field);
            }
            if (column == layout_.from) fields_[0] = field;
            if (column == layout_.to) fields_[1] = field;
            if (column == layout_.time) fields_[2] = field;
            if (column == last_column_) {
                whole_ = true;
                break;
            }
            if (stop == end) break;
            at = stop + 1;
        }
        return whole_ || line.find_first_not_of(" \t") != std::string_view::npos;
    }

    /// The field whose first quote `stop` points at; moves it behind the field. Absent when it is not closed
    /// or something stands around the quotes.
    std::optional<std::string_view> take_quoted(const char*& stop, const char* end, std::string_view before) {
        if (!without_blanks(before).empty()) return std::nullopt;
        const char* const begin = stop + 1;
        bool doubled = false;
        for (stop = begin; stop != end; ++stop) {
            if (*stop != '"') continue;
            if (stop + 1 == end || stop[1] != '"') break;
            doubled = true;
            ++stop;
        }
        if (stop == end) return std::nullopt;
        std::string_view field{begin, static_cast<std::size_t>(stop - begin)};
        ++stop;
        while (stop != end && (*stop == ' ' || *stop == '\t') && *stop != layout_.separator) ++stop;
        if (stop != end && *stop != layout_.separator) return std::nullopt;
        return without_blanks(doubled ? with_single_quotes(field) : field);
    }

    std::string_view with_single_quotes(std::string_view field) {
        std::string& plain = unquoted_.emplace_back();
        for (std::size_t i = 0; i < field.size(); ++i) {
            plain += field[i];
            if (field[i] == '"') ++i;
        }
        return plain;
    }

    void note(OdTrouble trouble, std::string_view text) {
        std::size_t& count = result_.counts[static_cast<std::size_t>(trouble)];
        if (++count <= most_examples)
            result_.examples.push_back({trouble, result_.lines, std::string(text.substr(0, 60))});
    }

    const OdLayout& layout_;
    std::size_t last_column_;
    Recall origins_, destinations_;
    OdBlockRows result_;
    std::array<std::string_view, 3> fields_;
    bool whole_ = false;
    std::deque<std::string> unquoted_;  ///< fields of the line that hold quotes themselves
};

}  // namespace

OdBlockRows read_od_rows(std::string_view text, const OdLayout& layout, const IdIndex& origins,
                         const IdIndex& destinations) {
    return BlockReader(layout, origins, destinations).read(text);
}

}  // namespace mapite
