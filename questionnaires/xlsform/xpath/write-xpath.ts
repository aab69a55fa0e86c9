import type { ExpressionTree } from '../../expression/tree.ts';

/** What a name of a questionnaire is in a workbook. */
export interface ExportedName {
  /** `missing`: a number, text or day that also has a way of not answering, which is a question of its own. */
  readonly type: 'single' | 'multiple' | 'number' | 'text' | 'date' | 'absent';
  /** How it is read, e.g. `${age}`. */
  readonly read: string;
  /** How its way of not answering is read; undefined where it has none, or where that is one of its codes. */
  readonly readMissing?: string;
}

export type NameInWorkbook = (name: string) => ExportedName;

const MISSING = ['dk', 'refused', 'na'];

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notequal: '!=',
  greater: '>',
  less: '<',
  greaterorequal: '>=',
  lessorequal: '<=',
  plus: '+',
  minus: '-',
  mul: '*',
  div: 'div',
  mod: 'mod',
};

/** A condition of Cifra as XLSForm writes it. */
export function writeXPath(tree: ExpressionTree, nameOf: NameInWorkbook): string {
  const write = (part: ExpressionTree) => writeXPath(part, nameOf);
  switch (tree.kind) {
    case 'constant':
      return typeof tree.value === 'string' ? quoted(tree.value) : tree.value === undefined ? "''" : String(tree.value);
    case 'variable':
      return nameOf(tree.name).read;
    case 'list':
      return quoted(tree.items.map((item) => (item.kind === 'constant' ? String(item.value) : '')).join(' '));
    case 'function':
      return writeFunction(tree.name, tree.arguments.map(write));
    case 'operator':
      return writeOperator(tree.operator, tree.operands, nameOf);
  }
}

function writeFunction(name: string, parts: readonly string[]): string {
  if (name === 'iif') return `if(${parts.join(', ')})`;
  if (name !== 'sum') return `${name}(${parts.join(', ')})`;
  return parts.length === 0 ? '0' : `(${parts.map((part) => `coalesce(${part}, 0)`).join(' + ')})`;
}

function writeOperator(operator: string, operands: readonly ExpressionTree[], nameOf: NameInWorkbook): string {
  const [left, right] = operands as [ExpressionTree, ExpressionTree | undefined];
  const write = (part: ExpressionTree) => writeXPath(part, nameOf);
  const name = left.kind === 'variable' ? nameOf(left.name) : undefined;
  switch (operator) {
    case 'negate':
      return `not(${write(left)})`;
    case 'and':
    case 'or':
      return operands
        .map((part) => (isOtherLogic(part, operator) ? `(${write(part)})` : write(part)))
        .join(` ${operator} `);
    case 'empty':
    case 'notempty': {
      const sign = operator === 'empty' ? '=' : '!=';
      const read = [write(left), ...(name?.readMissing === undefined ? [] : [name.readMissing])];
      const all = read.map((each) => `${each} ${sign} ''`).join(operator === 'empty' ? ' and ' : ' or ');
      return read.length > 1 ? `(${all})` : all;
    }
    case 'contains':
    case 'anyof':
    case 'allof':
      return membership(operator, left, right!, nameOf);
    case 'notcontains':
      return `not(${membership('contains', left, right!, nameOf)})`;
    case 'noneof':
      return `not(${membership('anyof', left, right!, nameOf)})`;
    default:
      return comparison(operator, left, right!, nameOf);
  }
}

function comparison(operator: string, left: ExpressionTree, right: ExpressionTree, nameOf: NameInWorkbook): string {
  const name = left.kind === 'variable' ? nameOf(left.name) : undefined;
  const fixed = right.kind === 'constant' ? right.value : undefined;
  if (typeof fixed === 'string' && MISSING.includes(fixed) && name?.readMissing !== undefined)
    return `${name.readMissing} ${SIGNS[operator]} ${quoted(fixed)}`;
  if (name?.type === 'multiple' && typeof fixed === 'string') {
    const has = `selected(${name.read}, ${quoted(fixed)})`;
    return operator === 'notequal' ? `not(${has})` : has;
  }
  const isDay = [left, right].some((part) => part.kind === 'variable' && nameOf(part.name).type === 'date');
  const isOrder = ['greater', 'less', 'greaterorequal', 'lessorequal'].includes(operator);
  const [one, other] = [left, right].map((part) => {
    const text = writeXPath(part, nameOf);
    if (isDay && isOrder) return `date(${text})`;
    return part.kind === 'operator' && part.operator !== 'negate' ? `(${text})` : text;
  });
  return operator === 'power' ? `pow(${one}, ${other})` : `${one} ${SIGNS[operator] ?? '='} ${other}`;
}

/** Whether one, or all, of some codes were chosen. */
function membership(operator: string, left: ExpressionTree, right: ExpressionTree, nameOf: NameInWorkbook): string {
  // `['a', 'b'] anyof {x}` asks the same as `{x} anyof ['a', 'b']`.
  if (left.kind === 'list' && right.kind === 'variable') return membership(operator, right, left, nameOf);
  const name = left.kind === 'variable' ? nameOf(left.name) : undefined;
  const read = writeXPath(left, nameOf);
  const items = right.kind === 'list' ? right.items : [right];
  const parts = items.map((item) => {
    const code = writeXPath(item, nameOf);
    return name?.type === 'multiple' ? `selected(${read}, ${code})` : `${read} = ${code}`;
  });
  if (parts.length === 1) return parts[0]!;
  return `(${parts.join(operator === 'anyof' ? ' or ' : ' and ')})`;
}

function isOtherLogic(tree: ExpressionTree, operator: string): boolean {
  return tree.kind === 'operator' && ['and', 'or'].includes(tree.operator) && tree.operator !== operator;
}

function quoted(text: string): string {
  return text.includes("'") ? `"${text.replaceAll('"', '')}"` : `'${text}'`;
}
