// What the worker has noted in a year in the first district: needs that were voiced, strengths and
// weaknesses, what was tried elsewhere, research, people to count on, promises. Some of it is for colleagues
// only, some for nobody else; nobody in it is real.
#include <fmt/format.h>

#include <array>
#include <map>

#include "sample/random.hpp"
#include "sample/text_file.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

constexpr std::array columns{"kind",  "area",        "visibility", "date",  "title",   "text",    "theme",
                             "group", "times_heard", "consent",    "box",   "said_by", "problem", "done",
                             "cost",  "contact",     "source",     "owner", "due",     "kept_on"};
using Row = std::map<std::string, std::string>;

/// Common to all parishes: each is heard in some of them.
const std::array voiced{
    Row{{"text", "Autobuss uz pilsētu iet divreiz dienā, atpakaļ vairs netiek."},
        {"theme", "public_transport"}},
    Row{{"text", "Pēc zālēm jābrauc uz pilsētu, vecāki cilvēki lūdz kaimiņus."}, {"theme", "pharmacy"}},
    Row{{"text", "Gribētos vietu, kur satikties ziemas vakaros."}, {"theme", "meeting_place"}},
    Row{{"text", "Akas ūdens pavasarī ir duļķains, vāram un tik un tā baidāmies."}, {"theme", "water"}},
    Row{{"text", "Хочется, чтобы объявления на доске были и по-русски."}, {"theme", "information"}},
    Row{{"text", "Jauniešiem pēc skolas nav ko darīt."}, {"theme", "youth"}},
    Row{{"text", "Ģimenes ārsts pieņem vienu dienu nedēļā, rinda ir mēnesis."}, {"theme", "gp"}},
    Row{{"text", "Ceļš līdz viensētām ziemā netīrīts līdz pusdienlaikam."}, {"theme", "roads"}},
};
const std::array swot{
    Row{{"box", "strength"},
        {"text", "Bibliotēka ir atvērta arī sestdienās un palīdz ar dokumentiem."},
        {"said_by", "Iedzīvotāji, tikšanās 2026. gada martā"}},
    Row{{"box", "weakness"},
        {"text", "Tautas nams stāv neapkurināts no novembra līdz aprīlim."},
        {"said_by", "Pagasta pārvalde"}},
    Row{{"box", "opportunity"},
        {"text", "Tukšā skolas ēka varētu kļūt par kopienas centru."},
        {"said_by", "Biedrība un skolotāji"}},
    Row{{"box", "threat"}, {"text", "Vienīgais veikals runā par slēgšanu."}, {"said_by", "Veikala vadītāja"}},
};

class Notebook {
  public:
    explicit Notebook(const World& world) : world_(world), chance_(world.seed * 1000 + 11) {}

    std::vector<Row> rows() {
        std::size_t number = 0;
        for (const SampleArea& area : world_.areas) {
            if (area.type == "district" || area.parent != world_.areas.front().parent) continue;
            listen(area, number);
            weigh(area, number);
            promise(area, number);
            ++number;
        }
        keep_in_mind(world_.areas);
        return std::move(rows_);
    }

  private:
    Row& add(const std::string& kind, const SampleArea& area, Row row) {
        row["kind"] = kind;
        row["area"] = area.code;
        if (!row.contains("date"))
            row["date"] = fmt::format("2026-{:02}-{:02}", chance_.whole(2, 10), chance_.whole(1, 28));
        rows_.push_back(std::move(row));
        return rows_.back();
    }

    void listen(const SampleArea& area, std::size_t number) {
        for (std::size_t i = 0; i < 1 + number % 3; ++i) {
            Row& row = add("voiced-need", area, voiced[(number * 3 + i) % voiced.size()]);
            row["group"] = number % 4 == 3 ? "ngo" : "residents";
            row["times_heard"] = fmt::format("{}", chance_.whole(1, 9));
            row["consent"] = chance_.happens(0.7) ? "given" : "not-asked";
            row["visibility"] = row["consent"] == "given" ? "public" : "colleagues";
        }
    }

    void weigh(const SampleArea& area, std::size_t number) {
        for (std::size_t i = 0; i < number % 3; ++i)
            add("swot", area, swot[(number + i) % swot.size()])["visibility"] = "public";
    }

    void promise(const SampleArea& area, std::size_t number) {
        if (number % 4 != 1) return;
        Row& row =
            add("promise", area,
                {{"text", "Noskaidrot autobusa saraksta maiņu un paziņot bibliotēkā."},
                 {"owner", number % 8 == 1 ? "kopienas sociālā darbiniece" : "pagasta pārvaldes vadītājs"},
                 {"due", fmt::format("2026-11-{:02}", chance_.whole(5, 28))}});
        row["visibility"] = "colleagues";
        if (number % 8 == 5) row["kept_on"] = "2026-10-30";
    }

    void keep_in_mind(const std::vector<SampleArea>& areas) {
        const SampleArea& first = areas.at(1);
        const SampleArea& second = areas.at(2);
        add("good-practice", first,
            {{"title", "Veikals uz riteņiem"},
             {"visibility", "public"},
             {"problem", "Pēc veikala slēgšanas 60 cilvēkiem nebija kur nopirkt pārtiku."},
             {"done", "Vienojās ar tirgotāju par diviem maršrutiem nedēļā; pārvalde sedz degvielu."},
             {"cost", "180 € mēnesī"},
             {"contact", "pagasta pārvalde, 63100001"},
             {"source", "Kaimiņu novada pieredze, 2025"}});
        add("good-practice", second,
            {{"title", "Kopā uz ārstu"},
             {"visibility", "public"},
             {"problem", "Vecāki cilvēki netika uz ģimenes ārsta pieņemšanu."},
             {"done", "Brīvprātīgie autovadītāji brauc divas reizes nedēļā; pieraksts bibliotēkā."},
             {"cost", "degviela un apdrošināšana, 90 € mēnesī"},
             {"contact", "biedrība, 63100002"},
             {"source", "Biedrības gada pārskats, 2025"}});
        add("research", first,
            {{"title", "Iedzīvotāju aptauja par sabiedrisko transportu"},
             {"visibility", "public"},
             {"text", "Puse aptaujāto pēdējā gadā nav tikusi uz plānotu vizīti, jo nebija reisa."},
             {"source", "Novada pašvaldība, 2025"}});
        add("resource", second,
            {{"title", "Rokdarbnieču pulciņš"},
             {"visibility", "public"},
             {"text", "Tiekas otrdienās, aicina jaunus cilvēkus, gatavas mācīt."},
             {"contact", "bibliotēkā"},
             {"theme", "meeting_place"}});
        add("resource", first,
            {{"title", "Bijusī skolas direktore"},
             {"visibility", "private"},
             {"text", "Pazīst visas ģimenes; gatava runāt ar tiem, kas pie darbinieces nenāk."},
             {"contact", "63100003"}});
    }

    const World& world_;
    Chance chance_;
    std::vector<Row> rows_;
};

}  // namespace

fs::path write_notes(const World& world, const fs::path& folder) {
    fs::path file = folder / "notes.csv";
    std::string text = fmt::format("{}\n", fmt::join(columns, ","));
    for (Row& row : Notebook(world).rows()) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            text += (i == 0 ? "" : ",") + csv_cell(row[columns[i]]);
        text += '\n';
    }
    write_text(file, text);
    return file;
}

}  // namespace mapite
