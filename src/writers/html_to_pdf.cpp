#include "writers/html_to_pdf.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;

/// Gone when this is.
struct UnfinishedFile {
    fs::path path;
    explicit UnfinishedFile(fs::path file) : path(std::move(file)) {}
    ~UnfinishedFile() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
};

struct SpawnActions {
    posix_spawn_file_actions_t actions{};
    SpawnActions() { posix_spawn_file_actions_init(&actions); }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;
};

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Ours, but for what would make the same page different bytes: the clock and the order of Python's sets.
std::vector<std::string> environment_of(const Day& made) {
    std::vector<std::string> all;
    for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
        const std::string variable = *each;
        if (!variable.starts_with("SOURCE_DATE_EPOCH=") && !variable.starts_with("PYTHONHASHSEED="))
            all.push_back(variable);
    }
    const auto moment = std::chrono::sys_seconds{std::chrono::sys_days{made}};
    all.push_back(fmt::format("SOURCE_DATE_EPOCH={}", moment.time_since_epoch().count()));
    all.emplace_back("PYTHONHASHSEED=0");
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (std::string& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

/// What the program returned; its words go into the file `said`.
int run(std::vector<std::string> words, const Day& made, const fs::path& said) {
    std::vector<std::string> environment = environment_of(made);
    SpawnActions redirect;
    posix_spawn_file_actions_addopen(&redirect.actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&redirect.actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&redirect.actions, STDERR_FILENO, said.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    const int failure = posix_spawnp(&child, words.front().c_str(), &redirect.actions, nullptr,
                                     pointers(words).data(), pointers(environment).data());
    if (failure == ENOENT)
        throw Error(
            ErrorKind::failed, "a PDF cannot be made: the program WeasyPrint is not installed",
            "install the package weasyprint (apt install weasyprint), or print the HTML from a browser");
    if (failure != 0)
        throw Error(
            ErrorKind::failed,
            fmt::format("a PDF cannot be made: WeasyPrint cannot be started: {}", std::strerror(failure)),
            "print the HTML from a browser");
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            throw Error(ErrorKind::failed, "a PDF cannot be made: WeasyPrint was lost",
                        "print the HTML from a browser");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// The last line of what it said, which in Python is the error.
std::string last_line(std::string_view text) {
    text = trimmed(text);
    const std::size_t end = text.rfind('\n');
    return std::string(end == std::string_view::npos ? text : text.substr(end + 1));
}

}  // namespace

void write_pdf(const std::string& html, const fs::path& file, const PdfOptions& options) {
    const UnfinishedFile page(file.string() + ".new.html"), pdf(file.string() + ".new"),
        said(file.string() + ".new.txt");
    {
        std::ofstream out(page.path, std::ios::binary | std::ios::trunc);
        out << html;
        out.close();
        if (!out)
            throw Error(ErrorKind::failed, fmt::format("{} cannot be written", file.string()),
                        "check the free space and the permissions");
    }
    // Absolute paths: a name that begins with a dash would be an option.
    const int status = run({options.program, "--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1",
                            fs::absolute(page.path).string(), fs::absolute(pdf.path).string()},
                           options.made, said.path);
    std::ifstream made(pdf.path, std::ios::binary);
    std::array<char, 5> magic{};
    made.read(magic.data(), magic.size());
    if (status != 0 || std::string_view(magic.data(), magic.size()) != "%PDF-")
        throw Error(ErrorKind::failed,
                    fmt::format("{}: WeasyPrint made no PDF (exit code {}): {}", file.string(), status,
                                last_line(content_of(said.path))),
                    "print the HTML from a browser");
    std::error_code failure;
    fs::rename(pdf.path, file, failure);
    if (failure)
        throw Error(ErrorKind::failed,
                    fmt::format("{} cannot be replaced: {}", file.string(), failure.message()));
}

}  // namespace mapite
