#pragma once
// The workplace for gaps: the map in the middle, what is shown and its legend at the left, the area and the
// steps behind a number at the right, the table of all areas below. It only puts the parts together; they
// talk through the Workspace.
#include <QWidget>

#include "gui/workspace.hpp"

class QSplitter;
class QTabWidget;

namespace mapite {

class AreaPanel;
class AreasTable;
class ChoicePanel;
class ExplanationPanel;
class LayersPanel;
class LegendPanel;
class Preferences;

class GapsPlace : public QWidget {
    Q_OBJECT
  public:
    GapsPlace(Workspace& workspace, Preferences& preferences, QWidget* parent = nullptr);
    ~GapsPlace() override;

    [[nodiscard]] MapView& map() { return *map_; }
    /// Shows the steps behind the coverage of one need in one area.
    void explain(AreaIndex area, std::size_t need);
    /// Moves the focus to the part with this number, as F6 does: map, table, area, choice.
    void focus_next_part();

  signals:
    void files_dropped(const QStringList& files);
    void trouble(const mapite::Trouble& trouble);
    void position_changed(const QString& text);  ///< coordinates for the status line

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void connect_map();
    void show_picture();
    void show_position(GridPoint position);
    [[nodiscard]] QString described(const MapTarget& target) const;
    void ask_base_picture();
    void open_base_picture(const std::filesystem::path& file);
    void retranslate();
    void restore_layout();

    Workspace& workspace_;
    Preferences& preferences_;
    MapView* map_;
    AreaPanel* area_;
    AreasTable* table_;
    ChoicePanel* choice_;
    ExplanationPanel* explanation_;
    LayersPanel* layers_;
    LegendPanel* legend_;
    QTabWidget *left_, *right_;
    QSplitter *across_, *down_, *left_column_;
    std::filesystem::path shown_project_;
    std::unique_ptr<class PositionText> position_;
};

}  // namespace mapite
