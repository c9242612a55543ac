#pragma once
// The list of what the map draws, each with a box to switch it off: base picture, areas, roads, people,
// and services by theme with their symbols and numbers. What is off is remembered for each project.
#include <QPushButton>
#include <QTreeWidget>
#include <set>
#include <string>

#include "gui/panel.hpp"

namespace mapite {

class LayersPanel : public Panel {
    Q_OBJECT
  public:
    explicit LayersPanel(Workspace& workspace, QWidget* parent = nullptr);
    /// Ids of what is switched off, as MapView::set_hidden takes them.
    [[nodiscard]] std::set<std::string> hidden() const;
    [[nodiscard]] QTreeWidget& tree() { return *tree_; }
    [[nodiscard]] QPushButton& base_button() { return *base_; }

  signals:
    void hidden_changed(const std::set<std::string>& ids);
    void base_requested();  ///< the user wants to choose another base picture

  protected:
    void refresh() override;
    void changeEvent(QEvent* event) override;

  private:
    QTreeWidgetItem* add_layer(const std::string& id, const QString& name, bool there);
    void add_services(const std::set<std::string>& off);
    void add_data_layers(const std::set<std::string>& off);
    void take_change();
    [[nodiscard]] QString settings_key() const;
    [[nodiscard]] std::set<std::string> remembered() const;

    QTreeWidget* tree_;
    QPushButton* base_;
    std::string folder_;            ///< of the project whose layers these are
    std::set<std::string> hidden_;  ///< as it was last told
    bool filling_ = false;
};

}  // namespace mapite
