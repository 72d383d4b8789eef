import { element, said } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { read as kept, write as keep } from '../client/store.js';

/// The words of the next step for whoever reads them from a second device of the MC's, perhaps through a glass: large, mirrored on demand, at the pace and in the size that suit the reader. It
/// follows the hall and takes no step.
const local = () => localStorage;
const memory = 'diemcau.prompter';

/// `size` as a share of the glass's height, `pace` in lines a minute; 0 stands still.
const atFirst = { size: 9, pace: 0, isMirrored: false };
const bounds = { size: [4, 20], pace: [0, 40] };
const steps = { '+': ['size', 1], '=': ['size', 1], '-': ['size', -1], ArrowUp: ['pace', 2], ArrowDown: ['pace', -2] };

let look = { ...atFirst, ...JSON.parse(kept(local, memory) ?? '{}') };

export const panels = [{ slot: 'script', order: 10, make: prompter }];
export const once = [listenForKeys, scrollOn];

/** @param {Client} client */
function prompter(client) {
    const { words, state } = client;
    const read = () => state.get('cue') ?? null;
    const text = live(client, element('div', { class: 'prompter-words', lang: 'vi', tabindex: 0, role: 'group', 'aria-label': words.t('cue.script') }), read, (cue, standing) => {
        queueMicrotask(() => standing.scrollTo(0, 0));
        const lines = (cue?.script?.vi ?? '').split('\n').map((line) => element('p', {}, line));
        return [cue && said(client, 'h1', { class: 'prompter-step' }, cue.label), lines];
    });
    queueMicrotask(show);
    return element('div', { class: 'prompter' }, text, element('p', { class: 'prompter-keys' }, words.t('prompter.keys')));
}

function listenForKeys() {
    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const [name, by] = steps[event.key] ?? [];
        if (event.key.toLowerCase() === 'm') look = { ...look, isMirrored: !look.isMirrored };
        else if (name) look = { ...look, [name]: Math.min(bounds[name][1], Math.max(bounds[name][0], look[name] + by)) };
        else return;
        event.preventDefault();
        keep(local, memory, JSON.stringify(look));
        show();
    });
}

function show() {
    const { documentElement: root } = document;
    root.style.setProperty('--prompter', `${look.size}vh`);
    root.toggleAttribute('data-mirrored', look.isMirrored);
}

/// As many lines a minute as were asked for, whatever the size.
function scrollOn() {
    let rest = 0;
    setInterval(() => {
        const words = document.querySelector('.prompter-words');
        if (!words || look.pace === 0) return;
        rest += (parseFloat(getComputedStyle(words).lineHeight) * look.pace * limits.prompterMs) / 60_000;
        const whole = Math.floor(rest);
        rest -= whole;
        words.scrollTop += whole;
    }, limits.prompterMs);
}
