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

/// What else was made, in words, with links to it: the plan of visits with its sheets, what people answered.
struct SectionOnPage {
    std::string heading, summary;
    std::vector<std::pair<std::string, std::string>> links{};  ///< name, file
};

/// Sections without links are left out.
std::string start_page(const Study& study, const std::vector<MapOnPage>& maps,
                       const std::vector<SectionOnPage>& sections, const Texts& texts, Day printed);

}  // namespace mapite
