#pragma once
// PROJ's handles with their owners, and how a system is looked up. Only declared here, so that no other
// file than this module's .cpp files sees <proj.h>. A context never reaches for the network and never
// writes to stderr: what went wrong is said in our own sentences.
#include <memory>
#include <string>

struct pj_ctx;
struct PJconsts;

namespace mapite::proj {

struct CloseContext {
    void operator()(pj_ctx* context) const;
};
using Context = std::unique_ptr<pj_ctx, CloseContext>;

struct Destroy {
    void operator()(PJconsts* object) const;
};
/// Must not outlive the context it was made in.
using Object = std::unique_ptr<PJconsts, Destroy>;

Context open_context();

/// "3059" and "epsg:3059" as "EPSG:3059"; anything else as it stands.
std::string understood(const std::string& crs);

struct System {
    Object object;                     ///< empty when PROJ knows no such system
    bool stands_for_lks_2020 = false;  ///< LKS-2020 / Latvia TM was asked for, `object` is EPSG:3059
};

/// The system named by a code, a name or WKT.
System system(pj_ctx* context, const std::string& crs);

/// From one system to another, x = east and y = north on both sides; empty when PROJ finds no way.
Object operation(pj_ctx* context, const PJconsts* from, const PJconsts* to);

}  // namespace mapite::proj
