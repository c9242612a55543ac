#pragma once
// Writes sentences of the catalogue (data/texts) and numbers in one language, the way people there write
// them.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "base/localized.hpp"
#include "base/quantities.hpp"
#include "base/text.hpp"

namespace mapite {

inline void add_line(std::string& text, const std::string& line) {
    text += line + '\n';
}

class Speaker {
  public:
    /// `prefix` stands before every key: "words.".
    Speaker(const Texts& texts, Language language, std::string prefix)
        : texts_(texts), language_(language), prefix_(std::move(prefix)) {}
    [[nodiscard]] std::string say(const std::string& key, const Texts::Values& values = {}) const {
        return texts_.say(language_, prefix_ + key, values);
    }
    /// A sentence that stands under a key of its own, without the prefix.
    [[nodiscard]] std::string sentence(const std::string& key, const Texts::Values& values = {}) const {
        return texts_.say(language_, key, values);
    }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string number(double value, int decimals = 0) const {
        return localized_number(value, decimals, language_);
    }
    /// A value of 0..100 without decimals; only what is 100 reads as 100.
    [[nodiscard]] std::string points_or_dash(std::optional<double> value) const {
        if (!value) return "–";
        return number(*value < 99.95 ? std::min(*value, 99.0) : *value);
    }
    /// A dash where nothing is known: never a zero.
    [[nodiscard]] std::string number_or_dash(std::optional<double> value, int decimals = 0) const {
        return value ? number(*value, decimals) : "–";
    }
    /// With as few decimals as say it all, at most two.
    [[nodiscard]] std::string short_number(double value) const {
        int decimals = 0;
        while (decimals < 2 && parse_number(to_text(value, decimals)) != value) ++decimals;
        return number(value, decimals);
    }
    [[nodiscard]] std::string minutes(Seconds time) const { return number(in_minutes(time).count(), 1); }
    [[nodiscard]] std::string share(double value, int decimals = 1) const {
        return number(100 * value, decimals) + "\u00a0%";
    }
    [[nodiscard]] std::string share_or_dash(std::optional<double> value, int decimals = 1) const {
        return value ? share(*value, decimals) : "–";
    }
    [[nodiscard]] std::string people(double value) const {
        return number(value, std::abs(value - std::round(value)) < 0.05 ? 0 : 1);
    }

  private:
    const Texts& texts_;
    Language language_;
    std::string prefix_;
};

}  // namespace mapite
