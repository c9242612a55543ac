#pragma once
// All areas of the map as rows of a table, with the value of the map and the numbers behind it. What is
// no value is said in words and has the pattern of the map, never a zero.
#include <QIcon>
#include <optional>

#include "gui/rows_model.hpp"
#include "gui/workspace.hpp"

namespace mapite {

class AreasModel : public RowsModel {
    Q_OBJECT
  public:
    enum Column {
        number,  ///< on the map
        code,
        name,
        municipality,
        people,
        value,  ///< of the map that is shown
        coverage,
        without,
        without_route,
        median,
        confidence,
        uncertain,
        column_count
    };

    explicit AreasModel(const Workspace& workspace, QObject* parent = nullptr);
    /// Reads the picture anew. `swatch` is the size of the colours beside the values.
    void refresh(int swatch);

    /// The area in a row, as a position in Study::areas.
    [[nodiscard]] AreaIndex area(int row) const { return rows_.at(item(row)).area; }
    /// Row of an area; -1 when it is not of the level that is shown or the filter hides it.
    [[nodiscard]] int row_of_area(AreaIndex wanted) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  protected:
    [[nodiscard]] std::size_t items() const override { return rows_.size(); }
    [[nodiscard]] SortValue sort_value(std::size_t item, int column) const override;
    [[nodiscard]] std::string search_text(std::size_t item) const override { return rows_[item].search; }

  private:
    struct Row {
        AreaIndex area;
        std::size_t item = 0;  ///< in Scene::areas
        std::optional<double> people;
        std::string search;
    };
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] std::optional<double> figure(const Row& row, int column) const;
    [[nodiscard]] const AreaItem& item_of(const Row& row) const { return scene_->areas[row.item]; }
    [[nodiscard]] const NeedCoverage& coverage_of(const Row& row) const;
    /// Whether the numbers behind the value may be shown.
    [[nodiscard]] bool has_figures(const Row& row) const;
    void paint_swatches(int size, const MapStyle& style);

    const Workspace& workspace_;
    std::shared_ptr<const Study> study_;
    std::shared_ptr<const Scene> scene_;
    std::size_t need_ = 0;
    std::vector<Row> rows_;
    std::vector<QIcon> class_icons_, look_icons_;
};

}  // namespace mapite
