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
import { columnNumbers, columnTexts, type Dataset } from './read-dataset.ts';
import { NotBuilt } from './reference-problem.ts';

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
    /** Of totals that are estimates. */
    covariance: z.array(z.array(z.number())).optional(),
  }),
  z.strictObject({
    type: z.literal('trim'),
    lower: z.number().nullish(),
    upper: z.number().nullish(),
    strict: z.boolean().nullish(),
  }),
]);

type Step = z.infer<typeof step>;
type StepOf<Type extends Step['type']> = Extract<Step, { type: Type }>;

/** The steps of weighting that a case lists, in order; none when it lists none. */
export function makeWeighting(described: unknown, data: Dataset): WeightingStep[] {
  const parsed = z.array(step).nullish().safeParse(described);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new NotBuilt(`the calibration's ${issue.path.join('.') || 'form'} (${issue.message})`);
  }
  return (parsed.data ?? []).map((described) => makeStep(described, data));
}

function makeStep(described: Step, data: Dataset): WeightingStep {
  switch (described.type) {
    case 'poststratify':
      return makePoststratification(described, data);
    case 'rake':
      return rake({ margins: described.margins.map((margin) => makeMargin(margin, data)) });
    case 'calibrate':
      return makeCalibration(described, data);
    case 'trim': {
      const { lower, upper, strict } = described;
      return trim({ lower: lower ?? -Infinity, upper: upper ?? Infinity, strict: strict ?? false });
    }
  }
}

function makePoststratification({ variables, totals, partial }: StepOf<'poststratify'>, data: Dataset): WeightingStep {
  const columns = variables.map((name) => columnTexts(name, data));
  const cellOfRow = Array.from({ length: data.rows }, (_, row) => {
    const values = columns.map((texts) => texts[row] ?? null);
    return values.includes(null) ? null : JSON.stringify(values);
  });
  const cellTotals = totals.map(({ group, total }) => {
    return { key: JSON.stringify(variables.map((name) => group[name] ?? null)), total };
  });
  const cells = codesOf(cellOfRow, cellTotals);
  const labels = cells.keys.map((key) => {
    const values: unknown[] = JSON.parse(key);
    return variables.map((name, index) => `${name}=${values[index]}`).join(', ');
  });
  return poststratify({ ...cells, labels, ...(partial !== undefined && { partial }) });
}

function makeMargin({ variable, totals }: StepOf<'rake'>['margins'][number], data: Dataset): Margin {
  const levels = codesOf(
    columnTexts(variable, data),
    totals.map(({ level, total }) => ({ key: level, total })),
  );
  return { ...levels, name: variable, labels: levels.keys };
}

/**
 * Codes of the groups that have a total, and after them of groups that only the sample has: their total is
 * NaN.
 */
function codesOf(
  keyOfRow: readonly (string | null)[],
  totalOfKey: readonly { readonly key: string; readonly total: number }[],
) {
  const keys = totalOfKey.map(({ key }) => key);
  const codeOf = new Map(keys.map((key, code) => [key, code]));
  const codes = Int32Array.from(keyOfRow, (key) => {
    if (key === null) return -1;
    const code = codeOf.get(key) ?? keys.push(key) - 1;
    codeOf.set(key, code);
    return code;
  });
  const totals = keys.map((_, code) => totalOfKey[code]?.total ?? Number.NaN);
  return { codes, count: keys.length, keys, totals };
}

function makeCalibration(described: StepOf<'calibrate'>, data: Dataset): WeightingStep {
  const { method, constraints, bounds, covariance } = described;
  const blocks = constraints.map((constraint): ModelBlock => {
    if ('const' in constraint) return { kind: 'category', codes: new Int32Array(data.rows), count: 1 };
    const { variable, level } = constraint;
    if (level === undefined) return { kind: 'number', values: columnNumbers(variable, data) };
    const codes = Int32Array.from(columnTexts(variable, data), (text) => (text === level ? 0 : -1));
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
    ...(covariance && { covariance }),
    ...(bounds && { bounds: [bounds[0] ?? -Infinity, bounds[1] ?? Infinity] as const }),
  });
}
