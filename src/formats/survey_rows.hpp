#pragma once
// One row of an export becomes one filled form, or is reported with all reasons why it does not.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/import_log.hpp"
#include "formats/survey_areas.hpp"
#include "formats/survey_columns.hpp"
#include "formats/survey_export.hpp"
#include "formats/survey_values.hpp"
#include "survey/answer_check.hpp"

namespace mapite {

class SurveyRows {
  public:
    SurveyRows(const FeatureTable& table, const SurveyColumns& columns, const SurveyImport& import,
               ImportedForms& result);

    /// Without an id yet; absent when the row does not say area or group, or consent was refused. Answers
    /// that are none are reported and left out alone.
    std::optional<Submission> form(const FeatureRow& row, ImportLog& log);
    /// Ids the file gives, without "uuid:"; empty when it gives none.
    [[nodiscard]] std::string given_id(const FeatureRow& row) const;

  private:
    struct Reason {
        std::string code, what;
    };
    void place_area(const FeatureRow& row, Submission& form, std::vector<Reason>& reasons) const;
    void place_group(const FeatureRow& row, Submission& form, std::vector<Reason>& reasons) const;
    void place_date(const FeatureRow& row, Submission& form, ImportLog& log) const;
    void place_consent(const FeatureRow& row, Submission& form, std::vector<Reason>& reasons) const;
    /// "Iedzīvotājs" is understood as a group though it is no label of the form: the choice that means it.
    [[nodiscard]] std::string choice_of_group(const std::string& group, const std::string& stored) const;
    void take_answers(const FeatureRow& row, Submission& form, ImportLog& log);
    /// Fills `written_` and `stored_` by question.
    void read_cells(const FeatureRow& row, ImportLog& log);
    void report(const FeatureRow& row, std::size_t question, std::string code, const std::string& why,
                ImportLog& log);
    [[nodiscard]] const AnswerRules& rules_of(const std::string& area);
    [[nodiscard]] std::string heading(std::size_t question) const;

    const FeatureTable& table_;
    const SurveyColumns& columns_;
    const SurveyImport& import_;
    ImportedForms& result_;
    SurveyAreas areas_;
    SurveyValues values_;
    std::map<std::string, AnswerRules> rules_;  ///< by area
    std::map<std::string, std::size_t, std::less<>> position_;
    std::optional<std::size_t> consent_question_, area_question_, group_question_;
    std::vector<std::string> written_, stored_;  ///< of the row at hand, by question
};

}  // namespace mapite
