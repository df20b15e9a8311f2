// The export dialog: each kind to download and to copy, named after the project.
#include "web/ui/export_dialog.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;

class ExportDialogTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  ExportDialogTest() : bench_(GetParam().first, GetParam().second) {
    bench_.frames();
    bench_.app.state().dialog = Dialog::give;
    bench_.frames();
  }
  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, ExportDialogTest,
                         ::testing::Values(std::pair(1280.0F, 800.0F), std::pair(390.0F, 844.0F)));

TEST_P(ExportDialogTest, DownloadsAndCopiesEachKind) {
  for (const ExportKind& kind : export_kinds()) {
    SCOPED_TRACE(kind.key);
    bench_.platform.saved_files.clear();
    bench_.platform.copied.clear();
    bench_.click(Role::button, "Download " + kind.name);
    bench_.click(Role::button, "Copy " + kind.name);
    ASSERT_EQ(bench_.platform.saved_files.size(), 1U);
    ASSERT_EQ(bench_.platform.copied.size(), 1U);
    EXPECT_EQ(bench_.platform.saved_files[0].name, export_file_name(bench_.project(), kind.ending));
    EXPECT_EQ(bench_.platform.saved_files[0].bytes, kind.write(bench_.project()));
    EXPECT_EQ(bench_.platform.copied[0].first, kind.write(bench_.project()));
  }
}

TEST(ExportFileName, HoldsWhatFileNamesCan) {
  Project project;
  EXPECT_EQ(export_file_name(project, ".md"), "project.md");
  project.set(1, std::make_shared<const ProjectInfo>(ProjectInfo{"../A: “b” / c?", "", {}}));
  EXPECT_EQ(export_file_name(project, ".md"), "A-b-c.md");
}

}  // namespace
}  // namespace counterpoint::ui
