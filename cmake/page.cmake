# The page: counterpoint_web links the wasm module; `page` packs it with fonts and scripts into dist/.
set(web_link_options -O2
  -sMODULARIZE=1 -sEXPORT_NAME=createCounterpoint -sENVIRONMENT=web
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=2GB -sTOTAL_STACK=1MB
  -sFILESYSTEM=0 -sDISABLE_EXCEPTION_CATCHING=1 -sMALLOC=emmalloc
  -sINCOMING_MODULE_JS_API=[instantiateWasm,canvas,onAbort,print,printErr]
  -sEXPORTED_FUNCTIONS=[_main,_malloc,_free])

# The page is built for size, but for what a reader would wait for: reading projects, layout,
# suggestions. emcc takes the first of two levels, so that each is given once (see emscripten.cmake).
function(counterpoint_level level)
  foreach(target ${ARGN})
    target_compile_options(${target} PRIVATE ${level})
  endforeach()
endfunction()
counterpoint_level(-O2 counterpoint_core counterpoint_app)
counterpoint_level(-Os imgui libunibreak md4c pcre2 utf8proc)
get_target_property(ui_sources counterpoint_ui SOURCES)
set(waited_for ${ui_sources})
list(FILTER waited_for INCLUDE REGEX "/(block_|line_order|article_layout|article_paint|mark_lanes|run_table)[a-z_]*\\.cpp$")
list(REMOVE_ITEM ui_sources ${waited_for})
set_source_files_properties(${waited_for} PROPERTIES COMPILE_OPTIONS -O2)
set_source_files_properties(${ui_sources} PROPERTIES COMPILE_OPTIONS -Os)

file(GLOB web_sources CONFIGURE_DEPENDS web/main.cpp web/platform/*.cpp)
add_executable(counterpoint_web ${web_sources})
target_link_libraries(counterpoint_web PRIVATE counterpoint_ui)
counterpoint_level(-O2 counterpoint_web)
target_link_options(counterpoint_web PRIVATE ${web_link_options})
set_target_properties(counterpoint_web PROPERTIES OUTPUT_NAME counterpoint)
# Debian's emcc calls acorn, which lies where only Debian's own Node looks by itself.
if(EXISTS /usr/share/nodejs/acorn)
  set_target_properties(counterpoint_web PROPERTIES
    RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

find_program(NODE NAMES node nodejs REQUIRED)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/node_modules/esbuild)
  message(FATAL_ERROR "The npm packages that pack the page are missing: run npm ci, or ./dev build.")
endif()
add_custom_target(page ALL
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/web/js/build.mjs ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR}/dist
  DEPENDS counterpoint_web
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  COMMENT "Packing dist/index.html and dist/counterpoint.html"
  VERBATIM)
