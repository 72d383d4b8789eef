/// Screens that do not show what they should, `[{id, name, how}]`: `wrong`, `late`, `hidden`, as the server has found it from what they tell of their own pictures.
/** @param {Client} client */
export function screensAmiss({ state, presence }) {
    const all = state.all('participant/screen/').map(([id, { name }]) => ({ id, name, how: presence.get(`screen/${id}`)?.shows }));
    return all.filter(({ how }) => how !== undefined && how !== 'right');
}
