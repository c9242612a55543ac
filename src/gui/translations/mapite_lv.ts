<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>Progress</name>
    <message>
        <source>reading the project</source>
        <translation>projekta nolasīšana</translation>
    </message>
    <message>
        <source>travel times by car</source>
        <translation>ceļa laiki ar automašīnu</translation>
    </message>
    <message>
        <source>travel times by bicycle</source>
        <translation>ceļa laiki ar velosipēdu</translation>
    </message>
    <message>
        <source>travel times by foot</source>
        <translation>ceļa laiki kājām</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profils</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>saglabāšana</translation>
    </message>
</context>
<context>
    <name>mapite::AreaFacts</name>
    <message>
        <source>code %1</source>
        <translation>kods %1</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Mājokļi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Iedzīvotāji</translation>
    </message>
    <message>
        <source>(between %1 and %2, since small counts are masked)</source>
        <translation>(no %1 līdz %2, jo mazi skaitļi ir maskēti)</translation>
    </message>
</context>
<context>
    <name>mapite::AreaPanel</name>
    <message>
        <source>Choose an area on the map, in the table or by searching: here you will see which needs its people lack, and why.</source>
        <translation>Teritoriju var izvēlēties kartē, tabulā vai meklējot: šeit būs redzams, kuras vajadzības tās iedzīvotājiem nav nodrošinātas un kāpēc.</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Salīdzināt ar…</translation>
    </message>
    <message>
        <source>Compare with another area: its name or code</source>
        <translation>Salīdzināt ar citu teritoriju: tās nosaukums vai kods</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Beigt salīdzināšanu</translation>
    </message>
</context>
<context>
    <name>mapite::AreasModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kods</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nosaukums</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Pašvaldība</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Mājokļi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Iedzīvotāji</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Kartē</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Nodrošinājums</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Bez pakalpojuma</translation>
    </message>
    <message>
        <source>Without a route</source>
        <translation>Bez ceļa</translation>
    </message>
    <message>
        <source>Median, min</source>
        <translation>Mediāna, min</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Ticamība</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Nenoteikts</translation>
    </message>
</context>
<context>
    <name>mapite::AreasTable</name>
    <message>
        <source>Show only areas with…</source>
        <translation>Rādīt tikai teritorijas ar…</translation>
    </message>
    <message>
        <source>Show only areas whose name, code or municipality holds this</source>
        <translation>Rādīt tikai teritorijas, kuru nosaukumā, kodā vai pašvaldībā ir šis teksts</translation>
    </message>
    <message>
        <source>Table of all areas</source>
        <translation>Visu teritoriju tabula</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Parādīt kartē</translation>
    </message>
    <message>
        <source>Compare with the selected area</source>
        <translation>Salīdzināt ar izvēlēto teritoriju</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Kopēt izvēlētās rindas</translation>
    </message>
    <message>
        <source>Sort by this column, smallest first</source>
        <translation>Kārtot pēc šīs kolonnas, mazākie vispirms</translation>
    </message>
    <message>
        <source>Sort by this column, largest first</source>
        <translation>Kārtot pēc šīs kolonnas, lielākie vispirms</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n teritorija</numerusform>
            <numerusform>%n teritorijas</numerusform>
            <numerusform>%n teritoriju</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::BreaksEditor</name>
    <message>
        <source>Class %1: up to</source>
        <translation>%1. klase: līdz</translation>
    </message>
    <message>
        <source>Upper bound of class %1</source>
        <translation>%1. klases augšējā robeža</translation>
    </message>
    <message>
        <source>The bound of class %1 is not a number; write it as 12 or 12,5.</source>
        <translation>%1. klases robeža nav skaitlis; jāraksta kā 12 vai 12,5.</translation>
    </message>
    <message>
        <source>The bound of class %1 is below zero; no value is.</source>
        <translation>%1. klases robeža ir zem nulles; tādu vērtību nav.</translation>
    </message>
    <message>
        <source>The bound of class %1 is above 100 %; no share is.</source>
        <translation>%1. klases robeža ir virs 100 %; tādu daļu nav.</translation>
    </message>
    <message>
        <source>The bound of class %1 must be greater than that of class %2.</source>
        <translation>%1. klases robežai jābūt lielākai par %2. klases robežu.</translation>
    </message>
</context>
<context>
    <name>mapite::ChoicePanel</name>
    <message>
        <source>What the map shows</source>
        <translation>Ko rāda karte</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klases</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Krāsas</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Vajadzība</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rādīt</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Iedzīvotāji</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Pārvietošanās</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Gads</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Teritorijas</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Newest data</source>
        <translation>Jaunākie dati</translation>
    </message>
    <message>
        <source>Newest data (%1)</source>
        <translation>Jaunākie dati (%1)</translation>
    </message>
    <message>
        <source>%1 – no data</source>
        <translation>%1 – nav datu</translation>
    </message>
    <message>
        <source>As each need says</source>
        <translation>Kā noteikts katrai vajadzībai</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Pašvaldības</translation>
    </message>
    <message>
        <source>Parishes and towns</source>
        <translation>Pagasti un pilsētas</translation>
    </message>
    <message>
        <source>Villages and neighbourhoods</source>
        <translation>Ciemi un apkaimes</translation>
    </message>
</context>
<context>
    <name>mapite::ClassesBox</name>
    <message>
        <source>As the map says</source>
        <translation>Kā noteikts kartei</translation>
    </message>
    <message>
        <source>Each class holds about as many areas as any other</source>
        <translation>Visās klasēs ir aptuveni vienāds teritoriju skaits</translation>
    </message>
    <message>
        <source>Classes end where the values leave gaps</source>
        <translation>Klašu robežas ir tur, kur starp vērtībām ir atstarpes</translation>
    </message>
    <message>
        <source>All classes are equally wide</source>
        <translation>Visas klases ir vienādi platas</translation>
    </message>
    <message>
        <source>You say where classes end</source>
        <translation>Klašu robežas nosaka lietotājs</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Klašu skaits</translation>
    </message>
    <message>
        <source>Keep these classes</source>
        <translation>Paturēt šīs klases</translation>
    </message>
    <message>
        <source>Maps of other needs, areas and years get the same classes, so that they can be compared</source>
        <translation>Citu vajadzību, teritoriju un gadu kartēm būs tās pašas klases, lai tās varētu salīdzināt</translation>
    </message>
</context>
<context>
    <name>mapite::CoverageCell</name>
    <message>
        <source>%1: %2, explain</source>
        <translation>%1: %2, paskaidrot</translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation>Paskaidrot šo skaitli</translation>
    </message>
</context>
<context>
    <name>mapite::ExplainedPointsModel</name>
    <message>
        <source>Place</source>
        <translation>Vieta</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Mājokļi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Iedzīvotāji</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minūtes</translation>
    </message>
    <message>
        <source>To the road</source>
        <translation>Līdz ceļam</translation>
    </message>
    <message>
        <source>On the road</source>
        <translation>Pa ceļu</translation>
    </message>
    <message>
        <source>From the road</source>
        <translation>No ceļa</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupa</translation>
    </message>
    <message>
        <source>Nearest service</source>
        <translation>Tuvākais pakalpojums</translation>
    </message>
</context>
<context>
    <name>mapite::ExplanationPanel</name>
    <message>
        <source>Click any number of an area: here you will see every step behind it.</source>
        <translation>Noklikšķinot uz jebkura teritorijas skaitļa, šeit būs redzams katrs solis, kā tas iegūts.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopēt kā tekstu</translation>
    </message>
    <message>
        <source>Populated places: choose one to see its way on the map</source>
        <translation>Apdzīvotās vietas: izvēlētajai kartē parāda ceļu</translation>
    </message>
    <message>
        <source>Nearest services</source>
        <translation>Tuvākie pakalpojumi</translation>
    </message>
    <message>
        <source>Populated places behind the number</source>
        <translation>Apdzīvotās vietas, no kurām iegūts skaitlis</translation>
    </message>
    <message>
        <source>Nearest services behind the number</source>
        <translation>Tuvākie pakalpojumi, no kuriem iegūts skaitlis</translation>
    </message>
    <message>
        <source>%1 min by the table of times, to: %2</source>
        <translation>%1 min pēc laiku tabulas, līdz: %2</translation>
    </message>
    <message>
        <source>%1 min in a straight line, to: %2</source>
        <translation>%1 min taisnā līnijā, līdz: %2</translation>
    </message>
    <message>
        <source>To the road %1 min + along it %2 min + from it %3 min = %4 min, to: %5</source>
        <translation>Līdz ceļam %1 min + pa ceļu %2 min + no ceļa %3 min = %4 min, līdz: %5</translation>
    </message>
</context>
<context>
    <name>mapite::ExportMap</name>
    <message>
        <source>PDF, one page A4</source>
        <translation>PDF, viena A4 lapa</translation>
    </message>
    <message>
        <source>Picture, 300 dots per inch</source>
        <translation>Attēls, 300 punkti collā</translation>
    </message>
    <message>
        <source>Drawing that can be edited</source>
        <translation>Rediģējams zīmējums</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabula</translation>
    </message>
    <message>
        <source>Layer for QGIS, with its colours</source>
        <translation>Slānis programmai QGIS, ar krāsām</translation>
    </message>
</context>
<context>
    <name>mapite::Findings</name>
    <message>
        <source>Codes that lost their leading zeros</source>
        <translation>Kodi, kuriem pazudušas sākuma nulles</translation>
    </message>
    <message>
        <source>Codes that no area has</source>
        <translation>Kodi, kādu nav nevienai teritorijai</translation>
    </message>
    <message>
        <source>Areas without a number</source>
        <translation>Teritorijas bez skaitļa</translation>
    </message>
    <message>
        <source>Codes that stand twice</source>
        <translation>Kodi, kas atkārtojas</translation>
    </message>
    <message>
        <source>Identifiers that stand twice</source>
        <translation>Identifikatori, kas atkārtojas</translation>
    </message>
    <message>
        <source>Cells that stand twice</source>
        <translation>Šūnas, kas atkārtojas</translation>
    </message>
    <message>
        <source>Columns that stand twice</source>
        <translation>Kolonnas, kas atkārtojas</translation>
    </message>
    <message>
        <source>Places that may be the same</source>
        <translation>Vietas, kas varētu būt viena un tā pati</translation>
    </message>
    <message>
        <source>Places merged into one</source>
        <translation>Vietas, kas apvienotas vienā</translation>
    </message>
    <message>
        <source>Known already from another source</source>
        <translation>Jau zināms no cita avota</translation>
    </message>
    <message>
        <source>Rows without a code</source>
        <translation>Rindas bez koda</translation>
    </message>
    <message>
        <source>Rows without a name</source>
        <translation>Rindas bez nosaukuma</translation>
    </message>
    <message>
        <source>Rows without a position</source>
        <translation>Rindas bez atrašanās vietas</translation>
    </message>
    <message>
        <source>Positions that are no numbers</source>
        <translation>Koordinātas, kas nav skaitļi</translation>
    </message>
    <message>
        <source>Positions far outside the district</source>
        <translation>Atrašanās vietas tālu ārpus novada</translation>
    </message>
    <message>
        <source>Numbers that cannot be read</source>
        <translation>Skaitļi, ko nevar nolasīt</translation>
    </message>
    <message>
        <source>Days that cannot be read</source>
        <translation>Datumi, ko nevar nolasīt</translation>
    </message>
    <message>
        <source>Capacities that cannot be read</source>
        <translation>Ietilpība, ko nevar nolasīt</translation>
    </message>
    <message>
        <source>Visibilities that cannot be read</source>
        <translation>Redzamība, ko nevar nolasīt</translation>
    </message>
    <message>
        <source>Cells with a wrong id</source>
        <translation>Šūnas ar nepareizu identifikatoru</translation>
    </message>
    <message>
        <source>Services of kinds that meet no need</source>
        <translation>Pakalpojumi, kuru veids neatbilst nevienai vajadzībai</translation>
    </message>
    <message>
        <source>Places where nobody lives</source>
        <translation>Vietas, kur neviens nedzīvo</translation>
    </message>
    <message>
        <source>Numbers that are confidential</source>
        <translation>Konfidenciāli skaitļi</translation>
    </message>
    <message>
        <source>Numbers that are doubtful</source>
        <translation>Apšaubāmi skaitļi</translation>
    </message>
    <message>
        <source>Rows with too few or too many columns</source>
        <translation>Rindas, kurās kolonnu ir par maz vai par daudz</translation>
    </message>
    <message>
        <source>Rows that are no text</source>
        <translation>Rindas, kas nav teksts</translation>
    </message>
    <message>
        <source>The encoding was assumed</source>
        <translation>Kodējums ir pieņemts</translation>
    </message>
    <message>
        <source>The reference system was assumed</source>
        <translation>Koordinātu sistēma ir pieņemta</translation>
    </message>
    <message>
        <source>The file names no reference system</source>
        <translation>Failā nav norādīta koordinātu sistēma</translation>
    </message>
    <message>
        <source>A reference system taken for another</source>
        <translation>Koordinātu sistēma pieņemta par citu</translation>
    </message>
    <message>
        <source>Boundaries that were repaired</source>
        <translation>Salabotas robežas</translation>
    </message>
    <message>
        <source>Boundaries that do not close</source>
        <translation>Robežas, kas nav noslēgtas</translation>
    </message>
    <message>
        <source>Rows without a shape</source>
        <translation>Rindas bez ģeometrijas</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Izlaists</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Apšaubāms</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Piezīme</translation>
    </message>
</context>
<context>
    <name>mapite::FindingsView</name>
    <message>
        <source>Where</source>
        <translation>Kur</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kas konstatēts</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Konstatētais</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Nav par ko ziņot.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1. rinda</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; the saved report has all of them</source>
        <translation>
            <numerusform>… un vēl %n; visi ir saglabātajā pārskatā</numerusform>
            <numerusform>… un vēl %n; visi ir saglabātajā pārskatā</numerusform>
            <numerusform>… un vēl %n; visi ir saglabātajā pārskatā</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::GapsPlace</name>
    <message>
        <source>Base picture</source>
        <translation>Fona attēls</translation>
    </message>
    <message>
        <source>Map tiles and georeferenced pictures (*.mbtiles *.gpkg *.tif *.tiff);;All files (*)</source>
        <translation>Kartes flīzes un ģeopiesaistīti attēli (*.mbtiles *.gpkg *.tif *.tiff);;Visi faili (*)</translation>
    </message>
    <message>
        <source>Opening the base picture</source>
        <translation>Fona attēla atvēršana</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Kas redzams</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Slāņi</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Teritorija</translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation>Kāpēc šāds skaitlis</translation>
    </message>
</context>
<context>
    <name>mapite::Import</name>
    <message>
        <source>Address</source>
        <translation>Adrese</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Ietilpība</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorija</translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation>Režģa šūna</translation>
    </message>
    <message>
        <source>Road class</source>
        <translation>Ceļa klase</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>Teritorijas kods</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Mājokļu skaits</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pasts</translation>
    </message>
    <message>
        <source>Flag of the number</source>
        <translation>Skaitļa pazīme</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifikators</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Ģeogrāfiskais platums</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Ģeogrāfiskais garums</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nosaukums</translation>
    </message>
    <message>
        <source>One-way</source>
        <translation>Vienvirziena</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Darba laiks</translation>
    </message>
    <message>
        <source>Code of the district around it</source>
        <translation>Novada kods (kurā tā ietilpst)</translation>
    </message>
    <message>
        <source>Name of the district around it</source>
        <translation>Novada nosaukums (kurā tā ietilpst)</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Iedzīvotāju skaits</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Avots</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Ātruma ierobežojums</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Segums</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Birka</translation>
    </message>
    <message>
        <source>Type of area</source>
        <translation>Teritorijas veids</translation>
    </message>
    <message>
        <source>Value of the tag</source>
        <translation>Birkas vērtība</translation>
    </message>
    <message>
        <source>Day it was verified</source>
        <translation>Pārbaudes datums</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Redzamība</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Tīmekļa vietne</translation>
    </message>
    <message>
        <source>X (east)</source>
        <translation>X (austrumi)</translation>
    </message>
    <message>
        <source>Y (north)</source>
        <translation>Y (ziemeļi)</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Robežas</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Ceļi</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Pakalpojumi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Iedzīvotāji</translation>
    </message>
    <message>
        <source>Change “Latitude stands before longitude”.</source>
        <translation>Jāmaina „Ģeogrāfiskais platums ir pirms garuma”.</translation>
    </message>
    <message>
        <source>Choose the system of the coordinates under “Coordinates”.</source>
        <translation>Koordinātu sistēma jāizvēlas laukā „Koordinātas”.</translation>
    </message>
    <message>
        <source>Choose the encoding under “Encoding”.</source>
        <translation>Kodējums jāizvēlas laukā „Kodējums”.</translation>
    </message>
    <message>
        <source>Choose another layer or another kind of data.</source>
        <translation>Jāizvēlas cits slānis vai cits datu veids.</translation>
    </message>
    <message>
        <source>Choose the column above the table.</source>
        <translation>Kolonna jāizvēlas virs tabulas.</translation>
    </message>
    <message>
        <source>Choose above the table which column it is.</source>
        <translation>Virs tabulas jāizvēlas, kura kolonna tā ir.</translation>
    </message>
    <message>
        <source>Import homesteads or an OpenStreetMap extract first.</source>
        <translation>Vispirms jāimportē viensētas vai OpenStreetMap izraksts.</translation>
    </message>
    <message>
        <source>✎ chosen by you</source>
        <translation>✎ izvēlēts manuāli</translation>
    </message>
    <message>
        <source>✓ known layer</source>
        <translation>✓ zināms slānis</translation>
    </message>
    <message>
        <source>✓ by its name</source>
        <translation>✓ pēc nosaukuma</translation>
    </message>
    <message>
        <source>? by its values</source>
        <translation>? pēc vērtībām</translation>
    </message>
    <message>
        <source>– not read</source>
        <translation>– netiek lasīts</translation>
    </message>
    <message>
        <source>✓ stated by the file</source>
        <translation>✓ norādīts failā</translation>
    </message>
    <message>
        <source>✓ by the columns&apos; names</source>
        <translation>✓ pēc kolonnu nosaukumiem</translation>
    </message>
    <message>
        <source>? guessed from the numbers</source>
        <translation>? uzminēts pēc skaitļiem</translation>
    </message>
    <message>
        <source>✓ by the cells&apos; ids</source>
        <translation>✓ pēc šūnu identifikatoriem</translation>
    </message>
    <message>
        <source>✖ not known</source>
        <translation>✖ nav zināms</translation>
    </message>
    <message>
        <source>read %1, kept %2, reported %3</source>
        <translation>nolasīts %1, paturēts %2, pārskatā %3</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistika</translation>
    </message>
</context>
<context>
    <name>mapite::ImportCodes</name>
    <message>
        <source>no area: left out</source>
        <translation>nav teritorijas: izlaist</translation>
    </message>
    <message>
        <source>Code in the file</source>
        <translation>Kods failā</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rinda</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Nosaukums failā</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kāpēc</translation>
    </message>
    <message>
        <source>Area that is meant</source>
        <translation>Domātā teritorija</translation>
    </message>
    <message>
        <source>Codes that no area has</source>
        <translation>Kodi, kādu nav nevienai teritorijai</translation>
    </message>
    <message>
        <source>? nothing like it</source>
        <translation>? nav nekā līdzīga</translation>
    </message>
    <message>
        <source>✓ lost its leading zero</source>
        <translation>✓ pazudusi sākuma nulle</translation>
    </message>
    <message>
        <source>✓ the same name</source>
        <translation>✓ tāds pats nosaukums</translation>
    </message>
    <message>
        <source>? written nearly alike</source>
        <translation>? līdzīgs pieraksts</translation>
    </message>
    <message>
        <source>Area that code %1 means</source>
        <translation>Teritorija, ko apzīmē kods %1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Pieņemt</translation>
    </message>
    <message>
        <source>Take it for code %1</source>
        <translation>Pieņemt kodam %1</translation>
    </message>
</context>
<context>
    <name>mapite::ImportColumns</name>
    <message>
        <source>First rows of the file</source>
        <translation>Faila pirmās rindas</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(bez virsraksta)</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nelasīt</translation>
    </message>
    <message>
        <source>%1 (unlikely)</source>
        <translation>%1 (maz ticams)</translation>
    </message>
    <message>
        <source>Column %1 is</source>
        <translation>Kolonna %1 ir</translation>
    </message>
</context>
<context>
    <name>mapite::ImportDialog</name>
    <message>
        <source>The import was cancelled; nothing was saved.</source>
        <translation>Imports ir atcelts; nekas nav saglabāts.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Faila %1 apskate</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Faila %1 importēšana</translation>
    </message>
    <message>
        <source>Undoing the import of %1</source>
        <translation>Faila %1 importa atsaukšana</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Saglabāt pārskatu</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabulas (*.csv)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>%1 (file %2 of %3)</source>
        <translation>%1 (%2. fails no %3)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importēt</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Vispirms jāatver projekts</translation>
    </message>
    <message>
        <source>&amp;Skip this file</source>
        <translation>Izlaist šo &amp;failu</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>Nākamais &amp;fails</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Aiz&amp;vērt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Importa norise</translation>
    </message>
    <message>
        <source>Data (*.gpkg *.shp *.geojson *.json *.kml *.gml *.fgb *.csv *.tsv *.txt *.gz *.xlsx *.ods *.osm *.pbf *.bz2)</source>
        <translation>Dati (*.gpkg *.shp *.geojson *.json *.kml *.gml *.fgb *.csv *.tsv *.txt *.gz *.xlsx *.ods *.osm *.pbf *.bz2)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importēt failus</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Visi faili (*)</translation>
    </message>
</context>
<context>
    <name>mapite::ImportPreviewPage</name>
    <message>
        <source>&amp;Swap the axes</source>
        <translation>Apmainīt asis vie&amp;tām</translation>
    </message>
    <message>
        <source>No known layer looks like this file. Say what it is, and above the table which column is what.</source>
        <translation>Neviens zināms slānis nelīdzinās šim failam. Jānorāda, kas tas ir, un virs tabulas – kura kolonna ko nozīmē.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Skatīt vēlrei&amp;z</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Notiek faila apskate…</translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation>Rindu skaits: %1.</translation>
    </message>
    <message>
        <source>%1: nothing has changed since it was imported.</source>
        <translation>%1: kopš importa nekas nav mainījies.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie outside every area of the project.</source>
        <translation>
            <numerusform>No tiem %n atrodas ārpus visām projekta teritorijām.</numerusform>
            <numerusform>No tiem %n atrodas ārpus visām projekta teritorijām.</numerusform>
            <numerusform>No tiem %n atrodas ārpus visām projekta teritorijām.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the area codes are known, %2 are not.</source>
        <translation>Teritoriju kodi: zināmi – %1, nezināmi – %2.</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Notiek izmēģinājums…</translation>
    </message>
    <message>
        <source>What it is and how it is read</source>
        <translation>Kas tas ir un kā to lasīt</translation>
    </message>
    <message>
        <source>First rows, and which column is what</source>
        <translation>Pirmās rindas un kolonnu nozīme</translation>
    </message>
    <message>
        <source>⚠ Codes that no area has (%1)</source>
        <translation>⚠ Kodi, kādu nav nevienai teritorijai (%1)</translation>
    </message>
    <message>
        <source>What would be reported</source>
        <translation>Kas būtu pārskatā</translation>
    </message>
    <message>
        <source>Take &amp;all suggestions</source>
        <translation>Pieņemt vis&amp;us ieteikumus</translation>
    </message>
</context>
<context>
    <name>mapite::ImportResultPage</name>
    <message>
        <source>↶ %1 was undone. The project is as it was before.</source>
        <translation>↶ Faila %1 imports ir atsaukts. Projekts ir tāds, kāds bija iepriekš.</translation>
    </message>
    <message>
        <source>⚠ %1 was imported, but not all of it.</source>
        <translation>⚠ Fails %1 ir importēts, bet ne viss.</translation>
    </message>
    <message>
        <source>✓ %1 was imported.</source>
        <translation>✓ Fails %1 ir importēts.</translation>
    </message>
    <message>
        <source>%1: nothing has changed since it was imported.</source>
        <translation>%1: kopš importa nekas nav mainījies.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Together: %1.</source>
        <translation>Kopā: %1.</translation>
    </message>
    <message>
        <source>&amp;Import it again</source>
        <translation>&amp;Importēt vēlreiz</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>A&amp;tsaukt importu</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Saglabāt pārskatu…</translation>
    </message>
</context>
<context>
    <name>mapite::ImportSettings</name>
    <message>
        <source>semicolon ;</source>
        <translation>semikols ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>komats ,</translation>
    </message>
    <message>
        <source>vertical bar |</source>
        <translation>vertikāla svītra |</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>tabulators</translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation>Viss, kas tajā ir</translation>
    </message>
    <message>
        <source>%1 (fits)</source>
        <translation>%1 (der)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n rinda)</numerusform>
            <numerusform>%1 (%n rindas)</numerusform>
            <numerusform>%1 (%n rindu)</numerusform>
        </translation>
    </message>
    <message>
        <source>find out</source>
        <translation>noteikt automātiski</translation>
    </message>
    <message>
        <source>? %1 (assumed)</source>
        <translation>? %1 (pieņemts)</translation>
    </message>
    <message>
        <source>✓ %1 (found out)</source>
        <translation>✓ %1 (noteikts)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nav zināms</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>EPSG:4326 – degrees (WGS 84)</source>
        <translation>EPSG:4326 – grādi (WGS 84)</translation>
    </message>
    <message>
        <source>EPSG:3059 – Latvia, metres (LKS-92)</source>
        <translation>EPSG:3059 – Latvija, metri (LKS-92)</translation>
    </message>
    <message>
        <source>EPSG:3857 – web maps</source>
        <translation>EPSG:3857 – tīmekļa kartes</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>kā norādīts failā</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Kas tas ir</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>&amp;Lasīt kā</translation>
    </message>
    <message>
        <source>&amp;Layer or sheet</source>
        <translation>&amp;Slānis vai lapa</translation>
    </message>
    <message>
        <source>&amp;Kind of service</source>
        <translation>Pakalpojuma &amp;veids</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>K&amp;odējums</translation>
    </message>
    <message>
        <source>&amp;Between columns</source>
        <translation>Kolonnu &amp;atdalītājs</translation>
    </message>
    <message>
        <source>&amp;Coordinates</source>
        <translation>Koo&amp;rdinātas</translation>
    </message>
    <message>
        <source>Le&amp;vel of the boundaries</source>
        <translation>Robežu lī&amp;menis</translation>
    </message>
    <message>
        <source>Latitude stands &amp;before longitude (axes swapped)</source>
        <translation>Ģeogrāfiskais &amp;platums ir pirms garuma (asis apmainītas)</translation>
    </message>
    <message>
        <source>&amp;Date of the data</source>
        <translation>&amp;Datu datums</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>Datu datums</translation>
    </message>
    <message>
        <source>as the file&apos;s own levels</source>
        <translation>pēc līmeņiem failā</translation>
    </message>
    <message>
        <source>7 – parishes in Latvia</source>
        <translation>7 – Latvijas pagasti</translation>
    </message>
</context>
<context>
    <name>mapite::LayersPanel</name>
    <message>
        <source>Services</source>
        <translation>Pakalpojumi</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Ko rāda karte</translation>
    </message>
    <message>
        <source>Base picture</source>
        <translation>Fona attēls</translation>
    </message>
    <message>
        <source>Colours of the areas</source>
        <translation>Teritoriju krāsas</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Ūdeņi</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Ceļi</translation>
    </message>
    <message>
        <source>How far people get on the roads</source>
        <translation>Cik tālu var nokļūt pa ceļiem</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>Robežas</translation>
    </message>
    <message>
        <source>Where people live</source>
        <translation>Kur dzīvo cilvēki</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nosaukumi</translation>
    </message>
    <message>
        <source>Base picture…</source>
        <translation>Fona attēls…</translation>
    </message>
    <message>
        <source>Choose a picture of the ground (MBTiles or GeoPackage)</source>
        <translation>Izvēlēties apvidus attēlu (MBTiles vai GeoPackage)</translation>
    </message>
    <message>
        <source>Services by their source</source>
        <translation>Pakalpojumi pēc avota</translation>
    </message>
    <message>
        <source>Circles of people</source>
        <translation>Iedzīvotāju apļi</translation>
    </message>
</context>
<context>
    <name>mapite::LegendPanel</name>
    <message>
        <source>Legend of the map</source>
        <translation>Kartes leģenda</translation>
    </message>
</context>
<context>
    <name>mapite::MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fails</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Skats</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Atvērt &amp;paraugu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Atvērt…</translation>
    </message>
    <message>
        <source>&amp;New project from a folder of files…</source>
        <translation>&amp;Jauns projekts no failu mapes…</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>Aiz&amp;vērt projektu</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>I&amp;ziet</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importēt…</translation>
    </message>
    <message>
        <source>Save the &amp;map…</source>
        <translation>&amp;Saglabāt karti…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drukāt…</translation>
    </message>
    <message>
        <source>&amp;Find a place</source>
        <translation>&amp;Atrast vietu</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>Nākamā loga &amp;daļa</translation>
    </message>
    <message>
        <source>Show the &amp;whole map</source>
        <translation>Rādīt &amp;visu karti</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Nolasīt vēlreiz</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tumšs izskats</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Teksta &amp;lielums</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Val&amp;oda</translation>
    </message>
</context>
<context>
    <name>mapite::MainWindow</name>
    <message>
        <source>Stopped: %1. Nothing was changed.</source>
        <translation>Pārtraukts: %1. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;tsaukt</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>A&amp;tsaukt: %1</translation>
    </message>
    <message>
        <source>Folder of the project (it holds mapite.toml)</source>
        <translation>Projekta mape (tajā ir mapite.toml)</translation>
    </message>
    <message>
        <source>Folder with your files: boundaries, roads, services, people</source>
        <translation>Mape ar failiem: robežas, ceļi, pakalpojumi, iedzīvotāji</translation>
    </message>
    <message numerus="yes">
        <source>The project was made; %n thing(s) found on the way are listed by &quot;mapite check&quot;.</source>
        <translation>
            <numerusform>Projekts ir izveidots; radās %n piezīme, to parāda „mapite check”.</numerusform>
            <numerusform>Projekts ir izveidots; radās %n piezīmes, tās parāda „mapite check”.</numerusform>
            <numerusform>Projekts ir izveidots; radās %n piezīmju, tās parāda „mapite check”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Importējamie faili</translation>
    </message>
    <message>
        <source>Open a project first, then drop the files on its map.</source>
        <translation>Vispirms jāatver projekts, tad failus var ievilkt tā kartē.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Atvērt projektu…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Atvērt paraugu</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saglabāts: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Parādīt</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Atsaukts: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Atvērt citu projektu…</translation>
    </message>
    <message>
        <source>%1 – Mapīte</source>
        <translation>%1 – Mapīte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Stop this work; nothing is changed</source>
        <translation>Pārtraukt šo darbu; nekas netiek mainīts</translation>
    </message>
    <message>
        <source>Place under the pointer</source>
        <translation>Vieta zem rādītāja</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Norise</translation>
    </message>
</context>
<context>
    <name>mapite::MapText</name>
    <message>
        <source>%1 (no name)</source>
        <translation>%1 (bez nosaukuma)</translation>
    </message>
    <message>
        <source>%1: %2 people</source>
        <translation>%1 (iedzīvotāji: %2)</translation>
    </message>
    <message>
        <source>%1: %2 dwellings</source>
        <translation>%1 (mājokļi: %2)</translation>
    </message>
    <message>
        <source>, no route</source>
        <translation>, bez ceļa</translation>
    </message>
    <message>
        <source>, %1 min to %2</source>
        <translation>, %1 min līdz: %2</translation>
    </message>
</context>
<context>
    <name>mapite::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Tuvināt</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Tuvināt (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Tālināt</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Tālināt (−)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Rādīt visu</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Rādīt visu (Home)</translation>
    </message>
</context>
<context>
    <name>mapite::MessageBar</name>
    <message>
        <source>Trouble</source>
        <translation>Problēma</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gatavs</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Aizvērt šo ziņojumu</translation>
    </message>
</context>
<context>
    <name>mapite::NearestServicesModel</name>
    <message>
        <source>Service</source>
        <translation>Pakalpojums</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Mājokļi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Iedzīvotāji</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minūtes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Avots</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>Datu datums</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Pārbaudīts</translation>
    </message>
</context>
<context>
    <name>mapite::NeedList</name>
    <message>
        <source>%1 dwellings without</source>
        <translation>mājokļi bez pakalpojuma: %1</translation>
    </message>
    <message>
        <source>%1 people without</source>
        <translation>iedzīvotāji bez pakalpojuma: %1</translation>
    </message>
    <message>
        <source>median %1 min</source>
        <translation>mediāna %1 min</translation>
    </message>
    <message>
        <source>%1: covered %2, %3, %4</source>
        <translation>%1: nodrošinājums %2, %3, %4</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>robežās no %1 līdz %2</translation>
    </message>
    <message>
        <source>confidence: %1</source>
        <translation>ticamība: %1</translation>
    </message>
    <message>
        <source>Cannot be compared</source>
        <translation>Nav salīdzināms</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Atšķirības nav</translation>
    </message>
    <message>
        <source>%1: better by %2 percentage points</source>
        <translation>%1: par %2 procentpunktiem labāk</translation>
    </message>
    <message>
        <source>not certain, the bounds overlap</source>
        <translation>nav droši zināms, robežas pārklājas</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>tiek aprēķināts…</translation>
    </message>
</context>
<context>
    <name>mapite::NeedRow</name>
    <message>
        <source>Shown on the map</source>
        <translation>Redzama kartē</translation>
    </message>
    <message>
        <source>Show this need on the map</source>
        <translation>Parādīt šo vajadzību kartē</translation>
    </message>
    <message>
        <source>%1, shown on the map</source>
        <translation>%1, redzama kartē</translation>
    </message>
    <message>
        <source>%1, show on the map</source>
        <translation>%1, parādīt kartē</translation>
    </message>
</context>
<context>
    <name>mapite::PaletteBox</name>
    <message>
        <source>Palette</source>
        <translation>Palete</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Kas redz</translation>
    </message>
    <message>
        <source>As the map says</source>
        <translation>Kā noteikts kartei</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>droša</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>apšaubāma</translation>
    </message>
    <message>
        <source>not safe</source>
        <translation>nav droša</translation>
    </message>
    <message>
        <source>Colour-blind readers: %1</source>
        <translation>Lasītāji, kas krāsas neatšķir: %1</translation>
    </message>
    <message>
        <source>Colour print: %1</source>
        <translation>Krāsaina izdruka: %1</translation>
    </message>
    <message>
        <source>Photocopy: %1</source>
        <translation>Fotokopija: %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Readers who cannot see red</source>
        <translation>Lasītāji, kas neredz sarkano</translation>
    </message>
    <message>
        <source>Readers who cannot see green</source>
        <translation>Lasītāji, kas neredz zaļo</translation>
    </message>
    <message>
        <source>Readers who cannot see blue</source>
        <translation>Lasītāji, kas neredz zilo</translation>
    </message>
    <message>
        <source>A photocopier</source>
        <translation>Kopētājs</translation>
    </message>
</context>
<context>
    <name>mapite::SearchBox</name>
    <message>
        <source>Find an area or a service</source>
        <translation>Atrast teritoriju vai pakalpojumu</translation>
    </message>
    <message>
        <source>Find an area by name or code, or a service by name</source>
        <translation>Atrast teritoriju pēc nosaukuma vai koda vai pakalpojumu pēc nosaukuma</translation>
    </message>
</context>
<context>
    <name>mapite::SearchLine</name>
    <message>
        <source>Nothing found</source>
        <translation>Nekas nav atrasts</translation>
    </message>
</context>
<context>
    <name>mapite::StartPage</name>
    <message>
        <source>Which basic needs are not met where, for how many people, and why?</source>
        <translation>Kuras pamatvajadzības, kur un cik iedzīvotājiem nav nodrošinātas un kāpēc?</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Atvērt &amp;paraugu</translation>
    </message>
    <message>
        <source>A fictional district, made on this computer, to try everything on</source>
        <translation>Izdomāts novads, izveidots šajā datorā, kurā visu izmēģināt</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>&amp;Atvērt projektu…</translation>
    </message>
    <message>
        <source>&amp;New project from a folder of files…</source>
        <translation>&amp;Jauns projekts no failu mapes…</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Trūkumi</translation>
    </message>
    <message>
        <source>The map of which needs are not met where, with every number explained down to its source.</source>
        <translation>Karte, kas rāda, kuras vajadzības kur nav nodrošinātas; katrs skaitlis izskaidrots līdz pat avotam.</translation>
    </message>
    <message>
        <source>Needs boundaries, services and where people live; with roads it measures real travel times.</source>
        <translation>Vajadzīgas robežas, pakalpojumi un iedzīvotāju dzīvesvietas; ar ceļiem tiek mērīts īstais ceļa laiks.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Atvērt projektu…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mapītes</translation>
    </message>
    <message>
        <source>One printable folder for each parish: needs, resources, voices, sources.</source>
        <translation>Katram pagastam viena izdrukājama mapīte: vajadzības, resursi, iedzīvotāju viedokļi, avoti.</translation>
    </message>
    <message>
        <source>Not in this version yet. It will need a project with services and the notes of your visits.</source>
        <translation>Šajā versijā vēl nav. Būs vajadzīgs projekts ar pakalpojumiem un izbraukumu piezīmēm.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Izbraukumi</translation>
    </message>
    <message>
        <source>A week on the road for one person, that survives a cancellation.</source>
        <translation>Izbraukumu nedēļa vienam darbiniekam; tā neizjūk, ja kāds izbraukums tiek atcelts.</translation>
    </message>
    <message>
        <source>Not in this version yet. It will need a project with roads, your working hours and the places to visit.</source>
        <translation>Šajā versijā vēl nav. Būs vajadzīgs projekts ar ceļiem, darba laiks un apmeklējamās vietas.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Vēl nav</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Nesen atvērtie</translation>
    </message>
    <message>
        <source>Nothing yet: open the sample to look around.</source>
        <translation>Vēl nekā nav: iepazīšanos var sākt ar paraugu.</translation>
    </message>
    <message>
        <source>Projects opened lately</source>
        <translation>Nesen atvērtie projekti</translation>
    </message>
</context>
<context>
    <name>mapite::TaskRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Šim darbam nepietiek atmiņas.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Jāaizver citas programmas un jāmēģina vēlreiz.</translation>
    </message>
    <message>
        <source>The program made a mistake: %1</source>
        <translation>Programmas kļūda: %1</translation>
    </message>
    <message>
        <source>Nothing was saved. Please report it with what you did before.</source>
        <translation>Nekas nav saglabāts. Lūdzam par to ziņot un aprakstīt, kas tika darīts pirms tam.</translation>
    </message>
</context>
<context>
    <name>mapite::Undo</name>
    <message>
        <source>the last change</source>
        <translation>pēdējās izmaiņas</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>imports (%1)</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>noņemšana (%1)</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>izmaiņas (%1)</translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation>%1 (vēlreiz)</translation>
    </message>
</context>
<context>
    <name>mapite::Workspace</name>
    <message>
        <source>Writing %1</source>
        <translation>Faila %1 rakstīšana</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Saglabāt karti</translation>
    </message>
    <message>
        <source>Making the sample district</source>
        <translation>Parauga novada izveide</translation>
    </message>
    <message>
        <source>Making a project from %1</source>
        <translation>Projekta izveide no mapes %1</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>Projekta atvēršana</translation>
    </message>
    <message>
        <source>Drawing the first map</source>
        <translation>Pirmās kartes zīmēšana</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Kartes zīmēšana</translation>
    </message>
    <message>
        <source>Finding the way</source>
        <translation>Ceļa meklēšana</translation>
    </message>
    <message>
        <source>Undoing the last change</source>
        <translation>Pēdējo izmaiņu atsaukšana</translation>
    </message>
</context>
</TS>
