# Installs the build into an empty prefix, then uses what was installed the way its users do: with the examples.
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

# The library, found by find_package: the programs of docs/examples read the installed network. Their figures are those
# of transcripts that say where they are from (tests/cli/distance.txt, tests/cli/alternatives.txt).
step(
  "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/../../docs/examples" -B "${WORK_DIR}/build" -G "${GENERATOR}"
  "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}" "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
  "-DCMAKE_PREFIX_PATH=${prefix}")
step("${CMAKE_COMMAND}" --build "${WORK_DIR}/build")
step("${WORK_DIR}/build/find_route")
expect("find_route" "857 km by rail")
step("${WORK_DIR}/build/find_route" Moscow Vladivostok)
expect("find_route Moscow Vladivostok" "9288 km by rail")
step("${WORK_DIR}/build/list_alternatives")
expect("list_alternatives" "(the practical way)")
step("${WORK_DIR}/build/audit_journey")
expect("audit_journey" "Pyongyang - Khasan: 857 km")
expect("audit_journey" "depends: ")

# The program, in another directory, finds the installed data and not those of the source tree.
step("${prefix}/bin/verst" --version)
expect("verst --version" "${VERSION}")
step("${prefix}/bin/verst" data)
expect("verst data" "${prefix}/share/verst/stations")

# The image in the program and the one beside the tables stand for these only while they are what they were.
step("${prefix}/bin/verst" find khasan)
expect("verst find khasan" "Khasan")
file(READ "${prefix}/share/verst/stations/places/odbl.csv" places)
string(REGEX REPLACE "(\nkhasan,[a-z]+,)[^,]*," "\\1Elsewhere," edited "${places}")
if(edited STREQUAL places)
  message(FATAL_ERROR "the installed tables have no row of Khasan")
endif()
file(WRITE "${prefix}/share/verst/stations/places/odbl.csv" "${edited}")
step("${prefix}/bin/verst" find khasan)
expect("verst find khasan, after an edit," "Elsewhere")
foreach(file IN ITEMS share/doc/verst/LICENSE include/verst/base/version.hpp)
  if(NOT EXISTS "${prefix}/${file}")
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endforeach()
message(STATUS "installed, linked and run in ${WORK_DIR}")
