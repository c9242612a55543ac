#pragma once
// How the values of the map are cut into classes: by which method, into how many, with which bounds; and
// whether these bounds stay when need, areas or year change, so that maps can be compared.
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>

#include "gui/breaks_editor.hpp"
#include "gui/choice_combo.hpp"
#include "gui/panel.hpp"

namespace mapite {

class ClassesBox : public Panel {
    Q_OBJECT
  public:
    explicit ClassesBox(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] ChoiceCombo& method() { return *method_; }
    [[nodiscard]] ChoiceCombo& number() { return *number_; }
    [[nodiscard]] BreaksEditor& breaks() { return *breaks_; }
    [[nodiscard]] QCheckBox& lock() { return *lock_; }

  protected:
    void refresh() override;

  private:
    void list_methods();
    void list_numbers();
    void choose_method(const QVariant& id);
    void choose_number(std::size_t count);
    void choose_lock(bool locked);
    /// The bounds that are seen now; empty when nothing is.
    [[nodiscard]] std::vector<double> seen_breaks() const;

    QFormLayout* form_;
    ChoiceCombo *method_, *number_;
    BreaksEditor* breaks_;
    QCheckBox* lock_;
};

}  // namespace mapite
