import { element } from '../elements/element.js';
import { later } from '../elements/later.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';

const signatures = later(() => import('./device-signature.js'));

/// What was found of this device's keys, by unit: whether it has one; undefined while nobody knows.
const found = new Map();

/// The key of this device beside the press that signs for a unit: the line that says where there is none, what the key adds to the argument, and what becomes of it when the server does not take it.
///
/// It is asked for when the list is open, so that a press has not to wait for it; and a store, or a line, that does not answer holds up no signature.
/** @param {Client} client @param {string} unit */
export function ownKey(client, unit) {
    if (!found.has(unit)) ask(client, unit);
    const read = () => found.get(unit) === false;
    return {
        // It is no fault, and no reason not to sign.
        note: live(client, element('p', { class: 'facts signing-attested' }), read, (alone) => [alone && client.words.t('signing.by-server')]),
        /// `{version, arg}`: the version of the text, and what is sent without a key.
        complete: async (id, { version, arg }) => {
            const late = new Promise((resolve) => setTimeout(resolve, limits.deviceKeyMs));
            const whole = signatures((made) => made.withDevice(client, { id, version, arg }));
            return (await Promise.race([whole, late])) ?? arg;
        },
        /// Whoever presses again signs without.
        /** @param {Answer} answer */
        failed: ({ reason = '' }) => {
            if (!faults.has(reason)) return;
            found.set(unit, false);
            signatures((made) => made.giveUp(client, unit));
        },
    };
}

const faults = new Set(['signature.bad-key', 'signature.not-by-key']);

function ask(client, unit) {
    found.set(unit, undefined);
    signatures(async (made) => {
        found.set(unit, await made.hasKey(client, unit));
        client.watchers.changed();
    });
}
