#pragma once
// The page that `run` leaves behind: what was found for every need, with its map. One HTML file that
// opens by double click and asks nothing of any network.
#include <string>
#include <utility>
#include <vector>

#include "app/study.hpp"

namespace mapite {

struct MapOnPage {
    std::string file;         ///< beside the page
    std::string need;         ///< its name
    std::string alternative;  ///< the map in words
};

/// The plan of visits, in words, with links to its sheets and its calendar.
struct VisitsOnPage {
    std::string heading, summary;
    std::vector<std::pair<std::string, std::string>> links{};  ///< name, file
};

/// Without visits where there is no plan: `visits` is empty then.
std::string start_page(const Study& study, const std::vector<MapOnPage>& maps, const VisitsOnPage& visits,
                       const Texts& texts, Day printed);

}  // namespace mapite
