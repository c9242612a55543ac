#pragma once
// What the map shows, chosen from lists: the need, what about it, whose, by which way of travelling, of
// which year and for which areas; then classes and colours. Every choice is made at once, without "apply".
#include <QFormLayout>
#include <QLabel>
#include <functional>

#include "gui/choice_combo.hpp"
#include "gui/classes_box.hpp"
#include "gui/page_scroll.hpp"
#include "gui/palette_box.hpp"
#include "gui/panel.hpp"

namespace mapite {

class ChoicePanel : public Panel {
    Q_OBJECT
  public:
    explicit ChoicePanel(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] ChoiceCombo& need() { return *need_; }
    [[nodiscard]] ChoiceCombo& map() { return *map_; }
    [[nodiscard]] ChoiceCombo& group() { return *group_; }
    [[nodiscard]] ChoiceCombo& year() { return *year_; }
    [[nodiscard]] ChoiceCombo& mode() { return *mode_; }
    [[nodiscard]] ChoiceCombo& level() { return *level_; }
    [[nodiscard]] ClassesBox& classes() { return *classes_; }
    [[nodiscard]] PaletteBox& colours() { return *colours_; }

  signals:
    void vision_chosen(mapite::Vision vision);

  protected:
    void refresh() override;

  private:
    QWidget* make_content();
    ChoiceCombo* add_combo(QFormLayout* form, const std::function<void(Choice&, const QVariant&)>& take);
    void label(ChoiceCombo* combo, const QString& text);
    void read_maps();
    void list_needs();
    void list_maps();
    [[nodiscard]] QString map_name(const MapDefinition& map) const;
    void list_groups();
    void list_years();
    void list_modes();
    void list_levels();

    PageScroll* scroll_;
    QFormLayout* form_ = nullptr;
    QLabel *what_heading_ = nullptr, *classes_heading_ = nullptr, *colours_heading_ = nullptr;
    QLabel* trouble_ = nullptr;  ///< maps that cannot be read
    ChoiceCombo *need_ = nullptr, *map_ = nullptr, *group_ = nullptr, *year_ = nullptr, *mode_ = nullptr,
                *level_ = nullptr;
    ClassesBox* classes_ = nullptr;
    PaletteBox* colours_ = nullptr;
    std::shared_ptr<const Study> study_;  ///< for which the maps were read
    KnownMaps maps_;
};

}  // namespace mapite
