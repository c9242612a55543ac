#include "app/keying_journal.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "base/error.hpp"

namespace mapite::test {
namespace {

namespace fs = std::filesystem;

class Journal : public ::testing::Test {
  protected:
    void SetUp() override {
        fs::remove_all(folder_);
        known_.questionnaire = "q";
        known_.version = "1";
        known_.area = "0101001";
        known_.group = "residents";
        known_.respondent = "Ķ\"7\"";
        known_.date = std::chrono::year{2026} / 11 / 1;
        known_.entered = std::chrono::year{2026} / 11 / 2;
        known_.paper = true;
    }
    void TearDown() override { fs::remove_all(folder_); }
    [[nodiscard]] KeyingJournal open(std::size_t last = 0) const { return {file_, last}; }
    [[nodiscard]] std::string content() const {
        std::ifstream in(file_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void write(const std::string& text) const {
        std::ofstream(file_, std::ios::binary | std::ios::trunc) << text;
    }
    fs::path folder_ =
        fs::temp_directory_path() /
        (std::string("mapite-journal-") + ::testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::path file_ = folder_ / "keying/q.jsonl";
    Submission known_;
};

TEST_F(Journal, WhatWasWrittenIsReadBack) {
    Submission done = known_;
    {
        KeyingJournal journal = open(4);
        EXPECT_EQ(journal.next_number(), 5u);
        EXPECT_EQ(journal.begin(known_), 5u);
        journal.add(5, {"a", "4"});
        journal.add(5, {"b", ""});
        EXPECT_EQ(journal.begin(known_), 6u);
        journal.add(6, {"a", "ļoti \"labi\"\\"});
        done.id = paper_id(6);
        done.consent = true;
        done.answers = {{"a", "ļoti \"labi\"\\"}};
        journal.finish(6, done);
    }
    const KeyingJournal again = open();
    ASSERT_EQ(again.unfinished().size(), 1u);
    Submission begun = known_;
    begun.id = "paper-5";
    EXPECT_EQ(again.unfinished()[0].known, begun);
    EXPECT_EQ(again.unfinished()[0].entries, (std::vector<Answer>{{"a", "4"}, {"b", ""}}));
    ASSERT_EQ(again.finished().size(), 1u);
    EXPECT_EQ(again.finished()[0], done);
    EXPECT_EQ(again.next_number(), 7u);
    EXPECT_EQ(again.torn(), "");
}

TEST_F(Journal, ALineTornByACrashIsLeftOutAndTheOthersStay) {
    {
        KeyingJournal journal = open();
        journal.begin(known_);
        journal.add(1, {"a", "4"});
        journal.add(1, {"b", "5"});
    }
    const std::string whole = content();
    const std::size_t last_line = whole.rfind('\n', whole.size() - 2) + 1;
    // Cut anywhere within the last line, also just before its end.
    for (std::size_t length = last_line + 1; length < whole.size(); ++length) {
        write(whole.substr(0, length));
        KeyingJournal journal = open();
        EXPECT_EQ(journal.torn(), whole.substr(last_line, length - last_line));
        ASSERT_EQ(journal.unfinished().size(), 1u);
        EXPECT_EQ(journal.unfinished()[0].entries, (std::vector<Answer>{{"a", "4"}}));
        EXPECT_EQ(content(), whole.substr(0, last_line));
        journal.add(1, {"b", "5"});
        EXPECT_EQ(content(), whole);
    }
}

TEST_F(Journal, AFullDiskLeavesNoHalfLineAndKeyingGoesOnWhenThereIsRoomAgain) {
    KeyingJournal journal = open();
    const std::size_t form = journal.begin(known_);
    journal.add(form, {"a", "1"});
    const std::string before = content();
    rlimit usual{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = usual;
    full.rlim_cur = before.size() + 7;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    EXPECT_THROW(journal.add(form, {"b", "2"}), Error);
    EXPECT_THROW(journal.finish(form, known_), Error);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::ignore = std::signal(SIGXFSZ, handler);
    EXPECT_EQ(content(), before);
    EXPECT_EQ(journal.unfinished().at(0).entries.size(), 1u);
    EXPECT_TRUE(journal.finished().empty());
    journal.add(form, {"b", "2"});
    EXPECT_TRUE(content().starts_with(before));
    EXPECT_EQ(journal.unfinished().at(0).entries.size(), 2u);
}

TEST_F(Journal, DamageBeforeTheEndIsAnErrorThatNamesTheLine) {
    {
        KeyingJournal journal = open();
        journal.begin(known_);
        journal.add(1, {"a", "4"});
    }
    const std::string whole = content();
    write(whole.substr(0, whole.find('\n') - 3) + whole.substr(whole.find('\n')));
    try {
        std::ignore = open();
        ADD_FAILURE() << "was read";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::data);
        EXPECT_EQ(error.what(), file_.string() + ":1: this line was not written by Mapīte");
    }
}

TEST_F(Journal, NumbersAreNeverGivenTwice) {
    {
        KeyingJournal journal = open();
        journal.begin(known_);
        journal.finish(1, known_);
        journal.begin(known_);
        journal.drop(2);
        journal.begin(known_);
        journal.add(3, {"a", "1"});
        journal.forget_finished();
    }
    {
        const KeyingJournal journal = open();
        EXPECT_TRUE(journal.finished().empty());
        ASSERT_EQ(journal.unfinished().size(), 1u);
        EXPECT_EQ(journal.unfinished()[0].entries.size(), 1u);
        EXPECT_EQ(journal.next_number(), 4u);
    }
    EXPECT_EQ(open(9).next_number(), 10u);
}

TEST_F(Journal, TwoCannotKeyTheSameQuestionnaire) {
    const KeyingJournal first = open();
    EXPECT_THROW(open(), Error);
}

TEST(PaperIds, AreReadBackAndOthersAreNone) {
    EXPECT_EQ(paper_number(paper_id(12)), 12u);
    EXPECT_EQ(paper_number("paper-"), std::nullopt);
    EXPECT_EQ(paper_number("uuid:paper-3"), std::nullopt);
    EXPECT_EQ(paper_number("paper-0"), std::nullopt);
}

}  // namespace
}  // namespace mapite::test
