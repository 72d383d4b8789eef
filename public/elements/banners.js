import { element } from './element.js';
import { bothTimes, clocksApart } from '../Clock/both-times.js';
import { hourMinuteSecond } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { live } from './live.js';

/// What concerns the whole page: the link ended, another one was bad, nothing gets through, read-only, stale data, commands of which nobody knows what became.
export function banners(seat, roles) {
    const read = () => ({
        stopped: seat.stopped,
        withheld: seat.withheld,
        bad: seat.tokens.fault,
        blocked: seat.isBlocked,
        level: seat.level,
        readonly: seat.welcome !== null && !seat.isWritable,
        jumped: jumped(seat),
        apart: clocksApart(seat) !== 0,
        role: seat.role,
        asking: seat.outbox.asking.map(({ id, op }) => ({ id, op })),
    });
    return live(seat, element('div', { class: 'banners' }), read, (now) => [
        now.stopped !== null && stopped(seat, now.stopped),
        now.stopped === null && now.bad !== null && banner('amber', seat.words.t(`bad-link.${now.bad}`)),
        now.stopped === null && now.blocked && banner('red blocked', seat.words.t('banner.blocked')),
        now.withheld !== null && banner('red', seat.words.t(`close.${now.withheld}`, { conference: seat.place.conference })),
        now.stopped === null && now.withheld === null && (now.level === 'amber' || now.level === 'red') && stale(seat, now.level),
        now.readonly && banner('readonly', seat.words.t('banner.readonly')),
        now.jumped && banner('amber', seat.words.t('banner.jumped', { at: now.jumped })),
        now.apart && banner('amber', bothTimes(seat)),
        now.role && !roles.includes(now.role) && otherPage(seat, now.role),
        now.asking.map((command) => undecided(seat, command)),
    ]);
}

function banner(look, ...children) {
    return element('div', { class: `banner ${look}`, role: look.startsWith('red') ? 'alert' : 'status' }, ...children);
}

/// Codes that the same link would only be told again.
const hopeless = new Set(['no-token', 'damaged', 4503, 4504, 4507]);

function stopped(seat, code) {
    const { words } = seat;
    const name = words.has(`close.${code}`) ? `close.${code}` : 'close.other';
    return banner(
        'red stopped',
        element('span', {}, words.t(name, { code })),
        !hopeless.has(code) && element('button', { type: 'button', on: { click: () => seat.restart() } }, words.t('banner.again')),
    );
}

function stale(seat, level) {
    const at = hourMinuteSecond(seat.now - seat.health.age(seat.local), seat.zone);
    return banner(level, seat.words.t(`banner.${level}`, { at }));
}

/// When the server's clock was set; staff are told for a while.
function jumped(seat) {
    const jump = seat.state.get('conference')?.clockJump;
    return jump && seat.now - jump.at < limits.jumpMs ? hourMinuteSecond(jump.at, seat.zone) : null;
}

/// On the page of another role buttons would only refuse.
function otherPage(seat, role) {
    const { words, place, token } = seat;
    const page = role === 'screen' ? 'stage' : role;
    const link = element('a', { href: `/${place.conference}/${page}#t=${encodeURIComponent(token)}` }, words.t('banner.go'));
    return banner('amber', words.t('banner.other-page', { role: words.known('role', role) }), ' ', link);
}

function undecided(seat, { id, op }) {
    const { words } = seat;
    return banner(
        'amber',
        element('span', {}, words.t('banner.undecided', { op: words.known('op', op) })),
        element('button', { type: 'button', class: 'strong', on: { click: () => seat.settle(id, true) } }, words.t('banner.resend')),
        element('button', { type: 'button', on: { click: () => seat.settle(id, false) } }, words.t('banner.drop')),
    );
}
