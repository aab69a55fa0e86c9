import type { ExpressionTree } from '../../expression/tree.ts';
import type { XPathReason } from '../words/reason-values.ts';
import {
  anyOfThem,
  type CifraValue,
  constant,
  fixedValue,
  negated,
  operation,
  settledCondition,
} from './cifra-value.ts';
import type { KnownName, RepeatPlace, XPathScope } from './known-name.ts';
import { XPathProblem, type XPathTree } from './xpath-tree.ts';

type Call = Extract<XPathTree, { kind: 'call' }>;

/** How the parts of a call are translated. */
interface Inside {
  value: (part: XPathTree) => CifraValue;
  condition: (part: XPathTree) => CifraValue;
  number: (part: XPathTree) => CifraValue;
}

/** What a function that cannot be said here does. */
const LOST = new Map<string, XPathReason>(
  Object.entries({
    regex: { code: 'pattern' },
    pulldata: { code: 'otherFile' },
    instance: { code: 'fileOrRecords' },
    'jr:choice-name': { code: 'labelOfChoice' },
    'jr:itext': { code: 'textOfForm' },
  }),
);

/**
 * A call of a function.
 *
 * @throws XPathProblem when Cifra's language has nothing like it
 */
export function translateCall({ name, arguments: args }: Call, scope: XPathScope, inside: Inside): CifraValue {
  const [first, second, third] = args;
  const need = (part: XPathTree | undefined): XPathTree => {
    if (!part) throw new XPathProblem({ code: 'lacksArgument', name });
    return part;
  };
  switch (name) {
    case 'selected':
      return selected(inside.value(need(first)), inside.value(need(second)));
    case 'not':
      return negated(inside.condition(need(first)));
    case 'true':
    case 'false':
      return settledCondition(name === 'true');
    case 'boolean':
      return inside.condition(need(first));
    case 'number':
    case 'once':
    case 'string':
    case 'date':
      return inside.value(need(first));
    case 'if':
      return choose(inside.condition(need(first)), inside.value(need(second)), inside.value(need(third)));
    case 'coalesce': {
      const value = inside.value(need(first));
      return choose({ tree: operation('notempty', value.tree), type: 'condition' }, value, inside.value(need(second)));
    }
    case 'today':
    case 'now':
      return {
        tree: { kind: 'variable', name: name === 'today' ? 'interview_date' : 'interview_started_at' },
        type: 'text',
      };
    case 'contains':
      return {
        tree: operation('contains', inside.value(need(first)).tree, inside.value(need(second)).tree),
        type: 'condition',
      };
    case 'position':
      return constant(positionOf(first, scope));
    case 'count-selected':
      return countSelected(inside.value(need(first)));
    case 'count-non-empty':
      return added(args.map((part) => operation('notempty', inside.value(part).tree)));
    case 'sum':
    case 'min':
    case 'max': {
      const numbers = args.flatMap((part) => copiesOf(part, scope) ?? [inside.number(part)]);
      return { tree: { kind: 'function', name, arguments: numbers.map(({ tree }) => tree) }, type: 'number' };
    }
    case 'indexed-repeat':
      need(third);
      return indexed(args, inside.value, scope);
    default:
      throw new XPathProblem(LOST.get(name) ?? { code: 'noFunction', name });
  }
}

function selected(answer: CifraValue, code: CifraValue): CifraValue {
  const { question } = answer;
  const fixed = fixedValue(code);
  if (fixed === undefined) throw new XPathProblem({ code: 'otherAnswerChosen' });
  if (fixed === '') return settledCondition(false);
  const chosen = fixedValue(answer);
  if (chosen !== undefined) return settledCondition(String(chosen).split(' ').includes(String(fixed)));
  if (!question) throw new XPathProblem({ code: 'choiceOfNoQuestion' });
  if (!question.codes && question.type === 'text')
    return { tree: operation('equal', answer.tree, constant(String(fixed)).tree), type: 'condition' };
  const operator = question.type === 'multiple' ? 'contains' : 'equal';
  const codes = question.codes?.get(String(fixed)) ?? [];
  return anyOfThem(codes.map((each) => operation(operator, answer.tree, constant(each).tree)));
}

function choose(condition: CifraValue, yes: CifraValue, no: CifraValue): CifraValue {
  if (yes.type === 'condition' && no.type === 'condition') {
    const both = operation('and', condition.tree, yes.tree);
    return { tree: operation('or', both, operation('and', negated(condition).tree, no.tree)), type: 'condition' };
  }
  if (yes.type === 'condition' || no.type === 'condition') throw new XPathProblem({ code: 'conditionOrValue' });
  const type = yes.type === no.type ? yes.type : 'unknown';
  return { tree: { kind: 'function', name: 'iif', arguments: [condition.tree, yes.tree, no.tree] }, type };
}

/** How many choices are marked: one for each code that is among them. */
function countSelected({ tree, question }: CifraValue): CifraValue {
  if (question?.type !== 'multiple' || !question.codes) throw new XPathProblem({ code: 'countsNoChoices' });
  // A code that is known in two ways, as `1` and `01`, is one.
  const codes = [...new Set([...question.codes.values()].flat())];
  return added(codes.map((code) => operation('contains', tree, constant(code).tree)));
}

/** How many of some conditions hold. */
function added(conditions: readonly ExpressionTree[]): CifraValue {
  const yes = constant(1).tree;
  const no = constant(0).tree;
  const parts = conditions.map(
    (each): ExpressionTree => ({ kind: 'function', name: 'iif', arguments: [each, yes, no] }),
  );
  return { tree: { kind: 'function', name: 'sum', arguments: parts }, type: 'number' };
}

/** All copies of a number of a repeat; undefined for anything else. */
function copiesOf(part: XPathTree, scope: XPathScope): CifraValue[] | undefined {
  const copies = part.kind === 'name' ? scope.copies?.(part.name) : undefined;
  return copies?.map(numberOf);
}

function numberOf(known: KnownName): CifraValue {
  if (known.is !== 'question' || known.type !== 'number') throw new XPathProblem({ code: 'addsNoNumbers' });
  return { tree: { kind: 'variable', name: known.name }, type: 'number', question: known };
}

/** `indexed-repeat(${name}, ${repeat}, 2)`: the second copy; of a repeat in a repeat with both numbers. */
function indexed(
  [part, ...pairs]: readonly XPathTree[],
  value: (part: XPathTree) => CifraValue,
  scope: XPathScope,
): CifraValue {
  const places: RepeatPlace[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const repeat = pairs[at]!;
    const number = fixedValue(value(pairs[at + 1]!));
    if (repeat.kind !== 'name' || typeof number !== 'number') throw new XPathProblem({ code: 'copyNotFixed' });
    places.push({ repeat: repeat.name, number });
  }
  const copy = part?.kind === 'name' ? scope.copyAt?.(part.name, places) : undefined;
  if (copy?.is !== 'question') throw new XPathProblem({ code: 'copyNotFixed' });
  const type = copy.type === 'number' ? 'number' : copy.type === 'multiple' ? 'list' : 'text';
  return { tree: { kind: 'variable', name: copy.name }, type, question: copy };
}

/** `position(..)`, and `position(../..)` for what stands around that. */
function positionOf(part: XPathTree | undefined, scope: XPathScope): number {
  const levels = part?.kind === 'word' && part.name.startsWith('..') ? part.name.split('/').length : undefined;
  const number = levels === undefined ? undefined : scope.position?.(levels);
  if (number === undefined) throw new XPathProblem({ code: 'noRepeatHere' });
  return number;
}
