import { expect, it } from 'vitest';
import { parseInstrument, type Value } from '#questionnaires';
import { duplicateIncidents } from '../../../server/interviews/duplicate-incidents.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

type Form = Record<string, Value>;

const same = (as: string, n: Value = 1): Form => ({ ev_same_as: as, ev_same_as_n: n });
const leftOut = (forms: Record<string, Form[]>, crime: string, series: Record<string, number> = {}) => {
  const { forms: indices, withoutForm } = duplicateIncidents(instrument, new Map(Object.entries(forms)), {
    timesOfSeveral: (of) => series[of],
    isInScope: ({ ev_abroad }) => ev_abroad !== 'yes',
  })(crime);
  return { forms: [...indices], withoutForm };
};
const shared = (forms: Record<string, Form[]>, crime: string) => [
  ...duplicateIncidents(instrument, new Map(Object.entries(forms)))(crime).shared,
];
const nothing = { forms: [], withoutForm: 0 };

it('of an assault reported as a robbery too, the robbery counts, whichever form has the link', () => {
  const forms = { robbery: [{}, {}], assault: [{}, same('robbery', 2)] };
  expect(leftOut(forms, 'assault')).toEqual({ forms: [1], withoutForm: 0 });
  expect(leftOut(forms, 'robbery')).toEqual(nothing);
});

it('of threats that are part of an assault, the third most recent threat does not count', () => {
  const forms = { threats: [{}, {}, {}], assault: [same('threats', 3)] };
  expect(leftOut(forms, 'threats')).toEqual({ forms: [2], withoutForm: 0 });
  expect(leftOut(forms, 'assault')).toEqual(nothing);
});

it('an incident of the household counts, and what was taken from a person in it does not count again', () => {
  const forms = { vehicle_theft: [{}], robbery: [same('vehicle_theft')] };
  expect(leftOut(forms, 'robbery')).toEqual({ forms: [0], withoutForm: 0 });
  expect(leftOut(forms, 'vehicle_theft')).toEqual(nothing);
});

it('a duplicate without a form of its own is one less of the number reported', () => {
  expect(leftOut({ threats: [{}], assault: [same('threats', 4)] }, 'threats')).toEqual({ forms: [], withoutForm: 1 });
});

it('when nobody knows which of several is meant, it is the most recent; a link to a crime that was not reported, or to none, changes nothing', () => {
  expect(leftOut({ threats: [{}, {}], assault: [same('threats', 'dk')] }, 'threats')).toEqual({
    forms: [0],
    withoutForm: 0,
  });
  expect(leftOut({ assault: [same('dk'), same('assault'), same('homicide')] }, 'assault')).toEqual(nothing);
  expect(leftOut({ assault: [{ ev_same_as: 'none' }, { ev_same_as: 'refused' }] }, 'assault')).toEqual(nothing);
});

it('an act against a person during an incident of the household counts for both, and once where levels are added up', () => {
  const forms = { burglary: [{}], sexual_offence: [{}, same('burglary')] };
  expect(leftOut(forms, 'sexual_offence')).toEqual(nothing);
  expect(leftOut(forms, 'burglary')).toEqual(nothing);
  expect(shared(forms, 'sexual_offence')).toEqual([1]);
  expect(shared({ vehicle_theft: [{}], robbery: [same('vehicle_theft')] }, 'robbery')).toEqual([]);
});

it('damage to the household’s property, which is in no total, never hides an assault or a robbery', () => {
  for (const crime of ['assault', 'robbery']) {
    const forms = { [crime]: [{}], vandalism: [same(crime)] };
    expect(leftOut(forms, crime)).toEqual(nothing);
    expect(leftOut(forms, 'vandalism')).toEqual({ forms: [0], withoutForm: 0 });
  }
});

it('a duplicate in a series is one less of its number; of two series that are the same, the whole shorter one', () => {
  const forms = { threats: [{}], assault: [same('threats')] };
  expect(leftOut(forms, 'threats', { threats: 12 })).toEqual({ forms: [], withoutForm: 1 });
  expect(leftOut(forms, 'threats', { threats: 12, assault: 12 })).toEqual({ forms: [], withoutForm: 12 });
  expect(leftOut(forms, 'threats', { threats: 12, assault: 3 })).toEqual({ forms: [], withoutForm: 3 });
});

it('one that is abroad is not among those that count, and takes none of them away', () => {
  const forms = { threats: [{ ev_abroad: 'yes' }], assault: [same('threats')] };
  expect(leftOut(forms, 'threats', { threats: 3 })).toEqual(nothing);
});

it('one incident that is told under three crimes counts once, however the links go', () => {
  const chain = { robbery: [{}], threats: [same('robbery')], assault: [same('threats')] };
  expect(['robbery', 'threats', 'assault'].map((crime) => leftOut(chain, crime).forms)).toEqual([[], [0], [0]]);
  const other = { assault: [{}], threats: [same('assault')], robbery: [same('threats')] };
  expect(['robbery', 'threats', 'assault'].map((crime) => leftOut(other, crime).forms)).toEqual([[], [0], [0]]);
  const apart = { robbery: [{}, {}], threats: [same('robbery', 2)], assault: [same('threats'), {}] };
  expect(['robbery', 'threats', 'assault'].map((crime) => leftOut(apart, crime).forms)).toEqual([[], [0], [0]]);
});

it('two incidents by somebody close, each told twice, are two', () => {
  const byPartner: Form = { of_relation: ['partner'] };
  const link: Form = { ...byPartner, ev_same_as_sealed: 'threats' };
  expect(leftOut({ threats: [byPartner, {}, byPartner], assault: [link, link] }, 'threats')).toEqual({
    forms: [0, 2],
    withoutForm: 0,
  });
});

it('a bribe asked for with threats is an extortion, and stays in the figures of contacts, whichever was told first', () => {
  for (const forms of [
    { extortion: [{}], bribery: [same('extortion')] },
    { bribery: [{}], extortion: [same('bribery')] },
  ] as Record<string, Form[]>[]) {
    expect(leftOut(forms, 'extortion')).toEqual(nothing);
    expect(leftOut(forms, 'bribery')).toEqual(nothing);
    expect(shared(forms, 'bribery')).toEqual([0]);
    expect(shared(forms, 'extortion')).toEqual([]);
  }
});

it('the form that was chosen from the list is meant; an incident without a form is one less of the number', () => {
  const forms = { threats: [{}, {}], assault: [same('threats', '2')] };
  expect(leftOut(forms, 'threats')).toEqual({ forms: [1], withoutForm: 0 });
  const other = { threats: [{}, {}], assault: [same('threats', 'other')] };
  expect(leftOut(other, 'threats')).toEqual({ forms: [], withoutForm: 1 });
});

it('the attempt to enter, which counts as a burglary, does not give way to what was taken from a person in it', () => {
  const files = structuredClone(instrumentFiles('lacsi-2018-r1')) as {
    'manifest.json': { packs: { key: string; active: boolean }[] };
  };
  for (const pack of files['manifest.json'].packs) pack.active = pack.key === 'attempted_burglary';
  const forms = new Map<string, Form[]>([
    ['attempted_burglary', [{}]],
    ['robbery', [same('attempted_burglary')]],
  ]);
  const of = duplicateIncidents(parseInstrument(files), forms);
  expect([...of('robbery').forms]).toEqual([0]);
  expect([...of('attempted_burglary').forms]).toEqual([]);
});

it('what somebody close did under two crimes is linked to the most recent of the other that somebody close did', () => {
  const byPartner: Form = { of_relation: ['partner'] };
  const link: Form = { ...byPartner, ev_same_as: 'none', ev_same_as_sealed: 'threats' };
  const forms = { threats: [{}, byPartner, byPartner], assault: [link] };
  expect(leftOut(forms, 'threats')).toEqual({ forms: [1], withoutForm: 0 });
  expect(leftOut(forms, 'assault')).toEqual(nothing);
  expect(leftOut({ ...forms, assault: [{ ...link, ev_same_as_sealed: 'none' }] }, 'threats')).toEqual(nothing);
});
