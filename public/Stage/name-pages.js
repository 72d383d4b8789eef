import { linesOf, widthOf } from './letter-width.js';

/// Names on pages, `[{heading?, foot?, names: [{name, lead?, mark?, figure?, aside?, more?}]}]` → such groups for each page.
///
/// What stands on a page follows from the names alone and not from the screen: reckoned is the narrowest picture that a hall has (4:3), so that every screen has the same pages
/// and the names are nowhere smaller than promised. A wider one shows them larger.

/// The promised size of a name, and the room for a page of them, as shares of the picture's height; what is left is for what is conferred and by whom.
const picture = { width: 1.16, height: 0.56 };
/// In em of a name.
const line = 1.2;
const between = 0.18;
const heading = { size: 0.62, line: 1.3, below: 0.25 };
/// What stands in smaller type below a name or a group.
const small = { size: 0.56, line: 1.25, figure: 0.8 };
const gutter = 1;
const lead = 2;
const aside = 2.8;

/// `size`: the promised one; `most` names on a page; `columns`: at most so many side by side.
export function namePages(groups, { size, most, columns = 3, height = picture.height }) {
    const room = { size, columns, width: picture.width / size, height: height / size };
    const pages = filled(groups, room, most);
    // Of one group as many stand on each page: the last is no remainder of two.
    const even = groups.length === 1 ? filled(groups, room, Math.ceil(groups[0].names.length / Math.max(1, pages.length))) : pages;
    const best = even.length === pages.length ? even : pages;
    return best.length > 0 ? best : [[]];
}

/// Which of all names stand on each of the pages: `{from, to}`. Sums are no names.
export function spansOf(pages) {
    let to = 0;
    return pages.map((page) => {
        const from = to;
        to += sumOf(page.map(({ names }) => names.filter(({ isSum }) => !isSum).length));
        return { from, to };
    });
}

function filled(groups, room, most) {
    const pages = [];
    let page = [];
    const isFull = (tried) => countOf(tried) > most || !fits(tried, room);
    const turn = () => {
        if (page.length > 0) pages.push(page);
        page = [];
    };
    for (const band of abreast(groups.filter(({ names }) => names.length > 0))) {
        // Venues that stand side by side are not torn apart when a page holds them all.
        if (band.length > 1 && isFull([...page, ...band]) && !isFull(band)) turn();
        for (const group of band) {
            for (const name of group.names) {
                if (isFull(added(page, group, name))) turn();
                page = added(page, group, name);
            }
        }
    }
    turn();
    return pages;
}

function countOf(page) {
    return page.reduce((sum, { names }) => sum + names.length, 0);
}

function added(page, group, name) {
    const last = page.at(-1);
    if (last?.of !== group) return [...page, { ...group, of: group, names: [name] }];
    return [...page.slice(0, -1), { ...last, names: [...last.names, name] }];
}

function fits(page, room) {
    for (let columns = 1; columns <= room.columns; columns += 1) if (heightOf(page, columns, room) <= room.height) return true;
    return false;
}

function heightOf(page, columns, room) {
    const width = (room.width - gutter * (columns - 1)) / columns;
    const bands = abreast(page).map((band) =>
        band.length > 1
            ? sumOf(rowsOf(band, columns).map((row) => Math.max(...row.map((group) => heightOfGroup(group, 1, width, width)))))
            : heightOfGroup(band[0], columns, width, room.width),
    );
    return sumOf(bands) + between * 2 * (bands.length - 1);
}

/// Groups of one name each stand side by side: the venues of which each has one to honour.
export function abreast(page) {
    const bands = [];
    for (const group of page) {
        const last = bands.at(-1);
        if (group.names.length === 1 && last?.every(({ names }) => names.length === 1)) last.push(group);
        else bands.push([group]);
    }
    return bands;
}

function heightOfGroup({ heading: title, foot, names }, columns, width, wide) {
    const head = title ? linesOf(title, wide / heading.size) * heading.line * heading.size + heading.below : 0;
    const below = foot ? linesOf(foot, wide / small.size) * small.line * small.size : 0;
    const tall = names.map((name) => heightOfName(name, width));
    return head + below + Math.max(...rowsOf(tall, Math.ceil(names.length / columns)).map(sumOf));
}

function heightOfName({ name, lead: isLed, mark, figure = '', aside: isAccompanied, more = [] }, width) {
    const own = isLed ? width - lead : width;
    const below = [mark, ...more].filter(Boolean).map((text) => linesOf(text, own / small.size) * small.line * small.size);
    return linesOf(name, own - widthOf(figure) * small.figure - (isAccompanied ? aside : 0)) * line + sumOf(below) + between;
}

function rowsOf(all, length) {
    return Array.from({ length: Math.ceil(all.length / length) }, (_, index) => all.slice(index * length, (index + 1) * length));
}

function sumOf(numbers) {
    return numbers.reduce((sum, number) => sum + number, 0);
}

/// A long text on pages: its paragraphs, broken between two words where a page is full.
export function textPages(text, { size, height = picture.height }) {
    const [width, most] = [picture.width / size, Math.floor(height / size / 1.4)];
    const pages = [[]];
    let before = 0;
    for (const paragraph of text.split('\n')) {
        pages.at(-1).push('');
        for (const word of paragraph.split(' ')) {
            const page = pages.at(-1);
            const longer = page.at(-1) === '' ? word : `${page.at(-1)} ${word}`;
            if (before + linesOf(longer, width) <= most) {
                page[page.length - 1] = longer;
                continue;
            }
            if (page.at(-1) === '') page.pop();
            pages.push([word]);
            before = 0;
        }
        before += linesOf(pages.at(-1).at(-1), width);
    }
    return pages.map((page) => page.join('\n'));
}
