#pragma once
// Where a datum comes from. Every record points to the source it was read from; a source says what
// it is, under which licence, of which date, and how its import went.
#include <cstdint>
#include <optional>
#include <string>

#include "base/finding.hpp"
#include "base/quantities.hpp"

namespace mapite {

/// Row id of a source in the project; 0 = not saved yet.
using SourceId = std::int64_t;

enum class LayerKind { boundaries, roads, services, people, statistics };
/// "boundaries", "roads", "services", "people", "statistics".
std::string_view to_string(LayerKind kind);
std::optional<LayerKind> layer_kind(std::string_view name);

/// One import of one file (or one layer of it) for one kind. Importing the same file again for the
/// same kind replaces it.
struct Source {
    SourceId id = 0;
    LayerKind kind = LayerKind::services;
    std::string file{};        ///< file name without folder, with "#layer" where it has several
    std::string digest{};      ///< of the file's bytes and the options of the import; equal = nothing new
    std::string definition{};  ///< name of the layers/*.toml used, without ".toml"
    std::string name{};        ///< who made it: "OpenStreetMap", "CSP"
    std::string licence{};
    std::string attribution{};  ///< line to print wherever it is shown
    std::optional<Day> date{};  ///< the day the data speak of, not the day of import
    Day imported{};
    bool complete = true;  ///< false: a zero may mean "not mapped"
    Books books{};
    bool operator==(const Source&) const = default;
};

enum class Visibility { public_, colleagues, private_ };
std::string_view to_string(Visibility visibility);  ///< "public", "colleagues", "private"
std::optional<Visibility> visibility(std::string_view name);

}  // namespace mapite
