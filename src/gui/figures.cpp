#include "gui/figures.hpp"

#include <cmath>

#include "app/need_map.hpp"

namespace mapite {

QString Figures::number(double value, int decimals) const {
    return QString::fromStdString(localized_number(value, decimals, language_));
}

QString Figures::people(std::optional<double> count) const {
    if (!count) return no_number;
    if (is_small_count(*count)) return QStringLiteral("<") + number(suppress_below, 0);
    return number(*count, 0);
}

QString Figures::share(std::optional<double> share) const {
    return share ? number(100 * *share, 1) + QStringLiteral("\u00a0%") : no_number;
}

QString Figures::minutes(std::optional<double> minutes) const {
    return minutes ? number(*minutes, 1) : no_number;
}

QString Figures::exactly(double count) const {
    return number(count, std::abs(count - std::round(count)) < 0.05 ? 0 : 1);
}

bool is_small_count(double people) {
    return people > 0 && people < suppress_below;
}

std::optional<double> people_without(const NeedCoverage& coverage) {
    if (!coverage.coverage) return std::nullopt;
    return coverage.people.between + coverage.people.bad + coverage.people.without_route;
}

Look look_of(const NeedCoverage& coverage, double people_of_area) {
    if (!coverage.coverage || coverage.people.all() <= 0) return Look::no_data;
    return is_small_count(people_of_area) ? Look::suppressed : Look::value;
}

QString grade_symbol(Grade grade) {
    switch (grade) {
        case Grade::high:
            return QStringLiteral("●●●");
        case Grade::medium:
            return QStringLiteral("●●○");
        case Grade::low:
            return QStringLiteral("●○○");
        case Grade::none:
            return QStringLiteral("○○○");
    }
    return {};
}

std::string grade_key(Grade grade) {
    return "words.grade." + std::string(to_string(grade));
}

}  // namespace mapite
