/** A place where the documentation contradicts itself or leaves something out, and what this package does. */
export interface Deviation {
	says: string;
	/** The operations whose table or example it is about; without it, all that have the field. */
	types?: string[];
	/** It is about leaving the field out, which does not arise where the field is required. */
	onlyWhereOptional?: true;
}
