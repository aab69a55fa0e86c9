import { InstrumentError } from './errors.ts';
import { instrumentProblems } from './instrument-problems.ts';
import {
  BINARY_OPERATORS,
  CLOCK_FUNCTIONS,
  type ExpressionValue,
  FUNCTIONS,
  presentOrAbsent,
  UNARY_OPERATORS,
} from './operators.ts';
import { parseExpression } from './parse-expression.ts';
import type { ExpressionTree } from './tree.ts';
import { checkTypes, checkWanted, type ValueType, type WantedResult } from './value-types.ts';

/**
 * Reads one variable of a row. The context is the row: a record, a number of a row, an interview.
 * With the `type` the compiler can refuse a comparison that is never true, such as `{age} > '17'`.
 */
export interface Reader<Context> {
  (context: Context): unknown;
  type?: ValueType;
}

/** Finds the reader of a variable; undefined when there is no variable of that name. */
export type Names<Context> = (name: string) => Reader<Context> | undefined;

/** An expression as a function of a row. */
export type Compiled<Context> = (context: Context) => ExpressionValue;

/** A function that an expression may call besides `iif`, `sum`, `min` and `max`. */
export type ExpressionFunction = (...values: ExpressionValue[]) => ExpressionValue;

/**
 * Compiles an expression once into a function of a row.
 *
 * Blank text, null, an empty list and NaN are absent (undefined). Codes are strict text: '01' is not '1', 'A'
 * is not 'a'. Numbers compare only with numbers. With one side absent an order is false and an arithmetic
 * result is absent; `sum()` skips what is absent.
 *
 * @param source SurveyJS expression, e.g. `iif({m_age} >= 60, '60+', '18-59')`
 * @param options.names reader of a variable, or undefined where the survey has no such name
 * @param options.functions functions besides `iif`, `sum`, `min` and `max`, by name
 * @param options.wanted refuses an expression that gives something else: `condition` or `number`
 * @returns the value for a row: text, number, boolean, list or undefined
 * @throws InstrumentError expression-syntax, unknown-name, unknown-function, type-mismatch, or
 *   refused-function when a function reads a clock
 * @example compileExpression("{a} + 1", { names: () => (row: { a: number }) => row.a })({ a: 2 }) // => 3
 */
export function compileExpression<Context>(
  source: string,
  options: { names: Names<Context>; functions?: Record<string, ExpressionFunction>; wanted?: WantedResult | undefined },
): Compiled<Context> {
  const functions = { ...FUNCTIONS, ...options.functions };
  const tree = parseExpression(source);
  const type = checkTypes(tree, (name) => options.names(name)?.type, source);
  if (options.wanted !== undefined) checkWanted(tree, type, { wanted: options.wanted, source });
  return compile(tree, { source, names: options.names, functions });
}

/** Compiles a condition: true where the expression holds, false where it does not or where it is absent. */
export function compileCondition<Context>(source: string, names: Names<Context>): (context: Context) => boolean {
  const compiled = compileExpression(source, { names, wanted: 'condition' });
  return (context) => Boolean(compiled(context));
}

interface Scope<Context> {
  source: string;
  names: Names<Context>;
  functions: Record<string, ExpressionFunction>;
}

function compile<Context>(tree: ExpressionTree, scope: Scope<Context>): Compiled<Context> {
  switch (tree.kind) {
    case 'constant':
      return () => tree.value;
    case 'variable':
      return compileVariable(tree.name, scope);
    case 'list': {
      const items = tree.items.map((item) => compile(item, scope));
      if (tree.items.every((item) => item.kind === 'constant')) {
        const constant = items.map((item) => item(undefined as never)) as (string | number)[];
        return () => constant;
      }
      return (context) => items.map((item) => item(context)) as (string | number)[];
    }
    case 'function':
      return compileFunction(tree.name, tree.arguments, scope);
    case 'operator':
      return compileOperator(tree.operator, tree.operands, scope);
  }
}

function compileVariable<Context>(name: string, scope: Scope<Context>): Compiled<Context> {
  const read = scope.names(name);
  if (!read) throw new InstrumentError({ place: scope.source, ...instrumentProblems.unknownVariable({ name }) });
  return (context) => presentOrAbsent(read(context));
}

function compileOperator<Context>(
  operator: string,
  operands: readonly ExpressionTree[],
  scope: Scope<Context>,
): Compiled<Context> {
  const [left, right] = operands.map((operand) => compile(operand, scope)) as [Compiled<Context>, Compiled<Context>];
  if (operator === 'and') return (context) => Boolean(left(context)) && Boolean(right(context));
  if (operator === 'or') return (context) => Boolean(left(context)) || Boolean(right(context));
  const unary = UNARY_OPERATORS[operator];
  if (unary) return (context) => unary(left(context));
  const binary = BINARY_OPERATORS[operator];
  if (!binary) throw new InstrumentError({ place: scope.source, ...instrumentProblems.unknownOperator({ operator }) });
  return (context) => binary(left(context), right(context));
}

function compileFunction<Context>(
  name: string,
  parameters: readonly ExpressionTree[],
  scope: Scope<Context>,
): Compiled<Context> {
  if (CLOCK_FUNCTIONS.includes(name))
    throw new InstrumentError({ place: scope.source, ...instrumentProblems.readsAClock({ name }) });
  const values = parameters.map((parameter) => compile(parameter, scope));
  if (name === 'iif' && values.length === 3) {
    const [condition, whenTrue, whenFalse] = values as [Compiled<Context>, Compiled<Context>, Compiled<Context>];
    return (context) => (condition(context) ? whenTrue(context) : whenFalse(context));
  }
  const call = Object.hasOwn(scope.functions, name) ? scope.functions[name] : undefined;
  if (!call) {
    const functions = Object.keys(scope.functions);
    throw new InstrumentError({ place: scope.source, ...instrumentProblems.unknownFunction({ name, functions }) });
  }
  if (values.length === 0)
    throw new InstrumentError({ place: scope.source, ...instrumentProblems.nothingInFunction({ name }) });
  return (context) => call(...values.map((value) => value(context)));
}
