/// Stands in for the server of a stage page, and measures what the page shows: every text against the picture and against the size promised for it.
const wall = {
    seq: 0,
    begin: 1_642_408_800_000,
    /// What the pages learn that never changes.
    shows: 'main',
    speaks: true,

    welcome() {
        const [view, mine] = [++this.seq, this.seq];
        this.say({
            t: 'welcome', session: 's', role: 'screen', who: { person: 'main', name: 'Màn hình hội trường' }, view: 'public.4', epoch: 'e', seq: 1, continued: false,
            head: { view, mine }, now: this.begin, writable: true, limits: {}, heartbeat: [3_000_000, 10_000_000], build: document.querySelector('meta[name=build]').content,
        });
        this.say({ t: 'state', v: 'mine', prev: 0, seq: mine, set: { 'screen/main': { shows: this.shows, identified: 0, reloads: 0 } } });
        this.show({});
    },

    show(set) {
        this.say({ t: 'state', v: 'view', prev: 0, seq: ++this.seq, set });
    },

    say(frame) {
        this.socket.onmessage?.({ data: JSON.stringify(frame) });
    },

    /// Until a change is drawn and what is drawn is fitted.
    drawn() {
        return new Promise((done) => setTimeout(done, 20));
    },

    get now() {
        return this.begin + performance.now() - this.joined;
    },
};

globalThis.wall = wall;
globalThis.WebSocket = class {
    readyState = 0;

    constructor() {
        wall.socket = this;
        setTimeout(() => {
            this.readyState = 1;
            this.onopen?.();
        });
    }

    send(text) {
        const frame = JSON.parse(text);
        if (frame.t === 'time') setTimeout(() => wall.say({ t: 'time', c0: frame.c0, s: wall.now }));
        if (frame.t !== 'hello' || !wall.speaks) return;
        wall.joined = performance.now();
        setTimeout(() => wall.welcome());
    }

    close() {
        this.readyState = 3;
    }
};

/// The promised type of a text, as a share of the picture's height: the first that fits.
const promises = [
    ['.roll .name', 0.036], ['.units .name', 0.034], ['.scene-pledge .pledge-wall-text', 0.036], ['.name', 0.057], ['.third-name', 0.036], ['*', 0.03],
];

/// What is wrong with the picture as it stands.
wall.faults = () => {
    const [width, height] = [innerWidth, innerHeight];
    const found = [];
    const boxes = [];
    const texts = document.createTreeWalker(document.querySelector('.screen'), NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest('[hidden]')) continue;
        const size = parseFloat(getComputedStyle(parent).fontSize);
        const promised = promises.find(([selector]) => parent.matches(selector))[1];
        if (size < promised * height - 0.6) found.push(`${(size / height).toFixed(4)} of ${promised}: ${node.data.slice(0, 40)}`);
        const range = document.createRange();
        range.selectNodeContents(node);
        const clip = parent.closest('.fit')?.getBoundingClientRect();
        // A line's box is taller than its letters.
        const slack = size * 0.22;
        for (const { left, right, top, bottom } of range.getClientRects()) {
            if (right - left < 1) continue;
            const isOut = left < -0.5 || right > width + 0.5 || top + slack < 0 || bottom - slack > height;
            const isCut = clip && (left < clip.left - 1 || right > clip.right + 1 || top + slack < clip.top || bottom - slack > clip.bottom);
            if (isOut || isCut) found.push(`${isOut ? 'outside' : 'cut'} (${[left, top, right, bottom].map(Math.round)}): ${node.data.slice(0, 40)}`);
            boxes.push({ left: left + 1, right: right - 1, top: top + slack, bottom: bottom - slack, text: node.data.slice(0, 30) });
        }
    }
    for (const [index, one] of boxes.entries()) {
        const over = boxes.slice(index + 1).find((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom);
        if (over) found.push(`on each other: ${one.text} / ${over.text}`);
    }
    return found;
};

/// Shows one case after the other, page by page, and tells what is wrong: `cases` `[{name, set, names}]`; each of `names` has to be seen on one of the wall's pages.
wall.try = async (cases) => {
    const told = [];
    let pictures = 0;
    for (const { name, set, names = [] } of cases) {
        const seen = [];
        let pages = 1;
        for (let page = 0; page < pages; page += 1) {
            wall.show(wall.at(set, wall.now - page * 12_000 - 2_000));
            await wall.drawn();
            pictures += 1;
            pages = Number(document.querySelector('.turning')?.dataset.pages ?? 1);
            const texts = [...document.querySelectorAll('.screen .name')].map((node) => node.textContent);
            if (texts.length > 9 && document.querySelector('.scene-round')) told.push(`${name}: ${texts.length} names on one page`);
            seen.push(...texts);
            told.push(...wall.faults().map((fault) => `${name}, page ${page + 1} of ${pages}: ${fault}`));
        }
        if (wall.shows !== 'main') continue;
        const missed = names.filter((one) => !seen.includes(one));
        if (missed.length > 0) told.push(`${name}: never seen: ${missed.slice(0, 3).join(', ')} (${missed.length})`);
        if (seen.length !== new Set(seen).size && names.length > 0) told.push(`${name}: seen twice`);
    }
    return { told, pictures };
};

/// The same state as if its last step had been done then.
wall.at = (set, instant) => JSON.parse(JSON.stringify(set).replaceAll('"STEP"', String(Math.round(instant))));

/// Every text that is seen, with its colour and the rows of its letters.
wall.letters = () => {
    const found = [];
    const texts = document.createTreeWalker(document.querySelector('.screen'), NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (!node.data.trim() || node.parentElement.closest('[hidden]')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { color, fontSize } = getComputedStyle(node.parentElement);
        // A line's box is taller than its letters, and may reach over the rule below a heading.
        const slack = parseFloat(fontSize) * 0.15;
        const rows = [...range.getClientRects()].map(({ left, top, width, height }) => [left, top + slack, width, height - 2 * slack].map(Math.round));
        found.push({ text: node.data.slice(0, 40), colour: color, rows: rows.filter(([, , width]) => width > 1) });
    }
    return found;
};

wall.hideLetters = (isHidden) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.screen * { color: transparent !important; }');
    document.adoptedStyleSheets = isHidden ? [...document.adoptedStyleSheets, sheet] : document.adoptedStyleSheets.slice(0, -1);
};

/// The least contrast (WCAG 2.2) of each text to the pixels of a picture of the page without its letters.
wall.contrasts = async (picture, letters) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return letters.map(({ text, colour, rows }) => {
        const own = luminance(colour.match(/[\d.]+/g).map(Number));
        let contrast = 21;
        for (const [left, top, width, height] of rows) {
            const { data } = canvas.getImageData(left, top, width, height);
            for (let place = 0; place < data.length; place += 4) {
                if (data[place + 3] === 0) continue;
                const under = luminance(data.subarray(place, place + 3));
                contrast = Math.min(contrast, (Math.max(own, under) + 0.05) / (Math.min(own, under) + 0.05));
            }
        }
        return { text, colour, contrast };
    });
};

function luminance([red, green, blue]) {
    const [r, g, b] = [red, green, blue].map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
