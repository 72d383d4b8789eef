/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    op: ['access.revoke'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    'role person': ['access.unknown'],
    '': ['access.not-yours', 'access.revoked', 'access.unauthorized', 'access.cut-unrecorded', 'access.cut-kept'],
};
