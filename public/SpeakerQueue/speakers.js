/// One turn at the floor, `{id, …}`. The asker's own copy first: it holds the topic also while the public's does not, and it
/// stays when the view has let the turn go. Null when the page holds neither.
export function speakerOf(state, id) {
    const speaker = state.mine.get(`speaker/${id}`) ?? state.get(`speaker/${id}`);
    return speaker ? { id, ...speaker } : null;
}

/// Who has the floor; null when nobody.
export function onTheFloor(state) {
    const id = state.get('queue')?.speaking;
    return id ? speakerOf(state, id) : null;
}

const counted = { order: 'accepted', asked: 'asked', unheard: 'unheard' };

/// One of the queue's lists, `order`, `asked` or `unheard`: the turns that the view carries, and how many stand further back.
export function listed(state, name) {
    const { [name]: ids = [], counts } = state.get('queue') ?? {};
    const rows = ids.map((id) => speakerOf(state, id)).filter((speaker) => speaker !== null);
    return { rows, more: Math.max(counts?.[counted[name]] ?? 0, ids.length) - rows.length };
}

const first = ['speaking', 'accepted', 'asked'];

/// What this venue or delegate asked for today: what is still open by its place, then what is over, the newest first.
export function ownRequests(state) {
    const rank = ({ state: now }) => (first.includes(now) ? first.indexOf(now) : first.length);
    const number = ({ id }) => Number(id.slice(1));
    const asked = (a, b) => number(a) - number(b);
    return state.mine
        .keys('speaker/')
        .map((key) => speakerOf(state, key.slice('speaker/'.length)))
        .sort((a, b) => rank(a) - rank(b) || (a.place ?? 0) - (b.place ?? 0) || (isOpen(a) ? asked(a, b) : asked(b, a)));
}

/// Whether it still waits for an answer or for its turn, and so may be withdrawn.
export function isOpen({ state }) {
    return state === 'asked' || state === 'accepted';
}

/// The length of a turn in minutes, as people say it.
export function minutesOf({ seconds }) {
    return Math.round(seconds / 6) / 10;
}
