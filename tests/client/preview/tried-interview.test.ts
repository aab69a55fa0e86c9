import { describe, expect, it } from 'vitest';
import {
  type DraftFiles,
  parseInstrument,
  runScenario,
  scenariosIn,
  syntheticInterview,
  valueAt,
  xlsformToInstrument,
} from '#questionnaires';
import { pathOfPlace, placeOfPath } from '../../../client/design/preview/path-of-place.ts';
import type { InterviewSession } from '../../../client/field/session/interview-session.ts';
import { goToAsked } from '../../../client/preview/lead-interview.ts';
import { respondentState } from '../../../client/preview/respondent-state.ts';
import { tryInterview } from '../../../client/preview/tried-interview.ts';
import { shownNames, writtenPlace } from '../../../client/preview/written-places.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const lacsi = parseInstrument(files);
const nobody = { seed: 'preview', entries: [] };

function formOf({ view }: InterviewSession) {
  if (view.kind !== 'form') throw new Error(`no form on the screen but ${view.kind}`);
  return view.form;
}

describe('an interview that is tried', () => {
  it('is the real one, kept in memory', () => {
    const session = tryInterview(lacsi, nobody, 'pt');
    formOf(session).answer('visit_contact', 'yes');
    expect(session.answers).toMatchObject({ control: { visit_contact: 'yes' } });
    expect(session.language).toBe('pt');
    expect(session.draft.entries.at(-1)).toMatchObject({ kind: 'answer', name: 'visit_contact', value: 'yes' });
    session.dispose();
  });

  it('goes on where it was with a questionnaire that was changed meanwhile', () => {
    const before = tryInterview(lacsi, nobody, 'es');
    formOf(before).answer('dwelling_class', 'house');
    formOf(before).answer('access_barrier', 'no');
    formOf(before).answer('visit_contact', 'yes');
    before.next();
    const { screen } = formOf(before);
    const changed = structuredClone(files) as unknown as Record<
      string,
      { questions: Record<string, { text: string }> }
    >;
    changed['texts/es.json']!.questions.consent_roster!.text = '¿Podemos empezar?';
    const after = tryInterview(parseInstrument(changed), { ...nobody, entries: before.draft.entries }, 'es');
    expect(formOf(after).screen).toBe(screen);
    expect(formOf(after).wordingOf('consent_roster')?.text).toBe('¿Podemos empezar?');
    expect(after.answers).toEqual(before.answers);
  });

  it('says which forms are due, what is on the screen, and the ICCS code of what was told', () => {
    const made = syntheticInterview(
      lacsi,
      { seed: 3, number: 1, startedAt: '2026-11-24T10:05:00-05:00' },
      { consent_roster: 'yes', consent_selected: 'yes', robbery_ref: 'yes', robbery_times: 1 },
    );
    if (!('walked' in made)) throw new Error('nobody could finish it');
    const session = tryInterview(lacsi, { seed: made.context.seed, entries: made.walked.events }, 'es');
    const state = respondentState(session, made.context.seed);
    expect(state.forms.map(({ key }) => key)).toContain('control');
    expect(state.answers).toEqual(made.walked.answers);
    expect(state.incidents.every(({ key, crime }) => key.startsWith(crime))).toBe(true);
    expect(state.entries).toHaveLength(made.walked.events.length);
  });

  it('has nothing to do with forms that the questionnaire lost', () => {
    const lost = {
      seq: 1,
      form: 'lost',
      name: 'first',
      value: null,
      at: '2026-11-24T10:05:00Z',
      kind: 'position',
    } as const;
    expect(formOf(tryInterview(lacsi, { seed: 's', entries: [lost] }, 'es')).key).toBe('control');
  });
});

describe('a respondent who is led to what a designer chose', () => {
  const burgled = scenariosIn(files).find(({ respondent }) => respondent?.es?.startsWith('Lucía'))!;
  const { events, context } = runScenario(lacsi, burgled);
  const lucia = () => tryInterview(lacsi, { seed: context.seed, entries: events }, 'es');

  it('goes there where it is asked', () => {
    const session = lucia();
    const place = { form: 'incident_details', screen: 'burglary', question: 'hb_entry' };
    expect(goToAsked(session, place, lucia)).toBe(true);
    expect(formOf(session).wordingOf('hb_entry')).toBeDefined();
    expect(goToAsked(session, { form: 'control' }, lucia)).toBe(true);
    expect(formOf(session).form).toBe('control');
  });

  it('stays where it was where nobody was asked that, of a question as of its screen', () => {
    const session = lucia();
    const { kind } = session.view;
    const place = { form: 'incident_details', screen: 'sexual' };
    for (const to of [place, { ...place, question: 'sx_type' }]) {
      expect(goToAsked(session, to, lucia)).toBe(false);
      expect(session.view.kind).toBe(kind);
    }
    goToAsked(session, { ...place, screen: 'burglary' }, lucia);
    const before = formOf(session).screen;
    expect(goToAsked(session, place, lucia)).toBe(false);
    expect(formOf(session).screen).toBe(before);
  });
});

describe('the place of a question that the interview shows', () => {
  it('is where the designer wrote it, also for crimes, rows and authorities', () => {
    for (const { form, screens } of lacsi.forms) {
      for (const { name: screen, questions } of screens) {
        for (const { name: question } of questions) {
          const [shown] = shownNames(lacsi, { form, screen, question });
          if (shown === undefined) continue;
          const place = writtenPlace(lacsi, form, shown);
          const path = place && pathOfPlace(files, place);
          expect(path && valueAt(files, path)).toMatchObject({ name: place?.question });
        }
      }
    }
  });

  it('leads back from the draft to the form and the question', () => {
    const path = pathOfPlace(files, { form: 'control', screen: 'visit', question: 'visit_contact' });
    expect(path).toEqual(['modules/control.json', 'screens', 'visit', 'questions', 'visit_contact']);
    expect(placeOfPath(files, path!)).toEqual({ form: 'control', screen: 'visit', question: 'visit_contact' });
    expect(placeOfPath(files, path!.slice(0, 3))).toEqual({ form: 'control', screen: 'visit' });
    expect(placeOfPath(files, ['modules/control.json'])).toEqual({ form: 'control' });
    expect(placeOfPath(files, ['texts/es.json', 'questions', 'visit_contact'])).toBeUndefined();
  });
});

describe('an interview in which nothing is required', () => {
  const survey = [
    ['type', 'name', 'label::English (en)'],
    ['begin group', 'one', 'One'],
    ['text', 'a', 'A'],
    ['text', 'b', 'B'],
    ['end group'],
    ['begin group', 'two', 'Two'],
    ['text', 'c', 'C'],
    ['end group'],
  ];
  const { files: optional } = xlsformToInstrument([{ name: 'survey', rows: survey }], { id: 'form' });

  it('lacks nothing at its end, though nobody answered anything', () => {
    const session = tryInterview(parseInstrument(optional as Record<string, unknown>), nobody, 'en');
    const shown: string[] = [];
    while (session.view.kind === 'form' || session.view.kind === 'pause') {
      if (session.view.kind === 'form') shown.push(session.view.form.screen);
      session.next();
    }
    expect(session.view.kind).toBe('review');
    expect(shown).toEqual(['a', 'b', 'c']);
    expect(session.violations()).toEqual([]);
    session.dispose();
  });
});
