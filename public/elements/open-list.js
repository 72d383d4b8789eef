import { later } from './later.js';

const part = later(() => import('./whole-list.js'));

/// Opens the whole of a list; `options` as `wholeList` takes them.
/** @param {Client} client */
export function openList(client, options) {
    part(({ wholeList }) => wholeList(client, options));
}
