#pragma once

#include <optional>
#include <span>
#include <vector>

#include "render/picture/plane.hpp"

namespace verst::picture {

/// A label that wants a place.
struct LabelWish {
    /// The points that it may belong to, best first: of a stop one, of a leg some along it.
    std::vector<Point> anchors;
    double width = 0;
    double height = 0;
    double gap = 0;         ///< from the anchor to the nearest side of the label
    bool centred = false;   ///< it may lie on its anchor
    bool required = false;  ///< it may go far from its anchor, tied to it by a line
};

/// Where it went.
struct LabelSpot {
    Box box;
    Point anchor;
    /// From the anchor to the label, where they are too far apart to belong together by sight.
    std::optional<Point> leader_end;
};

/// The room for labels in a figure. Labels never overlap each other, nor what is kept clear, nor
/// the frame; of the places that are left each takes the one that hides the least and lies best
/// (cartographers prefer the right side: Imhof, "Positioning Names on Maps", 1975). First greedily
/// in the order of the wishes, then each again, given the others, until nothing improves.
class LabelSpace {
  public:
    explicit LabelSpace(Box frame) : frame_(frame) {}

    /// Nothing may lie there.
    void keep_clear(const Box& box) { clear_.push_back(box); }
    /// It costs to lie on this line, `weight` per unit of length.
    void avoid(std::span<const Point> line, double weight);

    /// A spot for each wish, in their order; nothing where there is no room. What is placed is kept
    /// clear for the next call.
    [[nodiscard]] std::vector<std::optional<LabelSpot>> place(std::span<const LabelWish> wishes);

    /// True if a box is free of everything that was kept clear or placed.
    [[nodiscard]] bool is_free(const Box& box) const;
    /// What it costs to lie there: the lines that a box would hide.
    [[nodiscard]] double hidden_by(const Box& box) const;

  private:
    struct Avoided {
        Polyline line;
        Box bounds;
        double weight = 0;
    };
    friend class LabelCandidates;

    struct Segment {
        Point a;
        Point b;
        Box bounds;
        double weight = 0;
    };

    /// The segments to avoid that come near a box: few of all, and asked for again and again.
    [[nodiscard]] std::vector<Segment> segments_near(const Box& box) const;
    [[nodiscard]] static double hidden_by(const Box& box, std::span<const Segment> segments);

    Box frame_;
    std::vector<Box> clear_;
    std::vector<Avoided> avoided_;
};

}  // namespace verst::picture
