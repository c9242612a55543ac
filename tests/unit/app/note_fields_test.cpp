#include "app/note_fields.hpp"

#include <gtest/gtest.h>

#include <array>

#include "app/notes.hpp"
#include "base/error.hpp"

namespace mapite {
namespace {

using namespace std::chrono_literals;

std::string refusal_of(const Note& note) {
    try {
        require_complete(note);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        return std::string(error.what()) + " | " + error.hint();
    }
    return "";
}

std::string refusal(std::string_view field, std::string_view text) {
    Note note;
    try {
        set_note_field(note, field, text);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        return std::string(error.what()) + " | " + error.hint();
    }
    return "";
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Note of_kind(NoteKind kind) {
    Note note;
    note.kind = kind;
    note.area = "0101002";
    return note;
}

TEST(NoteFields, EachIsReadBackAsItWasWritten) {
    // Of every field a value, and a kind that has it.
    const std::vector<std::array<std::string, 3>> all{{"swot", "area", "0101002"},
                                                      {"swot", "visibility", "private"},
                                                      {"swot", "date", "2026-11-03"},
                                                      {"research", "title", "Aptauja \"2025\""},
                                                      {"swot", "text", " # Virsraksts\r\n\n* viens "},
                                                      {"swot", "theme", "water"},
                                                      {"voiced-need", "group", "residents"},
                                                      {"voiced-need", "times_heard", "7"},
                                                      {"voiced-need", "consent", "refused"},
                                                      {"swot", "box", "threat"},
                                                      {"swot", "said_by", "skolotāja"},
                                                      {"swot", "fact", "weakness:gp:beyond"},
                                                      {"good-practice", "problem", "sausa aka"},
                                                      {"good-practice", "done", "urbums"},
                                                      {"good-practice", "cost", "3400 €"},
                                                      {"resource", "contact", "+371 6"},
                                                      {"research", "source", "LU"},
                                                      {"promise", "owner", "Ilze"},
                                                      {"promise", "due", "2026-12-01"},
                                                      {"promise", "kept_on", "2026-11-20"}};
    EXPECT_EQ(all.size() + 1, note_fields().size());  // and the kind itself
    for (const auto& [kind, name, text] : all) {
        Note note;
        set_note_field(note, "kind", kind);
        set_note_field(note, name, text);
        EXPECT_EQ(note_field(note, name), text) << name;
        EXPECT_EQ(note_field(note, "kind"), kind);
    }
}

TEST(NoteFields, AFieldThatAKindDoesNotUseIsEmpty) {
    EXPECT_EQ(note_field(of_kind(NoteKind::promise), "times_heard"), "");
    EXPECT_FALSE(uses_field(NoteKind::promise, "consent"));
}

TEST(NoteFields, AWrongWordNamesTheRightOnes) {
    EXPECT_EQ(refusal("visibility", "pubic"),
              "visibility must be public, colleagues or private, not \"pubic\" | did you mean \"public\"?");
    EXPECT_TRUE(says(refusal("kind", "voiced need"), "did you mean \"voiced-need\"?"));
    EXPECT_TRUE(says(refusal("box", "danger"), "strength, weakness, opportunity or threat"));
    EXPECT_TRUE(says(refusal("consent", "yes"), "given, refused or not-asked"));
    EXPECT_TRUE(says(refusal("due", "2027-02-29"), "must be a day of the calendar"));
    EXPECT_TRUE(says(refusal("times_heard", "0"), "from 1 to 1000000"));
    EXPECT_TRUE(says(refusal("ownr", "x"), "did you mean \"owner\"?"));
}

TEST(NoteFields, TextThatIsNoTextIsRefused) {
    EXPECT_TRUE(says(refusal("text", "\xC3"), "not text in UTF-8"));
    EXPECT_TRUE(says(refusal("text", std::string_view("a\0b", 3)), "not text in UTF-8"));
}

TEST(NoteFields, EachKindSaysWhatItCannotDoWithout) {
    EXPECT_TRUE(says(refusal_of(of_kind(NoteKind::voiced_need)), "a voiced need needs its text"));
    EXPECT_TRUE(says(refusal_of(of_kind(NoteKind::good_practice)), "needs its done"));
    EXPECT_TRUE(says(refusal_of(of_kind(NoteKind::research)), "needs its title"));
    EXPECT_TRUE(says(refusal_of(of_kind(NoteKind::resource)), "needs its title"));
    Note promise = of_kind(NoteKind::promise);
    promise.text = "Zvanīt";
    EXPECT_TRUE(says(refusal_of(promise), "a promise needs its owner"));
    promise.owner = "Ilze";
    EXPECT_EQ(refusal_of(promise), "");
}

TEST(NoteFields, ASwotEntryNeedsItsBoxAndWhoSaidItOrAFact) {
    Note swot = of_kind(NoteKind::swot);
    swot.text = "Laba skola";
    EXPECT_TRUE(says(refusal_of(swot), "needs its box"));
    swot.box = SwotBox::strength;
    EXPECT_TRUE(says(refusal_of(swot), "who said it, or the fact"));
    swot.fact = "strength:school:all-within";
    EXPECT_EQ(refusal_of(swot), "");
    swot.fact.clear();
    swot.said_by = "skolotāja";
    EXPECT_EQ(refusal_of(swot), "");
}

TEST(NoteFields, SpaceAloneIsNoText) {
    Note need = of_kind(NoteKind::voiced_need);
    need.text = " \n\t ";
    EXPECT_TRUE(says(refusal_of(need), "needs its text"));
}

TEST(NoteFields, AFieldOfAnotherKindIsRefusedByName) {
    Note resource = of_kind(NoteKind::resource);
    resource.title = "Krāsotāju brigāde";
    resource.owner = "Ilze";
    EXPECT_EQ(refusal_of(resource), "a resource has no owner | leave it empty; it is a field of: promise");
}

TEST(NoteName, IsOneLineOfAtMostSixtyLetters) {
    Note note = of_kind(NoteKind::voiced_need);
    note.id = "N7";
    note.text = "  Nav autobusa\nvakaros";
    EXPECT_EQ(note_name(note), "N7 Nav autobusa");
    std::string sixty;
    for (int i = 0; i < 60; ++i) sixty += "ā";
    note.text = sixty;
    EXPECT_EQ(note_name(note), "N7 " + sixty);
    note.text = sixty + "ā";
    EXPECT_EQ(note_name(note), "N7 " + sixty + "…");
}

TEST(NoteChanges, NameTheFieldsWithWhatTheyWereAndAre) {
    Note before = of_kind(NoteKind::voiced_need), after = before;
    before.text = "a";
    after.text = "b";
    after.times_heard = 2;
    after.attachments = {{"N1-x.pdf", "x.pdf", "00"}};
    after.removed = true;
    EXPECT_EQ(changes_between(before, after), (std::vector<FieldChange>{{"text", "a", "b"},
                                                                        {"times_heard", "1", "2"},
                                                                        {"attachments", "", "x.pdf"},
                                                                        {"removed", "", "yes"}}));
    EXPECT_TRUE(changes_between(after, after).empty());
}

NoteVersion version_of(const std::string& id, int version, bool removed = false) {
    NoteVersion made;
    made.note = of_kind(NoteKind::promise);
    made.note.id = id;
    made.note.removed = removed;
    made.version = version;
    return made;
}

TEST(Notes, AreFoundByTheirNumberHoweverItIsWritten) {
    const std::vector<NoteVersion> versions{version_of("N2", 1), version_of("N2", 2), version_of("N12", 1)};
    for (const char* id : {"N2", "n2", "2", " N2 "}) EXPECT_EQ(note_named(versions, id).version, 2) << id;
    EXPECT_EQ(history_of(versions, "2").size(), 2U);
    EXPECT_THROW(note_named(versions, "N3"), Error);
}

TEST(Notes, AreListedAsTheyAreNowAndTakenAwayOnesApart) {
    const std::vector<NoteVersion> versions{version_of("N1", 1), version_of("N1", 2, true),
                                            version_of("N2", 1)};
    ASSERT_EQ(notes_of(versions, {}).size(), 1U);
    EXPECT_EQ(notes_of(versions, {})[0].id, "N2");
    NoteFilter removed;
    removed.removed = true;
    ASSERT_EQ(notes_of(versions, removed).size(), 1U);
    EXPECT_EQ(notes_of(versions, removed)[0].id, "N1");
}

TEST(Promises, OfTheOldestDayComeFirstAndThoseWithoutADayLast) {
    std::vector<NoteVersion> versions{version_of("N1", 1), version_of("N2", 1), version_of("N3", 1),
                                      version_of("N4", 1)};
    versions[1].note.due = 2026y / 12 / 1;
    versions[2].note.due = 2026y / 10 / 1;
    versions[3].note.due = 2026y / 9 / 1;
    versions[3].note.kept_on = 2026y / 9 / 1;
    std::vector<std::string> ids;
    for (const Note& note : open_promises(versions)) ids.push_back(note.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"N3", "N2", "N1"}));
}

TEST(NotesThatLeave, AreForWhoMayReadThem) {
    Note note = of_kind(NoteKind::resource);
    const auto readers = [&] {
        std::string text;
        if (may_leave(note, Visibility::public_)) text += "everybody ";
        if (may_leave(note, Visibility::colleagues)) text += "colleagues ";
        if (may_leave(note, Visibility::private_)) text += "me";
        return text;
    };
    note.visibility = Visibility::private_;
    EXPECT_EQ(readers(), "me");
    note.visibility = Visibility::colleagues;
    EXPECT_EQ(readers(), "colleagues me");
    note.visibility = Visibility::public_;
    EXPECT_EQ(readers(), "everybody colleagues me");
}

TEST(NotesThatLeave, AQuoteGoesToEverybodyWithConsentOnly) {
    Note quote = of_kind(NoteKind::voiced_need);
    quote.visibility = Visibility::public_;
    quote.consent = Consent::given;
    EXPECT_TRUE(may_leave(quote, Visibility::public_));
    quote.consent = Consent::not_asked;
    EXPECT_FALSE(may_leave(quote, Visibility::public_));
    EXPECT_TRUE(may_leave(quote, Visibility::colleagues));
    quote.consent = Consent::refused;
    EXPECT_FALSE(may_leave(quote, Visibility::colleagues));
    EXPECT_TRUE(may_leave(quote, Visibility::private_));
}

}  // namespace
}  // namespace mapite
