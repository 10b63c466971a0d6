# cpack -G DEB: one package with the program, its data, manual and completions, and the library with its headers.

find_program(GZIP_PROGRAM gzip)
mark_as_advanced(GZIP_PROGRAM)
if(GZIP_PROGRAM)
  add_custom_command(
    OUTPUT "${PROJECT_BINARY_DIR}/changelog.gz"
    COMMAND "${GZIP_PROGRAM}" -9nc "${PROJECT_SOURCE_DIR}/src/cmake/debian/changelog" > "${PROJECT_BINARY_DIR}/changelog.gz"
    DEPENDS "${PROJECT_SOURCE_DIR}/src/cmake/debian/changelog")
  add_custom_target(verst_changelog ALL DEPENDS "${PROJECT_BINARY_DIR}/changelog.gz")
  install(FILES "${PROJECT_BINARY_DIR}/changelog.gz" DESTINATION share/doc/verst)
endif()
install(FILES src/cmake/debian/copyright DESTINATION share/doc/verst)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME verst)
set(CPACK_PACKAGE_VENDOR "verst contributors")
set(CPACK_PACKAGE_CONTACT "verst contributors <verst@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "route and distance calculator for rail journeys")
set(CPACK_PACKAGE_DESCRIPTION
    "verst answers how far it is between two places of the railway, in every sense
in which far is said; how a journey could go, and what forbids the other ways;
and whether a journey told in dated reports holds together. It comes with the
railways from Moscow to Pyongyang and Vladivostok, and with the library that
the program is made of.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded when it is first called (src/cli/lazy_libraries.cc) is not found by looking at the program.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "zlib1g, libbz2-1.0, libexpat1")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libexpected-dev, libfmt-dev, libgeographiclib-dev, libabsl-dev, libicu-dev, libcsv-dev")
include(CPack)
