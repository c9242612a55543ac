#include <fmt/format.h>

#include "formats/import.hpp"
#include "formats/osm_service_merge.hpp"
#include "formats/osm_service_tags.hpp"
#include "formats/osm_shapes.hpp"
#include "formats/osm_tally.hpp"

namespace mapite {

namespace {

/// Collects services in the order in which they are asked for, then says where each lies.
class ServiceReader {
  public:
    ServiceReader(std::string file, const LayerSpec& spec) : file_(std::move(file)), rules_(spec.tag_rules) {}

    bool wants(osm::Kind kind, std::int64_t id, const osm::Tags& tags) {
        const auto category = rules_.category(tags);
        if (!category) return false;
        ++result_.books.read;
        if (osm::is_out_of_use(tags)) {
            leave_out(kind, id, Severity::note, "service-out-of-use",
                      fmt::format("{} {} is tagged as {}, but also as no longer in use; left out",
                                  to_string(kind), id, *category));
            return false;
        }
        asked_.push_back(osm::service_details(kind, id, tags));
        asked_.back().category = *category;
        return true;
    }

    void place(osm::PlacedShape shape) {
        Service& service = asked_[next_++];
        const auto say_left_out = [&](std::string_view code, std::string_view reason) {
            leave_out(
                shape.kind, shape.id, Severity::error, code,
                fmt::format("{} ({}) {}; left out", service.name.empty() ? service.category : service.name,
                            service.source_row, reason));
        };
        switch (shape.placement) {
            case osm::Placement::missing:
                say_left_out("no-position", "has no point in this file");
                return;
            case osm::Placement::outside:
                say_left_out("outside-grid", "lies outside the area of the project's grid");
                return;
            case osm::Placement::partial:
                partial_.add(shape.kind, shape.id);
                break;
            case osm::Placement::whole:
                break;
        }
        service.position = shape.position;
        drawn_.push_back({std::move(service), std::move(shape.polygon)});
        objects_.push_back({shape.kind, shape.id});
    }

    Imported<Service> finish() {
        osm::merge_inner(drawn_);
        for (std::size_t i = 0; i < drawn_.size(); ++i) settle(drawn_[i].service, objects_[i]);
        result_.books.kept = result_.kept.size();
        partial_.report(
            result_.findings, Severity::warning, file_, "position-from-parts",
            "services are not whole in this file or their outline does not close; they stand in the middle "
            "of the points that are there");
        return std::move(result_);
    }

  private:
    struct Object {
        osm::Kind kind;
        std::int64_t id;
    };

    void settle(Service& service, Object object) {
        if (service.merged_into.empty()) {
            result_.kept.push_back(std::move(service));
            return;
        }
        leave_out(object.kind, object.id, Severity::note, "merged-inside",
                  fmt::format("{} ({}) lies inside {} of the same category and was merged into it",
                              service.name.empty() ? service.category : service.name, service.source_row,
                              service.merged_into));
    }
    void leave_out(osm::Kind kind, std::int64_t id, Severity severity, std::string_view code,
                   std::string what) {
        ++result_.books.reported;
        result_.findings.push_back(osm::about_object(severity, file_, kind, id, code, std::move(what)));
    }

    std::string file_;
    osm::ServiceRules rules_;
    std::vector<Service> asked_;
    std::size_t next_ = 0;
    std::vector<osm::DrawnService> drawn_;
    std::vector<Object> objects_;
    osm::Tally partial_;
    Imported<Service> result_;
};

}  // namespace

Imported<Service> import_osm_services(const std::filesystem::path& file, const LayerSpec& spec,
                                      const ReadOptions& /*options*/, const Grid& grid,
                                      const Progress& progress) {
    ServiceReader reader{file.filename().string(), spec};
    osm::visit_shapes(
        file, grid, progress,
        [&](osm::Kind kind, std::int64_t id, const osm::Tags& tags) { return reader.wants(kind, id, tags); },
        [&](osm::PlacedShape shape) { reader.place(std::move(shape)); });
    return reader.finish();
}

}  // namespace mapite
