import { band, titleBand } from './lower-third.js';
import { day, hourMinute } from '../client/instant.js';
import { drawItem } from './scene.js';
import { element, said } from '../elements/element.js';
import { emblem } from './emblem.js';

/// The scenes that belong to no feature: of the conference itself and of what is on.
export const plainScenes = [
    { kind: 'title', hasHead: false, hasTimer: false, draw: title },
    { kind: 'anthem', isStill: true, draw: anthem },
    { kind: 'silence', isStill: true, draw: silence },
    { kind: 'item', draw: drawItem, lowerThird: (client, { item }) => titleBand(client, item) },
    { kind: 'video', draw: video, lowerThird: (client, { item }) => titleBand(client, item) },
    { kind: 'break', draw: pause, lowerThird: (client, { item }) => titleBand(client, item) },
    { kind: 'message', draw: message, lowerThird: (client, { scene }) => (scene.text ? [band(scene.text)] : []) },
    { kind: 'emblem', isStill: true, draw: () => [emblem()] },
];

function title(client, { conference }) {
    if (!conference) return [emblem()];
    const facts = [client.words.text(conference.place).words, conference.startsAt && day(conference.startsAt, client.zone)];
    return [emblem(), said(client, 'h1', {}, conference.title), element('p', { class: 'scene-facts' }, facts.filter(Boolean).join(' · '))];
}

function anthem(client, { item }) {
    return [emblem(), item ? said(client, 'h1', {}, item.title) : element('h1', {}, client.words.t('scene.anthem'))];
}

function silence(client, { item }) {
    return [item ? said(client, 'h1', {}, item.title) : element('h1', {}, client.words.t('scene.silence'))];
}

/// The picture itself comes from the hall's mixer; this names it until the mixer cuts over.
function video(client, { item, scene }) {
    return [
        element('p', { class: 'scene-kind' }, client.words.t('scene.video')),
        item ? said(client, 'h1', {}, item.title) : element('h1', {}, scene.text ?? client.words.t('scene.video')),
    ];
}

function pause(client, { item, scene }) {
    const { words } = client;
    return [
        emblem(),
        item ? said(client, 'h1', {}, item.title) : element('h1', {}, words.t('scene.break')),
        item?.resumesAt && element('p', { class: 'scene-big' }, words.t('agenda.resumes', { at: hourMinute(item.resumesAt, client.zone) })),
        scene.text && element('p', { class: 'scene-facts' }, scene.text),
    ];
}

function message(client, { scene }) {
    return [element('h1', {}, scene.text ?? '')];
}
