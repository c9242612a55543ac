#include <algorithm>
#include <ctime>
#include <thread>

#include "killed.hpp"
#include "store/connection.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

/// One with every field and answers out of the alphabet's order, one with nothing but what it must have.
std::vector<Submission> forms() {
    Submission full;
    full.questionnaire = "pamatvajadzības";
    full.id = "uuid:5f1c-\"ē\"";
    full.version = "2026-11";
    full.area = "0054210";
    full.group = "residents";
    full.respondent = "r-7";
    full.date = 2026y / 11 / 3;
    full.consent = true;
    full.paper = true;
    full.origin = "atbildes \"1\".csv:17";
    full.entered = 2026y / 11 / 22;
    full.answers = {{"water_satisfaction", "4"},
                    {"needs", "shop gp"},
                    {"comment", "Nav autobusa;\n\"vakaros\" 'nekā'\n\tгде же? \\n"},
                    {"age", "-2.5"}};
    Submission bare;
    bare.questionnaire = "pamatvajadzības";
    bare.id = "paper-1";
    return {bare, full};  // as Database promises them: no area comes first
}

void put(Database& database, const std::vector<Submission>& submissions) {
    auto change = database.change("import", "answers.csv");
    change.put_submissions(submissions);
    change.commit();
}

TEST(Submissions, AreGivenBackAsTheyWereSavedWithTheAnswersInTheOrderOfTheQuestions) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    put(database, forms());
    EXPECT_EQ(Database::open_to_read(folder.file()).submissions(), forms());
}

TEST(Submissions, ComeByQuestionnaireAreaGroupAndIdHoweverTheyWerePut) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    std::vector<Submission> sorted;
    for (const char* questionnaire : {"a", "b"})
        for (const char* area : {"0054", "54"})
            for (const char* group : {"ngo", "residents"})
                for (const char* id : {"1", "2"}) {
                    Submission& each = sorted.emplace_back();
                    each.questionnaire = questionnaire;
                    each.area = area;
                    each.group = group;
                    each.id = std::string(area) + group + id;
                    each.answers = {{"q", id}};
                }
    std::vector<Submission> mixed = sorted;
    std::ranges::reverse(mixed);
    std::swap(mixed[2], mixed[11]);
    put(database, mixed);
    EXPECT_EQ(database.submissions(), sorted);
}

TEST(Submissions, OneThatComesAgainTakesThePlaceOfTheFirstWithAllItsAnswersAndOfNoOther) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    Submission other = forms()[1];
    other.questionnaire = "ūdens";  // the same id in another questionnaire is another form
    put(database, forms());
    put(database, {other});
    Submission corrected = forms()[1];
    corrected.date.reset();
    corrected.answers = {{"needs", "gp"}, {"water_satisfaction", "5"}};
    put(database, {corrected});
    EXPECT_EQ(database.submissions(), (std::vector{forms()[0], corrected, other}));
}

TEST(Submissions, RemovedOnesTakeTheirAnswersWithThem) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    put(database, forms());
    {
        auto change = database.change();
        change.remove_submissions("pamatvajadzības", {forms()[1].id});
        change.commit();
    }
    EXPECT_EQ(database.submissions(), std::vector{forms()[0]});
    EXPECT_EQ(Connection::read_only(folder.file()).whole("SELECT count(*) FROM answers"), 0);
}

TEST(Submissions, ToRemoveOneThatIsNotThereIsRefusedAndNothingIsRemoved) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    put(database, forms());
    {
        auto change = database.change();
        const std::string error = error_of(
            [&] {
                change.remove_submissions("pamatvajadzības", {"paper-1", "paper-77"});
            },
            ErrorKind::usage);
        EXPECT_NE(error.find("no form \"paper-77\""), std::string::npos) << error;
        EXPECT_NE(error_of([&] { change.commit(); }, ErrorKind::usage).find("failed"), std::string::npos);
    }
    EXPECT_EQ(database.submissions(), forms());
}

TEST(Submissions, AQuestionAnsweredTwiceInOneFormIsRefused) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    Submission twice = forms()[0];
    twice.answers = {{"q", "1"}, {"q", "2"}};
    EXPECT_NE(error_of([&] { change.put_submissions({twice}); }).find("UNIQUE"), std::string::npos);
}

TEST(Submissions, ABrokenDayIsAnErrorNamingTheTable) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        Database database = Database::open_to_write(folder.file(), "test");
        put(database, forms());
    }
    Connection::working_copy(folder.file(), "x").execute("UPDATE submissions SET date = '2026-02-31'");
    EXPECT_NE(error_of([&] {
                  std::ignore = Database::open_to_read(folder.file()).submissions();
              }).find("of submissions has no usable date"),
              std::string::npos);
}

TEST(SkippedBlocks, AreGivenBackAscendingAndReplacedAsAWhole) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    const SkippedBlock water{"basic-needs", "0054", "water", "ir visur"};
    const SkippedBlock work{"basic-needs", "0054210", "work", ""};
    for (const auto& set : {std::vector{work}, std::vector{work, water}}) {
        auto change = database.change();
        change.set_skipped_blocks(set);
        change.commit();
    }
    EXPECT_EQ(database.skipped_blocks(), (std::vector{water, work}));
}

/// All forms say which of the changes they belong to.
void save_forms_of(Database& database, int number) {
    std::vector<Submission> all(40, forms()[1]);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = "paper-" + std::to_string(i);
        all[i].origin = std::to_string(number);
    }
    put(database, all);
}

TEST(Submissions, AProgramKilledWhileSavingLeavesAllOfOneChangeAndNothingOfTheNext) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        Database database = Database::open_to_write(folder.file(), "test");
        save_forms_of(database, 0);
    }
    int last = 0;
    for (int round = 0; round < 6; ++round) {
        ASSERT_TRUE(killed_while_saving(folder.file(), last + 1, round * 7ms, save_forms_of));
        const auto found = Database::open_to_read(folder.file()).submissions();
        ASSERT_EQ(found.size(), 40U);
        for (const Submission& form : found) {
            ASSERT_EQ(form.origin, found[0].origin);
            ASSERT_EQ(form.answers, forms()[1].answers);
        }
        EXPECT_GE(std::stoi(found[0].origin), last);
        last = std::stoi(found[0].origin);
    }
    EXPECT_GT(last, 0) << "no change was ever finished";
}

TEST(Submissions, TenThousandFormsOfAHundredAnswersAreGivenBackEqual) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    std::vector<Submission> many(10000);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].questionnaire = "basic-needs";
        many[i].id = std::to_string(100000 + i);
        many[i].area = "0054210";
        for (int question = 0; question < 100; ++question)
            many[i].answers.push_back({"question_" + std::to_string(question) + "_satisfaction",
                                       std::to_string((i + static_cast<std::size_t>(question)) % 5 + 1)});
    }
    Database database = Database::open_to_write(folder.file(), "test");
    // The processor's time: that of the clock says more about the machine's other work.
    const std::clock_t begin = std::clock();
    put(database, many);
    const std::clock_t written = std::clock();
    const auto read = database.submissions();
    const std::clock_t end = std::clock();
    EXPECT_TRUE(read == many);  // without a million answers in the message
    const auto ms = [](std::clock_t time) { return static_cast<int>(1000 * time / CLOCKS_PER_SEC); };
    RecordProperty("write_ms", ms(written - begin));
    RecordProperty("read_ms", ms(end - written));
    // About 900 and 300 ms in a release build; generous for sanitizers.
    EXPECT_LT(ms(written - begin), 30000);
    EXPECT_LT(ms(end - written), 30000);
}

}  // namespace
}  // namespace mapite
