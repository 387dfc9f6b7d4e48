/** What an activity type says about one attribute. */
export interface AttributeRule {
	name: string;
	required: boolean;
	children?: AttributeRule[];
	/** A second type of value beside the one its name tells. */
	also?: 'integer' | 'string';
	/** Must be sent, but may be empty. */
	mayBeEmpty?: boolean;
}
