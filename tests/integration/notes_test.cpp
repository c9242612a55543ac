// Notes through the project's database: versions, undo, attachments, facts taken into the SWOT.
#include "app/notes.hpp"

#include <fstream>
#include <iterator>

#include "app/files.hpp"
#include "app/note_exchange.hpp"
#include "app/swot_suggestions.hpp"
#include "app/undo.hpp"
#include "base/error.hpp"
#include "integration/sample_project.hpp"

namespace mapite::test {
namespace {

using namespace std::chrono_literals;

/// The sample comes with notes; these tests begin without any.
const Project& project_without_notes() {
    static const TemporaryFolder folder;
    static const Project project = run_sample(folder.path() / "sample", "notes.csv");
    return project;
}

/// A copy of that project that a test may change.
class OwnProject {
  public:
    OwnProject() {
        fs::copy(project_without_notes().folder, folder_.path() / "p", fs::copy_options::recursive);
        project = open_project(folder_.path() / "p");
    }
    [[nodiscard]] std::string area() const { return project.open_to_read().areas().back().code; }
    [[nodiscard]] std::vector<NoteVersion> versions() const { return project.open_to_read().note_versions(); }
    [[nodiscard]] const fs::path& folder() const { return folder_.path(); }
    Project project;

  private:
    TemporaryFolder folder_;
};

const NoteStamp ieva{.on = today, .by = "Ieva"};

Note quote(const OwnProject& own) {
    Note note;
    note.area = own.area();
    note.text = "Vakarā nav \"autobusa\"\n<b>nekad</b>";
    return note;
}

TEST(NotesInAProject, EveryChangeIsAVersionAndOneStepOfUndo) {
    OwnProject own;
    const Note added = add_note(own.project, quote(own), ieva);
    EXPECT_EQ(added.id, "N1");
    change_note(own.project, "N1", [](Note& note) { note.times_heard = 4; }, {.on = today, .by = "Juris"});
    const auto history = history_of(own.versions(), "N1");
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].note, added);
    EXPECT_EQ(history[1].note.times_heard, 4);
    EXPECT_EQ(history[1].by, "Juris");
    EXPECT_EQ(described(undo_last_change(own.project)), "change of N1 Vakarā nav \"autobusa\"");
    EXPECT_EQ(own.versions(), std::vector{history[0]});
    undo_last_change(own.project);
    EXPECT_EQ(own.versions(), history);
}

TEST(NotesInAProject, WhatChangesNothingIsNoVersion) {
    OwnProject own;
    add_note(own.project, quote(own), ieva);
    EXPECT_EQ(change_note(
                  own.project, "N1", [](Note&) {}, ieva),
              std::nullopt);
    EXPECT_EQ(own.versions().size(), 1U);
}

TEST(NotesInAProject, ANumberIsNeverGivenAgain) {
    OwnProject own;
    add_note(own.project, quote(own), ieva);
    change_note(
        own.project, "N1", [](Note& note) { note.removed = true; }, ieva);
    EXPECT_EQ(add_note(own.project, quote(own), ieva).id, "N2");
    EXPECT_THROW(change_note(
                     own.project, "N1", [](Note& note) { note.times_heard = 2; }, ieva),
                 Error);
    change_note(
        own.project, "N1", [](Note& note) { note.removed = false; }, ieva);
    EXPECT_EQ(notes_of(own.versions(), {}).size(), 2U);
}

TEST(NotesInAProject, AnAttachmentIsKeptOnceAndComesBackFromAnExport) {
    OwnProject own;
    add_note(own.project, quote(own), ieva);
    write_file(own.folder() / "Mans plāns.PDF", "saturs");
    ASSERT_TRUE(attach(own.project, "N1", own.folder() / "Mans plāns.PDF", ieva));
    EXPECT_EQ(attach(own.project, "N1", own.folder() / "Mans plāns.PDF", ieva), std::nullopt);
    const Note note = note_named(own.versions(), "N1").note;
    ASSERT_EQ(note.attachments.size(), 1U);
    EXPECT_EQ(note.attachments[0].file, "N1-mans-plans.pdf");
    EXPECT_EQ(note.attachments[0].name, "Mans plāns.PDF");
    for (const char* ending : {"csv", "json"}) {
        NoteExport request;
        request.file = own.folder() / (std::string("out.") + ending);
        EXPECT_EQ(export_notes(own.project, request).files.size(), 2U);
        OwnProject other;
        NoteImport back;
        back.file = request.file;
        back.stamp = ieva;
        const auto read = import_notes(other.project, {}, back, {});
        EXPECT_TRUE(read.books.balanced());
        EXPECT_EQ(read.kept, std::vector{note}) << ending;
        EXPECT_TRUE(is_file_with(attachments_folder(other.project) / note.attachments[0].file, "saturs"));
        // The same file twice is one import.
        EXPECT_TRUE(import_notes(other.project, {}, back, {}).kept.empty());
    }
}

/// Whether the bytes of a file of the project hold the word.
bool is_found(const fs::path& file, const std::string& word) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return bytes.find(word) != std::string::npos;
}

TEST(NotesInAProject, AnErasedNoteLeavesNoTraceInTheDatabaseNorAmongTheAttachments) {
    const OwnProject own;
    write_file(own.folder() / "vārdi.txt", "Zilonis");
    Note note = quote(own);
    note.text = "Zilonis to teica";
    const std::string id = add_note(own.project, note, ieva).id;
    add_note(own.project, quote(own), ieva);
    attach(own.project, id, own.folder() / "vārdi.txt", ieva);
    const NoteErasure before = erasure_of(own.project, id);
    EXPECT_EQ(before.versions, 2U);
    ASSERT_EQ(before.files.size(), 1U);
    EXPECT_TRUE(is_found(own.project.database_file(), "Zilonis"));

    const NoteErasure erased = erase_note(own.project, id);
    EXPECT_FALSE(is_found(own.project.database_file(), "Zilonis"));
    EXPECT_FALSE(fs::exists(before.files.front()));
    EXPECT_THROW(history_of(own.versions(), id), Error);
    // The state before keeps it, until another change takes its place.
    ASSERT_EQ(erased.copies.size(), 1U);
    EXPECT_TRUE(is_found(erased.copies.front(), "Zilonis"));
    add_note(own.project, quote(own), ieva);
    EXPECT_FALSE(is_found(erased.copies.front(), "Zilonis"));
}

TEST(NotesInAProject, TheNumberOfAnErasedNoteIsNotGivenAgain) {
    const OwnProject own;
    const std::string id = add_note(own.project, quote(own), ieva).id;
    erase_note(own.project, id);
    EXPECT_NE(add_note(own.project, quote(own), ieva).id, id);
}

TEST(NotesInAProject, ADetachedFileStaysForTheHistory) {
    const OwnProject own;
    write_file(own.folder() / "a.txt", "a");
    const std::string id = add_note(own.project, quote(own), ieva).id;
    const auto attached = attach(own.project, id, own.folder() / "a.txt", ieva);
    EXPECT_THROW(detach(own.project, id, "b.txt", ieva), Error);
    EXPECT_TRUE(detach(own.project, id, "a.txt", ieva).attachments.empty());
    EXPECT_TRUE(fs::exists(attachments_folder(own.project) / attached->attachments.front().file));
}

TEST(NotesInAProject, OfAnotherProjectDoNotTakeThePlaceOfOnesOwn) {
    OwnProject own, other;
    const Note mine = add_note(own.project, quote(own), ieva);
    Note theirs = quote(other);
    theirs.text = "Nav ārsta";
    add_note(other.project, theirs, ieva);
    NoteExport request;
    request.file = other.folder() / "theirs.json";
    export_notes(other.project, request);
    NoteImport import;
    import.file = request.file;
    import.stamp = ieva;
    const auto read = import_notes(own.project, {}, import, {});
    ASSERT_EQ(read.kept.size(), 1U);
    EXPECT_EQ(read.kept[0].id, "N2");
    ASSERT_EQ(read.findings.size(), 1U);
    EXPECT_EQ(read.findings[0].code, "id-taken");
    EXPECT_EQ(note_named(own.versions(), "N1").note, mine);
}

/// Decisions on the facts of one parish of the sample.
class FactsInAProject : public ::testing::Test {
  protected:
    FactsInAProject() : study(study_for_facts(own.project, resources(), today, {})) {
        for (std::size_t i = 0; i < study.areas.size(); ++i)
            if (!offered_in(AreaIndex{i}).empty()) area = AreaIndex{i};
    }
    [[nodiscard]] std::vector<OfferedFact> offered_in(AreaIndex of) const {
        return suggestions(study, of, resources().texts).offered;
    }
    [[nodiscard]] bool is_offered(const std::string& key) const {
        const auto all = offered_in(area);
        return std::ranges::any_of(all, [&](const OfferedFact& each) { return each.fact.key() == key; });
    }
    Note accepted(const std::string& key) const {
        FactAcceptance acceptance;
        acceptance.key = key;
        acceptance.language = Language::en;
        acceptance.stamp = ieva;
        return accept_fact(study, area, acceptance, resources().texts);
    }
    OwnProject own;
    Study study;
    AreaIndex area{};
};

TEST_F(FactsInAProject, AnAcceptedOneBecomesANoteAndIsNotOfferedAgain) {
    const OfferedFact first = offered_in(area).front();
    const Note note = accepted(first.fact.key());
    EXPECT_EQ(note.fact, first.fact.key());
    EXPECT_EQ(note.box, first.fact.box);
    EXPECT_EQ(note.text, first.sentence.en);
    EXPECT_FALSE(is_offered(first.fact.key()));
    EXPECT_THROW(accepted(first.fact.key()), Error);
    undo_last_change(own.project);  // the note and the decision together
    EXPECT_TRUE(is_offered(first.fact.key()));
    EXPECT_TRUE(own.versions().empty());
}

TEST_F(FactsInAProject, ADismissedOneComesBackOnlyWithAnotherFigure) {
    const std::string key = offered_in(area).front().fact.key();
    dismiss_fact(study, area, key, today);
    EXPECT_FALSE(is_offered(key));
    {
        Database database = Database::open_to_write(own.project.database_file(), "test");
        FactDecision decision = database.fact_decisions().front();
        decision.figure = "1";
        auto change = database.change();
        change.put_fact_decisions({decision});
        change.commit();
    }
    const auto all = offered_in(area);
    const auto back =
        std::ranges::find_if(all, [&](const OfferedFact& each) { return each.fact.key() == key; });
    ASSERT_NE(back, all.end());
    EXPECT_EQ(back->figure_before, "1");
}

TEST_F(FactsInAProject, ANoteWhoseFactSaysSomethingElseIsNamed) {
    const OfferedFact first = offered_in(area).front();
    const Note note = accepted(first.fact.key());
    {
        Database database = Database::open_to_write(own.project.database_file(), "test");
        FactDecision decision = database.fact_decisions().front();
        decision.figure = "1";
        auto change = database.change();
        change.put_fact_decisions({decision});
        change.commit();
    }
    const SwotSuggestions found = suggestions(study, area, resources().texts);
    ASSERT_EQ(found.outdated.size(), 1U);
    EXPECT_EQ(found.outdated[0].note, note);
    EXPECT_EQ(found.outdated[0].figure, first.fact.figure());
    EXPECT_EQ(accepted(first.fact.key()).id, note.id);  // the same note with the new sentence
    EXPECT_TRUE(suggestions(study, area, resources().texts).outdated.empty());
}

TEST_F(FactsInAProject, AnUnknownKeyIsRefusedWithTheNearest) {
    const std::string key = offered_in(area).front().fact.key();
    try {
        accepted(key + "x");
        FAIL() << "it was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_NE(error.hint().find(key), std::string::npos);
    }
}

}  // namespace
}  // namespace mapite::test
