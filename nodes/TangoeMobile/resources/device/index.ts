import { resource } from '../resource';
import { getAll } from './getAll';

/** Hardware, with or without a line. */
export const device = resource({ name: 'Device', value: 'device', operations: [getAll] });
