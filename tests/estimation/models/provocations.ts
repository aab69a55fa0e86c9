import {
  coefficientContrast,
  type EstimationErrorCode,
  groupsOf,
  likelihoodRatioTest,
  linearModel,
  logisticModel,
  type MarginSetting,
  type ModelTerm,
  multinomialModel,
  negativeBinomialModel,
  ordinalModel,
  poissonModel,
  predictiveMargins,
  taylorDesign,
  waldTest,
} from '#estimation';

const two = taylorDesign({ rows: 2, lonelyPsu: 'fail' });
const number = (name: string, values: number[]) => ({ name, kind: 'number' as const, values });
const category = (name: string, codes: number[], reference?: string) => ({
  name,
  kind: 'category' as const,
  codes: Int32Array.from(codes),
  labels: ['low', 'middle', 'high'],
  ...(reference !== undefined && { reference }),
});
const six = taylorDesign({ rows: 6, lonelyPsu: 'fail' });
const area = category('area', [0, 0, 0, 1, 1, 1]);

const crossed = { kind: 'interaction', of: ['area', 'age'] } as const;
const age = number('age', [1, 2, 4, 3, 5, 9]);
const yes = [1, 0, 1, 0, 1, 1];
const flat = { family: 'gaussian', y: yes } as const;

const at = (terms: ModelTerm[], setting: MarginSetting) => predictiveMargins({ ...flat, terms }, [setting], six);

/** The codes of models, and calls that provoke them. */
export const modelProvocations: [EstimationErrorCode, () => unknown, string][] = [
  ['separation', () => ordinalModel(groupsOf(['a', 'a']), [], two), 'response: it is a in every row'],
  [
    'separation',
    () => multinomialModel(groupsOf(['a', 'b', 'c', 'a', 'b', 'b']), [area], six),
    'term area: no row of level middle has the outcome c',
  ],
  [
    'separation',
    () => ordinalModel(groupsOf(['a', 'b', 'c', 'a', 'a', 'a'], ['a', 'b', 'c']), [area], six),
    'no row of level middle has the outcome b, no row of level middle has the outcome c',
  ],
  [
    'separation',
    () => ordinalModel(groupsOf(['a', 'a', 'b', 'b', 'c', 'c']), [number('x', [1, 2, 3, 4, 5, 6])], six),
    'term x: the response is predicted perfectly',
  ],
  [
    'collinear-terms',
    () => ordinalModel(groupsOf(['a', 'b', 'a', 'b', 'a', 'b']), [age, number('twice', [2, 4, 8, 6, 10, 18])], six),
    'terms age, twice: each follows from the others',
  ],
  [
    'invalid-option',
    () => multinomialModel(groupsOf(['a', 'b']), [], two, { reference: 'c' }),
    'option reference: the outcome c has no row in the model',
  ],
  ['no-rows', () => ordinalModel(groupsOf(['a', 'b']), [], two, { domain: [0, 0] }), 'model: no row of the domain'],
  ['length-mismatch', () => ordinalModel(groupsOf(['a']), [], two), 'groups: the number of codes is 1'],
  ['invalid-response', () => negativeBinomialModel([1, 0.5], [], two), 'response, row 2: the value is 0.5'],
  ['no-overdispersion', () => negativeBinomialModel([1, 2], [], two), 'response: the counts vary no more than Poisson'],
  ['invalid-option', () => linearModel(yes, [area, age, age], six), 'term age: two terms have this name'],
  [
    'invalid-option',
    () => linearModel(yes, [area, { kind: 'interaction', of: ['area', 'area'] }], six),
    'interaction area:area: it is of 1 term',
  ],
  ['invalid-option', () => linearModel(yes, [area, crossed], six), 'interaction area:age: the model has no term age'],
  ['invalid-option', () => waldTest(linearModel(yes, [area], six), ['age']), 'term age: the model has no such term'],
  ['invalid-option', () => waldTest(linearModel(yes, [area], six), []), 'test of terms: it names no term'],
  [
    'invalid-option',
    () => likelihoodRatioTest({ ...flat, terms: [area, age, crossed] }, ['age'], six),
    'term age: a model without it cannot keep the interaction area:age',
  ],
  [
    'invalid-option',
    () => coefficientContrast(linearModel(yes, [area], six), [{ term: 'area', level: 'low' }]),
    'coefficient area low: the model has no such coefficient; choose among (Intercept), area middle',
  ],
  ['invalid-option', () => at([area], { sex: 'man' }), 'term sex: the model has no such term'],
  ['invalid-option', () => at([area], { area: 'high' }), 'margin at area: no row of the model has the level high'],
  ['invalid-option', () => at([age], { age: 'old' }), 'margin at age: old is not a number'],
  [
    'no-rows',
    () =>
      at(
        [
          category('where', [1, 1, 0, 0, 2, 1]),
          category('who', [0, 1, 0, 1, 0, 1]),
          { kind: 'interaction', of: ['where', 'who'] },
        ],
        {
          where: 'high',
          who: 'middle',
        },
      ),
    'interaction where:who: the margin needs a combination of levels that no row of the model has',
  ],
  ['invalid-response', () => logisticModel([1, 2], [], two), 'response, row 2: the value is 2'],
  ['invalid-response', () => poissonModel([1, -1], [], two), 'response, row 2: the value is -1'],
  ['invalid-response', () => linearModel([1, Infinity], [], two), 'response, row 2: the value is Infinity'],
  [
    'invalid-groups',
    () => linearModel([1, 2], [{ ...category('a', []), codes: [0, 0.5] as unknown as Int32Array }], two),
    'term a: the codes must be an Int32Array',
  ],
  [
    'invalid-option',
    () => linearModel([1, 2], [{ ...number('a', [1, 2]), kind: 'factor' as 'number' }], two),
    'term a: the kind factor is unknown',
  ],
  ['no-rows', () => linearModel([1, 2], [], two, { domain: [0, 0] }), 'model: no row of the domain has a weight'],
  ['no-rows', () => linearModel([1, 2], [category('a', [-1, -1])], two), 'model: no row of the domain has a weight'],
  ['separation', () => logisticModel([1, 1], [], two), 'response: it is 1 in every row'],
  [
    'separation',
    () => logisticModel([0, 1, 1, 0, 0, 0], [area], six),
    'term area: every row of level middle has the response 0',
  ],
  [
    'separation',
    () => poissonModel([0, 0, 0, 3, 1, 0], [area], six),
    'term area: every row of level low has the response 0',
  ],
  [
    'separation',
    () => logisticModel([0, 0, 0, 1, 1, 1], [number('age', [1, 2, 3, 4, 5, 6])], six),
    'term age: the response is predicted perfectly',
  ],
  [
    'collinear-terms',
    () => linearModel([1, 2, 4, 3, 5, 7], [area, number('rural', [0, 0, 0, 2, 2, 2])], six),
    'terms area, rural: each follows from the others',
  ],
  [
    'collinear-terms',
    () => linearModel([1, 2, 4, 3, 5, 7], [number('year', [2018, 2018, 2018, 2018, 2018, 2018])], six),
    'term year: it is the same in every row',
  ],
  [
    'not-converged',
    () => poissonModel([1e250, 0, 1, 0, 1, 1], [number('age', [1, 2, 3, 4, 5, 6])], six),
    'model: the coefficients did not settle',
  ],
  [
    'invalid-value',
    () => linearModel([1, 2], [number('x', [1, Infinity])], two),
    'model, row 2: a numeric term cannot have the value Infinity',
  ],
  ['invalid-groups', () => linearModel([1, 2], [category('a', [0, 3])], two), 'term a, row 2: level 3 is not between'],
  [
    'invalid-option',
    () => linearModel([1, 2], [category('a', [0, 1], 'high')], two),
    'term a: the reference level high has no row in the model',
  ],
  [
    'length-mismatch',
    () => linearModel([1, 2], [category('a', [0])], two),
    'term a: it has 1 code, but the design has 2 rows',
  ],
];
