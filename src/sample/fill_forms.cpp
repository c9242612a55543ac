// Filled forms of a questionnaire as KoboToolbox exports them. Who lives far off is less content; the worker
// and the council see things a little better than residents do, and each part of life has its good and its
// bad parishes. In some parishes too few answered, in one nobody did.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sample/random.hpp"
#include "sample/text_file.hpp"
#include "sample/world.hpp"
#include "survey/answer_check.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

struct Respondents {
    const char* group;
    double bias;  ///< steps above what residents answer
};
constexpr std::array respondents{Respondents{"worker", 0.5}, Respondents{"municipal", 0.7},
                                 Respondents{"residents", 0}, Respondents{"ngo", 0.1}};

constexpr std::array voices{
    "Autobuss iet divreiz dienā, uz ārstu un atpakaļ vienā dienā netiek.",
    "Ziemā ceļu tīra tikai ap pusdienlaiku.",
    "Gribētos vietu, kur vakaros satikties, skola stāv tukša.",
    "Aptieka ir tikai pilsētā, zāles atved kaimiņš.",
    "Internets mājās pazūd, bērns mācās pie mobilā telefona.",
    "Bibliotekāre palīdz ar dokumentiem, bez viņas nezinātu, kur griezties.",
    "Хотелось бы, чтобы объявления были и на русском.",
    "Paldies par mobilo veikalu, tas ir liels atspaids.",
    "Jauniešiem pēc skolas nav ko darīt.",
    "Ūdens akā pavasarī nav dzerams.",
};

class Forms {
  public:
    Forms(const World& world, const Questionnaire& form)
        : world_(world), form_(form), rules_(form), chance_(world.seed * 1000 + 7) {}

    std::string csv() {
        header();
        std::size_t number = 0;
        for (const SampleArea& area : world_.areas) {
            if (area.parent != world_.areas.front().parent || area.type == "district") continue;
            for (const Respondents& who : respondents)
                for (int i = 0, n = how_many(who.group, number); i < n; ++i) fill(area, who, i);
            ++number;
        }
        return std::move(text_);
    }

  private:
    void header() {
        add("start");
        add("end");
        for (const Question& question : form_.questions)
            if (question.kind != QuestionKind::note) add(path(question));
        for (const char* name : {"_id", "_uuid", "_submission_time", "_status", "__version__", "_index"})
            add(name);
        end_row();
    }

    /// With the groups around it, as exports write it: "about/area".
    [[nodiscard]] std::string path(const Question& question) const {
        std::string path = question.name;
        for (std::optional<std::size_t> at = question.group; at; at = form_.groups[*at].parent)
            path = form_.groups[*at].name + '/' + path;
        return path;
    }

    int how_many(const std::string& group, std::size_t area) {
        if (group == "worker") return 1;
        if (area == 5) return 0;
        if (group == "residents") return area % 6 == 4 ? chance_.whole(2, 4) : chance_.whole(8, 26);
        return area % 3 == 1 ? chance_.whole(5, 7) : chance_.whole(1, 3);
    }

    void fill(const SampleArea& area, const Respondents& who, int number) {
        std::map<std::string, std::string, std::less<>> given;
        const AnswerLookup lookup = [&](std::string_view name) -> std::optional<std::string> {
            const auto found = given.find(name);
            return found == given.end() ? std::nullopt : std::optional(found->second);
        };
        const std::string day = fmt::format("2026-10-{:02}", chance_.whole(5, 30));
        for (std::size_t i = 0; i < form_.questions.size(); ++i)
            if (form_.questions[i].kind != QuestionKind::note && rules_.asked(i, lookup))
                given[form_.questions[i].name] = answer(form_.questions[i], area, who, day);
        if (!form_.roles.respondent.empty() && number < 2 && std::string_view(who.group) == "worker")
            given[form_.roles.respondent] = "W1";
        add(day + "T10:00:00.000+03:00");
        add(day + "T10:14:00.000+03:00");
        for (const Question& question : form_.questions)
            if (question.kind != QuestionKind::note) add(given[question.name]);
        ++index_;
        add(fmt::format("{}", 41000 + index_));
        add(uuid());
        add(day + "T07:14:05");
        add("submitted_via_web");
        add(form_.version);
        add(fmt::format("{}", index_));
        end_row();
    }

    std::string answer(const Question& question, const SampleArea& area, const Respondents& who,
                       const std::string& day) {
        const RoleQuestions& roles = form_.roles;
        if (question.name == roles.area) return area.code;
        if (question.name == roles.group) return who.group;
        if (question.name == roles.date) return day;
        if (question.name == roles.respondent) return "";
        const ChoiceList* list = form_.list(question.list);
        if (question.name == roles.consent) return list == nullptr ? "1" : list->choices.front().name;
        switch (question.kind) {
            case QuestionKind::select_one:
                return list->scale ? rating(question, *list, area, who.bias) : any(*list);
            case QuestionKind::select_multiple:
                return any(*list);
            case QuestionKind::integer:
                return fmt::format("{}", chance_.whole(1, 6));
            case QuestionKind::range: {
                const NumberRange range = question.range.value_or(NumberRange{});
                const int steps = static_cast<int>((range.end - range.start) / range.step);
                return fmt::format("{}", range.start + range.step * chance_.whole(0, steps));
            }
            default:
                return chance_.happens(0.08) ? std::string(chance_.pick(std::span<const char* const>(voices)))
                                             : "";
        }
    }

    std::string any(const ChoiceList& list) {
        return chance_.pick(std::span<const AnswerChoice>(list.choices)).name;
    }

    std::string rating(const Question& question, const ChoiceList& list, const SampleArea& area,
                       double bias) {
        if (chance_.happens(0.02)) return "";
        const bool knows = !chance_.happens(0.06);
        std::vector<std::string> steps, others;
        for (const AnswerChoice& choice : list.choices)
            (choice.meaning == ChoiceMeaning::value ? steps : others).push_back(choice.name);
        if (!knows && !others.empty()) return chance_.pick(std::span<const std::string>(others));
        const double middle = question.aspect == Aspect::importance
                                  ? 0.78 + 0.2 * (part(question.statement, "") - 0.5)
                                  : 0.74 - 0.4 * remoteness(area) + bias / 5 +
                                        0.5 * (part(form_.block_of(question), area.code) - 0.5);
        const double spread = chance_.between(-0.3, 0.3) + chance_.between(-0.2, 0.2);
        const double last = static_cast<double>(steps.size() - 1);
        return steps[static_cast<std::size_t>(std::lround(std::clamp(middle + spread, 0.0, 1.0) * last))];
    }

    /// A share 0..1 that two texts settle.
    [[nodiscard]] double part(const std::string& a, const std::string& b) const {
        std::int64_t x = 17, y = 29;
        for (const char c : a) x = (x * 31 + c) % 1'000'003;
        for (const char c : b) y = (y * 37 + c) % 1'000'003;
        return share_at(world_.seed, x, y, 11);
    }

    [[nodiscard]] double remoteness(const SampleArea& area) const {
        for (const SampleParish& parish : world_.parishes)
            if (area.type == "parish" && area.name.starts_with(parish.name)) return parish.remoteness;
        return 0;
    }

    std::string uuid() {
        std::string text;
        for (const int length : {8, 4, 4, 4, 12}) {
            if (!text.empty()) text += '-';
            for (int i = 0; i < length; ++i) text += "0123456789abcdef"[chance_.whole(0, 15)];
        }
        return text;
    }

    void add(const std::string& cell) { text_ += (row_begun_++ == 0 ? "" : ";") + csv_cell(cell); }
    void end_row() {
        text_ += '\n';
        row_begun_ = 0;
    }

    const World& world_;
    const Questionnaire& form_;
    AnswerRules rules_;
    Chance chance_;
    std::string text_;
    std::size_t row_begun_ = 0;
    int index_ = 0;
};

}  // namespace

fs::path write_filled_forms(const World& world, const Questionnaire& questionnaire, const fs::path& folder) {
    fs::path file = folder / (questionnaire.name + ".csv");
    write_text(file, Forms(world, questionnaire).csv());
    return file;
}

}  // namespace mapite
