import { undoList } from './undo-list.js';

export const panels = [{ slot: 'ceremony', order: 50, make: undoList }];
