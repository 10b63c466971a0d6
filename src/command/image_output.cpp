#include "command/image_output.hpp"

#include <system_error>

#include "command/constraint_options.hpp"
#include "verst/base/text.hpp"
#include "verst/route/kept_tables.hpp"

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
    return image_with_tables(network, edition_day(network));
}

}  // namespace verst::command
