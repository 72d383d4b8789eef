import { documentText } from '../client/documents.js';

/// Drawn signatures: they stand in no view, which has their digests, and are fetched by them.

/// The frame in which they are drawn.
export const pad = Object.freeze({ width: 600, height: 200 });

/// What was drawn, as the path of an SVG; undefined while it is not known, null where nothing was drawn or it is there no more.
export function drawnPath(client, digest) {
    const text = digest === undefined ? null : documentText(client, `drawings/${digest}`);
    return text && JSON.parse(text).drawing;
}

/// It as a picture that is no larger than its ink. `label`: what it is; without one a name stands beside it.
export function drawnLine(path, label) {
    const sheet = svg('svg', { viewBox: inkOf(path).join(' '), preserveAspectRatio: 'xMinYMid', class: 'drawn', ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }) });
    sheet.append(svg('path', { d: path, 'vector-effect': 'non-scaling-stroke' }));
    return sheet;
}

/// Where the ink is, `[x, y, width, height]`, with room for the width of the line. Reckoned from the points that the pad makes; whatever else draws gets the whole frame.
export function inkOf(path) {
    const points = [...path.matchAll(/[ML](\d+),(\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    if (points.length === 0 || !/^([ML]\d+,\d+)+$/.test(path)) return [0, 0, pad.width, pad.height];
    const edge = (axis, of) => points.reduce((found, point) => of(found, point[axis]), points[0][axis]);
    const [left, top] = [edge(0, Math.min) - margin, edge(1, Math.min) - margin];
    return [left, top, edge(0, Math.max) + margin - left, edge(1, Math.max) + margin - top];
}

const margin = 6;

export function svg(name, attributes) {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    return node;
}
