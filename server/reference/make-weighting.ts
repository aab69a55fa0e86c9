import { z } from 'zod';
import {
  calibrate,
  type Margin,
  type ModelBlock,
  modelColumns,
  poststratify,
  rake,
  trim,
  type WeightingStep,
} from '#estimation';
import { asText, type Dataset } from './read-dataset.ts';
import { NotBuilt, ReferenceProblem } from './reference-problem.ts';

const value = z.union([z.string(), z.number()]).transform(String);

const step = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('poststratify'),
    variables: z.array(z.string()).min(1),
    totals: z.array(z.strictObject({ group: z.record(z.string(), value), total: z.number() })),
    partial: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('rake'),
    margins: z.array(
      z.strictObject({ variable: z.string(), totals: z.array(z.strictObject({ level: value, total: z.number() })) }),
    ),
  }),
  z.strictObject({
    type: z.literal('calibrate'),
    method: z.enum(['linear', 'raking', 'logit']),
    constraints: z.array(
      z.union([
        z.strictObject({ const: z.literal(1), total: z.number() }),
        z.strictObject({ variable: z.string(), level: value.optional(), total: z.number() }),
      ]),
    ),
    bounds: z.tuple([z.number().nullable(), z.number().nullable()]).nullish(),
  }),
  z.strictObject({
    type: z.literal('trim'),
    lower: z.number().nullish(),
    upper: z.number().nullish(),
    strict: z.boolean().nullish(),
  }),
]);

type Step = z.infer<typeof step>;
type Of<Type extends Step['type']> = Extract<Step, { type: Type }>;

/** The steps of weighting that a case lists, in order; none when it lists none. */
export function makeWeighting(described: unknown, data: Dataset): WeightingStep[] {
  const parsed = z.array(step).nullish().safeParse(described);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new NotBuilt(`the calibration's ${issue?.path.join('.') || 'form'} (${issue?.message})`);
  }
  return (parsed.data ?? []).map((each) => {
    if (each.type === 'poststratify') return makePoststratification(each, data);
    if (each.type === 'rake') return rake({ margins: each.margins.map((margin) => makeMargin(margin, data)) });
    if (each.type === 'calibrate') return makeCalibration(each, data);
    const { lower, upper, strict } = each;
    return trim({ lower: lower ?? -Infinity, upper: upper ?? Infinity, strict: strict ?? false });
  });
}

function makePoststratification({ variables, totals, partial }: Of<'poststratify'>, data: Dataset): WeightingStep {
  const keys = variables.map((name) => textOf(name, data));
  const rows = Array.from({ length: data.rows }, (_, row) => keys.map((key) => key[row] ?? null));
  const known = totals.map(({ group, total }) => ({ values: variables.map((name) => group[name] ?? null), total }));
  const label = (values: readonly (string | null)[]) =>
    variables.map((name, index) => `${name}=${values[index]}`).join(', ');
  const cells = codesOf(
    rows.map((values) => (values.includes(null) ? null : JSON.stringify(values))),
    known.map(({ values, total }) => ({ key: JSON.stringify(values), total })),
  );
  const labels = cells.keys.map((key) => label(JSON.parse(key)));
  return poststratify({ ...cells, labels, ...(partial !== undefined && { partial }) });
}

function makeMargin({ variable, totals }: Of<'rake'>['margins'][number], data: Dataset): Margin {
  const levels = codesOf(
    textOf(variable, data),
    totals.map(({ level, total }) => ({ key: level, total })),
  );
  return { ...levels, name: variable, labels: levels.keys };
}

/** Codes of the groups that have a total, and after them of those that only the sample has. */
function codesOf(
  values: readonly (string | null)[],
  known: readonly { readonly key: string; readonly total: number }[],
) {
  const keys = known.map(({ key }) => key);
  const totals = known.map(({ total }) => total);
  const found = new Map(keys.map((key, code) => [key, code]));
  const codes = Int32Array.from(values, (key) => {
    if (key === null) return -1;
    const code = found.get(key) ?? keys.push(key) - 1;
    found.set(key, code);
    return code;
  });
  while (totals.length < keys.length) totals.push(Number.NaN);
  return { codes, count: keys.length, keys, totals };
}

function makeCalibration({ method, constraints, bounds }: Of<'calibrate'>, data: Dataset): WeightingStep {
  const blocks = constraints.map((constraint): ModelBlock => {
    if ('const' in constraint) return { kind: 'category', codes: new Int32Array(data.rows), count: 1 };
    const { variable, level } = constraint;
    if (level === undefined) return { kind: 'number', values: numbersOf(variable, data) };
    const codes = Int32Array.from(textOf(variable, data), (text) => (text === level ? 0 : -1));
    return { kind: 'category', codes, count: 1 };
  });
  const names = constraints.map((constraint) => {
    if ('const' in constraint) return 'everyone';
    return constraint.level === undefined ? constraint.variable : `${constraint.variable}=${constraint.level}`;
  });
  return calibrate({
    method,
    columns: modelColumns(data.rows, blocks),
    names,
    totals: constraints.map(({ total }) => total),
    ...(bounds && { bounds: [bounds[0] ?? -Infinity, bounds[1] ?? Infinity] as const }),
  });
}

function numbersOf(name: string, data: Dataset): Float64Array {
  const column = data.column(name);
  if (column.type === 'number') return column.numbers;
  throw new ReferenceProblem(`column ${name} is a category; a constraint on it needs a level`);
}

function textOf(name: string, data: Dataset): readonly (string | null)[] {
  return asText(data.column(name));
}
