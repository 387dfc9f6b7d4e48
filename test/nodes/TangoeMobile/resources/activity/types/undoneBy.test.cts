import {
	ACTIVITY_TYPES,
	typeWithId,
} from '../../../../../../nodes/TangoeMobile/resources/activity/types';

const undone = ACTIVITY_TYPES.filter(({ undoneBy }) => undoneBy !== undefined);

test.each(undone)('$name is undone by types of the catalog', ({ undoneBy = [] }) => {
	expect(undoneBy.map((id) => typeWithId(id)?.id)).toEqual(undoneBy);
});

test.each(undone.filter(({ id, undoneBy }) => undoneBy?.includes(id)))(
	'$name, which undoes itself, says what tells two of it apart',
	({ distinguishedBy }) => expect(distinguishedBy).toHaveLength(1),
);
