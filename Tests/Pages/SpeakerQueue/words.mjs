/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    scene: ['speaker'],
    op: [
        'speaker.request', 'speaker.withdraw', 'speaker.accept', 'speaker.decline', 'speaker.move', 'speaker.call', 'speaker.finish',
        'speaker.inWriting', 'queue.open', 'queue.close', 'queue.rule',
    ],
    speaker: ['call', 'finish', 'accept', 'accept-length', 'decline', 'move'],
    'speaker-state': ['asked', 'accepted', 'speaking', 'finished', 'declined', 'withdrawn', 'in-writing', 'unheard'],
    'speaker-kind': ['paper', 'speech', 'question', 'answer'],
    'queue-rule': ['fifo', 'fewest', 'round'],
    'place-reason': ['programme', 'fifo', 'fewest', 'round', 'manual'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    speaker: ['speaker.unknown'],
    'name state': ['speaker.wrong-state'],
    after: ['speaker.bad-place'],
    'venue sum limit': ['speaker.over-speeches', 'speaker.over-minutes'],
    item: ['speaker.other-item'],
    limit: ['speaker.too-many-own', 'speaker.too-many-own-today', 'speaker.too-many', 'speaker.too-many-today'],
    venue: ['speaker.venue-out'],
    count: ['speaker.papers-left', 'speaker.waiting'],
    '': ['queue.closed', 'queue.already-open', 'queue.already-closed', 'speaker.not-yours'],
};
