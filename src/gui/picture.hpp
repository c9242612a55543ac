#pragma once
// Everything a window shows of a project at one time, made beside the window from use cases of `app`: the
// numbers, the scene, the ground under it. Made whole and never changed afterwards.
#include <memory>

#include "app/choice.hpp"
#include "app/resources.hpp"
#include "app/study.hpp"
#include "base/progress.hpp"
#include "canvas/map_view.hpp"
#include "definitions/map_definition.hpp"
#include "scene/ground.hpp"
#include "scene/scene.hpp"

namespace mapite {

struct Picture {
    std::shared_ptr<const Study> study;
    std::shared_ptr<const Scene> scene;
    std::shared_ptr<const Ground> ground;
    MapDefinition map;     ///< with the choice's classes and colours
    Choice choice;         ///< complete: the need is filled in
    std::size_t need = 0;  ///< position in the basket
};

struct PictureRequest {
    Project project;
    Choice choice;
    std::shared_ptr<const Study> study = nullptr;  ///< with the same numbers; absent: to be computed
    bool need_is_free = false;                     ///< show one that the data can answer
    bool first_only = false;                       ///< compute the need that is shown and no other
    std::shared_ptr<const Resources> resources = nullptr;
    Language language = Language::lv;
    Day today{};
};

/// Two choices whose studies are the same numbers: only need, classes or colours differ.
bool same_numbers(const Choice& a, const Choice& b);
/// On any thread. Throws Error and Cancelled.
Picture painted_picture(const PictureRequest& request, const Progress& progress);
/// The way of the people at this point to what is nearest for the need; empty without a route.
MapHighlight way_highlight(const Study& study, std::size_t need, PointIndex point);

}  // namespace mapite
