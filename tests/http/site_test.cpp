#include "http/site.hpp"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

namespace verst::site_test {

using http::guarded;
using http::HttpReply;
using http::HttpRequest;

TEST_CASE("a fault while an answer is found is that request's alone: 500, and named for the log") {
    HttpRequest request;
    request.method = "GET";
    const HttpReply thrown =
        guarded(request, []() -> HttpReply { throw std::logic_error("table is empty"); });
    CHECK(thrown.status == 500);
    CHECK(thrown.fault == "table is empty");
    CHECK(thrown.body.find("table is empty") == std::string::npos);
    CHECK(guarded(request, []() -> HttpReply { throw 1; }).status == 500);
    const HttpReply found = guarded(request, [] { return HttpReply{.body = "ok"}; });
    CHECK(found.status == 200);
    CHECK(found.fault.empty());
}

}  // namespace verst::site_test
