// Where a line of text may end. Proven by tests/core/text/line_breaks_test.cpp.
#include "core/text/line_breaks.h"

#include <linebreak.h>

#include <algorithm>
#include <string>

namespace counterpoint {

std::vector<std::uint32_t> line_breaks(std::string_view text, std::string_view language) {
  std::vector<std::uint32_t> breaks;
  if (text.empty()) return breaks;
  std::string flowing(text);
  std::replace(flowing.begin(), flowing.end(), '\n', ' ');
  const std::string tag(language.substr(0, language.find('-')));
  std::vector<char> kinds(flowing.size());
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(flowing.data()), flowing.size(), tag.c_str(),
                      kinds.data());
  for (std::size_t at = 0; at + 1 < kinds.size(); ++at) {
    if (kinds[at] == LINEBREAK_MUSTBREAK || kinds[at] == LINEBREAK_ALLOWBREAK) {
      breaks.push_back(static_cast<std::uint32_t>(at + 1));
    }
  }
  breaks.push_back(static_cast<std::uint32_t>(text.size()));
  return breaks;
}

}  // namespace counterpoint
