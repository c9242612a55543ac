#include "app/visit_sheet.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/visit_exchange.hpp"
#include "app/visit_sheet_parts.hpp"
#include "base/error.hpp"
#include "support/test_folder.hpp"
#include "visit_sample.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;
using visit_sample::december;

class VisitSheet : public testing::Test {
  protected:
    const VisitProject project = visit_sample::project();
    const SavedPlan plan = visit_sample::planned(project, 3);
    const Texts texts = visit_sample::texts();

    [[nodiscard]] RouteSheet sheet(VisitSheetOptions options = {}) const {
        options.printed = december(2);
        return visit_sheet(project, plan, december(8), texts, options);
    }
    [[nodiscard]] static std::string value(const RouteSheet& sheet, const std::string& label) {
        for (const SheetLine& line : sheet.head)
            if (line.label == label) return line.value;
        return {};
    }
};

TEST_F(VisitSheet, TimesOfTheDayFollowOneAnotherWithoutGapOrOverlap) {
    for (const PlannedDay& day : plan.plan.days) {
        const VisitSheetOptions options;
        const SheetDay part{.visits = project,
                            .plan = plan,
                            .day = day,
                            .options = options,
                            .speaker = VisitSpeaker(texts, Language::lv),
                            .local = local_day(day.day, "Europe/Riga"),
                            .sunset = {}};
        const std::vector<TimeSpan> spans = time_spans(part);
        ASSERT_FALSE(spans.empty());
        for (std::size_t i = 1; i < spans.size(); ++i) EXPECT_EQ(spans[i].from, spans[i - 1].to);
        EXPECT_EQ(std::ranges::count(spans, TimeKind::visit, &TimeSpan::kind),
                  static_cast<std::ptrdiff_t>(day.stops.size()));
        // A break before leaving or after being back is no part of the sheet.
        const bool rests = day.pause && *day.pause >= day.leave && *day.pause < day.back;
        EXPECT_EQ(std::ranges::count(spans, TimeKind::pause, &TimeSpan::kind), rests ? 1 : 0);
        std::chrono::seconds driven{0}, driving = day.drive_back;
        for (const TimeSpan& span : spans)
            if (span.kind == TimeKind::drive) driven += span.to - span.from;
        for (const PlannedStop& stop : day.stops) driving += stop.drive;
        EXPECT_EQ(driven, driving);
    }
}

TEST_F(VisitSheet, WhatAPrivateVisitIsForIsNowhereOnThePage) {
    const std::string page = html(sheet({.with_notes = true}));
    for (const char* secret : {"Kalniņš", "parādi", "29 999 999", "29999999", "SLEPENI"})
        EXPECT_EQ(page.find(secret), std::string::npos) << secret;
    EXPECT_NE(page.find("Mājas"), std::string::npos);
    EXPECT_NE(page.find("Pagasta padomes sēde"), std::string::npos);
}

TEST_F(VisitSheet, NotesArePrintedOnlyWhenAskedFor) {
    for (const PlannedDay& day : plan.plan.days)
        for (const PlannedStop& stop : day.stops)
            if (stop.occasion.visit == "V4") {
                VisitSheetOptions options;
                options.printed = december(2);
                EXPECT_EQ(html(visit_sheet(project, plan, day.day, texts, options)).find("anketām"),
                          std::string::npos);
                options.with_notes = true;
                EXPECT_NE(html(visit_sheet(project, plan, day.day, texts, options)).find("anketām"),
                          std::string::npos);
                return;
            }
    FAIL() << "the school is not in the plan";
}

TEST_F(VisitSheet, HeadNamesTheVersionThatItReplaces) {
    EXPECT_EQ(sheet().version, "v3, aizstāj v2");
    EXPECT_EQ(sheet({.language = Language::en}).version, "v3, replaces v2");
    SavedPlan first = plan;
    first.version = 1;
    EXPECT_EQ(visit_sheet(project, first, december(8), texts, {.printed = december(2)}).version, "v1");
}

TEST_F(VisitSheet, EveningAndDarkLegsAreMarked) {
    const RouteSheet page = sheet();
    EXPECT_EQ(value(page, "Saulriets"), "15:47");  // Riga, a degree further east: published 15:43
    const SheetStop& council = page.stops.back();
    ASSERT_EQ(council.place, "Ķūļu pagasts");
    EXPECT_EQ(council.marks.front(), "norunāts");
    EXPECT_NE(std::ranges::find(council.marks, "tumsā"), council.marks.end());
    EXPECT_FALSE(page.time_line.sunset_label.empty());
}

TEST_F(VisitSheet, BufferRuleAndFactorArePrinted) {
    const std::string page = html(sheet({.language = Language::en}));
    EXPECT_NE(page.find("5 min and 10\u00a0% of its time"), std::string::npos);
    EXPECT_NE(page.find("multiplied by 1.15"), std::string::npos);
    EXPECT_NE(page.find("All times are estimates"), std::string::npos);
}

TEST_F(VisitSheet, VisitThatDidNotFitHasItsReasonAndTheCheapestFix) {
    ASSERT_FALSE(plan.plan.unplanned.empty());
    const Unplanned& night = plan.plan.unplanned.front();
    EXPECT_EQ(night.occasion.visit, "V5");
    WhyNot why;
    why.unplanned = night;
    Remedy remedy;
    remedy.relaxed = "window";
    remedy.day = december(9);
    remedy.more_driving = 20min;
    remedy.more_length = Metres{18'000};
    why.remedies = {remedy};
    const RouteSheet page = sheet({.why = {why}});
    ASSERT_EQ(page.left_out.rows.size(), plan.plan.unplanned.size());
    EXPECT_NE(page.left_out.rows[0][0].find("V5 Naktsmājas, Skola"), std::string::npos);
    EXPECT_NE(page.left_out.rows[0][2].find("2026. gada 9. decembris, +18\u00a0km, +20 min"),
              std::string::npos)
        << page.left_out.rows[0][2];
    EXPECT_EQ(sheet().left_out.rows[0][2], "–");
}

TEST_F(VisitSheet, SpareStopsAreNearAndMayBeToday) {
    for (const auto& row : sheet().spare.rows) {
        EXPECT_EQ(row[0].find("V6"), std::string::npos) << "it may be from 15 December only";
        EXPECT_EQ(row[0].find("V5"), std::string::npos) << "it may be on 9 December only";
    }
    EXPECT_LE(sheet().spare.rows.size(), 2u);
}

TEST_F(VisitSheet, EveryWordHasItsTranslation) {
    for (const Language language : {Language::lv, Language::en, Language::ru}) {
        const std::string page = html(sheet({.language = language}));
        EXPECT_EQ(page.find("visit_sheet."), std::string::npos) << to_string(language);
        EXPECT_EQ(page.find('{', page.find("<body")), std::string::npos) << to_string(language);
    }
    for (const auto& [key, sentence] : texts.sentences())
        if (key.starts_with("visit_sheet.")) {
            EXPECT_FALSE(sentence.lv.empty() || sentence.en.empty() || sentence.ru.empty()) << key;
        }
}

TEST_F(VisitSheet, DayWithoutATourIsAnErrorThatNamesTheOthers) {
    try {
        visit_sheet(project, plan, december(6), texts, {});
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_NE(error.hint().find("2026-12-08"), std::string::npos);
    }
}

TEST_F(VisitSheet, FilesAreNamedByDayAndProjectInPlainLetters) {
    VisitProject with_plan = project;
    with_plan.plan = plan;
    const auto folder = test_folder() / "sheets";
    SheetRequest request{.day = december(8), .folder = folder, .pdf = false};
    request.options.printed = december(2);
    const WrittenSheets written = write_sheets(with_plan, request, texts);
    ASSERT_EQ(written.files.size(), 1u);
    EXPECT_EQ(written.files[0].filename(), "2026-12-08_route_kulu-novads.html");
}

/// With MAPITE_SHEETS=folder the pages stay there, as PDF too, for people to look at.
TEST_F(VisitSheet, IsWrittenInEveryLanguage) {
    const char* asked = std::getenv("MAPITE_SHEETS");
    const std::filesystem::path folder = asked != nullptr ? std::filesystem::path(asked) : test_folder();
    VisitProject with_plan = project;
    with_plan.plan = plan;
    for (const Language language : {Language::lv, Language::en, Language::ru}) {
        SheetRequest request{.folder = folder / to_string(language)};
        request.pdf = asked != nullptr;
        request.options.printed = december(2);
        request.options.language = language;
        const WrittenSheets written = write_sheets(with_plan, request, texts);
        EXPECT_EQ(written.pdf_trouble, "");
        ASSERT_FALSE(written.files.empty());
        std::ifstream page(written.files[0]);
        const std::string html{std::istreambuf_iterator<char>(page), {}};
        EXPECT_NE(html.find("lang=\"" + std::string(to_string(language)) + "\""), std::string::npos);
    }
}

}  // namespace
}  // namespace mapite
