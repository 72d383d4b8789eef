import { need } from './fault.js';
import { readJSON } from './json.js';

/// The answers that an opened position says it is, each with what it says of persons in its place, as far as that is opened.

/// `{event, answer, given, device, drawing, person, isErased}` each. `device`: undefined where the server attests alone; `isErased`: whether something of what a device has signed is not opened.
export function readAnswers(opening) {
    const body = readJSON(opening.get('body'), 'body');
    const events = body instanceof Map && body.get('events');
    need(Array.isArray(events) && events.every((event) => event instanceof Map), 'answer-none');
    const people = new Map(opening.get('people').map((person) => [person.get('id'), readJSON(person.get('fields'), 'fields')]));
    return events.filter((event) => event.get('event') === 'pledge.answered').map((event) => ({ person: body.get('person'), ...readAnswer(event, people) }));
}

function readAnswer(event, people) {
    const [answer, given] = [event.get('answer'), event.get('given')];
    need(answer instanceof Map && given instanceof Map, 'answer-none');
    const whole = wholeOf(given, people);
    const device = whole.get('device');
    need(!whole.has('device') || device instanceof Map, 'answer-none');
    const isErased = [event, device].some((part) => part?.has('personal') && !people.has(subjectOf(part)));
    return { event, answer, given: whole, device: device && wholeOf(device, people), drawing: wholeOf(event, people).get('drawing'), isErased };
}

/// An object of the body with what it says of a person in its place, as far as that was not erased.
function wholeOf(part, people) {
    const [, index = 0] = [part.get('personal')].flat();
    const fields = people.get(subjectOf(part))?.[index];
    return new Map([...part, ...(fields instanceof Map ? fields : [])]);
}

function subjectOf(part) {
    return [part.get('personal')].flat()[0];
}
