#pragma once
// One field for the upper bound of each class, in the unit of the map. Bounds that cannot be classes are
// explained in one sentence under the fields and never handed on.
#include <QLabel>
#include <QLineEdit>
#include <QWidget>
#include <optional>
#include <vector>

#include "gui/workspace.hpp"
#include "scene/unit.hpp"

namespace mapite {

class BreaksEditor : public QWidget {
    Q_OBJECT
  public:
    explicit BreaksEditor(const Workspace& workspace, QWidget* parent = nullptr);
    /// Shows these upper bounds (a share as 0..1), and all words anew. What is being typed stays.
    void show_breaks(const std::vector<double>& breaks, Unit unit);
    [[nodiscard]] QLineEdit& field(std::size_t number) { return *fields_.at(number); }
    [[nodiscard]] QLabel& trouble() { return *trouble_; }

  signals:
    void breaks_edited(const std::vector<double>& breaks);

  private:
    void make_fields(std::size_t count);
    void take_fields();
    /// Why these are no classes; empty when they are.
    [[nodiscard]] QString what_is_wrong(const std::vector<std::optional<double>>& bounds) const;

    const Workspace& workspace_;
    std::vector<QLineEdit*> fields_;
    std::vector<QLabel*> labels_, units_;
    QLabel* trouble_;
    std::vector<double> shown_;
    Unit unit_ = Unit::share;
    std::optional<Language> language_;  ///< in which the numbers were written last
};

}  // namespace mapite
