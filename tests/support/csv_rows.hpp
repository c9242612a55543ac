#pragma once
// Reads the reference tables of ../shared in tests, plain or .gz, without the program's own readers:
// what is compared must not come through what is tested. Comma separated, "quoted" fields, first line
// is the heading; lines beginning with # are passed over.
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace mapite::test {

class CsvRow {
  public:
    CsvRow(const std::map<std::string, std::size_t>& columns, const std::vector<std::string>& values)
        : columns_(&columns), values_(&values) {}
    [[nodiscard]] const std::string& text(const std::string& column) const {
        return values_->at(columns_->at(column));
    }
    [[nodiscard]] double number(const std::string& column) const { return std::stod(text(column)); }

  private:
    const std::map<std::string, std::size_t>* columns_;
    const std::vector<std::string>* values_;
};

inline std::vector<std::string> csv_values(std::string_view line) {
    std::vector<std::string> values(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            values.emplace_back();
        else if (c != '\r' && c != '\n')
            values.back() += c;
    }
    return values;
}

/// Calls `use(CsvRow)` for each row. Throws when the file cannot be read.
template <class Use>
void for_each_csv_row(const std::filesystem::path& file, Use&& use) {
    struct Close {
        bool pipe = false;
        void operator()(std::FILE* open) const { pipe ? pclose(open) : std::fclose(open); }
    };
    const bool packed = file.extension() == ".gz";
    const std::string command = "gzip -dc '" + file.string() + "'";
    const std::unique_ptr<std::FILE, Close> input(
        packed ? popen(command.c_str(), "r") : std::fopen(file.c_str(), "r"), Close{packed});
    if (!input || !std::filesystem::exists(file)) throw std::runtime_error("cannot read " + file.string());

    std::map<std::string, std::size_t> columns;
    char line[4096];
    while (std::fgets(line, sizeof line, input.get())) {
        if (line[0] == '#') continue;
        const std::vector<std::string> values = csv_values(line);
        if (columns.empty())
            for (std::size_t i = 0; i < values.size(); ++i) columns.emplace(values[i], i);
        else
            use(CsvRow(columns, values));
    }
}

/// Folder of reference data beside the project; tests skip where it is absent.
inline std::filesystem::path shared(std::string_view path) {
    return std::filesystem::path(MAPITE_SHARED) / path;
}

}  // namespace mapite::test

/// Skips the test with a sentence where the reference data does not stand beside the project.
#define SKIP_WITHOUT_SHARED(path)                                                                \
    do {                                                                                         \
        if (!std::filesystem::exists(mapite::test::shared(path)))                                \
            GTEST_SKIP() << "the reference data " << path << " is not there beside the project"; \
    } while (false)
