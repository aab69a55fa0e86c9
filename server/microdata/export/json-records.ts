import { fileSink } from '../../files/file-sink.ts';
import { codesOf, labelOf, titleOfRecords } from './labels.ts';
import { fileForEachUnit, namesOf, type RecordFormat, type UnitPlan } from './record-format.ts';

/**
 * JSON in UTF-8: a file for each kind of record with its variables, then one record a line. A record has the variables
 * that are known of it; `dk`, `refused` and `na` are values as any other.
 */
export const JSON_RECORDS: RecordFormat = fileForEachUnit('json', (plan) => {
  const sink = fileSink(plan.place);
  const names = namesOf(plan.unit).map((name) => JSON.stringify(name));
  let between = '\n';
  const write = (text: string) => sink.write(Buffer.from(text));
  write(head(plan));
  return {
    add(group) {
      const rows = group[0]?.length ?? 0;
      const lines = Array.from({ length: rows }, (_, row) => {
        const known = names.flatMap((name, place) => {
          const value = group[place]![row] ?? null;
          return value === null ? [] : `${name}:${JSON.stringify(value)}`;
        });
        return `{${known.join(',')}}`;
      });
      if (rows === 0) return;
      write(`${between}${lines.join(',\n')}`);
      between = ',\n';
    },
    finish() {
      write('\n]}\n');
      return sink.finish();
    },
    close: sink.close,
  };
});

function head({ source: { described }, unit, words }: UnitPlan): string {
  const variables = unit.columns.map((column) => {
    const codes = codesOf(column, words);
    const told = { name: column.name, type: column.kind, label: labelOf(column, words), ...(codes && { codes }) };
    return JSON.stringify(told);
  });
  const about = { title: titleOfRecords(described, words.language), records: unit.unit, language: words.language };
  return `${JSON.stringify(about).slice(0, -1)},"variables":[\n${variables.join(',\n')}\n],"rows":[`;
}
