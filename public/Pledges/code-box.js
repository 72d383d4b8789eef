import { element } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';

/// The one-time codes that this page was given, by `<pledge>/<unit>`. They stand in no view and are kept nowhere else: they go
/// with their expiry, a press, or the page.
/** @param {Client} client */
export function oneTimeCodes(client) {
    const given = new Map();
    const put = (key, code) => {
        if (code) given.set(key, code);
        else given.delete(key);
        client.watchers.changed();
    };
    return {
        /// `{code?, expiresAt}`; undefined when there is none that is still good.
        of: (key) => (given.get(key)?.expiresAt > client.now ? given.get(key) : undefined),
        put: (key, { code, expiresAt }) => put(key, { code, expiresAt }),
        drop: (key) => put(key, null),
    };
}

/// The code, big, to be read out over the telephone. An answer that came a second time brings none.
export function codeBox({ words, zone }, { unit, code, expiresAt, close }) {
    const lines = code
        ? [
              element('p', {}, words.t('answers.code-of', { unit, at: hourMinuteSecond(expiresAt, zone) })),
              element('p', { class: 'code' }, `${code.slice(0, 4)} ${code.slice(4)}`),
          ]
        : [element('p', {}, words.t('answers.code-lost', { unit }))];
    return element(
        'div',
        { class: 'code-box', role: 'status' },
        lines,
        element('button', { type: 'button', 'data-press': 'code-close', on: { click: close } }, words.t('press.dismiss')),
    );
}
