/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    scene: ['round', 'reading'],
    op: [
        'round.read', 'round.call', 'round.onstage', 'round.confer', 'round.clear', 'round.recall', 'round.point', 'round.split', 'round.move',
        'round.add', 'round.conferrers', 'round.place', 'round.report', 'award.add', 'recipient.add', 'recipient.correct',
        'recipient.absent', 'recipient.present', 'recipient.proxy', 'recipient.defer', 'recipient.withdraw', 'recipient.certificate',
    ],
    'round-state': ['planned', 'called', 'onstage', 'conferred', 'cleared'],
    'round-step': ['read', 'call', 'onstage', 'confer', 'clear'],
    'round-report': ['standing', 'received'],
    'recipient-state': ['waiting', 'called', 'conferred', 'absent', 'deferred', 'withdrawn'],
    'recipient-kind': ['collective', 'household', 'individual'],
    certificate: ['ok', 'wrong', 'swapped'],
    'award-kind': ['title', 'commendation'],
    'award-order': ['call-read', 'read-call'],
    'wall-round': ['planned', 'called', 'onstage', 'conferred', 'cleared'],
    'wall-kind': ['collective', 'household', 'individual'],
    'own-round': ['planned', 'called', 'onstage', 'conferred', 'standing', 'received'],
    award: [
        'name-vi', 'name-en', 'kind', 'rank', 'rank-reason', 'decided-by', 'authority-of', 'order', 'decision-number', 'decision-signer',
        'decision-reader', 'decision-reader-title',
    ],
    round: ['collectives', 'households', 'individuals'],
    'proxy-kind': ['representative', 'family'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    round: ['round.unknown', 'round.platform-taken', 'round.holds-platform', 'round.nobody', 'round.bad-place'],
    'round state': ['round.wrong-state'],
    decision: ['round.already-read', 'award.unknown-decision'],
    'round step due': ['round.out-of-order'],
    'round people capacity': ['round.over-capacity'],
    'recipient award': ['round.other-award'],
    'names count': ['round.recipients-absent', 'round.conferrers-absent', 'round.conferrer-receives', 'round.own-authority', 'recipient.certificate', 'recipient.unconferred'],
    award: ['award.unknown', 'award.in-use'],
    'award before why': ['award.out-of-order'],
    'award names count': ['award.individuals-first'],
    'award decidedCollectives decidedIndividuals collectives individuals': ['award.total'],
    'award decidedCollectives decidedIndividuals collectives individuals decidedHouseholds households': ['award.total-of-three-kinds'],
    recipient: ['recipient.unknown'],
    'recipient state': ['recipient.wrong-state'],
    item: ['round.other-item'],
    limit: ['awards.too-many'],
    venues: ['round.no-conferrer', 'round.unreported'],
    '': ['round.no-awards-item', 'round.not-yours'],
};
