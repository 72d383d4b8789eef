import { element } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { textField } from '../elements/text-field.js';

const kinds = ['speech', 'question', 'answer'];

/// The fields of a request: kind, topic and, with `named`, who will speak. `{kind, topic, name, request(), clear()}`; `request()` is
/// null while there is no topic: the hall has to know what about.
/** @param {Client} client */
export function requestFields(client, { named = false } = {}) {
    const { words } = client;
    const options = kinds.map((name) => element('option', { value: name }, words.t(`speaker-kind.${name}`)));
    const kind = element('select', { 'aria-label': words.t('speaker.kind') }, options);
    const topic = textField(words.t('speaker.topic'), limits.speakerLength);
    const name = named ? textField(words.t('speaker.name'), limits.speakerLength) : null;
    const request = () => {
        const about = topic.value.trim();
        const who = name?.value.trim();
        if (!about) topic.focus();
        return about ? { kind: kind.value, topic: about, ...(who && { name: who }) } : null;
    };
    const clear = () => {
        for (const field of [topic, name]) if (field) field.value = '';
    };
    return { kind, topic, name, request, clear };
}
