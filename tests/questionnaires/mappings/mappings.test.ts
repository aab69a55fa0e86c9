import { describe, expect, it } from 'vitest';
import { checkMapping, diffInstruments, mappedChanges, parseInstrument, readAsLater } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { eachText, list, question } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** The next version: two answers merged, one variable renamed. */
const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
files['manifest.json'].version = '2.0.0';
list(files, 'ethnicity').splice(0, 2, 'merged');
eachText(files, (texts) => {
  const labels = texts.choices.ethnicity;
  for (const code of lacsi.lists.ethnicity!.slice(0, 2)) delete labels[code];
  labels.merged = 'Merged';
  texts.questions.home_tenure = texts.questions.tenure;
  delete texts.questions.tenure;
});
question(files, 'household', 'tenure').name = 'home_tenure';
const next = parseInstrument(files);
const [first, second, third] = lacsi.lists.ethnicity as [string, string, string];
const mapping = {
  variables: { tenure: 'home_tenure' },
  codes: { m_ethnicity: { [first]: 'merged', [second]: 'merged' } },
};

describe('a mapping of an earlier version', () => {
  it('makes mapped of what needed a mapping, and of nothing else', () => {
    const changes = diffInstruments(lacsi, next);
    const needing = (all: typeof changes) => all.filter(({ verdict, unmapped }) => verdict === 'mapping' && unmapped);
    // Two answers that went, the numbers of the others, a variable.
    expect(needing(changes)).toHaveLength(4);
    const mapped = mappedChanges(changes, next, mapping);
    expect(mapped.filter(({ verdict }) => verdict === 'mapped')).toHaveLength(4);
    const half = mappedChanges(changes, next, { codes: { m_ethnicity: { [first]: 'merged' } } });
    expect(half.filter(({ verdict }) => verdict === 'mapped')).toHaveLength(1);
    expect(mappedChanges(changes, next, undefined)).toBe(changes);
  });

  it('may say that a code with another label is the same', () => {
    const worded: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
    eachText(worded, (texts) => Object.assign(texts.choices.weapon, { blade: 'Knife or razor' }));
    const later = parseInstrument(worded);
    const changes = diffInstruments(lacsi, later);
    expect(changes.map(({ verdict, because }) => [verdict, because])).toEqual([['mapping', 'coded-wording']]);
    const same = { codes: { of_weapon_type: { blade: 'blade' } } };
    expect(checkMapping(lacsi, later, same)).toEqual([]);
    expect(mappedChanges(changes, later, same).map(({ verdict }) => verdict)).toEqual(['mapped']);
    expect(readAsLater(later, same, 'of_weapon_type', 'blade')).toMatchObject({ value: 'blade' });
  });

  it('reads an answer under its name and code now, and guesses nothing', () => {
    expect(readAsLater(next, mapping, 'tenure', 'rented')).toMatchObject({ name: 'home_tenure', isMapped: true });
    expect(readAsLater(next, mapping, 'm_ethnicity', first)).toEqual({
      name: 'm_ethnicity',
      value: 'merged',
      isMapped: true,
    });
    expect(readAsLater(next, mapping, 'm_ethnicity', third)).toMatchObject({ value: third, isMapped: false });
    expect(readAsLater(next, mapping, 'm_ethnicity', 'dk')).toMatchObject({ value: 'dk', isMapped: false });
    expect(readAsLater(next, {}, 'm_ethnicity', first)).toEqual({ unmapped: 'no-code', name: 'm_ethnicity' });
    expect(readAsLater(next, {}, 'tenure', 'rented')).toEqual({ unmapped: 'no-variable', name: 'tenure' });
    expect(readAsLater(next, {}, 'toString', 'rented')).toEqual({ unmapped: 'no-variable', name: 'toString' });
  });

  it('is refused where a name or a code does not exist, or two variables become one', () => {
    expect(checkMapping(lacsi, next, mapping)).toEqual([]);
    const codes = (wrong: Parameters<typeof checkMapping>[2]) =>
      checkMapping(lacsi, next, wrong).map(({ code, path }) => [code, path]);
    expect(codes({ variables: { nothing: 'home_tenure' } })).toEqual([['unknown-old-variable', 'variables.nothing']]);
    expect(codes({ variables: { tenure: 'nothing' } })).toEqual([['unknown-new-variable', 'variables.tenure']]);
    expect(codes({ variables: { tenure: 'home_tenure', income_band: 'home_tenure' } })).toEqual([
      ['twice', 'variables.income_band'],
    ]);
    // The later version asks something else under the name.
    const again = { variables: { m_sex: 'home_tenure' } };
    expect(codes(again)).toEqual([['name-again', 'variables.m_sex']]);
    expect(codes({ variables: { tenure: 'income_band' } })).toEqual([['twice', 'variables.tenure']]);
    expect(codes({ codes: { m_ethnicity: { nothing: 'merged' } } })).toEqual([
      ['unknown-old-code', 'codes.m_ethnicity.nothing'],
    ]);
    expect(codes({ codes: { m_ethnicity: { [first]: 'nothing' } } })).toEqual([
      ['unknown-new-code', `codes.m_ethnicity.${first}`],
    ]);
    expect(codes({ codes: { nothing: {} } })).toEqual([['unknown-new-variable', 'codes.nothing']]);
  });
});
