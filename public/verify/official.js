import { readJSON } from './json.js';

/// What the opened positions of a record say that is of use beside a receipt: by what names its units and pledges went, and what has made an earlier answer count no more.

/// `{later, names}` of one position; both empty for almost all. What is not of the form in which a server writes it says nothing.
export function readOfficial(seq, body) {
    const said = { later: [], names: [] };
    if (![...ending, programme].some((event) => body?.includes(`"${event}`))) return said;
    const read = readJSON(body, 'body');
    const events = read instanceof Map ? maps(read.get('events')) : [];
    for (const event of events) {
        const kind = event.get('event');
        if (ending.includes(kind)) {
            const answer = event.get('answer') instanceof Map ? event.get('answer') : event;
            said.later.push({ seq, event: kind, pledge: answer.get('pledge'), unit: answer.get('unit') });
        }
        const opening = event.get('opening');
        if (String(kind).startsWith(programme) && opening instanceof Map) said.names.push({ seq, ...namesOf(opening) });
    }
    return said;
}

/// Whether a position is what a receipt is given for, as far as its text tells without being read.
export function isAnswer(body) {
    return typeof body === 'string' && body.includes('"pledge.answered"');
}

/// The names as they stood at a position; undefined where the programme had not been read.
export function namesAt(names, seq) {
    return names.filter((one) => one.seq <= seq).at(-1);
}

/// Each `{vi, en?}`; what is signed for is called by the bloc that signs it.
function namesOf(opening) {
    const about = opening.get('about');
    const table = (rows) => new Map(maps(rows).map((row) => [row.get('id'), bilingual(row.get('name'))]));
    return { title: bilingual(about instanceof Map ? about.get('title') : undefined), units: table(opening.get('units')), pledges: table(opening.get('blocs')) };
}

function bilingual(name) {
    return name instanceof Map ? Object.fromEntries(name) : undefined;
}

function maps(list) {
    return Array.isArray(list) ? list.filter((one) => one instanceof Map) : [];
}

const ending = ['signature.voided', 'pledge.cancelled'];
const programme = 'programme.';
