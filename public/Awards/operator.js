import { later, latePanel } from '../elements/later.js';

const desk = later(() => import('./awards-desk.js'));

export const panels = [{ slot: 'ceremony', order: 30, make: (client) => latePanel(client, desk, ({ awardsDesk }) => awardsDesk(client)) }];

export const finds = [{ order: 20, part: later(() => import('./found-recipient.js')) }];

/// The round on the platform, else the one that goes up next.
function roundInFront({ state }) {
    const awards = state.get('awards');
    return awards?.platform ?? awards?.next;
}

export const scenes = [
    { kind: 'reading', order: 65, subject: 'round', about: roundInFront },
    { kind: 'round', order: 70, about: roundInFront },
];
