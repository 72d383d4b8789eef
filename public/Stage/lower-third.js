import { addressed, conferrersLine, countLine, receivedBy } from '../Awards/phrases.js';
import { element, said } from '../elements/element.js';
import { headcount } from '../Awards/standing.js';

/// As many names as a glance at the lower edge takes in; more of them are counted.
const mostNames = 3;
/// As many pledges as leave the picture above them free.
const mostPledges = 3;

/// What the lower third says of a scene: a name and its title, or nothing. The video mixer lays it over the picture.
export function drawLowerThird(client, scene, { item, facts }) {
    const rite = facts && { round, pledge, roll, speaker: speaks }[scene.kind];
    if (rite) return rite(client, facts, item);
    const [first] = item?.who ?? [];
    const name = scene.text ?? first?.name;
    if (scene.kind === 'speaker' && name) return [band(name, !scene.text && client.words.text(first?.title).words)];
    if (scene.kind === 'message' && scene.text) return [band(scene.text)];
    if (['item', 'video', 'break', 'round', 'pledge', 'roll', 'speaker'].includes(scene.kind) && item) {
        return [element('div', { class: 'third' }, said(client, 'p', { class: 'third-name' }, item.title))];
    }
    return [];
}

function band(name, ...lines) {
    return element(
        'div',
        { class: 'third' },
        element('p', { class: 'third-name' }, name),
        lines.filter(Boolean).map((line) => element('p', { class: 'third-title' }, line)),
    );
}

function speaks(client, { name, from, topic }) {
    return [band(name, [from?.words, client.words.text(topic).words].filter(Boolean).join(' · '))];
}

/// One recipient alone is named with all that is theirs; several by their names, many by their number.
function round(client, { award, parts }) {
    const { words } = client;
    const title = words.text(award.name).words;
    const all = parts.flatMap((part) => part.recipients);
    const count = headcount(parts);
    // Their names alone: the hall's screen and the MC have told their offices.
    const conferrers = parts.length === 1 && conferrersLine(client, parts[0].conferrers.map(({ name, salutation }) => ({ name, salutation })));
    if (all.length === 1 && count.more === 0) {
        const [one] = all;
        const honour = one.posthumous ? `${words.t('recipient.posthumous')} · ${title}` : title;
        return [band(addressed(one), one.title, receivedBy(client, one), honour)];
    }
    const few = all.length > 0 && all.length <= mostNames && count.more === 0;
    const who = few ? all.map(addressed).join(' · ') : all.length + count.more > 0 && countLine(client, count);
    return [band(title, who, conferrers)];
}

function pledge(client, { front, open }, item) {
    const { words } = client;
    if (front && ['draft', 'presented'].includes(front.state)) {
        const unit = words.text(front.headName).words;
        return [band(words.text(front.name).words, unit && words.t('wall.head', { unit }))];
    }
    const signed = ({ tally }) => words.t('wall.signed', { signed: tally.signed, units: tally.units });
    if (open.length <= mostPledges) return open.map((one) => band(words.text(one.name).words, signed(one)));
    const all = (name) => open.reduce((sum, { tally }) => sum + tally[name], 0);
    return [band(words.text(item?.title).words || words.t('scene.pledge'), signed({ tally: { signed: all('signed'), units: all('units') } }))];
}

function roll(client, { venues, totals }, item) {
    const { words } = client;
    const all = totals ? totals.count - totals.out : venues.length;
    const connected = totals?.connected ?? venues.filter(({ look }) => ['connected', 'confirmed'].includes(look)).length;
    return [band(words.text(item?.title).words || words.t('scene.roll'), words.t('wall.connected', { connected, all }))];
}
