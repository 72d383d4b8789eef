import { illustrative } from '../Lifecycle/illustrative.js';

/// How awards and those who receive them are told, on a wall as on a phone.

/// Who walks up where it is not the recipient: a proxy, the family, a collective's or a household's representative; null when nobody else is named.
/** @param {Client} client @param {{proxy?: any, representative?: string, kind?: string}} recipient */
export function receivedBy(client, { proxy, representative, kind }) {
    const { words } = client;
    if (proxy) {
        const called = [proxy.salutation, proxy.name].filter(Boolean).join(' ');
        const who = [called, proxy.title, proxy.relation].filter(Boolean).join(', ');
        return words.t(proxy.kind === 'family' ? 'recipient.by-family' : 'recipient.by-representative', { who });
    }
    return representative && kind !== 'individual' ? words.t('recipient.led-by', { who: representative }) : null;
}

/// "Người trao: đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy; …"; null where nobody is named.
/// `authority`: on whose they confer, where it is not told for all parts of the round at once.
/** @param {Client} client */
export function conferrersLine(client, conferrers, authority) {
    const { words } = client;
    const by = words.text(authority).words;
    if (conferrers.length === 0) return by ? words.t('award.authority', { who: by }) : null;
    const one = ({ person, name, title, salutation }) =>
        [
            [words.text(salutation).words, name + illustrative(client, `person/${person}`)].filter(Boolean).join(' '),
            words.text(title).words,
        ].filter(Boolean).join(', ');
    const who = conferrers.map(one).join('; ');
    return by ? words.t('round.conferred-by-authority', { who, by }) : words.t('round.conferred-by', { who });
}

/// "Quyết định số 01/QĐ-CTN ngày 31/12/2021 của Chủ tịch nước · Thừa ủy quyền của Chủ tịch nước".
/** @param {Client} client */
export function decisionLine(client, whole) {
    return [decisionsLine(client, whole), authorityLine(client, whole.parts.length > 0 ? whole.parts : [whole.award])].filter(Boolean).join(' · ');
}

/// The decisions of a round without who confers: several are one phrase.
/** @param {Client} client */
export function decisionsLine(client, { award, decisions }) {
    const { words } = client;
    const who = words.text(award.decidedBy).words;
    if (decisions.length === 0) return '';
    const [first] = decisions;
    if (decisions.length > 1) return words.t('award.decisions', { numbers: decisions.map((one) => numberAndDate(client, one)).join(', '), who });
    const number = first.number + illustrative(client, `decision/${first.id}`);
    return first.date ? words.t('award.decision-dated', { number, date: written(first.date), who }) : words.t('award.decision', { number, who });
}

function numberAndDate(client, { id, number, date }) {
    const marked = number + illustrative(client, `decision/${id}`);
    return date ? client.words.t('award.number-dated', { number: marked, date: written(date) }) : marked;
}

const written = (date) => date.split('-').reverse().join('/');

/// "Thừa ủy quyền của Chủ tịch nước", where it is the same at all these parts.
/** @param {Client} client */
function authorityLine(client, parts) {
    const who = isShared(client, parts) && client.words.text(parts[0]?.authority).words;
    return who ? client.words.t('award.authority', { who }) : null;
}

/// Whether all these parts are conferred on the same authority; else each tells its own.
/** @param {Client} client */
export function isShared(client, parts) {
    const [first, ...others] = parts.map(({ authority }) => client.words.text(authority).words);
    return others.every((one) => one === first);
}

/// "2 tập thể, 5 cá nhân"; with those whom the page does not hold, one figure of all.
/** @param {Client} client */
export function countLine(client, { more = 0, ...kinds }) {
    const { words } = client;
    const counted = Object.entries(kinds).filter(([, count]) => count > 0);
    if (more > 0) return words.t('round.count', { count: counted.reduce((sum, [, count]) => sum + count, more) });
    return counted.map(([kind, count]) => words.t(`round.${kind}`, { count })).join(', ');
}
