import { answersDesk } from './answers-desk.js';

export const panels = [{ slot: 'ceremony', order: 20, make: answersDesk }];

/// The pledge that is presented, else one that is being signed.
function pledgeInFront({ state }) {
    const all = state.all('pledge/');
    return ['presented', 'open'].map((now) => all.find(([, pledge]) => pledge.state === now)?.[0]).find(Boolean);
}

export const scenes = [{ kind: 'pledge', order: 90, isOfItem: true, about: pledgeInFront }];
