import { svg } from './drawn.js';

/// The QR code of a unit's one-time code: what another phone needs to sign in the place of one that is dead. The server makes it for the device of the unit's venue, which proves the
/// code as if it signed itself.

/// → `{side, path, expiresAt}`, or `{refusal}` with what the server has said against it.
/** @param {Client} client */
export async function askForQR({ place, token }, arg, id) {
    try {
        const answer = await fetch(`/api/v1/${place.conference}/code-qr`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
            cache: 'no-store',
            body: JSON.stringify({ id, op: 'pledge.signHere', arg }),
        });
        const body = await answer.json();
        return answer.ok ? body : { refusal: body };
    } catch {
        return { refusal: { ok: false, err: 'lost' } };
    }
}

/// It as a picture, dark on light whatever lies around it.
export function qrPicture({ side, path }, label) {
    const sheet = svg('svg', { viewBox: `0 0 ${side} ${side}`, class: 'qr', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' });
    sheet.append(svg('rect', { width: side, height: side, fill: '#fff' }), svg('path', { d: path, fill: '#000' }));
    return sheet;
}
