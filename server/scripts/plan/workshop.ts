import type { ImputationSpec } from '#contract';
import type { DescribedAnalysis } from '../../microdata/analysed/describe-analysis.ts';
import { type HeldInColumn, nameOfHeld, withHeld } from '../../microdata/analysed/held.ts';
import type { DescribedRecordColumn } from '../../microdata/export/described-columns.ts';
import { EVERY_RECORD, isSame, NO_RECORD } from './conditions.ts';
import type { SaidInScript } from './said.ts';
import type { Amount, MakeStep, RecordCondition, ScriptStep, ScriptUnit } from './steps.ts';

/** The record files as they are described. */
export interface RecordsToScript {
  /** How what was lent to the files was imputed; absent where nothing was. */
  readonly imputation?: ImputationSpec | undefined;
  readonly analysis: DescribedAnalysis;
  readonly columns: ReadonlyMap<ScriptUnit, readonly DescribedRecordColumn[]>;
}

/** Why a figure cannot be made of the files. */
export class NotInFiles extends Error {
  readonly why: 'imputed' | 'joined' | 'absent' | 'unwritten';

  constructor(why: NotInFiles['why']) {
    super(why);
    this.why = why;
  }
}

/** Programs of statistics take names of so many letters. */
const LONGEST = 29;

/** Where the steps of a script come together: each column is made once, however many figures need it. */
export class Workshop {
  readonly steps: ScriptStep[] = [];
  readonly records: RecordsToScript;
  readonly #used = new Map<ScriptUnit, Set<string>>();
  readonly #held = new Map<ScriptUnit, ReadonlyMap<string, DescribedRecordColumn>>();
  readonly #made = new Map<string, string>();
  readonly #names = new Set<string>();

  constructor(records: RecordsToScript) {
    const held = Array.from(records.columns, ([unit, columns]) => [unit, withHeld(columns, unit)] as const);
    this.records = { ...records, columns: new Map(held) };
    for (const [unit, columns] of held) {
      this.#held.set(
        unit,
        new Map(columns.flatMap((column) => (column.holds ? [[nameOfHeld(column.holds), column] as const] : []))),
      );
      for (const { name } of columns) this.#names.add(name.toLowerCase());
    }
  }

  has(unit: ScriptUnit): boolean {
    return this.records.columns.has(unit);
  }

  /** The columns of a file that the script reads, in the order of the file. */
  columnsUsed(unit: ScriptUnit): DescribedRecordColumn[] {
    return (this.records.columns.get(unit) ?? []).filter(({ name }) => this.#used.get(unit)?.has(name));
  }

  /** A column of a fixed name. @throws NotInFiles */
  column(unit: ScriptUnit, name: string): string {
    const isThere = this.records.columns.get(unit)?.some((one) => one.name === name);
    if (!isThere) throw new NotInFiles('absent');
    return this.#use(unit, name);
  }

  /** The name of the column that holds something; undefined where none does. */
  holding(unit: ScriptUnit, held: HeldInColumn): string | undefined {
    const found = this.described(unit, held);
    return found && this.#use(unit, found.name);
  }

  described(unit: ScriptUnit, held: HeldInColumn): DescribedRecordColumn | undefined {
    return this.#held.get(unit)?.get(nameOfHeld(held));
  }

  /** @throws NotInFiles where no column holds it */
  needed(unit: ScriptUnit, held: HeldInColumn): string {
    const name = this.holding(unit, held);
    if (name === undefined) throw new NotInFiles('absent');
    return name;
  }

  allHolding(unit: ScriptUnit, what: HeldInColumn['what'], of?: string): readonly DescribedRecordColumn[] {
    const found = (this.records.columns.get(unit) ?? []).filter(
      ({ holds }) => holds?.what === what && (of === undefined || holds.of === of),
    );
    for (const { name } of found) this.#use(unit, name);
    return found;
  }

  keep(on: ScriptUnit, where: RecordCondition, says: SaidInScript): void {
    this.steps.push({ step: 'keep', on, where, says });
  }

  /** A new column: a value for all, then another one where something is so. */
  make(
    on: ScriptUnit,
    name: string,
    { start: first, cases: given = [], says }: { start: Amount; cases?: MakeStep['cases']; says?: SaidInScript },
  ): string {
    // What is so of every record is the value for all.
    const last = given.findLastIndex(({ where }) => isSame(where, EVERY_RECORD));
    const start = given[last]?.value ?? first;
    const cases = given.slice(last + 1).filter(({ where }) => !isSame(where, NO_RECORD));
    const key = JSON.stringify(['make', on, start, cases]);
    return this.#once(key, name, (column) => ({ step: 'make', on, column, start, cases, ...(says && { says }) }));
  }

  /** What is gathered from the records of another file that belong to each record. */
  gather(
    on: ScriptUnit,
    name: string,
    gathered: {
      from: ScriptUnit;
      value: string;
      keys: readonly [string, string];
      how?: 'sum' | 'least';
      says?: SaidInScript;
    },
  ): string {
    const { from, value, keys, how = 'sum', says } = gathered;
    const key = JSON.stringify(['gather', on, from, value, keys, how]);
    return this.#once(key, name, (column) => ({
      step: 'gather',
      on,
      column,
      how,
      from,
      value,
      keys,
      ...(says && { says }),
    }));
  }

  /** A column of the record that each record belongs to; of a household, that of the one person who answers for it. */
  bring(on: ScriptUnit, from: ScriptUnit, value: string): string {
    const key = from === 'person' && on !== 'household' ? 'person' : 'household';
    const keys = [this.column(from, key), this.column(on, key)] as const;
    return this.#once(JSON.stringify(['bring', on, from, value]), `${from}_${value}`, (column) => ({
      step: 'bring',
      on,
      column,
      from,
      value,
      keys,
      says: { sentence: 'brought' },
    }));
  }

  #once(key: string, name: string, step: (column: string) => ScriptStep): string {
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    const column = this.#freeName(name);
    this.#made.set(key, column);
    this.steps.push(step(column));
    return column;
  }

  /** A name that no file has and every program takes. */
  #freeName(wanted: string): string {
    const plain = wanted
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .slice(0, LONGEST)
      .replace(/_+$/, '');
    let name = plain;
    for (let number = 2; this.#names.has(name); number++) name = `${plain}_${number}`;
    this.#names.add(name);
    return name;
  }

  #use(unit: ScriptUnit, name: string): string {
    const used = this.#used.get(unit) ?? new Set();
    used.add(name);
    this.#used.set(unit, used);
    return name;
  }
}
