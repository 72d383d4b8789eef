import { limits } from '../client/limits.js';
import { pad } from './drawn.js';

/// A drawn signature as the wire takes it: the path of an SVG, without spaces, in whole units of the pad: what a finger draws on a phone is finer than needed.

/// `strokes` `[[[x, y], …], …]` in units of the pad → `M12,30L14,33…M…`, thinned until it fits; undefined when nothing was drawn.
export function pathOf(strokes, bytes = limits.drawingBytes) {
    const drawn = strokes.filter((stroke) => stroke.length > 0);
    if (drawn.length === 0) return undefined;
    for (let tolerance = 1; tolerance <= pad.width; tolerance *= 1.6) {
        const path = drawn.map((stroke) => strokePath(thin(stroke, tolerance))).join('');
        if (path.length <= bytes) return path;
    }
    return undefined;
}

function strokePath(points) {
    const [first, ...rest] = points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`);
    return rest.length === 0 ? `M${first}L${first}` : `M${first}${rest.map((point) => `L${point}`).join('')}`;
}

/// The stroke without the points that lie within `tolerance` of the line that is left (Ramer, Douglas, Peucker), its ends kept.
/// A stack of its own: a child's scribble of an hour must not exhaust the browser's.
export function thin(points, tolerance) {
    const kept = new Set([0, points.length - 1]);
    const spans = [[0, points.length - 1]];
    while (spans.length > 0) {
        const [from, to] = spans.pop();
        const far = farthest(points, from, to);
        if (far.distance <= tolerance) continue;
        kept.add(far.at);
        spans.push([from, far.at], [far.at, to]);
    }
    return points.filter((_, at) => kept.has(at));
}

function farthest(points, from, to) {
    let far = { at: from, distance: 0 };
    for (let at = from + 1; at < to; at++) {
        const distance = fromLine(points[at], points[from], points[to]);
        if (distance > far.distance) far = { at, distance };
    }
    return far;
}

/// Distance of a point from the stretch between two others.
function fromLine([x, y], [ax, ay], [bx, by]) {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
