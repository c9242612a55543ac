#include "formats/osm_boundaries.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_set>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite::osm {

namespace {

struct TypeWord {
    std::string_view word;
    AreaType type;
};
/// Last words of names, folded.
constexpr std::array name_endings{
    TypeWord{"valstspilseta", AreaType::city}, TypeWord{"pilseta", AreaType::town},
    TypeWord{"pagasts", AreaType::parish},     TypeWord{"novads", AreaType::district},
    TypeWord{"ciems", AreaType::village},      TypeWord{"apkaime", AreaType::neighbourhood},
};
/// Values of border_type, designation and place, folded.
constexpr std::array type_values{
    TypeWord{"parish", AreaType::parish},
    TypeWord{"civilparish", AreaType::parish},
    TypeWord{"pagasts", AreaType::parish},
    TypeWord{"parroquia", AreaType::parish},
    TypeWord{"freguesia", AreaType::parish},
    TypeWord{"novads", AreaType::district},
    TypeWord{"district", AreaType::district},
    TypeWord{"county", AreaType::district},
    TypeWord{"city", AreaType::city},
    TypeWord{"valstspilseta", AreaType::city},
    TypeWord{"town", AreaType::town},
    TypeWord{"pilseta", AreaType::town},
    TypeWord{"village", AreaType::village},
    TypeWord{"ciems", AreaType::village},
    TypeWord{"suburb", AreaType::neighbourhood},
    TypeWord{"quarter", AreaType::neighbourhood},
    TypeWord{"neighbourhood", AreaType::neighbourhood},
};

AreaType type_of(const Tags& tags, std::string_view name, int admin_level) {
    const std::string folded_name = folded(name);
    for (const TypeWord& row : name_endings) {
        if (folded_name.ends_with(row.word)) return row.type;
    }
    for (const std::string_view key : {"border_type", "designation", "place"}) {
        const std::string value = folded(tags.get(key));
        const auto row = std::ranges::find(type_values, value, &TypeWord::word);
        if (row != type_values.end()) return row->type;
    }
    if (admin_level <= 6) return AreaType::district;
    if (admin_level <= 8) return AreaType::parish;
    return admin_level == 9 ? AreaType::village : AreaType::neighbourhood;
}

bool is_administrative(const Tags& tags) {
    return tags.is_one_of("type", {"boundary", "multipolygon"}) && tags.is("boundary", "administrative");
}

Boundary boundary_of(const RelationView& relation, int admin_level) {
    Boundary boundary{relation.id, described(relation.id, relation.tags, admin_level), {}, {}};
    std::unordered_set<std::int64_t> seen;
    for (const Member& member : relation.members) {
        if (member.kind == Kind::way && seen.insert(member.id).second) {
            boundary.border.push_back({member.id, member.role == "inner" || member.role == "enclave"});
        }
        if (member.kind == Kind::node && (member.role == "admin_centre" || member.role == "label")) {
            boundary.centres.push_back(member.id);
        }
    }
    return boundary;
}

/// By number, so that 10 stands behind 9.
using LevelCounts = std::map<long long, std::size_t>;

std::string listed(const LevelCounts& levels) {
    std::vector<std::string> parts;
    for (const auto& [level, count] : levels) {
        parts.push_back(fmt::format("level {}: {} boundar{}", level, count, count == 1 ? "y" : "ies"));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

void check_level(const std::string& name, std::optional<int> asked, const LevelCounts& levels) {
    if (levels.empty()) {
        throw Error{ErrorKind::data, name + ": holds no administrative boundaries",
                    "import boundaries from another file"};
    }
    if (!asked) {
        throw Error{ErrorKind::usage,
                    fmt::format("{}: the admin_level of the areas was not stated (the file has {})", name,
                                listed(levels)),
                    "state it with --area-level"};
    }
    if (!levels.contains(*asked)) {
        throw Error{ErrorKind::usage,
                    fmt::format("{}: holds no boundaries of admin_level {} (it has {})", name, *asked,
                                listed(levels)),
                    "state another --area-level"};
    }
}

}  // namespace

Area described(std::int64_t relation, const Tags& tags, int admin_level) {
    Area area;
    area.code = tags.first_of({"ATVK", "ref:ATVK", "ref:LV:ATVK", "atvk:code", "atvk", "ISO3166-2",
                               "ref:INSEE", "ine:municipio", "ref"});
    if (area.code.empty()) area.code = fmt::format("osm:relation/{}", relation);
    area.name = tags.first_of({"name", "name:lv", "name:en", "official_name"});
    area.type = type_of(tags, area.name, admin_level);
    return area;
}

std::vector<Boundary> read_boundaries(const std::filesystem::path& file, std::optional<int> admin_level,
                                      const Progress& progress) {
    std::vector<Boundary> boundaries;
    LevelCounts levels;
    Visitor visitor;
    visitor.relation = [&](const RelationView& relation) {
        if (!is_administrative(relation.tags)) return;
        const auto level = parse_whole(relation.tags.get("admin_level"));
        if (!level) return;
        ++levels[*level];
        if (admin_level && *level == *admin_level) boundaries.push_back(boundary_of(relation, *admin_level));
    };
    read(file, visitor, progress, "reading boundaries");
    check_level(file.filename().string(), admin_level, levels);
    return boundaries;
}

}  // namespace mapite::osm
