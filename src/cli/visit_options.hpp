#pragma once
// What the subcommands of `mapite visit` share: days from the arguments, the project as the planner wants it,
// and how a changed plan is shown and accepted.
#include <optional>
#include <string>

#include "app/visit_words.hpp"
#include "cli/command.hpp"

namespace CLI {
class App;
}

namespace mapite {

/// Of an option; absent when it is empty. Throws Error(usage) naming the option.
std::optional<Day> day_option(const std::string& name, const std::string& text);
std::optional<WallTime> time_option(const std::string& name, const std::string& text);

/// Prints what about the places was found, unless quiet.
VisitProject loaded_visits(const CommandLine& line, const Resources& resources,
                           const std::optional<Day>& from = std::nullopt,
                           const std::optional<Day>& until = std::nullopt);
VisitTexts texts_of(const CommandLine& line, const Resources& resources, const VisitProject& visits);
void print_parts(const TextParts& parts);
/// `exit_incomplete` when a visit stays unplanned.
int exit_code_of(const VisitPlan& plan);

/// Why a plan is made anew, in the language of the output: it is printed with the plan.
std::string note_of(const CommandLine& line, const Resources& resources, const VisitProject& visits,
                    const std::string& key, const Texts::Values& values);

/// Plans the changed task with least change, shows what moves and what it costs, and saves it under `note`
/// when it is accepted. `day` is written into worker.toml then.
struct ChangeRequest {
    std::string note;
    bool accept = false;
    std::optional<DayException> day{};
};
int show_change(const CommandLine& line, const Resources& resources, const VisitProject& visits,
                const ChangeRequest& request);

}  // namespace mapite
