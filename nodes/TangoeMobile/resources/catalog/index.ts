import { resource } from '../resource';
import { getAll } from './getAll';

/** What can be ordered: carriers, models, plans and what goes with them. */
export const catalog = resource({ name: 'Catalog', value: 'catalog', operations: [getAll] });
