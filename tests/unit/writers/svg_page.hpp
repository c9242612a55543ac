#pragma once
// Reads back what the SVG writer wrote: elements and their attributes, strictly enough to notice
// anything that is not well-formed. Knows no more of XML than the writer uses.
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "scene/paper.hpp"
#include "scene/text_width.hpp"

namespace mapite::test {

struct SvgElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;                    ///< unescaped, of this element alone
    std::vector<std::size_t> ancestors;  ///< positions of all elements around it, outermost first

    [[nodiscard]] double number(const std::string& attribute) const {
        const auto value = parse_number(attributes.at(attribute));
        if (!value) throw std::runtime_error("no number: " + attributes.at(attribute));
        return *value;
    }
};

inline std::string unescaped(std::string_view text) {
    static const std::map<std::string, std::string, std::less<>> entities{
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"#39", "'"}, {"apos", "'"}};
    std::string result;
    while (!text.empty()) {
        if (text.front() == '<' || text.front() == '>') throw std::runtime_error("not escaped");
        if (text.front() != '&') {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        const std::size_t end = text.find(';');
        const auto entity = entities.find(text.substr(1, end - 1));
        if (entity == entities.end()) throw std::runtime_error("unknown entity");
        result += entity->second;
        text.remove_prefix(end + 1);
    }
    return result;
}

inline SvgElement opened(std::string_view tag) {
    SvgElement element;
    std::size_t at = tag.find_first_of(" /");
    element.name = tag.substr(0, at);
    while (at < tag.size()) {
        at = tag.find_first_not_of(" /", at);
        if (at == std::string_view::npos) break;
        const std::size_t equals = tag.find("=\"", at);
        const std::size_t end = equals == std::string_view::npos ? equals : tag.find('"', equals + 2);
        if (end == std::string_view::npos)
            throw std::runtime_error("broken attribute in " + std::string(tag));
        const std::string name(tag.substr(at, equals - at));
        if (!element.attributes.emplace(name, unescaped(tag.substr(equals + 2, end - equals - 2))).second)
            throw std::runtime_error("attribute twice: " + name);
        at = end + 1;
    }
    return element;
}

/// Throws std::runtime_error when the document is not well-formed.
inline std::vector<SvgElement> read_svg(std::string_view document) {
    const std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (!document.starts_with(head)) throw std::runtime_error("no XML head");
    document.remove_prefix(head.size());
    std::vector<SvgElement> elements;
    std::vector<std::size_t> open;
    while (!document.empty()) {
        const std::size_t tag = document.find('<');
        if (!open.empty()) elements[open.back()].text += unescaped(document.substr(0, tag));
        if (tag == std::string_view::npos) break;
        const std::size_t end = document.find('>', tag);
        if (end == std::string_view::npos) throw std::runtime_error("tag without end");
        const std::string_view inside = document.substr(tag + 1, end - tag - 1);
        document.remove_prefix(end + 1);
        if (inside.starts_with('/')) {
            if (open.empty() || elements[open.back()].name != inside.substr(1))
                throw std::runtime_error("closed but not open: " + std::string(inside));
            open.pop_back();
            continue;
        }
        elements.push_back(opened(inside));
        elements.back().ancestors = open;
        if (!inside.ends_with('/')) open.push_back(elements.size() - 1);
    }
    if (!open.empty()) throw std::runtime_error("not closed: " + elements[open.back()].name);
    return elements;
}

/// Where a text stands on paper, in millimetres, by the table of widths.
inline PaperBox text_box(const SvgElement& text) {
    const double size = text.number("font-size") / 10;
    const double width = text_width(text.text, size, text.attributes.contains("font-weight"));
    const auto anchor = text.attributes.find("text-anchor");
    double left = text.number("x") / 10;
    if (anchor != text.attributes.end()) left -= anchor->second == "middle" ? width / 2 : width;
    const double base = text.number("y") / 10;
    return {left, base - 0.75 * size, left + width, base + 0.2 * size};
}

}  // namespace mapite::test
