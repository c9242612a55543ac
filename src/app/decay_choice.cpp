#include "app/decay_choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "app/indicator_measure.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

/// The options that parametrise a decay.
struct Option {
    const char* name;
    bool (*given)(const MeasureRequest&);
};
constexpr std::array options = {
    Option{"--cutoff", [](const MeasureRequest& r) { return r.cutoff_min.has_value(); }},
    Option{"--bands", [](const MeasureRequest& r) { return !r.bands.empty(); }},
    Option{"--beta", [](const MeasureRequest& r) { return r.beta.has_value(); }},
    Option{"--inflection", [](const MeasureRequest& r) { return r.inflection_min.has_value(); }},
    Option{"--sd", [](const MeasureRequest& r) { return r.sd_min.has_value(); }}};

struct DecayRow {
    const char* name;
    std::array<const char*, 2> wants;  ///< options, all of them and no other
    Decay (*make)(const MeasureRequest&);
};
const std::array decays = {
    DecayRow{"binary",
             {"--cutoff"},
             [](const MeasureRequest& r) -> Decay { return BinaryDecay{Minutes{*r.cutoff_min}}; }},
    DecayRow{"linear",
             {"--cutoff"},
             [](const MeasureRequest& r) -> Decay { return LinearDecay{Minutes{*r.cutoff_min}}; }},
    DecayRow{"stepped",
             {"--bands"},
             [](const MeasureRequest& r) -> Decay { return SteppedDecay{bands_of(r.bands)}; }},
    DecayRow{"exponential",
             {"--beta"},
             [](const MeasureRequest& r) -> Decay { return ExponentialDecay{*r.beta}; }},
    DecayRow{"power", {"--beta"}, [](const MeasureRequest& r) -> Decay { return PowerDecay{*r.beta}; }},
    DecayRow{"gaussian",
             {"--cutoff"},
             [](const MeasureRequest& r) -> Decay { return GaussianDecay{Minutes{*r.cutoff_min}}; }},
    DecayRow{"logistic", {"--inflection", "--sd"}, [](const MeasureRequest& r) -> Decay {
                 return LogisticDecay{Minutes{*r.inflection_min}, Minutes{*r.sd_min}};
             }}};

const DecayRow& decay_named(const std::string& name) {
    std::vector<std::string> names;
    for (const DecayRow& row : decays) {
        if (name == row.name) return row;
        names.emplace_back(row.name);
    }
    const auto meant = nearest_name(lower(name), names);
    throw Error(
        ErrorKind::usage,
        fmt::format("--decay: there is no decay \"{}\" (there are: {})", name, fmt::join(names, ", ")),
        meant ? fmt::format("did you mean \"{}\"?", *meant) : "use one of the names above");
}

bool wants(const DecayRow& row, std::string_view option) {
    return std::ranges::any_of(row.wants,
                               [&](const char* each) { return each != nullptr && option == each; });
}

Decay made(const DecayRow& row, const MeasureRequest& request) {
    for (const Option& option : options) {
        if (wants(row, option.name) && !option.given(request))
            throw Error(ErrorKind::usage, fmt::format("the decay \"{}\" needs {}", row.name, option.name),
                        "mapite indicators --help shows an example of each");
        if (!wants(row, option.name) && option.given(request))
            throw Error(ErrorKind::usage,
                        fmt::format("{} does not belong to the decay \"{}\"", option.name, row.name),
                        fmt::format("leave {} out, or choose another --decay", option.name));
    }
    Decay decay = row.make(request);
    if (const auto fault = fault_of(decay))
        throw Error(ErrorKind::usage, fmt::format("the decay \"{}\": {}", row.name, *fault),
                    "mapite indicators --help shows an example of each");
    return decay;
}

/// The decay that a lone cutoff or lone bands stand for.
const char* implied_name(DecayNeed need, const MeasureRequest& request) {
    if (need == DecayNeed::cutoff) return "binary";
    if (!request.bands.empty()) return "stepped";
    if (request.cutoff_min) return "binary";
    throw Error(ErrorKind::usage,
                fmt::format("the measure \"{}\" needs to know how far services count", request.name),
                "add --cutoff MINUTES, --bands 10:1,20:0.68,30:0.22 or --decay NAME with its parameters");
}

void refuse_decay(const MeasureRequest& request) {
    const auto refuse = [&](const char* option) {
        throw Error(ErrorKind::usage,
                    fmt::format("the measure \"{}\" does not know {}", request.name, option),
                    fmt::format("leave {} out", option));
    };
    if (!request.decay.empty()) refuse("--decay");
    for (const Option& option : options)
        if (option.given(request)) refuse(option.name);
}

struct Parameters {
    using List = std::vector<std::pair<std::string, double>>;
    List operator()(const BinaryDecay& decay) const { return {{"cutoff_min", decay.cutoff.count()}}; }
    List operator()(const LinearDecay& decay) const { return {{"cutoff_min", decay.cutoff.count()}}; }
    List operator()(const SteppedDecay&) const { return {}; }
    List operator()(const ExponentialDecay& decay) const { return {{"beta_per_min", decay.beta}}; }
    List operator()(const PowerDecay& decay) const { return {{"beta", decay.beta}}; }
    List operator()(const GaussianDecay& decay) const { return {{"cutoff_min", decay.cutoff.count()}}; }
    List operator()(const LogisticDecay& decay) const {
        return {{"inflection_min", decay.inflection.count()}, {"sd_min", decay.sd.count()}};
    }
};

}  // namespace

std::vector<Band> usual_bands() {
    return {{Minutes{10}, 1}, {Minutes{20}, 0.68}, {Minutes{30}, 0.22}};
}

std::optional<Decay> decay_of(DecayNeed need, const MeasureRequest& request) {
    if (need == DecayNeed::none) {
        refuse_decay(request);
        return std::nullopt;
    }
    if (need == DecayNeed::cutoff && !request.decay.empty() && request.decay != "binary")
        throw Error(ErrorKind::usage,
                    fmt::format("the measure \"{}\" counts all within --cutoff alike", request.name),
                    "a decay belongs to --measure gravity");
    const bool nothing_said = request.decay.empty() && std::ranges::none_of(options, [&](const Option& each) {
                                  return each.given(request);
                              });
    if (need == DecayNeed::bands_by_default && nothing_said) return SteppedDecay{usual_bands()};
    return made(decay_named(request.decay.empty() ? implied_name(need, request) : request.decay), request);
}

std::vector<Band> bands_of(const std::string& text) {
    std::vector<Band> bands;
    for (const std::string& part : split(text, ',')) {
        const std::vector<std::string> halves = split(part, ':');
        const auto minutes = parse_number(halves[0]);
        const auto weight = halves.size() == 2 ? parse_number(halves[1]) : std::nullopt;
        if (!minutes || !weight)
            throw Error(ErrorKind::usage, fmt::format("--bands: \"{}\" is not MINUTES:WEIGHT", part),
                        "for example: --bands 10:1,20:0.68,30:0.22");
        bands.push_back({Minutes{*minutes}, *weight});
    }
    if (const auto fault = fault_of(bands))
        throw Error(ErrorKind::usage, "--bands: " + *fault,
                    "bands go outwards and weigh less and less: --bands 10:1,20:0.68,30:0.22");
    return bands;
}

std::vector<std::pair<std::string, double>> decay_parameters(const Decay& decay) {
    return std::visit(Parameters{}, decay);
}

}  // namespace mapite
