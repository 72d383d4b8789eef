/// Instants and spans as people read them: always in the conference's zone, whatever this machine believes.
const formats = new Map();

function format(zone, options) {
    const name = zone + JSON.stringify(options);
    if (!formats.has(name)) formats.set(name, new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options }));
    return formats.get(name);
}

/// `14:05`
export function hourMinute(instant, zone) {
    return format(zone, { hour: '2-digit', minute: '2-digit' }).format(instant);
}

/// `14:05:09`
export function hourMinuteSecond(instant, zone) {
    return format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(instant);
}

/// `17/01/2022`
export function day(instant, zone) {
    return format(zone, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(instant);
}

/// `{day: '17', month: '01', year: '2022'}`, for a sentence.
export function longDay(instant, zone) {
    const [date, month, year] = day(instant, zone).split('/');
    return { day: date, month, year };
}

/// `14:05:09 17/01/2022`
export function dayAndTime(instant, zone) {
    return `${hourMinuteSecond(instant, zone)} ${day(instant, zone)}`;
}

/// The instant of `HH:MM` on the day, in the zone, that `near` lies in; null when it is no time of day.
export function atTimeOfDay(text, near, zone) {
    const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
    if (!match) return null;
    const [hour, minute] = hourMinute(near, zone).split(':').map(Number);
    const wholeMinute = near - (near % 60_000);
    return wholeMinute + ((Number(match[1]) - hour) * 60 + Number(match[2]) - minute) * 60_000;
}

/// `4:59`, `1:02:03`, `−0:12`. What is left is rounded up, so that a clock shows 0:00 only when time is up.
export function span(ms) {
    const seconds = Math.ceil(ms / 1000);
    const whole = Math.abs(seconds);
    const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    const shown = parts[0] > 0 ? parts : parts.slice(1);
    const text = shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
    return seconds < 0 ? `−${text}` : text;
}
