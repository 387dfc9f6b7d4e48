import documentation from '../documentation/flows.json';

/** A status that Tangoe's page says an activity goes through. */
export interface Milestone {
	/** As the page has it; missing where it names no end. */
	name?: string;
	/** As the API is taken to write it. */
	state: string;
	ends?: boolean;
	/** It happens to some orders only. */
	mayBeSkipped?: boolean;
}

/** What happens to an order of a type once it is approved. */
export interface Flow {
	/** Who approves it; null where the page has no word of an approval, missing where it has no flow. */
	approval?: string | null;
	milestones: Milestone[];
	/** What comes of it, and where: names of sentences of the reference pages. */
	results: string[];
	remarks: string[];
}

const FLOWS = new Map<number, Flow>(
	documentation.flows.map((flow) => [flow.activity_type_id, flow]),
);

const UNDESCRIBED: Flow = {
	milestones: documentation.undescribed.milestones,
	results: [],
	remarks: [],
};

/** The flow of a type: its own, or the one of all types that the page describes none for. */
export function flowOf(activityTypeId: number): Flow {
	return FLOWS.get(activityTypeId) ?? UNDESCRIBED;
}
