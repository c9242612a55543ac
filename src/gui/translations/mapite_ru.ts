<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Progress</name>
    <message>
        <source>reading the project</source>
        <translation>чтение проекта</translation>
    </message>
    <message>
        <source>travel times by car</source>
        <translation>время в пути на автомобиле</translation>
    </message>
    <message>
        <source>travel times by bicycle</source>
        <translation>время в пути на велосипеде</translation>
    </message>
    <message>
        <source>travel times by foot</source>
        <translation>время в пути пешком</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>профиль</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>сохранение</translation>
    </message>
</context>
<context>
    <name>mapite::AreaFacts</name>
    <message>
        <source>code %1</source>
        <translation>код %1</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Жилища</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Жители</translation>
    </message>
    <message>
        <source>(between %1 and %2, since small counts are masked)</source>
        <translation>(от %1 до %2, так как малые числа маскированы)</translation>
    </message>
</context>
<context>
    <name>mapite::AreaPanel</name>
    <message>
        <source>Choose an area on the map, in the table or by searching: here you will see which needs its people lack, and why.</source>
        <translation>Территорию можно выбрать на карте, в таблице или поиском: здесь будет видно, какие потребности её жителей не обеспечены и почему.</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Сравнить с…</translation>
    </message>
    <message>
        <source>Compare with another area: its name or code</source>
        <translation>Сравнить с другой территорией: её название или код</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Закончить сравнение</translation>
    </message>
</context>
<context>
    <name>mapite::AreasModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Самоуправление</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Жилища</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Жители</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>На карте</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Обеспеченность</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Без услуги</translation>
    </message>
    <message>
        <source>Without a route</source>
        <translation>Без пути</translation>
    </message>
    <message>
        <source>Median, min</source>
        <translation>Медиана, мин</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Достоверность</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Неопределённо</translation>
    </message>
</context>
<context>
    <name>mapite::AreasTable</name>
    <message>
        <source>Show only areas with…</source>
        <translation>Показать только территории с…</translation>
    </message>
    <message>
        <source>Show only areas whose name, code or municipality holds this</source>
        <translation>Показать только территории, в названии, коде или самоуправлении которых есть этот текст</translation>
    </message>
    <message>
        <source>Table of all areas</source>
        <translation>Таблица всех территорий</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Показать на карте</translation>
    </message>
    <message>
        <source>Compare with the selected area</source>
        <translation>Сравнить с выбранной территорией</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Копировать выбранные строки</translation>
    </message>
    <message>
        <source>Sort by this column, smallest first</source>
        <translation>Сортировать по этому столбцу, сначала меньшие</translation>
    </message>
    <message>
        <source>Sort by this column, largest first</source>
        <translation>Сортировать по этому столбцу, сначала большие</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n территория</numerusform>
            <numerusform>%n территории</numerusform>
            <numerusform>%n территорий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::BreaksEditor</name>
    <message>
        <source>Class %1: up to</source>
        <translation>Класс %1: до</translation>
    </message>
    <message>
        <source>Upper bound of class %1</source>
        <translation>Верхняя граница класса %1</translation>
    </message>
    <message>
        <source>The bound of class %1 is not a number; write it as 12 or 12,5.</source>
        <translation>Граница класса %1 – не число; её пишут как 12 или 12,5.</translation>
    </message>
    <message>
        <source>The bound of class %1 is below zero; no value is.</source>
        <translation>Граница класса %1 ниже нуля; таких значений нет.</translation>
    </message>
    <message>
        <source>The bound of class %1 is above 100 %; no share is.</source>
        <translation>Граница класса %1 выше 100 %; таких долей нет.</translation>
    </message>
    <message>
        <source>The bound of class %1 must be greater than that of class %2.</source>
        <translation>Граница класса %1 должна быть больше границы класса %2.</translation>
    </message>
</context>
<context>
    <name>mapite::ChoicePanel</name>
    <message>
        <source>What the map shows</source>
        <translation>Что показывает карта</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показывать</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Жители</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Передвижение</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Территории</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Newest data</source>
        <translation>Новейшие данные</translation>
    </message>
    <message>
        <source>Newest data (%1)</source>
        <translation>Новейшие данные (%1)</translation>
    </message>
    <message>
        <source>%1 – no data</source>
        <translation>%1 – нет данных</translation>
    </message>
    <message>
        <source>As each need says</source>
        <translation>Как задано для каждой потребности</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Самоуправления</translation>
    </message>
    <message>
        <source>Parishes and towns</source>
        <translation>Волости и города</translation>
    </message>
    <message>
        <source>Villages and neighbourhoods</source>
        <translation>Посёлки и микрорайоны</translation>
    </message>
</context>
<context>
    <name>mapite::ClassesBox</name>
    <message>
        <source>As the map says</source>
        <translation>Как задано для карты</translation>
    </message>
    <message>
        <source>Each class holds about as many areas as any other</source>
        <translation>Во всех классах примерно поровну территорий</translation>
    </message>
    <message>
        <source>Classes end where the values leave gaps</source>
        <translation>Границы классов проходят там, где между значениями есть промежутки</translation>
    </message>
    <message>
        <source>All classes are equally wide</source>
        <translation>Все классы одинаковой ширины</translation>
    </message>
    <message>
        <source>You say where classes end</source>
        <translation>Границы классов задаёт пользователь</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Число классов</translation>
    </message>
    <message>
        <source>Keep these classes</source>
        <translation>Сохранить эти классы</translation>
    </message>
    <message>
        <source>Maps of other needs, areas and years get the same classes, so that they can be compared</source>
        <translation>У карт других потребностей, территорий и лет будут те же классы, чтобы их можно было сравнить</translation>
    </message>
</context>
<context>
    <name>mapite::CoverageCell</name>
    <message>
        <source>%1: %2, explain</source>
        <translation>%1: %2, объяснить</translation>
    </message>
    <message>
        <source>Explain this number</source>
        <translation>Объяснить это число</translation>
    </message>
</context>
<context>
    <name>mapite::ExplainedPointsModel</name>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Жилища</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Жители</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>To the road</source>
        <translation>До дороги</translation>
    </message>
    <message>
        <source>On the road</source>
        <translation>По дороге</translation>
    </message>
    <message>
        <source>From the road</source>
        <translation>От дороги</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Nearest service</source>
        <translation>Ближайшая услуга</translation>
    </message>
</context>
<context>
    <name>mapite::ExplanationPanel</name>
    <message>
        <source>Click any number of an area: here you will see every step behind it.</source>
        <translation>Щелчок по любому числу территории покажет здесь каждый шаг его вычисления.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копировать как текст</translation>
    </message>
    <message>
        <source>Populated places: choose one to see its way on the map</source>
        <translation>Населённые места: для выбранного на карте показан путь</translation>
    </message>
    <message>
        <source>Nearest services</source>
        <translation>Ближайшие услуги</translation>
    </message>
    <message>
        <source>Populated places behind the number</source>
        <translation>Населённые места, из которых получено число</translation>
    </message>
    <message>
        <source>Nearest services behind the number</source>
        <translation>Ближайшие услуги, из которых получено число</translation>
    </message>
    <message>
        <source>%1 min by the table of times, to: %2</source>
        <translation>%1 мин по таблице времени, до: %2</translation>
    </message>
    <message>
        <source>%1 min in a straight line, to: %2</source>
        <translation>%1 мин по прямой, до: %2</translation>
    </message>
    <message>
        <source>To the road %1 min + along it %2 min + from it %3 min = %4 min, to: %5</source>
        <translation>До дороги %1 мин + по дороге %2 мин + от дороги %3 мин = %4 мин, до: %5</translation>
    </message>
</context>
<context>
    <name>mapite::ExportMap</name>
    <message>
        <source>PDF, one page A4</source>
        <translation>PDF, одна страница A4</translation>
    </message>
    <message>
        <source>Picture, 300 dots per inch</source>
        <translation>Изображение, 300 точек на дюйм</translation>
    </message>
    <message>
        <source>Drawing that can be edited</source>
        <translation>Редактируемый рисунок</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Layer for QGIS, with its colours</source>
        <translation>Слой для QGIS, с цветами</translation>
    </message>
</context>
<context>
    <name>mapite::Findings</name>
    <message>
        <source>Codes that lost their leading zeros</source>
        <translation>Коды, потерявшие начальные нули</translation>
    </message>
    <message>
        <source>Codes that no area has</source>
        <translation>Коды, которых нет ни у одной территории</translation>
    </message>
    <message>
        <source>Areas without a number</source>
        <translation>Территории без числа</translation>
    </message>
    <message>
        <source>Codes that stand twice</source>
        <translation>Повторяющиеся коды</translation>
    </message>
    <message>
        <source>Identifiers that stand twice</source>
        <translation>Повторяющиеся идентификаторы</translation>
    </message>
    <message>
        <source>Cells that stand twice</source>
        <translation>Повторяющиеся ячейки</translation>
    </message>
    <message>
        <source>Columns that stand twice</source>
        <translation>Повторяющиеся столбцы</translation>
    </message>
    <message>
        <source>Places that may be the same</source>
        <translation>Места, которые могут быть одним и тем же</translation>
    </message>
    <message>
        <source>Places merged into one</source>
        <translation>Места, объединённые в одно</translation>
    </message>
    <message>
        <source>Known already from another source</source>
        <translation>Уже известно из другого источника</translation>
    </message>
    <message>
        <source>Rows without a code</source>
        <translation>Строки без кода</translation>
    </message>
    <message>
        <source>Rows without a name</source>
        <translation>Строки без названия</translation>
    </message>
    <message>
        <source>Rows without a position</source>
        <translation>Строки без местоположения</translation>
    </message>
    <message>
        <source>Positions that are no numbers</source>
        <translation>Координаты, которые не являются числами</translation>
    </message>
    <message>
        <source>Positions far outside the district</source>
        <translation>Местоположения далеко за пределами края</translation>
    </message>
    <message>
        <source>Numbers that cannot be read</source>
        <translation>Числа, которые нельзя прочитать</translation>
    </message>
    <message>
        <source>Days that cannot be read</source>
        <translation>Даты, которые нельзя прочитать</translation>
    </message>
    <message>
        <source>Capacities that cannot be read</source>
        <translation>Вместимость, которую нельзя прочитать</translation>
    </message>
    <message>
        <source>Visibilities that cannot be read</source>
        <translation>Видимость, которую нельзя прочитать</translation>
    </message>
    <message>
        <source>Cells with a wrong id</source>
        <translation>Ячейки с неверным идентификатором</translation>
    </message>
    <message>
        <source>Services of kinds that meet no need</source>
        <translation>Услуги, вид которых не отвечает ни одной потребности</translation>
    </message>
    <message>
        <source>Places where nobody lives</source>
        <translation>Места, где никто не живёт</translation>
    </message>
    <message>
        <source>Numbers that are confidential</source>
        <translation>Конфиденциальные числа</translation>
    </message>
    <message>
        <source>Numbers that are doubtful</source>
        <translation>Сомнительные числа</translation>
    </message>
    <message>
        <source>Rows with too few or too many columns</source>
        <translation>Строки, в которых столбцов слишком мало или много</translation>
    </message>
    <message>
        <source>Rows that are no text</source>
        <translation>Строки, которые не являются текстом</translation>
    </message>
    <message>
        <source>The encoding was assumed</source>
        <translation>Кодировка принята предположительно</translation>
    </message>
    <message>
        <source>The reference system was assumed</source>
        <translation>Система координат принята предположительно</translation>
    </message>
    <message>
        <source>The file names no reference system</source>
        <translation>В файле не указана система координат</translation>
    </message>
    <message>
        <source>A reference system taken for another</source>
        <translation>Система координат принята за другую</translation>
    </message>
    <message>
        <source>Boundaries that were repaired</source>
        <translation>Исправленные границы</translation>
    </message>
    <message>
        <source>Boundaries that do not close</source>
        <translation>Незамкнутые границы</translation>
    </message>
    <message>
        <source>Rows without a shape</source>
        <translation>Строки без геометрии</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Сомнительно</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>mapite::FindingsView</name>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что обнаружено</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Замечаний нет.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>строка %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; the saved report has all of them</source>
        <translation>
            <numerusform>… и ещё %n; все есть в сохранённом отчёте</numerusform>
            <numerusform>… и ещё %n; все есть в сохранённом отчёте</numerusform>
            <numerusform>… и ещё %n; все есть в сохранённом отчёте</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapite::GapsPlace</name>
    <message>
        <source>Base picture</source>
        <translation>Подложка</translation>
    </message>
    <message>
        <source>Map tiles and georeferenced pictures (*.mbtiles *.gpkg *.tif *.tiff);;All files (*)</source>
        <translation>Тайлы карты и изображения с геопривязкой (*.mbtiles *.gpkg *.tif *.tiff);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Opening the base picture</source>
        <translation>Открытие подложки</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Слои</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Территория</translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation>Почему такое число</translation>
    </message>
</context>
<context>
    <name>mapite::Import</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Вместимость</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation>Ячейка сетки</translation>
    </message>
    <message>
        <source>Road class</source>
        <translation>Класс дороги</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>Код территории</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Число жилищ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Flag of the number</source>
        <translation>Пометка числа</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Идентификатор</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Долгота</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>One-way</source>
        <translation>Одностороннее движение</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Часы работы</translation>
    </message>
    <message>
        <source>Code of the district around it</source>
        <translation>Код края (в который входит)</translation>
    </message>
    <message>
        <source>Name of the district around it</source>
        <translation>Название края (в который входит)</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Число жителей</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Ограничение скорости</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Покрытие</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Type of area</source>
        <translation>Тип территории</translation>
    </message>
    <message>
        <source>Value of the tag</source>
        <translation>Значение тега</translation>
    </message>
    <message>
        <source>Day it was verified</source>
        <translation>Дата проверки</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Видимость</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>X (east)</source>
        <translation>X (восток)</translation>
    </message>
    <message>
        <source>Y (north)</source>
        <translation>Y (север)</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Границы</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Дороги</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Жители</translation>
    </message>
    <message>
        <source>Change “Latitude stands before longitude”.</source>
        <translation>Измените «Широта стоит перед долготой».</translation>
    </message>
    <message>
        <source>Choose the system of the coordinates under “Coordinates”.</source>
        <translation>Выберите систему координат в поле «Координаты».</translation>
    </message>
    <message>
        <source>Choose the encoding under “Encoding”.</source>
        <translation>Выберите кодировку в поле «Кодировка».</translation>
    </message>
    <message>
        <source>Choose another layer or another kind of data.</source>
        <translation>Выберите другой слой или другой вид данных.</translation>
    </message>
    <message>
        <source>Choose the column above the table.</source>
        <translation>Выберите столбец над таблицей.</translation>
    </message>
    <message>
        <source>Choose above the table which column it is.</source>
        <translation>Выберите над таблицей, какой это столбец.</translation>
    </message>
    <message>
        <source>Import homesteads or an OpenStreetMap extract first.</source>
        <translation>Сначала импортируйте хутора или выгрузку OpenStreetMap.</translation>
    </message>
    <message>
        <source>✎ chosen by you</source>
        <translation>✎ выбрано вручную</translation>
    </message>
    <message>
        <source>✓ known layer</source>
        <translation>✓ известный слой</translation>
    </message>
    <message>
        <source>✓ by its name</source>
        <translation>✓ по названию</translation>
    </message>
    <message>
        <source>? by its values</source>
        <translation>? по значениям</translation>
    </message>
    <message>
        <source>– not read</source>
        <translation>– не читается</translation>
    </message>
    <message>
        <source>✓ stated by the file</source>
        <translation>✓ указано в файле</translation>
    </message>
    <message>
        <source>✓ by the columns&apos; names</source>
        <translation>✓ по названиям столбцов</translation>
    </message>
    <message>
        <source>? guessed from the numbers</source>
        <translation>? угадано по числам</translation>
    </message>
    <message>
        <source>✓ by the cells&apos; ids</source>
        <translation>✓ по идентификаторам ячеек</translation>
    </message>
    <message>
        <source>✖ not known</source>
        <translation>✖ неизвестно</translation>
    </message>
    <message>
        <source>read %1, kept %2, reported %3</source>
        <translation>прочитано %1, сохранено %2, в отчёте %3</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
</context>
<context>
    <name>mapite::ImportCodes</name>
    <message>
        <source>no area: left out</source>
        <translation>нет территории: пропустить</translation>
    </message>
    <message>
        <source>Code in the file</source>
        <translation>Код в файле</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Название в файле</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Area that is meant</source>
        <translation>Какая территория</translation>
    </message>
    <message>
        <source>Codes that no area has</source>
        <translation>Коды, которых нет ни у одной территории</translation>
    </message>
    <message>
        <source>? nothing like it</source>
        <translation>? ничего похожего</translation>
    </message>
    <message>
        <source>✓ lost its leading zero</source>
        <translation>✓ потерян начальный ноль</translation>
    </message>
    <message>
        <source>✓ the same name</source>
        <translation>✓ то же название</translation>
    </message>
    <message>
        <source>? written nearly alike</source>
        <translation>? похожее написание</translation>
    </message>
    <message>
        <source>Area that code %1 means</source>
        <translation>Территория, которую обозначает код %1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Take it for code %1</source>
        <translation>Принять для кода %1</translation>
    </message>
</context>
<context>
    <name>mapite::ImportColumns</name>
    <message>
        <source>First rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(без заголовка)</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не читать</translation>
    </message>
    <message>
        <source>%1 (unlikely)</source>
        <translation>%1 (маловероятно)</translation>
    </message>
    <message>
        <source>Column %1 is</source>
        <translation>Столбец %1 – это</translation>
    </message>
</context>
<context>
    <name>mapite::ImportDialog</name>
    <message>
        <source>The import was cancelled; nothing was saved.</source>
        <translation>Импорт отменён; ничего не сохранено.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Просмотр файла %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Импорт файла %1</translation>
    </message>
    <message>
        <source>Undoing the import of %1</source>
        <translation>Отмена импорта файла %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>%1 (file %2 of %3)</source>
        <translation>%1 (файл %2 из %3)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импортировать</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Сначала откройте проект</translation>
    </message>
    <message>
        <source>&amp;Skip this file</source>
        <translation>Пропустить этот &amp;файл</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>Следующий &amp;файл</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Ход импорта</translation>
    </message>
    <message>
        <source>Data (*.gpkg *.shp *.geojson *.json *.kml *.gml *.fgb *.csv *.tsv *.txt *.gz *.xlsx *.ods *.osm *.pbf *.bz2)</source>
        <translation>Данные (*.gpkg *.shp *.geojson *.json *.kml *.gml *.fgb *.csv *.tsv *.txt *.gz *.xlsx *.ods *.osm *.pbf *.bz2)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Импорт файлов</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>mapite::ImportPreviewPage</name>
    <message>
        <source>&amp;Swap the axes</source>
        <translation>Поменять оси &amp;местами</translation>
    </message>
    <message>
        <source>No known layer looks like this file. Say what it is, and above the table which column is what.</source>
        <translation>Ни один известный слой не похож на этот файл. Укажите, что это, а над таблицей – какой столбец что означает.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Посмотреть &amp;ещё раз</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Просмотр файла…</translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation>Строк: %1.</translation>
    </message>
    <message>
        <source>%1: nothing has changed since it was imported.</source>
        <translation>%1: с момента импорта ничего не изменилось.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie outside every area of the project.</source>
        <translation>
            <numerusform>Из них %n находится вне всех территорий проекта.</numerusform>
            <numerusform>Из них %n находятся вне всех территорий проекта.</numerusform>
            <numerusform>Из них %n находятся вне всех территорий проекта.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the area codes are known, %2 are not.</source>
        <translation>Коды территорий: известно – %1, неизвестно – %2.</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Идёт проба…</translation>
    </message>
    <message>
        <source>What it is and how it is read</source>
        <translation>Что это и как это читать</translation>
    </message>
    <message>
        <source>First rows, and which column is what</source>
        <translation>Первые строки и значение столбцов</translation>
    </message>
    <message>
        <source>⚠ Codes that no area has (%1)</source>
        <translation>⚠ Коды, которых нет ни у одной территории (%1)</translation>
    </message>
    <message>
        <source>What would be reported</source>
        <translation>Что попало бы в отчёт</translation>
    </message>
    <message>
        <source>Take &amp;all suggestions</source>
        <translation>Принять все &amp;предложения</translation>
    </message>
</context>
<context>
    <name>mapite::ImportResultPage</name>
    <message>
        <source>↶ %1 was undone. The project is as it was before.</source>
        <translation>↶ Импорт файла %1 отменён. Проект такой же, каким был раньше.</translation>
    </message>
    <message>
        <source>⚠ %1 was imported, but not all of it.</source>
        <translation>⚠ Файл %1 импортирован, но не полностью.</translation>
    </message>
    <message>
        <source>✓ %1 was imported.</source>
        <translation>✓ Файл %1 импортирован.</translation>
    </message>
    <message>
        <source>%1: nothing has changed since it was imported.</source>
        <translation>%1: с момента импорта ничего не изменилось.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Together: %1.</source>
        <translation>Всего: %1.</translation>
    </message>
    <message>
        <source>&amp;Import it again</source>
        <translation>&amp;Импортировать снова</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>&amp;Отменить импорт</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Сохранить отчёт…</translation>
    </message>
</context>
<context>
    <name>mapite::ImportSettings</name>
    <message>
        <source>semicolon ;</source>
        <translation>точка с запятой ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>запятая ,</translation>
    </message>
    <message>
        <source>vertical bar |</source>
        <translation>вертикальная черта |</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation>Всё, что в нём есть</translation>
    </message>
    <message>
        <source>%1 (fits)</source>
        <translation>%1 (подходит)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n строка)</numerusform>
            <numerusform>%1 (%n строки)</numerusform>
            <numerusform>%1 (%n строк)</numerusform>
        </translation>
    </message>
    <message>
        <source>find out</source>
        <translation>определить автоматически</translation>
    </message>
    <message>
        <source>? %1 (assumed)</source>
        <translation>? %1 (предположительно)</translation>
    </message>
    <message>
        <source>✓ %1 (found out)</source>
        <translation>✓ %1 (определено)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>EPSG:4326 – degrees (WGS 84)</source>
        <translation>EPSG:4326 – градусы (WGS 84)</translation>
    </message>
    <message>
        <source>EPSG:3059 – Latvia, metres (LKS-92)</source>
        <translation>EPSG:3059 – Латвия, метры (LKS-92)</translation>
    </message>
    <message>
        <source>EPSG:3857 – web maps</source>
        <translation>EPSG:3857 – веб-карты</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>как указано в файле</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Что это</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>Чит&amp;ать как</translation>
    </message>
    <message>
        <source>&amp;Layer or sheet</source>
        <translation>&amp;Слой или лист</translation>
    </message>
    <message>
        <source>&amp;Kind of service</source>
        <translation>&amp;Вид услуги</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Кодировка</translation>
    </message>
    <message>
        <source>&amp;Between columns</source>
        <translation>&amp;Разделитель столбцов</translation>
    </message>
    <message>
        <source>&amp;Coordinates</source>
        <translation>К&amp;оординаты</translation>
    </message>
    <message>
        <source>Le&amp;vel of the boundaries</source>
        <translation>&amp;Уровень границ</translation>
    </message>
    <message>
        <source>Latitude stands &amp;before longitude (axes swapped)</source>
        <translation>&amp;Широта стоит перед долготой (оси переставлены)</translation>
    </message>
    <message>
        <source>&amp;Date of the data</source>
        <translation>&amp;Дата данных</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>Дата данных</translation>
    </message>
    <message>
        <source>as the file&apos;s own levels</source>
        <translation>по уровням в файле</translation>
    </message>
    <message>
        <source>7 – parishes in Latvia</source>
        <translation>7 – волости Латвии</translation>
    </message>
</context>
<context>
    <name>mapite::LayersPanel</name>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Что показывает карта</translation>
    </message>
    <message>
        <source>Base picture</source>
        <translation>Подложка</translation>
    </message>
    <message>
        <source>Colours of the areas</source>
        <translation>Цвета территорий</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Водоёмы</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Дороги</translation>
    </message>
    <message>
        <source>How far people get on the roads</source>
        <translation>Докуда можно добраться по дорогам</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>Границы</translation>
    </message>
    <message>
        <source>Where people live</source>
        <translation>Где живут люди</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Названия</translation>
    </message>
    <message>
        <source>Base picture…</source>
        <translation>Подложка…</translation>
    </message>
    <message>
        <source>Choose a picture of the ground (MBTiles or GeoPackage)</source>
        <translation>Выбрать изображение местности (MBTiles или GeoPackage)</translation>
    </message>
    <message>
        <source>Services by their source</source>
        <translation>Услуги по источнику</translation>
    </message>
    <message>
        <source>Circles of people</source>
        <translation>Круги по числу жителей</translation>
    </message>
</context>
<context>
    <name>mapite::LegendPanel</name>
    <message>
        <source>Legend of the map</source>
        <translation>Легенда карты</translation>
    </message>
</context>
<context>
    <name>mapite::MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Открыть п&amp;ример</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>&amp;New project from a folder of files…</source>
        <translation>&amp;Новый проект из папки с файлами…</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>&amp;Закрыть проект</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Импорт…</translation>
    </message>
    <message>
        <source>Save the &amp;map…</source>
        <translation>&amp;Сохранить карту…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>&amp;Find a place</source>
        <translation>&amp;Найти место</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>Следующая &amp;часть окна</translation>
    </message>
    <message>
        <source>Show the &amp;whole map</source>
        <translation>Показать &amp;всю карту</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Прочитать заново</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмный вид</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Размер текста</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
</context>
<context>
    <name>mapite::MainWindow</name>
    <message>
        <source>Stopped: %1. Nothing was changed.</source>
        <translation>Прервано: %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>О&amp;тменить</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>О&amp;тменить: %1</translation>
    </message>
    <message>
        <source>Folder of the project (it holds mapite.toml)</source>
        <translation>Папка проекта (в ней есть mapite.toml)</translation>
    </message>
    <message>
        <source>Folder with your files: boundaries, roads, services, people</source>
        <translation>Папка с файлами: границы, дороги, услуги, жители</translation>
    </message>
    <message numerus="yes">
        <source>The project was made; %n thing(s) found on the way are listed by &quot;mapite check&quot;.</source>
        <translation>
            <numerusform>Проект создан; появилось %n замечание, его покажет «mapite check».</numerusform>
            <numerusform>Проект создан; появилось %n замечания, их покажет «mapite check».</numerusform>
            <numerusform>Проект создан; появилось %n замечаний, их покажет «mapite check».</numerusform>
        </translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Файлы для импорта</translation>
    </message>
    <message>
        <source>Open a project first, then drop the files on its map.</source>
        <translation>Сначала откройте проект, затем перетащите файлы на его карту.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Открыть проект…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Открыть пример</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Открыть другой проект…</translation>
    </message>
    <message>
        <source>%1 – Mapīte</source>
        <translation>%1 – Mapīte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stop this work; nothing is changed</source>
        <translation>Прервать эту работу; ничего не изменится</translation>
    </message>
    <message>
        <source>Place under the pointer</source>
        <translation>Место под указателем</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
</context>
<context>
    <name>mapite::MapText</name>
    <message>
        <source>%1 (no name)</source>
        <translation>%1 (без названия)</translation>
    </message>
    <message>
        <source>%1: %2 people</source>
        <translation>%1 (жители: %2)</translation>
    </message>
    <message>
        <source>%1: %2 dwellings</source>
        <translation>%1 (жилища: %2)</translation>
    </message>
    <message>
        <source>, no route</source>
        <translation>, без пути</translation>
    </message>
    <message>
        <source>, %1 min to %2</source>
        <translation>, %1 мин до: %2</translation>
    </message>
</context>
<context>
    <name>mapite::MapView</name>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Приблизить (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Отдалить (−)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Показать всё (Home)</translation>
    </message>
</context>
<context>
    <name>mapite::MessageBar</name>
    <message>
        <source>Trouble</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
</context>
<context>
    <name>mapite::NearestServicesModel</name>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Dwellings</source>
        <translation>Жилища</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Жители</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>Дата данных</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверено</translation>
    </message>
</context>
<context>
    <name>mapite::NeedList</name>
    <message>
        <source>%1 dwellings without</source>
        <translation>жилища без услуги: %1</translation>
    </message>
    <message>
        <source>%1 people without</source>
        <translation>жители без услуги: %1</translation>
    </message>
    <message>
        <source>median %1 min</source>
        <translation>медиана %1 мин</translation>
    </message>
    <message>
        <source>%1: covered %2, %3, %4</source>
        <translation>%1: обеспеченность %2, %3, %4</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>в границах от %1 до %2</translation>
    </message>
    <message>
        <source>confidence: %1</source>
        <translation>достоверность: %1</translation>
    </message>
    <message>
        <source>Cannot be compared</source>
        <translation>Нельзя сравнить</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Разницы нет</translation>
    </message>
    <message>
        <source>%1: better by %2 percentage points</source>
        <translation>%1: лучше на %2 процентного пункта</translation>
    </message>
    <message>
        <source>not certain, the bounds overlap</source>
        <translation>точно неизвестно, границы пересекаются</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>вычисляется…</translation>
    </message>
</context>
<context>
    <name>mapite::NeedRow</name>
    <message>
        <source>Shown on the map</source>
        <translation>Показана на карте</translation>
    </message>
    <message>
        <source>Show this need on the map</source>
        <translation>Показать эту потребность на карте</translation>
    </message>
    <message>
        <source>%1, shown on the map</source>
        <translation>%1, показана на карте</translation>
    </message>
    <message>
        <source>%1, show on the map</source>
        <translation>%1, показать на карте</translation>
    </message>
</context>
<context>
    <name>mapite::PaletteBox</name>
    <message>
        <source>Palette</source>
        <translation>Палитра</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Кто видит</translation>
    </message>
    <message>
        <source>As the map says</source>
        <translation>Как задано для карты</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>надёжна</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>сомнительна</translation>
    </message>
    <message>
        <source>not safe</source>
        <translation>ненадёжна</translation>
    </message>
    <message>
        <source>Colour-blind readers: %1</source>
        <translation>Читатели, не различающие цвета: %1</translation>
    </message>
    <message>
        <source>Colour print: %1</source>
        <translation>Цветная печать: %1</translation>
    </message>
    <message>
        <source>Photocopy: %1</source>
        <translation>Фотокопия: %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Readers who cannot see red</source>
        <translation>Читатели, не видящие красного</translation>
    </message>
    <message>
        <source>Readers who cannot see green</source>
        <translation>Читатели, не видящие зелёного</translation>
    </message>
    <message>
        <source>Readers who cannot see blue</source>
        <translation>Читатели, не видящие синего</translation>
    </message>
    <message>
        <source>A photocopier</source>
        <translation>Копировальный аппарат</translation>
    </message>
</context>
<context>
    <name>mapite::SearchBox</name>
    <message>
        <source>Find an area or a service</source>
        <translation>Найти территорию или услугу</translation>
    </message>
    <message>
        <source>Find an area by name or code, or a service by name</source>
        <translation>Найти территорию по названию или коду либо услугу по названию</translation>
    </message>
</context>
<context>
    <name>mapite::SearchLine</name>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>mapite::StartPage</name>
    <message>
        <source>Which basic needs are not met where, for how many people, and why?</source>
        <translation>Какие базовые потребности, где и для скольких жителей не обеспечены и почему?</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Открыть п&amp;ример</translation>
    </message>
    <message>
        <source>A fictional district, made on this computer, to try everything on</source>
        <translation>Вымышленный край, созданный на этом компьютере, чтобы всё опробовать</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>&amp;Открыть проект…</translation>
    </message>
    <message>
        <source>&amp;New project from a folder of files…</source>
        <translation>&amp;Новый проект из папки с файлами…</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Нехватка</translation>
    </message>
    <message>
        <source>The map of which needs are not met where, with every number explained down to its source.</source>
        <translation>Карта, показывающая, какие потребности где не обеспечены; каждое число объяснено вплоть до источника.</translation>
    </message>
    <message>
        <source>Needs boundaries, services and where people live; with roads it measures real travel times.</source>
        <translation>Нужны границы, услуги и места, где живут люди; с дорогами измеряется настоящее время в пути.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Открыть проект…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>One printable folder for each parish: needs, resources, voices, sources.</source>
        <translation>Для каждой волости одна папка для печати: потребности, ресурсы, голоса жителей, источники.</translation>
    </message>
    <message>
        <source>Not in this version yet. It will need a project with services and the notes of your visits.</source>
        <translation>В этой версии пока нет. Понадобится проект с услугами и заметками о выездах.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Выезды</translation>
    </message>
    <message>
        <source>A week on the road for one person, that survives a cancellation.</source>
        <translation>Неделя выездов для одного работника; она не рассыплется, если какой-то выезд отменят.</translation>
    </message>
    <message>
        <source>Not in this version yet. It will need a project with roads, your working hours and the places to visit.</source>
        <translation>В этой версии пока нет. Понадобится проект с дорогами, рабочие часы и места для посещения.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Недавно открытые</translation>
    </message>
    <message>
        <source>Nothing yet: open the sample to look around.</source>
        <translation>Пока ничего: знакомство можно начать с примера.</translation>
    </message>
    <message>
        <source>Projects opened lately</source>
        <translation>Недавно открытые проекты</translation>
    </message>
</context>
<context>
    <name>mapite::TaskRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Для этого не хватает памяти.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
        <source>The program made a mistake: %1</source>
        <translation>Ошибка программы: %1</translation>
    </message>
    <message>
        <source>Nothing was saved. Please report it with what you did before.</source>
        <translation>Ничего не сохранено. Просьба сообщить об этом и описать, что делалось перед этим.</translation>
    </message>
</context>
<context>
    <name>mapite::Undo</name>
    <message>
        <source>the last change</source>
        <translation>последнее изменение</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>импорт (%1)</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>удаление (%1)</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>изменение (%1)</translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation>%1 (снова)</translation>
    </message>
</context>
<context>
    <name>mapite::Workspace</name>
    <message>
        <source>Writing %1</source>
        <translation>Запись файла %1</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Сохранить карту</translation>
    </message>
    <message>
        <source>Making the sample district</source>
        <translation>Создание края для примера</translation>
    </message>
    <message>
        <source>Making a project from %1</source>
        <translation>Создание проекта из папки %1</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>Открытие проекта</translation>
    </message>
    <message>
        <source>Drawing the first map</source>
        <translation>Рисование первой карты</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Рисование карты</translation>
    </message>
    <message>
        <source>Finding the way</source>
        <translation>Поиск пути</translation>
    </message>
    <message>
        <source>Undoing the last change</source>
        <translation>Отмена последнего изменения</translation>
    </message>
</context>
</TS>
