// Ten thousand filled forms of a hundred questions: read from a CSV export, and compared between groups.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "formats/survey_export.hpp"
#include "survey/comparison.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t people = 10'000, questions = 100, steps = 5;
constexpr const char* area_code = "0012340";

Questionnaire hundred_questions() {
    Questionnaire form;
    form.name = "bench";
    ChoiceList scale;
    scale.name = "scale";
    scale.scale = true;
    for (std::size_t step = 1; step <= steps; ++step) {
        AnswerChoice choice;
        choice.name = fmt::format("{}", step);
        scale.choices.push_back(choice);
    }
    form.lists = {scale};
    form.groups.resize(questions / 10);
    for (std::size_t i = 0; i < form.groups.size(); ++i) form.groups[i].name = fmt::format("block_{}", i);
    for (std::size_t i = 0; i < questions; ++i) {
        Question question;
        question.name = fmt::format("q_{}", i);
        question.kind = QuestionKind::select_one;
        question.list = scale.name;
        question.group = i / 10;
        question.aspect = i % 2 == 0 ? Aspect::satisfaction : Aspect::importance;
        form.questions.push_back(question);
    }
    return form;
}

std::vector<RespondentGroup> three_groups() {
    std::vector<RespondentGroup> groups(3);
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i].id = fmt::format("group{}", i);
    return groups;
}

fs::path export_of_many() {
    fs::path file = fs::temp_directory_path() / "mapite-bench-survey.csv";
    std::ofstream out(file);
    out << "_uuid,area,group";
    for (std::size_t q = 0; q < questions; ++q) out << ",q_" << q;
    std::mt19937 draw(1);  // NOLINT: the same answers every time
    for (std::size_t i = 0; i < people; ++i) {
        out << "\nuuid-" << i << ',' << area_code << ",group" << i % 3;
        for (std::size_t q = 0; q < questions; ++q) out << ',' << 1 + draw() % steps;
    }
    out << '\n';
    return file;
}

ImportedForms imported(const fs::path& file, const Questionnaire& form) {
    const std::vector<RespondentGroup> groups = three_groups();
    std::vector<Area> areas(1);
    areas[0].code = area_code;
    SurveyImport import;
    import.questionnaire = &form;
    import.groups = groups;
    import.areas = areas;
    return read_survey_export(file, import, Progress{});
}

void import_ten_thousand_forms(benchmark::State& state) {
    const Questionnaire form = hundred_questions();
    const fs::path file = export_of_many();
    std::size_t kept = 0;
    for (auto _ : state) kept = imported(file, form).answers_kept;
    state.counters["answers"] = static_cast<double>(kept);
    fs::remove(file);
}
BENCHMARK(import_ten_thousand_forms)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

void compare_ten_thousand_forms(benchmark::State& state) {
    const Questionnaire form = hundred_questions();
    const fs::path file = export_of_many();
    const std::vector<Submission> forms = imported(file, form).forms.kept;
    const std::vector<RespondentGroup> groups = three_groups();
    std::size_t found = 0;
    for (auto _ : state)
        found = compare_groups(form, groups, area_code, forms, {}, {}, {}).disagreements.size();
    state.counters["disagreements"] = static_cast<double>(found);
    fs::remove(file);
}
BENCHMARK(compare_ten_thousand_forms)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

}  // namespace
}  // namespace mapite
