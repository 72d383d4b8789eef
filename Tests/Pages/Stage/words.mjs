/// Prefixes under which names come from the server or from a list in the code.
export const families = {
    scene: ['title', 'anthem', 'silence', 'item', 'video', 'break', 'paused', 'message', 'emblem'],
    'stage-mode': ['follow', 'pinned', 'held'],
    stage: ['main', 'overlay', 'timer', 'hold', 'release'],
    'screen-amiss': ['wrong', 'late', 'hidden'],
    op: [
        'stage.show', 'stage.follow', 'stage.hold', 'stage.release', 'stage.message', 'stage.clear', 'screen.identify', 'screen.reload',
        'screen.assign',
    ],
};

/// What each reason tells (the blanks of its sentence), and the reasons that tell it.
export const reasons = {
    screen: ['stage.unknown-screen'],
    '': ['stage.not-held', 'stage.already-held', 'stage.bad-scene', 'stage.no-scenes', 'stage.no-message'],
};
