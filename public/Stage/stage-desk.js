import { currentItem, items } from '../Agenda/items.js';
import { element } from '../elements/element.js';
import { holdPress } from './hold-press.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { textField } from '../elements/text-field.js';

/// One of the two logical screens in the hands of staff: what the public sees, hold and release, another scene, a message. `scenes` are those that can be
/// shown, `[{kind, order, isOfItem, about, subject}]`: whether it is about the current item, and `about(client)` → the id of what it is about, under the name of its
/// kind or of its `subject`. The server refuses a scene about nothing. `hasMessage`:
/// where its line of words does not stand elsewhere.
/** @param {Client} client */
export function stageDesk(client, screen, scenes, { hasMessage = true } = {}) {
    const { words } = client;
    return panel(
        words.t(`stage.${screen}`),
        { look: 'stage-desk' },
        stageState(client, screen),
        element('div', { class: 'buttons' }, holdPress(client, screen), followPress(client, screen)),
        showForm(client, screen, scenes),
        hasMessage && messageForm(client, screen),
    );
}

/// What the MC has of the hall's screen: its pictures, hold and release, and a message.
/** @param {Client} client */
export function mainScreen(client, pictures) {
    return panel(
        client.words.t('stage.main'),
        { look: 'main-screen' },
        pictures,
        element('div', { class: 'line' }, stageState(client, 'main'), holdPress(client, 'main')),
        element('details', { key: 'stage/message' }, element('summary', {}, client.words.t('stage.message')), messageForm(client, 'main')),
    );
}

/// The lectern's screen: what is written to whoever speaks, and nobody else sees. What is written most stands ready.
/** @param {Client} client */
export function lecternDesk(client) {
    const { words } = client;
    const ready = ['stage.minute-left', 'stage.please-end'].map((key) => messagePress(client, `stage.message/timer/${key}`, 'timer', words.t(key), () => words.t(key)));
    return panel(
        words.t('stage.timer'),
        { look: 'stage-desk' },
        stageState(client, 'timer'),
        element('div', { class: 'buttons' }, ready, holdPress(client, 'timer')),
        messageForm(client, 'timer'),
    );
}

function stageState(client, screen) {
    const { words, state } = client;
    const read = () => ({ stage: state.get(`stage/${screen}`) ?? null, items: items(state).map(({ id, title }) => [id, title]) });
    return live(client, element('p', { class: 'stage-state', role: 'status' }), read, ({ stage }) => {
        if (!stage) return [words.t('stage.none')];
        const now = sceneName(client, stage.scene);
        const mode = words.known('stage-mode', stage.mode);
        if (stage.mode !== 'held') return [`${now} · ${mode}`, stage.message && element('q', {}, stage.message)];
        return [element('strong', {}, mode), stage.beneath && words.t('stage.beneath', { scene: sceneName(client, stage.beneath.scene) })];
    });
}

function sceneName(client, scene) {
    const title = scene.item && client.state.get(`agenda/${scene.item}`)?.title;
    const about = title ? client.words.text(title).words : scene.text;
    return [client.words.known('scene', scene.kind), about].filter(Boolean).join(': ');
}

function followPress(client, screen) {
    const able = () => client.state.get(`stage/${screen}`)?.mode === 'pinned';
    return press(
        client,
        {
            key: `stage.follow/${screen}`,
            label: client.words.t('stage.follow'),
            able,
            command: () => ({ op: 'stage.follow', arg: { screen } }),
        },
    );
}

function showForm(client, screen, scenes) {
    const choices = [...scenes].sort((a, b) => a.order - b.order);
    const { words, state } = client;
    const kind = element(
        'select',
        { 'aria-label': words.t('stage.scene') },
        choices.map(({ kind: name }) => element('option', { value: name }, words.t(`scene.${name}`))),
    );
    const text = textField(words.t('stage.text'));
    const scene = () => {
        const { isOfItem, about, subject = kind.value } = choices.find((one) => one.kind === kind.value);
        const [item, thing] = [isOfItem && currentItem(state)?.id, about?.(client)];
        return { kind: kind.value, ...(thing && { [subject]: thing }), ...(item && { item }), ...(text.value.trim() && { text: text.value.trim() }) };
    };
    const show = press(client, {
        key: `stage.show/${screen}`,
        label: words.t('stage.show'),
        done: () => (text.value = ''),
        command: () => ({ op: 'stage.show', arg: { screen, scene: scene() } }),
    });
    return element('div', { class: 'line' }, kind, text, show);
}

/// A line of words on a screen, and away with it. `isShort`: where there is little room for labels.
/** @param {Client} client */
export function messageForm(client, screen, { isShort = false } = {}) {
    const { words } = client;
    const text = textField(words.t('stage.message'));
    const send = messagePress(client, `stage.message/${screen}`, screen, words.t(isShort ? 'stage.message-show-short' : 'stage.message-show'), () => text.value.trim(), () => (text.value = ''));
    const able = () => client.state.get(`stage/${screen}`)?.message !== undefined;
    const clear = press(
        client,
        { key: `stage.clear/${screen}`, label: words.t(isShort ? 'stage.clear-short' : 'stage.clear'), able, command: () => ({ op: 'stage.clear', arg: { screen } }) },
    );
    return element('div', { class: 'line' }, text, send, clear);
}

/// `text()` is empty while there is nothing to send.
function messagePress(client, key, screen, label, text, done = undefined) {
    return press(client, {
        key,
        label,
        done,
        command: () => (text() ? { op: 'stage.message', arg: { screen, text: text() } } : null),
    });
}
