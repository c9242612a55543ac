// An XLSForm that is written reads back as the same questionnaire.
#include "formats/xlsform.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/error.hpp"
#include "support/test_folder.hpp"
#include "writers/xlsform.hpp"

namespace mapite {
namespace {

Localized words(const std::string& lv, const std::string& en, const std::string& ru) {
    Localized all;
    all.lv = lv;
    all.en = en;
    all.ru = ru;
    return all;
}

AnswerChoice choice(const std::string& name, Localized label, ChoiceMeaning meaning) {
    AnswerChoice made;
    made.name = name;
    made.label = std::move(label);
    made.meaning = meaning;
    return made;
}

Question question(const std::string& name, QuestionKind kind, std::optional<std::size_t> group) {
    Question made;
    made.name = name;
    made.kind = kind;
    made.label = words("Jautājums " + name, "Question " + name, "Вопрос " + name);
    made.group = group;
    return made;
}

QuestionGroup group(const std::string& name, std::optional<std::size_t> parent) {
    QuestionGroup made;
    made.name = name;
    made.label = words("Bloks " + name, "Block " + name, "");
    made.parent = parent;
    return made;
}

/// Everything a questionnaire can hold, once at least.
Questionnaire full() {
    Questionnaire form;
    form.name = "ciems-2026";
    form.version = "1.0";
    form.title = words("Ciema \"aptauja\"", "Village survey", "Опрос");
    form.introduction = words("Pirmā rinda\nOtrā rinda & <beigas>", "Two lines\nof text", "Две строки");
    form.consent = words("Piekrītu", "I agree", "Согласен");
    form.roles = {.area = "kur", .group = "kas", .respondent = "kods", .date = "kad", .consent = "atlauj"};
    form.lists = {{.name = "piecas", .scale = true}, {.name = "darbi"}, {.name = "ja_ne"}};
    for (int step = 1; step <= 5; ++step)
        form.lists[0].choices.push_back(
            choice(std::to_string(step), words("s", "t", "u"), ChoiceMeaning::value));
    form.lists[0].choices.push_back(choice("8", words("Neattiecas", "", ""), ChoiceMeaning::does_not_apply));
    form.lists[0].choices.push_back(choice("9", words("Nezinu", "Don't know", ""), ChoiceMeaning::dont_know));
    form.lists[1].choices = {choice("01", words("=1+1", "-", ""), ChoiceMeaning::value),
                             choice("02", words("Nezinu", "", ""), ChoiceMeaning::value)};
    form.lists[2].choices = {choice("1", words("Jā", "Yes", "Да"), ChoiceMeaning::value),
                             choice("2", words("Nē", "No", "Нет"), ChoiceMeaning::value),
                             choice("3", words("Varbūt", "Maybe", ""), ChoiceMeaning::value)};
    form.groups = {group("ievads", std::nullopt), group("tukss", std::nullopt),  group("bloks", std::nullopt),
                   group("iekseja", 2),           group("beigas", std::nullopt), group("pedejais", 4)};
    form.groups[3].relevant = "${kas} = 'worker'";
    form.questions = {question("sveiki", QuestionKind::note, std::nullopt),
                      question("kur", QuestionKind::text, 0),
                      question("kas", QuestionKind::text, 0),
                      question("kods", QuestionKind::text, 0),
                      question("kad", QuestionKind::text, 0),
                      question("atlauj", QuestionKind::select_one, 0),
                      question("veikals_apm", QuestionKind::select_one, 2),
                      question("veikals_svar", QuestionKind::select_one, 2),
                      question("dala", QuestionKind::select_multiple, 3),
                      question("vecums", QuestionKind::integer, 2),
                      question("cik", QuestionKind::range, std::nullopt)};
    form.questions[1].required = true;
    form.questions[5].list = "ja_ne";
    form.questions[6].list = form.questions[7].list = "piecas";
    form.questions[6].statement = form.questions[7].statement = "veikals";
    form.questions[6].aspect = Aspect::satisfaction;
    form.questions[7].aspect = Aspect::importance;
    form.questions[6].needs = {"shop", "post"};
    form.questions[6].hint = words("Norāde", "", "");
    form.questions[8].list = "darbi";
    form.questions[8].relevant = "selected(${veikals_apm}, '1') or ${vecums} > 17";
    form.questions[9].constraint = ". >= 0 and . < 120";
    form.questions[9].constraint_message = words("Vecums ir no 0 līdz 119", "0 to 119", "");
    form.questions[10].range = NumberRange{.start = 0, .end = 1, .step = 0.25};
    return form;
}

Questionnaire without_lines(Questionnaire form) {
    form.file.clear();
    for (QuestionGroup& each : form.groups) each.line = 0;
    for (Question& each : form.questions) each.line = 0;
    return form;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(XlsFormWriter, WhatIsWrittenReadsBackAsTheSame) {
    const auto file = test_folder() / "forma.xlsx";
    write_xlsform(full(), file);
    const ReadForm read = read_xlsform(file);
    EXPECT_TRUE(read.books.balanced());
    EXPECT_EQ(read.books.reported, 0u);
    EXPECT_TRUE(read.findings.empty()) << read.findings.front().what;
    const Questionnaire back = without_lines(read.questionnaire), wanted = full();
    EXPECT_EQ(back.groups, wanted.groups);
    EXPECT_EQ(back.lists, wanted.lists);
    ASSERT_EQ(back.questions.size(), wanted.questions.size());
    for (std::size_t i = 0; i < wanted.questions.size(); ++i)
        EXPECT_EQ(back.questions[i], wanted.questions[i]) << wanted.questions[i].name;
    EXPECT_EQ(back, wanted);
}

TEST(XlsFormWriter, TheSameFormGivesTheSameBytes) {
    const auto folder = test_folder();
    write_xlsform(full(), folder / "a.xlsx");
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));  // times in a .zip have steps of 2 s
    write_xlsform(full(), folder / "b.xlsx");
    EXPECT_EQ(bytes_of(folder / "a.xlsx"), bytes_of(folder / "b.xlsx"));
}

TEST(XlsFormWriter, OnlySpokenLanguagesHaveColumns) {
    Questionnaire form;
    form.name = "viena";
    form.questions = {question("x", QuestionKind::text, std::nullopt)};
    form.questions[0].label = words("Kas?", "", "");
    const auto file = test_folder() / "viena.xlsx";
    write_xlsform(form, file);
    const std::string bytes = bytes_of(file);
    const ReadForm read = read_xlsform(file, Language::en);
    EXPECT_EQ(read.questionnaire.questions.at(0).label, words("Kas?", "", ""));
}

TEST(XlsFormWriter, AGroupInTwoPiecesIsRefused) {
    Questionnaire form;
    form.groups = {group("a", std::nullopt), group("b", std::nullopt)};
    form.questions = {question("x", QuestionKind::text, 0), question("y", QuestionKind::text, 1),
                      question("z", QuestionKind::text, 0)};
    const auto file = test_folder() / "divas.xlsx";
    EXPECT_THROW(write_xlsform(form, file), Error);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(XlsFormWriter, AFolderThatCannotBeWrittenLeavesNothing) {
    const auto folder = test_folder();
    std::filesystem::create_directories(folder / "forma.xlsx");
    EXPECT_THROW(write_xlsform(full(), folder / "forma.xlsx"), Error);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
}

}  // namespace
}  // namespace mapite
