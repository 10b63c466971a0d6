#include "render/reason_json.hpp"

namespace verst::json {

namespace {

double hours(std::chrono::seconds time) {
    return std::chrono::duration<double, std::ratio<3600>>(time).count();
}

std::string_view kind_of(Reason::Kind kind) {
    switch (kind) {
        case Reason::Kind::report:
            return "report";
        case Reason::Kind::order:
            return "order";
        case Reason::Kind::run:
            return "run";
    }
    return "";
}

Json reason(const Reason& reason) {
    Json object{{"kind", kind_of(reason.kind)}};
    if (reason.kind == Reason::Kind::report) {
        object["report"] = reason.report;
        object["moment"] = reason.later;
        return object;
    }
    object["earlier"] = reason.earlier;
    object["later"] = reason.later;
    if (reason.kind == Reason::Kind::run) object["run"] = run(reason.run);
    return object;
}

Json chain(const std::vector<Reason>& because) {
    Json list = Json::array();
    for (const Reason& each : because) list.push_back(reason(each));
    return list;
}

}  // namespace

Json run(const LeastRun& run) {
    return {{"rail_km", number(run.rail_km)},
            {"least_h", number(hours(run.time))},
            {"stop_h", number(run.stop_h)},
            {"kmh", number(run.kmh())}};
}

Json moment_of_journey(const Network& network, const Deduction& deduction, std::size_t position) {
    const Moment& moment = deduction.moments[position];
    Json object = window(moment.window, moment.zone);
    object["moment"] = position;
    object["event"] = event_name(moment.what);
    object["reported"] = moment.event.has_value();
    object["place"] = place(network, moment.place, moment.off_network);
    object["station"] = place(network, moment.station);
    object["zone"] = moment.zone.name();
    return object;
}

Json explained_moment(const Network& network, const Deduction& deduction, std::size_t position) {
    const Moment& moment = deduction.moments[position];
    Json object = moment_of_journey(network, deduction, position);
    object["min_because"] = chain(moment.earliest_because);
    object["max_because"] = chain(moment.latest_because);
    return object;
}

Json contradiction(const Network& network, const Deduction& deduction,
                   const Contradiction& contradiction) {
    return {{"reports", contradiction.reports},
            {"from", place(network, deduction.moments[contradiction.earlier].place)},
            {"to", place(network, deduction.moments[contradiction.later].place)},
            {"available_h", number(hours(contradiction.available))},
            {"least_h", number(hours(contradiction.least))},
            {"miss_h", number(hours(contradiction.miss))},
            {"rail_km", number(contradiction.rail_km)},
            {"stop_h", number(contradiction.stop_h)},
            {"needed_kmh", number(contradiction.needed_kmh)},
            {"credible_kmh", number(contradiction.credible_kmh)},
            {"because", chain(contradiction.because)}};
}

Json contradictions(const Network& network, const Deduction& deduction) {
    Json list = Json::array();
    for (const Contradiction& each : deduction.contradictions) {
        list.push_back(contradiction(network, deduction, each));
    }
    return list;
}

Json reports_in_short(const Network& network, const Journey& journey) {
    Json list = Json::array();
    for (const Report& report : journey.reports) {
        list.push_back({{"place", place(network, report.place, report.off_network)},
                        {"event", event_name(report.what)},
                        {"when", report.when.text},
                        {"outlet", report.outlet},
                        {"confidence", text(report.confidence)},
                        {"line", report.file_line}});
    }
    return list;
}

Json minutes(const std::optional<std::chrono::seconds>& time) {
    if (!time) return {};
    return number(std::chrono::duration<double, std::ratio<60>>(*time).count());
}

}  // namespace verst::json
