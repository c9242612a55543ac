// Places of visits, as people write them, found on the map of the sample district.
#include "app/visit_places.hpp"

#include "integration/sample_project.hpp"

namespace mapite::test {
namespace {

Study sample_study() {
    return load_study(sample_project(), resources(), {.today = today, .only_need = ""}, Progress{});
}

TEST(VisitPlaces, AreFoundByIdNameAddressAndPositionEachOnce) {
    Study study = sample_study();
    Service& library = study.services.front();
    library.name = "Ķūļu bibliotēka";
    library.address = "Skolas iela 4, Ķūļi";
    library.phone = "+371 60000000";
    library.opening_hours = "Mo-Fr 10:00-18:00";
    const std::size_t parish = area_named(study, "Dzirnene pagasts").value;
    const auto found = find_visit_places(
        study, {"Dzirnene pagasts", library.id, "ķūļu bibliotēka", "skolas iela 4, ķūļi", library.id, " "});
    EXPECT_TRUE(found.findings.empty());
    ASSERT_EQ(found.places.size(), 4u);
    EXPECT_EQ(found.places[0].written, "Dzirnene pagasts");
    EXPECT_EQ(found.places[0].id, study.areas[parish].code);
    EXPECT_EQ(found.places[0].area, study.areas[parish].code);
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_EQ(found.places[i].id, library.id);
        EXPECT_EQ(found.places[i].lon_lat, found.places[1].lon_lat);
        EXPECT_EQ(found.places[i].phone, "+371 60000000");
        EXPECT_EQ(found.places[i].opening_hours, "Mo-Fr 10:00-18:00");
        ASSERT_TRUE(study.area_of_service[0]);
        EXPECT_EQ(found.places[i].area, study.areas[study.area_of_service[0]->value].code);
    }
    EXPECT_EQ(found.places[2].written, "ķūļu bibliotēka");

    const LonLat at = found.places[1].lon_lat;
    const auto by_position = find_visit_places(study, {to_text(at.lat()) + "," + to_text(at.lon())});
    ASSERT_EQ(by_position.places.size(), 1u);
    EXPECT_NEAR(by_position.places[0].lon_lat.lat(), at.lat(), 1e-8);
    EXPECT_NEAR(by_position.places[0].lon_lat.lon(), at.lon(), 1e-8);
    EXPECT_EQ(by_position.places[0].area, found.places[1].area);
}

TEST(VisitPlaces, ThatAreNoneAreReportedWithTheNearestName) {
    const auto found =
        find_visit_places(sample_study(), {"Dzirnene pagast", "Dzirnene pagasts", "51.5,-0.1"});
    ASSERT_EQ(found.places.size(), 1u);
    EXPECT_EQ(found.places[0].written, "Dzirnene pagasts");
    ASSERT_EQ(found.findings.size(), 2u);
    EXPECT_EQ(found.findings[0].where.item, "Dzirnene pagast");
    EXPECT_EQ(found.findings[0].code, "unknown-place");
    EXPECT_NE(found.findings[0].what.find("did you mean \"Dzirnene pagasts\"?"), std::string::npos);
    EXPECT_EQ(found.findings[1].where.item, "51.5,-0.1");
}

TEST(VisitPlaces, AnAddressOfSeveralServicesIsOnePlaceOnlyWhereTheyStandTogether) {
    Study study = sample_study();
    ASSERT_GT(study.services.size(), 2u);
    study.services[0].address = study.services[1].address = "Liepu iela 1";
    study.services[1].position = {study.services[0].position.x + 40, study.services[0].position.y};
    const auto one_house = find_visit_places(study, {"Liepu iela 1"});
    ASSERT_EQ(one_house.places.size(), 1u);
    EXPECT_EQ(one_house.places[0].id, std::min(study.services[0].id, study.services[1].id));

    study.services[1].position.x += 5000;
    const auto two_towns = find_visit_places(study, {"Liepu iela 1"});
    EXPECT_TRUE(two_towns.places.empty());
    EXPECT_EQ(two_towns.findings.size(), 1u);
}

}  // namespace
}  // namespace mapite::test
