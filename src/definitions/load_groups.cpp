#include <fmt/format.h>

#include <map>

#include "base/text.hpp"
#include "definitions/load.hpp"
#include "definitions/names.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

struct Heading {
    std::string group;
    std::size_t line = 0;
};

/// One column can count one group only, so a heading that two of them claim is a mistake.
void remember_headings(std::map<std::string, Heading>& known, const TableReader& table,
                       const GroupDefinition& group) {
    for (const std::string& heading : group.headings) {
        const auto [place, is_new] = known.emplace(lower(heading), Heading{group.id, table.line("headings")});
        if (is_new) continue;
        table.fail(table.line("headings"),
                   fmt::format("the heading \"{}\" stands already in line {}, for group \"{}\"", heading,
                               place->second.line, place->second.group),
                   "leave it in one of the two");
    }
}

}  // namespace

std::vector<GroupDefinition> load_groups(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader table(document);
    table.allow({"group"});
    std::vector<GroupDefinition> groups;
    std::map<std::string, std::size_t> lines;
    std::map<std::string, Heading> headings;
    for (TableReader& each : table.tables("group")) {
        if (each.has("id")) each.call(fmt::format("group \"{}\"", each.text("id")));
        each.allow({"id", "name", "headings"});
        GroupDefinition group{.id = each.identifier("id"),
                              .name = each.localized("name"),
                              .headings = each.optional_texts("headings")};
        remember_id(lines, each, group.id);
        remember_headings(headings, each, group);
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace mapite
