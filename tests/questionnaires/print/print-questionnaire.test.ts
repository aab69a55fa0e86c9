import { describe, expect, it } from 'vitest';
import { codebook, parseInstrument, printQuestionnaire, syntheticInterview, walkInterview } from '#questionnaires';
import { goToAfter } from '../../../questionnaires/print/go-to.ts';
import { paperOf } from '../../../questionnaires/print/paper.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { printedLacsi, printedPage } from '../../support/printed.ts';
import { bySize } from '../../support/size.ts';
import { tinyFiles, tinyInstrument } from '../../support/tiny-instrument.ts';

const lacsi = printedLacsi;
const textIn = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '');

/** Number of a question on paper and the question that each of its answers leads to. */
function goTosOf(instrument: ReturnType<typeof tinyInstrument>, name: string) {
  const paper = paperOf(instrument, instrument.manifest.defaultLanguage);
  for (const form of paper.forms) {
    const items = form.screens.flatMap(({ items }) => items);
    const item = items.find(({ question }) => question.name === name);
    if (!item) continue;
    const codes = [...(instrument.lists[item.question.choices ?? ''] ?? []), ...(item.question.missing ?? [])];
    return codes.map((code) => {
      const goTo = goToAfter(paper, form, item, code);
      if (goTo === undefined || goTo === 'end') return [code, goTo ?? 'next'];
      if ('form' in goTo) return [code, goTo.form.module.form];
      return [code, items.find(({ number }) => number === goTo.number)?.question.name];
    });
  }
  throw new Error(name);
}

describe('the questionnaire on paper', () => {
  it.each(lacsi.manifest.languages)('has every question of LACSI once, with no gap unnamed, in %s', (language) => {
    const html = printedPage(lacsi, language);
    const numbers = [...html.matchAll(/(?:class="question[^"]*"|<tr) id="([A-Z]+[\d.]+)"/g)].map(
      ([, number]) => number,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    const items = paperOf(lacsi, language).forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.items));
    // Rows stand under a number of their own: `C4`, then `C4.1`, `C4.2`...
    const expected = items.flatMap(({ number }) => (number.endsWith('.1') ? [number.slice(0, -2), number] : [number]));
    expect(numbers).toEqual(expected);
    expect(textIn(html)).not.toMatch(/\{[a-z0-9_]+\}|\$\d|undefined|\[object/);
    expect(html).toContain(`<html lang="${language}">`);
    for (const [, number] of html.matchAll(/class="goto">[^<]*<b>([A-Z]+\d+)<\/b>/g)) expect(numbers).toContain(number);
  });

  it('leaves out what the manifest turns off, and nothing that is asked in 100 synthetic interviews', () => {
    const { forms } = paperOf(lacsi, 'es');
    const printed = new Set(
      forms.flatMap(({ module, screens }) =>
        screens.flatMap(({ items }) => items.map(({ question }) => `${module.form} ${question.name}`)),
      ),
    );
    expect(printed.size).toBeLessThan(codebook(lacsi).length);
    for (let number = 1; number <= 100; number += 1) {
      const interview = syntheticInterview(lacsi, { seed: 1, number, startedAt: '2026-11-24T10:05:00-05:00' });
      if ('stuck' in interview) throw new Error('stuck');
      const asked = interview.walked.events.filter(({ kind }) => kind === 'answer');
      const missing = asked.filter(({ form, name }) => !printed.has(`${form.split('.')[0]} ${name}`));
      expect(missing.map(({ form, name }) => `${form} ${name}`)).toEqual([]);
    }
  });

  it('says where an answer leads when it is not simply the next question', () => {
    const tiny = tinyInstrument();
    expect(goTosOf(tiny, 'vehicle_theft_ref')).toEqual([
      ['yes', 'next'],
      ['no', 'screeners_person'],
      ['dk', 'screeners_person'],
      ['refused', 'screeners_person'],
    ]);
    expect(goTosOf(tiny, 'robbery_ref')).toEqual([
      ['yes', 'next'],
      ['no', 'threats_ref'],
      ['dk', 'threats_ref'],
      ['refused', 'threats_ref'],
    ]);
    expect(goTosOf(tiny, 'ev_weapon')).toEqual([
      ['yes', 'next'],
      ['no', 'loss_amount'],
      ['dk', 'loss_amount'],
    ]);
  });

  it('sends nobody past a question that the interview asks', () => {
    const paper = paperOf(lacsi, 'es');
    const context = { caseId: 'case', seed: 'seed', startedAt: '2026-11-24T10:05:00-05:00' };
    for (const turn of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { answers } = walkInterview(lacsi, context, ({ name, choices, missing }) => {
        if (name.startsWith('consent') || name === 'selected_present' || name.endsWith('_ref')) return 'yes';
        const codes = [...choices, ...missing];
        return name === 'm_age' ? 40 : codes.length > 0 && choices.length > 0 ? codes[turn % codes.length] : undefined;
      });
      for (const [key, values] of Object.entries(answers)) {
        const form = paper.forms.find(({ module }) => module.form === key.split('.')[0])!;
        const items = form.screens.flatMap((screen) => screen.items);
        for (const [at, item] of items.entries()) {
          const value = values[item.question.name];
          if (item.question.type !== 'single' || typeof value !== 'string') continue;
          const goTo = goToAfter(paper, form, item, value);
          if (goTo === undefined) continue;
          const to =
            goTo !== 'end' && 'number' in goTo ? items.findIndex(({ number }) => number === goTo.number) : items.length;
          const passed = items.slice(at + 1, to).map(({ question }) => question.name);
          if (goTo !== 'end' && 'form' in goTo) {
            const between = paper.forms.slice(paper.forms.indexOf(form) + 1, paper.forms.indexOf(goTo.form));
            const opened = between.filter(({ module }) => module.form in answers);
            expect(
              opened.map(({ letter }) => letter),
              `${key} ${item.number} ${value}`,
            ).toEqual([]);
          }
          expect(
            passed.filter((name) => name in values),
            `${key} ${item.number} ${value}`,
          ).toEqual([]);
        }
      }
    }
  });

  it('sets instructions apart, says who is asked in words, and shows checks as notes', () => {
    const html = printedPage(lacsi, 'en');
    expect(html).toMatch(/<p class="instruction">Observe and record; do not ask\.<\/p>/);
    expect(html).toMatch(/<p class="note">Only if [A-Z]\d+ is “Yes”\.<\/p>/);
    expect(html).toMatch(/<p class="check"><b>Must be corrected<\/b> /);
    expect(html).toMatch(/<p class="aloud">May I ask you a few questions/);
    expect(html).toMatch(/go to <b>[A-Z]\d+<\/b>/);
  });

  it('shows long lists on cards, each once, with the questions that use it', () => {
    const { cards } = paperOf(lacsi, 'en');
    expect(cards.length).toBeGreaterThan(3);
    expect(new Set(cards.map(({ list }) => list)).size).toBe(cards.length);
    const html = printedPage(lacsi, 'en');
    for (const { number, questions } of cards)
      expect(html.split(`Show card ${number}.`).length - 1).toBe(questions.length);
  });

  it('says once, not at each choice, that only what was marked before is offered, or only the rest', () => {
    const html = printedPage(lacsi, 'en');
    const noteOf = (name: string) => {
      const number = paperOf(lacsi, 'en').numberOf(name);
      const body = html.slice(html.indexOf(`id="${number}"`));
      return textIn(body.slice(0, body.indexOf('</section>')));
    };
    expect(noteOf('bribe_asked')).toMatch(/Offer only what has “Yes” in [A-Z]\d+\./);
    expect(noteOf('auth_corrupt')).toMatch(/Offer only what has “Yes” in [A-Z]\d+\./);
    expect(noteOf('habit_not_done')).toMatch(/Offer only what was not marked in [A-Z]\d+\./);
    expect(noteOf('cause_second')).toMatch(/Offer only what was not marked in [A-Z]\d+\./);
    for (const name of ['bribe_asked', 'habit_not_done', 'cause_second', 'auth_corrupt'])
      expect(noteOf(name)).not.toMatch(/only if/);
  });

  it.each(lacsi.manifest.languages)('names no variable where it says who is asked, in %s', (language) => {
    const told = /<p class="note[^"]*">.*?<\/p>|<span class="gap">.*?<\/span>/g;
    const notes = printedPage(lacsi, language).match(told) ?? [];
    expect(notes.length).toBeGreaterThan(100);
    for (const note of notes) expect(note).not.toMatch(/[a-z]_[a-z0-9]/);
  });

  it.each(['seeded_random', 'next_birthday', 'last_birthday', 'kish_grid'])(
    'draws the adult on paper by %s, in every language',
    (method) => {
      const files = instrumentFiles('lacsi-2018-r1') as Record<string, { selection: { method: string } }>;
      files['manifest.json']!.selection.method = method;
      const instrument = parseInstrument(files);
      const { languages } = instrument.manifest;
      for (const language of bySize({ small: languages.slice(0, 1), full: languages })) {
        const page = printQuestionnaire(instrument, language, { seed: 'case-17' });
        expect(page.match(/class="draw"/g)).toHaveLength(1);
        expect(textIn(page)).not.toMatch(/\$\d|undefined/);
      }
    },
  );

  it('prints a form that repeats once', () => {
    const html = printQuestionnaire(tinyInstrument(), 'en');
    expect(html.match(/one copy of this section for each person/g)).toHaveLength(1);
    expect(
      html.match(/one copy of this section for each event. At most 3 events of each crime and 5 in/g),
    ).toHaveLength(1);
  });

  it('never takes a text for HTML', () => {
    const files = tinyFiles();
    const texts = files['texts/en.json'] as { questions: Record<string, { text: string }> };
    texts.questions.consent_intro!.text = '<script>alert(1)</script> & {country}';
    const html = printQuestionnaire(parseInstrument(files), 'en');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; the country');
    expect(html).not.toContain('<script>');
  });

  it('is set for A4 or Letter, and refuses a language that the questionnaire lacks', () => {
    expect(printQuestionnaire(tinyInstrument(), 'es')).toContain('@page { size: A4;');
    expect(printQuestionnaire(tinyInstrument(), 'es', { paper: 'letter' })).toContain('@page { size: letter;');
    expect(() => printQuestionnaire(tinyInstrument(), 'fr')).toThrow(
      /^fr: the instrument does not have this language; use es or en$/,
    );
  });
});
