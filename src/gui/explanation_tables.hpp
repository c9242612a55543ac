#pragma once
// The two tables under an explanation: the populated points it counts and the services that are nearest.
// Their rows are those of the explanation, in its order until somebody sorts them.
#include <memory>

#include "gui/rows_model.hpp"
#include "gui/workspace.hpp"
#include "profile/explain.hpp"

namespace mapite {

class ExplainedPointsModel : public RowsModel {
    Q_OBJECT
  public:
    enum Column { name, people, minutes, group, service, access, road, egress, column_count };

    explicit ExplainedPointsModel(const Workspace& workspace, QObject* parent = nullptr);
    void show(std::shared_ptr<const Study> study, std::shared_ptr<const Explanation> explanation);
    /// Precondition: a row of the model.
    [[nodiscard]] const ExplainedPoint& point(int row) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  protected:
    [[nodiscard]] std::size_t items() const override {
        return explanation_ ? explanation_->points.size() : 0;
    }
    [[nodiscard]] SortValue sort_value(std::size_t item, int column) const override;

  private:
    [[nodiscard]] QString text(const ExplainedPoint& shown, int column) const;

    const Workspace& workspace_;
    std::shared_ptr<const Study> study_;
    std::shared_ptr<const Explanation> explanation_;
};

class NearestServicesModel : public RowsModel {
    Q_OBJECT
  public:
    enum Column { name, people, times, source, date, verified, column_count };

    explicit NearestServicesModel(const Workspace& workspace, QObject* parent = nullptr);
    void show(std::shared_ptr<const Study> study, std::shared_ptr<const Explanation> explanation);
    /// Precondition: a row of the model.
    [[nodiscard]] const NearestService& service(int row) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  protected:
    [[nodiscard]] std::size_t items() const override {
        return explanation_ ? explanation_->services.size() : 0;
    }
    [[nodiscard]] SortValue sort_value(std::size_t item, int column) const override;

  private:
    [[nodiscard]] QString text(const NearestService& nearest, int column) const;

    const Workspace& workspace_;
    std::shared_ptr<const Study> study_;
    std::shared_ptr<const Explanation> explanation_;
};

/// "1.11.2026" as the window's language writes days; "not known" when absent.
QString day_text(const Workspace& workspace, const std::optional<Day>& day, const std::string& absent_key);
/// The name of a service, or that it has none.
QString service_name(const Workspace& workspace, const Service& service);

}  // namespace mapite
