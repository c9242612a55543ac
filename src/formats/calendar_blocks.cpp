#include "formats/calendar_blocks.hpp"

#include "base/text.hpp"

namespace mapite {
namespace {

bool is_kept(const std::string& name) {
    return name == "vevent" || name == "vtimezone";
}

}  // namespace

CalendarBlocks calendar_blocks(std::string_view content) {
    CalendarBlocks found;
    bool within = false;
    std::size_t number = 0;
    while (!content.empty()) {
        ++number;
        const std::size_t end = content.find('\n');
        const std::string_view line = content.substr(0, end);
        content = end == std::string_view::npos ? std::string_view{} : content.substr(end + 1);
        const std::string words = lower(trimmed(line));
        const bool begins = words.starts_with("begin:"), ends = words.starts_with("end:");
        const std::string name = begins ? words.substr(6) : ends ? words.substr(4) : std::string();
        if (begins && name == "vcalendar") found.is_calendar = true;
        if (begins && is_kept(name)) {
            found.blocks.push_back({});
            found.blocks.back().name = name == "vevent" ? "VEVENT" : "VTIMEZONE";
            found.blocks.back().line = number;
            within = true;
        }
        if (ends && name == "vcalendar") within = false;
        if (!within) continue;
        found.blocks.back().text.append(line).push_back('\n');
        if (ends && is_kept(name)) {
            found.blocks.back().closed = lower(found.blocks.back().name) == name;
            within = false;
        }
    }
    return found;
}

}  // namespace mapite
