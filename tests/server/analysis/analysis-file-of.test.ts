import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisFile, Categories } from '../../../server/analysis/analysis-file.ts';
import { AnalysisFileBuilder, analysisFileOf } from '../../../server/analysis/from-interviews/analysis-file-of.ts';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import type { DerivedCase } from '../../../server/analysis/from-interviews/whole-record.ts';
import { officeDecisions } from '../../../server/coding/office-decisions.ts';
import { deriveInterview } from '../../../server/derivation/derive-interview.ts';
import { recordFrom, rowsOf } from '../../../server/derivation/derived-rows.ts';
import { reportedIncidents } from '../../../server/derivation/reported-incidents.ts';
import { flatten } from '../../../server/interviews/flatten.ts';
import { bySize } from '../../support/size.ts';
import { instrument, type ToldSurvey, toldSurvey } from '../derivation/told-survey.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const runs = { numRuns: bySize({ small: 10, full: 60 }) };

const casesOf = ({ interviews, codings }: ToldSurvey): DerivedCase[] =>
  interviews.map((interview) => ({ record: deriveInterview(instrument, interview, codings), unit: interview.unit }));

const textAt = ({ codes, names }: Categories, row: number) => names[codes[row]!] ?? '?';

/** Every household of the file in words, with its incidents in their order: what must not depend on the others. */
function householdsIn({ households, persons, incidents, series = [], crimes }: AnalysisFile): string[] {
  return Array.from({ length: households.rows }, (_, row) => {
    const domains = [...persons.domains].map(([name, column]) => `${name}=${textAt(column, row)}`);
    const risks = [...households.atRisk, ...persons.atRisk].map(([crime, column]) => `${crime} ${column[row]}`);
    const members = [...(households.members ?? [])].map(([crime, column]) => `${crime} ${column[row]}`);
    const own = [...incidents.person.keys()].filter((incident) => incidents.person[incident] === row);
    const suffered = own.map((incident) => {
      const { codedByOffice, crimeScreened, crimeCoded, iccs, shared, domains: places, answers } = incidents;
      const columns = [codedByOffice!, crimeScreened!, crimeCoded!, iccs!, ...places.values(), ...answers.values()];
      const texts = columns.map((column) => textAt(column, incident));
      return [crimes[incidents.crime[incident]!]?.key, incidents.weight[incident], shared?.[incident], ...texts].join(
        ' ',
      );
    });
    const values = series.map(({ series: name, values: column }) => `${name} ${column[row]}`);
    const weights = [households.weight[row], persons.weight[row], households.memberVictim?.[row]];
    const place = [households.stratum[row], households.psu[row]];
    return [...place, ...weights, ...domains, ...risks, ...members, ...values, ...suffered].join('\n');
  });
}

describe('the analysis file of derived interviews', () => {
  it('is the same from their rows as from the interviews', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const survey = toldSurvey(seed);
        const stored = casesOf(survey).map(({ record, unit }) => ({ record: recordFrom(rowsOf(record)), unit }));
        expect(analysisFileOf(instrument, stored)).toEqual(
          buildAnalysisFile(instrument, survey.interviews, survey.codings),
        );
      }),
      runs,
    );
  });

  it('has the same households and incidents whatever the order in which they come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const cases = casesOf(toldSurvey(seed));
        const forwards = householdsIn(analysisFileOf(instrument, cases));
        const backwards = householdsIn(analysisFileOf(instrument, cases.toReversed()));
        expect(backwards.toReversed()).toEqual(forwards);
        expect(new Set(forwards).size).toBeGreaterThan(1);
      }),
      runs,
    );
  });

  it('has the incidents in the order of the catalogue, each with the weight of its level x times / forms', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const survey = toldSurvey(seed);
        const { incidents, households, persons } = buildAnalysisFile(instrument, survey.interviews, survey.codings);
        const expected = survey.interviews.flatMap(({ caseId, answers, unit }) => {
          const flat = flatten(instrument, answers);
          if (flat === undefined) return [];
          const [first = 1, second = 1] = unit.probabilities;
          const weights = { household: 1 / (first * second), person: 1 / (first * second) / flat.probability };
          const reported = reportedIncidents(instrument, flat, officeDecisions(survey.codings)(caseId));
          return reported.map(({ level, times, forms }) => (weights[level] * times) / Math.max(1, forms));
        });
        // To the last bit: the published figures rest on these.
        expect([...incidents.weight]).toEqual(expected);
        expect(households.rows).toBe(persons.rows);
      }),
      runs,
    );
  });

  it('goes through the cases once, and leaves out those whose adult did not answer', () => {
    const cases = casesOf(toldSurvey(3));
    let passes = 0;
    function* once() {
      passes += 1;
      yield* cases;
    }
    const file = analysisFileOf(instrument, once());
    expect(passes).toBe(1);
    expect(file.persons.rows).toBe(cases.filter(({ record }) => record.answered).length);
    expect(file.persons.rows).toBeLessThan(cases.length);
    const builder = new AnalysisFileBuilder(instrument);
    for (const one of cases) builder.add(one);
    expect(builder.finish()).toEqual(file);
  });

  it('counts what the office coded in both halves', () => {
    const cases = casesOf(toldSurvey(5));
    const { coded, incidents } = analysisFileOf(instrument, cases);
    expect(coded!.derived + coded!.confirmed + coded!.changed).toBe(incidents.rows);
    const inSealed = cases.reduce((sum, { record }) => sum + record.sealed.changed + record.sealed.notACrime, 0);
    expect(inSealed).toBeGreaterThan(0);
    expect(coded!.changed + coded!.notACrime).toBeGreaterThanOrEqual(inSealed);
  });

  it('without cases has no rows', () => {
    expect(analysisFileOf(instrument, [])).toMatchObject({ households: { rows: 0 }, incidents: { rows: 0 } });
  });
});
