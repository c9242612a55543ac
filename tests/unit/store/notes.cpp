#include "store/connection.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

/// With every field set, whatever a kind uses.
Note full_note() {
    Note note;
    note.id = "N2";
    note.kind = NoteKind::good_practice;
    note.area = "0054210";
    note.visibility = Visibility::private_;
    note.date = 2026y / 11 / 3;
    note.title = "Ūdens \"Ūdros\"";
    note.text = "# Virsraksts\n\n* viens\n* 'divi'; <script>alert(1)</script>\n\tгде?";
    note.theme = "water";
    note.group = "residents";
    note.times_heard = 7;
    note.consent = Consent::refused;
    note.box = SwotBox::threat;
    note.said_by = "skolotāja";
    note.fact = "weakness:pharmacy:beyond:over_65";
    note.problem = "sausa aka";
    note.done = "jauns urbums";
    note.cost = "3400 €";
    note.contact = "+371 60000000";
    note.source = "Biedrība \"Ūdri\"";
    note.owner = "Ilze";
    note.due = 2026y / 12 / 1;
    note.kept_on = 2028y / 2 / 29;
    note.attachments = {{"N2-plāns.pdf", "Mans \"plāns\".pdf", "a1"}, {"N2-a.png", "a.png", "b2"}};
    note.removed = true;
    return note;
}

/// The history of two notes, in the order that Database promises.
std::vector<NoteVersion> history() {
    Note first = full_note();
    first.attachments.clear();
    first.removed = false;
    first.box.reset();
    Note tenth;
    tenth.id = "N10";
    return {{.note = first, .version = 1, .changed = 2026y / 11 / 4, .by = "Ieva"},
            {.note = full_note(), .version = 2, .changed = 2026y / 11 / 22, .by = "Juris \"J\""},
            {.note = tenth, .version = 1, .changed = 2026y / 11 / 5}};
}

void put(Database& database, const std::vector<NoteVersion>& versions) {
    auto change = database.change("note", "N2");
    change.put_note_versions(versions);
    change.commit();
}

TEST(Notes, EveryVersionIsGivenBackAsItWasSavedByNumberOfTheNote) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    put(database, {history()[2], history()[0]});  // N10 before N2
    put(database, {history()[1]});
    EXPECT_EQ(Database::open_to_read(folder.file()).note_versions(), history());
    EXPECT_EQ(current_notes(database.note_versions()), std::vector{history()[2].note});
}

TEST(Notes, EachOfItsKindsBoxesAndConsentsIsKept) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    std::vector<NoteVersion> all;
    for (int i = 0; i < 6; ++i) {
        NoteVersion& each = all.emplace_back();
        each.note.id = "N" + std::to_string(i + 1);
        each.note.kind = static_cast<NoteKind>(i);
        each.note.box = static_cast<SwotBox>(i % 4);
        each.note.consent = static_cast<Consent>(i % 3);
        each.note.visibility = static_cast<Visibility>(i % 3);
    }
    put(database, all);
    EXPECT_EQ(database.note_versions(), all);
}

TEST(Notes, OnlyTheNextVersionIsTaken) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    put(database, {history()[0]});
    const auto refusal = [&](int version) {
        NoteVersion other = history()[1];
        other.version = version;
        auto change = database.change();
        return error_of([&] { change.put_note_versions({history()[2], other}); }, ErrorKind::usage);
    };
    for (const int version : {1, 3, 0})
        EXPECT_NE(refusal(version).find("version " + std::to_string(version) +
                                        " of the note N2 does not follow version 1"),
                  std::string::npos);
    EXPECT_EQ(database.note_versions(), std::vector{history()[0]});  // N10 did not come alone
}

TEST(Notes, AFirstVersionIsTheFirst) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    auto change = database.change();
    EXPECT_NE(error_of([&] { change.put_note_versions({history()[1]}); }, ErrorKind::usage)
                  .find("does not follow version 0"),
              std::string::npos);
}

TEST(Notes, AMegabyteOfTextIsKeptByteByByte) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    NoteVersion long_one = history()[2];
    while (long_one.note.text.size() < 1'000'000) long_one.note.text += "garš teksts \"par\" ūdeni\r\n";
    put(database, {long_one});
    EXPECT_TRUE(database.note_versions() == std::vector{long_one});
}

TEST(Notes, AChangeIsTakenBackByUndo) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        Database database = Database::open_to_write(folder.file(), "test");
        put(database, {history()[0], history()[2]});
        put(database, {history()[1]});
    }
    Database::undo(folder.file(), "test");
    EXPECT_EQ(Database::open_to_read(folder.file()).note_versions(),
              (std::vector{history()[0], history()[2]}));
}

TEST(Notes, AKindNobodyKnowsIsAnErrorNamingTheTable) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    {
        Database database = Database::open_to_write(folder.file(), "test");
        put(database, {history()[2]});
    }
    Connection::working_copy(folder.file(), "x")
        .execute("PRAGMA ignore_check_constraints = ON; UPDATE note_versions SET kind = 'gossip'");
    EXPECT_NE(error_of([&] {
                  std::ignore = Database::open_to_read(folder.file()).note_versions();
              }).find("of note_versions has no usable kind"),
              std::string::npos);
}

TEST(FactDecisions, OneOnTheSameAreaAndFactTakesThePlaceOfTheFirst) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Database database = Database::open_to_write(folder.file(), "test");
    const FactDecision first{
        .area = "0054", .fact = "b", .accepted = true, .figure = "96", .on = 2026y / 11 / 3},
        second{.area = "0054", .fact = "a", .accepted = false, .figure = "\"7\" cilvēki"};
    FactDecision again = first;
    again.accepted = false;
    again.figure = "97";
    again.on = 2026y / 11 / 22;
    for (const auto& put : {std::vector{first, second}, std::vector{again}}) {
        auto change = database.change();
        change.put_fact_decisions(put);
        change.commit();
    }
    EXPECT_EQ(database.fact_decisions(), (std::vector{second, again}));
}

}  // namespace
}  // namespace mapite
