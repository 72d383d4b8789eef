import { element } from './element.js';
import { languageSwitch } from './language-switch.js';
import { live, ticking } from './live.js';

/// Always in sight: whether what the page shows is live, and how old it is when it is not. Only a change of the level is
/// spoken; the age would be read out every second.
export function connectionBar(seat, chooseLanguage) {
    const { words } = seat;
    const bar = element('div', { class: 'bar' });
    const level = live(
        seat,
        element('span', { class: 'bar-level', role: 'status' }),
        () => seat.level,
        (now) => [words.t(`bar.${now}`)],
    );
    const age = ticking(seat, element('span', { class: 'bar-age' }), () => ageOf(seat));
    const who = live(
        seat,
        element('span', { class: 'bar-who' }),
        () => [seat.role, seat.who?.name],
        ([role, name]) => (role ? [`${words.known('role', role)} · ${name}`] : []),
    );
    bar.append(element('span', { class: 'bar-light', 'aria-hidden': 'true' }), level, age, who, languageSwitch(seat, chooseLanguage));
    const colour = () => {
        if (bar.dataset.level !== seat.level) bar.dataset.level = document.documentElement.dataset.level = seat.level;
    };
    seat.watchers.onTick(bar, colour);
    seat.watchers.onChange(bar, colour);
    colour();
    return bar;
}

function ageOf(seat) {
    const age = seat.health.age(seat.local);
    if (age === null) return '';
    const seconds = Math.floor(age / 1000);
    return seconds < 60 ? seat.words.t('bar.age', { seconds }) : seat.words.t('bar.age-minutes', { minutes: Math.floor(seconds / 60) });
}
