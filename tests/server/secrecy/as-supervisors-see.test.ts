import { describe, expect, it } from 'vitest';
import { parseInstrument, type Violation } from '#questionnaires';
import { isOpenViolation } from '../../../questionnaires/secrecy/open-places.ts';
import type { StoredDetail } from '../../../server/model.ts';
import { listedForSupervisor, shownToSupervisor } from '../../../server/secrecy/as-supervisors-see.ts';
import { find, type Json } from '../../support/changed-instrument.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { instrument } from '../api.ts';

const violation = (form: string, name = '', code = 'missing-answer', severity: Violation['severity'] = 'hard') =>
  ({ code, severity, form, name, params: {} }) as Violation;

const stored = (violations: Violation[], more: Partial<StoredDetail> = {}): StoredDetail => ({
  key: 'k',
  id: 'i',
  caseId: 'A-1',
  instrument: instrument.id,
  version: instrument.version,
  interviewer: 'ana',
  status: 'held',
  review: 'none',
  reasons: [],
  violations,
  flagged: false,
  remarks: [],
  receivedAt: '2026-11-24T15:17:35.123Z',
  sha256: 'f00',
  isJudged: true,
  forms: ['control', 'incident.robbery.1'],
  audit: [
    { at: '2026-11-24T15:17:35.123Z', by: 'ana', action: 'submission-received' },
    { at: '2026-11-24T16:00:00.000Z', by: 'carla', action: 'event-coded' },
    { at: '2026-11-24T17:12:00.000Z', by: 'bruno', action: 'submission-returned', reason: 'x' },
  ],
  ...more,
});

const OPEN: [form: string, name: string, code?: string][] = [
  ['control', 'never_asked', 'unknown-name'],
  ['household', ''],
  ['member.2', 'm_age'],
  ['perception', 'walk_alone_night'],
  ['', 'events', 'wrong-type'],
];

const HIDDEN: [form: string, name: string, code?: string][] = [
  ['incident.robbery.1', 'ev_month'],
  ['incident_report.burglary.1', ''],
  ['screeners_person', 'robbery_times'],
  ['screeners_person', 'extortion_ref'],
  ['screeners_household', 'burglary_ref'],
  ['screeners_sensitive', 'sx_mode'],
  ['bribery', ''],
  ['pack_firearm', 'firearm_in_household'],
  ['support', '', 'form-missing'],
  ['screeners_other', ''],
  ['control', 'sexual_offence_ref', 'unknown-name'],
  ['incident_of_another_version.sexual_offence.1', '', 'unknown-form'],
  ['', '', 'too-many-violations'],
  ['household', 'n_residents', 'edit:a_rule_that_is_nowhere'],
];

describe('what is wrong with an interview', () => {
  it.each(OPEN)('is told of %s %s', (form, name, code) => {
    expect(isOpenViolation(instrument, violation(form, name, code))).toBe(true);
  });

  it.each(HIDDEN)('is not told of %s %s', (form, name, code) => {
    expect(isOpenViolation(instrument, violation(form, name, code))).toBe(false);
  });

  it('is told of a rule that reads open answers alone, and not of one that reads a sealed answer too', () => {
    const isTold = (name: string, rule: string) =>
      isOpenViolation(instrument, violation('close', name, `edit:${rule}`, 'soft'));
    expect(isTold('privacy_interrupted', 'interrupted_but_alone')).toBe(true);
    expect(isTold('privacy_others_present', 'alone_but_not_private')).toBe(false);
    expect(isTold('interview_mode', 'proxy_interview')).toBe(true);
    expect(isTold('interview_mode', 'phone_but_tablet')).toBe(false);
  });

  it('is not told of a question whose choices depend on a sealed answer', () => {
    const files = instrumentFiles('lacsi-2018-r1') as Json;
    find(files, 'close', 'interview_mode').choicesVisibleIf = { phone: "{sx_mode} != 'self'" };
    const wrong = violation('close', 'interview_mode', 'not-a-choice');
    expect(isOpenViolation(instrument, wrong)).toBe(true);
    expect(isOpenViolation(parseInstrument(files), wrong)).toBe(false);
  });
});

describe('a submission as a supervisor sees it', () => {
  const SEALED = { code: 'sealed', severity: 'hard', form: 'sealed', name: '' };

  it('has one line for all that holds it where it is not shown, and none for warnings there', () => {
    const incident = violation('incident.robbery.1', 'ev_month');
    const warning = violation('incident.robbery.1', 'ev_amount', 'edit:x', 'soft');
    const open = violation('control', 'visit_contact');
    const shown = (violations: Violation[]) => shownToSupervisor(stored(violations), instrument).violations;
    expect(shown([incident])).toEqual([SEALED]);
    expect(shown([incident, incident, open, warning])).toEqual([open, SEALED]);
    expect(shown([warning, warning])).toEqual([]);
    expect(listedForSupervisor(stored([incident, open, warning]), instrument)).toMatchObject({
      hardViolations: 2,
      softViolations: 0,
    });
  });

  it('tells when it came to a quarter of a day, and what people did with it to the instant, codings left out', () => {
    const { receivedAt, audit } = shownToSupervisor(stored([]), instrument);
    expect(receivedAt).toBe('2026-11-24T12:00:00.000Z');
    expect(audit.map(({ at, action }) => `${at} ${action}`)).toEqual([
      '2026-11-24T12:00:00.000Z submission-received',
      '2026-11-24T17:12:00.000Z submission-returned',
    ]);
  });

  it('is the same whatever its size, its hash, its forms and what else is kept of it', () => {
    const one = shownToSupervisor(stored([]), instrument);
    const more = { bytes: 1, sha256: 'e', forms: [], receivedAt: '2026-11-24T12:00:00.001Z', minutes: 90 };
    expect(shownToSupervisor(stored([], more), instrument)).toEqual(one);
  });

  it('has what the interviewer wrote at open questions and of the whole interview, and of no other', () => {
    const open = [
      { form: 'control', name: 'visit_contact', comment: 'The bell' },
      { form: '', name: '', flag: 'Interrupted twice' },
    ];
    const hidden = HIDDEN.map(([form, name]) => ({ form, name, comment: 'x', flag: 'y' }));
    const remarks = [...hidden.slice(0, 9), open[0]!, { form: '', name: '', comment: 'x' }, open[1]!];
    expect(shownToSupervisor(stored([], { remarks }), instrument).remarks).toEqual(open);
    expect(shownToSupervisor(stored([], { remarks }), undefined).remarks).toEqual([]);
  });

  it('shows no place at all without the questionnaire that it was made with', () => {
    expect(shownToSupervisor(stored([violation('control', 'x')]), undefined).violations).toEqual([SEALED]);
  });
});
