#include "store/database.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <utility>

#include "base/error.hpp"
#include "store/change_note.hpp"
#include "store/connection.hpp"
#include "store/notes_read.hpp"
#include "store/notes_write.hpp"
#include "store/project_file.hpp"
#include "store/records_read.hpp"
#include "store/records_write.hpp"
#include "store/schema.hpp"
#include "store/spatial_index.hpp"
#include "store/survey_read.hpp"
#include "store/survey_write.hpp"
#include "store/visits_read.hpp"
#include "store/visits_write.hpp"
#include "store/writer_lock.hpp"

namespace mapite {

namespace {

/// A link stays a link: what it points to is replaced.
std::filesystem::path link_target(const std::filesystem::path& file) {
    std::error_code trouble;
    std::filesystem::path target = std::filesystem::canonical(file, trouble);
    return trouble ? file : target;
}

Day day_of(std::chrono::system_clock::time_point now) {
    const std::tm time = local_time(now);
    return Day{std::chrono::year{time.tm_year + 1900},
               std::chrono::month{static_cast<unsigned>(time.tm_mon + 1)},
               std::chrono::day{static_cast<unsigned>(time.tm_mday)}};
}

/// SpatiaLite's triggers check and index geometries row by row, which takes longer than all the rest. They
/// are for other programs that edit the file; a change takes them off and puts them back unchanged.
std::vector<std::string> take_triggers_off(const Connection& connection) {
    std::vector<std::string> definitions, names;
    {
        Statement rows = connection.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
            " AND tbl_name IN ('areas', 'services', 'people', 'roads') ORDER BY rowid");
        while (rows.next()) {
            names.push_back(rows.text(0));
            definitions.push_back(rows.text(1));
        }
    }
    for (const std::string& name : names) connection.execute(fmt::format("DROP TRIGGER \"{}\"", name));
    return definitions;
}

/// What the triggers would have done for the tables as a whole. Of the times SpatiaLite knows from
/// them that its statistics (extent, number of rows) are to be made anew.
void make_up_for_triggers(const Connection& connection, const std::set<std::string_view>& tables) {
    for (const std::string_view table : tables) {
        rebuild_spatial_index(connection, table);
        connection
            .prepare(
                "UPDATE geometry_columns_time SET last_insert = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),"
                " last_delete = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE f_table_name = ?")
            .run(table);
    }
}

}  // namespace

struct Database::State {
    std::filesystem::path file;
    std::optional<WriterLock> lock;  ///< absent when opened to read
    Connection reader;
    const Connection* changing = nullptr;  ///< of the open change

    [[nodiscard]] const Connection& newest() const { return changing ? *changing : reader; }
};

Database::Database(std::shared_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

void Database::create(const std::filesystem::path& file, int grid_epsg) {
    const WriterLock lock(file, "mapite init", std::chrono::system_clock::now());
    if (std::filesystem::exists(std::filesystem::symlink_status(file)))
        throw Error{ErrorKind::failed,
                    fmt::format("{}: could not be made: it is there already", file.string()),
                    "use the project as it is, or choose another folder"};
    WorkingCopy copy(file);
    {
        const Connection connection = Connection::working_copy(copy.path(), file.string());
        connection.execute("BEGIN");
        create_tables(connection, grid_epsg);
        connection.execute("COMMIT");
    }
    copy.publish(Previous::dropped);
    forget_kept_state(file);
}

Database Database::open_to_read(const std::filesystem::path& file) {
    return Database(
        std::make_shared<State>(State{file, std::nullopt, open_readable(file, current_schema())}));
}

Database Database::open_to_write(const std::filesystem::path& file, const std::string& writer_name) {
    std::filesystem::path target = link_target(file);
    // Without a file in it the folder is no project, and gets no lock either.
    if (!std::filesystem::exists(target)) schema_version_of(target);
    const auto now = std::chrono::system_clock::now();
    WriterLock lock(target, writer_name, now);
    settle_foreign_journal(target);
    settle_kept_state(target);
    migrate_file(target, current_schema(), day_of(now));
    Connection reader = open_readable(target, current_schema());
    return Database(std::make_shared<State>(State{std::move(target), std::move(lock), std::move(reader)}));
}

int Database::grid_epsg() const {
    return read_grid_epsg(state_->newest());
}
std::vector<Source> Database::sources() const {
    return read_sources(state_->newest());
}
std::vector<Area> Database::areas() const {
    return read_areas(state_->newest());
}
std::vector<Service> Database::services() const {
    return read_services(state_->newest());
}
std::vector<PopulatedPoint> Database::people() const {
    return read_people(state_->newest());
}
std::vector<Road> Database::roads() const {
    return read_roads(state_->newest());
}
std::vector<Statistic> Database::statistics() const {
    return read_statistics(state_->newest());
}
std::vector<Visit> Database::visits() const {
    return read_visits(state_->newest());
}
std::vector<BusyTime> Database::busy_times() const {
    return read_busy_times(state_->newest());
}
std::vector<SavedPlan> Database::plans() const {
    return read_plans(state_->newest());
}
std::optional<SavedPlan> Database::newest_plan() const {
    return read_newest_plan(state_->newest());
}
std::vector<Pin> Database::pins() const {
    return read_pins(state_->newest());
}
std::map<Day, std::vector<VisitOccasion>> Database::kept_orders() const {
    return read_kept_orders(state_->newest());
}
std::vector<DoneVisit> Database::done_visits() const {
    return read_done_visits(state_->newest());
}
std::vector<Submission> Database::submissions() const {
    return read_submissions(state_->newest());
}
std::vector<SkippedBlock> Database::skipped_blocks() const {
    return read_skipped_blocks(state_->newest());
}
std::vector<NoteVersion> Database::note_versions() const {
    return read_note_versions(state_->newest());
}
int Database::highest_erased_note() const {
    return read_highest_erased_note(state_->newest());
}
std::vector<FactDecision> Database::fact_decisions() const {
    return read_fact_decisions(state_->newest());
}
std::vector<Database::FoundIn> Database::findings() const {
    return read_findings(state_->newest());
}

std::optional<UndoStep> Database::next_undo(const std::filesystem::path& file) {
    const std::filesystem::path target = link_target(file);
    refuse_newer(target, current_schema());
    const std::filesystem::path kept = kept_state(target);
    if (kept.empty()) return std::nullopt;
    const ChangeNote present = change_note_of(target), other = change_note_of(kept);
    // The younger of the two states is the one that the change has made.
    const bool again = other.number > present.number;
    const ChangeNote& note = again ? other : present;
    return UndoStep{.action = note.action, .subject = note.subject, .time = note.time, .again = again};
}

UndoStep Database::undo(const std::filesystem::path& file, const std::string& writer_name) {
    const std::filesystem::path target = link_target(file);
    if (!std::filesystem::exists(target)) schema_version_of(target);
    const WriterLock lock(target, writer_name, std::chrono::system_clock::now());
    settle_foreign_journal(target);
    settle_kept_state(target);
    const std::optional<UndoStep> step = next_undo(target);
    if (!step)
        throw Error{ErrorKind::failed, fmt::format("{}: there is no change to undo", file.string()),
                    "only the last change is kept, and an undone one until the next"};
    WorkingCopy::of_kept_state(target).publish(Previous::kept);
    return *step;
}

struct Database::Change::State {
    std::shared_ptr<Database::State> database;
    WorkingCopy copy;
    std::optional<Connection> connection;
    std::vector<std::string> triggers;
    std::optional<RecordWriter> writer;
    bool broken = false;  ///< something failed half-way: nothing of it may be saved

    ChangeNote note;

    State(std::shared_ptr<Database::State> of, ChangeNote named)
        : database(std::move(of)),
          copy(database->file),
          connection(Connection::working_copy(copy.path(), database->file.string())),
          note(std::move(named)) {
        connection->execute("BEGIN IMMEDIATE");
        triggers = take_triggers_off(*connection);
        writer.emplace(*connection, srid_of(read_grid_epsg(*connection)));
        database->changing = &*connection;
    }
    ~State() { close(); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void close() {
        if (!connection) return;
        database->changing = nullptr;
        writer.reset();
        connection.reset();
    }

    template <class Work>
    auto run(Work&& work) {
        if (broken || !connection)
            throw Error{ErrorKind::usage, fmt::format("{}: could not be saved: this change has {} already",
                                                      database->file.string(), broken ? "failed" : "ended")};
        broken = true;
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            broken = false;
        } else {
            auto result = work();
            broken = false;
            return result;
        }
    }
};

Database::Change Database::change(const std::string& action, const std::string& subject) {
    if (!state_->lock)
        throw Error{ErrorKind::usage,
                    fmt::format("{}: could not be saved: it was opened to read", state_->file.string())};
    if (state_->changing)
        throw Error{ErrorKind::usage, fmt::format("{}: could not be saved: another change is not finished",
                                                  state_->file.string())};
    return Change(std::make_unique<Change::State>(
        state_, ChangeNote{.action = action, .subject = subject, .time = {}, .number = 0}));
}

Database::Change::Change(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::Change::~Change() = default;
Database::Change::Change(Change&&) noexcept = default;

SourceId Database::Change::put_source(const Source& source, const Findings& findings) {
    return state_->run([&] { return state_->writer->put_source(source, findings); });
}
void Database::Change::remove_source(SourceId id) {
    state_->run([&] { state_->writer->remove_source(id); });
}
void Database::Change::put_areas(SourceId source, const std::vector<Area>& areas) {
    state_->run([&] { state_->writer->put_areas(source, areas); });
}
void Database::Change::put_services(SourceId source, const std::vector<Service>& services) {
    state_->run([&] { state_->writer->put_services(source, services); });
}
void Database::Change::put_people(SourceId source, const std::vector<PopulatedPoint>& people) {
    state_->run([&] { state_->writer->put_people(source, people); });
}
void Database::Change::put_roads(SourceId source, const std::vector<Road>& roads, const Progress& progress) {
    state_->run([&] { state_->writer->put_roads(source, roads, progress); });
}
void Database::Change::put_statistics(SourceId source, const std::vector<Statistic>& statistics) {
    state_->run([&] { state_->writer->put_statistics(source, statistics); });
}
void Database::Change::set_merged(
    const std::vector<std::pair<std::string, std::string>>& id_and_merged_into) {
    state_->run([&] { state_->writer->set_merged(id_and_merged_into); });
}
void Database::Change::put_visit(const Visit& visit) {
    state_->run([&] { write_visit(*state_->connection, visit); });
}
void Database::Change::set_busy_times(const std::vector<BusyTime>& busy) {
    state_->run([&] { write_busy_times(*state_->connection, busy); });
}
void Database::Change::set_pins(const std::vector<Pin>& pins) {
    state_->run([&] { write_pins(*state_->connection, pins); });
}
void Database::Change::set_kept_orders(const std::map<Day, std::vector<VisitOccasion>>& orders) {
    state_->run([&] { write_kept_orders(*state_->connection, orders); });
}
void Database::Change::set_done_visits(const std::vector<DoneVisit>& done) {
    state_->run([&] { write_done_visits(*state_->connection, done); });
}
void Database::Change::put_plan(const SavedPlan& plan) {
    state_->run([&] { write_plan(*state_->connection, plan); });
}

void Database::Change::put_submissions(const std::vector<Submission>& submissions) {
    state_->run([&] { write_submissions(*state_->connection, submissions); });
}
void Database::Change::remove_submissions(const std::string& questionnaire,
                                          const std::vector<std::string>& ids) {
    state_->run([&] { delete_submissions(*state_->connection, questionnaire, ids); });
}
void Database::Change::set_skipped_blocks(const std::vector<SkippedBlock>& skipped) {
    state_->run([&] { write_skipped_blocks(*state_->connection, skipped); });
}
void Database::Change::put_note_versions(const std::vector<NoteVersion>& versions) {
    state_->run([&] { write_note_versions(*state_->connection, versions); });
}
void Database::Change::erase_note(const std::string& id) {
    state_->run([&] { mapite::erase_note(*state_->connection, id); });
}
void Database::Change::put_fact_decisions(const std::vector<FactDecision>& decisions) {
    state_->run([&] { write_fact_decisions(*state_->connection, decisions); });
}

void Database::Change::commit() {
    state_->run([&] {
        make_up_for_triggers(*state_->connection, state_->writer->touched());
        for (const std::string& trigger : state_->triggers) state_->connection->execute(trigger);
        write_change_note(*state_->connection, state_->note, std::chrono::system_clock::now());
        state_->connection->execute("COMMIT");
        state_->close();
        state_->copy.publish(Previous::kept);
        state_->database->reader = open_readable(state_->database->file, current_schema());
    });
}

}  // namespace mapite
