import { expect, test } from 'vitest';
import { parseInstrument, type Value } from '#questionnaires';
import { duplicateEvents } from '../../server/analysis/duplicate-events.ts';
import { instrumentFiles } from '../support/instrument-files.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

type Form = Record<string, Value>;

const same = (as: string, n: Value = 1): Form => ({ ev_same_as: as, ev_same_as_n: n });
const left = (forms: Record<string, Form[]>, crime: string) => {
  const { forms: indices, withoutForm } = duplicateEvents(instrument, new Map(Object.entries(forms)))(crime);
  return { forms: [...indices], withoutForm };
};
const nothing = { forms: [], withoutForm: 0 };

test('of an assault told as a robbery too, the robbery counts, whichever form says so', () => {
  const forms = { robbery: [{}, {}], assault: [{}, same('robbery', 2)] };
  expect(left(forms, 'assault')).toEqual({ forms: [1], withoutForm: 0 });
  expect(left(forms, 'robbery')).toEqual(nothing);
});

test('of threats that are part of an assault, the third most recent threat does not count', () => {
  const forms = { threats: [{}, {}, {}], assault: [same('threats', 3)] };
  expect(left(forms, 'threats')).toEqual({ forms: [2], withoutForm: 0 });
  expect(left(forms, 'assault')).toEqual(nothing);
});

test('an event of the household stays, whatever it was to a person', () => {
  const forms = { vehicle_theft: [{}], robbery: [same('vehicle_theft')] };
  expect(left(forms, 'robbery')).toEqual({ forms: [0], withoutForm: 0 });
  expect(left(forms, 'vehicle_theft')).toEqual(nothing);
});

test('an event without a form of its own is one less of those told', () => {
  expect(left({ threats: [{}], assault: [same('threats', 4)] }, 'threats')).toEqual({ forms: [], withoutForm: 1 });
});

test('which of several is not known: the most recent; a link to nothing that was told, or none, changes nothing', () => {
  expect(left({ threats: [{}, {}], assault: [same('threats', 'dk')] }, 'threats')).toEqual({
    forms: [0],
    withoutForm: 0,
  });
  expect(left({ assault: [same('dk'), same('assault'), same('homicide')] }, 'assault')).toEqual(nothing);
  expect(left({ assault: [{ ev_same_as: 'none' }, { ev_same_as: 'refused' }] }, 'assault')).toEqual(nothing);
});
