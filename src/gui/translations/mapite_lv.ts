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
</context>
</TS>
