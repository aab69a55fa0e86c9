import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisFile, Categories, SeveralAnswers } from '../../../../server/analysis/analysis-file.ts';
import { costFile, costStudy, REFERENCE } from './small-costs.ts';

type Rows = readonly Readonly<Record<string, string>>[];

/** Answers of a code each; blank where nobody was asked. */
const SINGLE = {
  ev_threat: 'THREAT',
  of_weapon: 'WEAPON',
  ev_injury_weapon: 'HURT',
  ev_other_violence: 'OTHERV',
} as const;

/** Answers of several codes, with blanks between them. */
const SEVERAL = { ev_injury_type: 'INJURY', of_relation: 'RELATION' } as const;
const OF_PERSONS = { support_wanted: 'WANTED', support_received: 'RECEIVED' } as const;

/** The file of the fixtures, with days, insurance, the answers about incidents, and the support of victims. */
export async function impactFile(): Promise<AnalysisFile> {
  const persons = rowsOf('persons');
  const incidents = rowsOf('incidents');
  const file = await costFile({ persons: textOf('persons'), incidents: textOf('incidents') }, impactStudy());
  return {
    ...file,
    persons: { ...file.persons, several: columns(OF_PERSONS, persons, severalOf) },
    incidents: {
      ...file.incidents,
      answers: columns(SINGLE, incidents, categoriesOf),
      several: columns(SEVERAL, incidents, severalOf),
    },
  };
}

/** The study of costs, with three sexes, days and insurance. */
function impactStudy(): ReturnType<typeof costStudy> {
  const study = costStudy();
  const days = { value: '{DAYS}', unknown: '{DAYS} = 9999' };
  const insurance = { value: '{INS}', unknown: '{INS} = 9999' };
  Object.assign(study.files.incidents.columns, { DAYS: 'number', INS: 'number' });
  Object.assign(study.incidents.amounts, { days_lost: days, insurance_paid: insurance });
  Object.assign(study.persons.domains.sex.categories, { other: "{SEX} = '3'" });
  return study;
}

function textOf(name: string): string {
  return readFileSync(join(REFERENCE, `impact-${name}.csv`), 'utf8');
}

function rowsOf(name: string): Rows {
  const [header, ...lines] = textOf(name).trimEnd().split('\n');
  const names = header!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((column, place) => [column, cells[place]!]));
  });
}

function columns<Column>(
  named: Readonly<Record<string, string>>,
  rows: Rows,
  make: (texts: readonly string[]) => Column,
): ReadonlyMap<string, Column> {
  return new Map(Object.entries(named).map(([name, column]) => [name, make(rows.map((row) => row[column]!))]));
}

function codesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.split(' ')))].filter((code) => code !== '').sort();
}

function categoriesOf(texts: readonly string[]): Categories {
  const names = codesIn(texts);
  return { names, codes: Int32Array.from(texts, (text) => names.indexOf(text)) };
}

function severalOf(texts: readonly string[]): SeveralAnswers {
  const names = codesIn(texts);
  return {
    names,
    asked: Uint8Array.from(texts, (text) => (text === '' ? 0 : 1)),
    given: names.map((name) => Uint8Array.from(texts, (text) => (text.split(' ').includes(name) ? 1 : 0))),
  };
}
