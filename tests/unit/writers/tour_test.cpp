#include "writers/tour.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "writers/table_csv.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;

TourPlan plan() {
    TourPlace office{
        .name = "Dome", .address = "Rīgas iela 1", .area = "0054321", .position = LonLat::make(23.15, 57.05)};
    TourPlace library{
        .name = "\"Ķūļu\" <bibliotēka> & Co", .area = "0054321", .position = LonLat::make(23.2, 57.1)};
    TourPlace home{.name = "Mājas vizīte", .area = "0054321"};
    Tour tour;
    tour.day = std::chrono::year{2026} / 12 / 7;
    tour.name = "07.12.2026.";
    tour.start = tour.end = office;
    tour.leave = 8h + 30min;
    tour.back = 12h;
    TourStop stop;
    stop.occasion = {"V4", 1};
    stop.purpose = "Padomes sēde";
    stop.place = library;
    stop.arrive = 9h;
    stop.start = 9h + 5min;
    stop.end = 10h + 5min;
    stop.drive = 25min;
    stop.buffer = 5min;
    stop.length = Metres{23456.4};
    tour.stops.push_back(stop);
    stop.occasion = {"V5", 2};
    stop.purpose = "vizīte";
    stop.place = home;
    tour.stops.push_back(stop);
    tour.line = {*LonLat::make(23.15, 57.05), *LonLat::make(23.17, 57.08), *LonLat::make(23.2, 57.1)};
    TourPlan plan;
    plan.title = "Izbraukumi";
    plan.version = 3;
    plan.made = plan.from = plan.until = tour.day;
    plan.zone = "Europe/Riga";
    plan.tours = {tour};
    plan.left_out = {{{"V9", 1}, "Skola", "no-time"}};
    return plan;
}

std::size_t times_in(const std::string& text, const std::string& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

TEST(Tours, GpxHasTheStopsTheRouteAndTheTrack) {
    const std::string gpx = tour_gpx(plan());
    EXPECT_EQ(times_in(gpx, "<wpt "), 1u) << gpx;
    EXPECT_EQ(times_in(gpx, "<rte>"), 1u) << gpx;
    EXPECT_EQ(times_in(gpx, "<rtept "), 3u) << gpx;
    EXPECT_EQ(times_in(gpx, "<trkpt "), 3u) << gpx;
    EXPECT_NE(gpx.find("07.12.2026. 1. &quot;Ķūļu&quot; &lt;bibliotēka&gt; &amp; Co"), std::string::npos) << gpx;
    EXPECT_NE(gpx.find("lat=\"57.1\" lon=\"23.2\""), std::string::npos) << gpx;
    EXPECT_EQ(gpx, tour_gpx(plan()));
}

TEST(Tours, KmlHasAFolderADay) {
    const std::string kml = tour_kml(plan());
    EXPECT_NE(kml.find("07.12.2026."), std::string::npos) << kml;
    EXPECT_EQ(times_in(kml, "<Point>"), 1u) << kml;
    EXPECT_EQ(times_in(kml, "<LineString>"), 1u) << kml;
    EXPECT_NE(kml.find("23.2,57.1"), std::string::npos) << kml;
    EXPECT_EQ(kml, tour_kml(plan()));
}

TEST(Tours, WithoutAnyTourTheFilesAreStillWhole) {
    TourPlan none = plan();
    none.tours.clear();
    EXPECT_NE(tour_gpx(none).find("</gpx>"), std::string::npos);
    EXPECT_NE(tour_kml(none).find("</kml>"), std::string::npos);
    EXPECT_EQ(tour_table(none).rows.size(), 0u);
}

TEST(Tours, TableHasOneRowAStopAndColumnsEndInTheirUnit) {
    const Table table = tour_table(plan());
    ASSERT_EQ(table.rows.size(), 2u);
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.header.size());
    const std::string text = csv(table);
    EXPECT_NE(text.find("drive_s,buffer_s,length_m"), std::string::npos);
    EXPECT_NE(text.find("57.100000,23.200000,09:00:00,09:05:00,10:05:00,1500,300,23456,0"), std::string::npos)
        << text;
}

TEST(Tours, JsonHasTheWholePlanAndNoPlaceThatIsNotForTheReader) {
    const auto json = nlohmann::json::parse(tour_json(plan()));
    EXPECT_EQ(json["days"][0]["stops"][0]["length_m"], 23456);
    EXPECT_EQ(json["days"][0]["stops"][0]["place"]["latitude_deg"], 57.1);
    EXPECT_FALSE(json["days"][0]["stops"][1]["place"].contains("latitude_deg"));
    EXPECT_EQ(json["left_out"][0]["reason"], "no-time");
    EXPECT_EQ(json["version"], 3);
}

TEST(Tours, LinkIsAGeoUriToTheMetre) {
    EXPECT_EQ(geo_link(*LonLat::make(23.154567, -57.05)), "geo:-57.05000,23.15457?q=-57.05000,23.15457");
}

}  // namespace
}  // namespace mapite
