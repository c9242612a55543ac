#include "instance.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace mapite::bench {

namespace {

constexpr double decimals = 10'000;  // no instance has more than four
constexpr Ticks long_day = LegTable::no_way - 1;

std::vector<double> numbers_in(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<double> numbers;
    for (double number = 0; in >> number;) numbers.push_back(number);
    return numbers;
}

std::vector<std::vector<double>> lines_in(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<std::vector<double>> lines;
    for (std::string text; std::getline(in, text);) {
        std::istringstream words(text);
        std::vector<double> line;
        for (double number = 0; words >> number;) line.push_back(number);
        if (!line.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

std::int32_t ticks(double units) {
    return static_cast<std::int32_t>(std::lround(units * decimals));
}

LegTable table(std::size_t size, const auto& distance) {
    LegTable legs;
    legs.size = size;
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) legs.duration.push_back(ticks(distance(i, j)));
    legs.driving = legs.duration;
    return legs;
}

Shift day_shift(int day, Ticks from, Ticks until) {
    Shift shift;
    shift.day = day;
    shift.start = StopPlaceIndex{std::size_t{0}};
    shift.end = StopPlaceIndex{std::size_t{0}};
    shift.from = from;
    shift.until = until;
    return shift;
}

double distance(const std::vector<double>& a, const std::vector<double>& b) {
    return std::hypot(a[1] - b[1], a[2] - b[2]);
}

}  // namespace

Instance read_tsptw(const std::filesystem::path& file) {
    const std::vector<double> numbers = numbers_in(file);
    const auto size = static_cast<std::size_t>(numbers.at(0));
    Instance instance{file.filename().string(), {}, decimals};
    instance.problem.tables = {table(size, [&](std::size_t i, std::size_t j) { return numbers.at(1 + i * size + j); })};
    const auto window = [&](std::size_t place) {
        const std::size_t at = 1 + size * size + 2 * place;
        return StartWindow{ticks(numbers.at(at)), ticks(numbers.at(at + 1))};
    };
    instance.problem.shifts = {day_shift(0, window(0).open, window(0).close)};
    for (std::size_t place = 1; place < size; ++place) {
        Task task;
        task.place = StopPlaceIndex{place};
        task.required = true;
        task.days = {{0, {window(place)}}};
        instance.problem.tasks.push_back(task);
    }
    return instance;
}

Instance read_optw(const std::filesystem::path& file, int days) {
    std::vector<std::vector<double>> lines = lines_in(file);
    lines.erase(lines.begin(), lines.begin() + 2);
    Instance instance{file.filename().string(), {}, decimals};
    const auto cut = [&](std::size_t i, std::size_t j) { return std::floor(distance(lines[i], lines[j]) * 10 + 1e-9) / 10; };
    instance.problem.tables = {table(lines.size(), cut)};
    for (int day = 0; day < days; ++day)
        instance.problem.shifts.push_back(day_shift(day, ticks(lines[0][lines[0].size() - 2]), ticks(lines[0].back())));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::vector<double>& point = lines[i];
        Task task;
        task.place = StopPlaceIndex{i};
        task.duration = ticks(point[3]);
        task.priority = std::lround(point[4]);
        if (task.priority < 1) continue;
        for (int day = 0; day < days; ++day) task.days.push_back({day, {{ticks(point[point.size() - 2]), ticks(point.back())}}});
        instance.problem.tasks.push_back(task);
    }
    return instance;
}

Instance read_pvrp(const std::filesystem::path& file) {
    std::vector<std::vector<double>> lines = lines_in(file);
    const std::vector<double> head = lines.at(0);
    const auto vehicles = static_cast<std::size_t>(head.at(1)), customers = static_cast<std::size_t>(head.at(2));
    const auto days = static_cast<int>(head.at(3));
    const std::vector<std::vector<double>> points(lines.begin() + 1 + days, lines.begin() + 1 + days + 1 + static_cast<int>(customers));
    Instance instance{file.filename().string(), {}, decimals};
    RoutingProblem& problem = instance.problem;
    problem.tables = {table(points.size(), [&](std::size_t i, std::size_t j) { return distance(points[i], points[j]); })};
    for (int day = 0; day < days; ++day) {
        const std::vector<double>& limits = lines[static_cast<std::size_t>(1 + day)];
        Shift shift = day_shift(day, 0, limits.at(0) > 0 ? ticks(limits[0]) : long_day);
        if (limits.at(1) > 0) shift.capacity = std::lround(limits[1]);
        for (std::size_t i = 0; i < vehicles; ++i) problem.shifts.push_back(shift);
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        const std::vector<double>& point = points[i];
        const auto frequency = static_cast<std::size_t>(point.at(5)), patterns = static_cast<std::size_t>(point.at(6));
        DayPatterns choice;
        for (std::size_t p = 0; p < patterns; ++p) {
            const auto bits = static_cast<unsigned>(point.at(7 + p));
            std::vector<int>& pattern = choice.patterns.emplace_back();
            for (int day = 0; day < days; ++day)
                if (bits >> static_cast<unsigned>(days - 1 - day) & 1U) pattern.push_back(day);
        }
        for (std::size_t k = 0; k < frequency; ++k) {
            Task task;
            task.place = StopPlaceIndex{i};
            task.duration = ticks(point.at(3));
            task.load = std::lround(point.at(4));
            task.required = true;
            for (int day = 0; day < days; ++day) task.days.push_back({day, {{0, long_day}}});
            choice.tasks.emplace_back(problem.tasks.size());
            problem.tasks.push_back(task);
        }
        problem.patterns.push_back(choice);
    }
    return instance;
}

Instance read_weeks(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    const nlohmann::json json = nlohmann::json::parse(in);
    Instance instance{file.filename().string(), {}, 1};
    RoutingProblem& problem = instance.problem;
    LegTable legs;
    legs.size = json.at("matrix").size();
    for (const auto& row : json.at("matrix"))
        for (const auto& cell : row) legs.duration.push_back(cell.get<std::int32_t>());
    legs.driving = legs.duration;
    problem.tables = {legs};
    for (std::size_t day = 0; day < json.at("shift").size(); ++day)
        problem.shifts.push_back(day_shift(static_cast<int>(day), json["shift"][day][0], json["shift"][day][1]));
    for (const auto& job : json.at("jobs")) {
        Task task;
        task.place = StopPlaceIndex{job.at("loc").get<std::size_t>()};
        task.duration = job.at("service");
        task.priority = job.at("prio");
        task.required = job.at("required");
        std::vector<int> days = job.at("days");
        std::sort(days.begin(), days.end());
        for (const int day : days) task.days.push_back({day, {{job.at("tw")[0], job.at("tw")[1]}}});
        problem.tasks.push_back(task);
    }
    return instance;
}

}  // namespace mapite::bench
