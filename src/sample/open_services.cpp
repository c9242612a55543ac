// Services thin out with the distance from the town. Some stand in the map data, some in the
// municipality's register, some schools in both.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "sample/random.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

struct Kind {
    const char* category;  ///< in the register; empty: only in the map data
    const char* key;       ///< tag in the map data; empty: only in the register
    const char* value;
    const char* name;  ///< in front of the place's name
    double near, far;  ///< probability in a parish beside the town and in the remotest one
    int in_town;
    int capacity;   ///< typical; 0 = none stated
    bool building;  ///< drawn as a building in the map data
};

constexpr std::array kinds = {
    Kind{"", "shop", "convenience", "Veikals", 0.95, 0.55, 4, 0, false},
    Kind{"", "shop", "supermarket", "Lielveikals", 0.05, 0, 2, 0, true},
    Kind{"school", "amenity", "school", "pamatskola", 0.55, 0.25, 2, 220, true},
    Kind{"kindergarten", "", "", "Bērnudārzs", 0.5, 0.15, 3, 90, false},
    Kind{"gp", "", "", "Ģimenes ārsta prakse", 0.4, 0.15, 4, 1, false},
    Kind{"", "amenity", "pharmacy", "Aptieka", 0.35, 0.1, 3, 0, false},
    Kind{"hospital", "amenity", "hospital", "Slimnīca", 0, 0, 1, 60, true},
    Kind{"", "emergency", "ambulance_station", "NMPD brigāde", 0, 0.12, 1, 0, false},
    Kind{"", "amenity", "fire_station", "VUGD postenis", 0.05, 0.12, 1, 0, false},
    Kind{"", "amenity", "police", "Policija", 0, 0.05, 1, 0, false},
    Kind{"municipality", "", "", "Pagasta pārvalde", 0.9, 0.9, 1, 0, false},
    Kind{"social_service", "", "", "Sociālais dienests", 0.3, 0.15, 1, 0, false},
    Kind{"", "office", "association", "Biedrība", 0.3, 0.15, 2, 0, false},
    Kind{"", "amenity", "atm", "Bankomāts", 0.2, 0.03, 3, 0, false},
    Kind{"", "amenity", "post_office", "Pasts", 0.5, 0.3, 1, 0, false},
    Kind{"", "amenity", "parcel_locker", "Pakomāts", 0.3, 0.1, 3, 0, false},
    Kind{"", "amenity", "fuel", "Degvielas uzpildes stacija", 0.25, 0.1, 2, 0, false},
    Kind{"", "highway", "bus_stop", "Pietura", 1, 0.9, 8, 0, false},
    Kind{"library", "amenity", "library", "Bibliotēka", 0.85, 0.6, 1, 0, false},
    Kind{"culture_house", "", "", "Tautas nams", 0.7, 0.45, 1, 120, false},
    Kind{"", "amenity", "cafe", "Kafejnīca", 0.2, 0.05, 4, 0, false},
    Kind{"", "amenity", "place_of_worship", "Baznīca", 0.5, 0.35, 2, 0, true},
    Kind{"", "leisure", "pitch", "Sporta laukums", 0.6, 0.3, 2, 0, false},
    Kind{"", "leisure", "playground", "Rotaļu laukums", 0.7, 0.35, 4, 0, false},
    Kind{"", "leisure", "park", "Parks", 0.3, 0.15, 2, 0, false},
    Kind{"", "amenity", "recycling", "Šķirošanas punkts", 0.7, 0.4, 3, 0, false},
};

class Opening {
  public:
    Opening(World& world, const SampleParish& parish, Chance& chance)
        : world_(world), parish_(parish), chance_(chance) {}

    void open(const Kind& kind, int number) {
        const double reach = parish_.has_town ? 430 : 260, angle = chance_.between(0, 6.283);
        const double away = chance_.between(20, reach);
        const GridPoint at{parish_.centre.x + away * std::cos(angle),
                           parish_.centre.y + away * std::sin(angle)};
        const std::string name = full_name(kind, number);
        if (kind.key[0] != '\0') map(kind, at, name);
        // What stands in both is placed by hand in the register, some metres off.
        if (kind.category[0] != '\0')
            enter(kind, {at.x + chance_.between(-25, 25), at.y + chance_.between(-25, 25)}, name);
    }

  private:
    [[nodiscard]] std::string full_name(const Kind& kind, int number) const {
        const std::string place = parish_.has_town ? world_.district_names[parish_.district] : parish_.name;
        const std::string_view what = kind.name;
        const std::string numbered = number > 0 ? fmt::format(" {}", number + 1) : std::string();
        return what.front() >= 'a' && what.front() <= 'z' ? fmt::format("{} {}{}", place, what, numbered)
                                                          : fmt::format("{} «{}»{}", what, place, numbered);
    }

    void map(const Kind& kind, GridPoint at, const std::string& name) {
        Tags tags{{kind.key, kind.value}, {"name", name}};
        if (std::string_view(kind.key) == "shop")
            tags.emplace_back("opening_hours", "Mo-Fr 08:00-20:00; Sa-Su 09:00-18:00");
        if (kind.building) {
            tags.emplace_back("building", "yes");
            world_.add_building(at, 38, 22, std::move(tags));
        } else {
            world_.add_node(at, std::move(tags));
        }
    }

    void enter(const Kind& kind, GridPoint at, const std::string& name) {
        SampleService service{.name = name,
                              .category = kind.category,
                              .hours = "Mo-Fr 09:00-17:00",
                              .phone = fmt::format("+371 6{:07}", chance_.whole(0, 9'999'999)),
                              .verified = fmt::format("{}-{:02}-{:02}", chance_.happens(0.8) ? 2026 : 2024,
                                                      chance_.whole(1, 9), chance_.whole(1, 28)),
                              .at = at};
        if (kind.capacity > 0)
            service.capacity = std::max(1, static_cast<int>(kind.capacity * chance_.between(0.6, 1.5)));
        world_.services.push_back(std::move(service));
    }

    World& world_;
    const SampleParish& parish_;
    Chance& chance_;
};

/// Stops along the main roads, where people wait for a bus far from any village.
void add_road_stops(World& world, Chance& chance) {
    std::vector<GridPoint> stops;
    for (const SampleWay& way : world.ways) {
        const bool main = way.tags.front().first == "highway" &&
                          (way.tags.front().second == "primary" || way.tags.front().second == "secondary");
        if (main && way.nodes.size() > 20 && chance.happens(0.6))
            stops.push_back(world.nodes[way.nodes[way.nodes.size() / 2]].at);
    }
    for (const GridPoint stop : stops) world.add_node({stop.x + 6, stop.y + 6}, {{"highway", "bus_stop"}});
}

}  // namespace

void open_services(World& world) {
    Chance chance(world.seed * 1000 + 2);
    for (const SampleParish& parish : world.parishes) {
        Opening opening(world, parish, chance);
        for (const Kind& kind : kinds) {
            const double probability = kind.near + (kind.far - kind.near) * parish.remoteness;
            if (parish.has_town)
                for (int n = 0; n < kind.in_town; ++n) opening.open(kind, n);
            else if (chance.happens(probability))
                opening.open(kind, 0);
        }
    }
    for (const SampleLake& lake : world.lakes)
        world.add_node({lake.centre.x + lake.radius_x + 40, lake.centre.y},
                       {{"natural", "beach"}, {"name", "Peldvieta"}});
    add_road_stops(world, chance);
}

}  // namespace mapite
