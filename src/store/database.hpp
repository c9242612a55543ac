#pragma once
// The database of a project folder: one SpatiaLite file that QGIS opens as it is. Nothing is ever
// changed in place: a change is made on a copy ("FILE.new") that takes the file's place in one step
// once it is complete and on the disk. So who reads, or is killed, or loses power, has the state before or
// after, whole; opening to read changes no byte; a second writer is refused with the name of the first;
// before a migration a dated backup is made; the state before the last change stays as "FILE.before".
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "network/road.hpp"
#include "notes/note.hpp"
#include "planner/visit_plan.hpp"
#include "survey/submission.hpp"
#include "territory/area.hpp"
#include "territory/populated_point.hpp"
#include "territory/provenance.hpp"
#include "territory/series.hpp"
#include "territory/service.hpp"

namespace mapite {

/// A change that can be taken back, or was and can be made again.
struct UndoStep {
    std::string action;   ///< "import", "removal", "change"
    std::string subject;  ///< "schools.csv"; may be empty
    std::string time;     ///< when the change was saved, "2026-11-01 14:05", local; empty in old files
    bool again = false;   ///< it was undone, and undoing that makes it again
    bool operator==(const UndoStep&) const = default;
};

class Database {
  public:
    /// Schema version this program writes.
    static constexpr int schema_version = 5;
    /// Creates the file with the grid's SRID (0 = a grid without an EPSG code). Throws Error(failed) when it
    /// is there already or its folder is missing, Error(usage) for a code nobody knows.
    static void create(const std::filesystem::path& file, int grid_epsg);
    /// Read only: no journal, no lock file, no changed byte; it goes on seeing the state it was opened on.
    /// Throws Error(failed) when the file is missing, no project, damaged, or of a newer schema. One of an
    /// older schema is read through a copy in memory brought up to date.
    static Database open_to_read(const std::filesystem::path& file);
    /// Takes the writer's lock (file "mapite.lock": name, machine, process, time). Throws Error(failed)
    /// naming the first writer while it is alive; a lock left by a dead process is taken over. Migrates older
    /// schemas after a dated backup "FILE.YYYY-MM-DD.backup" ("FILE.YYYY-MM-DD-2.backup" the second time).
    static Database open_to_write(const std::filesystem::path& file, const std::string& writer_name);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    // While a change of this database is open, these answer what it has made so far.
    [[nodiscard]] int grid_epsg() const;
    [[nodiscard]] std::vector<Source> sources() const;         ///< by id
    [[nodiscard]] std::vector<Area> areas() const;             ///< by level, then code
    [[nodiscard]] std::vector<Service> services() const;       ///< all, merged ones too; by category, then id
    [[nodiscard]] std::vector<PopulatedPoint> people() const;  ///< by id
    [[nodiscard]] std::vector<Road> roads() const;             ///< in the order they were put
    /// By area (code, then name), target group, age group, indicator, unit, year and period.
    [[nodiscard]] std::vector<Statistic> statistics() const;
    [[nodiscard]] std::vector<Visit> visits() const;         ///< in the order they came, cancelled ones too
    [[nodiscard]] std::vector<BusyTime> busy_times() const;  ///< in the order they were put
    [[nodiscard]] std::vector<SavedPlan> plans() const;      ///< every version kept, ascending
    [[nodiscard]] std::optional<SavedPlan> newest_plan() const;  ///< the one in force; absent: none was made
    [[nodiscard]] std::vector<Pin> pins() const;                 ///< by occasion
    [[nodiscard]] std::map<Day, std::vector<VisitOccasion>> kept_orders() const;
    [[nodiscard]] std::vector<DoneVisit> done_visits() const;  ///< the work log, by day and time
    /// Filled forms, by questionnaire, area, group and id.
    [[nodiscard]] std::vector<Submission> submissions() const;
    [[nodiscard]] std::vector<SkippedBlock> skipped_blocks() const;  ///< ascending
    [[nodiscard]] std::vector<NoteVersion> note_versions() const;    ///< by number of the note, then version
    /// Highest number of a note that was erased; 0: none was.
    [[nodiscard]] int highest_erased_note() const;
    [[nodiscard]] std::vector<FactDecision> fact_decisions() const;  ///< by area and fact, each once
    struct FoundIn {
        SourceId source;
        Finding finding;
    };
    [[nodiscard]] std::vector<FoundIn> findings() const;  ///< by source, then order of the import

    /// Several changes as one: all or nothing, also when the process is killed or the disk is full. Not
    /// committed = undone. After any Error (or Cancelled) it can only be thrown away.
    class Change {
      public:
        ~Change();
        Change(Change&&) noexcept;
        /// Adds a source, replacing one of the same kind and file with all its records and findings; that
        /// one's id stays. `source.id` is not looked at.
        SourceId put_source(const Source& source, const Findings& findings);
        /// Services that were merged into one of its records stand for themselves again.
        void remove_source(SourceId id);

        // Records are added to those the source has; their own `source` is not looked at.

        /// Throws Error(data) naming both when a code is in the project already.
        void put_areas(SourceId source, const std::vector<Area>& areas);
        /// Throws Error(data) when the source has the same id in the same category twice.
        void put_services(SourceId source, const std::vector<Service>& services);
        void put_people(SourceId source, const std::vector<PopulatedPoint>& people);
        void put_roads(SourceId source, const std::vector<Road>& roads, const Progress& progress);
        void put_statistics(SourceId source, const std::vector<Statistic>& statistics);
        /// Rewrites `merged_into` of all services: the pairs say which id stands for which, all others stand
        /// themselves. Only services of a category both ids have are merged. A pair of twice the same id
        /// (one object in two overlapping extracts) leaves the record of the older source.
        void set_merged(const std::vector<std::pair<std::string, std::string>>& id_and_merged_into);
        /// A new one, or in the place of that with the same id.
        void put_visit(const Visit& visit);
        // In the place of all there are.
        void set_busy_times(const std::vector<BusyTime>& busy);
        void set_pins(const std::vector<Pin>& pins);  ///< an occasion once
        void set_kept_orders(const std::map<Day, std::vector<VisitOccasion>>& orders);
        void set_done_visits(const std::vector<DoneVisit>& done);
        /// Adds a version; those before stay. Throws Error(usage) when there is one of its number or later.
        void put_plan(const SavedPlan& plan);
        /// New ones, or in the place of those of the same questionnaire and id.
        void put_submissions(const std::vector<Submission>& submissions);
        /// Throws Error(usage) when there is one of these ids no more.
        void remove_submissions(const std::string& questionnaire, const std::vector<std::string>& ids);
        void set_skipped_blocks(const std::vector<SkippedBlock>& skipped);
        /// Throws Error(usage) unless each is the next version of its note.
        void put_note_versions(const std::vector<NoteVersion>& versions);
        /// Its whole history, with no trace left in the file; its number is not given again. Throws
        /// Error(usage) when there is no such note.
        void erase_note(const std::string& id);
        /// In the place of the decision on the same area and fact.
        void put_fact_decisions(const std::vector<FactDecision>& decisions);
        /// Throws Error(failed) when the disk is full, or another program (QGIS) changed the file in the
        /// meantime.
        void commit();

      private:
        friend class Database;
        struct State;
        explicit Change(std::unique_ptr<State> state);
        std::unique_ptr<State> state_;
    };
    /// One at a time. Throws Error(usage) on a database opened to read. Cost: a copy of the file. `action`
    /// and `subject` name it for whoever may undo it later: "import", "schools.csv".
    [[nodiscard]] Change change(const std::string& action = "change", const std::string& subject = "");

    /// What `undo` would do; absent when there is nothing to undo. Throws as `open_to_read`.
    static std::optional<UndoStep> next_undo(const std::filesystem::path& file);
    /// Puts the state before the last change in the place of the present one, which is kept in turn: to undo
    /// twice is to do it again. Takes the writer's lock. Throws Error(failed) when there is nothing to undo,
    /// as `open_to_write`, and as Change::commit; the project stays as it is then.
    static UndoStep undo(const std::filesystem::path& file, const std::string& writer_name);

  private:
    struct State;
    explicit Database(std::shared_ptr<State> state);
    std::shared_ptr<State> state_;  ///< an open change keeps it alive
};

/// "SpatiaLite 5.0.1, SQLite 3.40.1" for `doctor`.
std::string database_versions();

}  // namespace mapite
