import { element } from '../elements/element.js';

/// Of all layouts `columns` that fit, the one with the largest type: `{columns, size}`, sizes in whole px, or null when none fits at
/// the smallest. `fits(columns, size)` tries one.
export function largestFit(columns, { largest, smallest }, fits) {
    let best = null;
    for (const count of columns) {
        let low = best ? best.size + 1 : smallest;
        if (low > largest || !fits(count, low)) continue;
        let high = fits(count, largest) ? ((low = largest), largest) : largest - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (fits(count, middle)) low = middle;
            else high = middle - 1;
        }
        best = { columns: count, size: low };
    }
    return best;
}

/// A box whose content is set as large as its room allows. Sizes are shares of the picture's height: type between `smallest` and `largest`, and with `share` the most that the
/// box takes; without it the box takes what is left. `columns`: at most so many side by side.
///
/// Nothing is shown below the promised size: at the smallest, lines that can be spared (`data-spare`) are left out from the last on. Only when that
/// is not enough the type becomes smaller still: nothing is ever outside the picture.
export function fitted(content, { largest, smallest, share = null, columns = 1, look = '' }) {
    return element(
        'div',
        { class: `fit ${share ? 'part' : 'rest'} ${look}`, 'data-largest': largest, 'data-smallest': smallest, 'data-share': share, 'data-columns': columns },
        element('div', { class: 'fit-content' }, content),
    );
}

/// Fits all boxes below `root` now, and again whenever the picture's size or anything in it has changed. The clocks stand outside of it.
export function keepFitted(root) {
    const refit = () => {
        const boxes = [...root.querySelectorAll('.fit')];
        for (const box of boxes.filter(({ dataset }) => dataset.share)) fitBox(box);
        for (const box of boxes.filter(({ dataset }) => !dataset.share)) fitBox(box);
        // Its own changes are no news.
        changes.takeRecords();
    };
    const changes = new MutationObserver((records) => {
        if (records.some(({ target }) => !asElement(target)?.closest('.screen-clocks'))) refit();
    });
    changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['style', 'class'] });
    new ResizeObserver(refit).observe(root);
    return root;
}

function asElement(node) {
    return node instanceof Element ? node : node.parentElement;
}

/// Below this share of the picture's height no type is tried.
const leastShare = 0.008;
/// A list in which a word had to be broken is set no larger than so much above the promised size, or words that would do would be broken too.
const brokenGrowth = 1.2;

/// Lines that the programme has broken stay whole; where they are too long for that they are broken further, and in the last place they are as any text.
const authored = [[], ['wrapping'], ['unlined']];

function fitBox(box) {
    const content = box.firstElementChild;
    const height = box.ownerDocument.documentElement.clientHeight;
    const [largest, smallest] = [box.dataset.largest, box.dataset.smallest].map((share) => Math.round(Number(share) * height));
    const room = () => (box.dataset.share ? Number(box.dataset.share) * height : box.clientHeight);
    const spare = [...content.querySelectorAll('[data-spare]')];
    for (const line of spare) line.hidden = false;
    const set = (columns, size) => {
        box.style.setProperty('--columns', String(columns));
        box.style.setProperty('--size', `${size}px`);
    };
    const fits = (columns, size) => {
        set(columns, size);
        if (content.offsetHeight > room()) return false;
        return [content, ...content.querySelectorAll('li, p, h1, h2')].every((cell) => cell.scrollWidth <= cell.clientWidth + 1);
    };
    const columns = Array.from({ length: Number(box.dataset.columns) }, (_, index) => index + 1);
    box.classList.remove('broken', 'tiny');
    let best = null;
    for (const way of content.querySelector('.line') ? authored : [[]]) {
        box.classList.remove('wrapping', 'unlined');
        box.classList.add(...way);
        best = largestFit(columns, { largest, smallest }, fits);
        if (best) break;
    }
    while (!best && spare.length > 0) {
        spare.pop().hidden = true;
        best = largestFit(columns, { largest: smallest, smallest }, fits);
    }
    if (!best) {
        box.classList.add('broken');
        best = largestFit(columns, { largest: Math.round(smallest * brokenGrowth), smallest }, fits);
    }
    if (!best) {
        box.classList.add('tiny');
        const least = Math.max(1, Math.round(leastShare * height));
        best = largestFit(columns, { largest: smallest, smallest: least }, fits) ?? { columns: columns.at(-1), size: least };
    }
    set(best.columns, best.size);
}
