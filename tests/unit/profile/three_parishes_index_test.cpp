// The second half of the worked example: needs with capacity and connections, the index with its bounds and
// contributions, and the simulation draw by draw, all against the reference's own results.
#include <gtest/gtest.h>

#include "profile/uncertainty.hpp"
#include "unit/profile/three_parishes.hpp"

namespace mapite {
namespace {

using namespace test::three_parishes;

constexpr double exact = 1e-9;
const char* const parishes[] = {"A", "B", "C"};

class ThreeParishesIndex : public testing::Test {
  protected:
    void SetUp() override {
        SKIP_WITHOUT_SHARED("cases/three-parishes/expected.json");
        case_.emplace();
        expected_ = read_json("expected.json");
        read_basket(read_json("config.json"));
        doctors_ = case_->doctors_per_1000();
        test::for_each_csv_row(test::shared(folder + "utilities.csv"), [&](const test::CsvRow& row) {
            water_.push_back(connected(row.text("water")));
            broadband_.push_back(connected(row.text("broadband")));
        });
        for (const char* parish : parishes) {
            std::vector<PointIndex> members;
            for (std::size_t p = 0; p < case_->points.size(); ++p)
                if (case_->parish_of_node.at(case_->node_of_point[p]) == parish) members.emplace_back(p);
            members_.push_back(std::move(members));
            areas_.emplace_back(areas_.size());
        }
        reach_ = {case_->nearest("library", false), case_->nearest("shop", false),
                  case_->nearest("gp", false)};
        inputs_ = {{.reach = &reach_[0]},
                   {.reach = &reach_[1]},
                   {.reach = &reach_[2], .access_per_1000 = doctors_},
                   {.connected = broadband_},
                   {.connected = water_}};
    }

    static std::optional<double> connected(const std::string& cell) {
        if (cell.empty() || cell == "None") return std::nullopt;
        return cell == "1" ? 1 : 0;
    }
    /// In the order in which the reference draws its weights: culture, daily, health, internet, water.
    void read_basket(const json& config) {
        const auto need = [&](const char* id, const char* service) {
            const json& rule = config["services"][service];
            Need result{.id = id,
                        .block = "all",
                        .good = Minutes{rule["good"].get<double>()},
                        .bad = Minutes{rule["bad"].get<double>()},
                        .weight = config["needs_weight"][id].get<double>(),
                        .critical = rule["critical"].get<bool>()};
            if (rule.contains("capacity_norm_per_1000"))
                result.capacity_norm_per_1000 = rule["capacity_norm_per_1000"].get<double>();
            return result;
        };
        basket_.blocks = {{.id = "all"}};
        basket_.needs = {need("culture", "library"), need("daily", "shop"), need("health", "gp")};
        for (const auto& [id, utility] : {std::pair{"internet", "broadband"}, std::pair{"water", "water"}})
            basket_.needs.push_back({.id = id,
                                     .block = "all",
                                     .kind = NeedKind::utility,
                                     .weight = config["needs_weight"][id].get<double>(),
                                     .critical = config["utilities"][utility]["critical"].get<bool>()});
        basket_.uncertainty = {
            .draws = 1000, .weights = 0.25, .thresholds = 0, .speeds = 0, .seed = 20240501};
    }
    [[nodiscard]] ProfileInputs inputs() const { return {basket_.needs, inputs_, case_->points, members_}; }
    [[nodiscard]] std::vector<AreaDraws> draws() const {
        return area_draws(basket_, inputs(), profile(inputs()), areas_);
    }

    std::optional<Case> case_;
    json expected_;
    Basket basket_;
    std::vector<double> doctors_;
    std::vector<std::optional<double>> water_, broadband_;
    std::vector<ReachColumn> reach_;
    std::vector<NeedInput> inputs_;
    std::vector<std::vector<PointIndex>> members_;
    std::vector<AreaIndex> areas_;
};

TEST_F(ThreeParishesIndex, NeedValuesAndTheirBoundsEqualTheReference) {
    const std::vector<AreaDraws> found = draws();
    for (std::size_t a = 0; a < 3; ++a) {
        const json& wanted = expected_["per_parish"][parishes[a]];
        for (std::size_t n = 0; n < basket_.needs.size(); ++n) {
            const NeedValue& ours = found[a].score.needs[n];
            const std::string& id = basket_.needs[n].id;
            EXPECT_NEAR(ours.value.value(), wanted["needs"][id].get<double>(), exact) << id;
            EXPECT_NEAR(ours.low, wanted["needs_low"][id].get<double>(), exact) << id;
            EXPECT_NEAR(ours.high, wanted["needs_high"][id].get<double>(), exact) << id;
        }
    }
}

TEST_F(ThreeParishesIndex, IndexItsBoundsAndContributionsEqualTheReference) {
    const std::vector<AreaDraws> found = draws();
    for (std::size_t a = 0; a < 3; ++a) {
        const AreaScore& ours = found[a].score;
        const json& wanted = expected_["per_parish"][parishes[a]];
        EXPECT_NEAR(ours.weight_known, wanted["availability"].get<double>(), exact);
        EXPECT_NEAR(ours.arithmetic.value(), wanted["index_arith"].get<double>(), exact);
        EXPECT_NEAR(ours.geometric.value(), wanted["index_geom"].get<double>(), exact);
        EXPECT_NEAR(ours.geometric_low, wanted["index_geom_low"].get<double>(), exact);
        EXPECT_NEAR(ours.geometric_high, wanted["index_geom_high"].get<double>(), exact);
        EXPECT_NEAR(ours.index.value(), wanted["index_final"].get<double>(), exact);
        EXPECT_EQ(basket_.needs[ours.weakest.value()].id, wanted["weakest"].get<std::string>());
        EXPECT_EQ(ours.critical_failed.size(), wanted["critical_fail"].size());
        for (std::size_t n = 0; n < basket_.needs.size(); ++n)
            EXPECT_NEAR(ours.parts[n].log_contribution,
                        wanted["geom_log_contrib"][basket_.needs[n].id].get<double>(), exact);
    }
}

TEST_F(ThreeParishesIndex, DrawnRanksAreThoseOfTheReferenceDrawByDraw) {
    const DrawnRanks found = draw_ranks(basket_, draws());
    for (std::size_t a = 0; a < 3; ++a) {
        const json& wanted = expected_["monte_carlo"][parishes[a]];
        double sum = 0;
        std::vector<double> share(3);
        for (const auto& ranks : found.ranks) {
            sum += ranks[a];
            share[ranks[a] - 1] += 1;
        }
        EXPECT_NEAR(sum / 1000, wanted["mean_rank"].get<double>(), exact);
        for (std::size_t rank = 0; rank < 3; ++rank)
            EXPECT_NEAR(share[rank] / 1000, wanted["p_rank"][rank].get<double>(), exact) << parishes[a];
    }
    const auto ranges = rank_ranges(basket_, draws());
    EXPECT_NEAR(ranges[1]->mean, expected_["monte_carlo"]["B"]["mean_rank"].get<double>(), exact);
    EXPECT_NEAR(ranges[1]->worst_tenth, expected_["monte_carlo"]["B"]["p_rank"][2].get<double>(), exact);
}

}  // namespace
}  // namespace mapite
