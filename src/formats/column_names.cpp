#include "formats/column_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

struct Headings {
    std::string_view field;
    std::string_view names;  ///< folded, separated by spaces
};

/// In English, Latvian and Russian, as `folded` leaves them.
constexpr Headings headings[] = {
    {"lon", "lon longitude long lng garums geografiskaisgarums wgslon lonwgs84 долгота"},
    {"lat", "lat latitude platums geografiskaisplatums wgslat latwgs84 широта"},
    {"x", "x xcoord coordx xkoordinata east easting austrumi lksx"},
    {"y", "y ycoord coordy ykoordinata north northing ziemeli lksy"},
    {"code", "code kods atvk atvkkods atvkcode teritorijaskods unitcode kod код"},
    {"name", "name nosaukums nosaukumslv nazvanie название имя"},
    {"type", "type tips teritorijastips unittype"},
    {"parent", "parent parentcode novadakods municode muniatvk district districtcode"},
    {"parent_name", "parentname parentnam novads novadanosaukums muni municipality districtname"},
    {"category", "category kategorija veids pakalpojums service servicetype категория"},
    {"tag", "tag key osmkey"},
    {"value", "value osmvalue"},
    {"capacity", "capacity vietas vietuskaits pupils skoleni izglitojamie ietilpiba места"},
    {"opening_hours", "openinghours openingho hours darbalaiks darbalaiki openingtimes часыработы"},
    {"phone", "phone telephone tel talrunis telefons телефон"},
    {"email", "email mail epasts почта"},
    {"website", "website web url homepage majaslapa timeklavietne сайт"},
    {"address", "address adrese addr адрес"},
    {"source", "source avots источник"},
    {"verified", "verified verifiedon parbaudits parbaude checked checkedon assureddate"},
    {"visibility", "visibility redzamiba"},
    {"people",
     "people population iedzivotaji iedzivotajuskaits iedz total pop kopa persons residents жители"},
    {"dwellings", "dwellings majokli majoklis homes households majsaimniecibas"},
    {"flag", "flag flags pazime statuss obsflag"},
    {"cell", "cell cellid gridid gridcode grdid suna sunasid sunaskods id"},
    {"area",
     "area areaname territory territorialunit region municipality parish geo teritorija teritorialavieniba "
     "administrativateritorija teritorijasnosaukums novads pagasts apkaime regions pilseta территория "
     "территориальнаяединица регион волость край"},
    {"year", "year years period time timeperiod gads gadi periods laiks laikaperiods год годы период время"},
    {"indicator", "indicator raditajs raditaji indikators contentscode показатель показатели"},
    {"age_group",
     "agegroup age ages vecumagrupa vecumagrupas vecums vecumsgados возрастнаягруппа возраст группавозраста"},
    {"target_group",
     "targetgroup merkgrupa merkagrupa iedzivotajugrupa populationgroup целеваягруппа группанаселения"},
    {"unit", "unit units unitofmeasure mervieniba vieniba единица единицаизмерения"},
    {"id", "id identifier identifikators osmid"},
    {"class", "class roadclass highway fclass type klase kategorija veids"},
    {"speed", "speed maxspeed maxspeedkmh speedkmh speedlimit kmh atrums atrumakmh"},
    {"surface", "surface segums seguma"},
    {"from", "from fromid origin originid orig origid source sourceid start startid fromindex no"},
    {"to", "to toid destination destinationid dest destid target targetid end endid toindex uz"},
    {"minutes",
     "minutes min mins time traveltime traveltimep50 traveltimemin traveltimeminutes timemin duration "
     "durationmin durationminutes totaltime cost laiks laiksmin"},
    {"seconds",
     "seconds sec secs s timesec times timeseconds traveltimes traveltimesec traveltimeseconds durations "
     "durationsec durationseconds sekundes"},
    {"oneway", "oneway vienvirziena vienvirziens"},
};

}  // namespace

std::vector<std::string_view> common_headings(std::string_view field) {
    std::vector<std::string_view> names;
    for (const Headings& row : headings) {
        if (row.field != field) continue;
        for (std::string_view rest = row.names; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            names.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return names;
}

Columns::Columns(const FeatureTable& table, const LayerSpec& spec) : table_(table), spec_(spec) {
    for (const std::string& field : table.fields) folded_.push_back(folded(field));
    for (const auto& [field, heading] : spec.chosen)
        chosen_[field] = heading.empty() ? std::nullopt : std::optional(position_of(heading, field));
}

std::size_t Columns::position_of(const std::string& heading, const std::string& field) const {
    if (const auto exact = std::ranges::find(table_.fields, heading); exact != table_.fields.end())
        return static_cast<std::size_t>(exact - table_.fields.begin());
    if (const auto column = named(heading)) return *column;
    if (heading.front() == '#')
        if (const auto number = parse_whole(std::string_view(heading).substr(1));
            number && *number >= 1 && static_cast<std::size_t>(*number) <= table_.fields.size())
            return static_cast<std::size_t>(*number) - 1;
    std::string hint = "choose one of its columns, or none: --column " + field + "=";
    if (const auto near = nearest_name(folded(heading), folded_)) {
        const auto position = static_cast<std::size_t>(std::ranges::find(folded_, *near) - folded_.begin());
        hint = fmt::format("did you mean \"{}\"?", table_.fields[position]);
    }
    throw Error(ErrorKind::usage,
                fmt::format("{}: there is no column \"{}\", which was chosen for the {} (found: {})",
                            table_.file, heading, field, field_list(table_.fields)),
                hint);
}

bool Columns::is_chosen(std::string_view field) const {
    return chosen_.contains(field);
}

ColumnBasis Columns::basis(std::string_view field) const {
    if (is_chosen(field)) return ColumnBasis::chosen;
    if (find_stated(field)) return ColumnBasis::definition;
    return find(field) ? ColumnBasis::common : ColumnBasis::none;
}

std::optional<std::size_t> Columns::named(std::string_view heading) const {
    const auto found = std::ranges::find(folded_, folded(heading));
    if (found == folded_.end() || found->empty()) return std::nullopt;
    return static_cast<std::size_t>(found - folded_.begin());
}

std::optional<std::size_t> Columns::named_exactly(std::string_view heading) const {
    const std::string wanted = folded(heading);
    const bool and_more = trimmed(heading).ends_with('+');
    for (std::size_t i = 0; i < folded_.size(); ++i)
        if (!wanted.empty() && folded_[i] == wanted && trimmed(table_.fields[i]).ends_with('+') == and_more)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> Columns::find_stated(std::string_view field) const {
    if (const auto chosen = chosen_.find(field); chosen != chosen_.end()) return chosen->second;
    const auto stated = spec_.fields.find(std::string{field});
    if (stated == spec_.fields.end()) return std::nullopt;
    for (const std::string& name : stated->second)
        if (const auto column = named(name)) return column;
    return std::nullopt;
}

std::optional<std::size_t> Columns::find(std::string_view field) const {
    if (const auto column = find_stated(field); column || is_chosen(field)) return column;
    for (const std::string_view name : common_headings(field))
        if (const auto column = named(name)) return column;
    return std::nullopt;
}

std::size_t Columns::require(std::string_view field) const {
    if (const auto column = find(field)) return *column;
    std::vector<std::string> wanted;
    if (const auto stated = spec_.fields.find(std::string{field}); stated != spec_.fields.end())
        wanted = stated->second;
    std::string hint = fmt::format("name the column \"{}\", or name it in the layer's file under [fields]",
                                   wanted.empty() ? std::string{field} : wanted.front());
    for (const std::string_view name : common_headings(field)) wanted.emplace_back(name);
    for (const std::string& name : wanted)
        if (const auto near = nearest_name(folded(name), folded_)) {
            const auto position = std::ranges::find(folded_, *near) - folded_.begin();
            hint = fmt::format("did you mean \"{}\"? Then {}",
                               table_.fields[static_cast<std::size_t>(position)], hint);
            break;
        }
    throw Error(
        ErrorKind::data,
        fmt::format("{}: no column for the {} (found: {})", table_.file, field, field_list(table_.fields)),
        hint);
}

}  // namespace mapite
