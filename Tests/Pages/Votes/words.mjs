/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    scene: ['vote'],
    'vote-state': ['planned', 'open', 'closed', 'dropped'],
    'vote-result': ['carried', 'lost', 'no-quorum'],
    'vote-count': ['for', 'against', 'abstain', 'notVoting'],
    'vote-rule': ['present-1-2', 'present-2-3', 'voting-1-2', 'voting-2-3'],
    op: ['vote.open', 'vote.count', 'vote.close'],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    state: ['vote.wrong-state'],
    limit: ['vote.too-many'],
    item: ['vote.other-item'],
    venue: ['vote.not-yours'],
    'count present venue': ['vote.over-present'],
    'count venues': ['vote.uncounted'],
    'expected present': ['vote.no-quorum'],
    '': ['vote.unknown', 'vote.other-open', 'vote.corrected', 'vote.no-reason', 'vote.moved-on', 'vote.still-open'],
};
