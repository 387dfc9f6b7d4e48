import type { IDataObject } from 'n8n-workflow';

import type { Problem } from '../../../../kinds/fieldKind';

/**
 * What concerns several fields of a type together. It is asked only when every single field is right.
 *
 * @param sent the fields by attribute, as they would be sent
 */
export type Rule = (sent: IDataObject) => Problem[];
