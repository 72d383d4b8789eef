import { element } from './element.js';

const names = { vi: 'Tiếng Việt', en: 'English' };

/// The switch of languages, each named in itself. `chosen(language)` builds the page anew.
/** @param {Client} client */
export function languageSwitch(client, chosen) {
    const button = (language) =>
        element(
            'button',
            {
                type: 'button',
                class: 'bar-switch',
                lang: language,
                'aria-pressed': String(client.words.language === language),
                'aria-label': names[language],
                title: names[language],
                key: `language/${language}`,
                on: { click: () => chosen(language) },
            },
            language.toUpperCase(),
        );
    return element('span', { class: 'languages', role: 'group', 'aria-label': client.words.t('bar.language') }, button('vi'), button('en'));
}
