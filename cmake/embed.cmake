# Writes a C++ file that holds files of assets/, so that the page needs no request for them.
# usage: cmake -DROOT=DIR -DFILES="a;b" -DOUTPUT=FILE.cpp -P cmake/embed.cmake
set(entries "")
set(arrays "")
set(number 0)
foreach(file ${FILES})
  file(READ ${ROOT}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char kFile${number}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${file}\", {reinterpret_cast<const char*>(kFile${number}), sizeof kFile${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUTPUT}.new "// Made by cmake/embed.cmake from assets/.
#include \"web/app/assets.h\"

#include <array>
#include <utility>

namespace counterpoint {
namespace {

${arrays}
}  // namespace

std::string_view asset(std::string_view name) {
  const std::array<std::pair<std::string_view, std::string_view>, ${number}> files = {{
${entries}  }};
  for (const auto& [known, bytes] : files) {
    if (known == name) return bytes;
  }
  return {};
}

}  // namespace counterpoint
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
