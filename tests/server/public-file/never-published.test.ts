import { describe, expect, it } from 'vitest';
import { codebook } from '../../../questionnaires/index.ts';
import { readConfig } from '../../../server/config.ts';
import { crimesAlwaysSealed } from '../../../server/derivation/sealed-crimes.ts';
import { loadInstruments } from '../../../server/instruments/load-instruments.ts';
import { isSensitiveCrime } from '../../../server/public-file/check-crimes.ts';
import { whatNameTells, whyNeverPublished } from '../../../server/public-file/never-published.ts';

const { instrument } = loadInstruments(readConfig().instruments).published[0]!;

describe('what is never in a public-use file', () => {
  it.each([
    'full_name',
    'nombre',
    'contact_phone',
    'email',
    'street_number',
    'exact_address',
    'gps_lat',
    'longitude',
    'narrative',
    'ev_story',
    'interviewer',
    'device_id',
    'interview_started_at',
    'interview_duration',
    'birth_day',
    'case_id',
  ])('is refused by its name: %s', (name) => {
    expect(whatNameTells(name)).toBeDefined();
  });

  it('is refused where it holds words of somebody, or tells of the sample', () => {
    const column = (kind: 'code' | 'number', what?: string) =>
      whyNeverPublished({ name: 'one', kind, label: {}, ...(what && { holds: { what: what as 'fpc' } }) });
    expect(column('code')).toContain('words');
    expect(column('number')).toBe(undefined);
    for (const what of ['fpc', 'weight', 'replicate', 'stage_cluster', 'interview_of'])
      expect(column('number', what)).toContain('sample');
  });

  it('is of the closed questions what is asked about births, visits and the number for calling back', () => {
    const closed = codebook(instrument).filter(({ type }) => !['text', 'date', 'statement'].includes(type));
    expect(closed.length).toBeGreaterThan(300);
    expect(closed.flatMap(({ name }) => (whatNameTells(name) === undefined ? [] : [name])).sort()).toEqual([
      'callback_phone_consent',
      'm_birth_day',
      'm_birth_month',
      'visit_contact',
      'visit_result',
    ]);
  });

  it('is a sensitive crime of which nobody decided: those that the questionnaire seals, and those of other surveys', () => {
    const sealed = [...crimesAlwaysSealed(instrument)];
    expect(sealed).toContain('sexual_offence');
    for (const key of [...sealed, 'kidnapping', 'homicide', 'enforced_disappearance', 'rape', 'partner_violence'])
      expect([key, isSensitiveCrime(key)]).toEqual([key, true]);
    for (const key of ['robbery', 'burglary', 'personal_theft', 'threats', 'vandalism', 'bank_fraud', 'assault'])
      expect([key, isSensitiveCrime(key)]).toEqual([key, false]);
  });
});
