import { hourMinute } from '../client/instant.js';

/// `out`, `confirmed` (the hall hears and sees it) or `unconfirmed`.
export function stateOf({ outSince, confirmed }) {
    if (outSince !== undefined) return 'out';
    return confirmed ? 'confirmed' : 'unconfirmed';
}

/// "28/30 delegates (13:50)": as the venue counted them; what was expected may be unknown.
/** @param {Client} client @param {{present?: number, expected?: number, presentAt?: number}} people */
export function peopleOf(client, { present, expected, presentAt }) {
    const { words } = client;
    if (present === undefined) return expected === undefined ? words.t('venue.no-count') : words.t('venue.not-counted-of', { expected });
    const at = presentAt ? ` (${hourMinute(presentAt, client.zone)})` : '';
    return (expected === undefined ? words.t('venue.present', { present }) : words.t('venue.present-of', { present, expected })) + at;
}

/// "Trưởng điểm cầu: Nguyễn Văn A, Chủ tịch UBND huyện": who leads the delegation in that room.
/** @param {Client} client */
export function leaderOf({ words }, { name, title }) {
    return words.t('venue.leader', { who: [name, words.text(title).words].filter(Boolean).join(', ') });
}

/// What the venue says of its own sound and picture; empty while it has said nothing.
/** @param {Client} client */
export function reportOf(client, reported) {
    if (!reported) return '';
    const { words } = client;
    return words.t('venue.reported', {
        sound: words.t(reported.sound ? 'venue.sound-good' : 'venue.sound-bad'),
        picture: words.t(reported.picture ? 'venue.picture-good' : 'venue.picture-bad'),
        time: hourMinute(reported.at, client.zone),
    });
}

/// What the hall found when it looked and listened.
/** @param {Client} client */
export function checkOf(client, checked) {
    if (!checked) return '';
    const { words } = client;
    return words.t('venue.checked', {
        heard: words.t(checked.heard ? 'venue.heard' : 'venue.not-heard'),
        seen: words.t(checked.seen ? 'venue.seen' : 'venue.not-seen'),
        time: hourMinute(checked.at, client.zone),
    });
}
