/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    title: ['mc', 'prompter', 'operator', 'chair', 'venue', 'delegate', 'stage', 'viewer'],
    role: ['mc', 'operator', 'chair', 'venue', 'delegate', 'screen', 'viewer', 'house'],
    bar: ['joining', 'live', 'as-of', 'amber', 'red'],
    banner: ['amber', 'red'],
    close: ['no-token', 'damaged', 4009, 4010, 4011, 4500, 4501, 4502, 4503, 4504, 4506, 4507, 'other'],
    'bad-link': ['damaged', 4503, 4504],
    thing: [
        'agenda', 'award', 'awards', 'round', 'recipient', 'speaker', 'queue', 'venue', 'guest', 'note', 'notice', 'unit', 'pledge', 'answer', 'vote',
        'count', 'participant', 'conference', 'steps', 'screen', 'timer', 'desk', 'rollcall', 'clock',
    ],
    err: [
        'bad_request', 'unauthorized', 'forbidden', 'not_found', 'conflict', 'idem_mismatch', 'closed', 'rate', 'too_large', 'readonly',
        'busy', 'unsupported', 'internal', 'lost',
    ],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    bytes: ['frame.too-large'],
    'at why': ['frame.not-json'],
    field: [
        'field.missing', 'field.unknown', 'field.duplicate', 'field.wrong-type', 'field.out-of-range', 'field.too-long',
        'field.bad-characters', 'field.bad-value',
    ],
    key: ['command.if-missing', 'command.if-future'],
    conference: ['journal.needs-upgrade'],
    person: ['person.unknown'],
    'op role': ['permission'],
    op: ['command.unknown-op'],
    '': [
        'list.unknown', 'drawing.unknown', 'receipt.unknown', 'replay.bad-moment', 'replay.nothing', 'epoch.changed', 'command.id-used', 'journal.damaged', 'rate.commands', 'rate.total', 'journal.busy',
        'journal.readonly',
    ],
};

/// What a refusal tells and no sentence says: places in the history, in bytes and in tables, which help nobody who reads a page.
/// Whoever mends a page finds them in the answer itself.
export const unsaid = {
    key: ['command.if-missing', 'command.if-future'],
    'at why': ['frame.not-json'],
};
