import type { IDataObject } from 'n8n-workflow';

import type { Deviation } from '../../../kinds/deviation';
import { employee } from '../../../fields/person/employee';
import type { EmployeeField, Field, FlagField, SimpleField } from '../../../kinds/fieldTypes';
import type { Rule } from './rules/rule';
import type { DuplicatePolicy } from './duplicatePolicy';
import type { Phase } from './phases/phases';

/** Fields of which exactly one, or at least one, has to be given. */
export interface Alternative {
	anyOf: Field[];
	count: 'exactlyOne' | 'atLeastOne';
}

/** What an operation of this resource is about, in the order in which they are listed. */
export const CONCERNS = ['line', 'device', 'liability', 'person', 'activity'] as const;

/** The thing that an operation is about. */
export type Concern = (typeof CONCERNS)[number];

/** One kind of order. The employee belongs to every one and is not listed. */
export interface ActivityType {
	/** `activity_type_id` */
	id: number;
	/** The value of the node's parameter `operation`, part of saved workflows. */
	operation: string;
	name: string;
	/** How the operation reads in the node panel: with the word that people look for. */
	action: string;
	/** Under which thing the operation is listed. */
	concerns: Concern;
	description: string;
	/** What to do by default about a duplicate order. */
	duplicates: DuplicatePolicy;
	/** The fields shown in Tangoe's record that distinguish two orders for the same line or device. */
	distinguishedBy?: Field[];
	/** IDs of the types whose order, for the same line or device, undoes one of this type; its own for another owner. */
	undoneBy?: number[];
	/** The order ends or pauses somebody's service, so too many in one run are held back. */
	endsService?: boolean;
	/** Whom the employee is, where it is not the person the order is for. */
	employee?: EmployeeField;
	/**
	 * The states that end an order of this type beside those that end any, each with its phase. The process
	 * flow of Tangoe's page on activities names the status; that the API writes it so is inferred.
	 */
	ends?: Record<string, Phase>;
	required: Array<Field | Alternative>;
	optional: Field[];
	/** Flags on the panel that say how an order is handled; they are never sent. */
	switches?: FlagField[];
	/** Options of the node for this type alone. */
	options?: SimpleField[];
	/** What concerns several fields together. */
	rules?: Rule[];
	/** A whole body that may be sent, for a type of a tenant that the documentation does not have. */
	example?: { activity: IDataObject; [beside: string]: IDataObject };
	/** Where the documentation contradicts itself about this type as a whole, and what this package does. */
	deviations?: Array<Pick<Deviation, 'says'>>;
}

/** The fields that every order of a type has on the panel: the employee, and what it requires. */
export function neededFieldsOf(type: Pick<ActivityType, 'employee' | 'required'>): Field[] {
	return [type.employee ?? employee, ...type.required.flatMap(fieldsOf)];
}

/** Whether an order of a type cannot do without a field; one of which several will do is no such field. */
export function isRequiredOf({ required }: Pick<ActivityType, 'required'>, field: Field): boolean {
	return field.kind === 'employee' || required.includes(field);
}

/** One of two attributes, where the documentation says "or". */
export function exactlyOneOf(...anyOf: Field[]): Alternative {
	return { anyOf, count: 'exactlyOne' };
}

/** Any of several attributes, but not none of them. */
export function atLeastOneOf(...anyOf: Field[]): Alternative {
	return { anyOf, count: 'atLeastOne' };
}

/** The fields of a requirement: one, or those to choose from. */
export function fieldsOf(requirement: Field | Alternative): Field[] {
	return 'anyOf' in requirement ? requirement.anyOf : [requirement];
}
