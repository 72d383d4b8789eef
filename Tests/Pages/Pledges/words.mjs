/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    tally: ['late', 'declined', 'void'],
    owed: ['connected', 'away'],
    signing: ['draft', 'presented', 'save', 'share'],
    receipt: ['conference', 'unit', 'pledge', 'answer', 'signatory', 'how', 'attested', 'at', 'seq', 'digest'],
    'pledge-state': ['draft', 'presented', 'open', 'closed'],
    'signature-state': ['none', 'signed', 'declined', 'late', 'void'],
    'answer-how': ['own', 'venue', 'paper'],
    scene: ['pledge'],
    'wall-signed': ['some', 'all', 'over'],
    op: [
        'pledge.present', 'pledge.open', 'pledge.close', 'pledge.cancel', 'pledge.revise', 'pledge.sign', 'pledge.decline',
        'pledge.signHere', 'pledge.paper', 'signatory.set', 'signatory.code', 'signature.void',
    ],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    pledge: ['pledge.unknown', 'pledge.not-open', 'pledge.closed'],
    'pledge unit': ['pledge.unknown-unit'],
    'pledge state': ['pledge.wrong-state'],
    'connected count units': ['pledge.unsigned'],
    'count units': ['pledge.unanswered'],
    pledges: ['pledge.still-open'],
    'pledges count': ['pledge.open-at-seal'],
    'pledges count at': ['pledge.late-at-seal'],
    version: ['pledge.text-changed'],
    hours: ['pledge.bad-until'],
    'state unit': ['signature.already'],
    seconds: ['signature.bad-time'],
    'count pledge': ['signature.never-undone'],
    'person unit': ['signatory.same'],
    unit: [
        'signature.none', 'signature.not-signatory', 'signature.not-your-venue', 'signature.no-code', 'signature.code-expired',
        'unit.unknown',
    ],
    person: ['signatory.unknown'],
    '': ['signature.bad-key', 'signature.not-by-key', 'signature.wrong-code'],
};
