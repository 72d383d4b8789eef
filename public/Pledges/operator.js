import { later, latePanel } from '../elements/later.js';

const desk = later(() => import('./answers-desk.js'));

export const panels = [{ slot: 'ceremony', order: 20, make: (client) => latePanel(client, desk, ({ answersDesk }) => answersDesk(client)) }];

/// The pledge that is presented, else one that is being signed.
function pledgeInFront({ state }) {
    const all = state.all('pledge/');
    return ['presented', 'open'].map((now) => all.find(([, pledge]) => pledge.state === now)?.[0]).find(Boolean);
}

export const scenes = [{ kind: 'pledge', order: 90, isOfItem: true, about: pledgeInFront }];
