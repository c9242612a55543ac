#pragma once
// Which tags make a service, and what else the tags of a service say about it.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "formats/osm_reader.hpp"
#include "territory/layer_spec.hpp"
#include "territory/service.hpp"

namespace mapite::osm {

/// The tag rules of a layer, looked up by key so that an object is compared with few of them.
class ServiceRules {
  public:
    /// Throws Error(usage) when there is no rule with at least one tag. `rules` must outlive this.
    explicit ServiceRules(const std::vector<TagRule>& rules);
    /// Category of the first rule all of whose tags match. "*" matches any value but "no" and "vacant"; a
    /// value that is a list
    /// ("school;kindergarten") matches by each of its parts.
    [[nodiscard]] std::optional<std::string> category(const Tags& tags) const;

  private:
    const std::vector<TagRule>& rules_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_key_;  // key of a rule's first tag
};

/// Says itself that it is no longer there (disused=yes, abandoned=yes ...).
bool is_out_of_use(const Tags& tags);

/// Name, contacts, hours, capacity and day of verification; no category and no position.
Service service_details(Kind kind, std::int64_t id, const Tags& tags);

}  // namespace mapite::osm
