import { element } from '../elements/element.js';
import { themeOf } from './theme.js';

const space = 'http://www.w3.org/2000/svg';
/// Five points, the inner ones at 0.382 of the radius, where the sides of a pentagram cross.
const star = 'M50 18L57.63 41.49L82.34 41.49L62.35 56.01L69.98 79.51L50 64.99L30.02 79.51L37.65 56.01L17.66 41.49L42.37 41.49Z';

/// Pictures that did not come; without this a screen would ask for them with every drawing.
const missing = new Set();

/// The emblem of the programme's theme; the neutral one where it has none, or where its picture does not come.
/** @param {Client} client */
export function emblem(client) {
    const { path, width, height } = themeOf(client)?.emblem ?? {};
    if (!path || missing.has(path)) return neutral();
    const error = ({ target }) => {
        missing.add(path);
        target.replaceWith(neutral());
    };
    return element('img', { class: 'emblem', src: path, width, height, alt: '', on: { error } });
}

/// A gold star in a circle, our own drawing (the same as `style/emblem.svg`).
function neutral() {
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 100 100');
    svg.setAttribute('class', 'emblem');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(
        shape('circle', { cx: 50, cy: 50, r: 46, class: 'emblem-ring' }),
        shape('path', { d: star, class: 'emblem-star' }),
    );
    return svg;
}

function shape(name, attributes) {
    const node = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    return node;
}
