// The month of the district's worker: a visit to every parish in its rhythm, council meetings, evenings with
// residents, questionnaires left at libraries and collected a week later, and what life adds to that. Four
// weeks from 2 November 2026; some of it cannot fit, as in life.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "sample/random.hpp"
#include "sample/text_file.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

/// A row of visits.csv; what is empty stays as in any new visit.
struct SampleVisit {
    std::string id{}, place{}, purpose{};
    int minutes = 60, priority = 50;
    bool fixed = false;
    std::string earliest{}, latest{}, windows{};
    bool opening_hours = false;
    std::string every{}, last_done{}, together{}, one_of{}, after{};
    int after_days = 0;
    std::string bring{}, note{};
};

class Month {
  public:
    explicit Month(const World& world) : world_(world), chance_(world.seed * 1000 + 3) {
        for (const SampleArea& area : world.areas)
            if (area.type == "parish" && area.parent == world.areas.front().parent)
                parishes_.push_back(&area);
    }

    std::vector<SampleVisit> visits() {
        visit_every_parish();
        meet_councils();
        meet_residents_in_the_evening();
        leave_and_collect_questionnaires();
        what_cannot_be();
        return std::move(visits_);
    }

  private:
    /// Of one category in the register, in the order of the parishes; only of this district.
    [[nodiscard]] std::vector<const SampleService*> register_of(const std::string& category) const {
        std::vector<const SampleService*> found;
        for (const SampleService& service : world_.services)
            if (service.category == category && of_district(service.name)) found.push_back(&service);
        return found;
    }
    [[nodiscard]] bool of_district(const std::string& name) const {
        return std::ranges::any_of(parishes_, [&](const SampleArea* parish) {
            const std::string place = parish->name.substr(0, parish->name.find(' '));
            return name.find("«" + place + "»") != std::string::npos || name.starts_with(place + ' ');
        });
    }
    SampleVisit& add(const std::string& place, const std::string& purpose, int minutes, int priority) {
        SampleVisit& visit = visits_.emplace_back();
        visit.id = fmt::format("V{}", visits_.size());
        visit.place = place;
        visit.purpose = purpose;
        visit.minutes = minutes;
        visit.priority = priority;
        return visit;
    }

    void visit_every_parish() {
        for (const SampleArea* parish : parishes_) {
            SampleVisit& visit = add(parish->code, "Pagasta apmeklējums", 90, chance_.whole(40, 70));
            visit.windows = "Mo-Fr 09:00-17:00";
            visit.every = "4 weeks ± 1";
            visit.last_done = fmt::format("2026-10-{:02}", chance_.whole(5, 16));
        }
        if (parishes_.size() < 3) return;
        SampleVisit& often = add(parishes_[2]->code, "Ģimeņu atbalsta grupa", 60, 65);
        often.windows = "Tu-Th 14:00-18:00";
        often.every = "2 weeks ± 1";
        often.last_done = "2026-10-22";
    }

    void meet_councils() {
        const auto halls = register_of("municipality");
        const std::array times = {"2026-11-05 10:00-12:00", "2026-11-12 14:00-16:00",
                                  "2026-11-19 10:00-12:00", "2026-11-26 17:30-19:00"};
        for (std::size_t i = 0; i < std::min(times.size(), halls.size()); ++i) {
            SampleVisit& visit = add(halls[i]->name, "Pārvaldes sanāksme", i == 3 ? 90 : 120, 90);
            visit.fixed = true;
            visit.windows = times[i];
            visit.bring = "pagasta mapīte";
        }
        // Any Thursday will do, but one is enough.
        for (std::size_t i = 4; i < std::min<std::size_t>(6, halls.size()); ++i)
            for (const char* day : {"2026-11-05", "2026-11-12", "2026-11-19"}) {
                SampleVisit& visit = add(halls[i]->name, "Pieņemšanas stunda", 60, 45);
                visit.windows = fmt::format("{} 15:00-18:00", day);
                visit.one_of = fmt::format("pieņemšana-{}", i - 3);
            }
    }

    void meet_residents_in_the_evening() {
        const auto houses = register_of("culture_house");
        for (std::size_t i = 0; i < std::min<std::size_t>(6, houses.size()); ++i) {
            SampleVisit& visit = add(houses[i]->name, "Iedzīvotāju vakars", 90, 70);
            visit.windows = "Mo-Th 18:00-20:00";
            visit.bring = "anketas, tēja";
        }
        if (houses.size() < 7) return;
        SampleVisit& saturday = add(houses[6]->name, "Ģimeņu diena", 180, 60);
        saturday.windows = "Sa 10:00-15:00";
    }

    void leave_and_collect_questionnaires() {
        const auto libraries = register_of("library");
        for (std::size_t i = 0; i < std::min<std::size_t>(8, libraries.size()); ++i) {
            SampleVisit& leave = add(libraries[i]->name, "Anketu nodošana", 30, 55);
            leave.opening_hours = true;
            leave.latest = "2026-11-20";
            leave.bring = "50 anketas";
            const std::string first = leave.id;
            SampleVisit& collect = add(libraries[i]->name, "Anketu savākšana", 30, 55);
            collect.opening_hours = true;
            collect.after = first;
            collect.after_days = 7;
        }
        const auto schools = register_of("school");
        for (std::size_t i = 0; i + 1 < std::min<std::size_t>(4, schools.size()); i += 2)
            for (std::size_t n = i; n < i + 2; ++n) {
                SampleVisit& visit = add(schools[n]->name, "Stunda par kopienu", 45, 50);
                visit.windows = "Mo-Fr 08:30-14:00";
                visit.together = fmt::format("skolas-{}", i / 2 + 1);
            }
    }

    void what_cannot_be() {
        if (parishes_.empty()) return;
        SampleVisit& sunday = add(parishes_.front()->code, "Draudzes svētki", 120, 40);
        sunday.windows = "Su 10:00-14:00";
        SampleVisit& camp = add(parishes_.back()->code, "Nometne", 660, 30);
        camp.note = "viesos diviem";
        SampleVisit& night = add(parishes_.front()->code, "Ugunskurs", 60, 20);
        night.windows = "Fr 23:00-24:00";
    }

    const World& world_;
    Chance chance_;
    std::vector<const SampleArea*> parishes_;
    std::vector<SampleVisit> visits_;
};

void write_visits(const std::vector<SampleVisit>& visits, const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << "id,place,purpose,minutes,priority,fixed,earliest,latest,windows,opening_hours,every,last_done,"
           "together,one_of,after,after_days,bring,note\n";
    for (const SampleVisit& visit : visits)
        out << visit.id << ',' << csv_cell(visit.place) << ',' << visit.purpose << ',' << visit.minutes << ','
            << visit.priority << ',' << (visit.fixed ? "yes" : "") << ',' << visit.earliest << ','
            << visit.latest << ',' << visit.windows << ',' << (visit.opening_hours ? "yes" : "") << ','
            << visit.every << ',' << visit.last_done << ',' << visit.together << ',' << visit.one_of << ','
            << visit.after << ',' << (visit.after_days > 0 ? std::to_string(visit.after_days) : "") << ','
            << csv_cell(visit.bring) << ',' << visit.note << '\n';
    if (!out.flush()) fail_to_write(file);
}

/// The first town, else the first area.
std::string start_of(const World& world) {
    const auto town = std::ranges::find(world.areas, "town", &SampleArea::type);
    return town == world.areas.end() ? world.areas.front().code : town->code;
}

void write_worker(const World& world, const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << fmt::format(R"(# Who drives. data/README.md of the program says what else can stand here.
name = "Anna Ozola"
start = "{}"  # the town
zone = "Europe/Riga"

[hours]
monday = "08:00-20:30"
tuesday = "08:00-20:30"
wednesday = "08:00-20:30"
thursday = "08:00-20:30"
friday = "08:00-18:00"
saturday = "09:00-16:00"

[limits]
day_hours = 10
week_hours = 40
week_most_hours = 46
driving_hours = 5

[prices]
evening_from = "18:00"
evening = 1
weekend = 1.5
overtime = 2

[break]
earliest = "11:30"
latest = "14:00"
minutes = 30

[travel]
factor = 1
buffer_minutes = 5
buffer_share = 0.1

# The car is at the garage, and colleagues need it.
[[day]]
date = 2026-11-10
car = false

[[day]]
date = 2026-11-18
off = true

[[day]]
date = 2026-11-24
hours = "08:00-13:00"

[plan]
weeks = 4
from = 2026-11-02
)",
                       start_of(world));
    if (!out.flush()) fail_to_write(file);
}

/// What the worker's own calendar has in that month: visits go round it.
void write_busy_times(const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mapite//Sample//EN\r\n";
    auto event = [&, number = 0](const char* from, const char* until, const char* title) mutable {
        out << fmt::format(
            "BEGIN:VEVENT\r\nUID:busy-{}@sample.example\r\nDTSTAMP:20261001T080000Z\r\n"
            "DTSTART:{}\r\nDTEND:{}\r\nSUMMARY:{}\r\nEND:VEVENT\r\n",
            ++number, from, until, title);
    };
    // In winter the clock of Riga is two hours ahead of UTC.
    event("20261106T120000Z", "20261106T140000Z", "Supervīzija");
    event("20261110T070000Z", "20261110T150000Z", "Kursi");
    event("20261113T070000Z", "20261113T090000Z", "Zobārsts");
    event("20261123T070000Z", "20261123T110000Z", "Nodaļas sapulce");
    out << "END:VCALENDAR\r\n";
    if (!out.flush()) fail_to_write(file);
}

}  // namespace

std::vector<fs::path> write_month(const World& world, const fs::path& folder) {
    const std::vector<fs::path> files = {folder / "worker.toml", folder / "visits.csv", folder / "busy.ics"};
    write_worker(world, files[0]);
    write_visits(Month(world).visits(), files[1]);
    write_busy_times(files[2]);
    return files;
}

}  // namespace mapite
