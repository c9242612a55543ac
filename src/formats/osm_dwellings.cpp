#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "formats/import.hpp"
#include "formats/osm_dwelling_tags.hpp"
#include "formats/osm_homesteads.hpp"
#include "formats/osm_shapes.hpp"
#include "formats/osm_tally.hpp"

namespace mapite {

namespace {

/// Collects dwellings in the order in which they are asked for, then says where each lies.
class DwellingReader {
  public:
    explicit DwellingReader(const Box& district) : district_(district) {}

    bool wants(osm::Kind kind, std::int64_t id, const osm::Tags& tags) {
        auto found = osm::dwelling_tags(tags);
        if (!found) return false;
        ++read_;
        if (found->out_of_use) {
            out_of_use_.add(kind, id);
        } else if (found->other_use) {
            other_use_.add(kind, id);
        } else {
            asked_.push_back(std::move(*found));
            return true;
        }
        return false;
    }

    void place(const osm::PlacedShape& shape) {
        osm::DwellingTags& tags = asked_[next_++];
        if (osm::Tally* reason = why_not(tags, shape)) {
            reason->add(shape.kind, shape.id);
            return;
        }
        const double footprint_m2 = area_m2(shape.polygon);
        osm::FoundDwelling dwelling;
        dwelling.point.id = "osm:" + osm::reference(shape.kind, shape.id);
        dwelling.point.position = shape.position;
        dwelling.point.dwellings = osm::dwelling_count(tags, footprint_m2);
        dwelling.point.people = dwelling.point.dwellings;
        dwelling.point.measure = PeopleMeasure::dwellings;
        dwelling.point.name = std::move(tags.name);
        dwelling.kind = tags.kind;
        dwelling.has_address = tags.has_address;
        dwelling.radius_m = std::sqrt(footprint_m2 / std::numbers::pi);
        dwellings_.push_back(std::move(dwelling));
        objects_.push_back({shape.kind, shape.id});
    }

    Imported<PopulatedPoint> finish(const std::string& file) {
        using Fate = osm::FoundDwelling::Fate;
        osm::merge_homesteads(dwellings_);
        Imported<PopulatedPoint> result;
        for (std::size_t i = 0; i < dwellings_.size(); ++i) {
            osm::FoundDwelling& dwelling = dwellings_[i];
            const auto [kind, id] = objects_[i];
            if (dwelling.fate == Fate::merged_homestead) merged_homesteads_.add(kind, id);
            if (dwelling.fate == Fate::merged_outbuilding) outbuildings_.add(kind, id);
            if (dwelling.fate != Fate::stays) continue;
            if (dwelling.kind == osm::DwellingKind::plain) plain_.add(kind, id);
            result.kept.push_back(std::move(dwelling.point));
        }
        result.books = {.read = read_, .kept = result.kept.size(), .reported = read_ - result.kept.size()};
        report(file, result.findings);
        return result;
    }

  private:
    struct Object {
        osm::Kind kind;
        std::int64_t id;
    };

    /// The reason for leaving it out; null when it is a dwelling.
    osm::Tally* why_not(const osm::DwellingTags& tags, const osm::PlacedShape& shape) {
        if (shape.placement == osm::Placement::missing) return &missing_;
        if (shape.placement == osm::Placement::outside) return &outside_grid_;
        if (!district_.empty() && !district_.contains(shape.position)) return &outside_district_;
        if (tags.kind != osm::DwellingKind::plain) return nullptr;
        if (shape.polygon.empty()) return tags.has_address ? nullptr : &no_footprint_;
        const double footprint_m2 = area_m2(shape.polygon);
        if (footprint_m2 < osm::smallest_house_m2) return &too_small_;
        return footprint_m2 > osm::largest_house_m2 ? &too_large_ : nullptr;
    }

    void report(const std::string& file, Findings& findings) const {
        const auto say = [&](const osm::Tally& tally, Severity severity, std::string_view code,
                             std::string_view what) { tally.report(findings, severity, file, code, what); };
        say(plain_, Severity::note, "plain-buildings-counted",
            "buildings say only building=yes and were counted as dwellings because their footprint is 30 to "
            "2000 m2 "
            "and no tag gives them another use");
        say(merged_homesteads_, Severity::note, "homestead-merged",
            "homesteads stand within 50 m of a residential building and were merged with it");
        say(outbuildings_, Severity::note, "outbuilding-merged",
            "plain buildings stand within 50 m of a homestead and were taken for its outbuildings");
        say(other_use_, Severity::note, "other-use",
            "plain buildings have another use by their tags and were left out");
        say(out_of_use_, Severity::note, "dwelling-out-of-use",
            "dwellings are tagged as abandoned and were left out");
        say(too_small_, Severity::note, "footprint-too-small",
            "plain buildings are smaller than 30 m2 and were left out");
        say(too_large_, Severity::note, "footprint-too-large",
            "plain buildings are larger than 2000 m2 and were left out");
        say(no_footprint_, Severity::note, "footprint-unknown",
            "plain buildings have no whole outline in this file and no address and were left out");
        say(outside_district_, Severity::note, "outside-district",
            "dwellings lie outside the project's areas and were left out");
        say(missing_, Severity::warning, "no-position",
            "dwellings have no point in this file and were left out");
        say(outside_grid_, Severity::warning, "outside-grid",
            "dwellings lie outside the area of the project's grid and were left out");
        if (read_ == 0) {
            findings.push_back(
                osm::about_file(Severity::warning, file, "nothing-found",
                                "the file holds neither homesteads nor residential buildings"));
        }
    }

    Box district_;
    std::size_t read_ = 0;
    std::vector<osm::DwellingTags> asked_;
    std::size_t next_ = 0;
    std::vector<osm::FoundDwelling> dwellings_;
    std::vector<Object> objects_;
    osm::Tally plain_, merged_homesteads_, outbuildings_;
    osm::Tally other_use_, out_of_use_, too_small_, too_large_, no_footprint_;
    osm::Tally missing_, outside_grid_, outside_district_;
};

}  // namespace

Imported<PopulatedPoint> import_osm_dwellings(const std::filesystem::path& file, const ReadOptions& options,
                                              const Grid& grid, const Progress& progress) {
    DwellingReader reader{options.district};
    osm::visit_shapes(
        file, grid, progress,
        [&](osm::Kind kind, std::int64_t id, const osm::Tags& tags) { return reader.wants(kind, id, tags); },
        [&](const osm::PlacedShape& shape) { reader.place(shape); });
    return reader.finish(file.filename().string());
}

}  // namespace mapite
