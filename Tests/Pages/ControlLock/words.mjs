/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    op: ['desk.take', 'desk.hand', 'desk.open'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    by: ['desk.held'],
    person: ['desk.unknown-person'],
    '': ['desk.not-yours', 'desk.free'],
};
