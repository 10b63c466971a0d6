#include "render/picture/path_data.hpp"

#include <cmath>
#include <cstddef>

namespace verst::picture {

namespace {

long tenths(double value) { return std::lround(value * 10); }

std::string from_tenths(long value) {
    const long size = std::labs(value);
    std::string text = value < 0 ? "-" : "";
    if (size >= 10 || size == 0) text += std::to_string(size / 10);
    if (size % 10 != 0) text += '.' + std::to_string(size % 10);
    return text;
}

/// Two numbers; a minus sign or the beginning of the data sets them apart as well as a space.
void add_pair(std::string& data, long x, long y) {
    const std::string first = from_tenths(x);
    const std::string second = from_tenths(y);
    const char last = data.back();
    if (last != 'M' && last != 'l' && first.front() != '-') data += ' ';
    data += first;
    if (second.front() != '-') data += ' ';
    data += second;
}

}  // namespace

std::string coordinate(double value) { return from_tenths(tenths(value)); }

void add_to_path(std::string& data, std::span<const Point> line, bool closed) {
    long x = 0;
    long y = 0;
    bool begun = false;
    bool in_line = false;
    for (const Point p : line) {
        const long next_x = tenths(p.x);
        const long next_y = tenths(p.y);
        if (!begun) {
            data += 'M';
            add_pair(data, next_x, next_y);
            begun = true;
        } else if (next_x != x || next_y != y) {
            if (!in_line) data += 'l';
            add_pair(data, next_x - x, next_y - y);
            in_line = true;
        }
        x = next_x;
        y = next_y;
    }
    if (begun && closed) data += 'z';
}

std::string path_data(std::span<const Point> line, bool closed) {
    std::string data;
    add_to_path(data, line, closed);
    return data;
}

}  // namespace verst::picture
