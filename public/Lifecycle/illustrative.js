/// The mark of what the programme has invented (minh họa), to stand behind a name; empty for what is real. `key` is the thing's own: `person/…`, `speaker/…`.
/// A name never bears it itself, for names are read aloud.
/** @param {Client} client */
export function illustrative(client, key) {
    return client.state.get('conference')?.illustrative?.includes(key) ? ` ${client.words.t('illustrative')}` : '';
}
