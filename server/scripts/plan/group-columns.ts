import type { TableVariable } from '#contract';
import type { Categories } from '../../analysis/analysis-file.ts';
import { valuesOfColumn } from '../../microdata/read/values-of-column.ts';
import type { ScriptGroup } from './script-plan.ts';
import type { ScriptUnit } from './steps.ts';
import { NotInFiles, type Workshop } from './workshop.ts';

/** Whose variables divide each kind of record: its own, else those of what it belongs to. */
const OWNERS: Readonly<Record<ScriptUnit, readonly ScriptUnit[]>> = {
  household: ['household'],
  person: ['person', 'household'],
  incident: ['incident', 'person', 'household'],
};

/** The variables by which tables divide, as columns of the record files. */
export class GroupColumns {
  readonly #workshop: Workshop;
  readonly #valuesOf: (unit: ScriptUnit, variable: string) => readonly string[] | undefined;

  /** @param valuesOf the values of a variable, where the file has no list of them */
  constructor(workshop: Workshop, valuesOf: (unit: ScriptUnit, variable: string) => readonly string[] | undefined) {
    this.#workshop = workshop;
    this.#valuesOf = valuesOf;
  }

  /** @throws NotInFiles */
  group(unit: ScriptUnit, variable: string): { readonly column: string; readonly known: readonly string[] } {
    const workshop = this.#workshop;
    for (const owner of OWNERS[unit])
      for (const what of ['domain', 'table_domain'] as const) {
        const found = workshop.has(owner) ? workshop.described(owner, { what, of: variable }) : undefined;
        if (found === undefined) continue;
        const name = workshop.column(owner, found.name);
        const column = owner === unit ? name : workshop.bring(unit, owner, name);
        return { column, known: this.#valuesOf(unit, variable) ?? valuesOfColumn(found) ?? [] };
      }
    throw new NotInFiles('absent');
  }

  divided(
    unit: ScriptUnit,
    { variable, values, total, unknown }: TableVariable,
    { names }: Pick<Categories, 'names'>,
  ): ScriptGroup {
    const { column, known } = this.group(unit, variable);
    return { variable, column, values: values ?? names, known, hasUnknown: unknown, total };
  }
}
