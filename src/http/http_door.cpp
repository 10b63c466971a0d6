#include "http/http_door.hpp"

#include "http/posted.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/render/sentence.hpp"

namespace verst::http {

namespace {

tl::unexpected<Refusal> no_files(const std::string& name) {
    return refuse(RefusalCode::bad_argument,
                  verst::in_quotes(name) + " names a file, and no file is read over HTTP",
                  {"send what is in it as the body of a POST"});
}

}  // namespace

Result<std::filesystem::path> HttpDoor::network_directory(const std::string& named) {
    if (!named.empty()) return no_files(named);
    is_lasting_ = false;
    return sources_.network_directory;
}

Result<Journey> HttpDoor::journey(std::string_view name) {
    if (posted_.journey) {
        return parse_journey(*posted_.journey, std::string(posted_journey_name), *sources_.network);
    }
    if (names_journey_file(name)) return no_files(std::string(name));
    return find_journey(name, *sources_.network);
}

Result<std::unique_ptr<command::LineSource>> HttpDoor::input(const std::string& name) {
    if (name != "-") return no_files(name);
    if (!posted_.lines) {
        return refuse(RefusalCode::bad_argument,
                      "- stands for a list, and there is none: send it as the body of a POST");
    }
    return std::make_unique<TextLines>(*posted_.lines, deadline_);
}

command::AnswerSink& HttpDoor::sink(std::string_view /*format*/) { return *this; }

void HttpDoor::report(const WordedRefusal& refusal, std::string_view where) {
    reported_.push_back({refusal, std::string(where)});
}

Result<void> HttpDoor::serve(const command::ServeOptions& /*options*/) {
    return refuse(RefusalCode::bad_argument, "a server starts no other");
}

Result<void> HttpDoor::write(std::string_view text) {
    text_ += text;
    return {};
}

}  // namespace verst::http
