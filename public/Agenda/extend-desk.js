import { currentItem } from './items.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';

/// More minutes for the current item.
export function extendDesk(seat) {
    const { words, state } = seat;
    const read = () => currentItem(state)?.id ?? null;
    return live(seat, element('p', { class: 'buttons extend' }), read, (id) =>
        id === null
            ? []
            : [1, 5].map((minutes) =>
                  press(seat, {
                      key: `agenda.extend/${minutes}`,
                      label: words.t('agenda.extend', { minutes }),
                      command: () => ({ op: 'agenda.extend', arg: { minutes }, if: { agenda: state.seen('agenda') } }),
                  }),
              ),
    );
}
