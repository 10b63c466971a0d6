#include "http/site.hpp"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

#include "http/reply_head.hpp"

namespace verst::site_test {

using http::guarded;
using http::HttpRequest;
using http::ready;
using http::SharedReply;

TEST_CASE("a fault while an answer is found is that request's alone: 500, and named for the log") {
    HttpRequest request;
    request.method = "GET";
    const SharedReply thrown =
        guarded(request, []() -> SharedReply { throw std::logic_error("table is empty"); });
    CHECK(thrown->status == 500);
    CHECK(thrown->fault == "table is empty");
    CHECK(thrown->body.find("table is empty") == std::string::npos);
    CHECK(guarded(request, []() -> SharedReply { throw 1; })->status == 500);
    const SharedReply found = guarded(request, [] { return ready({.body = "ok"}); });
    CHECK(found->status == 200);
    CHECK(found->fault.empty());
}

}  // namespace verst::site_test
