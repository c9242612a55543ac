#include "territory/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "territory/assignment.hpp"

namespace mapite {

namespace {

constexpr std::size_t examples = 3;

Finding finding(Severity severity, std::string item, std::string code, std::string what) {
    return {severity, {.file = {}, .line = 0, .item = std::move(item)}, std::move(code), std::move(what)};
}

/// A kind of finding about things that may be many.
struct Kind {
    Severity severity;
    std::string code;
    std::string one;   ///< what is said of a single thing, after its description
    std::string many;  ///< what is said of several, after their count
};

struct Item {
    std::string id;
    std::string description;
    auto operator<=>(const Item&) const = default;
};

/// One finding per item, or a single one when they are too many to read.
void report(Findings& findings, const Kind& kind, std::vector<Item> items, std::size_t most_single) {
    std::ranges::sort(items);
    if (items.size() <= most_single) {
        for (const Item& item : items)
            findings.push_back(finding(kind.severity, item.id, kind.code, item.description + " " + kind.one));
        return;
    }
    std::string some;
    for (std::size_t i = 0; i < std::min(examples, items.size()); ++i)
        some += (i ? ", " : "") + items[i].description;
    findings.push_back(finding(kind.severity, "", kind.code,
                               fmt::format("{} {} (among them {})", items.size(), kind.many, some)));
}

Item item_of(const Service& service) {
    return {service.id, service.name.empty() ? fmt::format("{} {}", service.category, service.id)
                                             : fmt::format("{} \"{}\"", service.category, service.name)};
}

/// The first day that is recent enough; a 31st that does not exist is the month's last day.
Day months_before(Day today, int months) {
    const Day day = today - std::chrono::months{months};
    return day.ok() ? day : Day{day.year() / day.month() / std::chrono::last};
}

class Check {
  public:
    Check(const TerritoryData& data, Day today, const CheckRules& rules)
        : data_(data), today_(today), rules_(rules) {
        for (const Service& service : data.services)
            if (service.merged_into.empty()) services_.push_back(service);
        for (const Source& source : data.sources) sources_.emplace(source.id, &source);
    }

    Findings run() && {
        check_area_codes();
        std::ranges::copy(check_overlaps(data_.areas), std::back_inserter(findings_));
        check_people_of_areas();
        check_sources();
        check_service_sources();
        check_verified();
        check_duplicates();
        check_outside();
        return std::move(findings_);
    }

  private:
    void check_area_codes() {
        std::map<std::string_view, std::vector<std::string_view>> names;
        for (const Area& area : data_.areas) names[area.code].push_back(area.name);
        for (const auto& [code, named] : names)
            if (named.size() > 1)
                add(Severity::error, std::string{code}, "duplicate-area-code",
                    fmt::format("{} areas have the code \"{}\" (\"{}\", \"{}\"); give each its own",
                                named.size(), code, named[0], named[1]));
    }

    void check_people_of_areas() {
        if (data_.areas.empty()) return;
        if (data_.points.empty())
            return add(Severity::warning, "", "no-people",
                       "no populated points are known, so nothing can be said about people; import some");
        const auto points_of_area = points_by_area(data_.areas, positions(data_.points));
        std::vector<Item> empty;
        for (std::size_t i = 0; i < data_.areas.size(); ++i)
            if (points_of_area[i].empty())
                empty.push_back({data_.areas[i].code, fmt::format("\"{}\"", data_.areas[i].name)});
        report(findings_,
               {Severity::warning, "area-without-people",
                "has no populated point, so it gets no profile; import people or homesteads for it",
                "areas have no populated point, so they get no profile"},
               std::move(empty), rules_.most_single);
    }

    void check_sources() {
        for (const Source& source : data_.sources) {
            if (!source.date)
                add(Severity::warning, source.file, "source-without-date",
                    fmt::format("the day that {} speaks of is not known; state it in its layer file or when "
                                "importing",
                                source.file));
            if (trimmed(source.licence).empty())
                add(Severity::warning, source.file, "source-without-licence",
                    fmt::format("the licence of {} is not known; find it out before giving anything away",
                                source.file));
        }
    }

    void check_service_sources() {
        std::vector<Item> items;
        for (const Service& service : services_)
            if (!sources_.contains(service.source)) items.push_back(item_of(service));
        report(findings_,
               {Severity::warning, "service-without-source", "has no source; say where it was learned",
                "services have no source; say where they were learned"},
               std::move(items), rules_.most_single);
    }

    void check_verified() {
        const Day oldest = months_before(today_, rules_.stale_after_months);
        std::map<SourceId, std::vector<Item>> never;
        std::set<SourceId> verifying;
        std::vector<Item> stale;
        for (const Service& service : services_) {
            if (!service.verified) {
                never[service.source].push_back(item_of(service));
                continue;
            }
            verifying.insert(service.source);
            if (*service.verified >= oldest) continue;
            Item item = item_of(service);
            item.description += fmt::format(", last verified {},", to_string(*service.verified));
            stale.push_back(std::move(item));
        }
        report(findings_,
               {Severity::warning, "stale-service",
                fmt::format("was not verified for over {} months; ask there", rules_.stale_after_months),
                fmt::format("services were not verified for over {} months", rules_.stale_after_months)},
               std::move(stale), rules_.most_single);
        for (auto& [source, items] : never) {
            const auto known = sources_.find(source);
            const std::string file = known == sources_.end() ? "" : known->second->file;
            // Where a source never says when it was verified, one sentence says so for all of it.
            if (!verifying.contains(source))
                add(Severity::warning, file, "never-verified",
                    fmt::format("none of the {} services of {} says when it was verified", items.size(),
                                file.empty() ? "an unknown source" : file));
            else
                report(findings_,
                       {Severity::warning, "never-verified", "was never verified; ask there",
                        fmt::format("services of {} were never verified", file)},
                       std::move(items), rules_.most_single);
        }
    }

    void check_duplicates() {
        const DuplicateResult result = find_duplicates(services_, rules_.duplicates);
        Findings found;
        for (Finding pair : result.findings) {
            if (pair.code == "merged-duplicate") {
                // Here nothing is merged: the two still stand side by side.
                pair.severity = Severity::warning;
                pair.code = "possible-duplicate";
                pair.what = pair.what.substr(0, pair.what.find(';')) + "; import again to merge them";
            }
            found.push_back(std::move(pair));
        }
        if (found.size() > rules_.most_single)
            return add(Severity::warning, "", "possible-duplicate",
                       fmt::format("{} pairs of services may be the same places (for instance: {})",
                                   found.size(), found.front().what));
        std::ranges::move(found, std::back_inserter(findings_));
    }

    void check_outside() {
        if (data_.areas.empty()) return;
        std::vector<Item> outside;
        const auto area_of_service = area_of_point(data_.areas, positions(services_));
        for (std::size_t i = 0; i < services_.size(); ++i)
            if (!area_of_service[i]) outside.push_back(item_of(services_[i]));
        report(findings_,
               {Severity::note, "service-outside-areas",
                "lies outside every area; it counts for people near the border, unless its position is wrong",
                "services lie outside every area; they count for people near the border"},
               std::move(outside), rules_.most_single);

        outside.clear();
        const auto area_of_people = area_of_point(data_.areas, positions(data_.points));
        for (std::size_t i = 0; i < data_.points.size(); ++i)
            if (!area_of_people[i]) outside.push_back({data_.points[i].id, data_.points[i].id});
        report(findings_,
               {Severity::warning, "point-outside-areas",
                "has people but lies outside every area; they count nowhere",
                "populated points lie outside every area; their people count nowhere"},
               std::move(outside), rules_.most_single);
    }

    void add(Severity severity, std::string item, std::string code, std::string what) {
        findings_.push_back(finding(severity, std::move(item), std::move(code), std::move(what)));
    }

    template <class Records>
    static std::vector<GridPoint> positions(const Records& records) {
        std::vector<GridPoint> result;
        for (const auto& record : records) result.push_back(record.position);
        return result;
    }

    TerritoryData data_;
    Day today_;
    CheckRules rules_;
    std::vector<Service> services_;  ///< those that stand
    std::map<SourceId, const Source*> sources_;
    Findings findings_;
};

}  // namespace

Findings check(const TerritoryData& data, Day today, const CheckRules& rules) {
    return Check(data, today, rules).run();
}

}  // namespace mapite
