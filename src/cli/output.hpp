#pragma once
// What the command line shows: aligned tables on stdout, findings and progress on stderr.
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "app/import.hpp"
#include "app/run.hpp"
#include "base/finding.hpp"
#include "base/table.hpp"

namespace mapite {

void print(const std::string& text);
/// Columns aligned; those whose cells are all numbers stand right.
void print_table(const Table& table);
/// Grouped by code, at most `most` of each code (0 = all), on `stream`.
void print_findings(const Findings& findings, std::size_t most, std::FILE* stream);
/// One line per source: what was read, kept, reported; then its findings.
void print_import(const ImportedSource& imported, std::size_t most_findings);
/// The files a command wrote: one per line, or as a JSON object with `written`.
void print_written(const std::vector<std::filesystem::path>& files, bool json);
void print_error(const std::string& what, const std::string& hint);

}  // namespace mapite
