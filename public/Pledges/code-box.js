import { element } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { live } from '../elements/live.js';

/// The one-time code, big, to be read out over the telephone: `{node, show(unitName, answer)}`. It stands in no view and is kept
/// nowhere: it goes with its expiry, a press, or the page.
export function codeBox(seat) {
    const { words } = seat;
    let shown = null;
    const put = (now) => {
        shown = now;
        seat.watchers.changed();
    };
    const read = () => {
        if (shown?.expiresAt <= seat.now) shown = null;
        return shown;
    };
    const node = live(seat, element('div', { role: 'status' }), read, (now) => [now && box(seat, now, () => put(null))]);
    return { node, show: (unit, { code, expiresAt }) => put({ unit, code, expiresAt }) };
}

function box({ words, zone }, { unit, code, expiresAt }, close) {
    const lines = code
        ? [
              element('p', {}, words.t('answers.code-of', { unit, at: hourMinuteSecond(expiresAt, zone) })),
              element('p', { class: 'code' }, `${code.slice(0, 4)} ${code.slice(4)}`),
          ]
        : [element('p', {}, words.t('answers.code-lost', { unit }))];
    return element(
        'div',
        { class: 'code-box' },
        lines,
        element('button', { type: 'button', 'data-press': 'code-close', on: { click: close } }, words.t('press.dismiss')),
    );
}
