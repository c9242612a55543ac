#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "definitions/files.hpp"
#include "definitions/load.hpp"
#include "definitions/placeholders.hpp"
#include "definitions/table_reader.hpp"

namespace mapite {
namespace {

struct Sentence {
    std::string place;  ///< "file:line" of its table
    Localized text;
};
using Sentences = std::map<std::string, Sentence, std::less<>>;

bool is_language(const TomlEntry& entry) {
    return entry.key == "lv" || entry.key == "en" || entry.key == "ru";
}

void check_placeholders(const TableReader& table, const Localized& text) {
    const std::set<std::string> in_english = placeholders(text.en);
    const auto check = [&](std::string_view language, const std::string& sentence) {
        const std::set<std::string> here = placeholders(sentence);
        for (const std::string& name : in_english) {
            if (here.contains(name)) continue;
            table.fail(table.line(language), fmt::format("{{{}}} stands in en but not in {}", name, language),
                       "use the same placeholders in all languages");
        }
        for (const std::string& name : here) {
            if (in_english.contains(name)) continue;
            table.fail(table.line(language), fmt::format("{{{}}} stands in {} but not in en", name, language),
                       "use the same placeholders in all languages");
        }
    };
    check("lv", text.lv);
    check("ru", text.ru);
}

/// Adds the table's own sentence and those of the tables in it, whose keys are longer ("map.north").
void collect(const TableReader& table, const std::string& file, const std::string& key,
             Sentences& sentences) {
    for (const TomlEntry& entry : table.entries()) {
        if (std::holds_alternative<TomlValue::Table>(entry.value.content)) {
            collect(table.table(entry.key), file, key.empty() ? entry.key : key + "." + entry.key, sentences);
        } else if (!is_language(entry) || key.empty()) {
            table.fail(entry.line,
                       fmt::format("key \"{}\" is not known here (it may be: en, lv, ru)", entry.key),
                       "a text is written as [its.key] with lv, en and ru below");
        }
    }
    if (std::ranges::none_of(table.entries(), is_language)) return;

    Sentence sentence{.place = fmt::format("{}:{}", file, table.line("")),
                      .text = {.lv = table.text("lv"), .en = table.text("en"), .ru = table.text("ru")}};
    check_placeholders(table, sentence.text);
    const auto [earlier, is_new] = sentences.try_emplace(key, sentence);
    if (!is_new) {
        throw Error{ErrorKind::data,
                    fmt::format("{}: the text \"{}\" stands already in {}", sentence.place, key,
                                earlier->second.place),
                    "remove one of them"};
    }
}

}  // namespace

Texts load_texts(const std::filesystem::path& folder) {
    Sentences sentences;
    for (const std::filesystem::path& file : toml_files(folder)) {
        const TomlDocument document = parse_toml(file);
        collect(TableReader(document), file.string(), "", sentences);
    }
    std::map<std::string, Localized, std::less<>> texts;
    for (auto& [key, sentence] : sentences) texts.emplace(key, std::move(sentence.text));
    return Texts(std::move(texts));
}

}  // namespace mapite
