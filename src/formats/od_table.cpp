#include "formats/od_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "formats/column_names.hpp"
#include "formats/od_rows.hpp"
#include "formats/table_csv.hpp"
#include "formats/table_read.hpp"
#include "formats/table_text.hpp"
#include "formats/text_blocks.hpp"

namespace mapite {
namespace {

/// Position behind the header line and the number of lines up to there. Before the header there may be
/// comments, a "sep=;" line and blank lines.
struct Head {
    std::size_t end = 0;
    std::size_t lines = 0;
};

Head head_of(std::string_view text) {
    Head head;
    while (head.end < text.size()) {
        const std::size_t stop = std::min(text.find('\n', head.end), text.size() - 1);
        const std::string_view line = trimmed(text.substr(head.end, stop + 1 - head.end));
        head.end = stop + 1;
        ++head.lines;
        if (!line.empty() && line.front() != '#' && !lower(line.substr(0, 4)).starts_with("sep=")) break;
    }
    return head;
}

/// Fields and separator of the header.
FeatureTable header_of(std::string_view text, const std::string& file) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        throw Error(ErrorKind::data, file + ": the table is in UTF-16, which is not read here",
                    "save it as CSV in UTF-8");
    return parse_csv(decoded(std::string(text), {}, file).text, file);
}

[[noreturn]] void refuse_without_column(const FeatureTable& header, const std::string& field) {
    std::string hint = fmt::format("say which it is: --column {}=HEADING, or #3 for the third column", field);
    std::vector<std::string> known;
    for (const std::string& heading : header.fields) known.push_back(folded(heading));
    for (const std::string_view name : common_headings(field))
        if (const auto near = nearest_name(name, known); near && near->size() > 3) {
            const auto at = static_cast<std::size_t>(std::ranges::find(known, *near) - known.begin());
            hint = fmt::format("did you mean \"{0}\"? Then: --column {1}={0}", header.fields[at], field);
            break;
        }
    throw Error(ErrorKind::data,
                fmt::format("{}: no column for the {} (found: {})", header.file,
                            field == "minutes" ? "minutes" : "id of the " + field + " end",
                            field_list(header.fields)),
                hint);
}

/// Which column is what, into the layout and the table's own names.
OdLayout layout_of(const FeatureTable& header, const OdReading& reading, OdTable& table) {
    LayerSpec spec;
    for (const auto& [field, heading] : reading.columns)
        if (field == "from" || field == "to" || field == "minutes") spec.chosen[field] = heading;
    const Columns columns(header, spec);
    const auto position = [&](const std::string& field) {
        const auto found = columns.find(field);
        if (!found) refuse_without_column(header, field);
        return *found;
    };
    OdLayout layout{.from = position("from"),
                    .to = position("to"),
                    .columns = header.fields.size(),
                    .separator = header.separator};
    const auto minutes = columns.find("minutes");
    const auto seconds = columns.is_chosen("minutes") ? std::nullopt : columns.find("seconds");
    layout.time = minutes ? *minutes : seconds ? *seconds : position("minutes");
    table.seconds = reading.seconds.value_or(!minutes && seconds);
    layout.minutes_per_unit = table.seconds ? 1.0 / 60 : 1.0;
    table.from_column = header.fields[layout.from];
    table.to_column = header.fields[layout.to];
    table.time_column = header.fields[layout.time];
    return layout;
}

struct NumberedRows {
    std::size_t number = 0;
    OdBlockRows rows;
};

/// All blocks in the order of the file, read on all cores.
std::vector<NumberedRows> read_blocks(TextBlock first, TextBlocks& blocks, const OdLayout& layout,
                                      const IdIndex& origins, const IdIndex& destinations) {
    std::vector<NumberedRows> read;
    std::mutex lock;
    std::optional<TextBlock> waiting(std::move(first));
    const auto next = [&]() -> std::optional<TextBlock> {
        {
            const std::lock_guard guard(lock);
            if (waiting) return std::exchange(waiting, std::nullopt);
        }
        return blocks.next();
    };
    parallel_for(std::max(1u, std::thread::hardware_concurrency()), [&](std::size_t) {
        while (const auto block = next()) {
            OdBlockRows rows = read_od_rows(block->text, layout, origins, destinations);
            const std::lock_guard guard(lock);
            read.push_back({block->number, std::move(rows)});
        }
    });
    std::ranges::sort(read, {}, &NumberedRows::number);
    return read;
}

/// Rows grouped by origin, each group in the order of the file; the blocks are emptied on the way.
std::vector<OriginDestination> grouped(std::vector<NumberedRows>& blocks, std::vector<std::size_t>& starts) {
    for (const NumberedRows& block : blocks)
        for (const OriginDestination& row : block.rows.rows) ++starts[row.origin + 1];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    std::vector<OriginDestination> rows(starts.back());
    std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
    for (NumberedRows& block : blocks) {
        for (const OriginDestination& row : block.rows.rows) rows[next[row.origin]++] = row;
        block.rows.rows = {};
    }
    return rows;
}

/// Sorts each origin's rows by destination and keeps the fastest of a pair; gives how many were dropped.
std::size_t keep_fastest(std::vector<OriginDestination>& rows, const std::vector<std::size_t>& starts) {
    const auto key = [](const OriginDestination& row) { return std::tuple(row.destination, row.time); };
    const auto same_pair = [](const OriginDestination& a, const OriginDestination& b) {
        return a.origin == b.origin && a.destination == b.destination;
    };
    constexpr std::size_t piece = 64;
    parallel_for((starts.size() - 1 + piece - 1) / piece, [&](std::size_t p) {
        for (std::size_t i = p * piece; i < std::min((p + 1) * piece, starts.size() - 1); ++i) {
            const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(starts[i]);
            const auto end = rows.begin() + static_cast<std::ptrdiff_t>(starts[i + 1]);
            if (!std::ranges::is_sorted(begin, end, {}, key)) std::ranges::sort(begin, end, {}, key);
        }
    });
    const auto repeated = std::ranges::unique(rows, same_pair);
    const std::size_t count = repeated.size();
    rows.erase(repeated.begin(), repeated.end());
    return count;
}

struct TroubleKind {
    OdTrouble trouble;
    const char* code;
    Severity severity;
    const char* example;  ///< about one row, {} is its text; empty: only counted
    const char* total;    ///< about all of them, {} is how many
};

constexpr TroubleKind trouble_kinds[] = {
    {OdTrouble::broken, "od-row-broken", Severity::error,
     "the row has fewer columns than the header or a quote that is not closed: \"{}\"",
     "rows that could not be read and were left out: {}"},
    {OdTrouble::bad_time, "od-time-bad", Severity::error,
     "the time \"{}\" is no number of 0 or more; the row was left out",
     "rows left out because their time is no number of 0 or more: {}"},
    {OdTrouble::no_time, "od-no-way", Severity::note, "",
     "pairs with an empty time, which cannot be travelled: {}"},
    {OdTrouble::unknown_origin, "od-origin-unknown", Severity::note,
     "\"{}\" is not among the people; the row does not count",
     "rows that do not count because they begin at ids that are not among the people: {}"},
    {OdTrouble::unknown_destination, "od-destination-unknown", Severity::note,
     "\"{}\" is not among the services; the row does not count",
     "rows that do not count because they end at ids that are not among the services: {}"}};

/// Some rows of each trouble with their lines, then how many there are in all.
void report_troubles(const std::vector<NumberedRows>& blocks, std::size_t line, const std::string& file,
                     OdTable& table) {
    constexpr std::size_t most_examples = 3;
    std::array<std::size_t, od_troubles> counts{};
    std::array<Findings, od_troubles> examples;
    for (const NumberedRows& block : blocks) {
        for (std::size_t t = 0; t < od_troubles; ++t) counts[t] += block.rows.counts[t];
        for (const OdTroubleRow& row : block.rows.examples) {
            const auto t = static_cast<std::size_t>(row.trouble);
            const TroubleKind& kind = trouble_kinds[t];
            if (*kind.example != '\0' && examples[t].size() < most_examples)
                examples[t].push_back({kind.severity,
                                       {file, line + row.line, {}},
                                       kind.code,
                                       fmt::format(fmt::runtime(kind.example), row.text)});
        }
        line += block.rows.lines;
    }
    for (std::size_t t = 0; t < od_troubles; ++t) {
        const TroubleKind& kind = trouble_kinds[t];
        table.findings.insert(table.findings.end(), examples[t].begin(), examples[t].end());
        if (counts[t] > examples[t].size())
            table.findings.push_back(
                {kind.severity, {file, 0, {}}, kind.code, fmt::format(fmt::runtime(kind.total), counts[t])});
    }
    table.bad = counts[0] + counts[1];
    table.no_time = counts[2];
    table.unknown_origin = counts[3];
    table.unknown_destination = counts[4];
}

void report_doubts(const std::string& file, const OdReading& reading, OdTable& table) {
    const auto note = [&](Severity severity, const char* code, std::string what) {
        table.findings.push_back(about_file(file, severity, code, std::move(what)));
    };
    if (table.seconds && !reading.seconds)
        note(Severity::note, "od-seconds",
             fmt::format("times were read as seconds, as the heading \"{}\" says; if they are minutes, add "
                         "--unit min",
                         table.time_column));
    if (table.repeated > 0)
        note(Severity::warning, "od-pair-repeated",
             fmt::format("rows that repeat a pair, of which the fastest counts: {}", table.repeated));
    Minutes slowest{0};
    for (const OriginDestination& row : table.rows) slowest = std::max(slowest, row.time);
    if (slowest > Minutes{24 * 60} && !table.seconds)
        note(Severity::warning, "od-unit-doubtful",
             fmt::format("the longest time is {} minutes, more than a day: if the file gives seconds, add "
                         "--unit s",
                         to_text(slowest.count(), 0)));
    if (table.rows.empty() && table.read > 0)
        note(Severity::error, "od-nothing-kept",
             "not one row joins an id of the people with an id of the services; check that the ids are "
             "written alike");
}

}  // namespace

OdTable read_od_table(const std::filesystem::path& file, std::span<const std::string> origins,
                      std::span<const std::string> destinations, const OdReading& reading,
                      const Progress& progress) {
    const std::string name = file.filename().string();
    OdTable table;
    TextBlocks blocks(file, progress);
    std::optional<TextBlock> first = blocks.next();
    const Head head = head_of(first ? first->text : std::string());
    if (head.end == 0) throw Error(ErrorKind::data, name + ": the file is empty");
    const OdLayout layout =
        layout_of(header_of(std::string_view(first->text).substr(0, head.end), name), reading, table);
    first->text.erase(0, head.end);
    const IdIndex origin_index(origins), destination_index(destinations);
    std::vector<NumberedRows> read =
        read_blocks(std::move(*first), blocks, layout, origin_index, destination_index);
    for (const NumberedRows& block : read) table.read += block.rows.read;
    if (table.read == 0)
        throw Error(ErrorKind::data, name + ": there is a header but not one row",
                    "check that the right file was saved");
    std::vector<std::size_t> starts(origins.size() + 1, 0);
    table.rows = grouped(read, starts);
    table.repeated = keep_fastest(table.rows, starts);
    report_troubles(read, head.lines + 1, name, table);
    report_doubts(name, reading, table);
    return table;
}

}  // namespace mapite
