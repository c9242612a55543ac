#pragma once
// A route sheet with everything that one can have, for the tests of its writers.
#include "writers/route_sheet.hpp"

namespace mapite::sheet_sample {

using namespace std::chrono_literals;

inline RouteSheet sheet() {
    RouteSheet sheet;
    sheet.language = "lv";
    sheet.title = "Maršruta lapa: pirmdiena, 2026. gada 7. decembris";
    sheet.subtitle = "Anna Bērziņa · Ķūļu novads";
    sheet.version = "v3, aizstāj v2";
    sheet.head = {{"Izbraukšana", "8:30, Dome"}, {"Atgriešanās", "19:10, Dome"}, {"Ceļš", "83 km"}};
    sheet.time_line = {
        .title = "Dienas laika līnija",
        .description = "8:30 brauciens 30 min; 9:10 vizīte 1",
        .names = {"brauciens", "rezerve", "gaidīšana", "vizīte", "pauze"},
        .spans = {{TimeKind::drive, 8h + 30min, 9h, "30"},
                  {TimeKind::buffer, 9h, 9h + 10min, ""},
                  {TimeKind::visit, 9h + 10min, 10h + 10min, "1"},
                  {TimeKind::pause, 12h, 12h + 30min, "30"},
                  {TimeKind::wait, 16h, 17h, "60"},
                  {TimeKind::visit, 17h, 18h + 30min, "2"},
                  {TimeKind::drive, 18h + 30min, 19h + 10min, "40"}},
        .evening = 18h,
        .sunset = 15h + 45min,
        .evening_label = "vakars",
        .sunset_label = "saulriets 15:45",
    };
    sheet.stops_heading = "Pieturas";
    SheetStop stop;
    stop.number = "1";
    stop.times = "9:10–10:10";
    stop.place = "Ķūļu \"Dižais\" nams <b>&";
    stop.marks = {"vakars"};
    stop.way = "12 km, 30 min";
    stop.lines = {{"Mērķis", "Padomes sēde"}, {"Tālrunis", "+371 29000000"}};
    stop.links = {{"Atvērt kartē", "geo:57.05,23.15"}, {"Launs", "javascript:alert(1)"}};
    stop.qr_text = "geo:57.05123,23.15456?q=57.05123,23.15456";
    stop.qr_title = "QR kods";
    sheet.stops.push_back(stop);
    stop.number = "2";
    stop.qr_text = "geo:57.15,23.25?q=57.15,23.25";
    sheet.stops.push_back(stop);
    sheet.notes_label = "Piezīmes";
    sheet.left_out = {
        "Kas neietilpa", "", {"Vizīte", "Iemesls"}, {{"V9 Skola", "Atvērts tikai ceturtdien"}}, ""};
    sheet.spare = {"Rezerves pieturas", "Nav", {}, {}, ""};
    sheet.rules_heading = "Laiki";
    sheet.rules = {"Laiki ir aplēses."};
    sheet.sources_heading = "Avoti";
    sheet.sources = {"© OpenStreetMap līdzdalībnieki, ODbL"};
    sheet.dates = "Dati: 2026-11-01; drukāts: 2026-12-01";
    sheet.page_before = "Lapa ";
    sheet.page_between = " no ";
    return sheet;
}

}  // namespace mapite::sheet_sample
