import { describe, expect, it } from 'vitest';
import { iccsTagsOf, parseInstrument, type Value } from '#questionnaires';
import { ICCS_TAGS } from '../../../questionnaires/instrument/iccs-tags.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

type Told = [crime: string, answers: Record<string, Value>, tags: Record<string, string>];

const told: Told[] = [
  ['robbery', { ev_attempt_completed: 'attempted', ev_place: 'transport' }, { attempted: 'attempted', cyber: 'no' }],
  ['robbery', { ev_place: 'transport' }, { location: 'open_area_or_transport', motive: 'gain', attempted: 'unknown' }],
  ['robbery', { of_weapon: 'yes', of_weapon_type: ['blade', 'firearm'] }, { weapon: 'firearm' }],
  ['robbery', { of_weapon: 'yes', of_weapon_type: 'dk' }, { weapon: 'unknown_means' }],
  ['robbery', { of_weapon: 'no' }, { weapon: 'none' }],
  ['robbery', { of_weapon: 'dk' }, { weapon: 'unknown' }],
  ['assault', { of_relation: ['relative', 'ex_partner'] }, { relation: 'ex_partner', context: 'partner_or_family' }],
  ['assault', { of_relation: ['stranger'] }, { relation: 'stranger', context: 'unknown', motive: 'unknown' }],
  ['assault', { bias_motive: ['religion'] }, { motive: 'hate' }],
  ['threats', { of_relation: ['close_acquaintance'], ev_place: 'online' }, { relation: 'friend', cyber: 'yes' }],
  ['threats', { ev_place: 'home' }, { location: 'private_home', attempted: 'none', cyber: 'unknown' }],
  ['extortion', { ex_mode: 'protection_fee' }, { context: 'organised_crime', motive: 'gain' }],
  [
    'extortion',
    { ex_mode: 'protection_fee', of_relation: ['official'] },
    { context: 'unknown', relation: 'authority' },
  ],
  ['bank_fraud', { fr_type: 'online' }, { cyber: 'yes', weapon: 'none', attempted: 'completed' }],
  ['sexual_offence', { sx_type: 'attempted_rape' }, { attempted: 'attempted' }],
  ['attempted_burglary', { ev_place: 'home' }, { attempted: 'attempted', location: 'private_home' }],
  ['cybercrime', {}, { cyber: 'yes' }],
];

describe('the ICCS tags of an incident', () => {
  it.each(told)('of %s %j are %j', (crime, answers, tags) => {
    expect(iccsTagsOf(lacsi, crime, answers)).toMatchObject(tags);
  });

  it('are all of the classification, each with one of its values', () => {
    for (const { key } of lacsi.crimes) {
      const tags = iccsTagsOf(lacsi, key, {});
      expect(Object.keys(tags ?? {})).toEqual(Object.keys(ICCS_TAGS));
    }
  });

  it('do not exist in a questionnaire without rules for them', () => {
    const published = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));
    expect(iccsTagsOf(published, 'robbery', {})).toBeUndefined();
  });
});
