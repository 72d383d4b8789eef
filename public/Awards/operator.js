import { awardsDesk } from './awards-desk.js';

export const panels = [{ slot: 'ceremony', order: 30, make: awardsDesk }];

/// The round on the platform, else the one that goes up next.
function roundInFront({ state }) {
    const awards = state.get('awards');
    return awards?.platform ?? awards?.next;
}

export const scenes = [
    { kind: 'reading', order: 65, subject: 'round', about: roundInFront },
    { kind: 'round', order: 70, about: roundInFront },
];
