#pragma once
// Keying a pile of forms of one area into a project: journal, form after form, and into the database.
#include <cstdio>
#include <functional>
#include <optional>
#include <string>

#include "app/keying.hpp"
#include "app/keying_journal.hpp"
#include "app/project.hpp"
#include "app/resources.hpp"

namespace mapite {

struct KeyingRequest {
    std::string questionnaire;  ///< name or path
    std::string area;           ///< code or name
    std::string group{};        ///< of all forms; empty: keyed per form
    std::string respondent{};   ///< of the first form
    std::optional<Day> date{};  ///< of all forms; absent: keyed per form
    Day today{};
    Language language = Language::lv;
};

struct KeyingSummary {
    std::size_t forms = 0;    ///< finished in this session and kept
    std::size_t dropped = 0;  ///< without consent
    std::size_t answers = 0;  ///< of the forms kept
    std::size_t stored = 0;   ///< brought into the project, also those that an earlier session left
    std::optional<std::size_t> unfinished{};  ///< number of the form that is gone on with next time
};

/// The next line without its end; absent: there is no more.
using ReadLine = std::function<std::optional<std::string>()>;
using Show = std::function<void(const std::string& text)>;

/// Reads until the end of the input. Finished forms are saved in the project every 20 forms and at the end,
/// those of a session that was broken off first. Throws Error(usage) for an unknown questionnaire, area or
/// group, or when nothing says the group; Error(failed) when the journal or the project cannot be written:
/// what was acknowledged is kept.
KeyingSummary key_forms(const Project& project, const Resources& resources, const KeyingRequest& request,
                        const ReadLine& read_line, const Show& show);

}  // namespace mapite
