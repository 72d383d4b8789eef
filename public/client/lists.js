/// The whole of a list of which a view carries only what is near (`agenda`, `recipients`, `units`, `venues`, `guests`, `notes`, `participants`), as the
/// server has it now: `{seq, rows: [{id, …}]}`; `seq` is what a command about a row says in its `if`. Throws when it cannot be had.
/** @param {Client} client */
export async function fetchList(client, name) {
    const { place, token } = client;
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`/api/v1/${place.conference}/lists/${name}`, { headers, cache: 'no-store' });
    if (!answer.ok) throw new Error(`list ${name}: HTTP ${answer.status}`);
    const { epoch, seq, rows } = await answer.json();
    // A position means something only in the history that this page follows.
    if (epoch !== client.state.epoch) throw new Error(`list ${name}: of another history`);
    return { seq, rows: client.state.shown.of(rows) };
}

/// A name as it is looked for: without case and diacritics, "giang seo van" finds "Giàng Seo Vần".
export function folded(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
