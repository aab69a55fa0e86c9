import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { figuresOf, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const METHODS = join(import.meta.dirname, '..', '..', '..', 'docs', 'methods.md');

/** The crimes that the line of a set names, by the first cell of the line. */
function namedInMethods(): Map<string, string[]> {
  const lines = readFileSync(METHODS, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('| set of `lacsi-2018-r1` |'));
  const rows = lines.slice(first + 2, first + 6).map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.map(([, set, crimes]) => [set!.replaceAll('`', ''), [...crimes!.matchAll(/`(\w+)`/g)].map(([, c]) => c!)]),
  );
}

it('the sets of LACSI are those that the page of methods names', () => {
  const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
  const sets = new Map(
    figuresOf(lacsi).flatMap((one) => (one.about === 'set' ? [[one.key, one.crimes]] : [])) as [string, string[]][],
  );
  const named = namedInMethods();
  const both = [...named.get('any_person')!, ...named.get('any_household')!];
  const any = [...both, ...named.get('any')!];
  expect([...sets.keys()].sort()).toEqual(['any', 'any_household', 'any_person']);
  expect(sets.get('any_person')!.toSorted()).toEqual(named.get('any_person')!.sort());
  expect(sets.get('any_household')!.toSorted()).toEqual(named.get('any_household')!.sort());
  expect(sets.get('any')!.toSorted()).toEqual(any.toSorted());
  expect([...any, ...named.get('none')!].sort()).toEqual(lacsi.crimes.map(({ key }) => key).sort());
});
