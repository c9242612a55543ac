// Ready tables of travel times: an indicator from files alone, and a project that travels by a table.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "app/answers.hpp"
#include "app/doctor.hpp"
#include "app/indicators.hpp"
#include "app/sources.hpp"
#include "app/table_travel_ways.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"

namespace mapite::test {
namespace {

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

/// Two parishes of two municipalities, a homestead and a school in each.
class TravelTableTest : public testing::Test {
  protected:
    TravelTableTest() : project_(new_project(folder_.path() / "p", "EPSG:3059")) {
        const auto square = [](const char* code, const char* parent, double west) {
            return R"({"type": "Feature", "properties": {"code": ")" + std::string(code) + R"(", "name": ")" +
                   code + R"(", "type": "parish", "parent": ")" + parent +
                   R"("}, "geometry": {"type": "Polygon", "coordinates": [[[)" + to_text(west) + ",56.8],[" +
                   to_text(west + 0.1) + ",56.8],[" + to_text(west + 0.1) + ",56.9],[" + to_text(west) +
                   ",56.9],[" + to_text(west) + ",56.8]]]}}";
        };
        write(file("areas.geojson"), R"({"type": "FeatureCollection", "features": [)" +
                                         square("0012340", "0010000", 24.0) + "," +
                                         square("0022340", "0020000", 24.1) + "]}");
        import_file(LayerKind::boundaries, "areas.geojson");
        write(file("services.csv"),
              "id,name,category,lon,lat\ns1,Rietumu skola,school,24.05,56.85\n"
              "s2,Austrumu skola,school,24.15,56.85\ng1,Ārsts,gp,24.05,56.85\n");
        import_file(LayerKind::services, "services.csv");
        write(file("people.csv"), "id,people,lon,lat\nw,30,24.06,56.85\ne,10,24.16,56.85\n");
        import_file(LayerKind::people, "people.csv");
        const Study plain = studied();
        for (const PopulatedPoint& point : plain.points) points_.push_back(point.id);
        for (const Service& service : plain.services) services_[service.name] = service.id;
    }

    [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path() / name; }
    void import_file(LayerKind kind, const std::string& name) {
        import_files(project_, resources(), request({kind}, {file(name)}), Progress{});
    }
    void travel_by(const std::string& text) {
        write(project_.folder / "times.csv", text);
        project_.settings.travel_tables.fill("times.csv");
    }
    /// The western homestead is nearer to the eastern school; the eastern one is not joined to the western.
    [[nodiscard]] std::string over_the_border() const {
        return "from,to,minutes\n" + points_[0] + "," + services_.at("Rietumu skola") + ",25\n" + points_[0] +
               "," + services_.at("Austrumu skola") + ",5\n" + points_[1] + "," +
               services_.at("Austrumu skola") + ",12\n";
    }
    Study studied() {
        return study_project(project_, resources(), {.keep_ways = true, .today = today, .only_need = ""},
                             Progress{});
    }
    static const NeedReach& need(const Study& study, const std::string& id) {
        return study.needs[need_named(study.basket, id)];
    }

    TemporaryFolder folder_;
    Project project_;
    std::vector<std::string> points_;
    std::map<std::string, std::string> services_;
};

TEST_F(TravelTableTest, TimesAreThoseOfTheTable) {
    travel_by(over_the_border());
    const Study study = studied();
    const ReachColumn& reach = need(study, "school").reach.value();
    EXPECT_EQ(in_minutes(reach[0].value().time), Minutes{5});
    EXPECT_EQ(study.services[reach[0]->service.value].name, "Austrumu skola");
    EXPECT_EQ(in_minutes(reach[1].value().time), Minutes{12});
}

TEST_F(TravelTableTest, OwnServicesAreMeasuredByTheTableToo) {
    travel_by(over_the_border());
    const Study study = studied();
    const ReachColumn& own = need(study, "school").reach_own.value();
    EXPECT_EQ(in_minutes(own[0].value().time), Minutes{25});
    EXPECT_EQ(in_minutes(own[1].value().time), Minutes{12});
}

TEST_F(TravelTableTest, ServicesThatTheTableDoesNotHoldAreUnknownNotOutOfReach) {
    travel_by(over_the_border());
    const Study study = studied();
    EXPECT_FALSE(need(study, "gp").reach.has_value());
    EXPECT_TRUE(std::ranges::any_of(study.notes, [](const Finding& note) {
        return note.code == "travel-table-services" &&
               note.what == "1 of 3 services stand in no row of the table: it says nothing about them";
    }));
}

TEST_F(TravelTableTest, APointThatTheTableDoesNotJoinHasNoRoute) {
    travel_by("from,to,minutes\n" + points_[1] + "," + services_.at("Rietumu skola") + ",30\nx,y,1\n");
    const Study study = studied();
    EXPECT_FALSE(need(study, "school").reach.value()[0].has_value());
    std::vector<std::string> codes;
    for (const Finding& note : study.notes) codes.push_back(note.code);
    EXPECT_NE(std::ranges::find(codes, "travel-table-points"), codes.end());
    EXPECT_NE(std::ranges::find(codes, "od-origin-unknown"), codes.end());
}

TEST_F(TravelTableTest, EveryAnswerSaysWhereTheTimesComeFrom) {
    travel_by(over_the_border());
    const Study study = studied();
    const Need& school = study.basket.needs[need_named(study.basket, "school")];
    for (const Language language : {Language::lv, Language::en, Language::ru})
        EXPECT_NE(travel_sentence(study, school, resources().texts, language).find("times.csv, 20"),
                  std::string::npos);
    EXPECT_NE(profile_json(study).find("\"file\": \"times.csv\""), std::string::npos);
    EXPECT_FALSE(need(study, "school").sources.straight_line);
    EXPECT_TRUE(studied().travel.table(TravelMode::foot).has_value());
}

TEST_F(TravelTableTest, ArrivalsAreThoseWithinTheLimitAndPlacesAreRefused) {
    travel_by(over_the_border());
    const Study study = studied();
    const Need& school = study.basket.needs[need_named(study.basket, "school")];
    const auto& ways = study.travel_ways[static_cast<std::size_t>(school.mode)];
    ASSERT_TRUE(ways);
    const auto& services = need(study, "school").services;
    const auto arrivals = ways->arrivals(services, Minutes{12});
    std::vector<Arrival> eastern;
    for (std::size_t s = 0; s < services.size(); ++s)
        if (study.services[services[s].value].name == "Austrumu skola") eastern = arrivals[s];
    EXPECT_EQ(eastern, (std::vector<Arrival>{{PointIndex{0}, Minutes{5}}, {PointIndex{1}, Minutes{12}}}));
    try {
        static_cast<void>(ways->arrivals_at(std::vector<GridPoint>{{0, 0}}, Minutes{5}));
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_NE(std::string(error.what()).find("times.csv"), std::string::npos);
    }
}

TEST_F(TravelTableTest, AMissingTableIsNamedWhereverItMatters) {
    project_.settings.travel_tables = {"none.csv", "", ""};
    EXPECT_THROW(studied(), Error);
    const Findings findings = check_project(project_, resources(), today, Progress{});
    EXPECT_TRUE(std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.code == "travel-table-missing"; }));
    const auto parts = check_tables(project_);
    ASSERT_EQ(parts.size(), 1u);
    EXPECT_FALSE(parts[0].present);
}

TEST_F(TravelTableTest, ATableForOneModeLeavesTheOthersAsTheyAre) {
    travel_by(over_the_border());
    project_.settings.travel_tables = {"", "", "times.csv"};
    const Study study = studied();
    EXPECT_TRUE(study.travel.is_straight(TravelMode::car));
    EXPECT_FALSE(study.travel.is_straight(TravelMode::foot));
}

/// Belo Horizonte, from the files as the command reads them.
class IndicatorFiles : public testing::Test {
  protected:
    void SetUp() override {
        if (!fs::exists(folder()))
            GTEST_SKIP() << "the reference data accessibility are not there beside the project";
    }
    static fs::path folder() { return fs::path(MAPITE_SHARED) / "data/accessibility"; }
    static IndicatorRequest belo_horizonte(const std::string& opportunities, const MeasureRequest& measure) {
        return {.times = folder() / "travel_matrix.csv.gz",
                .people = folder() / "land_use_data.csv",
                .services = folder() / "land_use_data.csv",
                .measure = measure_of(measure),
                .columns = {{"capacity", opportunities}}};
    }
    /// The reference's two columns, read without the program's readers.
    static void expect_reference(const IndicatorAnswer& answer, const std::string& file) {
        std::map<std::string, std::string> wanted;
        std::ifstream in(folder() / file);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line))
            wanted[line.substr(0, line.find(','))] = line.substr(line.find(',') + 1);
        ASSERT_EQ(wanted.size(), answer.ids.size());
        for (std::size_t i = 0; i < answer.ids.size(); ++i) {
            const auto number = parse_number(wanted.at(answer.ids[i]));
            ASSERT_EQ(answer.values[i].has_value(), number.has_value()) << answer.ids[i];
            if (!number) continue;
            EXPECT_NEAR(*answer.values[i], *number, 1e-9) << answer.ids[i];
        }
    }
};

TEST_F(IndicatorFiles, AgreeWithTheReferenceInEveryPlace) {
    expect_reference(indicators(belo_horizonte("schools", {.name = "nearest"}), Progress{}),
                     "cost_to_closest_school_n1.csv");
    expect_reference(indicators(belo_horizonte("jobs", {.name = "cumulative", .cutoff_min = 30}), Progress{}),
                     "cumulative30_jobs.csv");
    expect_reference(
        indicators(belo_horizonte("schools", {.name = "cumulative", .cutoff_min = 30}), Progress{}),
        "cumulative30_schools.csv");
    expect_reference(indicators(belo_horizonte("jobs", {.name = "2sfca", .cutoff_min = 50}), Progress{}),
                     "fca_2sfca_binary50_jobs.csv");
}

TEST_F(IndicatorFiles, SummaryGivesTheGiniOfTheReference) {
    IndicatorRequest request = belo_horizonte("jobs", {.name = "cumulative", .cutoff_min = 30});
    request.summary = true;
    std::ifstream in(folder() / "gini_cum30_jobs.csv");
    std::string heading, expected;
    std::getline(in, heading);
    std::getline(in, expected);
    const IndicatorAnswer answer = indicators(request, Progress{});
    EXPECT_NEAR(answer.summary.value().gini.value(), std::stod(expected), 1e-9);
    EXPECT_TRUE(answer.time_books.balanced());
}

}  // namespace
}  // namespace mapite::test
