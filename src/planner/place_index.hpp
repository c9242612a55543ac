#pragma once
// Which of the task's places a written name means. Private to the module.
#include <optional>
#include <string>
#include <unordered_map>

#include "planner/planning_task.hpp"

namespace mapite {

class PlaceIndex {
  public:
    explicit PlaceIndex(const PlanningTask& task) {
        for (std::size_t i = 0; i < task.places.size(); ++i) by_name_.emplace(task.places[i].written, i);
    }
    /// Absent when the place was not found on the map.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& written) const {
        const auto found = by_name_.find(written);
        return found == by_name_.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    std::unordered_map<std::string, std::size_t> by_name_;
};

}  // namespace mapite
