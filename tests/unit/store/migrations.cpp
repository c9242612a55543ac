#include "store/project_file.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

/// Tomorrow's program: its version 3 has two columns more than today's version 1.
Schema tomorrow() {
    return {
        .version = 3,
        .steps = {
            {1, [](const Connection& c) { c.execute("ALTER TABLE services ADD COLUMN wheelchair TEXT"); }},
            {2, [](const Connection& c) {
                 c.execute(
                     "ALTER TABLE services ADD COLUMN storeys INTEGER; UPDATE services SET storeys = 2");
             }}}};
}

std::optional<std::int64_t> storeys(const fs::path& file, const Schema& schema) {
    return open_readable(file, schema).whole("SELECT sum(storeys) FROM services WHERE wheelchair IS NULL");
}

TEST(Migration, AnOlderFileIsReadAsIfItWereUpToDateAndStaysAsItIs) {
    const Folder folder;
    make_full_project(folder.file());
    const auto before = state_of(folder.path());
    EXPECT_EQ(storeys(folder.file(), tomorrow()), 6);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Migration, StepsAreDoneInOrderAfterADatedBackup) {
    const Folder folder;
    make_full_project(folder.file());
    const std::string before = contents(folder.file());
    migrate_file(folder.file(), tomorrow(), 2025y / 6 / 2);
    EXPECT_EQ(names_in(folder.path()),
              (std::vector<std::string>{"mapite.sqlite", "mapite.sqlite.2025-06-02.backup"}));
    EXPECT_EQ(contents(folder.file("mapite.sqlite.2025-06-02.backup")), before);
    EXPECT_EQ(schema_version_of(folder.file()), 3);
    EXPECT_EQ(storeys(folder.file(), tomorrow()), 6);
    EXPECT_NE(error_of([&] { Database::open_to_read(folder.file()); }).find("(schema 3, this one knows 1)"),
              std::string::npos);
}

TEST(Migration, NoBackupIsEverOverwritten) {
    const Folder folder;
    make_full_project(folder.file());
    write(folder.file("mapite.sqlite.2025-06-02.backup"), "first");
    write(folder.file("mapite.sqlite.2025-06-02-2.backup"), "second");
    migrate_file(folder.file(), tomorrow(), 2025y / 6 / 2);
    EXPECT_EQ(contents(folder.file("mapite.sqlite.2025-06-02.backup")), "first");
    EXPECT_EQ(contents(folder.file("mapite.sqlite.2025-06-02-2.backup")), "second");
    EXPECT_EQ(schema_version_of(folder.file("mapite.sqlite.2025-06-02-3.backup")), 1);
}

TEST(Migration, AFileThatIsUpToDateIsNotTouched) {
    const Folder folder;
    make_full_project(folder.file());
    const auto before = state_of(folder.path());
    migrate_file(folder.file(), current_schema(), 2025y / 6 / 2);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Migration, AStepThatFailsLeavesTheFileAsItWas) {
    const Folder folder;
    make_full_project(folder.file());
    const auto before = state_of(folder.path());
    Schema broken = tomorrow();
    broken.steps[1].apply = [](const Connection& c) { c.execute("ALTER TABLE none ADD COLUMN a"); };
    EXPECT_NE(error_of([&] { migrate_file(folder.file(), broken, 2025y / 6 / 2); }).find("none"),
              std::string::npos);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Migration, KilledAnywhereLeavesTheOldOrTheNewState) {
    const Folder folder;
    make_full_project(folder.file());
    Schema fatal = tomorrow();
    fatal.steps[1].apply = [](const Connection&) { raise(SIGKILL); };
    EXPECT_EQ(in_child([&] {
                  migrate_file(folder.file(), fatal, 2025y / 6 / 2);
                  return 0;
              }),
              128 + SIGKILL);
    EXPECT_EQ(schema_version_of(folder.file()), 1);
    EXPECT_EQ(Database::open_to_read(folder.file()).roads(), roads());
    migrate_file(folder.file(), tomorrow(), 2025y / 6 / 2);
    EXPECT_EQ(storeys(folder.file(), tomorrow()), 6);
    EXPECT_EQ(names_in(folder.path()).size(), 2U);
}

}  // namespace
}  // namespace mapite
