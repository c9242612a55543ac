// note erase: a note, its history and its files gone for good.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/note_fields.hpp"
#include "base/error.hpp"
#include "cli/note_command.hpp"
#include "cli/output.hpp"

namespace mapite {
namespace {

using Json = nlohmann::ordered_json;

struct Given {
    std::string id;
    bool yes = false;
};

std::string names_of(const std::vector<std::filesystem::path>& files) {
    std::string names;
    for (const auto& file : files) names += (names.empty() ? "" : ", ") + file.filename().string();
    return names;
}

Json list_of(const std::vector<std::filesystem::path>& files) {
    Json list = Json::array();
    for (const auto& file : files) list.push_back(file.string());
    return list;
}

[[noreturn]] void say_what_would_go(const NoteErasure& erasure) {
    throw Error(ErrorKind::usage,
                fmt::format("erase: {} would be gone for good: versions {}, files {}{}",
                            printable(note_name(erasure.note)), erasure.versions, erasure.files.size(),
                            erasure.files.empty() ? "" : fmt::format(" ({})", names_of(erasure.files))),
                fmt::format("say --yes to erase it; to take it away and keep its history: "
                            "mapite note remove {}",
                            erasure.note.id));
}

int erase(const Given& given, const CommandLine& line) {
    const NoteProject with(line);
    if (!given.yes) say_what_would_go(erasure_of(with.project, given.id));
    const NoteErasure erased = erase_note(with.project, given.id);
    if (line.json) {
        const Json json = {{"erased", erased.note.id},
                           {"versions", erased.versions},
                           {"files", list_of(erased.files)},
                           {"copies", list_of(erased.copies)}};
        print(json.dump(1) + '\n');
        return exit_done;
    }
    print(with.say("erased", {{"id", erased.note.id},
                              {"versions", std::to_string(erased.versions)},
                              {"files", std::to_string(erased.files.size())}}));
    for (const auto& copy : erased.copies) {
        const bool before = copy.extension() == ".before";
        print(with.say(before ? "erased_before" : "erased_backup", {{"file", copy.string()}}));
    }
    print(with.say("erased_elsewhere"));
    return exit_done;
}

Run setup_erase(CLI::App& arguments, CommandLine& line) {
    auto given = std::make_shared<Given>();
    arguments.add_option("NOTE", given->id, "number of the note, N12")->required();
    arguments.add_flag("--yes", given->yes, "erase it; without it only says what would be erased");
    return [given, &line] { return erase(*given, line); };
}

}  // namespace

std::vector<Command> note_erase_commands() {
    return {{"erase", "Delete a note, its whole history and its files for good, with no way to put it back",
             "  mapite note erase N12          (says what would be gone)\n  mapite note erase N12 --yes",
             setup_erase}};
}

}  // namespace mapite
