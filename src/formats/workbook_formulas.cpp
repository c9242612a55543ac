#include "formats/workbook_formulas.hpp"

#include <cpl_minixml.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <map>
#include <memory>
#include <string>

#include "base/text.hpp"
#include "formats/table_features.hpp"
#include "formats/vector_messages.hpp"

namespace mapite {
namespace {

struct FreeXml {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};
struct FreeBytes {
    void operator()(GByte* bytes) const { VSIFree(bytes); }
};
using Xml = std::unique_ptr<CPLXMLNode, FreeXml>;

/// Null when there is no such part, or it is no XML.
Xml part_of(const std::filesystem::path& file, const std::string& part) {
    GByte* bytes = nullptr;
    vsi_l_offset size = 0;
    const std::string name = "/vsizip/{" + file.string() + "}/" + part;
    if (VSIIngestFile(nullptr, name.c_str(), &bytes, &size, -1) == 0) return nullptr;
    const std::unique_ptr<GByte, FreeBytes> owned(bytes);
    // Most sheets have no formula, and parsing one costs more than looking.
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (part.find("sheet") != std::string::npos && text.find("<f") == std::string_view::npos) return nullptr;
    Xml root{CPLParseXMLString(reinterpret_cast<const char*>(bytes))};
    if (root) CPLStripXMLNamespace(root.get(), nullptr, TRUE);
    return root;
}

/// Parts of the file ("xl/worksheets/sheet1.xml") by the names of their sheets.
std::map<std::string, std::string> sheet_parts(const std::filesystem::path& file) {
    std::map<std::string, std::string> target_of, parts;
    const Xml relations = part_of(file, "xl/_rels/workbook.xml.rels");
    const Xml workbook = part_of(file, "xl/workbook.xml");
    if (!relations || !workbook) return parts;
    const CPLXMLNode* list = CPLGetXMLNode(relations.get(), "=Relationships");
    for (const CPLXMLNode* each = list ? list->psChild : nullptr; each; each = each->psNext)
        target_of[CPLGetXMLValue(each, "Id", "")] = CPLGetXMLValue(each, "Target", "");
    const CPLXMLNode* sheets = CPLGetXMLNode(workbook.get(), "=workbook.sheets");
    for (const CPLXMLNode* each = sheets ? sheets->psChild : nullptr; each; each = each->psNext) {
        const std::string& target = target_of[CPLGetXMLValue(each, "id", "")];
        if (target.empty()) continue;
        parts[CPLGetXMLValue(each, "name", "")] = target.front() == '/' ? target.substr(1) : "xl/" + target;
    }
    return parts;
}

void look_into(const CPLXMLNode& data, const std::string& where, Findings& findings) {
    for (const CPLXMLNode* row = data.psChild; row; row = row->psNext)
        for (const CPLXMLNode* cell = row->psChild; cell; cell = cell->psNext) {
            if (cell->eType != CXT_Element || !CPLGetXMLNode(cell, "f")) continue;
            if (!std::string_view(CPLGetXMLValue(cell, "v", "")).empty()) continue;
            Finding finding = about_file(where, Severity::warning, "formula-without-value",
                                         "the cell holds a formula that was never worked out and reads as "
                                         "empty; open and save the file "
                                         "in a spreadsheet");
            finding.where.line =
                static_cast<std::size_t>(parse_whole(CPLGetXMLValue(row, "r", "0")).value_or(0));
            finding.where.item = fmt::format("cell {}", CPLGetXMLValue(cell, "r", ""));
            findings.push_back(std::move(finding));
        }
}

}  // namespace

Findings formulas_without_value(const std::filesystem::path& file) {
    Findings findings;
    if (lower(file.extension().string()) != ".xlsx") return findings;
    GdalMessages messages;
    for (const auto& [name, part] : sheet_parts(file)) {
        const Xml sheet = part_of(file, part);
        const CPLXMLNode* data = sheet ? CPLGetXMLNode(sheet.get(), "=worksheet.sheetData") : nullptr;
        if (data) look_into(*data, file.filename().string() + "#" + name, findings);
    }
    return findings;
}

}  // namespace mapite
