/// What a round is called, for it has no name of its own: its award and who goes up first, "Cờ thi đua của UBND tỉnh (Tập thể
/// số 7 và 8 tập thể, cá nhân khác)". Where the page does not hold it, the word for a round.
/** @param {Client} client */
export function roundName(client, id) {
    const { words, state } = client;
    const round = state.get(`round/${id}`);
    const award = round && words.text(state.get(`award/${round.award}`)?.name).words;
    if (!award) return words.t('thing.round');
    const first = state.get(`recipient/${round.parts.find(({ count }) => count > 0)?.recipients[0]}`)?.name;
    const others = round.parts.reduce((sum, { count }) => sum + count, 0) - 1;
    if (!first) return award;
    return others > 0 ? words.t('round.named-more', { award, first, others }) : words.t('round.named', { award, first });
}
