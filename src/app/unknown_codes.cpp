#include "app/unknown_codes.hpp"

#include <map>
#include <set>

#include "base/text.hpp"

namespace mapite {
namespace {

std::string without_zeros(const std::string& code) {
    const std::size_t first = code.find_first_not_of('0');
    return first == std::string::npos ? std::string() : code.substr(first);
}

/// A key that stands for one area; nothing where it would stand for several.
using ByKey = std::map<std::string, const Area*, std::less<>>;

void add(ByKey& keys, const std::string& key, const Area& area) {
    if (key.empty()) return;
    const auto [known, is_new] = keys.emplace(key, &area);
    if (!is_new) known->second = nullptr;
}

const Area* find(const ByKey& keys, const std::string& key) {
    const auto found = keys.find(key);
    return found == keys.end() ? nullptr : found->second;
}

class Meant {
  public:
    explicit Meant(std::span<const Area> areas) {
        for (const Area& area : areas) {
            codes_.push_back(area.code);
            add(by_code_, area.code, area);
            add(by_digits_, without_zeros(area.code), area);
            add(by_name_, folded(area.name), area);
        }
    }
    [[nodiscard]] bool is_known(const std::string& code) const { return by_code_.contains(code); }

    [[nodiscard]] UnknownCode of(const AreaTotal& row) const {
        UnknownCode unknown{
            .code = row.code, .line = row.row, .name = row.name, .meant = {}, .meant_name = {}};
        const auto take = [&](const Area* area, UnknownCode::Reason reason) {
            if (!area || !unknown.meant.empty()) return;
            unknown.meant = area->code;
            unknown.meant_name = area->name;
            unknown.reason = reason;
        };
        take(find(by_digits_, without_zeros(row.code)), UnknownCode::Reason::lost_zeros);
        take(find(by_name_, folded(row.name)), UnknownCode::Reason::same_name);
        if (!unknown.meant.empty()) return unknown;
        if (const auto near = nearest_name(row.code, codes_))
            take(find(by_code_, *near), UnknownCode::Reason::similar);
        return unknown;
    }

  private:
    std::vector<std::string> codes_;
    ByKey by_code_, by_digits_, by_name_;
};

}  // namespace

std::vector<UnknownCode> unknown_codes(std::span<const AreaTotal> rows, std::span<const Area> areas) {
    const Meant meant(areas);
    std::vector<UnknownCode> unknown;
    for (const AreaTotal& row : rows)
        if (!meant.is_known(row.code)) unknown.push_back(meant.of(row));
    return unknown;
}

}  // namespace mapite
