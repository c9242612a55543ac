#pragma once
// The R*Tree SQLite keeps beside a geometry column, filled in one go. Row by row it takes 4 s of
// computing for the 400,000 roads of a country; packed from sorted boxes (Sort-Tile-Recursive: Leutenegger,
// Lopez and Edgington 1997) and written straight into the tables of SQLite's R*Tree module it takes
// about half a second.
#include <string_view>

#include "store/connection.hpp"

namespace mapite {

/// Makes the index of `table` anew from the boxes of all its geometries; rows without one are left out.
/// Nothing else may have used the index on this connection.
void rebuild_spatial_index(const Connection& connection, std::string_view table);

}  // namespace mapite
