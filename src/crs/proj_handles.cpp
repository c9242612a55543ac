#include "crs/proj_handles.hpp"

#include <proj.h>

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/error.hpp"

namespace mapite::proj {

void CloseContext::operator()(pj_ctx* context) const {
    proj_context_destroy(context);
}
void Destroy::operator()(PJconsts* object) const {
    proj_destroy(object);
}

Context open_context() {
    Context context(proj_context_create());
    if (!context) throw Error{ErrorKind::failed, "PROJ could not be started", "check the package libproj25"};
    proj_context_set_enable_network(context.get(), 0);
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

std::string understood(const std::string& crs) {
    std::string text = crs;
    const auto is_digit = [](unsigned char c) { return std::isdigit(c) != 0; };
    if (!text.empty() && std::ranges::all_of(text, is_digit)) text = "EPSG:" + text;
    std::string start = text.substr(0, 5);
    const auto upper = [](unsigned char c) { return static_cast<char>(std::toupper(c)); };
    std::ranges::transform(start, start.begin(), upper);
    if (start == "EPSG:") text.replace(0, start.size(), start);
    return text;
}

namespace {

/// PROJ 9.1 has no EPSG:10306, but a file may carry its definition as WKT.
bool is_lks_2020(const PJ* system) {
    const char* authority = proj_get_id_auth_name(system, 0);
    const char* code = proj_get_id_code(system, 0);
    if (authority && code && std::string(authority) == "EPSG" && std::string(code) == "10306") return true;
    const char* name = proj_get_name(system);
    return name && std::string_view(name).starts_with("LKS-2020");
}

}  // namespace

System system(pj_ctx* context, const std::string& crs) {
    const std::string text = understood(crs);
    Object found;
    if (text != "EPSG:10306") {
        found.reset(proj_create(context, text.c_str()));
        if (!found || !proj_is_crs(found.get())) return {};
        if (!is_lks_2020(found.get())) return {std::move(found), false};
    }
    return {Object(proj_create(context, "EPSG:3059")), true};
}

Object operation(pj_ctx* context, const PJconsts* from, const PJconsts* to) {
    const Object way(proj_create_crs_to_crs_from_pj(context, from, to, nullptr, nullptr));
    if (!way) return {};
    return Object(proj_normalize_for_visualization(context, way.get()));
}

}  // namespace mapite::proj
