#pragma once
// A saved plan for calendars, navigators and tables, with what its readers may know and nothing else.
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/visit_readers.hpp"
#include "writers/calendar.hpp"
#include "writers/tour.hpp"

namespace mapite {

struct VisitExport {
    const VisitProject& visits;
    const SavedPlan& plan;
    VisitReader reader = VisitReader::worker;
    const Texts& texts;
    Language language = Language::lv;
};
/// The way between two places as a line; empty where there is none.
using WayLine = std::function<std::vector<LonLat>(const VisitPlace& from, const VisitPlace& to)>;

/// `way` may be empty: no lines then. Lines are for the worker only, who alone may know where they lead past.
TourPlan tour_plan(const VisitExport& with, const WayLine& way);
/// Events of the plan, and as cancelled those of `older` versions that are on no day of it any more (done
/// ones and days before the plan stay as they are).
Calendar visit_calendar(const VisitExport& with, const std::vector<SavedPlan>& older);

/// "ics", "gpx", "kml", "csv", "json", "vroom".
const std::vector<std::string>& visit_export_formats();
/// One file for each format, named YYYY-MM-DD_visits_SLUG.FORMAT by the plan's first day; vroom makes two.
/// Throws Error(usage) for an unknown format. Losses of the VROOM files go to `findings`.
std::vector<std::filesystem::path> export_visits(const VisitExport& with, const std::vector<SavedPlan>& older,
                                                 const std::vector<std::string>& formats,
                                                 const std::filesystem::path& folder, Findings& findings);

/// Letters and digits of a name, for files: "anna-berzina"; "mapite" of none.
std::string slug(const std::string& name);

}  // namespace mapite
