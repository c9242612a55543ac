#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
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

std::optional<double> at_least_zero(const TableReader& table, std::string_view key) {
    const auto value = table.optional_number(key, {});
    if (value && *value < 0)
        table.fail(table.line(key),
                   fmt::format("key \"{}\" must not be less than 0, but is {}", key, to_text(*value)),
                   "0 leaves the need out of the index; 1 is the usual weight");
    return value;
}

/// How a capacity is shared among those who reach it.
void read_capacity(const TableReader& table, Need& need) {
    need.capacity_norm_per_1000 = table.optional_number("capacity_norm_per_1000", {.above = 0});
    const std::vector<double> minutes = table.optional_numbers("bands_min"),
                              weights = table.optional_numbers("band_weights");
    if (minutes.size() != weights.size())
        table.fail(
            table.line(table.has("band_weights") ? "band_weights" : "bands_min"),
            fmt::format("{} numbers in bands_min stand beside {} in band_weights", minutes.size(),
                        weights.size()),
            "write one weight for each band, for example: bands_min = [10, 20, 30], band_weights = [1, "
            "0.68, 0.22]");
    if (minutes.empty()) return;
    need.bands.clear();
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        if (minutes[i] <= (i == 0 ? 0 : minutes[i - 1]))
            table.fail(table.line("bands_min"), "the numbers of bands_min must be above 0 and ascend",
                       "each band begins where the one before it ends");
        if (weights[i] <= 0 || weights[i] > (i == 0 ? 1 : weights[i - 1]))
            table.fail(table.line("band_weights"),
                       "the numbers of band_weights must be above 0, at most 1, and not ascend",
                       "what is farther away counts less");
        need.bands.push_back({Minutes{minutes[i]}, weights[i]});
    }
}

/// Where it is met, how people get there and in how many minutes.
void read_reach(const TableReader& table, Need& need) {
    need.categories = table.texts("categories");
    need.categories_line = table.line("categories");
    read_capacity(table, need);
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
                     "critical", "capacity_norm_per_1000", "bands_min", "band_weights", "source"});
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
    need.weight = at_least_zero(table, "weight").value_or(1);
    need.critical = table.optional_truth("critical").value_or(false);
    need.source = table.text("source");
    if (need.kind == NeedKind::service) read_reach(table, need);
    return need;
}

std::span<const std::string> aggregation_names() {
    static const std::array<std::string, 2> names{"geometric", "arithmetic"};
    return names;
}

IndexRules index_rules(const TableReader& basket) {
    IndexRules rules;
    const auto table = basket.optional_table("index");
    if (!table) return rules;
    table->allow({"aggregation", "floor", "critical_cut", "known_least"});
    if (table->has("aggregation"))
        rules.aggregation = table->choice("aggregation", aggregation, aggregation_names());
    rules.floor = table->optional_number("floor", {.above = 0, .at_most = 100}).value_or(rules.floor);
    rules.critical_cut =
        table->optional_number("critical_cut", {.above = 0, .at_most = 100}).value_or(rules.critical_cut);
    rules.known_least =
        table->optional_number("known_least", {.above = 0, .at_most = 1}).value_or(rules.known_least);
    return rules;
}

/// A spread of a whole or more would let a threshold or a speed become nothing.
double spread(const TableReader& table, std::string_view key, double otherwise) {
    const double value = table.optional_number(key, {.at_most = 0.9}).value_or(otherwise);
    if (value < 0)
        table.fail(table.line(key), fmt::format("key \"{}\" must not be less than 0", key),
                   "0.25 draws from a quarter less to a quarter more");
    return value;
}

UncertaintyRules uncertainty_rules(const TableReader& basket) {
    UncertaintyRules rules;
    const auto table = basket.optional_table("uncertainty");
    if (!table) return rules;
    table->allow({"draws", "weights", "thresholds", "speeds", "seed"});
    if (table->has("draws")) rules.draws = table->whole("draws", 1, 1'000'000);
    rules.weights = spread(*table, "weights", rules.weights);
    rules.thresholds = spread(*table, "thresholds", rules.thresholds);
    rules.speeds = spread(*table, "speeds", rules.speeds);
    if (table->has("seed")) rules.seed = table->whole("seed", 0, 1'000'000'000'000);
    return rules;
}

/// Nothing would be left to add up.
void refuse_no_weight(const TableReader& table, const Basket& basket) {
    if (std::ranges::any_of(basket.needs, [](const Need& need) { return need.weight > 0; })) return;
    table.fail(table.tables("need").front().line("weight"),
               "every need has the weight 0, so there is no index",
               "give at least one need a weight above 0; left out it is 1");
}

}  // namespace

Basket load_basket(const std::filesystem::path& file) {
    const TomlDocument document = parse_toml(file);
    const TableReader table(document);
    table.allow({"id", "version", "name", "block", "need", "index", "uncertainty"});
    Basket basket{.id = table.identifier("id"),
                  .version = table.text("version"),
                  .name = table.localized("name"),
                  .blocks = blocks_of(table),
                  .needs = {},
                  .index = index_rules(table),
                  .uncertainty = uncertainty_rules(table),
                  .file = file.string()};
    std::vector<std::string> block_ids;
    for (const Block& block : basket.blocks) block_ids.push_back(block.id);

    std::map<std::string, std::size_t> lines;
    for (TableReader& each : table.tables("need")) {
        basket.needs.push_back(need_of(each, block_ids));
        remember_id(lines, each, basket.needs.back().id);
    }
    if (basket.needs.empty()) table.fail(1, "the basket has no needs", "add at least one [[need]]");
    refuse_no_weight(table, basket);
    return basket;
}

}  // namespace mapite
