// Every screen in three languages and two sizes as a picture that was looked at. UPDATE_GOLDEN=1 writes the
// references anew; a missing one fails. What differs is left in the folder MAPITE_SCREENS, else in the
// working folder.
#include <QDir>
#include <QImage>
#include <QTabWidget>
#include <cstdlib>
#include <utility>

#include "gui/area_panel.hpp"
#include "gui/explanation_panel.hpp"
#include "gui/layers_panel.hpp"
#include "person.hpp"
#include "steps.hpp"

namespace mapite::test {
namespace {

/// Pictures are kept and compared at half their size: letters may be drawn a little otherwise.
QImage reduced(const QImage& picture) {
    return picture.convertToFormat(QImage::Format_RGB888)
        .scaled(picture.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Share of the pixels that differ clearly.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return 1;
    constexpr int clear = 48;
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            differing += std::abs(qRed(one) - qRed(other)) > clear ||
                         std::abs(qGreen(one) - qGreen(other)) > clear ||
                         std::abs(qBlue(one) - qBlue(other)) > clear;
        }
    return static_cast<double>(differing) / (static_cast<double>(a.width()) * a.height());
}

/// What is seen once nothing moves any more: layouts settle in several rounds of the event loop.
QImage still_picture(QWidget& widget) {
    QImage before, now = widget.grab().toImage();
    for (int rounds = 0; rounds < 40 && now != before; ++rounds) {
        before = std::exchange(now, {});
        QTest::qWait(60);
        now = widget.grab().toImage();
    }
    return now;
}

/// A busy machine may be slow to settle: it gets some seconds before the picture counts as another one.
double least_difference(QWidget& widget, const QImage& reference, QImage& full) {
    constexpr double tolerance = 0.01;
    double differing = 1;
    for (int tries = 0; tries < 6 && differing > tolerance; ++tries) {
        full = still_picture(widget);
        if (reference.isNull()) return 1;
        differing = difference(reduced(full), reference);
        if (differing > tolerance) QTest::qWait(300);
    }
    return differing <= tolerance ? 0 : differing;
}

void expect_screen(const QString& name, QWidget& widget) {
    const QString file = QStringLiteral(MAPITE_GOLDEN_SCREENS "/") + name + ".png";
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        const QImage full = still_picture(widget);
        QDir().mkpath(QStringLiteral(MAPITE_GOLDEN_SCREENS));
        // Without dithering, so that few colours stay few bytes.
        ASSERT_TRUE(reduced(full)
                        .convertToFormat(QImage::Format_Indexed8, Qt::ThresholdDither | Qt::AvoidDither)
                        .save(file));
        if (qEnvironmentVariableIsSet("MAPITE_SCREENS"))
            full.save(qEnvironmentVariable("MAPITE_SCREENS") + '/' + name + ".png");
        return;
    }
    const QImage reference = QImage(file).convertToFormat(QImage::Format_RGB888);
    QImage full;
    const double differing = least_difference(widget, reference, full);
    if (differing == 0) return;
    const QString left = qEnvironmentVariable("MAPITE_SCREENS", ".") + "/differs-" + name + ".png";
    full.save(left);
    ADD_FAILURE() << name.toStdString() << ": " << 100 * differing << " % of the picture differ"
                  << (reference.isNull() ? " (there is no reference)" : "")
                  << "; seen: " << left.toStdString();
}

struct View {
    Language language;
    QSize size;
};

class Screens : public testing::TestWithParam<View> {
  protected:
    [[nodiscard]] QString name_of(const char* screen) const {
        return QStringLiteral("%1-%2-%3")
            .arg(QLatin1String(screen), QString::fromUtf8(to_string(GetParam().language).data(), 2))
            .arg(GetParam().size.width());
    }
    void expect(Person& person, const char* screen) const { expect_screen(name_of(screen), person.window()); }
};

TEST_P(Screens, StartPage) {
    Person person(GetParam().language, GetParam().size);
    expect(person, "start");
}

TEST_P(Screens, GapsWithTheWorstArea) {
    Person person(GetParam().language, GetParam().size);
    person.open(sample_project());
    person.workspace().select(worst_area(person));
    person.settle();
    expect(person, "gaps");
}

TEST_P(Screens, ExplanationWithItsWay) {
    Person person(GetParam().language, GetParam().size);
    person.open(sample_project());
    const AreaIndex area = worst_area(person);
    person.workspace().select(area);
    person.window().gaps().explain(area, person.picture().need);
    person.settle();
    auto& points = person.the<ExplanationPanel>().points();
    points.setCurrentIndex(points.model()->index(0, 0));
    person.settle();
    expect(person, "explanation");
}

TEST_P(Screens, TwoAreasSideBySide) {
    Person person(GetParam().language, GetParam().size);
    person.open(sample_project());
    const AreaIndex area = worst_area(person);
    person.workspace().select(area);
    person.workspace().compare(AreaIndex{area.value == 0 ? std::size_t{1} : std::size_t{0}});
    person.settle();
    expect(person, "comparison");
}

TEST_P(Screens, LayersWithReach) {
    Person person(GetParam().language, GetParam().size);
    person.open(sample_project());
    auto& layers = person.the<LayersPanel>();
    for (QTabWidget* tabs : person.window().findChildren<QTabWidget*>())
        if (tabs->indexOf(&layers) >= 0) tabs->setCurrentWidget(&layers);
    QTreeWidget& tree = layers.tree();
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        tree.topLevelItem(i)->setExpanded(true);
        tree.topLevelItem(i)->setCheckState(0, Qt::Checked);
    }
    person.settle();
    expect(person, "layers");
}

TEST_P(Screens, ImportWithAWrongCode) {
    const QTemporaryDir folder;
    Person person(GetParam().language, GetParam().size);
    person.open(copy_of_sample(folder));
    drop(person, people_with_a_wrong_code(folder, person.picture()));
    ImportDialog& dialog = open_dialog();
    dialog.resize(GetParam().size.width() - 200, GetParam().size.height() - 100);
    ASSERT_TRUE(wait_for([&] { return dialog.is_settled(); }));
    person.settle();
    expect_screen(name_of("import"), dialog);
}

/// One of each kind is enough: they change nothing but colours and sizes.
TEST(ScreensOtherwise, Dark) {
    Person person(Language::lv);
    use_appearance(Appearance::dark);
    person.open(sample_project());
    person.workspace().select(worst_area(person));
    person.settle();
    expect_screen("dark-lv-1400", person.window());
    use_appearance(Appearance::light);
}

TEST(ScreensOtherwise, TextTwiceAsLarge) {
    use_text_size(2);
    {
        Person person(Language::lv);
        person.open(sample_project());
        person.workspace().select(worst_area(person));
        person.settle();
        expect_screen("large-lv-1400", person.window());
    }
    use_text_size(1);
}

INSTANTIATE_TEST_SUITE_P(All, Screens,
                         testing::Values(View{Language::lv, {1400, 900}}, View{Language::en, {1400, 900}},
                                         View{Language::ru, {1400, 900}}, View{Language::lv, {1024, 700}},
                                         View{Language::en, {1024, 700}}, View{Language::ru, {1024, 700}}),
                         [](const auto& given) {
                             return std::string(to_string(given.param.language)) +
                                    std::to_string(given.param.size.width());
                         });

}  // namespace
}  // namespace mapite::test
