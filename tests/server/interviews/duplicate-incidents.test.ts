import { expect, it } from 'vitest';
import { parseInstrument, type Value } from '#questionnaires';
import { duplicateIncidents } from '../../../server/interviews/duplicate-incidents.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

type Form = Record<string, Value>;

const same = (as: string, n: Value = 1): Form => ({ ev_same_as: as, ev_same_as_n: n });
const left = (forms: Record<string, Form[]>, crime: string, series: Record<string, number> = {}) => {
  const { forms: indices, withoutForm } = duplicateIncidents(
    instrument,
    new Map(Object.entries(forms)),
    (of) => series[of],
  )(crime);
  return { forms: [...indices], withoutForm };
};
const shared = (forms: Record<string, Form[]>, crime: string) => [
  ...duplicateIncidents(instrument, new Map(Object.entries(forms)))(crime).shared,
];
const nothing = { forms: [], withoutForm: 0 };

it('of an assault told as a robbery too, the robbery counts, whichever form says so', () => {
  const forms = { robbery: [{}, {}], assault: [{}, same('robbery', 2)] };
  expect(left(forms, 'assault')).toEqual({ forms: [1], withoutForm: 0 });
  expect(left(forms, 'robbery')).toEqual(nothing);
});

it('of threats that are part of an assault, the third most recent threat does not count', () => {
  const forms = { threats: [{}, {}, {}], assault: [same('threats', 3)] };
  expect(left(forms, 'threats')).toEqual({ forms: [2], withoutForm: 0 });
  expect(left(forms, 'assault')).toEqual(nothing);
});

it('an event of the household stays, and what was taken from a person in it does not count again', () => {
  const forms = { vehicle_theft: [{}], robbery: [same('vehicle_theft')] };
  expect(left(forms, 'robbery')).toEqual({ forms: [0], withoutForm: 0 });
  expect(left(forms, 'vehicle_theft')).toEqual(nothing);
});

it('an event without a form of its own is one less of those told', () => {
  expect(left({ threats: [{}], assault: [same('threats', 4)] }, 'threats')).toEqual({ forms: [], withoutForm: 1 });
});

it('which of several is not known: the most recent; a link to nothing that was told, or none, changes nothing', () => {
  expect(left({ threats: [{}, {}], assault: [same('threats', 'dk')] }, 'threats')).toEqual({
    forms: [0],
    withoutForm: 0,
  });
  expect(left({ assault: [same('dk'), same('assault'), same('homicide')] }, 'assault')).toEqual(nothing);
  expect(left({ assault: [{ ev_same_as: 'none' }, { ev_same_as: 'refused' }] }, 'assault')).toEqual(nothing);
});

it('an act against a person during an event of the household is an event of both, counted once where levels are added up', () => {
  const forms = { burglary: [{}], sexual_offence: [{}, same('burglary')] };
  expect(left(forms, 'sexual_offence')).toEqual(nothing);
  expect(left(forms, 'burglary')).toEqual(nothing);
  expect(shared(forms, 'sexual_offence')).toEqual([1]);
  expect(shared({ vehicle_theft: [{}], robbery: [same('vehicle_theft')] }, 'robbery')).toEqual([]);
});

it('damage to the household’s property, which is in no total, never hides an assault or a robbery', () => {
  for (const crime of ['assault', 'robbery']) {
    const forms = { [crime]: [{}], vandalism: [same(crime)] };
    expect(left(forms, crime)).toEqual(nothing);
    expect(left(forms, 'vandalism')).toEqual({ forms: [0], withoutForm: 0 });
  }
});

it('one event of a series is one less of its number; of two series that are the same the shorter one is all less', () => {
  const forms = { threats: [{}], assault: [same('threats')] };
  expect(left(forms, 'threats', { threats: 12 })).toEqual({ forms: [], withoutForm: 1 });
  expect(left(forms, 'threats', { threats: 12, assault: 12 })).toEqual({ forms: [], withoutForm: 12 });
  expect(left(forms, 'threats', { threats: 12, assault: 3 })).toEqual({ forms: [], withoutForm: 3 });
});
