#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "app/index_words.hpp"
#include "app/profile_view.hpp"
#include "app/speaker.hpp"
#include "app/words.hpp"
#include "geo/shape.hpp"

namespace mapite {
namespace {

/// A difference of this many minutes between the centre and the rest is worth a line.
constexpr double telling_minutes = 5;
/// A share of people who depend on another municipality that is worth a line.
constexpr double telling_share = 0.1;

class Page {
  public:
    Page(const Study& study, const Standing& standing, Comparer& comparer, AreaIndex area,
         const WordsIn& words)
        : study_(study),
          standing_(standing),
          comparer_(comparer),
          area_(area),
          texts_(words.texts),
          speaker_(words.texts, words.language, "profile.page."),
          score_(study.scores[area.value]),
          profile_(study.profiles[area.value]) {}

    [[nodiscard]] std::string text() && {
        head();
        index();
        rank();
        losses();
        needs();
        inside();
        beside();
        unknown();
        doubts();
        ask_on();
        return std::move(text_);
    }

  private:
    void line(const std::string& key, const Texts::Values& values = {}) {
        add_line(text_, speaker_.say(key, values));
    }
    [[nodiscard]] const std::string& need_name(std::size_t need) const {
        return study_.basket.needs[need].name.in(speaker_.language());
    }
    [[nodiscard]] std::string words(const std::string& key) const {
        return texts_.say(speaker_.language(), "words." + key);
    }

    void head() {
        const Area& area = study_.areas[area_.value];
        const AreaTraits& traits = comparer_.traits()[area_.value];
        const std::string parent = area.parent_name.empty() ? area.parent : area.parent_name;
        line(parent.empty() ? "title" : "title_in",
             {{"area", area.name},
              {"code", area.code},
              {"type", words("type." + std::string(to_string(area.type)))},
              {"parent", parent}});
        line("people", {{"people", speaker_.people(profile_.people)},
                        {"who", counted_people(study_, texts_, speaker_.language())},
                        {"area_km2", speaker_.number(area_m2(area.shape) / 1e6, 1)},
                        {"density", speaker_.number_or_dash(traits.people_per_km2, 1)}});
        if (profile_.people_high > profile_.people_low)
            line("people_bounds", {{"low", speaker_.people(profile_.people_low)},
                                   {"high", speaker_.people(profile_.people_high)}});
        if (traits.remoteness_km)
            line(has_towns(study_) ? "remoteness" : "remoteness_largest",
                 {{"km", speaker_.number(*traits.remoteness_km, 1)}});
        add_line(text_, "");
    }

    void index() {
        const std::string low = speaker_.number(score_.index_low), high = speaker_.number(score_.index_high);
        if (profile_.people <= 0) return line("nobody");
        if (!score_.index)
            return line("insufficient", {{"known", speaker_.share(score_.weight_known, 0)},
                                         {"least", speaker_.share(study_.basket.index.known_least, 0)},
                                         {"low", low},
                                         {"high", high}});
        line("index", {{"index", speaker_.points_or_dash(score_.index)}});
        line("bounds", {{"low", low}, {"high", high}, {"known", speaker_.share(score_.weight_known, 0)}});
        if (!score_.critical_failed.empty()) {
            std::string failed;
            for (const std::size_t n : score_.critical_failed)
                failed += (failed.empty() ? "" : ", ") + need_name(n) + " (" +
                          speaker_.number(*score_.needs[n].value) + ")";
            line(score_.capped_by() > 0 ? "capped" : "failed",
                 {{"needs", failed},
                  {"cut", speaker_.number(study_.basket.index.critical_cut)},
                  {"uncapped", speaker_.number(*score_.geometric)}});
        }
        if (score_.weakest)
            line("weakest", {{"need", need_name(*score_.weakest)},
                             {"value", speaker_.number(*score_.needs[*score_.weakest].value)}});
    }

    void rank() {
        const auto& rank = standing_.ranks[area_.value];
        if (!rank) return;
        line("rank", {{"rank", speaker_.number(static_cast<double>(rank->rank))},
                      {"areas", speaker_.number(static_cast<double>(standing_.compared))},
                      {"low", speaker_.number(rank->low)},
                      {"high", speaker_.number(rank->high)},
                      {"draws", speaker_.number(static_cast<double>(study_.basket.uncertainty.draws))}});
        if (rank->low_with_missing != rank->low || rank->high_with_missing != rank->high)
            line("rank_missing", {{"low", speaker_.number(rank->low_with_missing)},
                                  {"high", speaker_.number(rank->high_with_missing)},
                                  {"share", speaker_.share(rank->missing_share, 0)}});
        if (rank->uncertain)
            line("uncertain", {{"worst", speaker_.share(rank->worst_tenth, 0)},
                               {"critical", speaker_.share(rank->critical_failure, 0)}});
    }

    /// What takes most points away, until nine tenths of the loss are told.
    void losses() {
        if (!score_.index || *score_.geometric >= 99.95) return;
        std::vector<std::size_t> order;
        for (std::size_t n = 0; n < score_.parts.size(); ++n)
            if (score_.parts[n].points_lost > 0) order.push_back(n);
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            return score_.parts[a].points_lost > score_.parts[b].points_lost;
        });
        add_line(text_, "");
        line("losses", {{"points", speaker_.number(100 - *score_.geometric, 1)}});
        double told = 0;
        for (const std::size_t n : order) {
            if (told >= 0.9 * (100 - *score_.geometric)) break;
            told += score_.parts[n].points_lost;
            line("loss",
                 {{"need", need_name(n)}, {"points", speaker_.number(score_.parts[n].points_lost, 1)}});
        }
    }

    void needs() {
        add_line(text_, "");
        Table table{.header = {speaker_.say("column.need"), speaker_.say("column.value"),
                               speaker_.say("column.coverage"), speaker_.say("column.without"),
                               speaker_.say("column.median"), speaker_.say("column.worst_tenth"),
                               speaker_.say("column.confidence")},
                    .rows = {}};
        for (std::size_t b = 0; b < study_.basket.blocks.size(); ++b) {
            const Block& block = study_.basket.blocks[b];
            if (std::ranges::none_of(study_.basket.needs,
                                     [&](const Need& need) { return need.block == block.id; }))
                continue;
            table.rows.push_back({block.name.in(speaker_.language()),
                                  speaker_.points_or_dash(score_.blocks[b].value), "", "", "", "", ""});
            for (std::size_t n = 0; n < study_.basket.needs.size(); ++n)
                if (study_.basket.needs[n].block == block.id) table.rows.push_back(need_row(n));
        }
        text_ += table_text(table);
    }

    [[nodiscard]] std::vector<std::string> need_row(std::size_t n) const {
        const NeedCoverage& coverage = profile_.needs[n];
        const bool known = coverage.coverage.has_value();
        const auto minutes = [&](auto member) {
            return coverage.times ? std::optional<double>((*coverage.times).*member) : std::nullopt;
        };
        return {"  " + need_name(n),
                speaker_.points_or_dash(coverage.value),
                speaker_.share_or_dash(coverage.coverage, 0),
                speaker_.number_or_dash(known ? std::optional(coverage.people.known() - coverage.people.good)
                                              : std::nullopt),
                speaker_.number_or_dash(minutes(&TimeSummary::median_min)),
                speaker_.number_or_dash(minutes(&TimeSummary::worst_tenth_min)),
                words("grade." + std::string(to_string(profile_.confidence[n].grade)))};
    }

    /// Where an average hides most: the need whose periphery is farthest behind the centre.
    void inside() {
        std::optional<std::size_t> widest;
        double difference = telling_minutes;
        for (std::size_t n = 0; n < profile_.needs.size(); ++n) {
            const auto& times = profile_.needs[n].times;
            if (!times || !times->centre_min || !times->periphery_mean_min) continue;
            const double apart = *times->periphery_mean_min - *times->centre_min;
            if (apart <= difference) continue;
            difference = apart;
            widest = n;
        }
        add_line(text_, "");
        line("legend");
        if (widest) {
            const TimeSummary& times = *profile_.needs[*widest].times;
            line("inside", {{"need", need_name(*widest)},
                            {"centre", speaker_.number(*times.centre_min)},
                            {"rest", speaker_.number(*times.periphery_mean_min)}});
        }
        std::string depends;
        for (std::size_t n = 0; n < profile_.needs.size(); ++n)
            if (profile_.needs[n].dependency.value_or(0) > telling_share)
                depends += (depends.empty() ? "" : ", ") + need_name(n) + " " +
                           speaker_.share(*profile_.needs[n].dependency, 0);
        if (!depends.empty()) line("dependency", {{"needs", depends}});
    }

    void beside() {
        if (!score_.index) return;
        const Comparison comparison = comparer_.compare(std::array{area_}, {});
        for (const ComparedColumn& column : comparison.columns) {
            if (!column.index) continue;
            if (column.kind == ComparedKind::district)
                line("district",
                     {{"district", column.name}, {"index", speaker_.points_or_dash(column.index)}});
            if (column.kind == ComparedKind::similar)
                line("similar", {{"areas", names(comparison.similar)},
                                 {"index", speaker_.points_or_dash(column.index)}});
        }
    }
    [[nodiscard]] std::string names(const std::vector<SimilarArea>& similar) const {
        std::string text;
        for (const SimilarArea& each : similar)
            text += (text.empty() ? "" : ", ") + study_.areas[each.area].name;
        return text;
    }

    void unknown() {
        std::string missing;
        for (std::size_t n = 0; n < score_.needs.size(); ++n)
            if (!score_.needs[n].value && profile_.people > 0)
                missing += (missing.empty() ? "" : ", ") + need_name(n);
        if (!missing.empty()) line("unknown", {{"needs", missing}});
        for (const Need& need : study_.basket.needs)
            if (need.kind == NeedKind::service &&
                (study_.travel.is_straight(need.mode) || study_.travel.table(need.mode))) {
                add_line(text_, travel_sentence(study_, need, texts_, speaker_.language()));
                break;
            }
    }

    /// What lowers the confidence in the needs' numbers, that of most needs first.
    void doubts() {
        std::map<std::string, int> needs_of;
        for (const Confidence& confidence : profile_.confidence)
            for (const std::string& reason : confidence.reasons)
                if (reason != "no-data") ++needs_of[reason];
        std::vector<std::pair<std::string, int>> order(needs_of.begin(), needs_of.end());
        std::ranges::stable_sort(order, std::greater{}, &std::pair<std::string, int>::second);
        std::string text;
        for (const auto& [reason, count] : order)
            text += (text.empty() ? "" : "; ") + reason_text(reason, texts_, speaker_.language()) + " (" +
                    speaker_.number(count) + ")";
        if (!text.empty()) line("doubts", {{"reasons", text}});
    }

    void ask_on() {
        const std::string code = study_.areas[area_.value].code;
        add_line(text_, "");
        line("explain_index", {{"code", code}});
        line("explain_need", {{"code", code}});
        line("what_if", {{"code", code}});
    }

    const Study& study_;
    const Standing& standing_;
    Comparer& comparer_;
    AreaIndex area_;
    const Texts& texts_;
    Speaker speaker_;
    const AreaScore& score_;
    const AreaProfile& profile_;
    std::string text_;
};

}  // namespace

std::string area_page(const Study& study, const Standing& standing, Comparer& comparer, AreaIndex area,
                      const WordsIn& words) {
    return Page(study, standing, comparer, area, words).text();
}

}  // namespace mapite
