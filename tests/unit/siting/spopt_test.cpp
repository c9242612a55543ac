// The case of pysal/spopt: San Francisco, 205 tracts, 16 stores, distances along the streets in metres;
// checked by brute force there. Metres stand here for seconds.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "base/text.hpp"
#include "siting/siting.hpp"

namespace mapite::test {
namespace {

class SanFrancisco : public testing::Test {
  protected:
    void SetUp() override {
        const auto file = std::filesystem::path(MAPITE_SHARED) /
                          "cases/spopt/SF_network_distance_candidateStore_16_censusTract_205_new.csv";
        if (!std::filesystem::exists(file)) GTEST_SKIP() << "needs ../shared/cases/spopt, which is not here";
        std::ifstream in(file);
        std::map<std::string, std::size_t> stores, tracts;
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line)) {
            const auto cells = split(std::string(trimmed(line)), ',');
            const std::size_t store = stores.try_emplace(cells[1], stores.size()).first->second;
            const std::size_t tract = tracts.try_emplace(cells[2], tracts.size()).first->second;
            if (store == candidates_.size()) candidates_.emplace_back(), names_.push_back(cells[1]);
            if (tract == people_.size()) people_.push_back(*parse_number(cells[3]));
            candidates_[store].push_back({PointIndex{tract}, Seconds{*parse_number(cells[0])}});
        }
        ASSERT_EQ(candidates_.size(), 16u);
        ASSERT_EQ(people_.size(), 205u);
    }

    [[nodiscard]] SitingProblem problem() const { return {.candidates = candidates_, .people = people_}; }
    [[nodiscard]] std::vector<std::string> names(const Sites& sites) const {
        std::vector<std::string> result;
        for (const std::size_t site : sites) result.push_back(names_[site]);
        std::sort(result.begin(), result.end());
        return result;
    }

    std::vector<std::vector<Arrival>> candidates_;
    std::vector<double> people_;
    std::vector<std::string> names_;
};

TEST_F(SanFrancisco, SetCoveringTakesEightSites) {
    const SetCover found = set_cover(problem(), Seconds{5000});
    EXPECT_TRUE(found.proven);
    EXPECT_EQ(found.sites.size(), 8u);
}

TEST_F(SanFrancisco, FourSitesCoverMostPeople) {
    const MaximalCover found = maximal_cover(problem(), 4, Seconds{5000});
    EXPECT_TRUE(found.proven);
    EXPECT_EQ(found.people_gained, 875247);
    EXPECT_EQ(found.at_most, 875247);
}

TEST_F(SanFrancisco, TheMedianOfFourSitesIsThePublishedOne) {
    const Median found = median(problem(), 4);
    EXPECT_TRUE(found.proven);
    EXPECT_NEAR(found.person_minutes * 60, 2848268129.714512, 1e-3);
    EXPECT_EQ(names(found.sites), (std::vector<std::string>{"Store_11", "Store_12", "Store_15", "Store_2"}));
    EXPECT_EQ(found.people_unreached, 0);
}

TEST_F(SanFrancisco, TheLongestWayToFourSitesIsThePublishedOne) {
    const Centre found = centre(problem(), 4);
    EXPECT_TRUE(found.proven);
    ASSERT_TRUE(found.longest);
    EXPECT_NEAR(found.longest->count(), 7403.063810849859, 1e-9);
}

}  // namespace
}  // namespace mapite::test
