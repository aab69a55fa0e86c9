import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answers, parseInstrument, type Value } from '#questionnaires';
import type { AcceptedInterview } from '../../../../server/model.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';
import { manifest } from '../../../support/mutations/judging.ts';
import type { Json } from '../../../support/mutations/mutation.ts';
import { scenario } from '../../../support/scenario.ts';

const REFERENCE = join(import.meta.dirname, '../../../fixtures/reference');

/** The answers that R survey read. */
export const CSV_OF_R = join(REFERENCE, 'told-interviews.csv');

const FILES: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
for (const pack of manifest(FILES).packs) if (pack.key === 'harassment_11_7_2') pack.active = true;

/** The questionnaire with the module of harassment. */
export const withHarassment = parseInstrument(FILES);

const FORM_OF: Readonly<Record<string, string>> = {
  safe: 'perception',
  walk: 'perception',
  crime: 'perception',
  outlook: 'perception',
  cause: 'perception',
  auth: 'institutions',
  trust: 'institutions',
  habit: 'habits',
  measure: 'habits',
  community: 'habits',
  shar: 'pack_sexual_harassment',
};

const SEVERAL = ['habit_stopped', 'habit_not_done'];

/** Households of one to three adults of one sex, walked through once. */
const walked = new Map<string, Answers>();

function household(adults: number, sex: string): Answers {
  const key = `${adults} ${sex}`;
  if (!walked.has(key)) {
    const members = Array.from({ length: adults }, (_, line) => [`member.${line + 1}`, { m_sex: sex, m_age: 40 }]);
    const written = { n_residents: adults, shared_food_budget: 'yes', ev_abroad: 'no', ...Object.fromEntries(members) };
    walked.set(key, scenario(withHarassment).answers(written).interview().answers);
  }
  return structuredClone(walked.get(key)!);
}

/** The interviews that R survey read too: what the columns do not hold was not asked. */
export function toldInterviews(): AcceptedInterview[] {
  const [header = '', ...lines] = readFileSync(CSV_OF_R, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const row = Object.fromEntries(line.split(',').map((text, place) => [names[place]!, text]));
    const answers = household(Number(row.ADULTS), row.SEX!);
    for (const form of new Set(Object.values(FORM_OF))) answers[form] = {};
    for (const [name, text] of Object.entries(row)) {
      const form = FORM_OF[name.split('_')[0]!];
      const answer: Value = SEVERAL.includes(name) ? text.split(';') : text;
      if (form !== undefined && text !== '') Object.assign(answers[form]!, { [name]: answer });
    }
    const unit = {
      caseId: row.CASE!,
      stratum: row.STRATUM!,
      psu: row.PSU!,
      probabilities: [Number(row.PROB)],
      area: row.AREA as 'urban' | 'rural',
    };
    const { id, version } = withHarassment;
    return { caseId: row.CASE!, unit, answers, instrument: id, version } as AcceptedInterview;
  });
}

export interface CellOfR {
  readonly indicator: string;
  readonly category: string;
  readonly domain: Record<string, string>;
  readonly place: 'estimates' | 'table';
  readonly estimate: number;
  readonly se: number;
  readonly n: number;
}

export function cellsOfR(): readonly CellOfR[] {
  return (JSON.parse(readFileSync(join(REFERENCE, 'told.json'), 'utf8')) as { cells: CellOfR[] }).cells;
}
