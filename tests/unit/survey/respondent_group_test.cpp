#include "survey/respondent_group.hpp"

#include <gtest/gtest.h>

namespace mapite {
namespace {

TEST(RespondentGroups, AreFoundByIdOrAnotherWordWhateverTheCase) {
    std::vector<RespondentGroup> groups(2);
    groups[0].id = "residents";
    groups[0].called = {"Iedzīvotāji", "ngo"};
    groups[1].id = "ngo";
    EXPECT_EQ(group_called(groups, "Residents"), groups.data());
    EXPECT_EQ(group_called(groups, " IEDZĪVOTĀJI "), groups.data());
    EXPECT_EQ(group_called(groups, "NGO"), &groups[1]) << "an id goes before another's word";
    EXPECT_EQ(group_called(groups, "council"), nullptr);
    EXPECT_EQ(group_called(groups, ""), nullptr);
}

}  // namespace
}  // namespace mapite
