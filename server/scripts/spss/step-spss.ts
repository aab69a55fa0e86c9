import type { DataFileColumns } from '../plan/code-numbers.ts';
import type { ScriptUnit, ScriptStep } from '../plan/steps.ts';
import { spssExpressions } from './expression-spss.ts';

/** A step in SPSS. @param activate the lines that make a file the active one */
export function stepSpss(one: ScriptStep, columns: DataFileColumns, activate: (unit: ScriptUnit) => string[]): string[] {
  const { on } = one;
  const { name, condition, amount } = spssExpressions(columns, on);
  switch (one.step) {
    case 'keep':
      return [...activate(on), `SELECT IF ${condition(one.where)}.`];
    case 'make':
      return [
        ...activate(on),
        `COMPUTE ${one.column} = ${amount(one.start)}.`,
        ...one.cases.map(({ where, value }) => `IF (${condition(where)}) ${one.column} = ${amount(value)}.`),
        'EXECUTE.',
      ];
    case 'gather': {
      const [from, to] = one.keys;
      const ofFrom = spssExpressions(columns, one.from);
      const how = one.how === 'sum' ? 'SUM' : 'MIN';
      return [
        ...activate(one.from),
        `AGGREGATE OUTFILE="cifra_gathered.sav" /BREAK=${ofFrom.name(from)} /${one.column}=${how}(${ofFrom.name(one.value)}).`,
        ...matched(name(to), ofFrom.name(from), 'cifra_gathered.sav', activate(on)),
        ...(one.how === 'sum' ? [`IF SYSMIS(${one.column}) ${one.column} = 0.`, 'EXECUTE.'] : []),
      ];
    }
    case 'bring': {
      const [from, to] = one.keys;
      const ofFrom = spssExpressions(columns, one.from);
      const key = ofFrom.name(from);
      const value = ofFrom.name(one.value);
      return [
        ...activate(one.from),
        `SORT CASES BY ${key}.`,
        `SAVE OUTFILE="cifra_brought.sav" /KEEP=${key} ${value} /RENAME=(${value}=${one.column}).`,
        ...matched(name(to), key, 'cifra_brought.sav', activate(on)),
      ];
    }
  }
}

/** Columns of another file, by a key. */
function matched(key: string, itsKey: string, file: string, activate: readonly string[]): string[] {
  const renamed = key === itsKey ? '' : ` /RENAME=(${itsKey}=${key})`;
  return [
    ...activate,
    `SORT CASES BY ${key}.`,
    `MATCH FILES /FILE=* /TABLE="${file}"${renamed} /BY ${key}.`,
    'EXECUTE.',
  ];
}
