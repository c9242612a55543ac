#include <QScrollArea>
#include <QLayout>
#include "gui/area_panel.hpp"
#include "gui/need_row.hpp"
#include "person.hpp"
#include "steps.hpp"
namespace mapite::test {
TEST(Debug, Rows) {
    Person person;
    person.open(sample_project());
    person.workspace().select(worst_area(person));
    person.settle();
    auto& panel = person.the<AreaPanel>();
    auto* scroll = panel.findChild<QScrollArea*>();
    auto say = [&] {
        QWidget* c = scroll->widget();
        auto* row = panel.findChild<NeedRow*>();
        printf("viewport %dx%d content %dx%d hfw %d lay %d min %d needs %d (hfw %d has %d) row %d hfw %d min %d hint %d\n", scroll->viewport()->width(), scroll->viewport()->height(), c->width(), c->height(), c->heightForWidth(c->width()), c->layout()->hasHeightForWidth(), c->minimumSizeHint().height(), panel.needs().height(), panel.needs().heightForWidth(panel.needs().width()), panel.needs().layout()->hasHeightForWidth(), row->height(), row->heightForWidth(row->width()), row->minimumSizeHint().height(), row->sizeHint().height());
    };
    say();
    person.window().resize(1300, 880);
    person.settle();
    say();
    panel.needs().layout()->invalidate();
    panel.needs().updateGeometry();
    person.settle();
    say();
}
}
