import { choicesOf, everyOperation, everyPropertyOfBoth } from '../panel.cts';

describe('texts of the panel', () => {
	const SMALL_WORD = /^(a|an|and|as|at|by|for|from|in|of|on|or|per|the|to|with)$/;
	const CAPITALS = /^(AI|API|HR|ID|IDs|IMEI|ISO|JSON|JWT|SIM|ZIP)$/;
	const CAPITALISED = /^([A-Z][a-z]+(-[A-Z][a-z]+)*|\d+)$/;

	function isTitleCase(label: string): boolean {
		const words = label.split(/[\s/()]+/).filter(Boolean);
		return words.every(
			(word, index) =>
				CAPITALISED.test(word) || CAPITALS.test(word) || (index > 0 && SMALL_WORD.test(word)),
		);
	}

	it('are labelled in title case', () => {
		const labels = everyPropertyOfBoth.flatMap(({ property }) => [
			...(property.type === 'notice' ? [] : [property.displayName]),
			...choicesOf(property).map(({ name }) => name),
			...(property.modes ?? []).map(({ displayName }) => displayName),
			...(property.placeholder?.startsWith('Add ') ? [property.placeholder] : []),
			...[property.typeOptions?.multipleValueButtonText ?? []].flat(),
		]);
		expect([...new Set(labels)].filter((label) => !isTitleCase(label))).toEqual([]);
	});

	it.each([
		['Order ID', true],
		['Add/Remove Features', true],
		['Transfer of Liability (Personal to Corporate)', true],
		['Orders at once', false],
		['New line', false],
		['Of Course', true],
		['of Course', false],
	])('%s in title case: %s', (label, expected) => expect(isTitleCase(label)).toBe(expected));

	it('begin with "Whether" where they describe a switch', () => {
		const odd = everyPropertyOfBoth.filter(
			({ property: { type, description = '' } }) =>
				type === 'boolean' && !/^Whether \w/.test(description),
		);
		expect(odd.map(({ where }) => where)).toEqual([]);
	});

	const descriptions = everyPropertyOfBoth.flatMap(({ where, property }) => [
		{ where, text: property.description },
		...choicesOf(property).map(({ name, description }) => ({
			where: `${where} = ${name}`,
			text: description,
		})),
	]);

	it('end in a full stop when they are several sentences, and in none when they are one', () => {
		const odd = descriptions.filter(({ text }) => {
			if (text === undefined) return false;
			const isSeveral = /\w[.!?] [A-Z]/.test(text.replaceAll('e.g. ', ''));
			return text.endsWith('.') !== isSeveral;
		});
		expect(odd).toEqual([]);
	});

	it('are neither empty nor in wild space', () => {
		const odd = descriptions.filter(
			({ text }) =>
				text !== undefined && (text.trim() !== text || text === '' || /\s\s/.test(text)),
		);
		expect(odd).toEqual([]);
	});

	it('give examples in one form', () => {
		const odd = everyPropertyOfBoth.filter(
			({ property: { placeholder } }) => placeholder && !/^(e\.g\. \S|Add [A-Z])/.test(placeholder),
		);
		expect(odd.map(({ property }) => property.placeholder)).toEqual([]);
	});

	const ACTION = /^[A-Z][a-z]+,?( ([a-z]+,?|SIM|\(BYOD\)))+$/;

	it('name every operation by an action of its own, in sentence case', () => {
		const actions = everyOperation.map(({ action }) => action ?? '');
		expect(actions.filter((action) => !ACTION.test(action))).toEqual([]);
		expect(actions).toEqual([...new Set(actions)]);
	});

	it('describe every operation', () => {
		expect(everyOperation.filter(({ description }) => !description)).toEqual([]);
	});
});
