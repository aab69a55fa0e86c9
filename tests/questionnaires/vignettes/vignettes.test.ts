import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Instrument, iccsOf, parseInstrument, type Value } from '#questionnaires';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import { incidentWeight } from '../../../server/analysis/from-interviews/weight.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { isIn, poolsOf } from '../../../server/analysis/indicators/pools.ts';
import type { EstimateRow } from '../../../server/contract/estimates.ts';
import { reportedIncidents } from '../../../server/derivation/reported-incidents.ts';
import { completeIncidents } from '../../../server/interviews/complete-incidents.ts';
import { flatten } from '../../../server/interviews/flatten.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

interface Vignette {
  id: string;
  story: string;
  /** Optional modules that the survey asks. */
  packs?: string[];
  /** What the country sets otherwise in the manifest. */
  settings?: Record<string, unknown>;
  answers: Record<string, Value | Record<string, Value>>;
  key: Key;
}

/**
 * What the methodologist says comes of the story. Weights are in units of the crime's level: the household's
 * or the person's.
 */
interface Key {
  events: {
    screened: string;
    level: string;
    iccs: string;
    window: string;
    series: boolean;
    counted: boolean;
    weight: number;
  }[];
  victims: { person: string[]; household: string[] };
  incidence: Record<string, number>;
  /**
   * Where it differs from the sum of both levels' figures or is worth saying: events of the set that mixes
   * levels, as each stands for its unit.
   */
  eventsOfBothLevels?: number;
  adultWithAnyCrime: boolean;
  householdTouched: boolean;
  members: Record<string, number>;
  sdg: Record<string, number>;
  dark: Record<'D1' | 'D2' | 'D3', Record<string, number | null>>;
}

const folder = new URL('./', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const unlessSaid = read('unless-said.json') as Vignette['answers'];
const vignettes = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'unless-said.json')
  .flatMap((file) => (read(file) as { vignettes: Vignette[] }).vignettes);

/** A dwelling that stands for 200 households, with two adults: its person stands for 400. */
const HOUSEHOLD = 200;
const PERSON = 400;

const made = new Map<string, Instrument>();

function surveyOf({ packs = [], settings = {} }: Vignette): Instrument {
  const name = JSON.stringify([packs, settings]);
  const known = made.get(name);
  if (known) return known;
  // biome-ignore lint/suspicious/noExplicitAny: a manifest to be changed
  const files = structuredClone(instrumentFiles('lacsi-2018-r1')) as any;
  for (const pack of files['manifest.json'].packs) pack.active = packs.includes(pack.key);
  Object.assign(files['manifest.json'], settings);
  const instrument = parseInstrument(files);
  made.set(name, instrument);
  return instrument;
}

function typed(vignette: Vignette) {
  const { id, answers: told } = vignette;
  const instrument = surveyOf(vignette);
  const script = scenario(instrument, { caseId: id }).answers({ ...unlessSaid, ...told });
  const { answers } = script.interview();
  const unit = {
    caseId: id,
    stratum: 's1',
    psu: 'p1',
    probabilities: [0.1, 0.05],
    area: 'urban',
    label: id,
    seed: 'x',
  };
  const { version } = instrument;
  const file = buildAnalysisFile(instrument, [
    { caseId: id, unit: { ...unit, area: 'urban' as const }, answers, instrument: instrument.id, version },
  ]);
  const rows = estimateIndicators(file, { standard: 'inegi' }).filter(
    ({ domain, variance_frame, outcome }) =>
      Object.keys(domain).length === 0 && variance_frame === 'all_psus' && outcome === 'both',
  );
  return { instrument, script, interview: flatten(instrument, answers)!, file, rows };
}

function windowOf(month: Value | undefined): string {
  if (month === 'before_window') return 'before';
  if (month === 'after_window') return 'after';
  return /^\d{4}-\d{2}$/.test(String(month)) ? 'inside' : 'unknown';
}

function eventsTyped({ instrument, interview, rows }: ReturnType<typeof typed>): Key['events'] {
  const counted = reportedIncidents(instrument, interview);
  return instrument.crimes.flatMap(({ key, level, inUse }) => {
    if (!inUse) return [];
    const complete = completeIncidents(instrument, interview);
    return (interview.incidents.get(key) ?? []).map((_, index) => {
      const answers = complete.get(key)![index]!;
      const incident = counted.find(({ crimeScreened, n }) => crimeScreened === key && n === index + 1);
      const members = rows.find((row) => row.indicator === 'members_affected' && row.crime === key)?.estimate ?? 0;
      const ofUnit = incident === undefined ? 0 : incidentWeight(1, incident);
      const weight = level === 'member' ? members / HOUSEHOLD : ofUnit;
      return {
        screened: key,
        level,
        iccs: incident?.iccs ?? iccsOf(instrument, key, { ...answers }) ?? '',
        window: windowOf(answers.ev_month),
        series: interview.household[`${key}_series`] === 'yes',
        counted: weight > 0,
        weight: Number(weight.toFixed(9)),
      };
    });
  });
}

/** Figures of an indicator by crime or category that are not nothing. */
function figures(
  rows: EstimateRow[],
  indicator: string,
  by: 'crime' | 'category',
  per: number,
): Record<string, number> {
  const of = rows.filter((row) => row.indicator === indicator && row.estimate !== null && row.estimate !== 0);
  return Object.fromEntries(of.map((row) => [row[by], Number(((row.estimate ?? 0) / per).toFixed(9))]));
}

const sorted = (names: string[]) => names.toSorted();

it('there are more than thirty stories, and every crime is in one of them', () => {
  expect(vignettes.length).toBeGreaterThanOrEqual(30);
  expect(new Set(vignettes.map(({ id }) => id)).size).toBe(vignettes.length);
  const told = new Set(
    vignettes.flatMap(({ key }) => [...key.events.map(({ screened }) => screened), ...Object.keys(key.members)]),
  );
  const nineteen = parseInstrument(instrumentFiles('lacsi-2018-r1')).crimes.filter(({ tier }) => tier !== 'pack');
  for (const { key } of nineteen) expect(told, key).toContain(key);
});

it.each(vignettes.map((vignette) => [vignette.id, vignette] as const))(
  '%s is typed through the forms and comes out as its key says',
  (_, vignette) => {
    const { key } = vignette;
    const interviewed = typed(vignette);
    const { rows, script } = interviewed;
    expect(script.violations()).toEqual([]);
    expect(eventsTyped(interviewed)).toEqual(key.events);

    const persons = figures(rows, 'prevalence_person', 'crime', 100_000);
    const households = figures(rows, 'prevalence_household', 'crime', 1);
    expect(sorted(Object.keys(persons))).toEqual(sorted(key.victims.person));
    expect(sorted(Object.keys(households))).toEqual(sorted(key.victims.household));
    const incidence = {
      ...figures(rows, 'incidence_person', 'crime', 100_000),
      ...figures(rows, 'incidence_household', 'crime', 100_000),
    };
    expect(incidence).toEqual(key.incidence);
    if (key.eventsOfBothLevels !== undefined) {
      const { file } = interviewed;
      const both = poolsOf(file).find((pool) => pool.key === 'any')!;
      const own = (row: number) =>
        file.crimes[file.incidents.crime[row]!]?.level === 'household' ? HOUSEHOLD : PERSON;
      const counted = [...file.incidents.weight.keys()].filter((row) => isIn(both, file.incidents, row));
      const events = counted.reduce((sum, row) => sum + file.incidents.weight[row]! / own(row), 0);
      expect(events).toBeCloseTo(key.eventsOfBothLevels, 9);
    }
    const of = (indicator: string, crime: string) =>
      rows.find((row) => row.indicator === indicator && row.crime === crime)?.estimate ?? null;
    expect(of('prevalence_adult_any', 'any')).toBe(key.adultWithAnyCrime ? 100_000 : 0);
    expect(of('prevalence_household_any', 'any')).toBe(key.householdTouched ? 1 : 0);

    expect(figures(rows, 'members_affected', 'crime', HOUSEHOLD)).toEqual(key.members);
    const series = rows.filter((row) => row.indicator === 'sdg_series' && row.estimate !== null);
    const none = { VC_VOV_PHYL: 0, VC_VOV_SEXL: 0, VC_VOV_ROBB: 0, VC_SNS_WALN_DRK: 1, VC_SNS_WALN: 1 };
    expect(Object.fromEntries(series.map((row) => [row.category, row.estimate]))).toEqual({ ...none, ...key.sdg });

    const crimes = [...key.victims.person, ...key.victims.household].filter((name) => !name.startsWith('any'));
    const dark = (indicator: string, among: string[]) =>
      Object.fromEntries(among.map((crime) => [crime, of(indicator, crime)]));
    expect(dark('dark_figure_unreported', crimes), 'D1').toEqual(key.dark.D1);
    expect(dark('dark_figure_no_file', crimes), 'D2').toEqual(key.dark.D2);
    expect(dark('dark_figure_victims', Object.keys(key.dark.D3)), 'D3').toEqual(key.dark.D3);
  },
);
