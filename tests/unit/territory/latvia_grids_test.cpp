// Both grids of Latvia, combined and counted by unit, against a table of residents per unit that was
// derived from the same grids independently of this program.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <map>

#include "support/csv_rows.hpp"
#include "support/shp_polygons.hpp"
#include "territory/assignment.hpp"
#include "territory/check.hpp"
#include "territory/combine_grids.hpp"
#include "territory/grid_cell.hpp"

namespace mapite {
namespace {

using test::shared;

/// Values of the first column of a dBASE table: fixed width, header and record length in bytes 8-11.
std::vector<std::string> first_column(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto byte = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes.at(at)));
    };
    const std::size_t records = byte(4) + (byte(5) << 8) + (byte(6) << 16);
    const std::size_t header = byte(8) + (byte(9) << 8);
    const std::size_t length = byte(10) + (byte(11) << 8);
    const std::size_t width = byte(32 + 16);
    std::vector<std::string> values;
    for (std::size_t i = 0; i < records; ++i) {
        std::string value = bytes.substr(header + i * length + 1, width);
        value.erase(value.find_last_not_of(' ') + 1);
        values.push_back(std::move(value));
    }
    return values;
}

class LatviaGrids : public testing::Test {
  protected:
    void SetUp() override {
        SKIP_WITHOUT_SHARED("data/latvia/population_by_unit_2019_derived.csv");
        const auto codes = first_column(shared("data/latvia/territorial_units_2022.dbf"));
        const auto shapes = test::shp_polygons(shared("data/latvia/territorial_units_2022.shp"));
        ASSERT_EQ(codes.size(), 592u);
        ASSERT_EQ(shapes.size(), codes.size());
        for (std::size_t i = 0; i < codes.size(); ++i) {
            areas_.push_back({.code = codes[i], .name = codes[i]});
            areas_.back().shape = shapes[i];
        }
        read("population_grid_1km_2019.csv");
        read("population_grid_100m_2019.csv");
    }
    void read(const std::string& file) {
        // The heading is the second line; the first one is a comment.
        test::for_each_csv_row(shared("data/latvia/" + file), [&](const test::CsvRow& row) {
            const double people = row.number("Total");
            points_.push_back({.id = row.text("ID"),
                               .position = grid_cell(row.text("ID")).value().centre(),
                               .people = people,
                               .measure = people == 5 ? PeopleMeasure::masked : PeopleMeasure::counted});
        });
    }

    std::vector<Area> areas_;
    std::vector<PopulatedPoint> points_;
};

TEST_F(LatviaGrids, GiveTheResidentsOfEveryUnitToTheRounding) {
    ASSERT_EQ(points_.size(), 32031u + 75893u);
    const CombinedGrids combined = combine_grids(points_);
    EXPECT_EQ(combined.points.size() + combined.replaced, points_.size());
    EXPECT_EQ(combined.replaced, 5774u);

    std::vector<GridPoint> positions;
    double all = 0;
    for (const PopulatedPoint& point : combined.points) {
        positions.push_back(point.position);
        all += point.people;
    }
    EXPECT_NEAR(all, 1927876, 1e-3);  // the sum of the 1 km grid: nobody lost, nobody twice
    const auto points_of_area = points_by_area(areas_, positions);
    std::map<std::string, double> people;
    for (std::size_t i = 0; i < areas_.size(); ++i)
        for (const PointIndex index : points_of_area[i])
            people[areas_[i].code] += combined.points[index.value].people;

    std::size_t compared = 0;
    test::for_each_csv_row(shared("data/latvia/population_by_unit_2019_derived.csv"),
                           [&](const test::CsvRow& row) {
                               ++compared;
                               EXPECT_NEAR(people[row.text("atvk")], row.number("pop2019_hybrid"), 0.5 + 1e-6)
                                   << row.text("name");
                           });
    EXPECT_EQ(compared, 592u);
}

TEST_F(LatviaGrids, UnitsOfOneReformDoNotOverlapAndThoseOfTwoDo) {
    EXPECT_TRUE(check_overlaps(areas_).empty());
    const auto older = test::shp_polygons(shared("data/latvia/territorial_units_2021.shp"));
    areas_.push_back({.code = "older", .name = "older"});
    areas_.back().shape = older.at(0);
    EXPECT_FALSE(check_overlaps(areas_).empty());
}

}  // namespace
}  // namespace mapite
