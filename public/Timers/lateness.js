import { left } from '../client/clock.js';

/// `running`, `soon` (the last minute), `over`, `paused`, `none`.
export function lateness(timer, now) {
    if (!timer) return 'none';
    if (timer.pausedLeft !== undefined) return 'paused';
    const ms = left(timer, now);
    if (ms < 0) return 'over';
    return ms <= 60_000 ? 'soon' : 'running';
}

/// The same for whoever does not see colours; nothing while there is time.
/** @param {import('../client/words.js').Words} words */
export function latenessWord(words, state) {
    switch (state) {
        case 'soon': return words.t('lectern.soon');
        case 'over': return words.t('lectern.over');
        case 'paused': return words.t('timer.paused');
        case 'running':
        case 'none': return '';
    }
}
