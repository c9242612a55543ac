#pragma once
// Numbers, places and sentences of what-if answers in one language. Private to the what-if files.
#include "app/what_if_words.hpp"

namespace mapite {

/// Longitude and latitude of a place; absent where PROJ cannot say.
std::optional<std::pair<double, double>> lon_lat_of(const Study& study, GridPoint position);

class WhatIfSpeaker {
  public:
    explicit WhatIfSpeaker(const WhatIfTexts& with) : with_(with) {}

    /// From the texts under "what_if.".
    [[nodiscard]] std::string say(const std::string& key, const Texts::Values& values = {}) const;
    [[nodiscard]] std::string number(double value, int decimals = 0) const;
    /// Whole people; `inexact`: how many of them are masked or estimated.
    [[nodiscard]] std::string people(double value, double inexact = 0) const;
    /// 0..1; absent where there is nobody.
    [[nodiscard]] std::string share(double part, double whole) const;
    /// `sum` of person-minutes over people; a dash where there is nobody.
    [[nodiscard]] std::string mean(double sum, double people) const;
    [[nodiscard]] std::string short_number(double value) const;
    [[nodiscard]] std::string mode(TravelMode mode) const;
    [[nodiscard]] std::string category(const std::string& id) const;
    [[nodiscard]] std::string need(std::size_t need) const;
    [[nodiscard]] std::string needs(const std::vector<std::size_t>& all) const;
    [[nodiscard]] std::string service(ServiceIndex index) const;
    [[nodiscard]] std::string place(const CandidatePlace& place) const;
    [[nodiscard]] std::string places(const std::vector<CandidatePlace>& all) const;
    [[nodiscard]] std::string area(std::optional<AreaIndex> area) const;
    /// "56.95123, 24.10123".
    [[nodiscard]] std::string lat_lon(GridPoint position) const;
    /// Whom the numbers count, how they travel, where the thresholds come from: what every answer ends with.
    [[nodiscard]] std::string basis(const Need& need, bool inexact) const;
    [[nodiscard]] const Study& study() const { return with_.study; }
    [[nodiscard]] const WhatIfTexts& with() const { return with_; }

  private:
    [[nodiscard]] std::string point_text(const PopulatedPoint& point) const;
    const WhatIfTexts& with_;
};

}  // namespace mapite
