import { describe, expect, it } from 'vitest';
import { conditionProblemsAt } from '../../../questionnaires/condition-help/condition-problems-at.ts';
import { namesToChoose } from '../../../questionnaires/condition-help/names-to-choose.ts';
import { readDraft } from '../../../questionnaires/condition-help/read-draft.ts';
import { namesFor } from '../../../questionnaires/instrument/names.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = readDraft(instrumentFiles('lacsi-2018-r1'))!;

/** What is wrong with a condition, and the words that are underlined. */
function wrong(source: string, place = { form: 'incident', screen: 'event_when' }) {
  return conditionProblemsAt(lacsi, source, place).map(({ code, from, to }) => `${code}: ${source.slice(from, to)}`);
}

describe('a condition that is wrong', () => {
  it.each([
    ["{ev_place} = 'home' and {nobody} = 'yes' or {noone} empty", ['unknown-name: {nobody}', 'unknown-name: {noone}']],
    ["{ev_place} = 'moon'", ["unknown-code: 'moon'"]],
    ["{ev_place} anyof ['home', 'moon']", ["unknown-code: 'moon'"]],
    ['@force_used and @no_such', ['unknown-definition: @no_such']],
    ["{ev_place} = 'home' and and", ['expression-syntax: and']],
    ["({ev_place} = 'home'", ["expression-syntax: ({ev_place} = 'home'"]],
    ['{ev_place} = home', ['expression-syntax: home']],
    ["{event_n} = '1'", ["type-mismatch: {event_n} = '1'"]],
    ["today() = '1'", ['refused-function: today']],
    ["not ({ev_place} = 'home')", ['negation: not']],
    ["{event_n} > 1 and NOT({ev_place} = 'home')", ['negation: NOT']],
    ["not {ev_place} = 'home'", ['negation: not']],
    ['', ['expression-syntax: ']],
  ])('%s is underlined where it is', (source, problems) => {
    expect(wrong(source)).toEqual(problems);
  });

  it('says which name is a number where it is compared with a code', () => {
    const household = { form: 'household', screen: 'vehicles' };
    expect(conditionProblemsAt(lacsi, "{n_residents} = 'yes'", household)).toMatchObject([
      { code: 'type-mismatch', what: 'n_residents' },
    ]);
    expect(conditionProblemsAt(lacsi, "{event_n} = '1'", { form: 'incident', screen: 'event_when' })).toMatchObject([
      { code: 'type-mismatch', what: 'event_n' },
    ]);
  });

  it('may say the word of negation in a text or a name', () => {
    expect(wrong("{ev_place} = 'home' and {ev_what_not} empty")).toEqual(['unknown-name: {ev_what_not}']);
    expect(wrong("{ev_place} = 'not (home)'")).toEqual(["unknown-code: 'not (home)'"]);
  });

  it('is refused where its parts stand within each other without end, and where nobody could read it', () => {
    const within = (many: number) => `${'('.repeat(many)}{event_n} > 1${')'.repeat(many)}`;
    const joined = (word: string) => Array.from({ length: 80 }, (_, n) => `{event_n} = ${n}`).join(` ${word} `);
    expect(conditionProblemsAt(lacsi, within(201), { form: 'incident', screen: 'event_when' })).toEqual([
      { code: 'too-nested', from: 200, to: within(201).length },
    ]);
    expect(wrong(`${'!'.repeat(900)}({event_n} > 1)`)).toHaveLength(1);
    expect(wrong(`${within(900)} `)[0]).toMatch(/^too-nested/);
    expect(wrong(`${joined('or')} or ${joined('or')}`)[0]).toMatch(/^too-long/);
    for (const fine of [within(200), joined('and'), joined('or')]) expect(wrong(fine)).toEqual([]);
  });

  it('is not one that the questionnaire has', () => {
    const problems: string[] = [];
    const files = instrumentFiles('lacsi-2018-r1') as Record<string, WrittenForm>;
    for (const [file, { form, screens }] of Object.entries(files)) {
      if (!file.startsWith('modules/') || form === undefined) continue;
      for (const { name, visibleIf, questions } of screens) {
        const sources = [visibleIf, ...questions.flatMap((question) => [question.visibleIf, question.fixed?.when])];
        for (const source of sources) if (source) problems.push(...wrong(source, { form, screen: name }));
      }
    }
    expect(problems).toEqual([]);
  });
});

interface WrittenForm {
  form?: string;
  screens: {
    name: string;
    visibleIf?: string;
    questions: { visibleIf?: string; fixed?: { when: string } }[];
  }[];
}

describe('the names that a condition can read', () => {
  it('are those of the questionnaire, in every form', () => {
    for (const { form } of lacsi.forms) {
      const names = namesFor(lacsi, form);
      for (const { name } of namesToChoose(lacsi, { form }, 'en')) expect(names(name)).toBeDefined();
    }
  });

  it('have words, a type and codes with their labels', () => {
    const place = namesToChoose(lacsi, { form: 'incident_details' }, 'en').find(({ name }) => name === 'ev_place')!;
    expect(place).toMatchObject({ type: 'single', form: 'incident' });
    expect(place.text).not.toBe('');
    expect(place.codes.find(({ code }) => code === 'home')!.label).not.toBe('');
  });

  it('are templates on a screen that is written out per crime', () => {
    const place = { form: 'screeners_person', screen: '[c]_screen' };
    expect(namesToChoose(lacsi, place, 'en')[0]!.name).toBe('[c]_5y');
    expect(conditionProblemsAt(lacsi, "{[c]_ref} = 'maybe' and {[c]_noo} = 'no'", place)).toMatchObject([
      { code: 'unknown-name', what: '[c]_noo' },
    ]);
  });
});

it('a draft with broken parts is read without them', () => {
  const files = instrumentFiles('lacsi-2018-r1') as Record<string, { screens: { questions: object[] }[] }>;
  Object.assign(files['modules/household.json']!.screens[0]!.questions[0]!, { type: 'singel' });
  expect(readDraft(files)!.forms).toHaveLength(lacsi.forms.length);
  expect(readDraft({})).toBeUndefined();
});
