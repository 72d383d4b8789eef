/* Loaded into the page that checks records: hands it files as its own fields get them, and says what it has found. */
const field = (name) => document.querySelector(`#choose-${name}`);

/* Of a receipt and the files of a record alike: the verdict on each, once all are checked. */
window.checked = async (name, files) => {
    const transfer = new DataTransfer();
    for (const [path, text] of files) transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], path));
    field(name).files = transfer.files;
    field(name).dispatchEvent(new Event('change', { bubbles: true }));
    await window.settled();
    return window.verdicts();
};

window.settled = async () => {
    const results = document.querySelector('.results');
    for (let isDone = false; !isDone; isDone = results.dataset.state === 'done') await new Promise((done) => setTimeout(done));
};

window.verdicts = () => [...document.querySelectorAll('.card')].map(({ dataset }) => dataset.verdict);

/* Each flip `[name, at, bit]` of these files, one after the other: those that the page does not notice. */
window.unnoticed = async (files, flips) => {
    const missed = [];
    for (const [name, at, bit] of flips) {
        const flipped = files.map(([path, text]) => [path, path === name ? flip(text, at, bit) : text]);
        if (!(await window.checked('folder', flipped)).includes('broken')) missed.push([name, at, bit]);
    }
    return missed;
};

const flip = (text, at, bit) => {
    const bytes = [...atob(text)];
    bytes[at] = String.fromCharCode(bytes[at].charCodeAt(0) ^ (1 << bit));
    return btoa(bytes.join(''));
};

/* Each letter of a scanned text made another, one after the other: those that the page does not notice. */
window.misread = async (text) => {
    const scanned = document.querySelector('#scanned');
    const missed = [];
    for (let at = 0; at < text.length; at += 1) {
        scanned.value = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
        scanned.dispatchEvent(new Event('input', { bubbles: true }));
        await window.settled();
        if (!window.verdicts().includes('broken')) missed.push(at);
    }
    return missed;
};
