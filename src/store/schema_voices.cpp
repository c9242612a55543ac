#include "store/schema_voices.hpp"

namespace mapite {

// The comments stay in the file, for who opens it elsewhere. Answers have no foreign key: with one SQLite
// would look up the form for each of a million answers.
const char* const voices_tables = R"sql(
CREATE TABLE submissions (
    row INTEGER PRIMARY KEY,
    questionnaire TEXT NOT NULL CHECK (questionnaire <> ''),
    id TEXT NOT NULL CHECK (id <> ''),                           -- instance id of the export, "paper-12", ...
    version TEXT NOT NULL,                                       -- of the questionnaire; '' = not said
    area TEXT NOT NULL,                                          -- code
    respondent_group TEXT NOT NULL,
    respondent TEXT NOT NULL,                                    -- a code, never a name; '' = none
    date TEXT CHECK (date GLOB '????-??-??'),                    -- of filling in; NULL: not known
    consent INTEGER NOT NULL CHECK (consent IN (0, 1)),
    paper INTEGER NOT NULL CHECK (paper IN (0, 1)),              -- 1: keyed from paper
    origin TEXT NOT NULL,                                        -- file and row it was read from
    entered TEXT CHECK (entered GLOB '????-??-??'),              -- day of the import or of keying
    UNIQUE (questionnaire, id)
);
CREATE TABLE answers (
    submission_row INTEGER NOT NULL,                             -- row of submissions
    number INTEGER NOT NULL,                                     -- order of the questions, from 0
    question TEXT NOT NULL CHECK (question <> ''),
    value TEXT NOT NULL CHECK (value <> ''),                     -- no row for a question: not answered
    PRIMARY KEY (submission_row, question)
) WITHOUT ROWID;
CREATE TRIGGER answers_go_with_their_form AFTER DELETE ON submissions
BEGIN
    DELETE FROM answers WHERE submission_row = old.row;
END;
CREATE TABLE skipped_blocks (
    questionnaire TEXT NOT NULL CHECK (questionnaire <> ''),
    area TEXT NOT NULL CHECK (area <> ''),                       -- code
    block TEXT NOT NULL CHECK (block <> ''),                     -- not asked there: neither missing nor zero
    reason TEXT NOT NULL,
    PRIMARY KEY (questionnaire, area, block)
) WITHOUT ROWID;
CREATE TABLE note_versions (
    note TEXT NOT NULL CHECK (note <> ''),                       -- "N12"
    version INTEGER NOT NULL CHECK (version >= 1),               -- the highest is in force, all others are history
    changed TEXT CHECK (changed GLOB '????-??-??'),
    changed_by TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('voiced-need', 'swot', 'good-practice', 'research', 'resource', 'promise')),
    area TEXT NOT NULL,                                          -- code
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'colleagues', 'private')),
    date TEXT CHECK (date GLOB '????-??-??'),                    -- of what it tells of
    title TEXT NOT NULL,
    text TEXT NOT NULL,                                          -- Markdown; of a voiced need: the quote
    theme TEXT NOT NULL,                                         -- a need of the basket or a word of one's own
    respondent_group TEXT NOT NULL,
    times_heard INTEGER NOT NULL CHECK (times_heard >= 1),
    consent TEXT NOT NULL CHECK (consent IN ('not-asked', 'given', 'refused')), -- to be quoted
    swot_box TEXT CHECK (swot_box IN ('strength', 'weakness', 'opportunity', 'threat')),
    said_by TEXT NOT NULL,
    fact TEXT NOT NULL,                                          -- key of the fact it rests on
    problem TEXT NOT NULL,
    done TEXT NOT NULL,
    cost TEXT NOT NULL,
    contact TEXT NOT NULL,
    source TEXT NOT NULL,
    owner TEXT NOT NULL,                                         -- of a promise: who is to do it
    due TEXT CHECK (due GLOB '????-??-??'),
    kept_on TEXT CHECK (kept_on GLOB '????-??-??'),              -- NULL: still open
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),          -- 1: taken away, kept for the history
    PRIMARY KEY (note, version)
) WITHOUT ROWID;
CREATE TABLE note_attachments (
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    number INTEGER NOT NULL,
    file TEXT NOT NULL CHECK (file <> ''),                       -- in the project's folder "attachments"
    name TEXT NOT NULL,                                          -- as it was called
    digest TEXT NOT NULL,                                        -- of its bytes
    PRIMARY KEY (note, version, number),
    FOREIGN KEY (note, version) REFERENCES note_versions (note, version)
) WITHOUT ROWID;
CREATE TABLE fact_decisions (
    area TEXT NOT NULL CHECK (area <> ''),                       -- code
    fact TEXT NOT NULL CHECK (fact <> ''),                       -- key of what the profile suggested
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),        -- 0: dismissed
    figure TEXT NOT NULL,                                        -- what it said then
    decided TEXT CHECK (decided GLOB '????-??-??'),
    PRIMARY KEY (area, fact)
) WITHOUT ROWID;
)sql";

}  // namespace mapite
