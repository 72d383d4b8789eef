const space = 'http://www.w3.org/2000/svg';

/// The neutral emblem: a gold star in a circle, our own drawing (the same as `style/emblem.svg`).
export function emblem() {
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 100 100');
    svg.setAttribute('class', 'emblem');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(
        shape('circle', { cx: 50, cy: 50, r: 46, class: 'emblem-ring' }),
        shape('path', { d: star(50, 52, 34), class: 'emblem-star' }),
    );
    return svg;
}

function shape(name, attributes) {
    const node = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    return node;
}

/// Five points, the inner ones at 0.382 of the radius, where the sides of a pentagram cross.
function star(x, y, radius) {
    const points = Array.from({ length: 10 }, (_, index) => {
        const angle = -Math.PI / 2 + (index * Math.PI) / 5;
        const reach = index % 2 === 0 ? radius : radius * 0.382;
        return `${(x + reach * Math.cos(angle)).toFixed(2)} ${(y + reach * Math.sin(angle)).toFixed(2)}`;
    });
    return `M${points.join('L')}Z`;
}
