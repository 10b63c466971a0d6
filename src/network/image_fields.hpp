#pragma once

#include <concepts>
#include <type_traits>

#include "network/image.hpp"

namespace verst {

/// Each record described once, for whoever walks through an image: `fields(record, visit)` calls
/// `visit(name, field)` for every field that refers to something or has a range.

template <class Record, class Of>
concept Is = std::same_as<std::remove_const_t<Record>, Of>;

template <class Record, class Visit>
    requires Is<Record, Source>
void fields(Record& source, Visit visit) {
    visit("id", source.id);
    visit("licence", source.licence);
    visit("citation", source.citation);
}

template <class Record, class Visit>
    requires Is<Record, Place>
void fields(Record& place, Visit visit) {
    visit("id", place.id);
    visit("name", place.name);
    visit("name_native", place.name_native);
    visit("aliases", place.aliases);
    visit("country", place.country);
    visit("zone", place.zone);
    visit("codes", place.codes);
    visit("note", place.note);
    visit("file", place.file);
    visit("position", place.position);
    visit("uncertainty_km", place.uncertainty_km);
    visit("radius_km", place.radius_km);
    visit("sections", place.sections);
    visit("source", place.source);
    visit("kind", place.kind);
}

template <class Record, class Visit>
    requires Is<Record, LinePoint>
void fields(Record& point, Visit visit) {
    visit("place", point.place);
    visit("post_source", point.post_source);
    visit("post_km", point.post_km);
    visit("track_km", point.track_km);
    visit("offset_km", point.offset_km);
    visit("post_basis", point.post_basis);
    visit("track_estimated", point.track_estimated);
}

template <class Record, class Visit>
    requires Is<Record, LinePost>
void fields(Record& post, Visit visit) {
    visit("section", post.section);
    visit("share", post.share);
    visit("post_km", post.post_km);
}

template <class Record, class Visit>
    requires Is<Record, Line>
void fields(Record& line, Visit visit) {
    visit("id", line.id);
    visit("name", line.name);
    visit("countries", line.countries);
    visit("tracks", line.tracks);
    visit("electrified", line.electrified);
    visit("opened", line.opened);
    visit("confidence", line.confidence);
    visit("note", line.note);
    visit("points", line.points);
    visit("sections", line.sections);
    visit("posts", line.posts);
    visit("typical_kmh", line.typical_kmh);
    visit("detour_factor", line.detour_factor);
    visit("gauges", line.gauges);
    visit("source", line.source);
    visit("opened_in_stretches", line.opened_in_stretches);
}

template <class Record, class Visit>
    requires Is<Record, RailLength>
void fields(Record& length, Visit visit) {
    visit("rail_km", length.rail_km);
    visit("kind", length.kind);
    visit("weak", length.weak);
    visit("source", length.source);
}

template <class Record, class Visit>
    requires Is<Record, SectionOnLine>
void fields(Record& section, Visit visit) {
    visit("line", section.line);
    visit("length", section.length);
    visit("gauges", section.gauges);
    visit("electrified", section.electrified);
    visit("tracks", section.tracks);
    visit("opened", section.opened);
    visit("post_km_at_a", section.post_km_at_a);
    visit("post_km_at_b", section.post_km_at_b);
}

template <class Record, class Visit>
    requires Is<Record, Section>
void fields(Record& section, Visit visit) {
    visit("a", section.a);
    visit("b", section.b);
    visit("length", section.length);
    visit("geodesic_km", section.geodesic_km);
    visit("typical_kmh", section.typical_kmh);
    visit("on_lines", section.on_lines);
    visit("country", section.country);
    visit("shape", section.shape);
    visit("gauges", section.gauges);
    visit("freight_only", section.freight_only);
    visit("a_beside", section.a_beside);
    visit("b_beside", section.b_beside);
}

template <class Record, class Visit>
    requires Is<Record, BorderCrossing>
void fields(Record& crossing, Visit visit) {
    visit("place", crossing.place);
    visit("from", crossing.from);
    visit("to", crossing.to);
    visit("source", crossing.source);
    visit("from_country", crossing.from_country);
    visit("to_country", crossing.to_country);
    visit("from_gauge_mm", crossing.from_gauge_mm);
    visit("to_gauge_mm", crossing.to_gauge_mm);
    visit("confidence", crossing.confidence);
    visit("note", crossing.note);
    visit("stop_h_min", crossing.stop_h.min);
    visit("stop_h_max", crossing.stop_h.max);
    visit("gauge_change_at", crossing.gauge_change_at);
    visit("traffic", crossing.traffic);
}

template <class Record, class Visit>
    requires Is<Record, AccessRecord>
void fields(Record& link, Visit visit) {
    visit("site", link.site);
    visit("station", link.station);
    visit("km", link.km);
    visit("uncertainty_km", link.uncertainty_km);
    visit("confidence", link.confidence);
    visit("note", link.note);
    visit("mode", link.mode);
}

template <class Record, class Visit>
    requires Is<Record, Junction>
void fields(Record& junction, Visit visit) {
    visit("place", junction.place);
    visit("source", junction.source);
    visit("sides", junction.sides);
    visit("confidence", junction.confidence);
    visit("note", junction.note);
}

template <class Record, class Visit>
    requires Is<Record, Shutdown>
void fields(Record& shutdown, Visit visit) {
    visit("line", shutdown.line);
    visit("border", shutdown.border);
    visit("from", shutdown.from);
    visit("until", shutdown.until);
    visit("from_text", shutdown.from_text);
    visit("until_text", shutdown.until_text);
    visit("confidence", shutdown.confidence);
    visit("note", shutdown.note);
    visit("source", shutdown.source);
    visit("shut_for", shutdown.shut_for);
}

template <class Record, class Visit>
    requires Is<Record, SourceFile>
void fields(Record& file, Visit visit) {
    visit("name", file.name);
}

template <class Record, class Visit>
    requires Is<Record, PlaceName>
void fields(Record& name, Visit visit) {
    visit("key", name.key);
    visit("name", name.name);
    visit("place", name.place);
    visit("is_alias", name.is_alias);
}

template <class Record, class Visit>
    requires Is<Record, ReducedName>
void fields(Record& name, Visit visit) {
    visit("key", name.key);
    visit("name", name.name);
}

template <class Record, class Visit>
    requires Is<Record, PlaceCode>
void fields(Record& code, Visit visit) {
    visit("code", code.code);
    visit("place", code.place);
}

template <class Record, class Visit>
    requires Is<Record, NetworkImage>
void fields(Record& image, Visit visit) {
    visit("name", image.name);
    visit("edition", image.edition);
    visit("credit", image.credit);
    visit("extract_date", image.extract_date);
    visit("sources", image.sources);
    visit("places", image.places);
    visit("places_by_id", image.places_by_id);
    visit("lines", image.lines);
    visit("lines_by_id", image.lines_by_id);
    visit("sections", image.sections);
    visit("borders", image.borders);
    visit("access", image.access);
    visit("junctions", image.junctions);
    visit("junctions_by_place", image.junctions_by_place);
    visit("borders_by_place", image.borders_by_place);
    visit("shutdowns", image.shutdowns);
    visit("names", image.names);
    visit("as_russian", image.as_russian);
    visit("as_korean", image.as_korean);
    visit("codes", image.codes);
    visit("files", image.files);
}

}  // namespace verst
