#include "definitions/tag_rules.hpp"

namespace mapite {

void add_tag_rules(const TableReader& rule, std::vector<TagRule>& rules) {
    rule.allow({"category", "tags"});
    const std::string category = rule.identifier("category");
    const TableReader tags = rule.table("tags");
    if (tags.entries().empty()) {
        rule.fail(rule.line("tags"), "key \"tags\" is empty, so the rule would fit everything",
                  "write for example: tags = { amenity = \"school\" }");
    }
    std::vector<TagRule> combinations{{.category = category, .tags = {}}};
    for (const TomlEntry& entry : tags.entries()) {
        std::vector<TagRule> longer;
        for (const TagRule& shorter : combinations) {
            for (const std::string& value : tags.texts(entry.key)) {
                longer.push_back(shorter);
                longer.back().tags.emplace_back(entry.key, value);
            }
        }
        combinations = std::move(longer);
    }
    rules.insert(rules.end(), combinations.begin(), combinations.end());
}

}  // namespace mapite
