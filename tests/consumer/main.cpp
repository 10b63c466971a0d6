#include <verst/network/reader.hpp>

int main() { return verst::load_network(VERST_DATA_DIR).has_value() ? 0 : 1; }
