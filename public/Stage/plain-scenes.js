import { band } from './lower-third.js';
import { drawItem, itemBand, lettering } from './scene.js';
import { hourMinute, longDay } from '../client/instant.js';
import { element, said } from '../elements/element.js';
import { emblem } from './emblem.js';
import { heading } from './phrases.js';
import { endOf } from '../Agenda/items.js';

/// The scenes that belong to no feature: of the conference itself and of what is on.
export const plainScenes = [
    { kind: 'title', draw: title },
    { kind: 'anthem', isStill: true, draw: (client, now) => solemn(client, now, 'scene.anthem', emblem(client)) },
    { kind: 'silence', isStill: true, draw: (client, now) => solemn(client, now, 'scene.silence') },
    { kind: 'item', draw: drawItem, lowerThird: itemBand },
    { kind: 'video', draw: video, lowerThird: itemBand },
    { kind: 'break', draw: pause },
    { kind: 'paused', draw: (client) => [lettering(emblem(client), element('h1', {}, client.words.t('wall.paused')))] },
    { kind: 'message', draw: message, lowerThird: (client, { scene }) => (scene.text ? [band(scene.text)] : []) },
    { kind: 'emblem', isStill: true, draw: (client) => [emblem(client)] },
];

function title(client, { conference }) {
    if (!conference) return [emblem(client)];
    const facts = [said(client, 'p', { class: 'scene-facts', 'data-spare': true }, conference.place)];
    if (conference.startsAt) facts.push(element('p', { class: 'scene-facts' }, client.words.t('wall.date', longDay(conference.startsAt, client.zone))));
    return [lettering(emblem(client), heading(client, conference.title), facts)];
}

function solemn(client, { item }, name, above = null) {
    return [lettering(above, item ? heading(client, item.title) : element('h1', {}, client.words.t(name)))];
}

/// The picture itself comes from the hall's mixer; this names it until the mixer cuts over.
function video(client, { item, scene }) {
    const { words } = client;
    return [
        lettering(
            item && element('p', { class: 'scene-kind' }, words.t('scene.video')),
            item ? heading(client, item.title) : element('h1', { 'data-told': scene.text !== undefined }, scene.text ?? words.t('scene.video')),
        ),
    ];
}

function pause(client, { item, scene }) {
    const { words } = client;
    return [
        lettering(
            emblem(client),
            item ? heading(client, item.title) : element('h1', {}, words.t('scene.break')),
            item?.resumesAt &&
                element(
                    'p',
                    { class: 'scene-big' },
                    words.t('agenda.resumes', { at: hourMinute(endOf(item, item.actualStart ?? client.now), client.zone) }),
                ),
            scene.text && element('p', { class: 'scene-facts', 'data-spare': true }, scene.text),
        ),
    ];
}

function message(client, { scene }) {
    return [lettering(element('h1', { 'data-told': true }, scene.text ?? ''))];
}
