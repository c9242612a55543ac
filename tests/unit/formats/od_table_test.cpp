#include "formats/od_table.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <random>

#include "base/error.hpp"
#include "formats/id_index.hpp"
#include "formats/od_ends.hpp"
#include "formats/od_rows.hpp"
#include "formats/text_blocks.hpp"

namespace mapite::test {
namespace {

const std::vector<std::string> places{"a", "b", "ciems"};
const std::vector<std::string> doctors{"d1", "d 2"};

/// A file of its own for each test, gone after it.
class OdTableTest : public testing::Test {
  protected:
    ~OdTableTest() override { std::filesystem::remove(file_); }

    OdTable read(const std::string& text, const OdReading& reading = {}) {
        std::ofstream(file_, std::ios::binary) << text;
        OdTable table = read_od_table(file_, places, doctors, reading, Progress{});
        EXPECT_TRUE(table.balanced());
        return table;
    }
    std::string error_of(const std::string& text, const OdReading& reading = {}) {
        try {
            read(text, reading);
        } catch (const Error& error) {
            return std::string(error.what()) + " | " + error.hint();
        }
        return "no error";
    }

    const std::filesystem::path file_ =
        std::filesystem::path(testing::TempDir()) /
        ("mapite-od-" + std::to_string(getpid()) + "-" +
         std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ".csv");
};

const std::vector<OriginDestination> three_rows{
    {0, 0, Minutes{5}}, {0, 1, Minutes{12.5}}, {2, 0, Minutes{0}}};

std::vector<std::string> codes(const OdTable& table) {
    std::vector<std::string> found;
    for (const Finding& finding : table.findings) found.push_back(finding.code);
    return found;
}

TEST_F(OdTableTest, ReadsRowsIntoPositionsByOriginAndDestination) {
    EXPECT_EQ(read("from,to,minutes\nciems,d1,0\na,d 2,12.5\na,d1,5\n").rows, three_rows);
}

TEST_F(OdTableTest, KnowsTheHeadingsOfCommonRouters) {
    for (const char* header : {"from_id,to_id,travel_time_p50", "Origin,Destination,Duration", "FROM,TO,Time",
                               "orig_id,dest_id,total_time"})
        EXPECT_EQ(read(std::string(header) + "\na,d1,5\na,d 2,12.5\nciems,d1,0\n").rows, three_rows)
            << header;
}

TEST_F(OdTableTest, AcceptsEverySeparatorQuotesBlanksCarriageReturnsMarksAndComments) {
    for (const char* text :
         {"from;to;minutes\na;d1;5\na;d 2;12,5\nciems;d1;0\n",
          "from\tto\tminutes\na\td1\t5\na\td 2\t12.5\nciems\td1\t0",
          "\"from\",\"to\",\"minutes\"\n\"a\",\"d1\",5\n\"a\" , \"d 2\" ,\"12.5\"\n ciems ,d1, 0 \n",
          "from,to,minutes\r\na,d1,5\r\na,d 2,12.5\r\nciems,d1,0\r\n",
          "\xEF\xBB\xBF# made by R5\nsep=,\nfrom,to,minutes\na,d1,5\n\na,d 2,+12.50\n  \nciems,d1,-0\n",
          "run,minutes,mode,to,from\n1,5,bus,d1,a\n1,12.5,\"b,u\"\"s\",d 2,a\n2,0e3,x,d1,ciems\n"})
        EXPECT_EQ(read(text).rows, three_rows) << text;
}

TEST_F(OdTableTest, TakesSecondsWhenToldOrWhenTheHeadingSays) {
    EXPECT_EQ(read("from,to,duration\na,d1,300\n", {.columns = {}, .seconds = true}).rows[0].time,
              Minutes{5});
    const OdTable by_heading = read("from,to,travel_time_s\na,d1,300\n");
    EXPECT_EQ(by_heading.rows[0].time, Minutes{5});
    EXPECT_EQ(codes(by_heading), (std::vector<std::string>{"od-seconds"}));
    EXPECT_EQ(read("from,to,seconds\na,d1,300\n", {.columns = {}, .seconds = false}).rows[0].time,
              Minutes{300});
    EXPECT_EQ(codes(read("from,to,duration\na,d1,4000\n")), (std::vector<std::string>{"od-unit-doubtful"}));
}

TEST_F(OdTableTest, KeepsTheFastestOfAPairThatStandsMoreThanOnce) {
    const OdTable table = read("from,to,minutes\na,d1,9\na,d1,5\na,d 2,1\na,d1,7\n");
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0].time, Minutes{5});
    EXPECT_EQ(table.repeated, 2u);
    EXPECT_EQ(table.findings.at(0).what, "rows that repeat a pair, of which the fastest counts: 2");
}

TEST_F(OdTableTest, NamesTheLineOfATimeThatIsNone) {
    const OdTable table =
        read("from,to,minutes\na,d1,-3\na,d1,soon\na,d1,NaN\nb,d1,inf\nb,d1\n\"b,d1,4\nb,d1,4\n");
    EXPECT_EQ(table.bad, 6u);
    EXPECT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(table.findings.at(0).code, "od-row-broken");
    EXPECT_EQ(table.findings.at(0).where.line, 6u);
    EXPECT_EQ(table.findings.at(1).where.line, 7u);
    EXPECT_EQ(table.findings.at(2).where.line, 2u);
    EXPECT_EQ(table.findings.at(2).severity, Severity::error);
    EXPECT_EQ(table.findings.at(2).what, "the time \"-3\" is no number of 0 or more; the row was left out");
    EXPECT_EQ(table.findings.at(5).what, "rows left out because their time is no number of 0 or more: 4");
}

TEST_F(OdTableTest, CountsPairsWithoutATimeAndIdsThatNobodyKnows) {
    const OdTable table = read("from,to,minutes\na,d1,\na,d 2,NA\nx,d1,3\na,y,3\nb,d1,3\n");
    EXPECT_EQ(table.no_time, 2u);
    EXPECT_EQ(table.unknown_origin, 1u);
    EXPECT_EQ(table.unknown_destination, 1u);
    EXPECT_EQ(table.bad, 0u);
    EXPECT_TRUE(std::ranges::none_of(
        table.findings, [](const Finding& finding) { return finding.severity == Severity::error; }));
}

TEST_F(OdTableTest, SaysWhenNothingMatches) {
    EXPECT_EQ(codes(read("from,to,minutes\nA,D1,3\n")).back(), "od-nothing-kept");
}

TEST_F(OdTableTest, AMissingColumnIsNamedBesideThoseThereAre) {
    EXPECT_EQ(
        error_of("from,dest,mintes\na,d1,3\n").substr(error_of("from,dest,mintes\na,d1,3\n").find(": ")),
        ": no column for the minutes (found: from, dest, mintes) | did you mean \"mintes\"? Then: --column "
        "minutes=mintes");
    EXPECT_NE(
        error_of("from,to,minutes\na,d1,3\n", {.columns = {{"to", "destnation"}}}).find("\"destnation\""),
        std::string::npos);
    EXPECT_EQ(read("p,q,r\na,d1,5\na,d 2,12.5\nciems,d1,0\n",
                   {.columns = {{"from", "p"}, {"to", "#2"}, {"minutes", "R"}}})
                  .rows,
              three_rows);
}

TEST_F(OdTableTest, AFileThatIsNoTableIsRefusedWithASentence) {
    EXPECT_NE(error_of("").find("empty"), std::string::npos);
    EXPECT_NE(error_of("from,to,minutes\n").find("not one row"), std::string::npos);
    EXPECT_NE(error_of(std::string("\xFF\xFE") + "f").find("UTF-16"), std::string::npos);
    EXPECT_THROW(read_od_table("/nowhere.csv", places, doctors, {}, Progress{}), Error);
}

TEST_F(OdTableTest, ManyBlocksReadAsOneFileDoesAndLinesAreCountedThroughout) {
    // Over 4 MB, so that blocks end inside of it; every 1000th row is wrong.
    std::vector<std::string> from, to;
    for (int i = 0; i < 700; ++i) from.push_back("origin-" + std::to_string(i * 31));
    for (int j = 0; j < 600; ++j) to.push_back("destination-" + std::to_string(j * 17));
    std::mt19937 random(3);
    std::string text = "from,to,minutes\n";
    std::vector<OriginDestination> expected;
    std::size_t line = 1;
    std::vector<std::size_t> wrong_lines;
    for (std::uint32_t i = 0; i < from.size(); ++i)
        for (std::uint32_t j = 0; j < to.size(); ++j) {
            ++line;
            const auto tenths = random() % 1200;
            const std::string time = std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
            const bool wrong = line % 1000 == 0;
            text += from[i] + ',' + to[j] + ',' + (wrong ? "?" : time) + '\n';
            if (wrong)
                wrong_lines.push_back(line);
            else
                expected.push_back({i, j, Minutes{std::stod(time)}});
        }
    ASSERT_GT(text.size(), std::size_t{10} << 20);
    std::ofstream(file_, std::ios::binary) << text;
    const OdTable table = read_od_table(file_, from, to, {}, Progress{});
    EXPECT_EQ(table.rows, expected);
    EXPECT_EQ(table.bad, wrong_lines.size());
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(table.findings.at(i).where.line, wrong_lines[i]);
    EXPECT_TRUE(table.balanced());
}

TEST_F(OdTableTest, PackedTablesAreReadAndTruncatedOnesRefused) {
    std::string text = "from,to,minutes\n";
    for (int i = 0; i < 20000; ++i) text += "a,d1," + std::to_string(i % 977 + 5) + "\n";
    const std::filesystem::path plain = file_.string() + ".plain.csv";
    std::ofstream(plain, std::ios::binary) << text;
    ASSERT_EQ(std::system(("gzip -kf '" + plain.string() + "'").c_str()), 0);
    const std::filesystem::path packed = plain.string() + ".gz";
    const OdTable table = read_od_table(packed, places, doctors, {}, Progress{});
    EXPECT_EQ(table.read, 20000u);
    EXPECT_EQ(table.rows, (std::vector<OriginDestination>{{0, 0, Minutes{5}}}));
    std::filesystem::resize_file(packed, std::filesystem::file_size(packed) / 2);
    EXPECT_THROW(read_od_table(packed, places, doctors, {}, Progress{}), Error);
    std::filesystem::remove(plain);
    std::filesystem::remove(packed);
}

TEST(OdRows, ReadNumbersAsExactlyAsTheStandardLibrary) {
    std::mt19937_64 random(11);
    const std::vector<std::string> one{"x"};
    const IdIndex index(one);
    for (int i = 0; i < 5000; ++i) {
        std::string number = std::to_string(random() % 1'000'000'000);
        number.insert(random() % (number.size() + 1), ".");
        const OdBlockRows rows = read_od_rows("x,x," + number + "\n", OdLayout{}, index, index);
        ASSERT_EQ(rows.rows.size(), 1u) << number;
        EXPECT_EQ(rows.rows[0].time.count(), std::stod(number)) << number;
    }
}

TEST(IdIndex, FindsEveryIdAndNoOther) {
    std::vector<std::string> ids{"", "a", std::string("a\0", 2), "ābols", "12345678", "123456789"};
    for (int i = 0; i < 3000; ++i) ids.push_back("1kmX" + std::to_string(i) + "Y" + std::to_string(i * 7));
    const IdIndex index(ids);
    for (std::uint32_t i = 0; i < ids.size(); ++i) EXPECT_EQ(index.find(ids[i]), i) << ids[i];
    EXPECT_EQ(index.find("b"), std::nullopt);
    EXPECT_EQ(index.find("1kmX3000Y21000"), std::nullopt);
    EXPECT_EQ(IdIndex({}).find("a"), std::nullopt);
}

TEST_F(OdTableTest, EndsReportWhatIsMissingTwiceOrWrong) {
    std::ofstream(file_) << "id,People\na,10\nb,\n,4\na,7\nc,-2\nd,many\ne,0\n";
    const OdEnds ends = read_od_ends(file_, "people", {}, Progress{});
    EXPECT_EQ(ends.ids, (std::vector<std::string>{"a", "b", "c", "d", "e"}));
    EXPECT_EQ(ends.amounts,
              (std::vector<std::optional<double>>{10, std::nullopt, std::nullopt, std::nullopt, 0}));
    EXPECT_EQ(ends.read, ends.ids.size() + ends.left_out);
    EXPECT_EQ(ends.left_out, 2u);
    EXPECT_EQ(ends.missing, 3u);
    std::vector<std::pair<std::string, std::size_t>> found;
    for (const Finding& finding : ends.findings) found.emplace_back(finding.code, finding.where.line);
    EXPECT_EQ(found, (std::vector<std::pair<std::string, std::size_t>>{{"people-missing", 3},
                                                                       {"id-missing", 4},
                                                                       {"id-repeated", 5},
                                                                       {"people-bad", 6},
                                                                       {"people-bad", 7}}));
}

}  // namespace
}  // namespace mapite::test
