// Where people live: cells of statistical grids, points or polygons with counts, homesteads.
#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_cells.hpp"
#include "formats/column_groups.hpp"
#include "formats/column_names.hpp"
#include "formats/column_tags.hpp"
#include "formats/corrections.hpp"
#include "formats/import.hpp"
#include "formats/import_log.hpp"
#include "formats/masked_counts.hpp"
#include "formats/table_read.hpp"
#include "formats/vector_place.hpp"
#include "territory/grid_cell.hpp"

namespace mapite {
namespace {

struct CellPlaces {
    std::vector<RowPlace> places;
    std::vector<bool> bad_id;
};

/// The cells' centres in the project's grid.
CellPlaces place_cells(const FeatureTable& table, std::size_t column, const Grid& grid, const Box& district) {
    const FileToGrid to_grid(grid.from(cell_grid), false);
    CellPlaces result{std::vector<RowPlace>(table.rows.size()), std::vector<bool>(table.rows.size())};
    std::vector<FilePosition> centres;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto found = grid_cell(cell(table.rows[i], column));
        result.bad_id[i] = !found;
        const GridPoint centre = found ? found->centre() : GridPoint{};
        centres.push_back({centre.x, centre.y});
    }
    const auto points = to_grid.all(centres);
    const Box near = district.grown(far_outside_district.value);
    for (std::size_t i = 0; i < points.size(); ++i) {
        RowPlace& place = result.places[i];
        if (!points[i])
            place.trouble = PlaceTrouble::outside_grid;
        else if (!near.empty() && !near.contains(*points[i]))
            place.trouble = PlaceTrouble::far_from_district;
        else
            place.point = points[i];
    }
    return result;
}

/// What the rows of a table say about people; which columns say it is settled once.
class PeopleReader {
  public:
    PeopleReader(const FeatureTable& table, const Columns& columns, const LayerSpec& spec, ImportLog& log)
        : table_(table),
          log_(log),
          tags_(columns, spec.tag_rules),
          rules_(!spec.tag_rules.empty()),
          cell_(cell_column(table, columns)),
          // Beside OSM tags, "population" is a label of villages, not a count of the people at the point.
          people_(tags_.has_pair() ? columns.find_stated("people") : columns.find("people")),
          dwellings_(columns.find("dwellings")),
          flag_(columns.find("flag")),
          name_(columns.find("name")),
          groups_(columns, spec),
          exact_(spec.fields.contains("exact")) {
        if (cell_ && !people_) people_ = columns.require("people");
    }

    [[nodiscard]] std::optional<std::size_t> cell_column_of_ids() const { return cell_; }

    /// False for rows of kinds where nobody lives: counted as others.
    [[nodiscard]] bool is_home(const FeatureRow& row) const {
        if (rules_ && tags_.usable()) return tags_.category(row).has_value();
        if (!tags_.has_pair() || people_) return true;
        return tags_.has(row, "place", "isolated_dwelling");
    }
    [[nodiscard]] std::string described(const FeatureRow& row) const { return tags_.described(row); }

    /// Without its position. Absent when the row was left out, which is in the log then.
    std::optional<PopulatedPoint> read(const FeatureRow& row) {
        PopulatedPoint point;
        point.id = cell_ ? std::string{cell(row, cell_)} : row_id(table_, row);
        point.name = cell(row, name_);
        point.dwellings = std::max(0.0, parse_number(cell(row, dwellings_)).value_or(0));
        const std::string_view flag = cell(row, flag_);
        if (flag == "10")
            return refuse(row, "confidential", "the number is confidential (flag 10); left out");
        if (flag == "20")
            return refuse(row, "doubtful", "the number is missing or doubtful (flag 20); left out");
        if (!people_) {
            if (point.dwellings == 0) point.dwellings = 1;
            point.people = point.dwellings;
            point.measure = PeopleMeasure::dwellings;
            return point;
        }
        const std::string_view text = cell(row, people_);
        const auto people = parse_number(text);
        if (!people || *people < 0)
            return refuse(row, "bad-number",
                          text.empty() ? std::string{"the row has no number of people; left out"}
                                       : fmt::format("\"{}\" is no number of people; left out", text));
        point.people = *people;
        const bool masked = flag == "77" || (fives_are_masked() && *people == masked_count);
        point.measure = masked ? PeopleMeasure::masked : PeopleMeasure::counted;
        return point;
    }

    /// Of a row that `read` has given; dwellings have none.
    std::vector<GroupCount> groups(const FeatureRow& row, const PopulatedPoint& point) {
        if (!people_) return {};
        return groups_.read(row, point, fives_are_masked() || cell(row, flag_) == "77", log_);
    }
    void finish() const {
        if (people_) groups_.finish(table_, log_);
    }

  private:
    [[nodiscard]] bool fives_are_masked() const { return cell_ && !exact_; }

    std::nullopt_t refuse(const FeatureRow& row, std::string code, std::string what) {
        log_.leave_out(row, std::move(code), std::move(what));
        return std::nullopt;
    }

    const FeatureTable& table_;
    ImportLog& log_;
    TagColumns tags_;
    bool rules_;
    std::optional<std::size_t> cell_, people_, dwellings_, flag_, name_;
    GroupColumns groups_;
    bool exact_;
};

}  // namespace

Imported<PopulatedPoint> import_people(const std::filesystem::path& file, const LayerSpec& stated,
                                       const ReadOptions& options, const Grid& grid,
                                       const Progress& progress) {
    const LayerSpec spec = corrected(stated, options);
    const FeatureTable table = read_table(file, options, progress);
    const Columns columns(table, spec);
    ImportLog log(table);
    PeopleReader reader(table, columns, spec, log);
    const auto ids = reader.cell_column_of_ids();
    const CellPlaces placed =
        ids ? place_cells(table, *ids, grid, options.district)
            : CellPlaces{place_rows(table, spec, options, grid, log), std::vector<bool>(table.rows.size())};
    UnplacedRows unplaced(log);
    OtherKinds others;
    Imported<PopulatedPoint> result;
    std::map<std::string, std::size_t, std::less<>> seen;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const FeatureRow& row = table.rows[i];
        if (i % (table.rows.size() / 100 + 1) == 0)
            progress.step("reading people", static_cast<double>(i) / static_cast<double>(table.rows.size()));
        if (!reader.is_home(row)) {
            others.count(reader.described(row));
        } else if (placed.bad_id[i]) {
            log.leave_out(row, "bad-cell-id",
                          fmt::format("\"{}\" is no cell id such as 1kmX313Y242; left out", cell(row, ids)));
        } else if (!placed.places[i].point) {
            unplaced.leave_out(row, placed.places[i]);
        } else if (std::optional<PopulatedPoint> point = reader.read(row)) {
            const auto [first, is_new] = seen.try_emplace(point->id, row.number);
            if (!is_new) {
                log.leave_out(
                    row, "duplicate-cell",
                    fmt::format("cell \"{}\" stands twice, first in row {}; the first is kept, this one "
                                "left out",
                                point->id, first->second));
                continue;
            }
            point->position = *placed.places[i].point;
            point->groups = reader.groups(row, *point);
            result.kept.push_back(std::move(*point));
            log.keep();
        }
    }
    unplaced.finish();
    reader.finish();
    others.report(log, "not-a-home");
    result.books = log.books();
    result.findings = log.take_findings();
    return result;
}

}  // namespace mapite
