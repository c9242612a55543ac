#pragma once
// The database of a project folder: one SpatiaLite file that
// QGIS opens as it is. Saving is one transaction; opening to read changes no byte; a second writer is
// refused with the name of the first; before a migration a dated backup is made.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "network/road.hpp"
#include "territory/area.hpp"
#include "territory/populated_point.hpp"
#include "territory/provenance.hpp"
#include "territory/service.hpp"

namespace mapite {

class Database {
  public:
    /// Schema version this program writes.
    static constexpr int schema_version = 1;
    /// Creates the file with the grid's SRID. Throws Error(failed) when it is there already.
    static void create(const std::filesystem::path& file, int grid_epsg);
    /// Read only: no journal, no lock file, no changed byte. Throws Error(failed) when the file is missing,
    /// no project, damaged, or of a newer schema (older ones are read as they are migrated: see below).
    static Database open_to_read(const std::filesystem::path& file);
    /// Takes the writer's lock (file "mapite.lock": name, machine, process, time). Throws Error(failed) naming the first
    /// writer when it is alive; a lock left by a dead process is taken over. Migrates older schemas after a
    /// dated backup "<file>.YYYY-MM-DD.backup".
    static Database open_to_write(const std::filesystem::path& file, const std::string& writer_name);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    [[nodiscard]] int grid_epsg() const;
    [[nodiscard]] std::vector<Source> sources() const;          ///< by id
    [[nodiscard]] std::vector<Area> areas() const;              ///< by level, then code
    [[nodiscard]] std::vector<Service> services() const;        ///< all, merged ones too; by category, then id
    [[nodiscard]] std::vector<PopulatedPoint> people() const;   ///< by id
    [[nodiscard]] std::vector<Road> roads() const;              ///< by row
    struct FoundIn { SourceId source; Finding finding; };
    [[nodiscard]] std::vector<FoundIn> findings() const;        ///< by source, then order of the import

    /// Several changes as one: all or nothing, also when the process is killed. Not committed = undone.
    class Change {
      public:
        ~Change();
        Change(Change&&) noexcept;
        /// Adds a source, replacing one of the same kind and file with all its records and findings.
        SourceId put_source(const Source& source, const Findings& findings);
        void remove_source(SourceId id);
        void put_areas(SourceId source, const std::vector<Area>& areas);
        void put_services(SourceId source, const std::vector<Service>& services);
        void put_people(SourceId source, const std::vector<PopulatedPoint>& people);
        void put_roads(SourceId source, const std::vector<Road>& roads, const Progress& progress);
        /// Rewrites `merged_into` of all services.
        void set_merged(const std::vector<std::pair<std::string, std::string>>& id_and_merged_into);
        void commit();
      private:
        friend class Database;
        struct State;
        explicit Change(std::unique_ptr<State> state);
        std::unique_ptr<State> state_;
    };
    /// One at a time. Throws Error(usage) on a database opened to read.
    [[nodiscard]] Change change();

  private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// "SpatiaLite 5.0.1, SQLite 3.40.1" for `doctor`.
std::string database_versions();

}  // namespace mapite
