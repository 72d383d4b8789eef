/// A name of so many letters stands in one line; only longer ones are broken.
export const unbroken = 24;

/// Of all layouts `columns` that fit, the one with the largest type: `{columns, size}`, sizes in whole px. `fits(columns, size)`
/// tries one. When nothing fits it is the smallest type in the last layout: a name cut off is worse than a small one.
export function largestFit(columns, { largest, smallest }, fits) {
    const best = { columns: columns.at(-1), size: smallest };
    for (const count of columns) {
        let low = best.size;
        let high = largest;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (fits(count, middle)) low = middle;
            else high = middle - 1;
        }
        if (low > best.size) Object.assign(best, { columns: count, size: low });
    }
    return best;
}

/// A box whose content is set as large as the room allows, in the number of columns that lets it be largest, again whenever the
/// room changes. `largest` and `smallest` are shares of the screen's height.
export function fitted(content, { columns = [1], largest = 0.08, smallest = 0.012 }) {
    const box = document.createElement('div');
    box.className = 'fit';
    box.append(content);
    const set = (count, size) => {
        box.style.setProperty('--columns', String(count));
        box.style.setProperty('--size', `${size}px`);
    };
    const fits = (count, size) => {
        set(count, size);
        const cells = [content, ...content.querySelectorAll('li')];
        return content.offsetHeight <= box.clientHeight && cells.every((cell) => cell.scrollWidth <= cell.clientWidth);
    };
    const observer = new ResizeObserver(() => {
        if (!box.isConnected) return observer.disconnect();
        const height = document.documentElement.clientHeight;
        const best = largestFit(columns, { largest: Math.round(largest * height), smallest: Math.round(smallest * height) }, fits);
        set(best.columns, best.size);
    });
    observer.observe(box);
    return box;
}
