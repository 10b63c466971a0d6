# Installs the build into an empty prefix, then uses what was installed the way its users do.
# Run by ctest with BUILD_DIR, WORK_DIR, GENERATOR, BUILD_TYPE, CXX_COMPILER, CXX_FLAGS and VERSION.
cmake_minimum_required(VERSION 3.25)

set(prefix "${WORK_DIR}/prefix")
set(elsewhere "${WORK_DIR}/elsewhere")
file(REMOVE_RECURSE "${WORK_DIR}")
file(MAKE_DIRECTORY "${elsewhere}")
unset(ENV{VERST_DATA})

function(step)
  execute_process(
    COMMAND ${ARGN}
    WORKING_DIRECTORY "${elsewhere}"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE out
    ERROR_VARIABLE err)
  if(NOT status STREQUAL "0")
    list(JOIN ARGN " " command)
    message("${command}\n${out}${err}")
    message(FATAL_ERROR "ended with ${status}")
  endif()
  set(output "${out}" PARENT_SCOPE)
endfunction()

function(expect what text)
  string(FIND "${output}" "${text}" position)
  if(position EQUAL -1)
    message("${output}")
    message(FATAL_ERROR "${what} does not say ${text}")
  endif()
endfunction()

step("${CMAKE_COMMAND}" --install "${BUILD_DIR}" --config "${BUILD_TYPE}" --prefix "${prefix}")

# The library, found by find_package, reads the installed network.
step(
  "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}" -B "${WORK_DIR}/build" -G "${GENERATOR}"
  "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}" "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
  "-DCMAKE_PREFIX_PATH=${prefix}")
step("${CMAKE_COMMAND}" --build "${WORK_DIR}/build")
step("${WORK_DIR}/build/consumer")

# The program, in another directory, finds the installed data and not those of the source tree.
step("${prefix}/bin/verst" --version)
expect("verst --version" "${VERSION}")
step("${prefix}/bin/verst" data)
expect("verst data" "${prefix}/share/verst/stations")
foreach(file IN ITEMS share/doc/verst/LICENSE include/verst/base/version.hpp)
  if(NOT EXISTS "${prefix}/${file}")
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endforeach()
message(STATUS "installed, linked and run in ${WORK_DIR}")
