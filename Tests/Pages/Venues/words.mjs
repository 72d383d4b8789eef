/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    scene: ['roll'],
    connection: ['connected', 'lost', 'never'],
    op: [
        'venue.ready', 'venue.attendance', 'venue.help', 'venue.check', 'venue.out', 'venue.back', 'venue.connected', 'venue.lost',
        'help.take', 'help.close', 'rollcall.open', 'rollcall.close', 'guest.arrive', 'guest.absent', 'guest.substitute',
    ],
    'wall-venue': ['here', 'confirmed', 'connected', 'lost', 'never', 'out'],
    'guest-state': ['expected', 'present', 'absent', 'substituted'],
    'rollcall-state': ['none', 'open', 'closed'],
    guest: ['arrive', 'absent'],
    'own-turn': ['on', 'near', 'far', 'unknown'],
    venue: ['no-sound', 'no-picture'],
    'venue-state': ['confirmed', 'unconfirmed', 'out'],
    tile: ['confirmed', 'unconfirmed'],
    trouble: ['help', 'lost', 'never', 'unheard', 'unseen', 'sound', 'picture', 'slow', 'taken'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    guest: ['guest.unknown'],
    state: ['guest.as-recorded'],
    'venue by': ['help.taken'],
    'venue limit': ['venue.counted-often'],
    venue: ['venue.unknown', 'venue.not-out', 'venue.as-recorded', 'help.none'],
    venues: ['venue.not-connected', 'venue.not-confirmed', 'venue.not-counted', 'venue.out-of-use', 'help.open'],
    '': ['venue.not-yours', 'rollcall.open', 'rollcall.not-open', 'guest.not-yours'],
};
