import { element } from '../elements/element.js';
import { limits } from '../client/limits.js';

/// The picture without the browser around it: by F, or by the button that a moved pointer brings up. Pointer and button leave again after a
/// moment, because nothing stands before the hall but the picture.
/** @param {Client} client */
export function fullScreenButton({ words }) {
    return element('button', { type: 'button', class: 'full-screen', hidden: !document.fullscreenEnabled, on: { click: toggle } }, words.t('stage.full-screen'));
}

export function listenForFullScreen() {
    const { documentElement: root } = document;
    let leaving;
    document.addEventListener('keydown', (event) => {
        const isOurs = event.code === 'KeyF' && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
        if (isOurs) toggle();
    });
    document.addEventListener('pointermove', () => {
        root.toggleAttribute('data-pointed', true);
        clearTimeout(leaving);
        leaving = setTimeout(() => root.removeAttribute('data-pointed'), limits.pointerMs);
    });
}

/// A browser may refuse, and then the picture stays as it is.
function toggle() {
    const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
    change?.catch(() => {});
}
