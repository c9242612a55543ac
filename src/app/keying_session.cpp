#include "app/keying_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "app/area_names.hpp"
#include "app/keying_words.hpp"
#include "app/questionnaires.hpp"
#include "base/error.hpp"

namespace mapite {
namespace {

/// A change of the project copies its file, so it is not made for each form.
constexpr std::size_t forms_at_once = 20;

std::size_t highest_number(const std::vector<Submission>& forms, const std::string& questionnaire) {
    std::size_t highest = 0;
    for (const Submission& form : forms)
        if (form.questionnaire == questionnaire)
            highest = std::max(highest, paper_number(form.id).value_or(0));
    return highest;
}

/// What the project has to say before the first key.
struct Ground {
    Questionnaire form;
    std::vector<RespondentGroup> groups;
    Area area;
    std::vector<Area> areas;
    std::set<std::string> skipped_blocks;
    std::size_t last_number = 0;
};

Ground ground_of(const Project& project, const Resources& resources, const KeyingRequest& request) {
    Ground ground;
    ground.form = questionnaire_named(resources, project.folder, request.questionnaire);
    ground.groups = respondent_groups_of(resources, project.folder);
    const Database database = project.open_to_read();
    ground.areas = database.areas();
    ground.area = ground.areas[area_called(ground.areas, request.area, project.settings.name)];
    for (const SkippedBlock& each : database.skipped_blocks())
        if (each.questionnaire == ground.form.name && each.area == ground.area.code)
            ground.skipped_blocks.insert(each.block);
    ground.last_number = highest_number(database.submissions(), ground.form.name);
    return ground;
}

/// Brings what is finished into the project; those that it has already are left as they are there.
std::size_t store(const Project& project, const std::string& questionnaire, KeyingJournal& journal) {
    if (journal.finished().empty()) return 0;
    Database database = Database::open_to_write(project.database_file(), "mapite survey key");
    std::set<std::string> there;
    for (const Submission& form : database.submissions())
        if (form.questionnaire == questionnaire) there.insert(form.id);
    std::vector<Submission> fresh;
    for (const Submission& form : journal.finished())
        if (!there.contains(form.id)) fresh.push_back(form);
    if (!fresh.empty()) {
        Database::Change change = database.change("keying", questionnaire);
        change.put_submissions(fresh);
        change.commit();
    }
    journal.forget_finished();
    return fresh.size();
}

class Session {
  public:
    Session(const Project& project, const Ground& ground, KeyingRequest request, const Texts& texts,
            const Show& show)
        : project_(project),
          ground_(ground),
          request_(std::move(request)),
          show_(show),
          words_(ground.form, texts, request_.language),
          rules_(ground.form, ground.skipped_blocks),
          journal_(project.folder / "keying" / (ground.form.name + ".jsonl"), ground.last_number) {}

    KeyingSummary run(const ReadLine& read_line) {
        greet();
        summary_.stored += store(project_, ground_.form.name, journal_);
        while (key_form(read_line))
            if (journal_.finished().size() >= forms_at_once)
                summary_.stored += store(project_, ground_.form.name, journal_);
        summary_.stored += store(project_, ground_.form.name, journal_);
        show_(words_.summary(summary_));
        return summary_;
    }

  private:
    void greet() {
        const auto group = std::ranges::find(ground_.groups, request_.group, &RespondentGroup::id);
        show_(words_.start(ground_.area.name,
                           group == ground_.groups.end() ? "" : group->name.in(request_.language)));
        show_(words_.legend());
        if (!journal_.torn().empty()) show_(words_.torn() + '\n');
        for (const UnfinishedForm& each : journal_.unfinished())
            if (!fits(each)) show_(words_.elsewhere(each, area_name(each.known.area)));
    }

    [[nodiscard]] std::string area_name(const std::string& code) const {
        const auto found = std::ranges::find(ground_.areas, code, &Area::code);
        return found == ground_.areas.end() ? code : found->name;
    }

    /// A form that was begun as forms are begun now.
    [[nodiscard]] bool fits(const UnfinishedForm& form) const {
        return form.known.area == ground_.area.code && form.known.group == request_.group &&
               form.known.version == ground_.form.version;
    }

    [[nodiscard]] UnfinishedForm begun() {
        const auto waiting =
            std::ranges::find_if(journal_.unfinished(), [&](const auto& each) { return fits(each); });
        if (waiting != journal_.unfinished().end()) return *waiting;
        Submission known;
        known.questionnaire = ground_.form.name;
        known.version = ground_.form.version;
        known.area = ground_.area.code;
        known.group = request_.group;
        known.respondent = std::exchange(request_.respondent, "");
        known.date = request_.date;
        known.entered = request_.today;
        UnfinishedForm form;
        form.number = journal_.next_number();
        form.known = known;
        form.known.id = paper_id(form.number);
        return form;
    }

    /// False at the end of the input.
    bool key_form(const ReadLine& read_line) {
        const UnfinishedForm form = begun();
        Keying keying(rules_, ground_.groups, form.known, form.entries);
        show_(words_.form(form.number, keying, summary_.forms));
        for (;;) {
            show_(words_.prompt(keying));
            const auto line = read_line();
            if (!line) {
                if (journal_.is_begun(form.number)) summary_.unfinished = form.number;
                show_("\n");
                return false;
            }
            const auto question = keying.current();
            const KeyedLine keyed = keying.key(*line);
            switch (keyed.outcome) {
                case KeyedLine::Outcome::accepted:
                    if (!journal_.is_begun(form.number)) journal_.begin(form.known);
                    journal_.add(form.number, keyed.entry);
                    show_(words_.entry(*question, keyed.entry.value) + '\n');
                    break;
                case KeyedLine::Outcome::codes:
                    show_(words_.codes(keying));
                    break;
                case KeyedLine::Outcome::refused:
                    show_(words_.refused(keying, keyed.reason));
                    break;
                case KeyedLine::Outcome::moved:
                    break;
                case KeyedLine::Outcome::finished:
                    finish(form, keying);
                    return true;
            }
        }
    }

    void finish(const UnfinishedForm& form, const Keying& keying) {
        if (keying.consent_refused()) {
            journal_.drop(form.number);
            ++summary_.dropped;
        } else {
            Submission done = keying.submission();
            done.origin = fmt::format("paper {}", form.number);
            done.entered = request_.today;
            journal_.finish(form.number, done);
            ++summary_.forms;
            summary_.answers += done.answers.size();
        }
        show_(words_.finished(form.number, keying));
    }

    const Project& project_;
    const Ground& ground_;
    KeyingRequest request_;
    const Show& show_;
    KeyingWords words_;
    AnswerRules rules_;
    KeyingJournal journal_;
    KeyingSummary summary_;
};

}  // namespace

KeyingSummary key_forms(const Project& project, const Resources& resources, const KeyingRequest& request,
                        const ReadLine& read_line, const Show& show) {
    const Ground ground = ground_of(project, resources, request);
    KeyingRequest meant = request;
    if (!meant.group.empty()) meant.group = group_meant(ground.groups, meant.group);
    if (meant.group.empty() && ground.form.question(ground.form.roles.group) == nullptr)
        throw Error(
            ErrorKind::usage,
            fmt::format("the questionnaire {} does not ask for the respondent group", ground.form.name),
            "say it with --group");
    return Session(project, ground, std::move(meant), resources.texts, show).run(read_line);
}

}  // namespace mapite
