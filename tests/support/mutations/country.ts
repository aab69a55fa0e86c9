import { type Instrument, parseInstrument, type Standing, type VerdictReason } from '#questionnaires';
import { instrumentFiles } from '../instrument-files.ts';
import { judgedAskings, judgedWordings } from './judged-askings.ts';
import { judgedAnswers, judgedSettings } from './judged-settings.ts';
import type { Json } from './mutation.ts';

/** A kind of change that stands in the questionnaire of a country, and what the report has to say of it. */
interface Deviation {
  readonly kind: string;
  readonly questions?: Readonly<Record<string, Standing>>;
  /** Why a figure is not the same. */
  readonly figures?: Readonly<Record<string, VerdictReason>>;
  readonly survey?: VerdictReason;
}

export const DEVIATIONS: readonly Deviation[] = [
  {
    kind: 'the wording of a screener',
    questions: { robbery_ref: 'not-comparable', robbery_5y: 'otherwise' },
    figures: { 'crime robbery': 'screener-wording' },
  },
  { kind: 'how often, in other words', questions: { burglary_times: 'not-comparable' } },
  {
    kind: 'the wording of a report',
    questions: { rep_formal_self: 'otherwise' },
    figures: { reporting: 'reporting-wording' },
  },
  {
    kind: 'the wording of an opinion',
    questions: { walk_alone_night: 'otherwise', walk_alone_day: 'same' },
    figures: { 'series VC_SNS_WALN_DRK': 'question-wording' },
  },
  { kind: 'a question that is gone', questions: { access_barrier: 'not-asked' } },
  { kind: 'a question asked of fewer', questions: { ev_witnessed: 'not-comparable' } },
  {
    kind: 'a gate that is gone',
    questions: { bicycle_theft_ref: 'not-comparable' },
    figures: { 'crime bicycle_theft': 'crime-asked-of-others' },
  },
  { kind: 'a form that is due for fewer', questions: { habit_stopped: 'not-comparable' } },
  { kind: 'answers that are no longer read out', questions: { tenure: 'otherwise' } },
  { kind: 'a crime answered alone', questions: { sexual_offence_ref: 'not-comparable' } },
  { kind: 'an answer that is gone' },
  { kind: 'a narrower range', questions: { n_residents: 'not-comparable' } },
  { kind: 'fewer answers at once', questions: { top_concerns: 'otherwise' } },
  { kind: 'an answer of another kind', questions: { days_lost: 'not-comparable' } },
  { kind: 'another list', questions: { m_migrant: 'not-comparable' } },
  { kind: 'another reference period', questions: { threats_ref: 'not-comparable' }, survey: 'reference-window' },
  { kind: 'older people', survey: 'population' },
  { kind: 'a draw by birthday', survey: 'selection-method' },
  { kind: 'fewer incident forms', survey: 'caps' },
  {
    kind: 'a crime that is off',
    questions: { consumer_fraud_ref: 'not-asked' },
    figures: { 'crime consumer_fraud': 'crime-gone', 'set any': 'totals' },
  },
  { kind: 'another ICCS code', figures: { 'crime vandalism': 'iccs-code' } },
  { kind: 'another source of a series', figures: { 'series VC_VOV_PHYL': 'sdg-source' } },
];

const FORESEEN = [
  'the words of the country',
  'amounts of money',
  'a module that is on',
  'a state more',
  'a new question',
];

/** LACSI as a country made it its own, with every deviation and some differences that the standard foresees. */
export function countryOf(): Instrument {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  const kinds = [...DEVIATIONS.map(({ kind }) => kind), ...FORESEEN];
  for (const { kind, change } of [...judgedWordings, ...judgedAskings, ...judgedAnswers, ...judgedSettings])
    if (kinds.includes(kind)) change(files);
  files['manifest.json'].id = 'country-2027';
  return parseInstrument(files);
}
