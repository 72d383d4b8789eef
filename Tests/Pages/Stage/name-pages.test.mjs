import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf, widthOf } from '../../../public/Stage/letter-width.js';
import { abreast, namePages, textPages } from '../../../public/Stage/name-pages.js';

const wall = { size: 0.057, most: 9 };
const named = (count, name = 'Tập thể số') => Array.from({ length: count }, (_, index) => ({ name: `${name} ${index + 1}` }));
const counts = (pages) => pages.map((page) => page.flatMap(({ names }) => names).length);
const namesOn = (pages) => pages.flat().flatMap(({ names }) => names.map(({ name }) => name));

test('at most nine names stand on a page, as many on each, in the order of the decision', () => {
    const names = named(25);
    const pages = namePages([{ names }], wall);
    assert.deepEqual(counts(pages), [9, 9, 7]);
    assert.deepEqual(namesOn(pages), names.map(({ name }) => name));
    assert.deepEqual(counts(namePages([{ names: named(10) }], wall)), [5, 5]);
    assert.deepEqual(counts(namePages([{ names: named(9) }], wall)), [9]);
});

test('long names have fewer beside them, and one of 200 letters a page of its own', () => {
    const long = 'Trường phổ thông dân tộc bán trú trung học cơ sở xã Lùng Vai, huyện Mường Khương';
    const [most] = counts(namePages([{ names: named(9, long) }], wall));
    assert.ok(most < 5, `${most}`);
    assert.deepEqual(counts(namePages([{ names: named(2, 'Trường '.repeat(28)) }], wall)), [1, 1]);
});

test('groups keep their order and their headings, on the next page too', () => {
    const groups = [{ heading: 'Tập thể', names: named(12) }, { heading: 'Cá nhân', names: named(3, 'Cá nhân số') }];
    const pages = namePages(groups, wall);
    assert.deepEqual(pages.map((page) => page.map(({ heading, names }) => `${heading} ${names.length}`)), [['Tập thể 9'], ['Tập thể 3', 'Cá nhân 3']]);
});

test('a round of forty in the hall and ten venues with one each names everybody, each venue under its own heading', () => {
    const venues = Array.from({ length: 10 }, (_, index) => ({ heading: `Huyện số ${index + 1}`, names: [{ name: `Tập thể số ${41 + index}` }] }));
    const pages = namePages([{ heading: 'Hội trường tỉnh', names: named(40) }, ...venues], wall);
    assert.equal(new Set(namesOn(pages)).size, 50);
    assert.deepEqual([...new Set(pages.flat().map(({ heading }) => heading))], ['Hội trường tỉnh', ...venues.map(({ heading }) => heading)]);
    assert.ok(counts(pages).every((count) => count <= 9));
    assert.ok(pages.some((page) => abreast(page).some((band) => band.length > 1)));
});

test('venues that stand side by side are not torn apart when one page holds them', () => {
    const venues = ['Mường Khương', 'Si Ma Cai', 'Văn Bàn'].map((name) => ({ heading: `Huyện ${name}`, foot: `Người trao: Lãnh đạo huyện ${name}`, names: named(1) }));
    const pages = namePages([{ heading: 'Hội trường tỉnh', names: named(7) }, ...venues], wall);
    assert.deepEqual(counts(pages), [7, 3]);
});

test('nothing to show is one empty page', () => {
    assert.deepEqual(namePages([], wall), [[]]);
    assert.deepEqual(namePages([{ heading: 'Cụm A', names: [] }], wall), [[]]);
});

test('the marks of Vietnamese make no letter wider, in whichever spelling they come', () => {
    assert.equal(widthOf('Ngưỡng Vượng'.normalize('NFC')), widthOf('Nguong Vuong'));
    assert.ok(widthOf('MƯỜNG KHƯƠNG') > widthOf('Mường Khương'));
});

test('a line is broken between words, a word that is wider than the line within', () => {
    assert.equal(linesOf('Sở Tài chính', 20), 1);
    assert.equal(linesOf('Sở Tài chính', 4.5), 2);
    assert.equal(linesOf('n'.repeat(100), 20), 4);
});

test('a name is broken behind a comma rather than within what belongs together', () => {
    const name = 'Sở Văn hóa, Thể thao và Du lịch';
    assert.equal(linesOf(name, 21), 1);
    assert.equal(linesOf(name, 14), 2);
    assert.equal(linesOf(name, 8), 3);
});

test('a long text keeps its paragraphs and loses no word on the way over its pages', () => {
    const text = `GIAO ƯỚC THI ĐUA\n${'Các đơn vị thi đua hoàn thành nhiệm vụ năm 2022. '.repeat(60).trim()}\nLào Cai`;
    const pages = textPages(text, { size: 0.036 });
    assert.ok(pages.length > 2);
    assert.equal(pages.join(' ').replaceAll('\n', ' '), text.replaceAll('\n', ' '));
    assert.ok(pages[0].startsWith('GIAO ƯỚC THI ĐUA\n'));
    assert.deepEqual(textPages('Ngắn', { size: 0.036 }), ['Ngắn']);
});
