#pragma once
// What is open in a window: the project with its numbers, what is shown of it, and what is selected. The
// only place with state; map, panels and table read it, ask it for changes, and follow its signals. It
// computes nothing itself: use cases of `app` do, beside the window, and the result replaces the old one
// whole, so that no widget ever sees half of it.
#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/choice.hpp"
#include "app/project.hpp"
#include "app/resources.hpp"
#include "canvas/map_view.hpp"
#include "gui/picture.hpp"
#include "gui/task_runner.hpp"

namespace mapite {

class Workspace : public QObject {
    Q_OBJECT
  public:
    /// `today` is printed on maps and ages the data.
    Workspace(Resources resources, Day today, QObject* parent = nullptr);
    ~Workspace() override;

    /// Where what the user starts is run: imports, exports.
    [[nodiscard]] TaskRunner& tasks() { return *tasks_; }
    /// Where pictures are made; busy = what is shown will change in a moment.
    [[nodiscard]] TaskRunner& painting() { return *painting_; }
    [[nodiscard]] const Resources& resources() const { return resources_; }
    [[nodiscard]] Day today() const { return today_; }
    [[nodiscard]] Language language() const { return language_; }
    /// A text of data/texts in the language of the window.
    [[nodiscard]] QString say(const std::string& key, const Texts::Values& values = {}) const;
    [[nodiscard]] QString in_language(const Localized& text) const;

    [[nodiscard]] const std::optional<Project>& project() const { return project_; }
    /// nullptr until the first picture is there.
    [[nodiscard]] const Picture* picture() const { return picture_.get(); }
    [[nodiscard]] const Choice& choice() const { return choice_; }
    /// Positions in Study::areas.
    [[nodiscard]] std::optional<AreaIndex> selected() const { return selected_; }
    [[nodiscard]] std::optional<AreaIndex> compared() const { return compared_; }
    /// The point whose way is shown.
    [[nodiscard]] std::optional<PointIndex> shown_way() const { return shown_way_; }
    [[nodiscard]] const MapHighlight& highlight() const { return highlight_; }

    // Requests. Each returns at once; signals say when it has happened.
    void open(const std::filesystem::path& folder);
    void close();
    void choose(const Choice& choice);
    void select(std::optional<AreaIndex> area);
    void compare(std::optional<AreaIndex> area);     ///< beside the selected one; absent: no comparison
    void show_way(std::optional<PointIndex> point);  ///< to what is nearest for the need that is shown
    void set_language(Language language);
    /// After the project or a definition file has changed: everything anew, the selection stays by code.
    void reload();
    /// Moves the map there; `area` may also be outside what is shown.
    void fly_to(AreaIndex area);
    void fly_to(const Box& box);

    /// The area of the study with this code; absent when there is none.
    [[nodiscard]] std::optional<AreaIndex> area_of_code(const std::string& code) const;

  signals:
    void project_changed();                               ///< opened or closed
    void picture_changed();                               ///< new numbers, need, classes or language
    void picture_failed(const mapite::Trouble& trouble);  ///< what was shown stays
    void selection_changed();
    void way_changed();
    void language_changed();
    void fly_requested(const mapite::Box& box);

  private:
    enum class Anew { scene, study };
    void make_picture(Anew anew);
    void paint(PictureRequest request);
    void take(Picture painted);
    void open_again();
    void clear_way();
    [[nodiscard]] std::string code_of(std::optional<AreaIndex> area) const;

    Resources resources_;
    Day today_;
    Language language_ = Language::lv;
    TaskRunner* tasks_;     ///< what the user started: imports, exports
    TaskRunner* painting_;  ///< pictures and ways, which need not wait for these
    std::optional<Project> project_;
    std::unique_ptr<const Picture> picture_;
    Choice choice_;
    bool need_is_free_ = true;  ///< nobody has chosen a need yet: one that can be answered is shown
    std::optional<AreaIndex> selected_, compared_;
    std::optional<PointIndex> shown_way_;
    MapHighlight highlight_;
};

}  // namespace mapite
