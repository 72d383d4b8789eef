import { read, write } from './store.js';

const local = () => localStorage;
const key = 'diemcau.language';

/// The sentences of the screens, Vietnamese first. One file a language under `public/words/`.
export class Words {
    language;
    #table;
    #load;
    #storage;

    /// `load(language)` answers with the table; languages are `vi` and `en`.
    constructor(load, storage = local) {
        this.#load = load;
        this.#storage = storage;
    }

    async start() {
        await this.#take(read(this.#storage, key) === 'en' ? 'en' : 'vi');
    }

    /// The switch; the choice is kept for the next visit.
    async choose(language) {
        await this.#take(language);
        write(this.#storage, key, language);
    }

    has(name) {
        return Object.hasOwn(this.#table, name);
    }

    /// The sentence with `{name}` filled in; an argument that is missing shows as a dash.
    t(name, args = {}) {
        const sentence = this.#table[name];
        if (sentence === undefined) throw new Error(`no sentence "${name}" in words/${this.language}.json: add it to both languages`);
        return sentence.replace(/\{(\w+)\}/g, (_, argument) => String(args[argument] ?? '–'));
    }

    /// The sentence of a name that came from the server: a newer server may know names that this page does not.
    known(prefix, name) {
        return this.has(`${prefix}.${name}`) ? this.t(`${prefix}.${name}`) : String(name);
    }

    /// A bilingual text of the programme `{vi, en?}` as `{words, language}`; English may be missing.
    text(text) {
        const language = text?.[this.language] ? this.language : 'vi';
        return { words: text?.[language] ?? '', language };
    }

    async #take(language) {
        this.#table = await this.#load(language);
        this.language = language;
    }
}

/// Fetches a language's table from this server.
export async function fetchTable(language) {
    const answer = await fetch(`/words/${language}.json`);
    if (!answer.ok) throw new Error(`words/${language}.json: HTTP ${answer.status}; reload the page`);
    return answer.json();
}
