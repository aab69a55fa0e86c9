import type { FigureSource } from '#contract';
import { readSourceOf, writeSource } from '../sources/source-address.ts';

/** What somebody compares in a table. */
export interface ChosenComparison {
  /** A variable of the table; blank where only another edition is compared with. */
  readonly variable: string;
  /** The value with which every other one is compared; blank of all pairs. */
  readonly reference: string;
  /** Key of another edition; blank of none. */
  readonly edition: string;
  readonly sharedPsus: boolean;
  /** What the other edition is made from. */
  readonly otherSource: FigureSource;
}

const NAMES = ['between', 'reference', 'with', 'shared', 'withWeighting', 'withFile'] as const;

/** What is compared, in the search part of an address; undefined where it names nothing. */
export function readComparison(search: string): ChosenComparison | undefined {
  const inAddress = new URLSearchParams(search);
  const [variable, reference, edition, shared, weighting, file] = NAMES.map((name) => inAddress.get(name) ?? '');
  if (variable === '' && edition === '') return undefined;
  const other = new URLSearchParams({ ...(weighting && { weighting }), ...(file && { file }) });
  return {
    variable: variable!,
    reference: reference!,
    edition: edition!,
    sharedPsus: shared === 'yes',
    otherSource: readSourceOf(other.toString()),
  };
}

/** Writes it into the search part, where nothing stands for what is not chosen. */
export function writeComparison(chosen: ChosenComparison, search: string): string {
  const { variable, reference, edition, sharedPsus, otherSource } = chosen;
  const parameters = new URLSearchParams(search);
  const other = new URLSearchParams(writeSource(edition === '' ? {} : otherSource, ''));
  const values = [
    variable,
    variable && reference,
    edition,
    edition && sharedPsus ? 'yes' : '',
    other.get('weighting') ?? '',
    other.get('file') ?? '',
  ];
  for (const [place, name] of NAMES.entries()) {
    if (values[place] === '') parameters.delete(name);
    else parameters.set(name, values[place]!);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
