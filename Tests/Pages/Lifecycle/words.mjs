/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    'conference-state': ['preparing', 'live', 'paused', 'ended', 'sealed'],
    conference: ['open', 'open-ask', 'pause', 'pause-ask', 'resume', 'resume-ask', 'end', 'end-ask', 'seal', 'seal-ask'],
    aside: ['field', 'both', 'gone', 'place', 'order', 'id'],
    'aside-field': [
        'kind', 'title', 'plannedMinutes', 'quiet', 'publicClock', 'ledBy', 'who', 'venue', 'notes', 'script', 'resumesAt', 'video', 'name', 'decidedName',
        'round', 'proxy', 'conferrers', 'rule', 'signatory', 'text', 'other',
    ],
    papers: ['day', 'rest', 'held', 'writing', 'failed'],
    op: ['conference.open', 'conference.pause', 'conference.resume', 'conference.end', 'conference.seal', 'programme.take'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    day: ['conference.other-day'],
    what: ['programme.in-use'],
    '': [
        'conference.not-open', 'conference.already-open', 'conference.paused', 'conference.not-paused', 'conference.ended',
        'conference.not-ended', 'conference.sealed', 'programme.nothing-aside', 'conference.unknown', 'conference.withheld',
    ],
};
