#include <gtest/gtest.h>

#include <thread>

#include "store/connection.hpp"
#include "store/writer_lock.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

/// One change: a source that names itself, in the place of the one before.
void change(const fs::path& file, const std::string& subject) {
    Database database = Database::open_to_write(file, "test");
    auto change = database.change("import", subject);
    change.put_source(source(LayerKind::services, subject), {});
    change.commit();
}

std::vector<std::string> files_of(const fs::path& file) {
    std::vector<std::string> names;
    for (const Source& source : Database::open_to_read(file).sources()) names.push_back(source.file);
    return names;
}

using Names = std::vector<std::string>;

fs::path kept(const Folder& folder) {
    return folder.file("mapite.sqlite.before");
}

TEST(Undo, OfAProjectWithoutAChangeSaysThatThereIsNone) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    EXPECT_EQ(Database::next_undo(folder.file()), std::nullopt);
    const auto before = state_of(folder.path());
    EXPECT_NE(error_of([&] { Database::undo(folder.file(), "test"); }).find("there is no change to undo"),
              std::string::npos);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Undo, GivesTheStateBeforeTheLastChangeByteByByteAndTwiceTheStateAfter) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    const std::string first = contents(folder.file());
    change(folder.file(), "two.csv");
    const std::string second = contents(folder.file());

    Database::undo(folder.file(), "test");
    EXPECT_EQ(contents(folder.file()), first);
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
    Database::undo(folder.file(), "test");
    EXPECT_EQ(contents(folder.file()), second);
    EXPECT_EQ(names_in(folder.path()), (Names{"mapite.sqlite", "mapite.sqlite.before"}));
}

TEST(Undo, NamesTheChangeAndWhichWayItGoes) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    change(folder.file(), "two.csv");
    auto step = Database::next_undo(folder.file());
    ASSERT_TRUE(step);
    EXPECT_EQ(std::tuple(step->action, step->subject, step->again), std::tuple("import", "two.csv", false));
    EXPECT_EQ(step->time.size(), std::string("2026-11-01 14:05").size());

    EXPECT_EQ(Database::undo(folder.file(), "test"), *step);
    step = Database::next_undo(folder.file());
    ASSERT_TRUE(step);
    EXPECT_EQ(std::tuple(step->subject, step->again), std::tuple("two.csv", true));
}

TEST(Undo, ANewChangeTakesThePlaceOfTheUndoneOne) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    change(folder.file(), "two.csv");
    Database::undo(folder.file(), "test");
    change(folder.file(), "three.csv");
    EXPECT_EQ(files_of(folder.file()), (Names{"one.csv", "three.csv"}));
    EXPECT_FALSE(Database::next_undo(folder.file())->again);
    EXPECT_EQ(Database::undo(folder.file(), "test").subject, "three.csv");
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
}

TEST(Undo, AChangeThatIsNotCommittedLeavesWhatCanBeUndone) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    const auto before = state_of(folder.path());
    {
        Database database = Database::open_to_write(folder.file(), "test");
        auto unfinished = database.change("import", "two.csv");
        unfinished.put_source(source(LayerKind::services, "two.csv"), {});
    }
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Undo, WhoIsKilledBeforeTheChangeIsThereLosesNeitherState) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    change(folder.file(), "two.csv");
    fs::create_hard_link(folder.file(), folder.file("mapite.sqlite.before.new"));
    EXPECT_EQ(Database::next_undo(folder.file())->subject, "two.csv");
    Database::undo(folder.file(), "test");
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
    EXPECT_FALSE(fs::exists(folder.file("mapite.sqlite.before.new")));
}

TEST(Undo, WhoIsKilledWhenTheChangeIsThereLosesNeitherState) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    const std::string oldest = contents(kept(folder));
    change(folder.file(), "two.csv");
    fs::rename(kept(folder), folder.file("mapite.sqlite.before.new"));
    write(kept(folder), oldest);
    EXPECT_EQ(Database::next_undo(folder.file())->subject, "two.csv");  // read before anybody tidies up
    EXPECT_EQ(Database::undo(folder.file(), "test").subject, "two.csv");
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
    EXPECT_EQ(names_in(folder.path()), (Names{"mapite.sqlite", "mapite.sqlite.before"}));
}

TEST(Undo, ACopyOfAStateThatWasNeverReplacedIsThrownAway) {
    // Where the file system has no links a killed writer leaves a copy.
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    change(folder.file(), "two.csv");
    fs::copy_file(folder.file(), folder.file("mapite.sqlite.before.new"));
    EXPECT_EQ(Database::undo(folder.file(), "test").subject, "two.csv");
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
}

TEST(Undo, KilledAtAnyMomentLeavesTwoWholeStatesNextToEachOther) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    change(folder.file(), "two.csv");
    const Names one{"one.csv"}, both{"one.csv", "two.csv"};
    std::srand(20261101);  // NOLINT: any times will do, the same ones each run are better
    for (int attempt = 0; attempt < 40; ++attempt) {
        const pid_t child = fork();
        if (child == 0)
            for (;;) Database::undo(folder.file(), "undo");
        std::this_thread::sleep_for(2ms + std::rand() % 40 * 1ms);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "undoing ended by itself";

        const Names now = files_of(folder.file());
        ASSERT_TRUE(now == one || now == both) << now.size();
        const auto step = Database::next_undo(folder.file());
        ASSERT_TRUE(step);
        EXPECT_EQ(step->again, now == one);
        Database::undo(folder.file(), "next");
        EXPECT_EQ(files_of(folder.file()), now == one ? both : one);
        EXPECT_EQ(names_in(folder.path()), (Names{"mapite.sqlite", "mapite.sqlite.before"}));
    }
}

TEST(Undo, NeedsNoSpaceForTheData) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    EXPECT_EQ(in_child([&] {
                  std::signal(SIGXFSZ, SIG_IGN);
                  const rlimit limit{4096, 4096};
                  setrlimit(RLIMIT_FSIZE, &limit);
                  Database::undo(folder.file(), "test");
                  return 0;
              }),
              0);
    EXPECT_TRUE(files_of(folder.file()).empty());
}

TEST(Undo, AChangeThatFindsTheDiskFullLeavesBothStates) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    const auto before = state_of(folder.path());
    EXPECT_EQ(in_child([&] {
                  std::signal(SIGXFSZ, SIG_IGN);
                  const rlimit limit{fs::file_size(folder.file()) + 1000000,
                                     fs::file_size(folder.file()) + 1000000};
                  setrlimit(RLIMIT_FSIZE, &limit);
                  try {
                      Database database = Database::open_to_write(folder.file(), "import");
                      auto big = database.change("import", "big");
                      const SourceId id = big.put_source(source(LayerKind::roads, "big"), {});
                      big.put_roads(id, many_roads(100000, "much text to fill the disk with"), {});
                      big.commit();
                  } catch (const Error&) {
                      return 0;
                  }
                  return 1;
              }),
              0);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Undo, IsRefusedWhileAnotherProgramIsSaving) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    const Database writer = Database::open_to_write(folder.file(), "mapite run");
    EXPECT_NE(error_of([&] { Database::undo(folder.file(), "test"); }).find("\"mapite run\""),
              std::string::npos);
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
}

TEST(Undo, IsRefusedWhileQgisIsInTheMiddleOfAnEdit) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    const std::string before = contents(kept(folder));
    {
        const Connection other = Connection::working_copy(folder.file(), "test");
        other.execute(
            "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
            "PRAGMA cache_size = 1; BEGIN EXCLUSIVE;"
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            "INSERT INTO settings SELECT 'key ' || i, 'value' FROM n");
        ASSERT_TRUE(fs::exists(folder.file("mapite.sqlite-journal")));
        EXPECT_NE(
            error_of([&] { Database::undo(folder.file(), "test"); }).find("another program is changing it"),
            std::string::npos);
        other.execute("ROLLBACK");
    }
    EXPECT_EQ(contents(kept(folder)), before);
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
    EXPECT_EQ(Database::undo(folder.file(), "test").subject, "one.csv");
}

TEST(Undo, AStateOfANewerSchemaIsRefused) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    Connection::working_copy(kept(folder), "test").execute("PRAGMA user_version = 99");
    const auto before = state_of(folder.path());
    EXPECT_NE(error_of([&] { Database::undo(folder.file(), "test"); }).find("newer Mapīte"),
              std::string::npos);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Undo, IsRefusedInAFolderNobodyMayWriteTo) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    using fs::perms;
    fs::permissions(folder.path(), perms::owner_read | perms::owner_exec | perms::group_read |
                                       perms::group_exec | perms::others_read | perms::others_exec);
    const int code = in_child([&] {
        if (geteuid() == 0 && setuid(65534) != 0) return 1;
        try {
            Database::undo(folder.file(), "test");
        } catch (const Error& error) {
            return std::string(error.what()).ends_with("Permission denied") ? 0 : 2;
        }
        return 3;
    });
    fs::permissions(folder.path(), fs::perms::owner_all);
    EXPECT_EQ(code, 0);
    EXPECT_EQ(files_of(folder.file()), Names{"one.csv"});
}

TEST(Undo, AProjectMadeAnewForgetsTheOldStates) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    change(folder.file(), "one.csv");
    fs::remove(folder.file());
    Database::create(folder.file(), latvia);
    EXPECT_EQ(Database::next_undo(folder.file()), std::nullopt);
}

}  // namespace
}  // namespace mapite
