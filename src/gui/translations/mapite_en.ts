<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mapite::AreasTable</name>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::FindingsView</name>
    <message numerus="yes">
        <source>… and %n more; the saved report has all of them</source>
        <translation>
            <numerusform>… and %n more; the saved report has all of them</numerusform>
            <numerusform>… and %n more; the saved report has all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::ImportPreviewPage</name>
    <message numerus="yes">
        <source>%n of them lie outside every area of the project.</source>
        <translation>
            <numerusform>%n of them lies outside every area of the project.</numerusform>
            <numerusform>%n of them lie outside every area of the project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::ImportSettings</name>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::MainWindow</name>
    <message numerus="yes">
        <source>The project was made; %n thing(s) found on the way are listed by &quot;mapite check&quot;.</source>
        <translation>
            <numerusform>The project was made; %n thing found on the way is listed by &quot;mapite check&quot;.</numerusform>
            <numerusform>The project was made; %n things found on the way are listed by &quot;mapite check&quot;.</numerusform>
        </translation>
    </message>
</context>
</TS>
