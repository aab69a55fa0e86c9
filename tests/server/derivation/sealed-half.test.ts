import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { sealedNames } from '../../../questionnaires/secrecy/sealed-names.ts';
import { codeableIncidents } from '../../../server/coding/codeable-incidents.ts';
import { hashAnswers } from '../../../server/coding/hash-answers.ts';
import { officeDecisions } from '../../../server/coding/office-decisions.ts';
import type { Coding, CodingDecision } from '../../../server/coding-model.ts';
import { deriveInterview } from '../../../server/derivation/derive-interview.ts';
import { sealedCrimes } from '../../../server/derivation/sealed-crimes.ts';
import { flatten } from '../../../server/interviews/flatten.ts';
import type { AcceptedInterview } from '../../../server/model.ts';
import { find, type Json } from '../../support/changed-instrument.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';
import { bySize } from '../../support/size.ts';
import { instrument, toldSurvey } from './told-survey.ts';
import { withoutParts } from './without-parts.ts';

type Written = Parameters<ReturnType<typeof scenario>['answers']>[0];

const ROBBERIES = { robbery_ref: 'yes', robbery_times: 3 };
const THEFT = { personal_theft_ref: 'yes', personal_theft_times: 1 };

function told(written: Written, by = instrument): Pick<AcceptedInterview, 'caseId' | 'answers'> {
  const quiet = { n_residents: 1, ev_abroad: 'no', ev_month: 'dk', ev_same_as: 'none', of_relation: ['stranger'] };
  return {
    caseId: 'case-1',
    answers: scenario(by)
      .answers({ ...quiet, ...written })
      .interview().answers,
  };
}

function changed(change: (files: Json) => void) {
  const files = instrumentFiles('lacsi-2018-r1');
  change(files);
  return parseInstrument(files);
}

const halves = (written: Written, ...codings: Coding[]) => deriveInterview(instrument, told(written), codings);
const openWithout = (interview: ReturnType<typeof told>, crimes: string[]) =>
  deriveInterview(instrument, withoutParts(interview, [], { crimes }).told).open;
const crimesIn = (incidents: readonly { crimeScreened: string }[]) => [
  ...new Set(incidents.map(({ crimeScreened }) => crimeScreened)),
];

/** A coding of the robbery of this number. */
function coded({ answers }: ReturnType<typeof told>, n: number, decision: CodingDecision): Coding {
  const forms = ['incident', 'incident_details', 'incident_report'];
  const basis = hashAnswers(Object.assign({}, ...forms.map((form) => answers[`${form}.robbery.${n}`])));
  const by = { round: 'first', coder: 'eva', codedAt: '2026-11-24T15:00:00.000Z' } as const;
  return { caseId: 'case-1', crime: 'robbery', n, basis, ...by, ...decision };
}

describe('the open half of an interview', () => {
  it('is the same with and without crimes and forms that are sealed', () => {
    const { open, sealed } = halves({
      ...ROBBERIES,
      extortion_ref: 'yes',
      extortion_times: 2,
      sexual_offence_ref: 'yes',
      sexual_offence_times: 1,
      official_contact: 'yes',
      bribery_ref: 'yes',
      bribery_times: 1,
      kidnap_ref: 'yes',
      kidnap_n_members: 1,
    });
    expect(open).toEqual(halves(ROBBERIES).open);
    expect(crimesIn(sealed.incidents)).toEqual(['bribery', 'extortion', 'sexual_offence']);
  });

  it('is that of somebody who was never robbed, when a partner did one of the robberies', () => {
    const interview = told({ ...ROBBERIES, ...THEFT, 'incident.robbery.2': { of_relation: ['partner'] } });
    const { open, sealed } = deriveInterview(instrument, interview);
    expect(open).toEqual(openWithout(interview, ['robbery']));
    expect(crimesIn(open.incidents)).toEqual(['personal_theft']);
    expect(sealed.incidents.map(({ n, times }) => [n, times])).toEqual([1, 2, 3].map((n) => [n, 3]));
    // The other two robberies stand there for the gap that they would leave.
    expect(sealed.codeable.map(({ isSealed }) => isSealed)).toEqual([false, true, false]);
  });

  it('says nothing of a robbery that was part of a sexual offence, nor of what is linked with such a robbery', () => {
    const interview = told({
      ...ROBBERIES,
      ...THEFT,
      sexual_offence_ref: 'yes',
      sexual_offence_times: 1,
      'incident.personal_theft.1': { ev_same_as: 'robbery', ev_same_as_n: 1 },
      'incident.sexual_offence.1': { ev_same_as: 'robbery', ev_same_as_n: 2 },
    });
    const { open, sealed } = deriveInterview(instrument, interview);
    expect(open).toEqual(openWithout(interview, ['robbery', 'personal_theft', 'sexual_offence']));
    expect(open.incidents).toEqual([]);
    expect(sealed.incidents.map(({ crime, n }) => `${crime}.${n}`)).toEqual([
      'robbery.1',
      'robbery.3',
      'sexual_offence.1',
    ]);
  });

  it('says nothing of a robbery that the office coded as a sealed crime, or as a repetition of one', () => {
    const interview = told({ ...ROBBERIES, sexual_offence_ref: 'yes', sexual_offence_times: 1 });
    for (const decision of [
      { outcome: 'crime', crimeCoded: 'sexual_offence', iccs: '03011' },
      { outcome: 'duplicate', duplicateOf: 'sexual_offence.1' },
    ] as const) {
      const { open, sealed } = deriveInterview(instrument, interview, [coded(interview, 2, decision)]);
      expect(open).toEqual(openWithout(interview, ['robbery', 'sexual_offence']));
      expect(sealed.changed + sealed.duplicates).toBe(1);
    }
  });

  it('does not say that somebody owns a bicycle because a partner stole it', () => {
    const stolen = { bicycles_owned: 'dk', bicycle_theft_ref: 'yes', bicycle_theft_times: 1 };
    const { open, sealed } = halves({ ...stolen, of_relation: ['partner'] });
    expect(halves(stolen).open.atRisk).toContain('bicycle_theft');
    expect(open.atRisk).not.toContain('bicycle_theft');
    expect(sealed.atRisk).toContain('bicycle_theft');
  });

  it('holds no incident at all where a designer sealed a form about incidents', () => {
    const files = (each: Json) => {
      const { sensitive } = each['modules/screeners_sensitive.json'];
      each['modules/incident_report.json'].sensitive = sensitive;
    };
    const sealedReports = changed(files);
    const { open, sealed } = deriveInterview(sealedReports, told(ROBBERIES, sealedReports));
    expect(open.incidents).toEqual([]);
    expect(crimesIn(sealed.incidents)).toEqual(['robbery']);
  });

  it('holds no series of questions that a designer sealed, or that are asked because of an incident', () => {
    const answered = { ...THEFT, walk_alone_night: 'safe', walk_after: 'safe' };
    const valueIn = (change: (files: Json) => void) => {
      const survey = changed(change);
      const { open, sealed } = deriveInterview(survey, told(answered, survey));
      return [open.series.get('VC_SNS_WALN_DRK'), sealed.series.get('VC_SNS_WALN_DRK')];
    };
    expect(valueIn(() => {})).toEqual([1, undefined]);
    const sealedForm = (files: Json) => {
      files['modules/perception.json'].sensitive = files['modules/screeners_sensitive.json'].sensitive;
    };
    const afterCrime = (files: Json) => {
      const { screens } = files['modules/screeners_other.json'];
      const question = { ...find(files, 'perception', 'walk_alone_night'), name: 'walk_after', edits: [] };
      screens.push({ name: 'walking_after', questions: [question] });
      for (const language of files['manifest.json'].languages) {
        const { questions } = files[`texts/${language}.json`];
        questions.walk_after = questions.walk_alone_night;
      }
      const series = files['manifest.json'].sdg.find((each: Json) => each.series === 'VC_SNS_WALN_DRK');
      series.source.questions = ['walk_after'];
    };
    expect(valueIn(sealedForm)).toEqual([undefined, 1]);
    expect(valueIn(afterCrime)).toEqual([undefined, 1]);
  });

  it('is what it would be had the sealed parts not been told, whatever was told', () => {
    let hiddenCrimes = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const { interviews, codings } = toldSurvey(seed);
        for (const interview of interviews) {
          const own = codings.filter(({ caseId }) => caseId === interview.caseId);
          const flat = flatten(instrument, interview.answers);
          if (flat === undefined) continue;
          const decide = officeDecisions(own)(interview.caseId);
          const crimes = sealedCrimes(instrument, flat, codeableIncidents(instrument, flat), decide);
          hiddenCrimes += [...crimes].filter((crime) => flat.household[`${crime}_ref`] === 'yes').length;
          const rest = withoutParts(interview, own, { crimes, names: sealedNames(instrument) });
          const { open } = deriveInterview(instrument, interview, own);
          expect(open).toEqual(deriveInterview(instrument, rest.told, rest.codings).open);
          expect(open.codeable.some(({ isSealed }) => isSealed)).toBe(false);
        }
      }),
      { numRuns: bySize({ small: 15, full: 60 }) },
    );
    expect(hiddenCrimes).toBeGreaterThan(100);
  });
});
