#include "formats/vector_messages.hpp"

#include <cpl_error.h>

#include <utility>

namespace mapite {
namespace {

void CPL_STDCALL take(CPLErr level, CPLErrorNum, const char* message) {
    if (level >= CE_Failure) static_cast<GdalMessages*>(CPLGetErrorHandlerUserData())->add_failure(message);
}

}  // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(&take, this);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

std::string GdalMessages::take_failure() {
    return std::exchange(failure_, {});
}

void GdalMessages::add_failure(const char* message) {
    if (failure_.empty()) failure_ = message;
}

}  // namespace mapite
