/// The whole of a list of which a view carries only what is near (`venues`, `guests`, `notes`): its rows, `[{id, …}]`, as the server has
/// them now. Throws when it cannot be had.
export async function fetchList(seat, name) {
    const { place, token } = seat;
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`/api/v1/${place.conference}/lists/${name}`, { headers, cache: 'no-store' });
    if (!answer.ok) throw new Error(`list ${name}: HTTP ${answer.status}`);
    const { rows } = await answer.json();
    return rows;
}

/// A name as it is looked for: without case and diacritics, "giang seo van" finds "Giàng Seo Vần".
export function folded(text) {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
