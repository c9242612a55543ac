// Services from tables and vector layers: what it is, where it is, how to reach it.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/column_names.hpp"
#include "formats/column_tags.hpp"
#include "formats/corrections.hpp"
#include "formats/import.hpp"
#include "formats/import_log.hpp"
#include "formats/table_read.hpp"
#include "formats/vector_place.hpp"

namespace mapite {
namespace {

/// How a row's category is found; exactly one way per file.
class Categories {
  public:
    Categories(const FeatureTable& table, const LayerSpec& spec, const Columns& columns)
        : spec_(spec), column_(columns.find("category")), tags_(columns, spec.tag_rules) {
        for (const auto& [value, category] : spec.category_values) values_.emplace(folded(value), category);
        if (!spec.category.empty() || column_ || tags_.usable()) return;
        throw Error(ErrorKind::data,
                    fmt::format("{}: nothing says which category of service the rows are (found: {})",
                                table.file, field_list(table.fields)),
                    "add a column \"category\", or choose a layer that has a fixed category");
    }

    /// Absent when no rule names the row; `unknown_of` says what it is then.
    [[nodiscard]] std::optional<std::string> of(const FeatureRow& row) const {
        if (!spec_.category.empty()) return spec_.category;
        if (tags_.usable()) return tags_.category(row);
        const std::string_view value = cell(row, column_);
        if (value.empty()) return std::nullopt;
        if (values_.empty()) return lower(value);
        const auto known = values_.find(folded(value));
        return known == values_.end() ? std::nullopt : std::optional{known->second};
    }
    [[nodiscard]] std::string unknown_of(const FeatureRow& row) const {
        if (tags_.usable()) return tags_.described(row);
        const std::string_view value = cell(row, column_);
        return value.empty() ? "no category" : "\"" + std::string{value} + "\"";
    }

  private:
    const LayerSpec& spec_;
    std::optional<std::size_t> column_;
    TagColumns tags_;
    std::map<std::string, std::string, std::less<>> values_;
};

/// Fills the fields of a service from its row; doubtful values are warned of and left empty.
class ServiceReader {
  public:
    ServiceReader(const FeatureTable& table, const Columns& columns, ImportLog& log)
        : table_(table),
          log_(log),
          id_(columns.find("id")),
          name_(columns.find("name")),
          capacity_(columns.find("capacity")),
          hours_(columns.find("opening_hours")),
          address_(columns.find("address")),
          phone_(columns.find("phone")),
          email_(columns.find("email")),
          website_(columns.find("website")),
          stated_source_(columns.find("source")),
          verified_(columns.find("verified")),
          visibility_(columns.find("visibility")) {}

    /// The row that has the same identifier, if one was read before.
    const FeatureRow* same_id(const FeatureRow& row) {
        const std::string_view id = cell(row, id_);
        if (id.empty()) return nullptr;
        const auto [seen, is_new] = seen_.try_emplace(std::string{id}, &row);
        return is_new ? nullptr : seen->second;
    }
    [[nodiscard]] std::string_view id(const FeatureRow& row) const { return cell(row, id_); }

    [[nodiscard]] Service read(const FeatureRow& row) const {
        Service service;
        service.id = row_id(table_, row);
        service.source_row = service.id;
        service.name = cell(row, name_);
        service.opening_hours = cell(row, hours_);
        service.address = cell(row, address_);
        service.phone = cell(row, phone_);
        service.email = cell(row, email_);
        service.website = cell(row, website_);
        service.stated_source = cell(row, stated_source_);
        if (const std::string_view text = cell(row, capacity_); !text.empty()) {
            service.capacity = parse_number(text);
            if (service.capacity && *service.capacity < 0) service.capacity.reset();
            if (!service.capacity) warn(row, "bad-capacity", text, "is no capacity; kept without one");
        }
        if (const std::string_view text = cell(row, verified_); !text.empty()) {
            service.verified = parse_day(text);
            if (!service.verified)
                warn(row, "bad-date", text,
                     "is no day (write 2025-03-01); kept without the day of verification");
        }
        if (const std::string_view text = cell(row, visibility_); !text.empty()) {
            const auto known = visibility(lower(text));
            service.visibility = known.value_or(Visibility::private_);
            if (!known)
                warn(row, "bad-visibility", text, "is none of public, colleagues, private; kept as private");
        }
        return service;
    }

  private:
    void warn(const FeatureRow& row, std::string code, std::string_view value, std::string_view what) const {
        log_.warn(row, std::move(code), fmt::format("\"{}\" {}", value, what));
    }

    const FeatureTable& table_;
    ImportLog& log_;
    std::optional<std::size_t> id_, name_, capacity_, hours_, address_, phone_, email_, website_,
        stated_source_, verified_, visibility_;
    std::map<std::string, const FeatureRow*, std::less<>> seen_;
};

}  // namespace

Imported<Service> import_services(const std::filesystem::path& file, const LayerSpec& stated,
                                  const ReadOptions& options, const Grid& grid, const Progress& progress) {
    const LayerSpec spec = corrected(stated, options);
    const FeatureTable table = read_table(file, options, progress);
    const Columns columns(table, spec);
    const Categories categories(table, spec, columns);
    ImportLog log(table);
    const std::vector<RowPlace> places = place_rows(table, spec, options, grid, log);
    ServiceReader reader(table, columns, log);
    UnplacedRows unplaced(log);
    OtherKinds others;
    Imported<Service> result;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const FeatureRow& row = table.rows[i];
        if (i % (table.rows.size() / 100 + 1) == 0)
            progress.step("reading services",
                          static_cast<double>(i) / static_cast<double>(table.rows.size()));
        const std::optional<std::string> category = categories.of(row);
        if (!category) {
            others.count(categories.unknown_of(row));
        } else if (!places[i].point) {
            unplaced.leave_out(row, places[i]);
        } else if (const FeatureRow* first = reader.same_id(row)) {
            log.leave_out(
                row, "duplicate-id",
                fmt::format("id \"{}\" stands twice, first in row {}; the first is kept, this one left out",
                            reader.id(row), first->number));
        } else {
            Service service = reader.read(row);
            service.category = *category;
            service.position = *places[i].point;
            result.kept.push_back(std::move(service));
            log.keep();
        }
    }
    unplaced.finish();
    others.report(log, "not-in-basket");
    result.books = log.books();
    result.findings = log.take_findings();
    return result;
}

}  // namespace mapite
