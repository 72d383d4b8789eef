/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    op: ['clock.align'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    from: ['clock.no-start'],
    '': ['clock.as-shown'],
};
