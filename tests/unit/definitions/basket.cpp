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
                      .source = "invented"};
    EXPECT_EQ(basket.needs[0], school);
}

TEST(LoadBasket, UtilityHasNoCategoriesAndWeightOne) {
    const Need water = load_basket(fixture("basket.toml")).needs.at(1);
    EXPECT_EQ(water.kind, NeedKind::utility);
    EXPECT_TRUE(water.categories.empty());
    EXPECT_EQ(water.weight, 1);
    EXPECT_FALSE(water.critical);
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
         ":19: need \"school\": key \"critcal\" is not known here (it may be: bad_min, block, categories, "
         "critical, "
         "good_min, id, kind, mode, name, source, weight)",
         "did you mean \"critical\"?"},
        {"basket-missing-key.toml", ":9: need \"school\": key \"source\" is missing",
         "add: source = \"...\""},
        {"basket-bad-not-greater.toml",
         ":17: need \"school\": bad_min (20) must be greater than good_min (20)",
         "good_min: up to here the need is met; bad_min: beyond it is not met at all"},
        {"basket-weight-zero.toml",
         ":18: need \"school\": key \"weight\" must be a number above 0, but 0 stands there",
         "mend the value"},
        {"basket-weight-text.toml",
         ":18: need \"school\": key \"weight\" must be a number above 0, but \"2\" stands there",
         "mend the value"},
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
