#include "app/swot_suggestions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/note_fields.hpp"
#include "app/swot_words.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace mapite {
namespace {

/// What the project says about the facts of one area.
struct Decided {
    std::vector<FactDecision> decisions;
    std::vector<Note> notes;  ///< of the SWOT, that rest on a fact

    [[nodiscard]] const FactDecision* decision(const std::string& key) const {
        const auto found = std::ranges::find(decisions, key, &FactDecision::fact);
        return found == decisions.end() ? nullptr : &*found;
    }
    [[nodiscard]] const Note* note(const std::string& key) const {
        const auto found = std::ranges::find(notes, key, &Note::fact);
        return found == notes.end() ? nullptr : &*found;
    }
};

Decided decided(const Database& database, const std::string& area) {
    Decided result;
    result.decisions = database.fact_decisions();
    std::erase_if(result.decisions, [&](const FactDecision& each) { return each.area != area; });
    NoteFilter filter;
    filter.area = area;
    filter.kind = NoteKind::swot;
    result.notes = notes_of(database.note_versions(), filter);
    std::erase_if(result.notes, [](const Note& note) { return note.fact.empty(); });
    return result;
}

SwotFact fact_of(const Study& study, AreaIndex area, const std::string& key) {
    std::vector<std::string> keys;
    for (const SwotFact& fact : swot_facts(study, area)) {
        if (fact.key() == key) return fact;
        keys.push_back(fact.key());
    }
    const auto near = nearest_name(key, keys);
    const Area& of = study.areas[area.value];
    throw Error(ErrorKind::usage, fmt::format("\"{}\" is no fact of {}", key, of.name),
                near ? fmt::format("did you mean \"{}\"?", *near)
                     : fmt::format("\"mapite note suggest {}\" lists them", of.code));
}

FactDecision decision_on(const SwotFact& fact, const std::string& area, bool accepted, Day on) {
    FactDecision decision;
    decision.area = area;
    decision.fact = fact.key();
    decision.accepted = accepted;
    decision.figure = fact.figure();
    decision.on = on;
    return decision;
}

std::vector<OutdatedNote> outdated_notes(const Decided& known, const std::vector<SwotFact>& facts) {
    std::vector<OutdatedNote> outdated;
    for (const Note& note : known.notes) {
        const FactDecision* decision = known.decision(note.fact);
        const auto fact =
            std::ranges::find_if(facts, [&](const SwotFact& each) { return each.key() == note.fact; });
        const bool holds = fact != facts.end();
        if (decision == nullptr || (holds && fact->figure() == decision->figure)) continue;
        OutdatedNote& each = outdated.emplace_back();
        each.note = note;
        each.figure_before = decision->figure;
        if (holds) each.figure = fact->figure();
    }
    return outdated;
}

}  // namespace

Study study_for_facts(const Project& project, const Resources& resources, Day today,
                      const Progress& progress) {
    StudyOptions options;
    options.keep_ways = true;
    options.today = today;
    return study_project(project, resources, options, progress);
}

SwotSuggestions suggestions(const Study& study, AreaIndex area, const Texts& texts) {
    SwotSuggestions result;
    result.area = study.areas[area.value].code;
    const Decided known = decided(study.project.open_to_read(), result.area);
    const std::vector<SwotFact> facts = swot_facts(study, area);
    result.outdated = outdated_notes(known, facts);
    std::vector<SwotFact> open;
    for (const SwotFact& fact : facts) {
        const FactDecision* decision = known.decision(fact.key());
        if (known.note(fact.key()) != nullptr)
            ++result.accepted;
        else if (decision != nullptr && decision->figure == fact.figure())
            ++result.dismissed;
        else
            open.push_back(fact);
    }
    const std::vector<SwotFact> heaviest = heaviest_facts(open, most_suggestions);
    for (const SwotFact& fact : heaviest) {
        OfferedFact& offered = result.offered.emplace_back();
        offered.fact = fact;
        offered.sentence = fact_sentence(study, fact, texts);
        if (const FactDecision* decision = known.decision(fact.key()))
            offered.figure_before = decision->figure;
    }
    result.left_out = open.size() - heaviest.size();
    return result;
}

Note accept_fact(const Study& study, AreaIndex area, const FactAcceptance& acceptance, const Texts& texts) {
    const SwotFact fact = fact_of(study, area, acceptance.key);
    const std::string code = study.areas[area.value].code;
    Database database = Database::open_to_write(study.project.database_file(), "mapite note accept");
    const Decided known = decided(database, code);
    const FactDecision* decision = known.decision(acceptance.key);
    const Note* there = known.note(acceptance.key);
    if (there != nullptr && (decision == nullptr || decision->figure == fact.figure()))
        throw Error(ErrorKind::usage, fmt::format("{} rests on this fact already", note_name(*there)),
                    fmt::format("change it with: mapite note edit {}", there->id));
    const std::vector<NoteVersion> versions = database.note_versions();
    NoteVersion version;
    if (there != nullptr) {
        version = note_named(versions, there->id);
        ++version.version;
    } else {
        version.note.id = fmt::format("N{}", next_note_number(versions));
        version.note.kind = NoteKind::swot;
        version.note.area = code;
        version.note.box = fact.box;
        version.note.fact = acceptance.key;
        version.note.theme = fact.need_id;
        version.note.visibility = acceptance.visibility;
    }
    version.note.text = fact_sentence(study, fact, texts).in(acceptance.language);
    version.note.date = acceptance.stamp.on;
    version.changed = acceptance.stamp.on;
    version.by = acceptance.stamp.by;
    auto change = database.change("acceptance", note_name(version.note));
    change.put_note_versions({version});
    change.put_fact_decisions({decision_on(fact, code, true, acceptance.stamp.on)});
    change.commit();
    return version.note;
}

SwotFact dismiss_fact(const Study& study, AreaIndex area, const std::string& key, Day on) {
    SwotFact fact = fact_of(study, area, key);
    const std::string code = study.areas[area.value].code;
    Database database = Database::open_to_write(study.project.database_file(), "mapite note dismiss");
    const Decided known = decided(database, code);
    if (const Note* there = known.note(key))
        throw Error(ErrorKind::usage, fmt::format("{} rests on this fact", note_name(*there)),
                    fmt::format("take the note away first: mapite note remove {}", there->id));
    auto change = database.change("dismissal", key);
    change.put_fact_decisions({decision_on(fact, code, false, on)});
    change.commit();
    return fact;
}

}  // namespace mapite
