import ts from 'typescript';

/** One source with one small mistake in it. */
export interface Mutant {
	/** From the project's root. */
	file: string;
	line: number;
	/** What was replaced by what. */
	change: string;
	/** The whole source, mistake included. */
	text: string;
}

/** By what each operator is replaced: an order once at its edge and once as a whole. */
const OPERATORS: Partial<Record<ts.SyntaxKind, string[]>> = {
	[ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
	[ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
	[ts.SyntaxKind.LessThanToken]: ['<=', '>='],
	[ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
	[ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
	[ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
	[ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
	[ts.SyntaxKind.BarBarToken]: ['&&'],
};

/** Every mutant of a source, in the order of their places. */
export function mutantsOf(file: string, source: string): Mutant[] {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
	const mutants: Mutant[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
		for (const [part, replacement] of replacementsIn(node)) {
			const [start, end] = [part.getStart(tree), part.getEnd()];
			mutants.push({
				file,
				line: tree.getLineAndCharacterOfPosition(start).line + 1,
				change: `${part.getText(tree)} → ${replacement}`.replace(/\s+/g, ' '),
				text: source.slice(0, start) + replacement + source.slice(end),
			});
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return mutants;
}

/** What of a node can be replaced, and by what. */
function replacementsIn(node: ts.Node): Array<[part: ts.Node, replacement: string]> {
	if (ts.isBinaryExpression(node)) {
		const { operatorToken } = node;
		return (OPERATORS[operatorToken.kind] ?? []).map((other) => [operatorToken, other]);
	}
	if (isNegation(node)) return [[node, node.operand.getText()]];
	if (ts.isNumericLiteral(node)) {
		const value = Number(node.text);
		return [value + 1, value - 1].map((other) => [node, `(${other})`]);
	}
	if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
	if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
	if (ts.isReturnStatement(node)) return [[node, ';']];
	if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return negated(node.expression);
	if (ts.isConditionalExpression(node)) return negated(node.condition);
	return [];
}

/** Where the condition has an operator, turning that around is the same mistake. */
function negated(condition: ts.Expression): Array<[ts.Node, string]> {
	if (ts.isBinaryExpression(condition) && OPERATORS[condition.operatorToken.kind]) return [];
	if (isNegation(condition)) return [];
	return [[condition, `!(${condition.getText()})`]];
}

function isNegation(node: ts.Node): node is ts.PrefixUnaryExpression {
	return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
}
