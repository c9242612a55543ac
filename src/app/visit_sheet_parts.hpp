#pragma once
// The parts of a route sheet and what they share. Private to the files of visit_sheet.
#include <string>
#include <vector>

#include "app/visit_sheet.hpp"

namespace mapite {

struct SheetDay {
    const VisitProject& visits;
    const SavedPlan& plan;
    const PlannedDay& day;
    const VisitSheetOptions& options;
    VisitSpeaker speaker;
    LocalDay local;
    std::optional<WallTime> sunset;  ///< at the start of the tour; absent where the sun does not set

    [[nodiscard]] const VisitPlace& place(std::size_t number) const {
        return places_of(visits, plan)[number];
    }
    [[nodiscard]] WallTime wall(DayTime time) const { return shown(local, time); }
    [[nodiscard]] const Worker& worker() const { return visits.task.worker; }
};

/// What the day consists of from leaving to being back, a break between the two included; times by the clock
/// on the wall.
std::vector<TimeSpan> time_spans(const SheetDay& sheet);
TimeLine time_line(const SheetDay& sheet);
SheetStop sheet_stop(const SheetDay& sheet, std::size_t number);
/// Occasions of one visit that stayed out for the same reason are one row.
struct LeftOut {
    Unplanned first;
    std::size_t count = 0;
};
/// Rows of the sheet's foot, without those of a choice of which another is planned.
std::vector<LeftOut> left_out_rows(const VisitPlan& plan);
inline constexpr std::size_t most_left_out = 8;
SheetTable left_out_table(const SheetDay& sheet);
/// Two visits near the tour that could take the place of a cancelled one: not planned, or planned for later.
SheetTable spare_table(const SheetDay& sheet);
/// What roads take longer on that day: the worker's factor by that of the season.
double travel_factor_on(const Worker& worker, const Day& day);
/// How a drive reads: "23 km, 25 min + 5 min buffer".
std::string way_text(const SheetDay& sheet, std::chrono::seconds drive, std::chrono::seconds buffer,
                     Metres length);

}  // namespace mapite
