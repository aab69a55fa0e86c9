import { describe, expect, it } from 'vitest';
import { ICCS_TAGS } from '#questionnaires';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import { wholeInterview } from '../../../server/derivation/whole-interview.ts';
import { flatten } from '../../../server/interviews/flatten.ts';
import { caseRecords, type RecordRow } from '../../../server/microdata/case-records.ts';
import { instrument, toldSurvey } from '../derivation/told-survey.ts';

const SEEDS = [1, 2, 3];

/** The records of a survey whose people tell more than the simulation does, and whose incidents the office coded. */
function recordsOf(seed: number) {
  const { interviews, codings } = toldSurvey(seed);
  let household = 0;
  const cases = interviews.flatMap((interview) => {
    const place = { household: household + 1, firstMember: 1, firstIncident: 1, stratum: 'a', psu: 'b' };
    const own = codings.filter(({ caseId }) => caseId === interview.caseId);
    const whole = wholeInterview(instrument, interview, own);
    if (!whole) return [];
    household += 1;
    return [{ interview, records: caseRecords(whole, interview, place) }];
  });
  return { cases, file: buildAnalysisFile(instrument, interviews, codings) };
}

const sorted = (values: Iterable<number>) => [...values].sort((a, b) => a - b);
const column = (rows: readonly RecordRow[], name: string) => rows.map(({ added }) => Number(added[name]));

describe('the records of interviews', () => {
  it.each(SEEDS)('have the weights and the incidents of the figures: %s', (seed) => {
    const { cases, file } = recordsOf(seed);
    const rows = (unit: 'household' | 'person' | 'incident') => cases.flatMap(({ records }) => records[unit]);
    expect(column(rows('household'), 'weight_household')).toEqual([...file.households.weight]);
    expect(column(rows('person'), 'weight_person')).toEqual([...file.persons.weight]);
    const counting = rows('incident').filter(({ added }) => added.in_scope === 1);
    expect(counting.length).toBeGreaterThan(0);
    expect(sorted(column(counting, 'weight_incident'))).toEqual(sorted(file.incidents.weight));
    const { crimes, incidents } = file;
    const inFigures = Array.from(incidents.crime, (place) => crimes[place]?.key);
    expect(counting.map(({ added }) => added.crime).sort()).toEqual(inFigures.sort());
  });

  it.each(SEEDS)('keep what was said, whatever the office decided and whether it counts or not: %s', (seed) => {
    for (const { interview, records } of recordsOf(seed).cases) {
      const flat = flatten(instrument, interview.answers)!;
      const withForm = records.incident.filter(({ added }) => added.form !== 0);
      expect(withForm.flatMap(({ answers }) => answers)).toEqual(
        instrument.crimes.flatMap(({ key }) => flat.incidents.get(key) ?? []),
      );
      for (const { added } of records.incident) {
        if (added.in_scope === 1) continue;
        expect(added).toMatchObject({ weight_incident: 0, crime: null, crime_coded: null });
        expect(added.crime_screened).not.toBeNull();
      }
      expect(records.member.flatMap(({ answers }) => answers)).toEqual(flat.members);
      expect(records.member.filter(({ added }) => added.selected === 1)).toHaveLength(1);
    }
  });

  it.each(SEEDS)('have what the answers give beside what the office gave, and say what it decided: %s', (seed) => {
    const { cases } = recordsOf(seed);
    const incidents = cases.flatMap(({ records }) => records.incident.map(({ added }) => added));
    const decided = incidents.filter(({ office_decision }) => office_decision === 'crime');
    expect(decided.length).toBeGreaterThan(0);
    for (const one of incidents) {
      if (one.form === 0) continue;
      expect(ICCS_TAGS.weapon).toContain(one.iccs_weapon);
      if (one.in_scope !== 1) continue;
      // What the figures count is the office's where it decided, otherwise what was said.
      const isDecided = one.office_decision === 'crime';
      expect(one.iccs).toBe(isDecided ? one.iccs_coded : one.iccs_said);
      expect(one.iccs_coded === null).toBe(!isDecided);
    }
    for (const { coded_by_office, crime_screened, crime_coded, iccs_said, iccs_coded } of decided)
      if (coded_by_office === 'changed' && crime_coded === crime_screened) expect(iccs_said).not.toBe(iccs_coded);
  });

  it('take weights that were made, beside those of the design', () => {
    const interview = toldSurvey(1).interviews[0]!;
    const whole = wholeInterview(instrument, interview)!;
    const weights = { household: 50, person: 120 };
    const place = { household: 1, firstMember: 1, firstIncident: 1, stratum: 'a', psu: 'b' };
    const plain = caseRecords(whole, interview, place);
    const weighted = caseRecords(whole, interview, { ...place, weights });
    expect(weighted.person[0]!.added).toMatchObject({
      weight_person: 120,
      design_weight_person: plain.person[0]!.added.weight_person,
    });
    expect(weighted.household[0]!.added.weight_household).toBe(50);
    expect(column(weighted.member, 'weight_household')).toEqual(weighted.member.map(() => 50));
  });

  it('are none where the selected adult did not answer', () => {
    const [interview] = toldSurvey(1).interviews;
    const answers = { ...interview!.answers, selection: { ...interview!.answers.selection, consent_selected: 'no' } };
    expect(wholeInterview(instrument, { ...interview!, answers })).toBeUndefined();
  });
});
