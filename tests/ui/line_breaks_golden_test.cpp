// Where lines of several scripts end, against tests/golden/line_breaks.txt: run with
// COUNTERPOINT_UPDATE_GOLDEN=1 to write it anew, and read the difference.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/text/utf8.h"
#include "tests/support/view_bench.h"
#include "web/ui/block_layout.h"

namespace counterpoint::ui {
namespace {

struct Sample {
  const char* language;
  const char* text;
};

constexpr Sample kSamples[] = {
    {"en",
     "The minister said: “We never received it.” She called the so-called ‘plan’ a draft (dated 3 "
     "May, 9.30 a.m.), and asked for €1,000.50—or 50% of it—by Dec. 31; see "
     "https://example.org/a/long/path?of=words for the text."},
    {"de",
     "Der Sprecher sagte: „Das Papier kam nie an.“ Das Bundesverfassungsgericht und die "
     "Donaudampfschifffahrtsgesellschaft widersprachen am 3. Mai."},
    {"fr",
     "Le ministre a dit : « Nous ne l’avons jamais reçu. » Puis il a demandé : « Pourquoi ? » — et "
     "personne n’a répondu !"},
    {"ru",
     "Министр сказал: «Мы этого не получали», — и добавил, что из-за санкций всё изменилось."},
    {"ar", "قال الوزير: «لم نتسلّم الوثيقة قط»، وأضاف أنّ 35 دقيقة لم تكن كافية لبحث ذلك كله."},
    {"he", "השר אמר: „לא קיבלנו את המסמך”, והוסיף כי 35 דקות לא הספיקו לדיון על NATO ועל כל השאר."},
    {"zh", "部长说：“我们从未收到这份文件。”他补充说，会谈原定三十五分钟，结果持续了两个多小时。"},
    {"ja",
     "大臣は「その文書は受け取っていない」と述べた。会談は予定の三十五分を超え、二時間以上続いた"
     "。"},
    {"ko", "장관은 “우리는 그 문서를 받은 적이 없다”고 말했다. 회담은 두 시간 넘게 이어졌다."},
    {"hi", "मंत्री ने कहा, “हमें वह दस्तावेज़ कभी नहीं मिला।” बैठक दो घंटे से अधिक चली।"},
};

std::string without_blanks_at_end(std::string_view words) {
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return std::string(words);
}

// The lines of a sample in a column of 28 characters.
std::vector<std::string> lines_of(const Sample& sample) {
  testing::EvenTypesetter typesetter;
  const TextStyle style{Family::serif, Weight::regular, false, 20};
  const std::string_view text = sample.text;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  const BlockLayout layout = lay_out_block(typesetter, style, 30, text, all, 280, sample.language);
  std::vector<std::string> lines;
  for (const Line& line : layout.lines)
    lines.push_back(without_blanks_at_end(slice(text, line.span)));
  return lines;
}

TEST(LineBreaksGolden, SeveralScripts) {
  std::ostringstream now;
  for (const Sample& sample : kSamples) {
    now << "# " << sample.language << '\n';
    for (const std::string& line : lines_of(sample)) now << line << '\n';
  }
  const std::string path = std::string(COUNTERPOINT_SOURCE_DIR) + "/tests/golden/line_breaks.txt";
  if (std::getenv("COUNTERPOINT_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << now.str();
  std::ostringstream golden;
  golden << std::ifstream(path).rdbuf();
  EXPECT_EQ(now.str(), golden.str());
}

// At every width: an opening mark stands with the word that it opens, a closing one with the word
// that it ends.
TEST(LineBreaksGolden, NoLineEndsInAnOpeningMarkOrBeginsWithAClosingOne) {
  testing::EvenTypesetter typesetter;
  const TextStyle style{Family::serif, Weight::regular, false, 20};
  for (const Sample& sample : kSamples) {
    const std::string_view text = sample.text;
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    for (float width = 160; width < 700; width += 10) {
      for (const Line& line :
           lay_out_block(typesetter, style, 30, text, all, width, sample.language).lines) {
        const std::string words = without_blanks_at_end(slice(text, line.span));
        const bool german = std::string_view(sample.language) == "de";  // “ closes there
        for (const char* mark : {"“", "‘", "„", "«", "「", "("}) {
          EXPECT_FALSE(!(german && mark == std::string_view("“")) && words.ends_with(mark))
              << sample.language << ": " << words;
        }
        for (const char* mark : {"”", "»", "」", ")", "。", "、", "，", ".", "!", "?", ";"}) {
          EXPECT_FALSE(words.starts_with(mark)) << sample.language << ": " << words;
        }
      }
    }
  }
}

}  // namespace
}  // namespace counterpoint::ui
