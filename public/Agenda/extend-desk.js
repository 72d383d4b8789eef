import { currentItem } from './items.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';

/// More minutes for the current item.
/** @param {Client} client */
export function extendDesk(client) {
    const { words, state } = client;
    const read = () => currentItem(state)?.id ?? null;
    return live(client, element('p', { class: 'buttons extend' }), read, (id) =>
        id === null
            ? []
            : [1, 5].map((minutes) =>
                  press(client, {
                      key: `agenda.extend/${minutes}`,
                      label: words.t('agenda.extend', { minutes }),
                      command: () => ({ op: 'agenda.extend', arg: { minutes }, if: { agenda: state.seen('agenda') } }),
                  }),
              ),
    );
}
