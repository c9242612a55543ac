<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>Progress</name>
    <message>
        <source>reading the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>travel times by car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>travel times by bicycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>travel times by foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::AreaFacts</name>
    <message>
        <source>code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(between %1 and %2, since small counts are masked)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::AreaPanel</name>
    <message>
        <source>Choose an area on the map, in the table or by searching: here you will see which needs its people lack, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another area: its name or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::AreasModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median, min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::AreasTable</name>
    <message>
        <source>Show only areas with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only areas whose name, code or municipality holds this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of all areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the selected area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this column, smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this column, largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::BreaksEditor</name>
    <message>
        <source>Class %1: up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper bound of class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bound of class %1 is not a number; write it as 12 or 12,5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bound of class %1 is below zero; no value is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bound of class %1 is above 100 %; no share is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bound of class %1 must be greater than that of class %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ChoicePanel</name>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest data (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As each need says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parishes and towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Villages and neighbourhoods</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ClassesBox</name>
    <message>
        <source>As the map says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each class holds about as many areas as any other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes end where the values leave gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All classes are equally wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say where classes end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of other needs, areas and years get the same classes, so that they can be compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::CoverageCell</name>
    <message>
        <source>%1: %2, explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ExplainedPointsModel</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ExplanationPanel</name>
    <message>
        <source>Click any number of an area: here you will see every step behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populated places: choose one to see its way on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populated places behind the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest services behind the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min in a straight line, to: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the road %1 min + along it %2 min + from it %3 min = %4 min, to: %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ExportMap</name>
    <message>
        <source>PDF, one page A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, 300 dots per inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing that can be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer for QGIS, with its colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::Findings</name>
    <message>
        <source>Codes that lost their leading zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that no area has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that stand twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers that stand twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that stand twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that stand twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that may be the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places merged into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already from another source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions that are no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions far outside the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacities that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibilities that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with a wrong id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services of kinds that meet no need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places where nobody lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that are confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that are doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with too few or too many columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding was assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference system was assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names no reference system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference system taken for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries that were repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries that do not close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::FindingsView</name>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; the saved report has all of them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::GapsPlace</name>
    <message>
        <source>Base picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tiles and georeferenced pictures (*.mbtiles *.gpkg *.tif *.tiff);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the base picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::Import</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Road class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag of the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the district around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the district around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day it was verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X (east)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y (north)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change “Latitude stands before longitude”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the system of the coordinates under “Coordinates”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the encoding under “Encoding”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another layer or another kind of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column above the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose above the table which column it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import homesteads or an OpenStreetMap extract first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✎ chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ known layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? by its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ stated by the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ by the columns&apos; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? guessed from the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ by the cells&apos; ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✖ not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1, kept %2, reported %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ImportCodes</name>
    <message>
        <source>no area: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area that is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that no area has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? nothing like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ lost its leading zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? written nearly alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area that code %1 means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it for code %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ImportColumns</name>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (unlikely)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ImportDialog</name>
    <message>
        <source>The import was cancelled; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing the import of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (file %2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data (*.gpkg *.shp *.geojson *.json *.kml *.gml *.fgb *.csv *.tsv *.txt *.gz *.xlsx *.ods *.osm *.pbf *.bz2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ImportPreviewPage</name>
    <message>
        <source>&amp;Swap the axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known layer looks like this file. Say what it is, and above the table which column is what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing has changed since it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie outside every area of the project.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the area codes are known, %2 are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is and how it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows, and which column is what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Codes that no area has (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;all suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ImportResultPage</name>
    <message>
        <source>↶ %1 was undone. The project is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1 was imported, but not all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing has changed since it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::ImportSettings</name>
    <message>
        <source>semicolon ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical bar |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (fits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? %1 (assumed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 (found out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:4326 – degrees (WGS 84)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:3059 – Latvia, metres (LKS-92)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG:3857 – web maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer or sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Between columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le&amp;vel of the boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude stands &amp;before longitude (axes swapped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the file&apos;s own levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 – parishes in Latvia</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::LayersPanel</name>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far people get on the roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where people live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture of the ground (MBTiles or GeoPackage)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::LegendPanel</name>
    <message>
        <source>Legend of the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project from a folder of files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the &amp;map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::MainWindow</name>
    <message>
        <source>Stopped: %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the project (it holds mapite.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with your files: boundaries, roads, services, people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The project was made; %n thing(s) found on the way are listed by &quot;mapite check&quot;.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first, then drop the files on its map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Mapīte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this work; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::MapText</name>
    <message>
        <source>%1 (no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 dwellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, no route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 min to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::MapView</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::MessageBar</name>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::NearestServicesModel</name>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::NeedList</name>
    <message>
        <source>%1 dwellings without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: covered %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: better by %2 percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certain, the bounds overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::NeedRow</name>
    <message>
        <source>Shown on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this need on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shown on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, show on the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::PaletteBox</name>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the map says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour-blind readers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour print: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photocopy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers who cannot see red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers who cannot see green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers who cannot see blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photocopier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::SearchBox</name>
    <message>
        <source>Find an area or a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an area by name or code, or a service by name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::SearchLine</name>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::StartPage</name>
    <message>
        <source>Which basic needs are not met where, for how many people, and why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fictional district, made on this computer, to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project from a folder of files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map of which needs are not met where, with every number explained down to its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs boundaries, services and where people live; with roads it measures real travel times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One printable folder for each parish: needs, resources, voices, sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this version yet. It will need a project with services and the notes of your visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week on the road for one person, that survives a cancellation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this version yet. It will need a project with roads, your working hours and the places to visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: open the sample to look around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects opened lately</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::TaskRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Please report it with what you did before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::Undo</name>
    <message>
        <source>the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mapite::Workspace</name>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a project from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the first map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing the last change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
