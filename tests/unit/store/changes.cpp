#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

#include "store/connection.hpp"
#include "store/writer_lock.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

TEST(Database, ReadingEverythingChangesNoByteAndLeavesNoFile) {
    const Folder folder;
    make_full_project(folder.file());
    const auto before = state_of(folder.path());
    EXPECT_EQ(before.size(), 1U);
    read_all(folder.file());
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Database, ThatAnotherProgramSetToAWriteAheadLogIsReadWithoutATraceAndSavedAsBefore) {
    const Folder folder;
    make_full_project(folder.file());
    Connection::working_copy(folder.file(), "test")
        .execute("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL");
    const auto before = state_of(folder.path());
    EXPECT_EQ(before.at("mapite.sqlite").first[18], 2);  // the file says so
    read_all(folder.file());
    EXPECT_EQ(state_of(folder.path()), before);

    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    change.remove_source(1);
    change.commit();
    EXPECT_EQ(contents(folder.file())[18], 1);
}

TEST(Database, IsReadFromAFolderNobodyMayWriteTo) {
    const Folder folder;
    make_full_project(folder.file());
    using fs::perms;
    const perms all_read = perms::owner_read | perms::group_read | perms::others_read;
    fs::permissions(folder.file(), all_read);
    fs::permissions(folder.path(), all_read | perms::owner_exec | perms::group_exec | perms::others_exec);
    const int code = in_child([&] {
        if (geteuid() == 0 && setuid(65534) != 0) return 1;
        const std::size_t read = Database::open_to_read(folder.file()).roads().size();
        try {
            Database::open_to_write(folder.file(), "test");
        } catch (const Error& error) {
            return read == 2 && std::string(error.what()).ends_with("Permission denied") ? 0 : 2;
        }
        return 3;
    });
    fs::permissions(folder.path(), fs::perms::owner_all);
    EXPECT_EQ(code, 0);
}

TEST(Database, PathsMayHoldSpacesQuestionMarksHashesPercentAndDiacritics) {
    const Folder folder;
    const fs::path place = folder.file("Tukuma ūdeņi?mode=rw#1 100%20'\"");
    fs::create_directory(place);
    make_full_project(place / "m ā?#.sqlite");
    EXPECT_EQ(Database::open_to_read(place / "m ā?#.sqlite").areas().size(), 2U);
    EXPECT_EQ(names_in(place), std::vector<std::string>{"m ā?#.sqlite"});
}

TEST(Database, AChangeThatIsNotCommittedIsUndone) {
    const Folder folder;
    make_full_project(folder.file());
    const auto before = state_of(folder.path());
    {
        Database database = Database::open_to_write(folder.file(), "test");
        {
            auto change = database.change();
            change.remove_source(database.sources()[0].id);
            EXPECT_TRUE(database.areas().empty());  // its own program sees the change ...
            EXPECT_EQ(Database::open_to_read(folder.file()).areas().size(), 2U);  // ... no other one does
        }
        EXPECT_EQ(database.areas().size(), 2U);
    }
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Database, TheLockIsThereWhileAWriterIsOpen) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        const Database database = Database::open_to_write(folder.file(), "test");
        EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"mapite.lock", "mapite.sqlite"}));
    }
    EXPECT_EQ(names_in(folder.path()), std::vector<std::string>{"mapite.sqlite"});
}

TEST(Database, AfterACommitReadersSeeTheNewStateAndTheNextChangeMayBegin) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    for (int round = 1; round <= 3; ++round) {
        auto change = database.change();
        change.put_source(source(LayerKind::roads, std::to_string(round)), {});
        change.commit();
        EXPECT_EQ(database.sources().size(), static_cast<std::size_t>(round));
        EXPECT_EQ(Database::open_to_read(folder.file()).sources().size(), static_cast<std::size_t>(round));
    }
}

TEST(Database, OnlyOneChangeIsOpenAtATimeAndNoneOfADatabaseOpenedToRead) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database reader = Database::open_to_read(folder.file());
    EXPECT_NE(error_of([&] { std::ignore = reader.change(); }, ErrorKind::usage).find("opened to read"),
              std::string::npos);
    Database writer = Database::open_to_write(folder.file(), "test");
    const auto change = writer.change();
    EXPECT_NE(error_of([&] { std::ignore = writer.change(); }, ErrorKind::usage).find("not finished"),
              std::string::npos);
}

TEST(Database, AChangeMayOutliveTheDatabaseItWasMadeOf) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    auto change = Database::open_to_write(folder.file(), "test").change();
    change.put_source(source(LayerKind::roads, "a"), {});
    error_of([&] { Database::open_to_write(folder.file(), "second"); });  // the lock is held as long
    change.commit();
    EXPECT_EQ(Database::open_to_read(folder.file()).sources().size(), 1U);
}

TEST(Database, ASecondWriterIsRefusedWithTheNameOfTheFirst) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    const Database first = Database::open_to_write(folder.file(), "import by Anna\nand \"Juris\"");
    const int code = in_child([&] {
        try {
            Database::open_to_write(folder.file(), "second");
        } catch (const Error& error) {
            const std::string what = error.what();
            const std::string process = "(process " + std::to_string(getppid()) + " on ";
            return what.find("\"import by Anna and \"Juris\"\"") != std::string::npos &&
                           what.find(process) != std::string::npos &&
                           what.find(" since 20") != std::string::npos
                       ? 0
                       : 1;
        }
        return 2;
    });
    EXPECT_EQ(code, 0);
    EXPECT_NE(
        error_of([&] { Database::open_to_write(folder.file(), "third"); }).find("wait until it is done"),
        std::string::npos);
    EXPECT_EQ(Database::open_to_read(folder.file()).grid_epsg(), latvia);  // reading is not disturbed
}

TEST(Database, ALockLeftByAKilledWriterIsTakenOver) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    in_child([&] {
        const Database database = Database::open_to_write(folder.file(), "killed");
        raise(SIGKILL);
        return 0;
    });
    EXPECT_TRUE(fs::exists(folder.file("mapite.lock")));
    { const Database database = Database::open_to_write(folder.file(), "next"); }
    EXPECT_FALSE(fs::exists(folder.file("mapite.lock")));
}

TEST(WriterLock, OfManyWhoTryAtOnceNeverTwoHaveIt) {
    const Folder folder;
    const fs::path counter = folder.file("counter");
    write(counter, "");
    const auto try_often = [&] {
        for (int round = 0; round < 1000; ++round) {
            try {
                const WriterLock lock(folder.file(), "race", std::chrono::system_clock::now());
                if (!contents(counter).empty()) return 1;
                write(counter, "taken");
                std::this_thread::yield();
                write(counter, "");
            } catch (const Error&) {
                std::this_thread::yield();
            }
        }
        return 0;
    };
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = fork();
        if (child == 0) _exit(try_often());
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
    }
}

TEST(Database, AKilledImportLeavesThePreviousState) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    std::srand(20250602);  // NOLINT: any times will do, the same ones each run are better
    std::string last = "none";
    for (int attempt = 0; attempt < 20; ++attempt) {
        const pid_t child = fork();
        if (child == 0) {
            Database database = Database::open_to_write(folder.file(), "import");
            for (int round = 0;; ++round) {
                auto change = database.change();
                const SourceId id = change.put_source(source(LayerKind::roads, "roads.gpkg"), {});
                change.put_roads(id, many_roads(4000, std::to_string(attempt) + "/" + std::to_string(round)),
                                 {});
                change.commit();
            }
        }
        // The first is killed after it got through at least once, however slow the machine is.
        const auto deadline = std::chrono::steady_clock::now() + 60s;
        while (last == "none" && Database::open_to_read(folder.file()).sources().empty() &&
               std::chrono::steady_clock::now() < deadline)
            std::this_thread::sleep_for(1ms);
        std::this_thread::sleep_for(5ms + std::rand() % 150 * 1ms);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "the import ended by itself";

        const Database database = Database::open_to_read(folder.file());
        const auto found = database.roads();
        ASSERT_EQ(found.size(), 4000U);
        EXPECT_EQ(found, many_roads(4000, found.front().name));  // one state, whole
        EXPECT_TRUE(found.front().name == last ||
                    found.front().name.starts_with(std::to_string(attempt) + "/"))
            << found.front().name << " after " << last;
        last = found.front().name;
        EXPECT_EQ(
            Connection::read_only(folder.file()).whole("SELECT quick_check = 'ok' FROM pragma_quick_check"),
            1);
    }
    Database database = Database::open_to_write(folder.file(), "next");
    { const auto change = database.change(); }
    EXPECT_EQ(names_in(folder.path()),
              (std::vector<std::string>{"mapite.lock", "mapite.sqlite", "mapite.sqlite.before"}));
}

TEST(Database, AFullDiskLeavesThePreviousStateAndSaysSo) {
    const Folder folder;
    make_full_project(folder.file());
    const auto before = state_of(folder.path());
    // A limit on the size of files stands for the full disk: writing stops in the middle in the same way.
    const auto limited_to = [&](rlim_t size) {
        return in_child([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{size, size};
            setrlimit(RLIMIT_FSIZE, &limit);
            try {
                Database database = Database::open_to_write(folder.file(), "import");
                auto change = database.change();
                const SourceId id = change.put_source(source(LayerKind::roads, "big"), {});
                change.put_roads(id, many_roads(100000, "much text to fill the disk with"), {});
                change.commit();
            } catch (const Error& error) {
                const std::string text = error.what() + error.hint();
                return text.find("could not be saved: ") != std::string::npos &&
                               text.find("what was saved before is unchanged") != std::string::npos &&
                               text.find(".new") == std::string::npos
                           ? 0
                           : 1;
            }
            return 2;
        });
    };
    EXPECT_EQ(limited_to(fs::file_size(folder.file()) + 1000000), 0);  // while rows are added
    EXPECT_EQ(limited_to(fs::file_size(folder.file()) / 2), 0);        // while the copy is made
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Database, AFileAnotherProgramChangedInTheMeantimeIsNotOverwritten) {
    const Folder folder;
    make_full_project(folder.file());
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    change.remove_source(1);
    const auto time = fs::last_write_time(folder.file());
    fs::last_write_time(folder.file(), time + std::chrono::seconds(1));
    EXPECT_NE(error_of([&] { change.commit(); }).find("another program changed it in the meantime"),
              std::string::npos);
    EXPECT_EQ(Database::open_to_read(folder.file()).areas().size(), 2U);
}

TEST(Database, ALinkToTheFileStaysALink) {
    const Folder folder, elsewhere;
    make_full_project(elsewhere.file("real.sqlite"));
    fs::create_symlink(elsewhere.file("real.sqlite"), folder.file());
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    change.remove_source(1);
    change.commit();
    EXPECT_TRUE(fs::is_symlink(folder.file()));
    EXPECT_TRUE(Database::open_to_read(elsewhere.file("real.sqlite")).areas().empty());
}

TEST(Database, WhatAnotherProgramLeftHalfDoneIsUndoneByTheNextWriter) {
    const Folder folder;
    make_full_project(folder.file());
    in_child([&] {
        // As QGIS would: it changes the file in place, with a journal beside it.
        const Connection copy = Connection::working_copy(folder.file(), "test");
        copy.execute(
            "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cache_size = 1; BEGIN;"
            "UPDATE services SET name = 'half done';"
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            "INSERT INTO settings SELECT 'key ' || i, 'value' FROM n");
        raise(SIGKILL);
        return 0;
    });
    ASSERT_TRUE(fs::exists(folder.file("mapite.sqlite-journal")));
    EXPECT_NE(error_of([&] { Database::open_to_read(folder.file()); }).find("mapite.sqlite-journal"),
              std::string::npos);
    { const Database database = Database::open_to_write(folder.file(), "next"); }
    EXPECT_EQ(names_in(folder.path()), std::vector<std::string>{"mapite.sqlite"});
    const auto services = Database::open_to_read(folder.file()).services();
    ASSERT_EQ(services.size(), 3U);
    for (const Service& service : services) EXPECT_NE(service.name, "half done");
}

}  // namespace
}  // namespace mapite
