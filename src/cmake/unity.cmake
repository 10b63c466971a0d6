# Unity builds: several sources of a room are compiled as one, so that the headers which they share are read once. Most
# of the time of a build is these headers: clang 16 (-fsyntax-only) reads whole rooms, the 290 sources of the library and
# the command line, in some 60 s of processor time; three of them one by one, small, middling and large, take 0.6, 1.8
# and 5.8 s.
#
# The larger the batch, the less is read and instantiated twice: the program at -O2 takes 410 s of processor time in
# batches of 12, 300 s in batches of 40, and less with the rooms whole but for the largest, as it is now. It is not for
# the change of one file: that is what the debug preset is for.
#
# Our own rather than CMAKE_UNITY_BUILD: a batch never crosses rooms, and names its sources as the include path finds
# them, not by absolute paths, so that a compiler cache serves every clone.
#
# Names in the anonymous namespaces of one room must differ, and a constant there must not have the name of a local
# variable (-Wshadow). A test is a namespace of its own, so there they need not. That a source includes what it needs is
# seen where it is the first of its batch; the lint has the batches the other way round (VERST_UNITY_BACKWARDS), and the
# debug preset compiles file by file.

# verst_target_sources(TARGET ROOM BASE FILES...): adds the sources of a room to the target. BASE is the directory on the
# target's include path to which the batches name them. A source that has definitions of its own is compiled alone.
function(verst_target_sources target room base)
  if(NOT VERST_UNITY)
    target_sources(${target} PRIVATE ${ARGN})
    return()
  endif()
  set(number 0)
  set(batch "")
  set(in_batch 0)
  set(sources ${ARGN})
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  list(SORT sources)
  if(VERST_UNITY_BACKWARDS)
    list(REVERSE sources)
  endif()
  list(LENGTH sources left)
  foreach(source IN LISTS sources)
    math(EXPR left "${left} - 1")
    get_source_file_property(definitions "${source}" COMPILE_DEFINITIONS)
    if(definitions)
      target_sources(${target} PRIVATE "${source}")
    else()
      file(RELATIVE_PATH name "${base}" "${source}")
      string(APPEND batch "#include \"${name}\"  // NOLINT(bugprone-suspicious-include)\n")
      math(EXPR in_batch "${in_batch} + 1")
    endif()
    if(in_batch GREATER 0 AND (in_batch EQUAL VERST_UNITY_BATCH OR left EQUAL 0))
      set(unity "${PROJECT_BINARY_DIR}/unity/${target}/${room}_${number}.cpp")
      file(CONFIGURE OUTPUT "${unity}" CONTENT "${batch}" @ONLY)
      target_sources(${target} PRIVATE "${unity}")
      if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # It takes a class of a batched source, with a member of a type that is the source's own, for one of a header.
        set_source_files_properties("${unity}" PROPERTIES COMPILE_OPTIONS -Wno-subobject-linkage)
      endif()
      math(EXPR number "${number} + 1")
      set(batch "")
      set(in_batch 0)
    endif()
  endforeach()
endfunction()
