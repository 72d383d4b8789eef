import { element } from './element.js';
import { write } from '../client/store.js';

const local = () => localStorage;

/// The switch of a page that can be dark, null on others. How such a page opens `style/scheme.js` has decided before its first picture; the choice is kept on the device.
/** @param {Client} client */
export function schemeSwitch({ words }) {
    const { dataset } = document.documentElement;
    if (dataset.scheme === undefined) return null;
    const pressed = () => String(dataset.scheme === 'dark');
    const choose = ({ currentTarget: button }) => {
        dataset.scheme = dataset.scheme === 'dark' ? 'light' : 'dark';
        button.setAttribute('aria-pressed', pressed());
        write(local, 'diemcau.scheme', dataset.scheme);
    };
    return element('button', { type: 'button', class: 'bar-switch scheme', 'aria-pressed': pressed(), key: 'scheme', on: { click: choose } }, words.t('bar.dark'));
}
