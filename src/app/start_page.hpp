#pragma once
// The page that `run` leaves behind: what was found for every need, with its map. One HTML file that
// opens by double click and asks nothing of any network.
#include <string>
#include <vector>

#include "app/study.hpp"

namespace mapite {

struct MapOnPage {
    std::string file;         ///< beside the page
    std::string need;         ///< its name
    std::string alternative;  ///< the map in words
};

std::string start_page(const Study& study, const std::vector<MapOnPage>& maps, const Texts& texts,
                       Day printed);

}  // namespace mapite
