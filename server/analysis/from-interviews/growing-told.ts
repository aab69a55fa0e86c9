import type { Instrument } from '#questionnaires';
import { type ToldFamily, toldFamilies, UNSAID } from '../../derivation/told-families.ts';
import { toldPlace } from '../../derivation/told-text.ts';
import type { SampledUnit, ToldAnswers } from '../analysis-file.ts';
import { GrowingColumn } from '../growing-column.ts';
import type { EarlierVersion } from './joined-versions.ts';
import type { WholeRecord } from './whole-record.ts';

/** How the texts of a version are read: for each row its place there, and for each place of a code its code here. */
interface Reading {
  readonly rows: readonly number[];
  readonly codes: readonly number[];
}

/** What was answered to the questions of the figures of a unit, out of the texts that were derived (`toldText`). */
export class GrowingTold {
  readonly #answers: readonly OneQuestion[];

  /** @param earlier versions whose answers may have codes that the instrument lacks */
  constructor(instrument: Instrument, unit: SampledUnit, earlier: readonly EarlierVersion[]) {
    const families = toldFamilies(instrument).filter((family) => family.unit === unit);
    this.#answers = families.map((family) => new OneQuestion(family, instrument.version, earlier));
  }

  add({ version, told }: WholeRecord): void {
    for (const answers of this.#answers) answers.add(version, told(answers.indicator));
  }

  /** What nobody was asked is left out: a module that is off, an authority that the country does not have. */
  finish(): Map<string, ToldAnswers> {
    const finished = this.#answers.map((answers) => [answers.indicator, answers.finish()] as const);
    return new Map(finished.filter(([, { rows }]) => rows.size > 0));
  }
}

/** The codes of a question and those that it has in earlier versions alone; ways of not answering stand last. */
export function toldCodes(
  { indicator, codes }: Pick<ToldFamily, 'indicator' | 'codes'>,
  earlier: readonly Pick<EarlierVersion, 'told'>[],
): string[] {
  const known = new Set([...codes, ...earlier.flatMap(({ told }) => told.get(indicator)?.codes ?? [])]);
  return [...known].sort((a, b) => UNSAID.indexOf(a) - UNSAID.indexOf(b));
}

class OneQuestion {
  readonly indicator: string;
  readonly #names: readonly string[];
  readonly #rows: readonly string[];
  readonly #columns: readonly GrowingColumn<Int8Array>[];
  readonly #readings: ReadonlyMap<string, Reading>;

  constructor(family: ToldFamily, version: string, earlier: readonly EarlierVersion[]) {
    const { indicator, rows, codes } = family;
    this.indicator = indicator;
    this.#rows = rows;
    this.#columns = rows.map(() => new GrowingColumn(Int8Array));
    const others = earlier.flatMap((one) => {
      const family = one.told.get(indicator);
      return family ? [{ version: one.version, ...family }] : [];
    });
    this.#names = toldCodes(family, earlier);
    const place = (code: string) => this.#names.indexOf(code);
    const own: [string, Reading] = [version, { rows: rows.map((_, row) => row), codes: codes.map(place) }];
    const ofOthers = others.map((other): [string, Reading] => [
      other.version,
      { rows: rows.map((row) => other.rows.indexOf(row)), codes: other.codes.map(place) },
    ]);
    this.#readings = new Map([own, ...ofOthers]);
  }

  add(version: string, text: string | undefined): void {
    const reading = text === undefined ? undefined : this.#readings.get(version);
    for (const [place, column] of this.#columns.entries()) {
      const row = reading?.rows[place] ?? -1;
      column.add(row === -1 ? -1 : (reading?.codes[toldPlace(text ?? '', row)] ?? -1));
    }
  }

  finish(): ToldAnswers {
    const finished = this.#columns.map((column, place) => [this.#rows[place] ?? '', column.finish()] as const);
    return { names: this.#names, rows: new Map(finished.filter(([, codes]) => codes.some((code) => code !== -1))) };
  }
}
