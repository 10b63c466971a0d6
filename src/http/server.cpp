// Everything that knows of sockets: Boost.Asio and Boost.Beast (its parser of HTTP/1.1).
//
// One thread does all that waits: it takes connections, reads requests and sends answers. The
// answers are found by other threads, so that a long one keeps nobody's connection waiting. What
// belongs to a connection is touched by the first thread alone.

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <fmt/format.h>
#include <sys/resource.h>

#include "http/log_line.hpp"
#include "http/reply_head.hpp"
#include "http/serve.hpp"
#include "http/site.hpp"
#include "verst/base/text.hpp"

namespace verst::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Parser = beast::http::request_parser<beast::http::string_body>;

// Everything waits in one io_context, so nothing need find out at run time where it waits.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;

/// After an answer that ends a connection, what the client still sends is read for so long and no
/// further, or the system would throw the answer away with it.
constexpr std::chrono::seconds linger_time{2};
constexpr std::size_t most_lingering_bytes = 1U << 20U;
constexpr std::size_t read_bytes = 8192;
/// More connections than that above the bound are closed without a word.
constexpr std::size_t most_turned_away = 64;

Clock::duration seconds(double s) {
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(s));
}

std::string text_of(boost::string_view text) { return {text.data(), text.size()}; }

std::string text_of(const tcp::endpoint& endpoint) {
    const std::string address = endpoint.address().to_string();
    return fmt::format(fmt::runtime(endpoint.address().is_v6() ? "[{}]:{}" : "{}:{}"), address,
                       endpoint.port());
}

/// The time as answers tell it, in whole seconds.
class Date {
  public:
    std::string_view now() {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        if (now != told_) text_ = http_date(now);
        told_ = now;
        return text_;
    }

  private:
    std::chrono::sys_seconds told_;
    std::string text_;
};

class Connection;

/// What the connections of a server share.
struct Hall {
    const Site& site;
    const command::ServeBounds& bounds;
    const Voice& voice;
    bool quiet = false;
    asio::io_context& io;
    asio::thread_pool& finders;
    std::set<Connection*> connections = {};
    bool is_closing = false;
    Date date = {};
};

/// A client, from its first request to its last.
class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(Hall& hall, Socket socket)
        : hall_(hall),
          socket_(std::move(socket)),
          watch_(hall.io),
          timer_(hall.io),
          buffer_(hall.bounds.most_header + read_bytes) {
        error_code error;
        const auto endpoint = socket_.remote_endpoint(error);
        if (!error) address_ = text_of(endpoint);
        socket_.set_option(tcp::no_delay(true), error);
        hall_.connections.insert(this);
        hall_.site.metrics().connection_opened();
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        hall_.connections.erase(this);
        hall_.site.metrics().connection_closed();
    }

    void start() {
        allow(hall_.bounds.request_s);
        watch();
        read_request();
    }

    /// Says that there are too many already.
    void turn_away() {
        keep_ = false;
        begun_ = Clock::now();
        allow(hall_.bounds.send_s);
        watch();
        send(ready(refusal_reply({RefusalCode::bad_argument,
                                  "the server has as many connections as it takes",
                                  {"try again in a moment"}},
                                 503)));
    }

    /// No further request is waited for; one that has come already is answered.
    void close_if_idle() {
        error_code error;
        if (is_idle_ && socket_.available(error) == 0) end();
    }

  private:
    /// What is begun now may take so long.
    void allow(double s) { until_ = Clock::now() + seconds(s); }

    /// Ends the connection when its time is over. It looks as often as any bound could be reached,
    /// and not at each request: a timer set and taken back costs more than many an answer.
    void watch() {
        const auto& bounds = hall_.bounds;
        const double least_s = std::min({bounds.request_s, bounds.send_s, bounds.idle_s});
        watch_until(std::min(until_, Clock::now() + seconds(least_s)));
    }

    void watch_until(Clock::time_point at) {
        watch_.expires_at(at);
        watch_.async_wait([weak = weak_from_this()](error_code error) {
            const auto self = weak.lock();
            if (error || !self) return;
            if (Clock::now() >= self->until_) return self->end();
            self->watch();
        });
    }

    /// Waits for the next request of the connection, then for all of it.
    void wait() {
        if (buffer_.size() > 0) return next();
        is_idle_ = true;
        allow(hall_.bounds.idle_s);
        socket_.async_read_some(buffer_.prepare(read_bytes),
                                [self = shared_from_this()](error_code error, std::size_t size) {
                                    self->is_idle_ = false;
                                    if (error) return;
                                    self->buffer_.commit(size);
                                    self->next();
                                });
    }

    void next() {
        allow(hall_.bounds.request_s);
        read_request();
    }

    void read_request() {
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(hall_.bounds.most_header));
        parser_->body_limit(hall_.bounds.most_body);
        is_idle_ = buffer_.size() == 0;
        if (!is_idle_ && read_at_once()) return;
        beast::http::async_read_header(
            socket_, buffer_, *parser_,
            [self = shared_from_this()](error_code error, std::size_t /*size*/) {
                self->is_idle_ = false;
                self->begun_ = Clock::now();
                if (error) return self->refuse_request(error);
                self->header_read();
            });
    }

    /// A header that has come in one piece, as nearly all do, needs no waiting. False if it has
    /// not.
    bool read_at_once() {
        error_code error;
        buffer_.consume(parser_->put(buffer_.data(), error));
        if (error == beast::http::error::need_more) return false;
        begun_ = Clock::now();
        if (error) {
            refuse_request(error);
        } else {
            header_read();
        }
        return true;
    }

    void header_read() {
        const auto& header = parser_->get();
        if (header.target().size() > hall_.bounds.most_target)
            return refuse_request(414, "the address of the request is too long");
        if (parser_->is_done()) return request_read();
        const auto expectation = header[beast::http::field::expect];
        if (beast::iequals(expectation, "100-continue")) {
            static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            asio::async_write(socket_, asio::buffer(go_on),
                              [self = shared_from_this()](error_code error, std::size_t /*size*/) {
                                  if (!error) self->read_body();
                              });
            return;
        }
        read_body();
    }

    void read_body() {
        beast::http::async_read(
            socket_, buffer_, *parser_,
            [self = shared_from_this()](error_code error, std::size_t /*size*/) {
                self->begun_ = Clock::now();
                if (error) return self->refuse_request(error);
                self->request_read();
            });
    }

    void request_read() {
        auto message = parser_->release();
        keep_ = message.keep_alive() && !hall_.is_closing;
        using beast::http::field;
        request_ = {};
        request_.method = text_of(message.method_string());
        request_.target = text_of(message.target());
        request_.accept = text_of(message[field::accept]);
        request_.accept_encoding = text_of(message[field::accept_encoding]);
        request_.if_none_match = text_of(message[field::if_none_match]);
        request_.content_type = text_of(message[field::content_type]);
        request_.content_encoding = text_of(message[field::content_encoding]);
        request_.host = text_of(message[field::host]);
        request_.body = std::move(message.body());
        if (message.count(field::host) != 1)
            return refuse_request(400, "a request has one Host field");
        find_answer();
    }

    /// Has another thread find what takes its time, and does not wait for it longer than is
    /// allowed.
    void find_answer() {
        if (auto known = hall_.site.answer_at_once(request_)) return send(std::move(known));
        const std::size_t number = ++number_;
        const Deadline deadline{begun_ + seconds(hall_.bounds.answer_s)};
        is_waiting_ = true;
        until_ = Clock::time_point::max();
        timer_.expires_at(deadline.at);
        timer_.async_wait([self = shared_from_this(), number](error_code error) {
            if (error || !self->is_waiting_ || number != self->number_) return;
            self->keep_ = false;
            self->answered(ready(too_slow_reply()));
        });
        // What a thread has in hand keeps the server from ending.
        auto find = [self = shared_from_this(), number, deadline, request = request_,
                     work = asio::make_work_guard(hall_.io)]() mutable {
            self->find_and_hand_over(request, deadline, number);
            // A connection ends on the thread that it belongs to.
            asio::post(work.get_executor(), [self = std::move(self)] {});
        };
        asio::post(hall_.finders, std::move(find));
    }

    /// On the thread of a finder. Where there is no memory even for the answer that says so, the
    /// client waits until its time is over.
    void find_and_hand_over(const HttpRequest& request, Deadline deadline, std::size_t number) {
        if (deadline.is_over()) return;
        try {
            auto reply = hall_.site.answer(request, deadline);
            asio::post(hall_.io,
                       [self = shared_from_this(), number, reply = std::move(reply)]() mutable {
                           if (self->is_waiting_ && number == self->number_)
                               self->answered(std::move(reply));
                       });
        } catch (const std::exception&) {
            return;
        }
    }

    void answered(SharedReply reply) {
        is_waiting_ = false;
        timer_.cancel();
        if (hall_.is_closing) keep_ = false;
        send(std::move(reply));
    }

    /// A request that cannot be read as HTTP, or came too slowly or too large.
    void refuse_request(error_code error) {
        using Fault = beast::http::error;
        if (error == Fault::body_limit) return refuse_request(413, "the body is too long");
        if (error == Fault::header_limit || error == Fault::buffer_overflow) return refuse_header();
        // It has gone, or was too slow: then the stream is closed already.
        const bool is_gone = error.category() != make_error_code(Fault::end_of_stream).category() ||
                             error == Fault::end_of_stream || error == Fault::partial_message;
        if (is_gone) return end();
        refuse_request(400, "this is no request of HTTP/1.1");
    }

    /// A header that is too long, and whether it is the address that makes it so.
    void refuse_header() {
        const auto data = buffer_.data();
        const std::string_view text(static_cast<const char*>(data.data()), data.size());
        const bool is_at_address = parser_->get().target().empty();
        if (is_at_address && std::min(text.find('\n'), text.size()) > hall_.bounds.most_target)
            return refuse_request(414, "the address of the request is too long");
        refuse_request(431, "the header of the request is too long");
    }

    void refuse_request(unsigned status, std::string_view why) {
        keep_ = false;
        if (request_.target.empty() && parser_) {
            request_.method = text_of(parser_->get().method_string());
            request_.target = text_of(parser_->get().target());
        }
        send(ready(refusal_reply({RefusalCode::bad_argument, std::string(why), {}}, status)));
    }

    void send(SharedReply reply) {
        reply_ = std::move(reply);
        const bool has_body = !reply_->is_head && reply_->status != 304;
        const std::array<asio::const_buffer, 3> parts{
            asio::buffer(reply_->head),
            asio::buffer(end_of_head(hall_.date.now(), keep_, end_of_head_)),
            asio::buffer(reply_->body.data(), has_body ? reply_->body.size() : 0)};
        allow(hall_.bounds.send_s);
        asio::async_write(socket_, parts,
                          [self = shared_from_this()](error_code error, std::size_t size) {
                              self->sent(error, size);
                          });
    }

    void sent(error_code error, std::size_t size) {
        const std::size_t head = reply_->head.size() + end_of_head_.size();
        const std::size_t bytes = size > head ? size - head : 0;
        const std::chrono::duration<double> took = Clock::now() - begun_;
        hall_.site.metrics().count(reply_->label, reply_->status, bytes, took.count());
        if (!hall_.quiet || !reply_->fault.empty()) {
            hall_.voice.log(log_line({std::chrono::system_clock::now(), address_, request_.method,
                                      request_.target, reply_->status, bytes, took.count() * 1000,
                                      reply_->fault}));
        }
        reply_.reset();
        request_ = {};
        if (error) return end();
        if (keep_) return wait();
        socket_.shutdown(tcp::socket::shutdown_send, error);
        until_ = Clock::now() + linger_time;
        watch_until(until_);
        linger(0);
    }

    void linger(std::size_t read) {
        buffer_.clear();
        socket_.async_read_some(
            buffer_.prepare(read_bytes),
            [self = shared_from_this(), read](error_code error, std::size_t size) {
                if (error || read + size > most_lingering_bytes) return self->end();
                self->linger(read + size);
            });
    }

    void end() {
        error_code error;
        socket_.close(error);
    }

    Hall& hall_;
    Socket socket_;
    Timer watch_;              ///< of the bounds of reading and sending
    Clock::time_point until_;  ///< what is under way may take
    Timer timer_;              ///< of the answer
    beast::flat_buffer buffer_;
    std::optional<Parser> parser_;
    std::string address_ = "-";
    HttpRequest request_;
    SharedReply reply_;
    std::string end_of_head_;
    Clock::time_point begun_;
    std::size_t number_ = 0;
    bool keep_ = false;
    bool is_idle_ = false;
    bool is_waiting_ = false;
};

/// A line of the log for a fault of the program in what belongs to no request.
void tell_fault(const Voice& voice, const std::exception& fault) {
    const auto now = std::chrono::system_clock::now();
    voice.log(log_line({now, "-", "-", "-", 500, 0, 0, fault.what()}));
}

/// What is thrown while a connection is served ends that connection alone: what would have gone on
/// with it is gone.
void run(asio::io_context& io, const Voice& voice) {
    while (true) {
        try {
            io.run();
            return;
        } catch (const std::exception& fault) {
            tell_fault(voice, fault);
        }
    }
}

/// Takes connections until it is told to stop.
class Reception {
  public:
    Reception(Hall& hall, Acceptor acceptor)
        : hall_(hall),
          acceptor_(std::move(acceptor)),
          pause_(hall.io),
          signals_(hall.io, SIGINT, SIGTERM) {
        signals_.async_wait([this](error_code error, int /*signal*/) {
            if (!error) close();
        });
        accept();
    }

  private:
    void accept() {
        acceptor_.async_accept([this](error_code error, Socket socket) {
            if (hall_.is_closing) return;
            if (error) return wait();
            // A connection for which there is no memory must not be the last one that is taken.
            try {
                take(std::move(socket));
            } catch (const std::exception& fault) {
                tell_fault(hall_.voice, fault);
            }
            accept();
        });
    }

    /// No descriptor is left, as a rule: one may be in a moment.
    void wait() {
        pause_.expires_after(std::chrono::milliseconds(100));
        pause_.async_wait([this](error_code error) {
            if (!error && !hall_.is_closing) accept();
        });
    }

    void take(Socket socket) {
        const std::size_t most = hall_.bounds.most_connections;
        if (hall_.connections.size() >= most + most_turned_away) return;
        const bool is_full = hall_.connections.size() >= most;
        const auto connection = std::make_shared<Connection>(hall_, std::move(socket));
        if (is_full) {
            connection->turn_away();
        } else {
            connection->start();
        }
    }

    /// A second signal finds no handler any more, and ends the program at once.
    void close() {
        hall_.is_closing = true;
        signals_.clear();
        pause_.cancel();
        error_code error;
        acceptor_.close(error);
        for (Connection* connection : hall_.connections) connection->close_if_idle();
    }

    Hall& hall_;
    Acceptor acceptor_;
    Timer pause_;
    asio::signal_set signals_;
};

Refusal bad_address(std::string_view text) {
    return {RefusalCode::bad_argument,
            "--listen: " + verst::in_quotes(text) + " is not an IP address with a port",
            {"write 127.0.0.1:8100 or [::1]:8100; port 0 takes one that is free"}};
}

Result<tcp::endpoint> endpoint_of(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return tl::unexpected(bad_address(text));
    const auto port = parse_number(text.substr(colon + 1));
    std::string host(text.substr(0, colon));
    if (host == "localhost") host = "127.0.0.1";
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    error_code error;
    const auto address = asio::ip::make_address(host, error);
    constexpr double most_port = 65'535;
    if (error || !port || *port < 0 || *port > most_port || *port != static_cast<int>(*port))
        return tl::unexpected(bad_address(text));
    return tcp::endpoint(address, static_cast<unsigned short>(*port));
}

Result<Acceptor> listening(asio::io_context& io, const std::string& text) {
    const auto endpoint = endpoint_of(text);
    if (!endpoint) return tl::unexpected(endpoint.error());
    Acceptor acceptor(io);
    error_code error;
    acceptor.open(endpoint->protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(*endpoint, error);
    if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
    if (!error) return acceptor;
    return refuse(RefusalCode::bad_argument,
                  fmt::format("--listen: cannot listen at {}: {}", text, error.message()),
                  {"--listen 127.0.0.1:0 takes a port that is free"});
}

/// So many descriptors as the connections need, where the system allows it.
void allow_descriptors(std::size_t connections) {
    constexpr rlim_t others = 64;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    const rlim_t wanted = connections + most_turned_away + others;
    if (limit.rlim_cur >= wanted) return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

Result<void> serve(const Sources& sources, const command::ServeOptions& options,
                   const Voice& voice) {
    allow_descriptors(options.bounds.most_connections);
    asio::io_context io(1);
    auto acceptor = listening(io, options.listen);
    if (!acceptor) return tl::unexpected(std::move(acceptor.error()));
    const tcp::endpoint endpoint = acceptor->local_endpoint();
    const Site site(sources, options.bounds, options.hosts);
    const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    asio::thread_pool finders(options.threads.value_or(processors));
    Hall hall{site, options.bounds, voice, options.quiet, io, finders};
    const Reception reception(hall, std::move(*acceptor));
    const bool beyond_loopback = !endpoint.address().is_loopback();
    if (auto told = voice.listening("http://" + text_of(endpoint) + '/', beyond_loopback); !told)
        return told;
    run(io, voice);
    finders.join();
    return {};
}

}  // namespace verst::http
