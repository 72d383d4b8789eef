import { undoList } from './undo-list.js';

export const panels = [{ slot: 'tools', order: 20, make: undoList }];
