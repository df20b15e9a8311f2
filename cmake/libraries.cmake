# The libraries that we build on. Those that the page needs too are built from source, so that native tests and the
# page run the same code; cmake/fetch_sources.sh brings them.
set(COUNTERPOINT_SOURCES ${CMAKE_SOURCE_DIR}/.cache/sources)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# Sets COUNTERPOINT_<NAME>_DIR to a copy of the library's sources and checks that `file` is in it.
set(fetched FALSE)
macro(counterpoint_source name file)
  string(TOUPPER ${name} upper)
  set(COUNTERPOINT_${upper}_DIR "" CACHE PATH "A copy of ${name}, instead of the fetched one")
  set(${name}_dir ${COUNTERPOINT_${upper}_DIR})
  if(NOT ${name}_dir)
    if(NOT fetched)
      execute_process(COMMAND ${CMAKE_SOURCE_DIR}/cmake/fetch_sources.sh ${COUNTERPOINT_SOURCES}
        COMMAND_ERROR_IS_FATAL ANY)
      set(fetched TRUE)
    endif()
    set(${name}_dir ${COUNTERPOINT_SOURCES}/${name})
  endif()
  if(NOT EXISTS ${${name}_dir}/${file})
    message(FATAL_ERROR "${name}: there is no ${file} in ${${name}_dir}.")
  endif()
endmacro()

counterpoint_source(utf8proc utf8proc.c)
add_library(utf8proc STATIC ${utf8proc_dir}/utf8proc.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${utf8proc_dir})
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

counterpoint_source(libunibreak src/linebreak.c)
file(GLOB unibreak_sources ${libunibreak_dir}/src/*.c)
list(FILTER unibreak_sources EXCLUDE REGEX "/tests\\.c$")
add_library(libunibreak STATIC ${unibreak_sources})
target_include_directories(libunibreak SYSTEM PUBLIC ${libunibreak_dir}/src)

counterpoint_source(md4c src/md4c.c)
add_library(md4c STATIC ${md4c_dir}/src/md4c.c)
target_include_directories(md4c SYSTEM PUBLIC ${md4c_dir}/src)
target_compile_definitions(md4c PRIVATE MD4C_USE_UTF8)

# Of its three files that its own build would make, it brings copies that fit everywhere.
counterpoint_source(pcre2 src/pcre2_match.c)
set(pcre2_made ${CMAKE_BINARY_DIR}/pcre2)
configure_file(${pcre2_dir}/src/config.h.generic ${pcre2_made}/config.h COPYONLY)
configure_file(${pcre2_dir}/src/pcre2.h.generic ${pcre2_made}/pcre2.h COPYONLY)
configure_file(${pcre2_dir}/src/pcre2_chartables.c.dist ${pcre2_made}/pcre2_chartables.c COPYONLY)
set(pcre2_parts auto_possess compile config context error extuni find_bracket jit_compile match match_data
  newline ord2utf pattern_info script_run string_utils study tables ucd valid_utf xclass)
list(TRANSFORM pcre2_parts REPLACE "(.+)" "${pcre2_dir}/src/pcre2_\\1.c")
add_library(pcre2 STATIC ${pcre2_parts} ${pcre2_made}/pcre2_chartables.c)
target_include_directories(pcre2 SYSTEM PUBLIC ${pcre2_made} PRIVATE ${pcre2_dir}/src)
target_compile_definitions(pcre2 PRIVATE HAVE_CONFIG_H SUPPORT_UNICODE PCRE2_CODE_UNIT_WIDTH=8)
target_compile_definitions(pcre2 PUBLIC PCRE2_STATIC)

counterpoint_source(imgui imgui.h)
file(STRINGS ${imgui_dir}/imgui.h imgui_version REGEX "define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_version "${imgui_version}")
if(imgui_version LESS 19200)
  message(FATAL_ERROR "Dear ImGui 1.92 or later is needed; ${imgui_dir} holds ${imgui_version}.")
endif()
add_library(imgui STATIC
  ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp
  ${imgui_dir}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_dir})
target_include_directories(imgui PUBLIC ${CMAKE_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="web/ui/imgui_config.h")

# Headers only, but the page must see them without /usr/include: they are linked into the build tree.
find_path(NLOHMANN_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT NLOHMANN_JSON_INCLUDE)
  message(FATAL_ERROR "nlohmann/json.hpp was not found: install the package nlohmann-json3-dev, or run ./dev test.")
endif()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${NLOHMANN_JSON_INCLUDE}/nlohmann ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)
