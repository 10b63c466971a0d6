#include "command/image_output.hpp"

#include <system_error>

#include "verst/base/text.hpp"
#include "verst/network/image_file.hpp"

namespace verst::command {

Result<void> check_not_read(const std::string& output,
                            const std::vector<std::filesystem::path>& files) {
    if (output.empty()) return {};
    for (const std::filesystem::path& file : files) {
        std::error_code error;
        if (!std::filesystem::equivalent(file, output, error) || error) continue;
        return refuse(RefusalCode::bad_argument,
                      in_quotes(output) + " is read, and cannot be written to as well",
                      {"Name another file with -o."});
    }
    return {};
}

std::string image_text(const Network& network) {
    const auto bytes = image_bytes(network);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace verst::command
