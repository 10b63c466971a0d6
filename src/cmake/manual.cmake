# The manual and the completions of the shells, which the program writes of its own table of commands; installed in the
# standard places.

set(VERST_WRITTEN_DIR "${PROJECT_BINARY_DIR}/written")
add_custom_command(
  OUTPUT "${VERST_WRITTEN_DIR}/stamp"
  COMMAND "${CMAKE_COMMAND}" "-DVERST=$<TARGET_FILE:verst_cli>" "-DTO=${VERST_WRITTEN_DIR}" -P
          "${CMAKE_CURRENT_LIST_DIR}/write_manual.cmake"
  DEPENDS verst_cli "${CMAKE_CURRENT_LIST_DIR}/write_manual.cmake"
  VERBATIM)
add_custom_target(verst_manual ALL DEPENDS "${VERST_WRITTEN_DIR}/stamp")
install(DIRECTORY "${VERST_WRITTEN_DIR}/man/" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${VERST_WRITTEN_DIR}/verst.bash" DESTINATION share/bash-completion/completions RENAME verst)
install(FILES "${VERST_WRITTEN_DIR}/_verst" DESTINATION share/zsh/vendor-completions)
install(FILES "${VERST_WRITTEN_DIR}/verst.fish" DESTINATION share/fish/vendor_completions.d)
