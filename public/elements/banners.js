import { element } from './element.js';
import { bothTimes, clocksApart, storeApart } from '../Clock/both-times.js';
import { hourMinuteSecond } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { live } from './live.js';

/// What concerns the whole page: the link ended, another one was bad, nothing gets through, read-only, stale data, commands of which nobody knows what became.
/** @param {Client} client */
export function banners(client, roles) {
    const read = () => ({
        stopped: client.stopped,
        withheld: client.withheld,
        bad: client.tokens.fault,
        blocked: client.isBlocked,
        level: client.level,
        asOf: client.asOf,
        readonly: client.welcome !== null && !client.isWritable,
        jumped: jumped(client),
        apart: clocksApart(client) !== 0,
        storeApart: storeApart(client),
        role: client.role,
        asking: client.outbox.asking.map(({ id, op }) => ({ id, op })),
    });
    return live(client, element('div', { class: 'banners' }), read, (now) => [
        now.stopped !== null && stopped(client, now.stopped),
        now.stopped === null && now.bad !== null && banner('amber', client.words.t(`bad-link.${now.bad}`)),
        now.stopped === null && now.blocked && banner('red blocked', client.words.t('banner.blocked')),
        now.withheld !== null && banner('red', client.words.t(`close.${now.withheld}`, { conference: client.place.conference })),
        now.stopped === null && now.withheld === null && (now.level === 'amber' || now.level === 'red') && stale(client, now.level),
        now.asOf !== null && banner('as-of', client.words.t('banner.as-of', { at: hourMinuteSecond(now.asOf, client.zone) })),
        now.asOf === null && now.readonly && banner('readonly', client.words.t('banner.readonly')),
        now.jumped && banner('amber', client.words.t('banner.jumped', { at: now.jumped })),
        now.apart && banner('amber', bothTimes(client)),
        now.storeApart !== 0 && banner('amber', client.words.t('clock.store-apart', { ms: Math.abs(now.storeApart) })),
        now.role && !roles.includes(now.role) && otherPage(client, now.role),
        now.asking.map((command) => undecided(client, command)),
    ]);
}

function banner(look, ...children) {
    return element('div', { class: `banner ${look}`, role: look.startsWith('red') ? 'alert' : 'status' }, ...children);
}

/// Codes that the same link would only be told again.
const hopeless = new Set(['no-token', 'damaged', 4503, 4504, 4507]);

function stopped(client, code) {
    const { words } = client;
    const name = words.has(`close.${code}`) ? `close.${code}` : 'close.other';
    return banner(
        'red stopped',
        element('span', {}, words.t(name, { code })),
        !hopeless.has(code) && element('button', { type: 'button', on: { click: () => client.restart() } }, words.t('banner.again')),
    );
}

function stale(client, level) {
    const at = hourMinuteSecond(client.now - client.health.age(client.local), client.zone);
    return banner(level, client.words.t(`banner.${level}`, { at }));
}

/// When the server's clock was set; staff are told for a while.
function jumped(client) {
    const jump = client.state.get('conference')?.clockJump;
    return jump && client.now - jump.at < limits.jumpMs ? hourMinuteSecond(jump.at, client.zone) : null;
}

/// On the page of another role buttons would only refuse.
function otherPage(client, role) {
    const { words, place, token } = client;
    const page = role === 'screen' ? 'stage' : role;
    const link = element('a', { href: `/${place.conference}/${page}#t=${encodeURIComponent(token)}` }, words.t('banner.go'));
    return banner('amber', words.t('banner.other-page', { role: words.known('role', role) }), ' ', link);
}

function undecided(client, { id, op }) {
    const { words } = client;
    return banner(
        'amber',
        element('span', {}, words.t('banner.undecided', { op: words.known('op', op) })),
        element('button', { type: 'button', class: 'strong', on: { click: () => client.settle(id, true) } }, words.t('banner.resend')),
        element('button', { type: 'button', on: { click: () => client.settle(id, false) } }, words.t('banner.drop')),
    );
}
