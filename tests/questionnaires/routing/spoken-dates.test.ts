import { describe, expect, it } from 'vitest';
import { openForm, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** The question about the window as it is read aloud in an interview of that day. */
function windowAsked(day: string, language: string): string {
  const { answers, context } = scenario(lacsi, { startedAt: `${day}T10:05:00-05:00` })
    .answers({ robbery_5y: 'yes' })
    .interview();
  const form = openForm(lacsi, 'screeners_person', answers, context, { language });
  return form.wordingOf('robbery_ref')?.text ?? '';
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

  it.each([
    ['es', 'desde el 24 de noviembre de 2025'],
    ['en', 'since November 24, 2025'],
    ['pt', 'desde 24 de novembro de 2025'],
    ['fr', 'depuis le 24 novembre 2025'],
  ])(
    'in %s says since when the acts of the last 12 months are meant, also where the screeners ask of the year before',
    (language, words) => {
      const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
      const manifest = files['manifest.json'] as { packs: { active: boolean }[]; referencePeriod: object };
      for (const pack of manifest.packs) pack.active = true;
      manifest.referencePeriod = { type: 'calendar_year' };
      const survey = parseInstrument(files);
      const { answers, context } = scenario(survey).interview();
      const intros = { pack_physical: 'phv', pack_sexual: 'sev', pack_psychological: 'psv', pack_harassment: 'phar' };
      for (const [form, acts] of Object.entries({ ...intros, pack_sexual_harassment: 'shar' })) {
        const opened = openForm(survey, form, answers, context, { language });
        expect(opened.wordingOf(`${acts}_intro`)?.text, form).toContain(words);
      }
    },
  );
});
