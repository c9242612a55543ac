#include "base/text.hpp"
#include "writers/map_writers.hpp"
#include "writers/table_csv.hpp"

namespace mapite {

std::string csv(const Scene& scene) {
    Table table{.header = {"code", "name", "number", "value", "class", "look", "label", "uncertain"},
                .rows = {}};
    for (const AreaItem& area : scene.areas)
        table.rows.push_back({area.code, area.name, area.number > 0 ? std::to_string(area.number) : "",
                              area.value ? to_text(*area.value) : "",
                              area.value ? std::to_string(area.class_number + 1) : "",
                              std::string(to_string(area.look)), area.label, area.uncertain ? "1" : "0"});
    if (!scene.legend.counted.empty()) {
        table.header.emplace_back("counted");
        for (auto& row : table.rows) row.push_back(scene.legend.counted);
    }
    return csv(table);
}

}  // namespace mapite
