#include "store/survey_write.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "store/written_day.hpp"

namespace mapite {

void write_submissions(const Connection& connection, const std::vector<Submission>& submissions) {
    // One that comes again keeps its row; the row is asked for because last_row tells it of new ones only.
    Statement put = connection.prepare(
        "INSERT INTO submissions (questionnaire, id, version, area, respondent_group, respondent, date,"
        " consent, paper, origin, entered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (questionnaire, id) DO UPDATE SET version = excluded.version, area = excluded.area,"
        " respondent_group = excluded.respondent_group, respondent = excluded.respondent,"
        " date = excluded.date, consent = excluded.consent, paper = excluded.paper,"
        " origin = excluded.origin, entered = excluded.entered");
    Statement row_of = connection.prepare("SELECT row FROM submissions WHERE questionnaire = ? AND id = ?");
    Statement clear = connection.prepare("DELETE FROM answers WHERE submission_row = ?");
    Statement put_answer = connection.prepare(
        "INSERT INTO answers (submission_row, number, question, value) VALUES (?, ?, ?, ?)");
    for (const Submission& each : submissions) {
        const auto date = written(each.date), entered = written(each.entered);
        put.run(each.questionnaire, each.id, each.version, each.area, each.group, each.respondent, date,
                each.consent, each.paper, each.origin, entered);
        row_of.start(each.questionnaire, each.id);
        row_of.next();
        const std::int64_t row = row_of.whole(0);
        clear.run(row);
        std::int64_t number = 0;
        for (const Answer& answer : each.answers)
            put_answer.run(row, number++, answer.question, answer.value);
    }
}

void delete_submissions(const Connection& connection, const std::string& questionnaire,
                        const std::vector<std::string>& ids) {
    Statement known = connection.prepare("SELECT 1 FROM submissions WHERE questionnaire = ? AND id = ?");
    Statement remove = connection.prepare("DELETE FROM submissions WHERE questionnaire = ? AND id = ?");
    for (const std::string& id : ids) {
        known.start(questionnaire, id);
        if (!known.next())
            throw Error{ErrorKind::usage,
                        fmt::format("{}: there is no form \"{}\" of the questionnaire \"{}\"",
                                    connection.name(), id, questionnaire),
                        "list the forms there are"};
        remove.run(questionnaire, id);
    }
}

void write_skipped_blocks(const Connection& connection, const std::vector<SkippedBlock>& skipped) {
    connection.execute("DELETE FROM skipped_blocks");
    Statement put = connection.prepare(
        "INSERT INTO skipped_blocks (questionnaire, area, block, reason) VALUES (?, ?, ?, ?)");
    for (const SkippedBlock& each : skipped) put.run(each.questionnaire, each.area, each.block, each.reason);
}

}  // namespace mapite
