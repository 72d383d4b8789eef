import { day, hourMinute } from '../client/instant.js';
import { drawPledges, readPledges } from './pledge-scene.js';
import { drawRoll, readRoll } from './roll-scene.js';
import { drawRound, readRound } from './round-scene.js';
import { drawSpeaker, readSpeaker } from './speaker-scene.js';
import { element, said } from '../elements/element.js';
import { emblem } from './emblem.js';
import { whoList } from '../Agenda/who.js';

/// Scenes in which nothing may move on the screen: no clock, no message band.
const still = new Set(['anthem', 'silence', 'emblem']);

export function isStill(kind) {
    return still.has(kind);
}

/// What a scene of the rite shows beside its item: the round, the pledges, the venues, who speaks. Null: the item is shown.
export function sceneFacts(client, scene) {
    const read = { round: readRound, pledge: readPledges, roll: readRoll, speaker: readSpeaker }[scene.kind];
    return read?.(client, scene) ?? null;
}

/// The nodes of a scene `{kind, item?, text?, round?, pledge?, speaker?}` for the hall's big screen. A kind that this page does
/// not know (a later feature of the server), or whose facts are not there, falls back to its item, and without one to the
/// emblem: never an empty screen.
export function drawScene(client, scene, { conference, item, facts }) {
    const rite = facts && { round: drawRound, pledge: drawPledges, roll: drawRoll, speaker: drawSpeaker }[scene.kind];
    if (rite) return rite(client, facts, item);
    const draw = { title, anthem, silence, speaker, video, break: pause, message, emblem: bare }[scene.kind] ?? (item ? programme : bare);
    return draw(client, { scene, conference, item });
}

function bare() {
    return [emblem()];
}

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

function programme(client, { item, scene }) {
    if (!item) return [emblem()];
    return [
        element('p', { class: 'scene-kind' }, client.words.known('kind', item.kind)),
        said(client, 'h1', {}, item.title),
        scene.text && element('p', { class: 'scene-facts' }, scene.text),
        whoList(client, item.who),
    ];
}

/// A speaker's name is what the hall has to read; the title of what they speak on stands above it.
function speaker(client, { item, scene }) {
    const [first] = item?.who ?? [];
    if (!first && !scene.text) return programme(client, { item, scene });
    return [
        item && said(client, 'p', { class: 'scene-kind' }, item.title),
        element('h1', {}, scene.text ?? first.name),
        first?.title && !scene.text && said(client, 'p', { class: 'scene-facts' }, first.title),
    ];
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
