/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    op: ['note.add', 'note.edit'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    note: ['note.unknown'],
    about: ['note.about-unknown'],
    limit: ['note.too-many'],
};
