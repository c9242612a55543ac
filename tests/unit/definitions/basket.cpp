#include "definitions/load.hpp"
#include "expect_error.hpp"

namespace mapite::test {
namespace {

TEST(LoadBasket, ReadsBlocksAndNeedsInTheOrderOfTheFile) {
    const Basket basket = load_basket(fixture("basket.toml"));
    EXPECT_EQ(basket.id, "small");
    EXPECT_EQ(basket.version, "1");
    EXPECT_EQ(basket.name.ru, "Малая корзина");
    ASSERT_EQ(basket.blocks.size(), 1u);
    EXPECT_EQ(basket.blocks[0].name.lv, "Pamatvajadzības");
    ASSERT_EQ(basket.needs.size(), 2u);
    const Need school{.id = "school",
                      .block = "basic",
                      .name = {.lv = "Skola", .en = "School", .ru = "Школа"},
                      .kind = NeedKind::service,
                      .categories = {"school"},
                      .mode = TravelMode::car,
                      .good = Minutes{20},
                      .bad = Minutes{40},
                      .weight = 2,
                      .critical = true,
                      .source = "invented",
                      .categories_line = 14};
    EXPECT_EQ(basket.needs[0], school);
}

TEST(LoadBasket, UtilityHasNoCategoriesAndWeightOne) {
    const Need water = load_basket(fixture("basket.toml")).needs.at(1);
    EXPECT_EQ(water.kind, NeedKind::utility);
    EXPECT_TRUE(water.categories.empty());
    EXPECT_EQ(water.weight, 1);
    EXPECT_FALSE(water.critical);
}

TEST(LoadBasket, RulesAndBandsAreThoseOfTheFile) {
    const Basket basket = load_basket(fixture("basket-index.toml"));
    EXPECT_EQ(basket.index.aggregation, Aggregation::arithmetic);
    EXPECT_EQ(basket.index.floor, 2);
    EXPECT_EQ(basket.index.critical_cut, 30);
    EXPECT_EQ(basket.index.known_least, 0.5);
    EXPECT_EQ(basket.uncertainty, (UncertaintyRules{500, 0.1, 0, 0.3, 7}));
    EXPECT_EQ(basket.needs[0].capacity_norm_per_1000, 0.5);
    EXPECT_EQ(basket.needs[0].bands, (std::vector<Band>{{Minutes{15}, 1}, {Minutes{30}, 0.4}}));
    EXPECT_EQ(basket.needs[1].weight, 0);
}

TEST(LoadBasket, WithoutRulesTheWrittenMethodHolds) {
    const Basket basket = load_basket(fixture("basket.toml"));
    EXPECT_EQ(basket.index, (IndexRules{Aggregation::geometric, 1, 40, 2.0 / 3}));
    EXPECT_FALSE(basket.needs[0].capacity_norm_per_1000);
}

TEST(LoadBasket, MissingFileIsToldAsSuch) {
    try {
        load_basket(fixture("no-such-basket.toml"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::failed);
        EXPECT_EQ(std::string(error.what()),
                  "cannot read " + fixture("no-such-basket.toml").string() + ": there is no such file");
    }
}

TEST(LoadBasket, EveryMistakeNamesLineKeyAndWhatToDo) {
    const Broken all[] = {
        {"basket-unknown-key.toml",
         ":19: need \"school\": key \"critcal\" is not known here (it may be: bad_min, band_weights, "
         "bands_min, block, capacity_norm_per_1000, categories, critical, good_min, id, kind, mode, name, "
         "source, weight)",
         "did you mean \"critical\"?"},
        {"basket-missing-key.toml", ":9: need \"school\": key \"source\" is missing",
         "add: source = \"...\""},
        {"basket-bad-not-greater.toml",
         ":17: need \"school\": bad_min (20) must be greater than good_min (20)",
         "good_min: up to here the need is met; bad_min: beyond it is not met at all"},
        {"basket-weight-negative.toml",
         ":18: need \"school\": key \"weight\" must not be less than 0, but is -1",
         "0 leaves the need out of the index; 1 is the usual weight"},
        {"basket-all-weights-zero.toml", ":18: every need has the weight 0, so there is no index",
         "give at least one need a weight above 0; left out it is 1"},
        {"basket-bands-order.toml",
         ":20: need \"school\": the numbers of bands_min must be above 0 and ascend",
         "each band begins where the one before it ends"},
        {"basket-bands-ascend.toml",
         ":21: need \"school\": the numbers of band_weights must be above 0, at most 1, and not ascend",
         "what is farther away counts less"},
        {"basket-bands-without-weights.toml",
         ":20: need \"school\": 2 numbers in bands_min stand beside 0 in band_weights",
         "write one weight for each band, for example: bands_min = [10, 20, 30], band_weights = [1, 0.68, "
         "0.22]"},
        {"basket-index-key.toml",
         ":30: [index]: key \"critical_cutt\" is not known here (it may be: aggregation, critical_cut, "
         "floor, "
         "known_least)",
         "did you mean \"critical_cut\"?"},
        {"basket-aggregation.toml",
         ":30: [index]: key \"aggregation\" must be geometric or arithmetic, but \"geometrical\" stands "
         "there",
         "did you mean \"geometric\"?"},
        {"basket-spread.toml",
         ":30: [uncertainty]: key \"weights\" must be a number at most 0.9, but 1.5 stands there",
         "mend the value"},
        {"basket-weight-text.toml",
         ":18: need \"school\": key \"weight\" must be a number, but \"2\" stands there", "mend the value"},
        {"basket-good-infinite.toml",
         ":16: need \"school\": key \"good_min\" must be a number above 0 and at most 600, but inf stands "
         "there",
         "mend the value"},
        {"basket-mode.toml",
         ":15: need \"school\": key \"mode\" must be car, bicycle or foot, but \"cra\" stands there",
         "did you mean \"car\"?"},
        {"basket-kind.toml",
         ":26: need \"water\": key \"kind\" must be service or utility, but \"utlity\" stands there",
         "did you mean \"utility\"?"},
        {"basket-unknown-block.toml", ":24: need \"water\": there is no block \"basics\" (there are: basic)",
         "did you mean \"basic\"?"},
        {"basket-need-twice.toml", ":23: need \"school\": the id stands twice, first in line 10",
         "give one of them another id, or remove it"},
        {"basket-id-with-space.toml",
         ":23: need \"clean water\": key \"id\" may hold only a-z, 0-9, - and _, but \"clean water\" stands "
         "there",
         "names that people see belong in \"name\" or \"title\""},
        {"basket-empty-categories.toml", ":14: need \"school\": the list \"categories\" is empty",
         "write at least one text, or remove the key"},
        {"basket-category-twice.toml",
         ":14: need \"school\": \"school\" stands twice in the list \"categories\"", "remove one of them"},
        {"basket-minutes-of-utility.toml",
         ":27: need \"water\": key \"good_min\" is not known here (it may be: block, critical, id, kind, "
         "name, source, "
         "weight)",
         "remove it, or use one of the keys named above"},
        {"basket-empty-name.toml", ":25: need \"water\": [name]: key \"en\" is empty",
         "write a text, or remove the key if it is not needed"},
        {"basket-unknown-language.toml",
         ":25: need \"water\": [name]: key \"de\" is not known here (it may be: en, lv, ru)",
         "remove it, or use one of the keys named above"},
        {"basket-without-needs.toml", ":1: the basket has no needs", "add at least one [[need]]"},
    };
    expect_errors(all, load_basket);
}

}  // namespace
}  // namespace mapite::test
