import { LinkTokens } from '../client/link-tokens.js';
import { Words } from '../client/words.js';
import { element, said } from '../elements/element.js';
import { languageSwitch } from '../elements/language-switch.js';
import { place, uuid } from '../client/identity.js';
import { pledgeText } from './pledge-text.js';
import { receiptCard } from './receipt.js';

/// The page behind the QR code that a venue shows when a signatory's own phone is dead: on any phone, one unit, one answer. It holds no socket and sees nothing of the hall: what it
/// asks and says goes by HTTP, with the one-time code alone.

/// Gone for good: the code was used, is too old, or another one was issued.
const gone = new Set([401, 404]);

/// @param {object[]} modules
export async function signWithCode(modules) {
    // Before anything is fetched: the code leaves the address bar at once.
    const { token } = new LinkTokens({ location, history });
    const words = Words.of(modules);
    await words.start();
    await new SignWithCode(words, token).begin();
}

class SignWithCode {
    #words;
    #place = place(location.pathname);
    #token;
    /// The command's own, so that a press that is sent twice signs once.
    #id = uuid();
    /// `loading`, `ready`, `asking`, `sending`, `signed`, `gone`, `unsure`; what is asked; what came of it.
    #stage = 'loading';
    #asked = null;
    #receipt = null;
    #fault = '';

    constructor(words, token) {
        this.#words = words;
        this.#token = token;
    }

    async begin() {
        this.#show();
        if (!this.#token) return this.#turn('gone');
        const { status, body } = await this.#call('GET', 'signing');
        if (gone.has(status)) return this.#turn('gone');
        if (status !== 200) return this.#later('sign.no-line', () => this.begin());
        this.#asked = { ...body.signing, minutes: Math.max(1, Math.floor((body.expiresAt - body.now) / 60_000)) };
        return this.#turn(body.signing.state === 'open' || body.signing.until ? 'ready' : 'gone');
    }

    /// Without a line it is tried again; nothing is lost by that.
    #later(fault, again) {
        this.#fault = this.#words.t(fault);
        this.#show();
        setTimeout(again, 3_000);
    }

    async #sign() {
        const { pledge, unit, digest } = this.#asked;
        this.#turn('sending');
        const code = this.#token.split('.')[2];
        const { status, body } = await this.#call('POST', 'commands', { id: this.#id, op: 'pledge.signHere', arg: { pledge, unit, digest, code } });
        if (status === 200) {
            this.#receipt = body.receipt;
            return this.#turn('signed');
        }
        if (status === 0 || status === 503 || status === 429) return this.#later('sign.no-line', () => this.#sign());
        // The code is used up by what it has signed; the answer to it may have been lost.
        if (gone.has(status)) return this.#turn('unsure');
        this.#fault = this.#words.has(`reason.${body?.reason}`) ? this.#words.t(`reason.${body.reason}`, { ...body.args, unit: this.#unitName }) : this.#words.t('err.internal');
        return this.#turn('ready', this.#fault);
    }

    async #call(method, name, body) {
        try {
            const headers = { Authorization: `Bearer ${this.#token}`, ...(body && { 'Content-Type': 'application/json' }) };
            const answer = await fetch(`/api/v1/${this.#place.conference}/${name}`, { method, headers, cache: 'no-store', body: body && JSON.stringify(body) });
            return { status: answer.status, body: await answer.json() };
        } catch {
            return { status: 0, body: null };
        }
    }

    get #unitName() {
        return this.#words.text(this.#asked?.unitName).words || this.#asked?.unit;
    }

    #turn(stage, fault = '') {
        this.#stage = stage;
        this.#fault = fault;
        this.#show();
    }

    #show() {
        const words = this.#words;
        document.documentElement.lang = words.language;
        document.title = words.t('title.sign');
        const choose = async (language) => {
            await words.choose(language);
            this.#show();
        };
        const bar = element('div', { class: 'bar', 'data-level': 'live' }, element('span', { class: 'bar-level' }, words.t('title.sign')), languageSwitch(/** @type {any} */ ({ words }), choose));
        document.body.replaceChildren(element('header', { class: 'top' }, bar), element('main', { id: 'main' }, this.#content()));
    }

    #content() {
        const words = this.#words;
        if (!this.#asked) return element('p', { class: 'panel', role: 'status' }, this.#fault || words.t(this.#stage === 'gone' ? 'sign.gone' : 'sign.loading'));
        const client = /** @type {any} */ ({ words });
        const head = [
            element('p', { class: 'eyebrow' }, words.t('signing.title')),
            said(client, 'h1', {}, this.#asked.name),
            element('p', { class: 'signing-for' }, words.t('signing.for', { unit: this.#unitName })),
        ];
        return element('section', { class: 'panel signing' }, head, this.#below(client));
    }

    #below(client) {
        const words = this.#words;
        // Without the hall's clock no time is told here.
        if (this.#stage === 'signed') return receiptCard(client, { answer: this.#receipt, receipt: { ...this.#receipt, at: undefined } });
        if (this.#stage === 'unsure') return element('p', { class: 'signing-line', role: 'alert' }, words.t('sign.unsure'));
        return [
            element('p', { class: 'signing-line' }, words.t('sign.minutes', { minutes: this.#asked.minutes })),
            pledgeText(client, this.#asked),
            element('div', { class: 'signing-act' }, element('div', { class: 'sign' }, this.#fault && element('p', { class: 'signing-line', role: 'alert' }, this.#fault), this.#press())),
        ];
    }

    #press() {
        const words = this.#words;
        const names = { pledge: words.text(this.#asked.name).words, unit: this.#unitName };
        if (this.#stage === 'asking') {
            return element(
                'span',
                { class: 'question', role: 'group', 'aria-label': words.t('signing.sign-ask', names) },
                element('span', { class: 'question-words', role: 'alert' }, words.t('signing.sign-ask', names)),
                element('button', { type: 'button', class: 'strong', 'data-press': 'sign!', on: { click: () => this.#sign() } }, words.t('signing.sign')),
                element('button', { type: 'button', on: { click: () => this.#turn('ready') } }, words.t('press.no')),
            );
        }
        const isSending = this.#stage === 'sending';
        return element(
            'button',
            { type: 'button', class: 'sign-button', 'data-press': 'sign', 'aria-busy': isSending ? 'true' : undefined, 'aria-disabled': isSending ? 'true' : undefined, on: { click: () => isSending || this.#turn('asking') } },
            words.t('signing.sign'),
            element('small', {}, words.t('signing.for', { unit: this.#unitName })),
        );
    }
}
