# What libverst links. Read by the build and by the installed package, so that both see the same targets.

include(CMakeFindDependencyMacro)
find_dependency(tl-expected)
find_dependency(fmt)
find_dependency(absl)
find_dependency(ICU COMPONENTS uc i18n data)
find_dependency(tomlplusplus)
find_dependency(Threads)

# GeographicLib: its own package where there is one; Debian 12 has a find module only, outside CMake's search path.
find_package(GeographicLib CONFIG QUIET)
if(TARGET GeographicLib::GeographicLib_SHARED AND NOT TARGET GeographicLib::GeographicLib)
  add_library(GeographicLib::GeographicLib ALIAS GeographicLib::GeographicLib_SHARED)
endif()
if(NOT TARGET GeographicLib::GeographicLib)
  find_path(VERST_GEOGRAPHICLIB_MODULE_DIR FindGeographicLib.cmake PATH_SUFFIXES share/cmake/geographiclib)
  mark_as_advanced(VERST_GEOGRAPHICLIB_MODULE_DIR)
  if(VERST_GEOGRAPHICLIB_MODULE_DIR)
    list(APPEND CMAKE_MODULE_PATH "${VERST_GEOGRAPHICLIB_MODULE_DIR}")
  endif()
  find_dependency(GeographicLib MODULE)
  if(VERST_GEOGRAPHICLIB_MODULE_DIR)
    list(POP_BACK CMAKE_MODULE_PATH)
  endif()
  add_library(GeographicLib::GeographicLib UNKNOWN IMPORTED)
  set_target_properties(
    GeographicLib::GeographicLib PROPERTIES IMPORTED_LOCATION "${GeographicLib_LIBRARIES}"
                                            INTERFACE_INCLUDE_DIRECTORIES "${GeographicLib_INCLUDE_DIRS}")
endif()

# libcsv has neither a CMake package nor a pkg-config file.
if(NOT TARGET csv::csv)
  find_path(VERST_CSV_INCLUDE_DIR csv.h)
  find_library(VERST_CSV_LIBRARY csv)
  mark_as_advanced(VERST_CSV_INCLUDE_DIR VERST_CSV_LIBRARY)
  if(NOT VERST_CSV_INCLUDE_DIR OR NOT VERST_CSV_LIBRARY)
    message(FATAL_ERROR "verst needs libcsv (csv.h and libcsv; Debian package libcsv-dev)")
  endif()
  add_library(csv::csv UNKNOWN IMPORTED)
  set_target_properties(csv::csv PROPERTIES IMPORTED_LOCATION "${VERST_CSV_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES
                                                                                     "${VERST_CSV_INCLUDE_DIR}")
endif()

# What libosmium reads files with.
if(NOT TARGET verst::compression)
  add_library(verst::compression INTERFACE IMPORTED)
  foreach(library IN ITEMS z bz2 expat)
    find_library(VERST_LIB_${library} NAMES ${library})
    mark_as_advanced(VERST_LIB_${library})
    if(NOT VERST_LIB_${library})
      message(FATAL_ERROR "verst needs lib${library} (Debian packages zlib1g-dev, libbz2-dev and libexpat1-dev)")
    endif()
    set_property(TARGET verst::compression APPEND PROPERTY INTERFACE_LINK_LIBRARIES "${VERST_LIB_${library}}")
  endforeach()
endif()
