import { need } from './fault.js';

/// JSON as RFC 8259 writes it. An object is a Map in the order of its members, and a member that comes twice is a fault: two programs would read it differently. A number is one of JavaScript's where it is
/// written as an integer that it holds exactly, else its spelling (`Spelled`), which equals no number.
export function readJSON(text, what) {
    const reader = new JSONReading(text, what);
    const value = reader.value(0);
    reader.space();
    reader.must(reader.at === text.length);
    return value;
}

/// As a record has it: members in their order, no spaces, no escape but those that have to be.
export function writeJSON(value) {
    if (value instanceof Map) return `{${Array.from(value, ([name, member]) => `${JSON.stringify(name)}:${writeJSON(member)}`).join(',')}}`;
    if (Array.isArray(value)) return `[${value.map(writeJSON).join(',')}]`;
    return value instanceof Spelled ? value.spelling : JSON.stringify(value);
}

/// The object's members, these and no others; `ordered`: in this order.
export function readMembers(value, names, what, { optional = [], ordered = false } = {}) {
    need(value instanceof Map, 'no-object', { what });
    for (const name of names) need(value.has(name), 'member-missing', { what, name });
    for (const name of value.keys()) need(names.includes(name) || optional.includes(name), 'member-more', { what, name });
    if (ordered) {
        const order = [...names, ...optional].filter((name) => value.has(name));
        need([...value.keys()].every((name, index) => name === order[index]), 'member-order', { what });
    }
    return Object.fromEntries(value);
}

export function isCount(value) {
    return typeof value === 'number' && value >= 0;
}

/// A number that is no integer, or that is not written as one.
class Spelled {
    constructor(spelling) {
        this.spelling = spelling;
    }
}

/// Objects and lists inside one another; a record has four.
const deepest = 32;
const plain = /[^"\\\u0000-\u001f]*/y;
const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const escapes = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

class JSONReading {
    at = 0;

    constructor(text, what) {
        this.text = text;
        this.what = what;
    }

    must(holds) {
        need(holds, 'no-json', { what: this.what });
    }

    value(depth) {
        this.must(depth <= deepest);
        this.space();
        const letter = this.text[this.at];
        if (letter === '{') return this.object(depth);
        if (letter === '[') return this.list(depth);
        if (letter === '"') return this.string();
        for (const [word, value] of [['true', true], ['false', false], ['null', null]]) if (this.take(word)) return value;
        return this.number();
    }

    object(depth) {
        const members = new Map();
        this.at += 1;
        this.space();
        if (this.take('}')) return members;
        do {
            this.space();
            const name = this.string();
            need(!members.has(name), 'member-twice', { what: this.what, name });
            this.space();
            this.must(this.take(':'));
            members.set(name, this.value(depth + 1));
            this.space();
        } while (this.take(','));
        this.must(this.take('}'));
        return members;
    }

    list(depth) {
        const all = [];
        this.at += 1;
        this.space();
        if (this.take(']')) return all;
        do {
            all.push(this.value(depth + 1));
            this.space();
        } while (this.take(','));
        this.must(this.take(']'));
        return all;
    }

    string() {
        this.must(this.take('"'));
        let text = this.run(plain);
        while (this.take('\\')) text += this.escape() + this.run(plain);
        this.must(this.take('"'));
        // Half of a pair is no text and cannot be hashed.
        this.must(!/\p{Surrogate}/u.test(text));
        return text;
    }

    escape() {
        const letter = this.text[this.at];
        this.at += 1;
        if (letter !== 'u') {
            this.must(letter in escapes);
            return escapes[letter];
        }
        const digits = this.text.slice(this.at, this.at + 4);
        this.must(/^[0-9a-fA-F]{4}$/.test(digits));
        this.at += 4;
        return String.fromCharCode(parseInt(digits, 16));
    }

    number() {
        number.lastIndex = this.at;
        const found = number.exec(this.text);
        this.must(found !== null);
        this.at = number.lastIndex;
        const value = Number(found[0]);
        return Number.isSafeInteger(value) && String(value) === found[0] ? value : new Spelled(found[0]);
    }

    run(letters) {
        letters.lastIndex = this.at;
        const [found] = letters.exec(this.text);
        this.at += found.length;
        return found;
    }

    take(word) {
        if (!this.text.startsWith(word, this.at)) return false;
        this.at += word.length;
        return true;
    }

    space() {
        while (' \t\n\r'.includes(this.text[this.at] ?? '-')) this.at += 1;
    }
}
