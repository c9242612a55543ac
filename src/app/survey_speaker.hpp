#pragma once
// Names of groups, questions and areas, and scores as people read them. Private to the files of
// survey_compare.
#include <string>

#include "app/speaker.hpp"
#include "app/survey_compare.hpp"

namespace mapite {

class SurveySpeaker : public Speaker {
  public:
    SurveySpeaker(const SurveyComparison& comparison, const Texts& texts, Language language)
        : Speaker(texts, language, "survey_compare."), with_(comparison), texts_(texts) {}

    [[nodiscard]] const SurveyComparison& with() const { return with_; }
    /// "{n} forms".
    [[nodiscard]] std::string forms(std::size_t count) const;
    /// "Gravene pagasts (0560201)".
    [[nodiscard]] std::string area(const std::string& code) const;
    /// Of merged ones all names.
    [[nodiscard]] std::string group(const ShownGroup& group) const;
    /// The label; of a question about a statement with what it asks for.
    [[nodiscard]] std::string question(const std::string& name) const;
    [[nodiscard]] std::string block(const std::string& name) const;
    [[nodiscard]] std::string aspect(Aspect aspect) const;
    [[nodiscard]] std::string need(const std::string& id) const;
    /// "35 (28–42), n 12"; a word where it is hidden, a dash where nobody answered.
    [[nodiscard]] std::string score(const GroupScore& score) const;
    /// With its sign.
    [[nodiscard]] std::string points(double difference) const;

  private:
    const SurveyComparison& with_;
    const Texts& texts_;
};

}  // namespace mapite
