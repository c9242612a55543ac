#pragma once
// Use cases: sheets of a plan, and busy times of somebody's calendar into the project.
#include <filesystem>
#include <optional>
#include <vector>

#include "app/visit_project.hpp"
#include "app/visit_sheet.hpp"

namespace mapite {

/// The plan in force. Throws Error(failed) when nothing was planned yet.
const SavedPlan& plan_to_print(const VisitProject& visits);

struct SheetRequest {
    std::optional<Day> day{};  ///< absent: every day of the plan
    std::filesystem::path folder = ".";
    bool html = true, pdf = true;
    VisitSheetOptions options{};
};
struct WrittenSheets {
    std::vector<std::filesystem::path> files;
    std::string pdf_trouble{}, pdf_hint{};  ///< why there are no PDFs; the HTML is written all the same
};
/// YYYY-MM-DD_route_SLUG.html and .pdf for each day. Throws Error(usage) for a day without a tour,
/// Error(failed) when the HTML cannot be written.
WrittenSheets write_sheets(const VisitProject& visits, const SheetRequest& request, const Texts& texts);
/// The cheapest help for the first few visits that did not fit.
std::vector<WhyNot> why_left_out(const VisitProject& visits, const Progress& progress);

struct BusyRequest {
    std::filesystem::path file;
    std::optional<Day> from{}, until{};  ///< absent: a year from the first day of the plan, or from today
    bool add = false;                    ///< keeps the busy times there are, but for events of the file
    Day today{};
};
struct ImportedBusy {
    Imported<BusyTime> read;
    Day from{}, until{};
    std::size_t taken_out = 0;  ///< busy times of before that are gone
};
/// As one change that `mapite undo` takes back; busy times of other days stay.
ImportedBusy import_busy_times(const Project& project, const BusyRequest& request);

}  // namespace mapite
