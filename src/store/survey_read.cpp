#include "store/survey_read.hpp"

#include <algorithm>
#include <unordered_map>

#include "store/columns.hpp"

namespace mapite {

namespace {

struct NumberedAnswer {
    std::int64_t number = 0;
    Answer answer;
};

/// Rows lie in the order of the questions' names, which is quicker to mend here than to ask for.
std::vector<Answer> in_order(std::vector<NumberedAnswer>& numbered) {
    std::ranges::sort(numbered, {}, &NumberedAnswer::number);
    std::vector<Answer> answers;
    answers.reserve(numbered.size());
    for (NumberedAnswer& each : numbered) answers.push_back(std::move(each.answer));
    numbered.clear();
    return answers;
}

/// Gives each form its answers; `position` is that of a row of submissions among the forms.
void read_answers(const Connection& connection, const std::unordered_map<std::int64_t, std::size_t>& position,
                  std::vector<Submission>& submissions) {
    Columns row(connection, "answers", "submission_row, number, question, value", "ORDER BY submission_row");
    std::vector<NumberedAnswer> gathered;
    std::int64_t of_form = 0;
    const auto hand_over = [&] {
        if (gathered.empty()) return;
        const auto known = position.find(of_form);
        if (known == position.end()) connection.damaged("answers speak of a form that is not there");
        submissions[known->second].answers = in_order(gathered);
    };
    while (row.next()) {
        const std::int64_t form = row.whole();
        if (form != of_form) hand_over();
        of_form = form;
        NumberedAnswer& each = gathered.emplace_back();
        each.number = row.whole();
        each.answer.question = row.text();
        each.answer.value = row.text();
    }
    hand_over();
}

}  // namespace

std::vector<Submission> read_submissions(const Connection& connection) {
    Columns row(connection, "submissions",
                "row, questionnaire, id, version, area, respondent_group, respondent, date, consent, paper,"
                " origin, entered",
                "ORDER BY questionnaire, area, respondent_group, id");
    std::vector<Submission> submissions;
    std::unordered_map<std::int64_t, std::size_t> position;
    while (row.next()) {
        position.emplace(row.whole(), submissions.size());
        Submission& each = submissions.emplace_back();
        each.questionnaire = row.text();
        each.id = row.text();
        each.version = row.text();
        each.area = row.text();
        each.group = row.text();
        each.respondent = row.text();
        each.date = row.optional_day("date");
        each.consent = row.truth();
        each.paper = row.truth();
        each.origin = row.text();
        each.entered = row.optional_day("day of entering").value_or(Day{});
    }
    read_answers(connection, position, submissions);
    return submissions;
}

std::vector<SkippedBlock> read_skipped_blocks(const Connection& connection) {
    Columns row(connection, "skipped_blocks", "questionnaire, area, block, reason",
                "ORDER BY questionnaire, area, block");
    std::vector<SkippedBlock> skipped;
    while (row.next()) {
        SkippedBlock& each = skipped.emplace_back();
        each.questionnaire = row.text();
        each.area = row.text();
        each.block = row.text();
        each.reason = row.text();
    }
    return skipped;
}

}  // namespace mapite
