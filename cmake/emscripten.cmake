# The toolchain of the page: Emscripten as Debian installs it, or an emsdk that is on the path.
find_program(EMCXX em++)
if(NOT EMCXX)
  message(FATAL_ERROR "em++ was not found: install the package emscripten, activate an emsdk, or run ./dev build.")
endif()
get_filename_component(emcxx_real ${EMCXX} REALPATH)
get_filename_component(emscripten_root ${emcxx_real} DIRECTORY)

# Debian's emcc calls acorn, which lies where only Debian's own Node looks by itself.
if(EXISTS /usr/share/nodejs/acorn AND NOT DEFINED ENV{NODE_PATH})
  set(ENV{NODE_PATH} /usr/share/nodejs)
endif()

if(EXISTS /usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake AND emscripten_root STREQUAL "/usr/share/emscripten")
  include(/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
else()
  include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
endif()

# Levels are given by target, in page.cmake.
set(CMAKE_C_FLAGS_MINSIZEREL "-DNDEBUG" CACHE STRING "")
set(CMAKE_CXX_FLAGS_MINSIZEREL "-DNDEBUG" CACHE STRING "")
