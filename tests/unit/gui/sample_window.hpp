#pragma once
// The small sample district as a project, made once for the whole test program, and a workspace that
// has it open, as every panel's tests need it.
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "app/run.hpp"
#include "gui/workspace.hpp"
#include "integration/support.hpp"
#include "sample/sample.hpp"

namespace mapite::test {

inline const fs::path& sample_project() {
    static const TemporaryFolder folder;
    static const fs::path project = [] {
        write_sample(folder.path() / "sample", {.seed = 1, .size = SampleSize::small}, Progress{});
        return run_folder({.folder = folder.path() / "sample",
                           .project = "",
                           .area_level = {},
                           .total = {},
                           .language = Language::en,
                           .grid = "auto",
                           .today = today,
                           .version = "test"},
                          resources(), Progress{})
            .project;
    }();
    return project;
}

/// A workspace with the sample open, in English.
class OpenSample {
  public:
    OpenSample() : workspace(resources(), today) {
        workspace.set_language(Language::en);
        workspace.open(sample_project());
        settle();
    }
    /// Waits until nothing is being computed.
    void settle() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !workspace.painting().is_busy(); }, 60000));
        ASSERT_NE(workspace.picture(), nullptr);
    }
    void choose_need(const std::string& id) {
        Choice choice = workspace.choice();
        choice.need = id;
        workspace.choose(choice);
        settle();
    }
    void speak(Language language) {
        workspace.set_language(language);
        settle();
    }
    [[nodiscard]] const Study& study() const { return *workspace.picture()->study; }
    [[nodiscard]] std::size_t need(const std::string& id) const { return need_named(study().basket, id); }
    /// Areas of the level that is drawn, in the order of the study.
    [[nodiscard]] std::vector<AreaIndex> drawn() const {
        std::vector<AreaIndex> result;
        for (std::size_t i = 0; i < study().areas.size(); ++i)
            if (std::ranges::find(workspace.picture()->scene->areas, study().areas[i].code,
                                  &AreaItem::code) != workspace.picture()->scene->areas.end())
                result.emplace_back(i);
        return result;
    }

    Workspace workspace;
};

}  // namespace mapite::test
