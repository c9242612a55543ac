#include "store/connection.hpp"
#include "support.hpp"

namespace mapite {
namespace {

using namespace store_test;

/// The same sentence for reader and writer, and nothing is left behind.
std::string refusal(const fs::path& file) {
    const auto before = state_of(file.parent_path());
    const std::string to_read = error_of([&] { Database::open_to_read(file); });
    const std::string to_write = error_of([&] { Database::open_to_write(file, "test"); });
    EXPECT_EQ(to_read, to_write);
    EXPECT_EQ(state_of(file.parent_path()), before);
    EXPECT_TRUE(to_read.starts_with(file.string() + ": ")) << to_read;
    return to_read;
}

void expect_refused(const fs::path& file, const std::string& reason) {
    const std::string found = refusal(file);
    EXPECT_NE(found.find(reason), std::string::npos) << found;
}

TEST(Database, ThatIsMissingSaysSo) {
    const Folder folder;
    expect_refused(folder.file(), "there is no such file | make a project with: mapite init DIR");
}

TEST(Database, OfAnEmptyFileSaysSo) {
    const Folder folder;
    write(folder.file(), "");
    expect_refused(folder.file(), "it is empty");
}

TEST(Database, OfAPlainTextSaysSo) {
    const Folder folder;
    write(folder.file(), "code,name\n0054,Ogre\n");
    expect_refused(folder.file(), "it is not a database");
    write(folder.file(), std::string(100000, 'x'));
    expect_refused(folder.file(), "it is not a database");
}

TEST(Database, ThatIsAFolderSaysSo) {
    const Folder folder;
    fs::create_directory(folder.file());
    const std::string error = error_of([&] { Database::open_to_read(folder.file()); });
    EXPECT_NE(error.find("it is a folder"), std::string::npos) << error;
    EXPECT_EQ(error, error_of([&] { Database::open_to_write(folder.file(), "test"); }));
}

TEST(Database, OfAnotherProgramSaysSo) {
    const Folder folder;
    Connection::working_copy(folder.file(), "test").execute("CREATE TABLE t (a)");
    expect_refused(folder.file(), "not of a Mapīte project");
}

TEST(Database, OfANewerSchemaSaysWhichIsKnown) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Connection::working_copy(folder.file(), "test").execute("PRAGMA user_version = 7");
    expect_refused(folder.file(),
                   "was written by a newer Mapīte (schema 7, this one knows 5) | update Mapīte");
}

TEST(Database, OfAnOlderSchemaNobodyKnowsSaysSo) {
    const Folder folder;
    Database::create(folder.file(), latvia);
    Connection::working_copy(folder.file(), "test").execute("PRAGMA user_version = 0");
    expect_refused(folder.file(), "knows no way from schema 0 on");
}

TEST(Database, ThatMayNotBeReadSaysSo) {
    const Folder folder;
    make_full_project(folder.file());
    fs::permissions(folder.file(), fs::perms::none);
    fs::permissions(folder.path(), fs::perms::all);
    EXPECT_EQ(in_child([&] {
                  if (geteuid() == 0 && setuid(65534) != 0) return 1;
                  const auto permission_denied = [&](const std::function<void()>& open) {
                      return error_of(open).find("Permission denied") != std::string::npos;
                  };
                  return permission_denied([&] { Database::open_to_read(folder.file()); }) &&
                                 permission_denied([&] { Database::open_to_write(folder.file(), "test"); })
                             ? 0
                             : 2;
              }),
              0);
}

TEST(Database, IsNotMadeOverAnotherFile) {
    const Folder folder;
    write(folder.file(), "mine");
    EXPECT_NE(error_of([&] { Database::create(folder.file(), latvia); }).find("it is there already"),
              std::string::npos);
    EXPECT_EQ(contents(folder.file()), "mine");
    EXPECT_EQ(names_in(folder.path()), std::vector<std::string>{"mapite.sqlite"});
}

TEST(Database, IsNotMadeInAFolderThatIsMissing) {
    const Folder folder;
    EXPECT_NE(error_of([&] {
                  Database::create(folder.file("none") / "mapite.sqlite", latvia);
              }).find("No such file"),
              std::string::npos);
}

TEST(Database, CutOffAnywhereIsAnErrorNeverACrash) {
    const Folder folder;
    make_full_project(folder.file());
    const std::string whole = contents(folder.file());
    for (std::size_t size = 0; size < whole.size(); size += 1 + size / 7) {
        write(folder.file("cut.sqlite"), whole.substr(0, size));
        const std::string error = error_of([&] { read_all(folder.file("cut.sqlite")); });
        EXPECT_TRUE(error.find("it is cut off") != std::string::npos ||
                    error.find("not a database") != std::string::npos ||
                    error.find("empty") != std::string::npos)
            << size << ": " << error;
    }
}

TEST(Database, WithBrokenBytesGivesAnErrorOrARecordNeverACrash) {
    const Folder folder;
    make_full_project(folder.file());
    const std::string whole = contents(folder.file());
    int errors = 0;
    for (std::size_t at = 50; at < whole.size(); at += 1499) {
        std::string broken = whole;
        for (std::size_t i = at; i < std::min(at + 40, broken.size()); ++i)
            broken[i] = static_cast<char>(0xa5);
        write(folder.file("broken.sqlite"), broken);
        try {
            read_all(folder.file("broken.sqlite"));
        } catch (const Error& error) {
            ++errors;
            EXPECT_EQ(error.kind(), ErrorKind::failed) << error.what();
        }
    }
    EXPECT_GT(errors, 10);
}

TEST(Database, AWordNobodyKnowsNamesTableAndRow) {
    const Folder folder;
    make_full_project(folder.file());
    Connection::working_copy(folder.file(), "test")
        .execute("PRAGMA ignore_check_constraints = ON; UPDATE people SET measure = 'guessed' WHERE row = 2");
    const std::string error = error_of([&] { read_all(folder.file()); });
    EXPECT_NE(error.find("row 2 of people has no usable measure"), std::string::npos) << error;
}

}  // namespace
}  // namespace mapite
