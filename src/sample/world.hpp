#pragma once
// The fictional land before it is written to files. Districts of about twenty parishes of ten kilometres
// stand side by side; each has a town in its middle parish (an enclave of it), a lake at a corner of four
// parishes that must be driven round, and services that thin out with the distance from the town.
#include <cstdint>
#include <string>
#include <vector>

#include "geo/shape.hpp"
#include "sample/sample.hpp"

namespace mapite {

using Tags = std::vector<std::pair<std::string, std::string>>;

struct SampleNode {
    GridPoint at;
    std::int32_t tags = -1;  ///< into World::node_tags; -1 = none
};
struct SampleWay {
    std::vector<std::uint32_t> nodes;
    Tags tags;
};
struct SampleArea {
    std::string code, name, type, parent, parent_name;
    MultiPolygon shape;
};
struct SamplePeople {
    GridPoint at;
    std::string name;
    int people = 0;
    int children = 0, over_65 = 0;  ///< of these people; the others are of working age
};
/// A row of the municipality's own register.
struct SampleService {
    std::string name, category, hours, phone, verified;
    GridPoint at;
    int capacity = 0;  ///< 0 = not stated
};
struct SampleLake {
    GridPoint centre;
    double radius_x = 0, radius_y = 0;
    [[nodiscard]] bool covers(GridPoint p, double margin = 0) const;
};
struct SampleParish {
    int column = 0, row = 0;  ///< in the lattice of parishes
    std::size_t district = 0;
    std::string name;  ///< without "pagasts"
    bool has_town = false;
    GridPoint centre;  ///< of the road junction in its middle
    std::uint32_t centre_node = 0;
    double remoteness = 0;  ///< 0 at the town, 1 at the district's farthest parish
};

/// Position in a lattice that is kept row by row. None may be below zero.
constexpr std::size_t lattice_position(int column, int row, int columns) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
}

struct World {
    std::uint64_t seed = 1;
    int columns = 0, rows = 0;                    ///< of parishes
    int district_columns = 0, district_rows = 0;  ///< parishes per district
    GridPoint origin;
    std::vector<std::string> district_names;  ///< without "novads"
    std::vector<SampleParish> parishes;       ///< row by row
    std::vector<SampleLake> lakes;            ///< one per district
    std::vector<SampleArea> areas;
    std::vector<SampleNode> nodes;
    std::vector<Tags> node_tags;
    std::vector<SampleWay> ways;
    std::vector<SamplePeople> people;
    std::vector<SampleService> services;

    static constexpr double parish_size_m = 10'000;
    static constexpr int junctions_per_parish = 4;  ///< along one side; the third is the parish's middle
    static constexpr double node_spacing_m = 55;

    [[nodiscard]] bool in_lake(GridPoint p, double margin = 0) const;
    std::uint32_t add_node(GridPoint at, Tags tags = {});
    /// Nodes every `node_spacing_m` between two nodes, swerving a little; both ends included.
    std::vector<std::uint32_t> add_line(std::uint32_t from, std::uint32_t to, double swerve_m,
                                        std::uint64_t salt);
    /// A closed rectangle, as buildings are drawn.
    void add_building(GridPoint centre, double width, double height, Tags tags);
};

// The steps in which a world is made; each adds to what the former made.
World lay_out(const SampleOptions& options);  ///< parishes, districts, lakes, names
void draw_areas(World& world);
void build_roads(World& world);    ///< junction lattice, ferries, town streets
void settle_people(World& world);  ///< homesteads along side roads, villages, towns
void open_services(World& world);

std::vector<std::filesystem::path> write_world(const World& world, const std::filesystem::path& folder,
                                               const Progress& progress);
/// worker.toml and visits.csv: four weeks of the first district's worker.
std::vector<std::filesystem::path> write_month(const World& world, const std::filesystem::path& folder);
/// NAME.csv: the questionnaire filled in by the worker, councils, residents and NGOs of the first district.
std::filesystem::path write_filled_forms(const World& world, const Questionnaire& questionnaire,
                                         const std::filesystem::path& folder);
/// notes.csv: what the worker noted about the areas of the first district.
std::filesystem::path write_notes(const World& world, const std::filesystem::path& folder);
void write_osm(const World& world, const std::filesystem::path& file);

}  // namespace mapite
