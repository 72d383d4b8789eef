import { controlLockPanel } from './control-lock-panel.js';

export const panels = [{ slot: 'tools', order: 30, make: controlLockPanel }];
