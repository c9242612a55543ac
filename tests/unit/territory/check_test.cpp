#include "territory/check.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/territory/squares.hpp"

namespace mapite {
namespace {

using namespace std::chrono;
using test::square_parish;

constexpr Day today = 2024y / May / 31;

/// A small territory in which nothing is doubtful; each test spoils one thing.
class CheckedTerritory : public testing::Test {
  protected:
    std::vector<Area> areas_{square_parish("A", 0), square_parish("B", 1000)};
    std::vector<Source> sources_{source(1, "shops.csv"), source(2, "schools.csv")};
    std::vector<Service> services_{service("s1", "Rimi", 200, 1), service("s2", "Tukuma skola", 1500, 2)};
    std::vector<PopulatedPoint> points_{{.id = "p1", .position = {500, 500}, .people = 9},
                                        {.id = "p2", .position = {1500, 500}, .people = 9}};

    static Source source(SourceId id, std::string file) {
        Source result{.id = id};
        result.file = std::move(file);
        result.licence = "CC0-1.0";
        result.date = 2024y / January / 1;
        return result;
    }
    static Service service(std::string id, std::string name, double x, SourceId source) {
        return {.id = std::move(id),
                .category = "shop",
                .name = std::move(name),
                .position = {x, 500},
                .verified = 2024y / January / 10,
                .source = source};
    }
    [[nodiscard]] Findings found(const CheckRules& rules = {}) const {
        return check({areas_, services_, points_, sources_}, today, rules);
    }
    [[nodiscard]] Finding only_finding() const {
        const Findings all = found();
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? Finding{} : all.front();
    }
};

TEST_F(CheckedTerritory, WithNothingDoubtfulHasNoFindings) {
    EXPECT_EQ(found(), Findings{});
}

TEST_F(CheckedTerritory, AServiceVerifiedOverAYearAgoIsStale) {
    services_[0].verified = 2023y / May / 31;
    EXPECT_TRUE(found().empty());
    services_[0].verified = 2023y / May / 30;
    const Finding finding = only_finding();
    EXPECT_EQ(finding.code, "stale-service");
    EXPECT_EQ(finding.where.item, "s1");
    EXPECT_NE(finding.what.find("2023-05-30"), std::string::npos);
}

TEST_F(CheckedTerritory, AYearBeforeALeapDayIsTheLastDayOfFebruary) {
    services_[0].verified = 2023y / February / 28;
    services_[1].verified = 2023y / February / 27;
    const Findings findings = check({areas_, services_, points_, sources_}, 2024y / February / 29);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].where.item, "s2");
}

TEST_F(CheckedTerritory, AServiceNeverVerifiedAmongVerifiedOnesIsNamed) {
    services_.push_back(service("s3", "Top", 700, 1));
    services_.back().verified.reset();
    const Finding finding = only_finding();
    EXPECT_EQ(finding.code, "never-verified");
    EXPECT_EQ(finding.where.item, "s3");
}

TEST_F(CheckedTerritory, ASourceThatNeverVerifiesIsReportedOnce) {
    services_.push_back(service("s3", "Top", 700, 1));
    services_[0].verified.reset();
    services_[2].verified.reset();
    const Finding finding = only_finding();
    EXPECT_EQ(finding.code, "never-verified");
    EXPECT_EQ(finding.where.item, "shops.csv");
    EXPECT_NE(finding.what.find("2 services"), std::string::npos);
}

TEST_F(CheckedTerritory, PossibleDuplicatesOfAllSourcesAreReported) {
    services_.push_back(service("s3", "Rimi Mini", 230, 2));
    EXPECT_EQ(only_finding().code, "possible-duplicate");
    services_.back().name = "Rimi";  // certain, but both still stand
    EXPECT_EQ(only_finding().code, "possible-duplicate");
    EXPECT_EQ(only_finding().severity, Severity::warning);
}

TEST_F(CheckedTerritory, ManyPossibleDuplicatesBecomeOneFinding) {
    for (const char* id : {"s3", "s4"}) services_.push_back(service(id, "Rimi Mini", 230, 2));
    const Findings grouped = found({.most_single = 1});
    ASSERT_EQ(grouped.size(), 1u);
    EXPECT_EQ(grouped[0].code, "possible-duplicate");
    EXPECT_NE(grouped[0].what.find("2 pairs"), std::string::npos);
}

TEST_F(CheckedTerritory, RecordsThatWereMergedArePassedOver) {
    services_.push_back(service("s3", "Rimi", 230, 7));
    services_.back().merged_into = "s1";
    services_.back().verified = 2001y / January / 1;
    EXPECT_TRUE(found().empty());
}

TEST_F(CheckedTerritory, AServiceWithoutSourceIsNamed) {
    services_[1].source = 77;
    EXPECT_EQ(only_finding().code, "service-without-source");
    EXPECT_EQ(only_finding().where.item, "s2");
}

TEST_F(CheckedTerritory, OutsideEveryAreaAServiceIsANoteAndPeopleAreAWarning) {
    services_[1].position = {9000, 500};
    points_.push_back({.id = "p3", .position = {9000, 9000}, .people = 4});
    const Findings findings = found();
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].code, "service-outside-areas");
    EXPECT_EQ(findings[0].severity, Severity::note);
    EXPECT_EQ(findings[1].code, "point-outside-areas");
    EXPECT_EQ(findings[1].severity, Severity::warning);
    EXPECT_EQ(findings[1].where.item, "p3");
}

TEST_F(CheckedTerritory, TwoAreasWithOneCodeAreAnError) {
    areas_[1].code = "A";
    EXPECT_EQ(only_finding().code, "duplicate-area-code");
    EXPECT_EQ(only_finding().severity, Severity::error);
}

TEST_F(CheckedTerritory, AnAreaWithoutPeopleIsNamed) {
    points_.pop_back();
    EXPECT_EQ(only_finding().code, "area-without-people");
    EXPECT_EQ(only_finding().where.item, "B");
    points_.clear();
    EXPECT_EQ(only_finding().code, "no-people");
}

TEST_F(CheckedTerritory, ASourceWithoutDateOrLicenceIsNamed) {
    sources_[0].date.reset();
    EXPECT_EQ(only_finding().code, "source-without-date");
    EXPECT_EQ(only_finding().where.item, "shops.csv");
    sources_[0] = source(1, "shops.csv");
    sources_[1].licence = " ";
    EXPECT_EQ(only_finding().code, "source-without-licence");
}

TEST_F(CheckedTerritory, ManyFindingsOfAKindBecomeOneThatCountsThem) {
    for (int i = 0; i < 4; ++i)
        points_.push_back(
            {.id = "far" + std::string(1, static_cast<char>('1' + i)), .position = {9000, 9000}});
    EXPECT_EQ(found().size(), 4u);
    const Findings grouped = found({.most_single = 3});
    ASSERT_EQ(grouped.size(), 1u);
    EXPECT_NE(grouped[0].what.find("4 populated points"), std::string::npos);
    EXPECT_NE(grouped[0].what.find("far1, far2, far3"), std::string::npos);
    points_.resize(3);
    EXPECT_EQ(found({.most_single = 0}).size(), 1u);
}

TEST_F(CheckedTerritory, NeighboursThatShareABorderDoNotOverlap) {
    EXPECT_TRUE(check_overlaps(areas_).empty());
}

TEST_F(CheckedTerritory, AreasOfOneLevelThatOverlapAreReportedOnce) {
    areas_[1].shape = {test::square(900, 0, 1000)};
    const Findings findings = check_overlaps(areas_);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].code, "overlapping-areas");
    EXPECT_EQ(findings[0].where.item, "A");
}

TEST_F(CheckedTerritory, AVillageInsideAParishIsNoOverlap) {
    areas_.push_back(square_parish("A1", 100, AreaType::village, 200));
    EXPECT_TRUE(check_overlaps(areas_).empty());
}

TEST(Check, OfAnEmptyProjectFindsNothing) {
    EXPECT_TRUE(check({}, today).empty());
}

}  // namespace
}  // namespace mapite
