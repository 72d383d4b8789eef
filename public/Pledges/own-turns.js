import { isOwed, pledges } from './pledges.js';

/// What this room does at the signing: its units sign, and whoever heads a bloc presents its pledge before. As `appointments` of `Venues/appointments.js`.
/** @param {Client} client */
export function ownSignings(client, day) {
    const { list = [], count = 0 } = client.state.mine.get('units') ?? {};
    return [...new Set(list.map(({ item }) => item))].flatMap((item) => {
        const units = list.filter((unit) => unit.item === item);
        return inItem(client, day, item, units, count - list.length);
    });
}

function inItem(client, day, item, units, more) {
    const { state, words } = client;
    const all = pledges(state).filter((pledge) => pledge.item === item);
    const start = day.startOf(item);
    const name = (unit) => words.text(unit.name).words;
    const heads = units.filter(({ head }) => head).map((unit) => {
        const pledge = all.find(({ id }) => id === unit.pledge);
        const isOn = pledge === presenting(all);
        if (!pledge || (pledge.state !== 'draft' && !isOn)) return null;
        const before = all.slice(0, all.indexOf(pledge));
        return { key: `present/${unit.unit}`, name: words.t('own-turn.present', { unit: name(unit) }), title: words.t('pledge.title'), isOn, at: later(start, before), call: words.t('own-turn.present-now'), people: [name(unit)] };
    });
    const owing = units.filter(({ unit, pledge }) => state.get(`pledge/${pledge}`)?.state !== 'closed' && isOwed(state.get(`answer/${pledge}/${unit}`)));
    const open = owing.filter(({ pledge }) => state.get(`pledge/${pledge}`)?.state === 'open');
    const shown = (open.length > 0 ? open : owing).map(name);
    const signing = shown.length > 0 && {
        key: `sign/${item}`, name: words.t('own-turn.sign', { units: listOf(words, shown, more) }), title: words.t('pledge.title'), isOn: open.length > 0, at: later(start, all),
        call: words.t('own-turn.sign-now'), people: shown,
    };
    return [...heads, signing].filter(Boolean);
}

/// The head who is presenting: the one presented last, until the lists are opened.
function presenting(all) {
    if (all.some(({ state }) => state === 'open' || state === 'closed')) return undefined;
    return all.filter(({ state }) => state === 'presented').sort((a, b) => b.presentedAt - a.presentedAt)[0];
}

/// After the pledges that are still to be presented.
function later(start, before) {
    if (start === undefined) return undefined;
    return before.filter(({ state }) => state === 'draft').reduce((at, { presentMinutes }) => at + presentMinutes * 60_000, start);
}

const named = 3;

function listOf(words, units, more) {
    const rest = units.length - named + more;
    return rest > 0 ? words.t('own-turn.units-more', { units: units.slice(0, named).join(', '), count: rest }) : units.join(', ');
}
