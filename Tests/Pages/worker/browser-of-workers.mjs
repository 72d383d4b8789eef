import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { FakeCaches, address } from '../caches.mjs';

const source = (name) => readFileSync(new URL(`../../../public/worker/${name}`, import.meta.url), 'utf8');

/// A build of two pages as a server has it: each with a file whose name says its content, and one that both have.
export class Build {
    constructor(name) {
        this.name = name;
        this.pages = { mc: [`/built/mc-${name}.js`, '/built/icon.svg'], stage: [`/built/stage-${name}.js`, '/built/icon.svg'] };
    }

    get script() {
        return `const build = ${JSON.stringify({ name: this.name, files: this.pages })};\n${source('keep.js')}`;
    }

    answer(path, conferences) {
        const [, conference, page] = path.split('/');
        if (conferences.includes(conference) && this.pages[page]) return { status: 200, text: `<meta name="build" content="${this.name}">` };
        const isFile = Object.values(this.pages).flat().includes(path);
        return isFile ? { status: 200, text: `${path} of its build` } : { status: 404, text: 'nothing here' };
    }
}

/// What stands at the address: a build and the conferences that it serves, nothing, or a line on which answers come late.
export class Network {
    build;
    conferences = ['lao-cai-2022'];
    isThere = true;
    /// Instead of what the server says: the status with which a proxy answers for it.
    proxy = null;
    /// Answers wait for this promise.
    hold = Promise.resolve();
    asked = [];

    constructor(build) {
        this.build = build;
    }

    fetch = async (request) => {
        const { pathname } = new URL(typeof request === 'string' ? request : request.url, address);
        this.asked.push(pathname);
        await this.hold;
        if (!this.isThere) throw new TypeError('Failed to fetch');
        const { status, text } = this.proxy ? { status: this.proxy, text: 'Bad Gateway' } : this.build.answer(pathname, this.conferences);
        return new Response(text, { status });
    };
}

/// A browser in which one worker after the other takes over: what is installed goes on until its successor has been. The worker's own time passes at once, so that a wait of its is one turn.
export class WorkerBrowser {
    #caches;
    #active = null;
    #network;
    /// Of the worker that is in force: browsers compare its bytes.
    #script = null;

    constructor(network, { isPrivate = false } = {}) {
        this.#network = network;
        this.#caches = new FakeCaches((request) => network.fetch(request), { isPrivate });
    }

    get cacheNames() {
        return this.#caches.names;
    }

    get hasWorker() {
        return this.#active !== null;
    }

    /// What a browser does after each navigation: the same bytes change nothing; a worker that cannot be installed leaves the one before.
    async update(script) {
        if (script === this.#script) return;
        const listeners = new Map();
        const self = {
            location: new URL(`${address}/sw.js`), addEventListener: (name, run) => listeners.set(name, run), skipWaiting: async () => {}, clients: { claim: async () => {} },
            registration: { unregister: async () => (this.#active = null) },
        };
        vm.runInNewContext(script, { self, caches: this.#caches, fetch: (request) => this.#network.fetch(request), URL, setTimeout: (run, ms, ...given) => setTimeout(run, 0, ...given), Promise, Error });
        const fire = async (name, event) => {
            const waits = [];
            listeners.get(name)?.({ ...event, waitUntil: (promise) => waits.push(promise) });
            await Promise.all(waits);
        };
        try {
            await fire('install', {});
        } catch {
            return;
        }
        [this.#script, this.#active] = [script, { listeners, fire }];
        await fire('activate', {});
    }

    /// Somebody opens a page, which asks to be kept once it is whole; the text that the browser shows, or null where it has nothing to show.
    async opens(path) {
        const html = await this.#get(path, 'navigate');
        if (html?.status !== 200) return html && `${html.status}`;
        const text = await html.text();
        const name = /content="(\w+)"/.exec(text)[1];
        const files = new Build(name).pages[path.split('/')[2]];
        for (const file of files) if ((await this.#get(file, 'cors'))?.status !== 200) return `blank: ${file} is missing`;
        await this.#active?.fire('message', { data: { keep: path } });
        return name;
    }

    async #get(path, mode) {
        let answer;
        this.#active?.listeners.get('fetch')({ request: { url: address + path, method: 'GET', mode }, respondWith: (promise) => (answer = promise) });
        try {
            return await (answer ?? this.#network.fetch(path));
        } catch {
            return null;
        }
    }
}
