/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    'notice.to': ['all', 'podium'],
    op: ['notice.send', 'notice.read'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    to: ['notice.unknown-recipient'],
    '': ['notice.unknown', 'notice.not-yours', 'notice.already-read'],
};
