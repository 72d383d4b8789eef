import { left } from '../client/clock.js';

/// `running`, `soon` (the last minute), `over`, `paused`, `none`.
export function lateness(timer, now) {
    if (!timer) return 'none';
    if (timer.pausedLeft !== undefined) return 'paused';
    const ms = left(timer, now);
    if (ms < 0) return 'over';
    return ms <= 60_000 ? 'soon' : 'running';
}
