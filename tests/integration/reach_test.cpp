// Who gets to a place in time and from where, on the sample district: the people, the areas, the polygons
// and the files.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>

#include "app/reach_answers.hpp"
#include "app/reach_map.hpp"
#include "app/travel_times.hpp"
#include "base/error.hpp"
#include "crs/grid.hpp"
#include "geo/contours.hpp"
#include "integration/sample_project.hpp"
#include "topology/repair.hpp"

namespace mapite::test {
namespace {

const StudyOptions plain{.today = today, .only_need = ""};

ReachStudy reach_to(const std::string& place, const StudyOptions& options = plain) {
    return place_reach(sample_project(), resources(), options, {.place = place, .need = ""}, Progress{});
}

const ReachStudy& to_the_town() {
    static const ReachStudy reach = reach_to("Eglupe");
    return reach;
}

std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return std::string(error.what()) + " | " + error.hint();
    }
    return "nothing was refused";
}

/// The time of each point to the place alone.
std::vector<std::optional<Seconds>> times_to(const ReachStudy& reach) {
    std::vector<GridPoint> from;
    for (const PopulatedPoint& point : reach.study.points) from.push_back(point.position);
    return reach.ways->times_to_nearest(from, reach.reach.place.positions);
}

TEST(ReachPlaces, AreNamedByIdByCodeByNameOrByPosition) {
    const Study study = load_study(sample_project(), resources(), plain, Progress{});
    const Service& service = study.services.front();
    const ReachPlace by_id = place_named(study, service.id);
    EXPECT_EQ(by_id.kind, ReachPlace::Kind::service);
    EXPECT_EQ(by_id.positions, std::vector{service.position});
    EXPECT_EQ(by_id.services, std::vector{ServiceIndex{0}});

    const std::size_t area = area_named(study, "Dzirnene pagasts").value;
    const ReachPlace by_code = place_named(study, study.areas[area].code);
    EXPECT_EQ(by_code.kind, ReachPlace::Kind::area);
    EXPECT_EQ(by_code.name, "Dzirnene pagasts");
    EXPECT_EQ(place_named(study, "DZIRNENE pagasts").id, by_code.id);
    for (const PointIndex point : study.points_of_area[area]) {
        const PopulatedPoint& here = study.points[point.value];
        const auto most =
            std::ranges::find(study.points, by_code.positions.front(), &PopulatedPoint::position);
        ASSERT_NE(most, study.points.end());
        EXPECT_LE(here.people, most->people);
    }

    const ReachPlace by_point = place_named(study, study.points.back().id);
    EXPECT_EQ(by_point.kind, ReachPlace::Kind::point);
    EXPECT_EQ(by_point.positions, std::vector{study.points.back().position});

    const Transform lon_lat = Grid::named(study.project.settings.grid).from_lon_lat();
    const auto [lon, lat] = lon_lat.from_grid({500'000, 300'000}).value();
    const ReachPlace by_position = place_named(study, to_text(lat) + ", " + to_text(lon));
    EXPECT_EQ(by_position.kind, ReachPlace::Kind::position);
    EXPECT_NEAR(by_position.positions[0].x, 500'000, 0.001);
    EXPECT_NEAR(by_position.positions[0].y, 300'000, 0.001);
}

TEST(ReachPlaces, AreRefusedWithWhatWouldBeRight) {
    Study study = load_study(sample_project(), resources(), plain, Progress{});
    study.services[1].name = study.services[0].name = "Bibliotēka";
    for (std::size_t i = 2; i < study.services.size(); ++i) study.services[i].name.clear();
    EXPECT_EQ(refusal([&] { (void)place_named(study, "bibliotēka"); }),
              "2 places are called \"bibliotēka\" | use the id or code: service " + study.services[0].id +
                  ", service " + study.services[1].id);
    EXPECT_EQ(refusal([&] { (void)place_named(study, "Dzirnene pagast"); }),
              "there is no service, area or populated point \"Dzirnene pagast\" in project sample | did you "
              "mean \"Dzirnene pagasts\"?");
    EXPECT_EQ(refusal([&] { (void)place_named(study, "51.5,-0.1"); }),
              "the place 51.5,-0.1 lies outside the project's grid EPSG:3059 | write latitude, then "
              "longitude: 56.97,23.15");
}

TEST(Reach, CountsThePeopleWhoseOwnWayTakesNoLongerThanTheLimit) {
    const ReachStudy& reach = to_the_town();
    const auto times = times_to(reach);
    ASSERT_EQ(reach.reach.bands.size(), 3u);
    double before = 0;
    for (const ReachedBand& band : reach.reach.bands) {
        double people = 0;
        std::size_t points = 0;
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (!times[i] || in_minutes(*times[i]) > band.limit) continue;
            people += reach.study.points[i].people;
            ++points;
        }
        EXPECT_EQ(band.people, people);
        EXPECT_EQ(band.points, points);
        EXPECT_GT(people, before) << "more time, more people";
        before = people;
    }
    EXPECT_LE(before + reach.reach.people_without_route, reach.reach.people);
}

TEST(Reach, AreasAddUpToEverybodyWhoLivesInOneAndHaveShares) {
    const ReachStudy& reach = to_the_town();
    const auto times = times_to(reach);
    std::vector<bool> in_an_area(times.size());
    for (const auto& points : reach.study.points_of_area)
        for (const PointIndex point : points) in_an_area[point.value] = true;
    for (const ReachedBand& band : reach.reach.bands) {
        double people = 0;
        for (std::size_t i = 0; i < times.size(); ++i)
            if (!in_an_area[i] && times[i] && in_minutes(*times[i]) <= band.limit)
                people += reach.study.points[i].people;
        for (const ReachedArea& area : band.areas) {
            ASSERT_TRUE(area.share);
            EXPECT_GE(*area.share, 0);
            EXPECT_LE(*area.share, 1);
            if (level(reach.study.areas[area.area.value].type) == 2) people += area.people;
        }
        EXPECT_NEAR(people, band.people, 1e-6);
    }
    const auto& near = reach.reach.bands.front().areas;
    const auto town = std::ranges::find(near, area_named(reach.study, "Eglupe"), &ReachedArea::area);
    ASSERT_NE(town, near.end());
    EXPECT_EQ(town->share, 1);
}

TEST(Reach, LeadsToTheSamePlaceWhoeverIsCounted) {
    StudyOptions of_a_group = plain;
    of_a_group.group = "over_65";
    const ReachStudy reach = reach_to("Eglupe", of_a_group);
    EXPECT_EQ(reach.reach.place.positions, to_the_town().reach.place.positions);
    for (std::size_t band = 0; band < reach.reach.bands.size(); ++band)
        EXPECT_LT(reach.reach.bands[band].people, to_the_town().reach.bands[band].people);
}

TEST(Reach, OfANeedIsWhatItsCoverageCounts) {
    const Study whole = study(sample_project());
    const std::size_t need = need_named(whole.basket, "pharmacy");
    const double good = whole.basket.needs[need].good.count();
    const ReachStudy reach =
        place_reach(sample_project(), resources(), plain,
                    {.place = "", .need = "pharmacy", .minutes = {good / 2, good}}, Progress{});
    EXPECT_EQ(reach.reach.mode, whole.basket.needs[need].mode);
    double expected = 0;
    for (std::size_t i = 0; i < whole.points.size(); ++i) {
        const auto& time = (*whole.needs[need].reach)[i];
        if (time && in_minutes(time->time) <= whole.basket.needs[need].good)
            expected += whole.points[i].people;
    }
    EXPECT_GT(expected, 0);
    EXPECT_DOUBLE_EQ(reach.reach.bands.back().people, expected);
}

TEST(Reach, IsRefusedForMinutesThatDoNotAscendAndForPlacesFarFromRoads) {
    const auto refused = [](const std::vector<double>& minutes) {
        return refusal([&] {
            (void)place_reach(sample_project(), resources(), plain,
                              {.place = "Eglupe", .need = "", .minutes = minutes}, Progress{});
        });
    };
    for (const std::vector<double>& minutes :
         {std::vector<double>{}, {0.0, 10.0}, {20.0, 10.0}, {10.0, 10.0}, {601.0}, {1, 2, 3, 4, 5, 6}})
        EXPECT_EQ(refused(minutes),
                  "the minutes are not one to five ascending numbers above 0 and up to 600 | for example "
                  "--minutes 15,30,45");
    EXPECT_EQ(refusal([] { (void)reach_to("56.0,21.5"); }),
              "56,21.5 lies farther than 1000 m from every road that one may use by car | choose another "
              "place or another --mode");
    EXPECT_EQ(
        refusal([] {
            (void)place_reach(sample_project(), resources(), plain, {.place = "", .need = "water"},
                              Progress{});
        }),
        "need \"water\" is not met by travelling to a service | ask for a need that services meet, such "
        "as pharmacy");
}

TEST(ReachShapes, AreValidAndContainEachOther) {
    const ReachShapes found = reach_shapes(to_the_town());
    ASSERT_EQ(found.shapes.size(), 3u);
    EXPECT_GE(found.cell_m, 25);
    for (std::size_t band = 0; band < found.shapes.size(); ++band) {
        ASSERT_FALSE(found.shapes[band].empty());
        EXPECT_FALSE(repaired(found.shapes[band]).changed) << repaired(found.shapes[band]).reason;
        if (band == 0) continue;
        EXPECT_GT(area_m2(found.shapes[band]), area_m2(found.shapes[band - 1]));
        for (const Polygon& part : found.shapes[band - 1])
            for (const GridPoint corner : part.outer) EXPECT_TRUE(covers(found.shapes[band], corner));
    }
}

TEST(ReachShapes, HavePeopleInsideWhoseOwnTimeIsWithinTheLimitUpToTheCellSize) {
    const ReachStudy& reach = to_the_town();
    const ReachShapes found = reach_shapes(reach);
    const auto times = times_to(reach);
    // Where the road to the place begins differs at most by a walk across the square around the point.
    const double tolerance_min =
        in_minutes(Metres{2 * 1.5 * found.cell_m} / reach.study.speeds.off_road).count();
    std::size_t otherwise = 0, inside = 0;
    for (std::size_t band = 0; band < found.shapes.size(); ++band) {
        const double limit = reach.reach.bands[band].limit.count();
        for (std::size_t i = 0; i < times.size(); ++i) {
            const bool in_time = times[i] && in_minutes(*times[i]).count() <= limit;
            const bool in_shape = covers(found.shapes[band], reach.study.points[i].position);
            inside += in_shape ? 1 : 0;
            if (in_time == in_shape) continue;
            ++otherwise;
            ASSERT_TRUE(times[i]) << reach.study.points[i].id;
            EXPECT_NEAR(in_minutes(*times[i]).count(), limit, tolerance_min) << reach.study.points[i].id;
        }
    }
    EXPECT_GT(inside, 500u);
    EXPECT_LT(otherwise, inside / 20);
}

TEST(ReachShapes, ByStraightLineAreCircles) {
    ReachStudy reach = reach_to("Eglupe");
    const StraightLineRule& rule = reach.study.project.settings.straight_line;
    reach.ways = ways_by(reach.study, {}, TravelMode::foot).ways;
    reach.fastest = {rule.foot.value / rule.detour_factor};
    reach.around = {};
    const ReachShapes found = reach_shapes(reach);
    EXPECT_EQ(found.cell_m, 25);
    for (std::size_t band = 0; band < 3; ++band) {
        ASSERT_EQ(found.shapes[band].size(), 1u);
        const double minutes = reach.reach.bands[band].limit.count();
        const double radius = minutes / 60 * 1000 * rule.foot.value / rule.detour_factor;
        EXPECT_NEAR(area_m2(found.shapes[band]), 3.14159265 * radius * radius, 0.01 * radius * radius);
        for (const GridPoint corner : found.shapes[band][0].outer)
            EXPECT_NEAR(distance(corner, reach.reach.place.positions[0]).value, radius, 1);
    }
}

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(ReachFiles, AreWrittenInEveryFormatTheSameEachTime) {
    const TemporaryFolder folder;
    const ReachMapOptions options{.language = Language::en, .printed = today, .version = "test"};
    const ReachLayer layer = reach_layer(to_the_town(), resources(), options);
    for (const char* ending : {"gpkg", "geojson", "svg", "pdf"}) {
        const fs::path one = folder.path() / fmt::format("one.{}", ending);
        const fs::path two = folder.path() / fmt::format("two.{}", ending);
        for (const fs::path& file : {one, two}) write_reach(to_the_town(), layer, resources(), options, file);
        EXPECT_GT(fs::file_size(one), 1'000u) << ending;
        EXPECT_EQ(bytes(one), bytes(two)) << ending;
    }
    const std::string json = bytes(folder.path() / "one.geojson");
    EXPECT_NE(json.find("\"minutes\":45,"), std::string::npos);
    EXPECT_LT(json.find("\"minutes\":45,"), json.find("\"minutes\":15,")) << "the widest first";
    EXPECT_NE(json.find("\"date\":\"2026-11-01\""), std::string::npos);
    const std::string page = bytes(folder.path() / "one.svg");
    EXPECT_NE(page.find("From where one gets to Eglupe by car"), std::string::npos);
    EXPECT_EQ(
        refusal([&] { check_reach_file("reach.shp"); }),
        "reach.shp: reach cannot be written as \".shp\" | use a name that ends in .gpkg, .geojson, .svg, "
        ".pdf or .png");
}

TEST(ReachFiles, AreReadBackAsTheBoundariesThatWereWritten) {
    const TemporaryFolder folder;
    const ReachMapOptions options{.language = Language::en, .printed = today, .version = "test"};
    const ReachLayer layer = reach_layer(to_the_town(), resources(), options);
    for (const char* ending : {"gpkg", "geojson"}) {
        const fs::path file = folder.path() / fmt::format("reach.{}", ending);
        write_reach(to_the_town(), layer, resources(), options, file);
        Project project = new_project(folder.path() / ending, "EPSG:3059");
        ImportRequest wanted = request({LayerKind::boundaries}, {file});
        wanted.reading.columns["code"] = "minutes";
        wanted.reading.columns["name"] = "place";
        (void)import(project, wanted);
        const auto areas = project.open_to_read().areas();
        ASSERT_EQ(areas.size(), layer.polygons.size()) << ending;
        for (const ReachPolygon& polygon : layer.polygons) {
            const auto same = std::ranges::find(areas, to_text(polygon.minutes), &Area::code);
            ASSERT_NE(same, areas.end());
            EXPECT_NEAR(area_m2(same->shape), area_m2(polygon.shape), 1e-4 * area_m2(polygon.shape));
        }
    }
}

}  // namespace
}  // namespace mapite::test
