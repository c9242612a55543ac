#pragma once
// What is noted about an area and no table holds: needs that were voiced, strengths and weaknesses, what was
// tried elsewhere, research, people and organisations one can count on, promises. Texts are Markdown, kept as
// typed. A note is never changed in place: each change is a version, and taking it away is one too.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantities.hpp"
#include "territory/provenance.hpp"

namespace mapite {

enum class NoteKind { voiced_need, swot, good_practice, research, resource, promise };
/// "voiced-need", "swot", "good-practice", "research", "resource", "promise".
std::string_view to_string(NoteKind kind);
std::optional<NoteKind> note_kind(std::string_view name);

enum class SwotBox { strength, weakness, opportunity, threat };
/// "strength", "weakness", "opportunity", "threat".
std::string_view to_string(SwotBox box);
std::optional<SwotBox> swot_box(std::string_view name);

/// To be quoted.
enum class Consent { not_asked, given, refused };
/// "not-asked", "given", "refused".
std::string_view to_string(Consent consent);
std::optional<Consent> consent(std::string_view name);

/// A file kept in the project's folder "attachments".
struct Attachment {
    std::string file;    ///< name within the folder, "N12-survey-2025.pdf"
    std::string name;    ///< as it was called
    std::string digest;  ///< of its bytes
    bool operator==(const Attachment&) const = default;
};

/// Fields that a kind does not use stay empty.
struct Note {
    std::string id{};  ///< "N12"; given once, never used again
    NoteKind kind = NoteKind::voiced_need;
    std::string area{};  ///< code
    Visibility visibility = Visibility::colleagues;
    std::optional<Day> date{};              ///< of what it tells of
    std::string title{};                    ///< research: its title; resource: its name
    std::string text{};                     ///< Markdown; a voiced need: the quote
    std::string theme{};                    ///< id of a need of the basket, or a word of one's own
    std::string group{};                    ///< RespondentGroup::id, of a voiced need
    int times_heard = 1;                    ///< of a voiced need
    Consent consent = Consent::not_asked;   ///< of a voiced need
    std::optional<SwotBox> box{};           ///< of SWOT
    std::string said_by{};                  ///< of SWOT: who said it, unless it rests on a fact
    std::string fact{};                     ///< of SWOT: key of the fact it rests on
    std::string problem{}, done{}, cost{};  ///< of good practice
    std::string contact{};                  ///< of good practice and resources: whom to ask
    std::string source{};                   ///< of good practice and research: who made it, where it stands
    std::string owner{};                    ///< of a promise: who is to do it
    std::optional<Day> due{}, kept_on{};    ///< of a promise
    std::vector<Attachment> attachments{};
    bool removed = false;  ///< kept for the history only
    bool operator==(const Note&) const = default;
};

struct NoteVersion {
    Note note;
    int version = 1;  ///< ascending from 1
    Day changed{};
    std::string by{};  ///< account that made it
    bool operator==(const NoteVersion&) const = default;
};

/// What was decided about a fact that the profile offers for the SWOT.
struct FactDecision {
    std::string area, fact;
    bool accepted = false;  ///< false: dismissed, not offered again unless its figure changes
    std::string figure{};   ///< what the fact said when it was decided on
    Day on{};
    bool operator==(const FactDecision&) const = default;
};

/// The newest version of each note that was not taken away, in the order of the versions given.
std::vector<Note> current_notes(const std::vector<NoteVersion>& versions);

}  // namespace mapite
