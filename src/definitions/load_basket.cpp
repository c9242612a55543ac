#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "definitions/load.hpp"
#include "definitions/names.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

std::optional<NeedKind> need_kind(std::string_view name) {
    if (name == "service") return NeedKind::service;
    if (name == "utility") return NeedKind::utility;
    return std::nullopt;
}

void name_by_id(TableReader& table, std::string_view what) {
    if (table.has("id")) table.call(fmt::format("{} \"{}\"", what, table.text("id")));
}

std::vector<Block> blocks_of(const TableReader& basket) {
    std::vector<Block> blocks;
    std::map<std::string, std::size_t> lines;
    for (TableReader& table : basket.tables("block")) {
        name_by_id(table, "block");
        table.allow({"id", "name"});
        Block block;
        block.id = table.identifier("id");
        remember_id(lines, table, block.id);
        block.name = table.localized("name");
        blocks.push_back(std::move(block));
    }
    return blocks;
}

/// Where it is met, how people get there and in how many minutes.
void read_reach(const TableReader& table, Need& need) {
    need.categories = table.texts("categories");
    need.mode = table.choice("mode", travel_mode, travel_mode_names());
    need.good = Minutes{table.number("good_min", {.above = 0, .at_most = 600})};
    need.bad = Minutes{table.number("bad_min", {.above = 0, .at_most = 600})};
    if (need.good >= need.bad) {
        table.fail(table.line("bad_min"),
                   fmt::format("bad_min ({}) must be greater than good_min ({})", to_text(need.bad.count()),
                               to_text(need.good.count())),
                   "good_min: up to here the need is met; bad_min: beyond it is not met at all");
    }
}

Need need_of(TableReader& table, std::span<const std::string> block_ids) {
    name_by_id(table, "need");
    Need need;
    // Keys depend on the kind, so the kind is read before unknown keys are looked for.
    if (table.has("kind")) need.kind = table.choice("kind", need_kind, need_kind_names());
    if (need.kind == NeedKind::service) {
        table.allow({"id", "block", "name", "kind", "categories", "mode", "good_min", "bad_min", "weight",
                     "critical", "source"});
    } else {
        table.allow({"id", "block", "name", "kind", "weight", "critical", "source"});
    }
    need.id = table.identifier("id");
    need.block = table.text("block");
    if (std::ranges::find(block_ids, need.block) == block_ids.end()) {
        table.fail(
            table.line("block"),
            fmt::format("there is no block \"{}\" (there are: {})", need.block, fmt::join(block_ids, ", ")),
            hint_for(need.block, block_ids, "use one of these, or add a [[block]]"));
    }
    need.name = table.localized("name");
    need.weight = table.optional_number("weight", {.above = 0}).value_or(1);
    need.critical = table.optional_truth("critical").value_or(false);
    need.source = table.text("source");
    if (need.kind == NeedKind::service) read_reach(table, need);
    return need;
}

}  // namespace

Basket load_basket(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader table(document);
    table.allow({"id", "version", "name", "block", "need"});
    Basket basket{.id = table.identifier("id"),
                  .version = table.text("version"),
                  .name = table.localized("name"),
                  .blocks = blocks_of(table),
                  .needs = {}};
    std::vector<std::string> block_ids;
    for (const Block& block : basket.blocks) block_ids.push_back(block.id);

    std::map<std::string, std::size_t> lines;
    for (TableReader& each : table.tables("need")) {
        basket.needs.push_back(need_of(each, block_ids));
        remember_id(lines, each, basket.needs.back().id);
    }
    if (basket.needs.empty()) table.fail(1, "the basket has no needs", "add at least one [[need]]");
    return basket;
}

}  // namespace mapite
