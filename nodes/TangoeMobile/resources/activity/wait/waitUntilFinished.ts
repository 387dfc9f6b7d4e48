import type { INodeProperties } from 'n8n-workflow';

import { activityId } from '../../../fields/order/activity';
import { propertyOf } from '../../../kinds';
import type { Operation } from '../../operation';
import { waitRound } from './round';
import { spanProperties, waitOptions } from './waitSettings';

const wireNotice: INodeProperties = {
	displayName:
		'Connect the output Still Open back to the input of this node, and go on from Finished. Put the next node higher on the canvas than this one, so that each order goes on as soon as it is finished.',
	name: 'wireNotice',
	type: 'notice',
	default: '',
};

/** Holds the execution until its orders are finished. */
export const waitUntilFinished: Operation = {
	name: 'Wait Until Finished',
	value: 'waitUntilFinished',
	action: 'Wait until an activity is finished',
	concerns: 'activity',
	description: 'Hold the execution, without keeping a worker busy, until an order is finished',
	outputs: ['Still Open', 'Finished'],
	properties: [
		{ ...propertyOf(activityId), required: true },
		...spanProperties,
		wireNotice,
		waitOptions,
	],
	start: (context) => async (items) => await waitRound(context, items),
};
