import { element } from '../elements/element.js';

/// Tells the server which texts of the state stand in this screen's picture, so that a picture that was not painted, or painted wrong, is known on the desks before anybody in the hall has to
/// call. What has to be there the server reckons itself. Texts of the state bear `data-told` where they are drawn; only what somebody in the hall would see of them counts.
/** @param {Client} client */
export function tellPainting(client) {
    const node = element('div', { hidden: true });
    let [seen, told] = ['', ''];
    client.watchers.onTick(node, async () => {
        const picture = document.querySelector('.screen');
        if (!picture || client.level !== 'live') return;
        const now = look(client, picture);
        const mark = JSON.stringify([client.welcome.session, now]);
        // What is still moving is looked at once more, a tick later.
        const isSettled = mark === seen;
        seen = mark;
        if (!isSettled || mark === told) return;
        told = mark;
        const { texts, ...frame } = now;
        client.tell({ t: 'shows', ...frame, texts: await digest(texts) });
    });
    return node;
}

/** @param {Client} client */
function look({ state, words }, picture) {
    const list = picture.querySelector('[data-from]');
    const names = list && { from: Number(list.dataset.from), to: Number(list.dataset.to) };
    return {
        of: state.view.seq,
        scene: picture.querySelector('.scene')?.dataset.kind,
        lang: words.language,
        ...names,
        texts: [...picture.querySelectorAll('[data-told]')].filter(isSeen).map(({ textContent }) => textContent),
        size: [innerWidth, innerHeight],
        visible: document.visibilityState === 'visible',
    };
}

/// Whether it stands in the glass, opaque, in letters that are there, and with nothing over its middle. A title that is broken into lines is looked at line by line.
export function isSeen(node) {
    if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const look = getComputedStyle(node);
    if (isClear(look.color) || isClear(look.webkitTextFillColor) || parseFloat(look.fontSize) < leastLetters()) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    return lines.length > 0 && lines.every((line) => isOnGlass(line) && isUncovered(node, line));
}

/// Nothing in the hall is smaller, in px: `fit.js` goes no further down.
const leastLetters = () => innerHeight * 0.008;

function isClear(colour) {
    return /^(transparent|rgba\(.*, 0\))$/.test(colour);
}

function isOnGlass({ left, top, right, bottom }) {
    return left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
}

function isUncovered(node, { left, top, width, height }) {
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return node.contains(above);
}

/// SHA-256 of the texts, each followed by a line feed, in hex; undefined where a page over plain HTTP is not let hash.
async function digest(texts) {
    if (!globalThis.crypto?.subtle) return undefined;
    const bytes = new TextEncoder().encode(texts.map((text) => `${text}\n`).join(''));
    const hash = await crypto.subtle.digest('SHA-256', bytes);
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
