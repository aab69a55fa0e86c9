import { expect, it } from 'vitest';
import { parseInstrument, type Value } from '#questionnaires';
import { completeIncidents } from '../../../server/interviews/complete-incidents.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const newest = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const published = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));

type Form = Record<string, Value>;

const complete = (forms: Record<string, Form[]>, instrument = newest) =>
  Object.fromEntries(completeIncidents(instrument, { incidents: new Map(Object.entries(forms)) }));

it('a form that asked only what another one lacks has the rest from there, but not its words or its link', () => {
  const burglary = { ev_place: 'home', of_weapon: 'yes', ev_narrative: 'x', ev_attempt_completed: 'attempted' };
  const threats = { ev_same_as: 'burglary', th_harm: ['hurt'] };
  expect(complete({ burglary: [burglary], threats: [threats] }).threats).toEqual([
    { ev_place: 'home', of_weapon: 'yes', ...threats },
  ]);
});

it('of a questionnaire that asked everything again each form keeps its own answers', () => {
  const forms = { burglary: [{ ev_place: 'home' }], threats: [{ ev_same_as: 'burglary', ev_same_as_n: 1 }] };
  expect(complete(forms, published)).toEqual(forms);
});

it.each([
  ['1.1.1', newest],
  ['1.0.0', published],
])('a complaint told only in the form that does not count counts (%s)', (_, instrument) => {
  const report = { rep_formal_self: 'yes', rep_file_opened: 'no', rep_other_body: 'no' };
  const silent = {
    rep_formal_self: 'no',
    notrep_reason_main: 'minor',
    rep_other_body: 'yes',
    rep_other_which: ['military'],
  };
  const forms = { robbery: [silent], assault: [{ ...report, ev_same_as: 'robbery' }] };
  expect(complete(forms, instrument).robbery![0]).toEqual({
    rep_formal_self: 'yes',
    rep_file_opened: 'no',
    rep_other_body: 'yes',
    rep_other_which: ['military'],
  });
});

it('authorities that either form names were told', () => {
  const forms = {
    robbery: [{ rep_other_body: 'yes', rep_other_which: ['military'] }],
    assault: [{ ev_same_as: 'robbery', rep_other_body: 'yes', rep_other_which: ['local_police'] }],
  };
  expect(complete(forms).robbery![0]).toMatchObject({ rep_other_which: ['military', 'local_police'] });
});

it('of two that both count neither takes over the report of the other', () => {
  const forms = {
    burglary: [{ rep_formal_self: 'no' }],
    sexual_offence: [{ ev_same_as: 'burglary', rep_formal_self: 'yes' }],
  };
  expect(complete(forms).burglary![0]).toEqual({ rep_formal_self: 'no' });
  expect(complete(forms).sexual_offence![0]).toMatchObject({ rep_formal_self: 'yes' });
});

it('a month or a country that one form does not know is that of the other', () => {
  const forms = {
    burglary: [{ ev_month: 'dk', ev_abroad: 'no' }],
    robbery: [{ ev_same_as: 'burglary', ev_month: '2026-03', ev_abroad: 'refused' }],
  };
  expect(complete(forms).burglary![0]).toEqual({ ev_month: '2026-03', ev_abroad: 'no' });
  expect(complete(forms).robbery![0]).toMatchObject({ ev_month: '2026-03', ev_abroad: 'no' });
});

it('an incident without a form leaves all forms as they are', () => {
  const forms = { burglary: [{ ev_place: 'home' }], robbery: [{ ev_same_as: 'burglary', ev_same_as_n: 'other' }] };
  expect(complete(forms)).toEqual(forms);
});

it('what the office found to repeat another incident brings its complaint too', () => {
  const forms = new Map<string, Form[]>([
    ['robbery', [{ rep_formal_self: 'no' }]],
    ['assault', [{ rep_formal_self: 'yes' }]],
  ]);
  const toldTwice = [{ counted: { crime: 'robbery', index: 0 }, leftOut: { crime: 'assault', index: 0 } }];
  expect(completeIncidents(newest, { incidents: forms }, toldTwice).get('robbery')).toEqual([
    { rep_formal_self: 'yes' },
  ]);
});

it('an incident that was linked to one that is itself linked has the rest from both, in the order of the forms', () => {
  const robbery = { ev_place: 'work', of_weapon: 'yes' };
  const forms = complete({
    extortion: [{ ev_same_as: 'threats', ex_paid: 'no' }],
    robbery: [robbery],
    threats: [{ ev_same_as: 'robbery', th_harm: ['hurt'] }],
  });
  expect(forms.extortion).toEqual([{ ...robbery, th_harm: ['hurt'], ev_same_as: 'threats', ex_paid: 'no' }]);
});
