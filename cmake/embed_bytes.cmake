# Writes a C++ file with a function that gives the bytes of one file.
# usage: cmake -DFILE=F -DHEADER=core/x.h -DFUNCTION=name -DOUTPUT=FILE.cpp -P cmake/embed_bytes.cmake
file(READ ${FILE} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
file(WRITE ${OUTPUT}.new "// Made by cmake/embed_bytes.cmake.
#include \"${HEADER}\"

namespace counterpoint {
namespace {
constexpr unsigned char kBytes[] = {${bytes}0};
}  // namespace

std::string_view ${FUNCTION}() { return {reinterpret_cast<const char*>(kBytes), sizeof kBytes - 1}; }

}  // namespace counterpoint
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
