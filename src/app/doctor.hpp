#pragma once
// Use case: what this machine has of what Mapīte needs, and which Debian package brings what is missing.
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/resources.hpp"

namespace mapite {

struct Checkup {
    std::string part;  ///< "GDAL", "XLSX tables", "fonts"
    bool present = false;
    std::string detail;   ///< version, or what does not work without it
    std::string package;  ///< Debian package that brings it; empty when none does
};

std::vector<Checkup> check_machine(const Resources& resources);
/// Whether the ready tables of times that a project names are there; nothing when it names none.
std::vector<Checkup> check_tables(const Project& project);
std::string checkup_json(const std::vector<Checkup>& parts);

}  // namespace mapite
