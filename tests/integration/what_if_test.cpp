// What a change would do, checked against the study computed anew with the change made.
#include "app/what_if.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "app/profile_view.hpp"
#include "app/travel_ways.hpp"
#include "app/what_if_answers.hpp"
#include "app/what_if_words.hpp"
#include "base/error.hpp"
#include "integration/support.hpp"
#include "sample/sample.hpp"

namespace mapite::test {
namespace {

/// The fictional district, small, made once.
class WhatIf : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = new TemporaryFolder;
        write_sample(folder_->path() / "files", {.seed = 7, .size = SampleSize::small}, Progress{});
        const fs::path files = folder_->path() / "files";
        project_ = new Project(new_project(folder_->path() / "p"));
        import(*project_, request({LayerKind::boundaries}, {files / "boundaries.gpkg"}));
        import(*project_, request({LayerKind::roads, LayerKind::services}, {files / "district.osm.pbf"}));
        import(*project_, request({LayerKind::services}, {files / "services.csv"}));
        import(*project_, request({LayerKind::people}, {files / "people.csv"}));
        study_ = new Study(counted());
    }
    static void TearDownTestSuite() {
        delete study_;
        delete project_;
        delete folder_;
    }

    static Study counted() {
        StudyOptions options;
        options.today = today;
        options.keep_ways = true;
        options.also_modes = {TravelMode::car, TravelMode::foot};
        return study_project(*project_, resources(), options, Progress{});
    }
    static std::size_t need(const std::string& id) { return need_named(study_->basket, id); }
    static WhatIfRules rules() { return what_if_rules_of(resources(), project_->folder); }
    static double within_good(const Study& study, std::size_t need) {
        double people = 0;
        for (const AreaProfile& profile : study.profiles)
            if (level(study.areas[profile.area.value].type) == main_level(study))
                people += profile.needs[need].people.good;
        return people;
    }
    /// Nearest service of the need that most points go to.
    static ServiceIndex some_service(std::size_t need) {
        std::vector<std::size_t> points(study_->services.size(), 0);
        for (const auto& reach : *study_->needs[need].reach)
            if (reach) ++points[reach->service.value];
        return ServiceIndex{
            static_cast<std::size_t>(std::max_element(points.begin(), points.end()) - points.begin())};
    }
    static std::string usage_error(const std::function<void()>& work) {
        try {
            work();
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::usage);
            return std::string(error.what()) + " | " + error.hint();
        }
        return "no error";
    }

    static inline TemporaryFolder* folder_ = nullptr;
    static inline Project* project_ = nullptr;
    static inline Study* study_ = nullptr;
};

TEST_F(WhatIf, BeforeAChangeTheNumbersAreTheProfiles) {
    for (const char* id : {"gp", "library", "public_transport"}) {
        const NeedEffect effect = effect_of(*study_, need(id), times_now(*study_, need(id)));
        EXPECT_NEAR(effect.total.good_before, within_good(*study_, need(id)), 1e-6) << id;
        EXPECT_EQ(effect.total.good_before, effect.total.good_after);
        EXPECT_EQ(effect.total.people, 0);
        EXPECT_TRUE(effect.areas.empty());
    }
}

TEST_F(WhatIf, AClosureIsTheStudyWithoutTheService) {
    const std::size_t gp = need("gp");
    const ServiceIndex closed = some_service(gp);
    const Closure closure = closure_of(*study_, {closed});
    ASSERT_FALSE(closure.needs.empty());
    const ClosedForNeed& effect = closure.needs.front();
    EXPECT_EQ(effect.effect.need, gp);
    EXPECT_GT(effect.people_served, 0);
    // The same roads asked anew, all services but this one.
    std::vector<ServiceIndex> left = study_->needs[gp].services;
    std::erase(left, closed);
    std::vector<PointIndex> everyone;
    for (std::size_t i = 0; i < study_->points.size(); ++i) everyone.emplace_back(i);
    const auto reach = study_->travel_ways[0]->nearest(everyone, left);
    double good = 0;
    for (const PointIndex i : points_in_question(*study_, {}))
        if (reach[i.value] && in_minutes(reach[i.value]->time) <= study_->basket.needs[gp].good)
            good += study_->points[i.value].people;
    EXPECT_NEAR(effect.effect.total.good_after, good, 1e-6);
    EXPECT_NEAR(effect.effect.total.good_before - effect.effect.total.leave_good, good, 1e-6);
    double taken_over = 0;
    for (const TakingOver& other : effect.takes_over) {
        taken_over += other.people;
        EXPECT_GE(other.minutes_after, other.minutes_before - 1e-6);
        EXPECT_NE(other.service, closed);
    }
    EXPECT_NEAR(taken_over + effect.effect.total.lose_their_way, effect.people_served, 1e-6);
}

TEST_F(WhatIf, ClosingAllLeavesNobodyAWay) {
    const std::size_t gp = need("gp");
    const Closure closure = closure_of(*study_, study_->needs[gp].services);
    EXPECT_TRUE(closure.needs.front().none_left);
    EXPECT_EQ(closure.needs.front().effect.total.good_after, 0);
    EXPECT_TRUE(closure.needs.front().takes_over.empty());
}

TEST_F(WhatIf, TheBestPlaceIsAsGoodAsAskingAboutItAndNoCandidateIsBetter) {
    const std::size_t gp = need("gp");
    const NewServices best = best_places(*study_, rules(), {.needs = {gp}, .count = 1});
    ASSERT_EQ(best.sites.size(), 1u);
    EXPECT_TRUE(best.proven);
    EXPECT_EQ(best.bound, best.value);
    const NewServices there = service_at(*study_, {gp}, best.sites.front().place);
    EXPECT_EQ(there.needs.front().total, best.needs.front().total);
    EXPECT_NEAR(best.needs.front().total.enter_good, *best.value, 1e-6);
    EXPECT_GT(*best.value, 0);
    const CandidatePlaces candidates = candidate_places(*study_, rules(), {});
    for (std::size_t i = 0; i < candidates.places.size(); i += 25)
        EXPECT_LE(service_at(*study_, {gp}, candidates.places[i]).needs.front().total.enter_good,
                  *best.value + 1e-6);
}

TEST_F(WhatIf, MoreServicesNeverHelpFewer) {
    const std::size_t shop = need("shop");
    double gained = 0;
    for (const std::size_t count : {1u, 2u, 4u}) {
        const NewServices best = best_places(*study_, rules(), {.needs = {shop}, .count = count});
        EXPECT_GE(best.needs.front().total.enter_good, gained);
        gained = best.needs.front().total.enter_good;
        double of_sites = 0;
        for (const NewSite& site : best.sites) of_sites += site.enter_good;
        EXPECT_NEAR(of_sites, gained, 1e-6);
    }
}

TEST_F(WhatIf, EachObjectiveIsBestByItsOwnMeasure) {
    const std::size_t gp = need("gp");
    const auto with = [&](SitingObjective objective) {
        return best_places(*study_, rules(), {.needs = {gp}, .count = 2, .objective = objective});
    };
    const NewServices people = with(SitingObjective::people), minutes = with(SitingObjective::minutes),
                      farthest = with(SitingObjective::farthest), all = with(SitingObjective::all);
    EXPECT_GE(people.needs.front().total.enter_good, minutes.needs.front().total.enter_good);
    const auto saved = [](const NewServices& each) {
        return each.needs.front().total.minutes_before - each.needs.front().total.minutes_after;
    };
    EXPECT_GE(saved(minutes), saved(people) - 1e-6);
    ASSERT_TRUE(farthest.longest_after);
    EXPECT_LE(*farthest.longest_after, *farthest.longest_before);
    EXPECT_GE(all.sites.size(), 2u);
    EXPECT_NEAR(all.people_still_without, all.people_out_of_reach, 1e-6);
}

TEST_F(WhatIf, AnAreaAskedForIsWhereThePlacesAre) {
    const std::size_t gp = need("gp");
    for (std::size_t a = 0; a < study_->areas.size(); ++a) {
        if (level(study_->areas[a].type) != main_level(*study_)) continue;
        const NewServices best =
            best_places(*study_, rules(), {.needs = {gp}, .count = 1, .area = AreaIndex{a}});
        for (const NewSite& site : best.sites) EXPECT_EQ(site.area, AreaIndex{a});
        EXPECT_NEAR(best.needs.front().total.enter_good, best.value.value_or(0), 1e-6);
    }
}

TEST_F(WhatIf, WhatHelpsAnAreaHelpsItsGapAndNobodyElse) {
    for (std::size_t a = 0; a < study_->areas.size(); ++a) {
        if (level(study_->areas[a].type) != main_level(*study_)) continue;
        const AreaRemedies found =
            remedies_for(*study_, rules(), AreaIndex{a}, {need("gp"), need("public_transport")});
        double before = std::numeric_limits<double>::infinity();
        for (const RemedyEffect& each : found.remedies) {
            EXPECT_LE(each.people, before);
            before = each.people;
            if (each.remedy == NeedRemedy::longer_opening) continue;
            const PeopleGroups& people = study_->profiles[a].needs[each.need].people;
            EXPECT_LE(each.people, people.between + people.bad + people.without_route + 1e-6);
            EXPECT_LE(each.people, *each.at_most + 1e-6);
            EXPECT_EQ(each.remedy == NeedRemedy::bus_stop,
                      study_->basket.needs[each.need].id == "public_transport");
        }
        for (const HoursKnown& hours : found.hours) EXPECT_LE(hours.people_unknown, hours.people);
    }
}

TEST_F(WhatIf, MistypedNamesGetTheRightOne) {
    const auto needs = [&](const std::string& category) {
        return usage_error(
            [&] { needs_of_category(resources(), project_->folder, study_->basket, category); });
    };
    EXPECT_NE(needs("libary").find("did you mean \"library\"?"), std::string::npos);
    EXPECT_NE(needs("post").find("it is met by: post_office, parcel_locker"), std::string::npos);
    EXPECT_NE(needs("dentist").find("no need of basket latvia is met by a \"dentist\""), std::string::npos);
    EXPECT_EQ(needs_of_category(resources(), project_->folder, study_->basket, "library").size(), 2u);
    EXPECT_NE(usage_error([&] { service_named(*study_, "nowhere at all"); }).find("there is no service"),
              std::string::npos);
}

TEST_F(WhatIf, EveryAnswerHasItsTextInThreeLanguages) {
    const std::size_t gp = need("gp");
    const Symbols symbols = symbols_of(resources(), project_->folder);
    const WhatIfRules given = rules();
    const Closure closure = closure_of(*study_, {some_service(gp)});
    const NewServices best = best_places(*study_, given, {.needs = {gp}, .count = 2});
    const NewServices there = service_at(*study_, {gp}, best.sites.front().place);
    const AreaRemedies fix = remedies_for(*study_, given, study_->profiles.back().area, {gp});
    for (const Language language : {Language::lv, Language::en, Language::ru}) {
        const WhatIfTexts with{*study_, resources().texts, symbols, given, language};
        for (const TextParts& parts : {closure_text(closure, with), new_services_text(best, "gp", {}, with),
                                       new_services_text(there, "gp", verdict_on(*study_, there, 0.95), with),
                                       remedies_text(fix, with)}) {
            std::string all;
            for (const TextPart& part : parts) {
                all += part.text;
                for (const std::string& cell : part.table.header) all += cell;
            }
            EXPECT_FALSE(all.empty());
            EXPECT_EQ(all.find("what_if."), std::string::npos) << all;
            EXPECT_EQ(all.find('{'), std::string::npos) << all;
            EXPECT_EQ(all.find("nan"), std::string::npos) << all;
        }
    }
}

}  // namespace
}  // namespace mapite::test
