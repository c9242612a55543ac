#include "app/basket_check.hpp"

#include <fmt/format.h>

#include <set>

#include "base/text.hpp"

namespace mapite {
namespace {

std::set<std::string> categories_there_are(std::span<const LayerDefinition> layers,
                                           std::span<const Service> services) {
    std::set<std::string> there;
    for (const LayerDefinition& layer : layers) {
        if (!layer.spec.category.empty()) there.insert(layer.spec.category);
        for (const auto& [value, category] : layer.spec.category_values) there.insert(category);
        for (const TagRule& rule : layer.spec.tag_rules) there.insert(rule.category);
    }
    for (const Service& service : services) there.insert(service.category);
    return there;
}

}  // namespace

Findings unserved_categories(const Basket& basket, std::span<const LayerDefinition> layers,
                             std::span<const Service> services) {
    const std::set<std::string> there = categories_there_are(layers, services);
    const std::vector<std::string> names(there.begin(), there.end());
    Findings findings;
    for (const Need& need : basket.needs)
        for (const std::string& category : need.categories) {
            if (there.contains(category)) continue;
            const auto meant = nearest_name(category, names);
            Finding finding;
            finding.severity = Severity::warning;
            finding.where.file = basket.file;
            finding.where.line = need.categories_line;
            finding.code = "category-unserved";
            finding.what =
                fmt::format(R"(need "{}" names the category "{}", which no layer makes and no service has{})",
                            need.id, category, meant ? fmt::format("; did you mean \"{}\"?", *meant) : "");
            findings.push_back(std::move(finding));
        }
    return findings;
}

}  // namespace mapite
