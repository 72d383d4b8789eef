/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    op: ['clock.align'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    from: ['clock.no-start'],
    '': ['clock.as-shown'],
};

/// What a refusal tells and no sentence says: a place in the history helps nobody who reads a page.
export const unsaid = {
    from: ['clock.no-start'],
};
