# Tests, benchmarks and fuzz targets: native builds only.
find_package(GTest 1.12 QUIET)
if(NOT GTest_FOUND)
  message(FATAL_ERROR "GoogleTest 1.12 or later was not found: install the package libgtest-dev, or run ./dev test.")
endif()
include(GoogleTest)
enable_testing()

# Native programs have the weights of the suggestions compiled in; the page fetches them.
set(weights ${CMAKE_SOURCE_DIR}/assets/suggest/weights.bin)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/built_in_weights.cpp
  COMMAND ${CMAKE_COMMAND} -DFILE=${weights} -DHEADER=core/suggest/built_in/built_in_weights.h
    -DFUNCTION=built_in_weights -DOUTPUT=${CMAKE_BINARY_DIR}/built_in_weights.cpp
    -P ${CMAKE_SOURCE_DIR}/cmake/embed_bytes.cmake
  DEPENDS ${weights} cmake/embed_bytes.cmake
  VERBATIM)
counterpoint_library(counterpoint_built_in core/suggest/built_in)
target_sources(counterpoint_built_in PRIVATE ${CMAKE_BINARY_DIR}/built_in_weights.cpp)
target_link_libraries(counterpoint_built_in PUBLIC counterpoint_core)

file(GLOB support_sources CONFIGURE_DEPENDS tests/support/*.cpp)
set(COUNTERPOINT_SHARED ${CMAKE_SOURCE_DIR}/../shared CACHE PATH "Real stories and corpora; tests use them where they are")
set(test_definitions
  COUNTERPOINT_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
  COUNTERPOINT_SHARED_DIR="${COUNTERPOINT_SHARED}")

add_library(test_support STATIC EXCLUDE_FROM_ALL ${support_sources} ${CMAKE_SOURCE_DIR}/cmake/empty.cpp)
target_link_libraries(test_support PUBLIC counterpoint_ui counterpoint_built_in GTest::gtest nlohmann_json)
target_compile_definitions(test_support PUBLIC ${test_definitions})

# One executable for each kind of test: <kind>_tests from tests/<kind>/**_test.cpp.
foreach(kind core app ui)
  file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS tests/${kind}/*_test.cpp)
  if(test_sources AND NOT COUNTERPOINT_FUZZ)
    add_executable(${kind}_tests ${test_sources})
    target_link_libraries(${kind}_tests PRIVATE test_support GTest::gtest_main)
    gtest_discover_tests(${kind}_tests TEST_PREFIX "${kind}/" DISCOVERY_TIMEOUT 60)
  endif()
endforeach()

# ./dev suggest
add_executable(counterpoint_suggest EXCLUDE_FROM_ALL core/cli/suggest_main.cpp)
target_link_libraries(counterpoint_suggest PRIVATE counterpoint_built_in)

# What learns the weights of the suggestions (core/suggest/train/README.md); built by name only.
foreach(part syntax attributions confidence)
  file(GLOB train_sources CONFIGURE_DEPENDS core/suggest/train/*.cpp)
  list(FILTER train_sources EXCLUDE REGEX "/train_[a-z]+\\.cpp$")
  if(EXISTS ${CMAKE_SOURCE_DIR}/core/suggest/train/train_${part}.cpp)
    add_executable(counterpoint_train_${part} EXCLUDE_FROM_ALL
      ${train_sources} core/suggest/train/train_${part}.cpp)
    target_link_libraries(counterpoint_train_${part} PRIVATE counterpoint_core nlohmann_json)
  endif()
endforeach()

if(COUNTERPOINT_BENCHMARKS)
  find_package(benchmark 1.7 QUIET)
  if(NOT benchmark_FOUND)
    message(FATAL_ERROR "Google Benchmark was not found: install the package libbenchmark-dev, or run ./dev bench.")
  endif()
  file(GLOB bench_sources CONFIGURE_DEPENDS tests/bench/*.cpp)
  foreach(source ${bench_sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE test_support benchmark::benchmark benchmark::benchmark_main)
  endforeach()
endif()

if(COUNTERPOINT_FUZZ)
  file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
  foreach(source ${fuzz_sources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE counterpoint_built_in)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()
