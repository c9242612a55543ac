#pragma once
// Notes in people's words: tables and pages in one language (data/texts/notes.toml). What users wrote stays
// as they wrote it, but for control characters, which a terminal would obey.
#include <string>
#include <vector>

#include "app/resources.hpp"
#include "app/text_parts.hpp"
#include "base/localized.hpp"
#include "notes/note.hpp"
#include "profile/basket.hpp"
#include "survey/respondent_group.hpp"
#include "territory/area.hpp"

namespace mapite {

struct NoteTexts {
    const Texts& texts;
    Language language = Language::lv;
    std::vector<Area> areas{};
    Basket basket{};                        ///< themes that are needs are shown by their name
    std::vector<RespondentGroup> groups{};  ///< groups are shown by their name
};

/// One row a note; `what` cut to one line.
Table note_list(const std::vector<Note>& notes, const NoteTexts& with);
/// All that is filled in, one line a field; long texts below.
std::string note_page(const NoteVersion& newest, const NoteTexts& with);
/// Each version: when, by whom, which fields changed from what to what.
std::string note_history(const std::vector<NoteVersion>& history, const NoteTexts& with);
/// Promises with owner and day; those that are late say by how many days.
Table promise_list(const std::vector<Note>& promises, Day today, const NoteTexts& with);

/// "5.11.2026." as people of that language write it.
std::string note_date(const Day& day, const NoteTexts& with);
/// The theme as it is shown: the need's name, or the word itself.
std::string theme_name(const std::string& theme, const NoteTexts& with);
/// "Engures pagasts"; the code where the project has no such area any more.
std::string area_name(const std::string& code, const NoteTexts& with);
/// Without control characters other than line feeds and tabs.
std::string printable(std::string_view text);

}  // namespace mapite
