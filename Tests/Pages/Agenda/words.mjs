/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    kind: [
        'rollcall', 'ceremony', 'anthem', 'silence', 'report', 'paper', 'speech', 'video', 'awards', 'launch', 'pledge', 'break',
    ],
    'item-state': ['planned', 'current', 'done', 'skipped'],
    'agenda.none': ['preparing', 'live', 'paused', 'ended', 'sealed'],
    drift: ['late', 'early', 'on-time'],
    item: ['kind', 'title-vi', 'title-en', 'minutes', 'who', 'venue', 'resumes', 'quiet', 'public-clock', 'notes', 'script-vi', 'script-en', 'led-by'],
    op: ['agenda.advance', 'agenda.jump', 'agenda.skip', 'agenda.insert', 'agenda.edit', 'agenda.move', 'agenda.extend'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    now: ['agenda.moved-on'],
    item: ['agenda.unknown-item', 'agenda.not-planned', 'agenda.still-running'],
    limit: ['agenda.too-many', 'agenda.bad-length'],
    count: ['agenda.unfinished'],
    'item names count': ['agenda.item-in-use'],
    '': ['agenda.nothing-left', 'agenda.same-item', 'agenda.bad-place', 'agenda.no-current', 'agenda.not-led', 'agenda.other-step'],
};
