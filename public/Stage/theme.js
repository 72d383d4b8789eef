import { read as kept, write as keep } from '../client/store.js';

const session = () => sessionStorage;
/// How the screen looked when the page stood here last: a reload shows it at once, with or without a server.
const memory = 'diemcau.theme';

/// `{emblem?, backdrop?, colours?}` as the programme has it; null where it has none.
/** @param {Client} client */
export function themeOf({ state }) {
    const conference = state.get('conference');
    const remembered = kept(session, memory);
    if (!conference) return remembered && JSON.parse(remembered);
    const now = conference.theme ? JSON.stringify(conference.theme) : null;
    if (now !== remembered) keep(session, memory, now);
    return conference.theme ?? null;
}

/// Which property of the page's style each colour is.
const properties = { background: '--back', text: '--letters', accent: '--accent' };

/// Over a backdrop lies so much of the background's colour that letters stand out from whatever the picture shows; the server has reckoned how much.
export function dress({ style, dataset }, theme) {
    const { colours, backdrop } = theme ?? {};
    const set = (property, value) => style.setProperty(property, value ?? '');
    if (colours || backdrop) dataset.themed = '';
    else delete dataset.themed;
    for (const [name, property] of Object.entries(properties)) set(property, colours?.[name]);
    set('--scrim', backdrop && `${backdrop.scrim}%`);
    set('--backdrop', backdrop && `url("${backdrop.path}")`);
}
