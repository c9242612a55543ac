#include "app/paper_printing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "app/area_names.hpp"
#include "app/files.hpp"
#include "app/questionnaires.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "survey/check_questionnaire.hpp"
#include "writers/html_to_pdf.hpp"

namespace mapite {
namespace {

void add_area(const Project& project, const Questionnaire& form, PaperRequest& request) {
    const Database database = project.open_to_read();
    const std::vector<Area> areas = database.areas();
    const Area& area = areas[area_called(areas, request.area, project.settings.name)];
    request.options.area = fmt::format("{} ({})", area.name, area.code);
    for (const SkippedBlock& each : database.skipped_blocks())
        if (each.questionnaire == form.name && each.area == area.code)
            request.options.skipped_blocks.insert(each.block);
}

Findings silences(const Questionnaire& form, Language language) {
    const std::vector<std::string> names = untranslated(form, language);
    if (names.empty()) return {};
    Finding finding;
    finding.where.file = form.file;
    finding.code = "untranslated";
    constexpr std::size_t named = 5;
    std::string listed =
        fmt::format("{}", fmt::join(std::span(names).first(std::min(named, names.size())), ", "));
    if (names.size() > named) listed += fmt::format(" and {} more", names.size() - named);
    finding.what = fmt::format("{} not there in the language {} and {} in another one: {}",
                               names.size() == 1 ? "1 text is" : fmt::format("{} texts are", names.size()),
                               to_string(language), names.size() == 1 ? "stands" : "stand", listed);
    Findings findings;
    findings.push_back(std::move(finding));
    return findings;
}

}  // namespace

Findings print_form(const Resources& resources, const std::optional<Project>& project,
                    const std::filesystem::path& folder, PaperRequest request) {
    const std::string ending = lower(request.file.extension().string());
    if (ending != ".pdf" && ending != ".html")
        throw Error(ErrorKind::usage,
                    fmt::format("-o {}: a form is written as .pdf or .html", request.file.string()),
                    "end the name with one of them");
    FoundQuestionnaire found = questionnaire_found(resources, folder, request.questionnaire);
    const Questionnaire& form = found.questionnaire;
    require_usable(form);
    const std::vector<RespondentGroup> groups = respondent_groups_of(resources, folder);
    if (!request.options.group.empty()) request.options.group = group_meant(groups, request.options.group);
    request.options.area = request.area;
    if (project && !request.area.empty()) add_area(*project, form, request);
    const std::string page = html(paper_form(form, resources.texts, request.options));
    if (ending == ".html")
        write_file(request.file, page);
    else
        write_pdf(page, request.file, {.made = request.options.printed});
    std::ranges::move(silences(form, request.options.language), std::back_inserter(found.findings));
    return std::move(found.findings);
}

}  // namespace mapite
