#pragma once
// The pieces of an outline that pass through a part of the picture, as open lines: what is far away is not
// stroked, and the edges at which fills are cut off never show.
#include <QList>
#include <QPointF>
#include <QRectF>

#include "geo/shape.hpp"

namespace mapite {

/// `pixel` turns a GridPoint into a place in the picture; `draw` gets a QList<QPointF> of at least two.
template <class Pixel, class Draw>
void for_each_outline_piece(const MultiPolygon& shape, const QRectF& near, const Pixel& pixel,
                            const Draw& draw) {
    QList<QPointF> piece;
    const auto finish = [&] {
        if (piece.size() > 1) draw(piece);
        piece.clear();
    };
    const auto walk = [&](const Ring& ring) {
        if (ring.empty()) return;
        QPointF before = pixel(ring.back());
        for (const GridPoint point : ring) {
            const QPointF here = pixel(point);
            const bool far = (before.x() < near.left() && here.x() < near.left()) ||
                             (before.x() > near.right() && here.x() > near.right()) ||
                             (before.y() < near.top() && here.y() < near.top()) ||
                             (before.y() > near.bottom() && here.y() > near.bottom());
            if (far) {
                finish();
            } else {
                if (piece.isEmpty()) piece.append(before);
                piece.append(here);
            }
            before = here;
        }
        finish();
    };
    for (const Polygon& part : shape) {
        walk(part.outer);
        for (const Ring& hole : part.holes) walk(hole);
    }
}

}  // namespace mapite
