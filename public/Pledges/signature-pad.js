import { element } from '../elements/element.js';
import { pad, svg } from './drawn.js';
import { pathOf } from './drawing.js';

/// A frame to draw one's signature in: its nodes. `strokes` `[[[x, y], …], …]` holds what was drawn, and is whoever's who made it.
/** @param {Client} client */
export function signaturePad(client, strokes) {
    const { words } = client;
    const line = svg('path', { class: 'pad-line' });
    const sheet = svg('svg', { viewBox: `0 0 ${pad.width} ${pad.height}`, class: 'pad', role: 'img', 'aria-label': words.t('signing.pad') });
    sheet.append(svg('path', { class: 'pad-base', d: `M40,${pad.height - 40}H${pad.width - 40}` }), line);
    const show = () => line.setAttribute('d', pathOf(strokes) ?? '');
    drawOn(sheet, strokes, show);
    show();
    const clear = () => {
        strokes.length = 0;
        show();
    };
    return [
        element('p', { class: 'facts' }, words.t('signing.pad-hint')),
        sheet,
        element('button', { type: 'button', on: { click: clear } }, words.t('signing.pad-clear')),
    ];
}

export { pathOf };

/// Adds the strokes of whatever points: a finger, a pen, a mouse. One pointer at a time; `changed()` after every point.
function drawOn(sheet, strokes, changed) {
    let pointer = null;
    const at = (event) => {
        const box = sheet.getBoundingClientRect();
        const inside = (part, whole) => Math.min(whole, Math.max(0, part * whole));
        return [
            inside((event.clientX - box.left) / box.width, pad.width),
            inside((event.clientY - box.top) / box.height, pad.height),
        ];
    };
    const add = (event) => {
        strokes.at(-1).push(at(event));
        changed();
    };
    sheet.addEventListener('pointerdown', (event) => {
        if (pointer !== null) return;
        event.preventDefault();
        pointer = event.pointerId;
        sheet.setPointerCapture(pointer);
        strokes.push([]);
        add(event);
    });
    sheet.addEventListener('pointermove', (event) => event.pointerId === pointer && strokes.length > 0 && add(event));
    for (const end of ['pointerup', 'pointercancel']) sheet.addEventListener(end, () => (pointer = null));
}
