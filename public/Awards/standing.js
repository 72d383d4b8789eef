/// Which recipients a step of the rite has in sight: before the call those who wait for it, on the platform those who were
/// called, afterwards those who have received. Whoever is absent, deferred or withdrawn is never shown as receiving.
const inSight = { planned: ['waiting'], called: ['called'], onstage: ['called'], conferred: ['conferred'], cleared: ['conferred'] };

/// The round as the hall sees it: `{id, round, award, decisions, parts: [{venue, conferrers, authority, reported, recipients, more}]}`, part by part in
/// the order of the rite, or null where the page does not hold it. `more` counts those whom the view does not carry.
export function standing(state, id) {
    const whole = roundOf(state, id);
    if (!whole) return null;
    const seen = inSight[whole.round.state] ?? [];
    const parts = whole.parts
        .map((part) => ({ ...part, recipients: part.recipients.filter((recipient) => seen.includes(recipient.state)) }))
        .filter((part) => part.recipients.length > 0 || part.more > 0);
    return { ...whole, parts };
}

/// The same with everybody in it, whatever has become of them: what the staff works with. `receives`: at this moment.
export function roundOf(state, id) {
    const round = state.get(`round/${id}`);
    const award = round && state.get(`award/${round.award}`);
    if (!award) return null;
    const receiving = state.get('receiving')?.recipient;
    const decisions = round.decisions.map((one) => ({ id: one, ...state.get(`decision/${one}`) })).filter(({ number }) => number);
    const parts = round.parts.map(({ venue, recipients, count, conferrers, authority = award.authority, reported }) => {
        const held = recipients.map((one) => ({ id: one, ...state.get(`recipient/${one}`), ...(one === receiving && { receives: true }) })).filter((one) => one.name !== undefined);
        return { venue, conferrers, authority, reported, recipients: held, more: Math.max(0, count - held.length) };
    });
    return { id, round, award, decisions, parts: parts.filter((part) => part.recipients.length > 0 || part.more > 0) };
}

/// The round on the platform as the hall sees it, or null.
export function platformRound(state) {
    const id = state.get('awards')?.platform;
    return id ? standing(state, id) : null;
}

/// Who of these parts receives at this moment, `{...recipient, at}`; null: nobody in particular, or somebody whom the page does not hold.
export function receivingIn(state, parts) {
    const one = parts.flatMap((part) => part.recipients).find(({ receives }) => receives);
    return one ? { ...one, at: state.get('receiving').at } : null;
}

/// In the order in which they go up.
export const recipientKinds = ['collective', 'household', 'individual'];

/// `{collectives, households, individuals, more}` of the parts.
export function headcount(parts) {
    const all = parts.flatMap((part) => part.recipients);
    const [collectives, households, individuals] = recipientKinds.map((of) => all.filter(({ kind }) => kind === of).length);
    return { collectives, households, individuals, more: parts.reduce((sum, { more }) => sum + more, 0) };
}

/// The awards that fall under the decisions of a round, its own first: they are read out together.
export function awardsRead(state, { round, award }) {
    const others = state.all('award/').filter(([id, { decisions }]) => id !== round.award && decisions.some((one) => round.decisions.includes(one)));
    return [award, ...others.map(([, one]) => one)];
}
