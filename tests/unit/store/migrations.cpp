#include "store/project_file.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

/// Tomorrow's program: its version 7 has two columns more than today's version 5.
Schema tomorrow() {
    return {
        .version = 7,
        .steps = {
            {5, [](const Connection& c) { c.execute("ALTER TABLE services ADD COLUMN wheelchair TEXT"); }},
            {6, [](const Connection& c) {
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
    EXPECT_EQ(schema_version_of(folder.file()), 7);
    EXPECT_EQ(storeys(folder.file(), tomorrow()), 6);
    EXPECT_NE(error_of([&] { Database::open_to_read(folder.file()); }).find("(schema 7, this one knows 5)"),
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
    EXPECT_EQ(schema_version_of(folder.file("mapite.sqlite.2025-06-02-3.backup")), 5);
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
    EXPECT_EQ(schema_version_of(folder.file()), 5);
    EXPECT_EQ(Database::open_to_read(folder.file()).roads(), roads());
    migrate_file(folder.file(), tomorrow(), 2025y / 6 / 2);
    EXPECT_EQ(storeys(folder.file(), tomorrow()), 6);
    EXPECT_EQ(names_in(folder.path()).size(), 2U);
}

/// A project as version 4 of the tables had it: without filled questionnaires and notes.
void make_project_of_version_4(const fs::path& file) {
    make_full_project(file);
    const Connection connection = Connection::working_copy(file, file.string());
    for (const char* table :
         {"answers", "submissions", "skipped_blocks", "note_attachments", "note_versions", "fact_decisions"})
        connection.execute(std::string("DROP TABLE ") + table);
    connection.execute("PRAGMA user_version = 4");
}

/// A project as version 3 of the tables had it: without visits either.
void make_project_of_version_3(const fs::path& file) {
    make_project_of_version_4(file);
    const Connection connection = Connection::working_copy(file, file.string());
    for (const char* table :
         {"visit_windows", "visit_after", "visits", "busy_times", "plan_places", "plan_days", "plan_stops",
          "plan_unplanned", "plan_findings", "plans", "pins", "kept_orders", "done_visits"})
        connection.execute(std::string("DROP TABLE ") + table);
    connection.execute("PRAGMA user_version = 3");
}

/// A project as version 2 of the tables had it: without statistics either, which no source could be.
void make_project_of_version_2(const fs::path& file) {
    make_project_of_version_3(file);
    const Connection connection = Connection::working_copy(file, file.string());
    connection.execute(
        "DELETE FROM statistics; DELETE FROM sources WHERE kind = 'statistics'; DROP TABLE statistics;"
        "PRAGMA writable_schema = ON;"
        "UPDATE sqlite_schema SET sql = replace(sql, '''people'', ''statistics''', '''people''')"
        " WHERE name = 'sources';"
        "PRAGMA writable_schema = RESET; PRAGMA user_version = 2");
    ASSERT_EQ(connection.whole("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%''statistics''%'"), 0);
}

/// A project as version 1 of the tables had it: without population groups either.
void make_project_of_version_1(const fs::path& file) {
    make_project_of_version_2(file);
    const Connection connection = Connection::working_copy(file, file.string());
    connection.execute(
        "DROP TRIGGER people_groups_go_with_their_point; DROP TABLE people_groups; PRAGMA user_version = 1");
}

std::vector<PopulatedPoint> people_without_groups(std::vector<PopulatedPoint> points) {
    for (PopulatedPoint& point : points) point.groups.clear();
    return points;
}

TEST(Migration, AProjectOfVersionOneIsReadAsItIsWithGroupsUnknown) {
    const Folder folder;
    make_full_project(folder.file("new.sqlite"));
    make_project_of_version_1(folder.file());
    const auto before = state_of(folder.path());
    EXPECT_EQ(Database::open_to_read(folder.file()).people(),
              people_without_groups(Database::open_to_read(folder.file("new.sqlite")).people()));
    read_all(folder.file());
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Migration, AProjectOfVersionOneTakesGroupsOnceItIsWrittenTo) {
    const Folder folder;
    make_project_of_version_1(folder.file());
    const std::string before = contents(folder.file());
    {
        Database database = Database::open_to_write(folder.file(), "test");
        auto change = database.change();
        change.put_people(change.put_source(source(LayerKind::people, "bērni.csv"), {}), {people()[1]});
        change.commit();
    }
    EXPECT_EQ(schema_version_of(folder.file()), 5);
    const auto all = Database::open_to_read(folder.file()).people();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_TRUE(all[0].groups.empty());
    EXPECT_EQ(all[1].groups, people()[1].groups);
    std::size_t backups = 0;
    for (const std::string& name : names_in(folder.path()))
        if (name.ends_with(".backup")) {
            ++backups;
            EXPECT_EQ(contents(folder.file(name)), before);
        }
    EXPECT_EQ(backups, 1U);
}

std::string schema_of(const fs::path& file) {
    const Connection connection = Connection::read_only(file);
    Statement rows = connection.prepare(
        "SELECT sql FROM sqlite_schema WHERE name IN ('sources', 'statistics') ORDER BY name");
    std::string text;
    while (rows.next()) text += rows.text(0) + ";";
    return text;
}

TEST(Migration, AProjectOfVersionTwoIsReadAsItIsWithoutStatistics) {
    const Folder folder;
    make_project_of_version_2(folder.file());
    const auto before = state_of(folder.path());
    const Database database = Database::open_to_read(folder.file());
    EXPECT_TRUE(database.statistics().empty());
    EXPECT_EQ(database.sources().size(), 4U);
    EXPECT_EQ(database.findings().size(), 2U);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Migration, AProjectOfVersionTwoTakesStatisticsAndKeepsTheIdsOfItsSources) {
    const Folder folder;
    make_full_project(folder.file("new.sqlite"));
    make_project_of_version_2(folder.file());
    const auto sources = Database::open_to_read(folder.file()).sources();
    {
        Database database = Database::open_to_write(folder.file(), "test");
        EXPECT_EQ(database.sources(), sources);
        EXPECT_EQ(database.services().size(), 3U);
        EXPECT_EQ(database.roads(), roads());
        auto change = database.change();
        const SourceId id = change.put_source(source(LayerKind::statistics, "rinda.csv"), {});
        // The number of the source that was removed before the migration is not given again.
        EXPECT_EQ(id, sources.back().id + 2);
        change.put_statistics(id, statistics());
        change.commit();
        EXPECT_EQ(database.statistics(), of_source(statistics(), id));
    }
    EXPECT_EQ(schema_of(folder.file()), schema_of(folder.file("new.sqlite")));
    const Connection connection = Connection::read_only(folder.file());
    EXPECT_EQ(connection.whole("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

/// Every table, index and trigger with its definition.
std::string whole_schema_of(const fs::path& file) {
    const Connection connection = Connection::read_only(file);
    Statement rows = connection.prepare(
        "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'idx_%' ORDER BY name");
    std::string text;
    rows.start();
    while (rows.next()) text += rows.text(0) + ": " + rows.text(1) + ";\n";
    return text;
}

TEST(Migration, AProjectOfVersionThreeIsReadAsItIsWithoutVisits) {
    const Folder folder;
    make_project_of_version_3(folder.file());
    const auto before = state_of(folder.path());
    const Database database = Database::open_to_read(folder.file());
    EXPECT_TRUE(database.visits().empty());
    EXPECT_TRUE(database.plans().empty());
    EXPECT_EQ(database.newest_plan(), std::nullopt);
    EXPECT_EQ(database.statistics().size(), 3U);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Migration, AProjectOfVersionThreeTakesVisitsOnceItIsWrittenTo) {
    const Folder folder;
    make_full_project(folder.file("new.sqlite"));
    make_project_of_version_3(folder.file());
    {
        Database database = Database::open_to_write(folder.file(), "test");
        auto change = database.change();
        for (const Visit& visit : visits()) change.put_visit(visit);
        change.put_plan(saved_plan());
        change.commit();
        EXPECT_EQ(database.visits(), visits());
        EXPECT_EQ(database.plans(), std::vector{saved_plan()});
        EXPECT_EQ(database.roads(), roads());
    }
    EXPECT_EQ(schema_version_of(folder.file()), 5);
    EXPECT_EQ(whole_schema_of(folder.file()), whole_schema_of(folder.file("new.sqlite")));
}

TEST(Migration, AProjectOfVersionFourIsReadAsItIsWithoutFormsAndNotes) {
    const Folder folder;
    make_project_of_version_4(folder.file());
    const auto before = state_of(folder.path());
    const Database database = Database::open_to_read(folder.file());
    EXPECT_TRUE(database.submissions().empty());
    EXPECT_TRUE(database.skipped_blocks().empty());
    EXPECT_TRUE(database.note_versions().empty());
    EXPECT_TRUE(database.fact_decisions().empty());
    EXPECT_EQ(database.areas().size(), 2U);
    EXPECT_EQ(state_of(folder.path()), before);
}

TEST(Migration, AProjectOfVersionFourTakesFormsAndNotesOnceItIsWrittenTo) {
    const Folder folder;
    make_full_project(folder.file("new.sqlite"));
    make_project_of_version_4(folder.file());
    {
        Database database = Database::open_to_write(folder.file(), "test");
        const Submission form{
            .questionnaire = "basic-needs", .id = "paper-1", .answers = {{"water_satisfaction", "4"}}};
        const NoteVersion note{.note = {.id = "N1", .text = "Autobusa nav"}};
        auto change = database.change();
        change.put_submissions({form});
        change.put_note_versions({note});
        change.commit();
        EXPECT_EQ(database.submissions(), std::vector{form});
        EXPECT_EQ(database.note_versions(), std::vector{note});
        EXPECT_EQ(database.roads(), roads());
    }
    EXPECT_EQ(schema_version_of(folder.file()), 5);
    EXPECT_EQ(whole_schema_of(folder.file()), whole_schema_of(folder.file("new.sqlite")));
}

TEST(Migration, RecordsStillNeedASourceAfterTheTableOfSourcesWasMadeAnew) {
    const Folder folder;
    make_project_of_version_2(folder.file());
    migrate_file(folder.file(), current_schema(), 2026y / 11 / 22);
    const Connection connection = Connection::working_copy(folder.file(), "project");
    EXPECT_NE(error_of([&] { connection.execute("DELETE FROM sources"); }).find("FOREIGN KEY"),
              std::string::npos);
    EXPECT_NE(error_of([&] { connection.execute("UPDATE sources SET kind = 'rumours'"); }).find("CHECK"),
              std::string::npos);
}

}  // namespace
}  // namespace mapite
