#include "sample/names.hpp"

#include <array>
#include <string_view>

namespace mapite {
namespace {

using namespace std::string_view_literals;

constexpr std::array stems = {"Bērz"sv,  "Liep"sv,  "Ozol"sv,  "Egl"sv,   "Priež"sv, "Kļav"sv, "Apš"sv,
                              "Alkšņ"sv, "Vītol"sv, "Kārkl"sv, "Lazd"sv,  "Sil"sv,   "Pur"sv,  "Ezer"sv,
                              "Up"sv,    "Kaln"sv,  "Mež"sv,   "Smilg"sv, "Dzirn"sv, "Grav"sv};
constexpr std::array endings = {"aine"sv,  "kalns"sv, "mala"sv, "upe"sv,   "sala"sv,  "lauki"sv, "pils"sv,
                                "birze"sv, "ava"sv,   "ene"sv,  "ciems"sv, "muiža"sv, "leja"sv,  "gals"sv};
constexpr std::array fronts = {""sv, "Jaun"sv, "Vec"sv, "Liel"sv, "Maz"sv};
constexpr std::array homesteads = {"Kalniņi"sv, "Bērziņi"sv, "Lejas"sv,  "Ozoli"sv,    "Upmaļi"sv,
                                   "Ziedoņi"sv, "Silmači"sv, "Ceriņi"sv, "Vējiņi"sv,   "Rūķi"sv,
                                   "Dzeņi"sv,   "Zīles"sv,   "Stārķi"sv, "Gaiļi"sv,    "Rubeņi"sv,
                                   "Dzērves"sv, "Ķirši"sv,   "Ābeles"sv, "Rožkalni"sv, "Saulītes"sv};

}  // namespace

std::string settlement_name(std::size_t n) {
    // Stem and ending change with every name, so that neighbours do not sound alike; a front word
    // is added once all pairs are used up.
    const std::size_t pairs = stems.size() * endings.size();
    const std::size_t pair = (n * 83) % pairs;  // 83 and 280 have no common divisor
    const std::string_view front = fronts[(n / pairs) % fronts.size()];
    std::string stem(stems[pair % stems.size()]);
    if (!front.empty())
        // After a front word the stem is written small; its first letter is plain ASCII in all stems.
        stem.front() = static_cast<char>(stem.front() - 'A' + 'a');
    return std::string(front) + stem + std::string(endings[pair / stems.size()]);
}

std::string homestead_name(Chance& chance) {
    static constexpr std::array before = {""sv, ""sv, "Jaun"sv, "Vec"sv, "Kalna "sv, "Lejas "sv};
    const std::string_view front = chance.pick<std::string_view>(before);
    std::string name(chance.pick<std::string_view>(homesteads));
    const bool joined = !front.empty() && front.back() != ' ';
    if (joined && name.front() >= 'A' && name.front() <= 'Z')
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return joined && static_cast<unsigned char>(name.front()) >= 0x80 ? name : std::string(front) + name;
}

}  // namespace mapite
