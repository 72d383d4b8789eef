import { read, write } from './store.js';

const local = () => localStorage;
const key = 'diemcau.language';

/// The sentences of the screens, Vietnamese first, from the table that is gathered for this page from the features' folders.
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

    /// Of a page, from what it is started with (`Sources/Server/Pages/PageEntry.swift`).
    static of(modules) {
        return new Words(modules.flatMap(({ words = [] }) => words)[0]);
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
        if (sentence === undefined) throw new Error(`no sentence "${name}" in the words of this page (${this.language}): add it to both languages`);
        return sentence.replace(/\{(\w+)\}/g, (_, argument) => String(args[argument] ?? '–'));
    }

    /// The sentence of a name that came from the server: a newer server may know names that this page does not.
    known(prefix, name) {
        return this.has(`${prefix}.${name}`) ? this.t(`${prefix}.${name}`) : String(name);
    }

    /// The names of a family of sentences, in the order of the tables: `rollcall`, … of `kind.rollcall`, ….
    names(prefix) {
        return Object.keys(this.#table).filter((name) => name.startsWith(`${prefix}.`)).map((name) => name.slice(prefix.length + 1));
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

/// A table of sentences from the server: `{name: sentence}`.
export async function fetchTable(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}; reload the page`);
    return answer.json();
}
