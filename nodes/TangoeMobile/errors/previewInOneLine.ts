import type { IDataObject } from 'n8n-workflow';

/** The words of a preview for a message: its lines one after the other, those of a list without their dash. */
export function previewInOneLine({ text }: IDataObject): string {
	return String(text)
		.split(/\n(?:- )?/)
		.join('; ');
}
