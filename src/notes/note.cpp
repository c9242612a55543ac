#include "notes/note.hpp"

#include <algorithm>
#include <array>

#include "base/named.hpp"

namespace mapite {
namespace {

constexpr std::array<std::string_view, 6> kind_names{"voiced-need", "swot",     "good-practice",
                                                     "research",    "resource", "promise"};
constexpr std::array<std::string_view, 4> box_names{"strength", "weakness", "opportunity", "threat"};
constexpr std::array<std::string_view, 3> consent_names{"not-asked", "given", "refused"};

}  // namespace

std::string_view to_string(NoteKind kind) {
    return name_of(kind_names, kind);
}
std::optional<NoteKind> note_kind(std::string_view name) {
    return value_named<NoteKind>(kind_names, name);
}
std::string_view to_string(SwotBox box) {
    return name_of(box_names, box);
}
std::optional<SwotBox> swot_box(std::string_view name) {
    return value_named<SwotBox>(box_names, name);
}
std::string_view to_string(Consent consent) {
    return name_of(consent_names, consent);
}
std::optional<Consent> consent(std::string_view name) {
    return value_named<Consent>(consent_names, name);
}

std::vector<Note> current_notes(const std::vector<NoteVersion>& versions) {
    std::vector<const NoteVersion*> newest;
    for (const NoteVersion& each : versions) {
        const auto known = std::find_if(newest.begin(), newest.end(),
                                        [&](const NoteVersion* one) { return one->note.id == each.note.id; });
        if (known == newest.end())
            newest.push_back(&each);
        else if ((*known)->version < each.version)
            *known = &each;
    }
    std::vector<Note> notes;
    for (const NoteVersion* each : newest)
        if (!each->note.removed) notes.push_back(each->note);
    return notes;
}

}  // namespace mapite
