// The library of toml++ once more, as an archive. See archives.cmake.

#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
