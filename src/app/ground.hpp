#pragma once
// The ground of a map on screen from a study: its roads packed for painting, everybody who may be shown and
// how far they get. Computes nothing but the reach along roads (ways.hpp); the study must have kept its
// roads for them to be there.
#include <cstddef>
#include <span>
#include <vector>

#include "app/study.hpp"
#include "definitions/layer_definition.hpp"
#include "definitions/symbols.hpp"
#include "scene/ground.hpp"

namespace mapite {

/// Styles of roads from major to minor: "road-major", "ferry", "road-minor" (also on paper), "road-street"
/// and "road-path" (on screen only). Line i is `roads[i]`.
PackedLines packed_roads(const std::vector<Road>& roads);

/// `need` is a position in the basket. Public services alone; one theme per category that the study
/// has, in the order of the symbols, categories without a symbol behind them by id. People's band is
/// `unknown` where the data cannot answer. Reach along the roads is there when the study kept its ways.
Ground ground_of(const Study& study, std::size_t need, const Symbols& symbols, Language language);
/// Says of each service which data layer it was read with, as layers/*.toml call them; those of a layer that
/// is not there any more keep its id as name.
void add_service_layers(Ground& ground, const Study& study, std::span<const LayerDefinition> definitions,
                        Language language);

}  // namespace mapite
