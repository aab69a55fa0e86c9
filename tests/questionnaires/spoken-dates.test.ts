import { describe, expect, it } from 'vitest';
import { openForm, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../support/instrument-files.ts';
import { scenario } from '../support/scenario.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** The question about the window as it is read aloud in an interview of that day. */
function windowAsked(day: string, language: string): string {
  const { answers, context } = scenario(lacsi, { startedAt: `${day}T10:05:00-05:00` })
    .answers({ robbery_5y: 'yes' })
    .interview();
  const form = openForm(lacsi, 'screeners_person', answers, context, { language });
  return form.model.getQuestionByName('robbery_ref').locTitle.renderedHtml as string;
}

describe('a date that is read aloud', () => {
  it.each([
    ['es', 'desde el 1 de noviembre de 2025'],
    ['en', 'since November 1, 2025'],
    ['pt', 'desde 1º de novembro de 2025'],
    ['fr', 'depuis le 1er novembre 2025'],
  ])('in %s says the first of a month as people do', (language, words) => {
    expect(windowAsked('2026-11-01', language)).toContain(words);
  });

  it('says every other day with its number', () => {
    expect(windowAsked('2026-11-11', 'fr')).toContain('depuis le 11 novembre 2025');
    expect(windowAsked('2026-11-10', 'pt')).toContain('desde 10 de novembro de 2025');
  });
});
