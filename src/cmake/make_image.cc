// verst_image_maker TABLES FILE: while verst is built, makes the image of the tables that come with
// it.

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "verst/network/image_file.hpp"
#include "verst/render/sentence.hpp"
#include "verst/route/kept_graphs.hpp"

namespace {

namespace fs = std::filesystem;

verst::Result<void> make_image(const std::string& tables, const fs::path& file) {
    const auto network =
        verst::compile_tables(tables, "verst data compile " + tables + " -o network.verst");
    if (!network) return tl::unexpected(network.error());
    // Without tables of ways: those of this network take no longer to make than to read.
    std::ofstream out(file, std::ios::binary);
    out << verst::image_with_graphs(*network);
    out.close();
    if (!out) return verst::refuse(verst::RefusalCode::output_failed, file.string());
    // All its checks: the program that carries it makes none.
    const auto opened = verst::open_image(file);
    if (!opened) return tl::unexpected(opened.error());
    return verst::check_kept_graphs(*opened);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: verst_image_maker TABLES FILE\n";
        return 2;
    }
    try {
        const auto made = make_image(argv[1], argv[2]);
        if (made) return 0;
        const auto refusal = in_unit(made.error(), verst::LengthUnit::km);
        std::cerr << refusal.message << '\n';
        for (const std::string& hint : refusal.hints) std::cerr << "  " << hint << '\n';
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    std::error_code ignored;
    fs::remove(argv[2], ignored);
    return 1;
}
