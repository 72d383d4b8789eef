import { illustrative } from '../Lifecycle/illustrative.js';

/// How awards and those who receive them are told, on a wall as on a phone.

/// Who walks up where it is not the recipient: a proxy, the family, a collective's representative; null when nobody else is named.
/** @param {Client} client @param {{proxy?: any, representative?: string, kind?: string}} recipient */
export function receivedBy(client, { proxy, representative, kind }) {
    const { words } = client;
    if (proxy) {
        const who = [proxy.name, proxy.title, proxy.relation].filter(Boolean).join(', ');
        return words.t(proxy.kind === 'family' ? 'recipient.by-family' : 'recipient.by-representative', { who });
    }
    return representative && kind === 'collective' ? words.t('recipient.led-by', { who: representative }) : null;
}

/// "Người trao: đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy; …"; null where nobody is named.
/** @param {Client} client */
export function conferrersLine(client, conferrers) {
    if (conferrers.length === 0) return null;
    const { words } = client;
    const one = ({ person, name, title, salutation }) =>
        [
            [words.text(salutation).words, name + illustrative(client, `person/${person}`)].filter(Boolean).join(' '),
            words.text(title).words,
        ].filter(Boolean).join(', ');
    return words.t('round.conferred-by', { who: conferrers.map(one).join('; ') });
}

/// "Quyết định số 01/QĐ-CTN ngày 31/12/2021 của Chủ tịch nước · Thừa ủy quyền của Chủ tịch nước".
/** @param {Client} client */
export function decisionLine(client, whole) {
    return decisionLines(client, whole).join(' · ');
}

/// The same in its two parts; the second only where the award is conferred by delegated authority.
/** @param {Client} client */
export function decisionLines(client, { round, award }) {
    const { words } = client;
    const { number = round.decision, date } = award.decisions.find((one) => one.number === round.decision) ?? {};
    const who = words.text(award.decidedBy).words;
    const decision = date
        ? words.t('award.decision-dated', { number, date: date.split('-').reverse().join('/'), who })
        : words.t('award.decision', { number, who });
    const authority = words.text(award.authority).words;
    return [decision, authority && words.t('award.authority', { who: authority })].filter(Boolean);
}

/// "2 tập thể, 5 cá nhân"; with those whom the page does not hold, one figure of all.
/** @param {Client} client */
export function countLine(client, { collectives, individuals, more }) {
    const { words } = client;
    if (more > 0) return words.t('round.count', { count: collectives + individuals + more });
    if (individuals === 0) return words.t('round.collectives', { count: collectives });
    if (collectives === 0) return words.t('round.individuals', { count: individuals });
    return words.t('round.both', { collectives, individuals });
}
