#include "gui/file_watch.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

namespace mapite {
namespace {

namespace fs = std::filesystem;

class FileWatchTest : public testing::Test {
  protected:
    void SetUp() override {
        root_ = fs::path(folder_.path().toStdString());
        fs::create_directories(root_ / "maps");
        write("maps/a.toml", "1");
        watch_.watch(root_, {});
    }
    void write(const char* name, const char* text) { std::ofstream(root_ / name) << text; }
    bool hears() { return spy_.count() > 0 || spy_.wait(5000); }

    QTemporaryDir folder_;
    fs::path root_;
    FileWatch watch_;
    QSignalSpy spy_{&watch_, &FileWatch::changed};
};

TEST_F(FileWatchTest, AChangedFileIsTold) {
    write("maps/a.toml", "2");
    EXPECT_TRUE(hears());
}

TEST_F(FileWatchTest, ANewFileIsToldAndWatchedFromThenOn) {
    write("maps/b.toml", "1");
    ASSERT_TRUE(hears());
    spy_.clear();
    write("maps/b.toml", "2");
    EXPECT_TRUE(hears());
}

TEST_F(FileWatchTest, AFileReplacedByAnEditorIsStillWatched) {
    for (int round = 0; round < 2; ++round) {
        spy_.clear();
        write("maps/a.new", "3");
        fs::rename(root_ / "maps/a.new", root_ / "maps/a.toml");
        ASSERT_TRUE(hears()) << round;
    }
}

TEST_F(FileWatchTest, ABurstIsToldOnce) {
    for (int i = 0; i < 20; ++i) write("maps/a.toml", std::to_string(i).c_str());
    ASSERT_TRUE(hears());
    QTest::qWait(700);
    EXPECT_EQ(spy_.count(), 1);
}

TEST_F(FileWatchTest, FoldersThatAreMissingAreNoTrouble) {
    watch_.watch("/nowhere", "/nowhere/else");
    EXPECT_EQ(spy_.count(), 0);
}

}  // namespace
}  // namespace mapite
