#pragma once
// GDAL's own messages, taken while a call runs: they end in our findings and errors, never on stderr.
#include <string>

namespace mapite {

/// Takes GDAL's messages of this thread while it lives. Lives on the stack only, newest first out.
class GdalMessages {
  public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// The first failure since the last call; empty when there was none.
    std::string take_failure();
    void add_failure(const char* message);

  private:
    std::string failure_;
};

}  // namespace mapite
