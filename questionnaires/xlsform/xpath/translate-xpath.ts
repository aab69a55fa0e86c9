import { type CifraValue, constant, fixedValue, joined, operation } from './cifra-value.ts';
import { compareValues } from './compare-values.ts';
import type { KnownName, XPathScope } from './known-name.ts';
import { translateCall } from './translate-call.ts';
import { XPathProblem, type XPathTree } from './xpath-tree.ts';

const ARITHMETIC: Readonly<Record<string, string>> = { '+': 'plus', '-': 'minus', '*': 'mul', div: 'div', mod: 'mod' };

/** Calculations in calculations; a circle of them has no end. */
const MOST_CALCULATIONS = 20;

/** Parts of one expression, with those of its calculations: calculations that read others twice would have no end. */
const MOST_STEPS = 3000;

/** How much was translated for one expression so far. */
interface TranslationEffort {
  steps: number;
  depth: number;
}

/**
 * An expression of XLSForm in Cifra's language.
 *
 * @throws XPathProblem that says why it cannot be said there
 */
export function translateXPath(
  tree: XPathTree,
  scope: XPathScope,
  effort: TranslationEffort = { steps: 0, depth: 0 },
): CifraValue {
  effort.steps += 1;
  if (effort.steps > MOST_STEPS) throw new XPathProblem({ code: 'calculationsTooLong' });
  const inside = (part: XPathTree) => translateXPath(part, scope, effort);
  switch (tree.kind) {
    case 'text':
      return constant(tree.value);
    case 'number':
      return constant(tree.value);
    case 'self':
      if (!scope.self) throw new XPathProblem({ code: 'noAnswerHere' });
      return valueBehind(scope.self, effort);
    case 'name':
      return valueBehind(scope.known(tree.name), effort);
    case 'word':
      if (scope.choice?.has(tree.name)) return constant(scope.choice.get(tree.name)!);
      throw new XPathProblem({ code: 'neitherQuestionNorText', name: tree.name });
    case 'negative': {
      const value = inside(tree.of);
      const fixed = fixedValue(value);
      if (fixed !== undefined) return constant(-Number(fixed));
      return { tree: operation('minus', constant(0).tree, asNumber(value).tree), type: 'number' };
    }
    case 'call':
      return translateCall(tree, scope, {
        value: inside,
        condition: (part) => asCondition(inside(part)),
        number: (part) => asNumber(inside(part)),
      });
    case 'operator':
      return operatorOf(tree, inside);
  }
}

function operatorOf(
  { operator, left, right }: Extract<XPathTree, { kind: 'operator' }>,
  inside: (part: XPathTree) => CifraValue,
): CifraValue {
  if (operator === 'and' || operator === 'or') {
    return joined(operator, asCondition(inside(left)), asCondition(inside(right)));
  }
  const name = ARITHMETIC[operator];
  if (name === undefined) {
    if (operator === '|') throw new XPathProblem({ code: 'joinsLists' });
    return lengthIsZero({ operator, left, right }, inside) ?? compareValues(operator, inside(left), inside(right));
  }
  const sides = [asNumber(inside(left)).tree, asNumber(inside(right)).tree];
  return { tree: operation(name, ...sides), type: 'number' };
}

/** `string-length(${x}) > 0`, the usual way to ask whether there is an answer; undefined for anything else. */
function lengthIsZero(
  { operator, left, right }: { operator: string; left: XPathTree; right: XPathTree },
  inside: (part: XPathTree) => CifraValue,
): CifraValue | undefined {
  const [text] = left.kind === 'call' && left.name === 'string-length' ? left.arguments : [];
  if (!text || right.kind !== 'number') return undefined;
  const asked = `${operator} ${right.value}`;
  const isThere = ['> 0', '!= 0', '>= 1'].includes(asked);
  if (!isThere && !['= 0', '< 1', '<= 0'].includes(asked)) return undefined;
  return { tree: operation(isThere ? 'notempty' : 'empty', inside(text).tree), type: 'condition' };
}

function valueBehind(known: KnownName, effort: TranslationEffort): CifraValue {
  switch (known.is) {
    case 'lost':
      throw new XPathProblem(known.why);
    case 'computed':
      return { tree: { kind: 'variable', name: known.name }, type: known.type };
    case 'calculation':
      if (effort.depth >= MOST_CALCULATIONS) throw new XPathProblem({ code: 'calculationsInCircle' });
      effort.depth += 1;
      try {
        return translateXPath(known.tree, known.scope, effort);
      } finally {
        effort.depth -= 1;
      }
    case 'question': {
      if (known.type === 'statement') throw new XPathProblem({ code: 'onlyRead', name: known.name });
      const type = known.type === 'number' ? 'number' : known.type === 'multiple' ? 'list' : 'text';
      return { tree: { kind: 'variable', name: known.name }, type, question: known };
    }
  }
}

/** A value where a condition is wanted: a number that is not 0, an answer that is there. */
export function asCondition(value: CifraValue): CifraValue {
  if (value.type === 'condition') return value;
  const operator = value.type === 'number' ? 'notequal' : 'notempty';
  const fixed = fixedValue(value);
  if (fixed !== undefined)
    return {
      tree: operation('equal', constant(1).tree, constant(fixed === '' || fixed === 0 ? 2 : 1).tree),
      type: 'condition',
    };
  const zero = value.type === 'number' ? [constant(0).tree] : [];
  return { tree: operation(operator, value.tree, ...zero), type: 'condition' };
}

function asNumber(value: CifraValue): CifraValue {
  const fixed = fixedValue(value);
  if (fixed !== undefined && fixed !== '' && !Number.isNaN(Number(fixed))) return constant(Number(fixed));
  if (value.type !== 'number' && value.type !== 'unknown') throw new XPathProblem({ code: 'notANumber' });
  return value;
}
