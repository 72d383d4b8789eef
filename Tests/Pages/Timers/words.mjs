/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    timer: ['item', 'speaking', 'pause', 'resume', 'extend'],
    op: ['timer.start', 'timer.pause', 'timer.resume', 'timer.extend'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    limit: ['timer.bad-length'],
    '': ['timer.none', 'timer.running', 'timer.not-running'],
};
