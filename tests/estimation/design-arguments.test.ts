import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as door from '#estimation';
import {
  balancedReplicates,
  bootstrap,
  EstimationError,
  jackknife,
  replicateDesign,
  successiveDifferences,
  taylorDesign,
} from '#estimation';

const methods = readFileSync(new URL('../../docs/methods.md', import.meta.url), 'utf8');

/** Arguments by name. Some are left out on purpose, so the compiler cannot know them. */
type Arguments = Readonly<Record<string, unknown>>;

const taylor = (input: Arguments) => taylorDesign(input as unknown as door.DesignInput);
const replicated = (input: Arguments) => replicateDesign(input as unknown as door.ReplicateInput);
const pairs = taylorDesign({ strata: [['a', 'a', 'b', 'b']], lonelyPsu: 'fail' });

const lonelyPsu = 'adjust';
const weights = [1, 1, 1, 1];
const strata = [['a', 'a', 'b', 'b']];
const clusters = [[1, 2, 3, 4]];
const fpc = [[10, 10, 10, 10]];
const fpcType = 'population';
const domainLonely = true;
const nest = true;
const common = { weights, fpc, fpcType, domainLonely, lonelyPsu };
const halves = [
  [0, 2, 0, 2],
  [2, 0, 2, 0],
];
const replicateValues = { weights, replicateWeights: halves, degreesOfFreedom: 1, mse: true, rscales: 1 };

/**
 * For each kind of design of the table, the function that makes it and a value of every argument that the
 * table names.
 */
const kinds: Readonly<Record<string, { make: (input: Arguments) => unknown; values: Arguments }>> = {
  'simple random sample': { make: taylor, values: { rows: 4, weights, fpc, fpcType, lonelyPsu } },
  strata: { make: taylor, values: { ...common, strata } },
  clusters: { make: taylor, values: { ...common, clusters, frame: { clusters: [5] } } },
  'clusters within strata': { make: taylor, values: { ...common, strata, clusters, nest } },
  'cluster codes that repeat in other strata': {
    make: taylor,
    values: { ...common, strata, clusters: [[1, 2, 1, 2]], nest },
  },
  'PSUs without rows, in strata': {
    make: taylor,
    values: { ...common, strata, clusters, frame: { strata: ['a'], clusters: [5] }, nest },
  },
  'several stages': {
    make: taylor,
    values: {
      ...common,
      strata: [strata[0]!, strata[0]!],
      clusters: [clusters[0]!, clusters[0]!],
      fpc: [fpc[0]!, fpc[0]!],
      nest,
    },
  },
  'unequal probabilities without replacement': {
    make: taylor,
    values: {
      weights,
      strata,
      clusters,
      lonelyPsu,
      fpc: [[0.1, 0.2, 0.3, 0.4]],
      fpcType: 'fraction',
      pps: 'brewer',
    },
  },
  'replicate weights': { make: replicated, values: { ...replicateValues, method: 'JK1', scale: 1 } },
  "replicate weights of Fay's method": { make: replicated, values: { ...replicateValues, method: 'Fay', rho: 0.5 } },
  'replicate weights of another method': {
    make: replicated,
    values: { ...replicateValues, method: 'other', scale: 1 },
  },
  'replicate factors per unit': {
    make: replicated,
    values: {
      weights,
      method: 'JK1',
      factors: [
        [0, 2],
        [2, 0],
      ],
      unitOfRow: Int32Array.of(0, 0, 1, 1),
      degreesOfFreedom: 1,
      scale: 1,
      rscales: 1,
      mse: true,
    },
  },
  'bootstrap of a design': {
    make: (input) => bootstrap(pairs, input as unknown as door.BootstrapOptions),
    values: { replicates: 9, seed: 1 },
  },
  'successive differences of a design': {
    make: (input) => successiveDifferences(pairs, input),
    values: { replicates: 8 },
  },
  'jackknife of a design': { make: (input) => jackknife(pairs, input), values: { type: 'JKn' } },
  'balanced replicates of a design': { make: (input) => balancedReplicates(pairs, input), values: { rho: 0.5 } },
};

const table = Array.from(
  methods.matchAll(/^\| ([^|`]+) \| ((?:[^|]*\(`[a-z-]+`\)[^|]*)?) ?\| ([^|]*)\|$/gm),
  (line) => ({
    kind: line[1]!,
    required: Array.from(line[2]!.matchAll(/`(\w+)` \(`([a-z-]+)`\)/g), ([, name, error]) => ({
      name: name!,
      error: error!,
    })),
    optional: Array.from(line[3]!.matchAll(/`(\w+)`/g), ([, name]) => name!),
  }),
).filter(({ kind }) => kind in kinds);

const pick = (values: Arguments, names: readonly string[]): Arguments =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

describe('the table of arguments in docs/methods.md', () => {
  it('has a row for every kind of design', () => {
    expect(table.map(({ kind }) => kind).sort()).toEqual(Object.keys(kinds).sort());
  });

  it.each(table)('names what $kind needs: without it there is the error of the table', ({ kind, required }) => {
    const { make, values } = kinds[kind]!;
    const names = required.map(({ name }) => name);
    expect(() => make(pick(values, names))).not.toThrow();
    for (const { name, error } of required) {
      const incomplete = () =>
        make(
          pick(
            values,
            names.filter((other) => other !== name),
          ),
        );
      if (error === 'none') expect(incomplete, name).not.toThrow();
      else expect(codeOf(incomplete), name).toBe(error);
    }
  });

  it.each(table)('names what $kind may have besides', ({ kind, required, optional }) => {
    const { make, values } = kinds[kind]!;
    const names = required.map(({ name }) => name);
    for (const name of optional) {
      expect(values[name], name).toBeDefined();
      expect(() => make(pick(values, [...names, name])), name).not.toThrow();
    }
    expect(() => make(pick(values, [...names, ...optional]))).not.toThrow();
  });
});

/** The code of the error; `type` for what the compiler would have refused. */
function codeOf(call: () => unknown): string {
  try {
    call();
    return 'no error';
  } catch (error) {
    return error instanceof EstimationError ? error.code : 'type';
  }
}

describe('the signatures in docs/methods.md', () => {
  const block = /```\nSampling designs\n([\s\S]*?)```/.exec(methods)?.[1] ?? '';
  const documented = new Map(
    Array.from(block.matchAll(/(\w+)\(([^)]*)\)/g), ([, name, list]) => [name!, list!.split(', ')] as const),
  );
  const functions = Object.entries(door).filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name));

  it('are those of all functions of the door, and of nothing else', () => {
    expect([...documented.keys()].sort()).toEqual(functions.map(([name]) => name).sort());
  });

  it.each(functions)('of %s has its arguments in their order', (name, value) => {
    const declared = /\(([\s\S]*?)\)\s*\{/.exec(String(value))![1]!;
    const isDestructured = declared.trim().startsWith('{');
    const names = isDestructured
      ? undefined
      : declared
          .split(',')
          .map((each) => each.trim())
          .filter(Boolean);
    const expected = names?.map((each) => (each.includes('=') ? `${each.split('=')[0]!.trim()}?` : each));
    if (expected === undefined) expect(documented.get(name)).toHaveLength(1);
    else
      expect(documented.get(name)!.map((each) => each.replace('?', ''))).toEqual(
        expected.map((each) => each.replace('?', '')),
      );
  });
});

it('the design of the examples is the one that docs/methods.md defines', () => {
  expect(methods).toContain("const design3 = taylorDesign({ rows: 3, lonelyPsu: 'fail' });");
});
