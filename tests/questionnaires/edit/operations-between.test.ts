import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { isSameJson, type Json } from '../../../questionnaires/edit/json.ts';
import { operationSchema } from '../../../questionnaires/edit/operation.ts';
import { operationsBetween } from '../../../questionnaires/edit/operations-between.ts';
import type { DraftFiles } from '../../../questionnaires/edit/places.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

interface WrittenScreen {
  name: string;
  questions: { name: string; visibleIf?: string }[];
}

const NAMES = ['name', 'key', 'code', 'row', 'when', 'a', 'b', '7', '10', 'long name', ''];

const anyName = fc.constantFrom(...NAMES);

/** Files with records and lists in each other, keyed and not, whose names often are the same in both. */
const { content } = fc.letrec<{ content: Json; leaf: Json }>((tie) => ({
  leaf: fc.oneof(fc.constantFrom('x', 'y', 'z', 'w'), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constant(null)),
  content: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('content'), { maxLength: 5 }),
    fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'w', 'v'), { maxLength: 5 }),
    fc.uniqueArray(
      fc.record(
        { name: fc.constantFrom('x', 'y', 'z', 'w'), code: tie('leaf'), row: tie('leaf'), inside: tie('content') },
        { requiredKeys: ['name'] },
      ),
      { maxLength: 5, selector: ({ name }) => name },
    ) as fc.Arbitrary<Json>,
    fc
      .uniqueArray(fc.tuple(anyName, tie('content')), { maxLength: 5, selector: ([name]) => name })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

const files = fc.dictionary(fc.constantFrom('a.json', 'b.json'), content) as fc.Arbitrary<DraftFiles>;

describe('the operations between two states of a draft', () => {
  it('put the parts of an item in another order, also what it is known by', () => {
    const written = { name: 'q', row: 'r', type: 'text', max: 3 };
    const orders = [Object.entries(written).reverse(), Object.entries(written).toSorted()].map(Object.fromEntries);
    for (const item of orders) {
      const before: DraftFiles = { 'a.json': { questions: [written, { name: 'p' }] } };
      const after: DraftFiles = { 'a.json': { questions: [item, { name: 'p' }] } };
      const { files: now, inverse } = applyOperations(before, operationsBetween(before, after));
      expect([JSON.stringify(now), JSON.stringify(applyOperations(now, inverse).files)]).toEqual(
        [after, before].map((state) => JSON.stringify(state)),
      );
    }
  });

  it('make the one out of the other, whatever they are, and can be sent', () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const operations = operationsBetween(before, after);
        expect(isSameJson(applyOperations(before, operations).files, after)).toBe(true);
        for (const operation of operations) expect(operationSchema.safeParse(operation).success).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('are none where nothing changed', () => {
    const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
    expect(operationsBetween(lacsi, instrumentFiles('lacsi-2018-r1') as DraftFiles)).toEqual([]);
  });

  it('say what was done, not that the whole form is another one', () => {
    const before = instrumentFiles('lacsi-2018-r1') as DraftFiles;
    const after = instrumentFiles('lacsi-2018-r1') as Record<string, { screens: WrittenScreen[] }>;
    const { screens } = after['modules/household.json']!;
    const first = screens[0]!;
    const last = screens.at(-1)!;
    first.questions[0]!.visibleIf = "{dwelling_class} = 'house'";
    after['modules/household.json']!.screens = [last, ...screens.slice(0, -1)];
    const at = ['modules/household.json', 'screens'];
    expect(operationsBetween(before, after as unknown as DraftFiles)).toEqual([
      { do: 'move', at: [...at, last.name], into: at, after: null },
      {
        do: 'add',
        into: [...at, first.name, 'questions', first.questions[0]!.name],
        name: 'visibleIf',
        item: "{dwelling_class} = 'house'",
        after: expect.any(String),
      },
    ]);
  });
});
