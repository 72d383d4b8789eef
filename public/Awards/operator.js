import { awardsDesk } from './awards-desk.js';

export const panels = [{ slot: 'ceremony', order: 30, make: awardsDesk }];

/// The round on the platform, else the one that goes up next.
const round = ({ platform, next } = {}) => platform ?? next;

export const scenes = [{ kind: 'round', order: 70, about: ({ state }) => round(state.get('awards')) }];
