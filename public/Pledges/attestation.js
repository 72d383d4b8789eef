const names = Object.freeze({ ed25519: 'Ed25519', p256: 'P-256' });

/// What a device's key is called by whoever reads of such keys.
export const keyName = (device) => names[device] ?? device;

/// Who attests an answer beside the paper on which it may have been given: the device that signed it, or the server alone; empty for paper. A device's signature proves the device, and the sentence says so.
/** @param {{words: any}} client */
export function attestation({ words }, { how, device }) {
    if (how === 'paper') return '';
    return device ? words.t('attested.device', { kind: keyName(device) }) : words.t('attested.server');
}
