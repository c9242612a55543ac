#pragma once
// A page of HTML as a tagged PDF (PDF/UA-1: read aloud by screen readers, with its language), made by
// WeasyPrint, which runs as a program of its own and without a shell.
#include <filesystem>
#include <string>

#include "base/quantities.hpp"

namespace mapite {

struct PdfOptions {
    Day made{};                          ///< the file's date
    std::string program = "weasyprint";  ///< found along PATH
};

/// The file is replaced at the end only. Same page and day, same bytes. Throws Error(failed): when the
/// program is not installed, naming its package; when it fails, with what it said.
void write_pdf(const std::string& html, const std::filesystem::path& file, const PdfOptions& options);

}  // namespace mapite
