import { element } from '../elements/element.js';
import { isOver } from '../Agenda/items.js';
import { later } from '../elements/later.js';
import { press } from '../elements/press.js';

const forms = later(() => import('./revise-form.js'));

/// How long after closing late signatures may be let in, in minutes: none, until the end of the day's work, until the evening.
const late = [0, 15, 30, 60, 120, 720];

/// The choice that `pledge.close` sends as `until`; made once a card, so that it outlives every redrawing.
export function lateChoice({ words }) {
    const name = (minutes) => {
        if (minutes === 0) return words.t('pledge.until-none');
        return minutes < 60 ? words.t('pledge.until-minutes', { minutes }) : words.t('pledge.until-hours', { hours: minutes / 60 });
    };
    return element('select', { 'aria-label': words.t('pledge.until') }, late.map((minutes) => element('option', { value: minutes }, name(minutes))));
}

/// What may be done with a pledge now, in the order of the rite. `until` is its `lateChoice`. After the end a list that was left open is
/// still signed and closed; no other is begun.
/** @param {Client} client */
export function pledgeSteps(client, pledge, until) {
    const { words, state } = client;
    const seen = () => ({ [`pledge/${pledge.id}`]: state.seen(`pledge/${pledge.id}`) });
    const step = (op, more = {}) => {
        const { arg = () => ({}), ...rest } = more;
        return press(client, {
            key: `${op}/${pledge.id}`,
            label: words.known('op', op),
            command: () => ({ op, arg: { pledge: pledge.id, ...arg() }, if: seen() }),
            ...rest,
        });
    };
    const cancel = () => step('pledge.cancel', { look: 'danger', ask: words.t('pledge.cancel-ask', { name: words.text(pledge.name).words }) });
    const ways = {
        draft: () => [step('pledge.present'), revise(client, pledge)],
        presented: () => [step('pledge.open'), revise(client, pledge), cancel()],
        open: () => [until, step('pledge.close', { arg: () => untilOf(client, until) }), cancel()],
    };
    const now = ways[pledge.state]?.() ?? [];
    return isOver(state) ? now.slice(0, pledge.state === 'open' ? 2 : 0) : now;
}

function untilOf(client, { value }) {
    return value === '0' ? {} : { until: Math.round(client.serverNow) + Number(value) * 60_000 };
}

/// A text that the view leaves out cannot be corrected here: it would be overwritten unseen.
function revise(client, pledge) {
    if (pledge.text === undefined) return null;
    const label = client.words.known('op', 'pledge.revise');
    const open = () => forms((made) => made.reviseForm(client, pledge, label));
    return element('button', { type: 'button', key: `revise/${pledge.id}`, 'data-press': `revise/${pledge.id}`, on: { click: open } }, label);
}
