#pragma once
// Records of the program as rows of a project database. Runs inside the transaction of a change, on
// tables whose triggers are off: geometries are encoded here and the spatial indexes are made anew at
// the end. Functions throw Error(data) for what must be unique and is not, Error(usage) for a source
// that does not exist; after that the change cannot be saved.
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/progress.hpp"
#include "network/road.hpp"
#include "store/connection.hpp"
#include "store/geometry_blob.hpp"
#include "territory/area.hpp"
#include "territory/populated_point.hpp"
#include "territory/provenance.hpp"
#include "territory/series.hpp"
#include "territory/service.hpp"

namespace mapite {

class RecordWriter {
  public:
    /// The connection must outlive the writer.
    RecordWriter(const Connection& connection, int srid) : connection_(connection), encoder_(srid) {}

    SourceId put_source(const Source& source, const Findings& findings);
    void remove_source(SourceId id);
    void put_areas(SourceId source, const std::vector<Area>& areas);
    void put_services(SourceId source, const std::vector<Service>& services);
    void put_people(SourceId source, const std::vector<PopulatedPoint>& people);
    void put_roads(SourceId source, const std::vector<Road>& roads, const Progress& progress);
    void put_statistics(SourceId source, const std::vector<Statistic>& statistics);
    void set_merged(const std::vector<std::pair<std::string, std::string>>& id_and_merged_into);

    /// Tables with a geometry whose rows were added or removed.
    [[nodiscard]] const std::set<std::string_view>& touched() const { return touched_; }

  private:
    /// File of the source, for messages.
    std::string file_of(SourceId id) const;
    void put_findings(SourceId source, const Findings& findings);
    void remove_records(SourceId source);
    void refuse_taken_code(const Area& area, SourceId source, const std::string& file);

    const Connection& connection_;
    GeometryEncoder encoder_;
    std::set<std::string_view> touched_;
};

}  // namespace mapite
