#pragma once
// The colours of the classes, each palette with what is known of its safety: whether readers who are
// colour-blind, printers and photocopiers keep the classes apart; and the map as they see it.
#include <QFormLayout>
#include <QLabel>

#include "gui/choice_combo.hpp"
#include "gui/panel.hpp"
#include "scene/colour_vision.hpp"

namespace mapite {

class PaletteBox : public Panel {
    Q_OBJECT
  public:
    explicit PaletteBox(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] ChoiceCombo& palette_list() { return *palette_; }
    [[nodiscard]] ChoiceCombo& vision() { return *vision_; }
    [[nodiscard]] QLabel& safety() { return *safety_; }

  signals:
    void vision_chosen(mapite::Vision vision);

  protected:
    void refresh() override;

  private:
    void read_palettes();
    void list_palettes();
    void list_vision();
    /// "Colour-blind readers: good · ..." in lines.
    [[nodiscard]] QString safety_text(const PaletteSteps& steps) const;
    [[nodiscard]] QIcon strip(const std::vector<std::string>& colours) const;
    [[nodiscard]] std::size_t class_count() const;

    QFormLayout* form_;
    ChoiceCombo *palette_, *vision_;
    QLabel* safety_;
    Vision seen_as_ = Vision::normal;
    std::shared_ptr<const Study> study_;  ///< for which the palettes were read
    Palettes palettes_;
    QString trouble_;  ///< why there are none
};

}  // namespace mapite
