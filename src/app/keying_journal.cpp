#include "app/keying_journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

[[noreturn]] void cannot(const fs::path& file, const char* what) {
    throw Error(ErrorKind::failed,
                fmt::format("{} cannot be {}: {}", file.string(), what, std::strerror(errno)),
                "what was keyed before is kept; check the free space and the permissions, then go on");
}

class Descriptor {
  public:
    Descriptor(const fs::path& file, int flags) : file_(file), number_(open(file.c_str(), flags, 0666)) {
        if (number_ < 0) cannot(file, "opened");
    }
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(Descriptor&& other) noexcept
        : file_(std::move(other.file_)), number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(file_, other.file_);
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

    /// All of it on the disk, or none of it in the file.
    void append(const std::string& text) const {
        const off_t end = lseek(number_, 0, SEEK_END);
        if (end < 0) cannot(file_, "written");
        std::size_t done = 0;
        while (done < text.size()) {
            const ssize_t written = write(number_, text.data() + done, text.size() - done);
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) break;
            done += static_cast<std::size_t>(written);
        }
        if (done == text.size() && fsync(number_) == 0) return;
        const int reason = errno;
        std::ignore = ftruncate(number_, end);
        errno = reason;
        cannot(file_, "written");
    }

  private:
    fs::path file_;
    int number_;
};

void keep_name_on_disk(const fs::path& file) {
    const Descriptor folder(file.parent_path(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fsync(folder.number()) != 0) cannot(file, "written");
}

Json json_of(const Submission& form) {
    Json json;
    json["questionnaire"] = form.questionnaire;
    json["id"] = form.id;
    json["version"] = form.version;
    json["area"] = form.area;
    json["group"] = form.group;
    json["respondent"] = form.respondent;
    if (form.date) json["date"] = to_string(*form.date);
    json["consent"] = form.consent;
    json["origin"] = form.origin;
    json["entered"] = to_string(form.entered);
    json["answers"] = Json::array();
    for (const Answer& each : form.answers) json["answers"].push_back({each.question, each.value});
    return json;
}

Submission submission_of(const Json& json) {
    Submission form;
    form.paper = true;
    form.questionnaire = json.at("questionnaire");
    form.id = json.at("id");
    form.version = json.at("version");
    form.area = json.at("area");
    form.group = json.at("group");
    form.respondent = json.at("respondent");
    if (json.contains("date")) form.date = parse_day(json.at("date").get<std::string>());
    form.consent = json.at("consent");
    form.origin = json.at("origin");
    form.entered = parse_day(json.at("entered").get<std::string>()).value_or(Day{});
    for (const Json& each : json.at("answers")) {
        Answer answer;
        answer.question = each.at(0);
        answer.value = each.at(1);
        form.answers.push_back(std::move(answer));
    }
    return form;
}

std::string line_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

struct KeyingJournal::State {
    fs::path file;
    Descriptor lock, journal;
    std::size_t last_number = 0;
    std::vector<UnfinishedForm> unfinished{};
    std::vector<Submission> finished{};
    std::string torn{};

    UnfinishedForm& form(std::size_t number) {
        const auto found = std::ranges::find(unfinished, number, &UnfinishedForm::number);
        if (found == unfinished.end())
            throw Error(ErrorKind::data, fmt::format("form {} was not begun or is finished", number));
        return *found;
    }
    void forget(std::size_t number) {
        std::erase_if(unfinished, [&](const UnfinishedForm& each) { return each.number == number; });
    }

    /// One line as it was written; throws what nlohmann throws for another one.
    void take(const Json& json) {
        if (json.contains("last")) {
            last_number = std::max(last_number, json.at("last").get<std::size_t>());
            return;
        }
        const auto number = json.at("form").get<std::size_t>();
        last_number = std::max(last_number, number);
        if (json.contains("begin")) {
            UnfinishedForm begun;
            begun.number = number;
            begun.known = submission_of(json.at("begin"));
            unfinished.push_back(std::move(begun));
        } else if (json.contains("end")) {
            finished.push_back(submission_of(json.at("end")));
            forget(number);
        } else if (json.contains("dropped")) {
            forget(number);
        } else {
            Answer entry;
            entry.question = json.at("question");
            entry.value = json.at("answer");
            form(number).entries.push_back(std::move(entry));
        }
    }

    void read() {
        const std::string content = content_of(file);
        std::size_t good = 0, line = 0;
        while (good < content.size()) {
            const std::size_t end = content.find('\n', good);
            ++line;
            if (end == std::string::npos) break;
            try {
                take(Json::parse(content.substr(good, end - good)));
            } catch (const nlohmann::json::exception&) {
                // Written whole or not at all, as far as the disk says so; else it is the last one.
                if (end + 1 != content.size()) damaged(line);
                break;
            } catch (const Error&) {
                damaged(line);
            }
            good = end + 1;
        }
        if (good == content.size()) return;
        torn = content.substr(good);
        if (ftruncate(journal.number(), static_cast<off_t>(good)) != 0 || fsync(journal.number()) != 0)
            cannot(file, "written");
    }

    [[noreturn]] void damaged(std::size_t line) const {
        throw Error(
            ErrorKind::data, fmt::format("{}:{}: this line was not written by Mapīte", file.string(), line),
            "put the file back from a backup, or move it away: what it holds is not in the project yet");
    }
};

std::string paper_id(std::size_t number) {
    return fmt::format("paper-{}", number);
}

std::optional<std::size_t> paper_number(const std::string& id) {
    constexpr std::string_view prefix = "paper-";
    if (!id.starts_with(prefix)) return std::nullopt;
    const auto number = parse_whole(std::string_view(id).substr(prefix.size()));
    return number && *number > 0 ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

KeyingJournal::KeyingJournal(const fs::path& file, std::size_t last_number) {
    std::error_code failure;
    fs::create_directories(file.parent_path(), failure);
    if (failure) {
        errno = failure.value();
        cannot(file.parent_path(), "made");
    }
    // Beside the journal, since that one is replaced while it is locked.
    const fs::path lock_file = fs::path(file).replace_extension(".lock");
    Descriptor lock(lock_file, O_RDWR | O_CREAT | O_CLOEXEC);
    if (flock(lock.number(), LOCK_EX | LOCK_NB) != 0)
        throw Error(ErrorKind::failed,
                    fmt::format("{} is in use: somebody keys this questionnaire already", file.string()),
                    "end the other keying (Ctrl+D there), or key on there");
    Descriptor journal(file, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC);
    keep_name_on_disk(file);
    state_ = std::make_unique<State>(State{file, std::move(lock), std::move(journal), last_number});
    state_->read();
}

KeyingJournal::~KeyingJournal() = default;
KeyingJournal::KeyingJournal(KeyingJournal&&) noexcept = default;

const std::vector<UnfinishedForm>& KeyingJournal::unfinished() const {
    return state_->unfinished;
}
const std::vector<Submission>& KeyingJournal::finished() const {
    return state_->finished;
}
const std::string& KeyingJournal::torn() const {
    return state_->torn;
}

std::size_t KeyingJournal::next_number() const {
    return state_->last_number + 1;
}
bool KeyingJournal::is_begun(std::size_t form) const {
    return std::ranges::find(state_->unfinished, form, &UnfinishedForm::number) != state_->unfinished.end();
}

std::size_t KeyingJournal::begin(const Submission& known) {
    UnfinishedForm form;
    form.number = next_number();
    form.known = known;
    form.known.id = paper_id(form.number);
    state_->journal.append(line_of({{"form", form.number}, {"begin", json_of(form.known)}}));
    state_->last_number = form.number;
    state_->unfinished.push_back(std::move(form));
    return state_->last_number;
}

void KeyingJournal::add(std::size_t form, const Answer& entry) {
    UnfinishedForm& of = state_->form(form);
    state_->journal.append(line_of({{"form", form}, {"question", entry.question}, {"answer", entry.value}}));
    of.entries.push_back(entry);
}

void KeyingJournal::finish(std::size_t form, const Submission& submission) {
    state_->journal.append(line_of({{"form", form}, {"end", json_of(submission)}}));
    state_->finished.push_back(submission);
    state_->forget(form);
}

void KeyingJournal::drop(std::size_t form) {
    state_->journal.append(line_of({{"form", form}, {"dropped", true}}));
    state_->forget(form);
}

void KeyingJournal::forget_finished() {
    std::string rest = line_of({{"last", state_->last_number}});
    for (const UnfinishedForm& form : state_->unfinished) {
        rest += line_of({{"form", form.number}, {"begin", json_of(form.known)}});
        for (const Answer& entry : form.entries)
            rest += line_of({{"form", form.number}, {"question", entry.question}, {"answer", entry.value}});
    }
    const fs::path unfinished_file = state_->file.string() + ".new";
    {
        const Descriptor out(unfinished_file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
        out.append(rest);
    }
    std::error_code failure;
    fs::rename(unfinished_file, state_->file, failure);
    if (failure) {
        errno = failure.value();
        cannot(state_->file, "replaced");
    }
    keep_name_on_disk(state_->file);
    state_->journal = Descriptor(state_->file, O_RDWR | O_APPEND | O_CLOEXEC);
    state_->finished.clear();
}

}  // namespace mapite
