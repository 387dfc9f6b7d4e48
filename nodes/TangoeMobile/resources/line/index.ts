import { resource } from '../resource';
import { getAll } from './getAll';

/** Lines of service. */
export const line = resource({ name: 'Line', value: 'line', operations: [getAll] });
