import { describe, expect, it } from 'vitest';
import { scenarioSpeech } from '../../../client/design/scenarios/said-of-scenarios.ts';
import { scenarioTexts } from '../../../client/text/design-scenarios/scenario-texts.ts';
import { deskTexts } from '../../../client/text/desk/desk-texts.ts';
import type { DraftFiles } from '../../../questionnaires/edit/places.ts';
import { scenarioFailures } from '../../../questionnaires/scenarios/scenario-failures.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

function speechIn(language: 'es' | 'en' | 'pt' | 'fr', files = lacsi) {
  return scenarioSpeech(files, language, scenarioTexts[language], deskTexts[language].submissions.detail.violations);
}

function said(language: 'es' | 'en' | 'pt' | 'fr', failure: ReturnType<typeof scenarioFailures.asked>, files = lacsi) {
  return scenarioTexts[language].failures[failure.code](speechIn(language, files).failure(failure));
}

describe('what is wrong with a scenario', () => {
  it('is said with the words of the question, its form and its crime', () => {
    expect(said('es', scenarioFailures.notAsked({ place: 'member.2 m_age' }))).toMatch(
      /^No se pregunta «.+» \(m_age\) \(«.+, 2» \(member\.2\)\), y se debería preguntar\.$/,
    );
    expect(said('pt', scenarioFailures.asked({ place: 'burglary_times' }))).toMatch(/“[^”]+: .+” \(burglary_times\)/);
    expect(said('fr', scenarioFailures.due({ form: 'incident.burglary.1' }))).toMatch(
      /«\s.+ 1\s» \(incident\.burglary/,
    );
    expect(said('en', scenarioFailures.crimes({ crime: 'burglary', expected: 1, found: 2 }))).not.toContain(
      'burglary:',
    );
  });

  it('is said with the message of a check and the name of a rule of the program', () => {
    expect(said('es', scenarioFailures.noViolation({ code: 'edit:head_is_minor' }))).toMatch(/«.+» \(head_is_minor\)/);
    const missing = scenarioFailures.violation({ code: 'missing-answer', place: 'profile p_age' });
    expect(said('es', missing)).toContain('La pregunta se hizo y no tiene respuesta');
  });

  it('says an indicator and its answer as words', () => {
    const indicator = { crime: 'burglary', name: 'reported', expected: 'true', found: 'false' };
    expect(said('pt', scenarioFailures.indicator(indicator))).toMatch(/, foi denunciado: não, .* sim\.$/);
    const listed = speechIn('es').expectation({ kind: 'indicators', about: 'burglary victim', value: 'true' });
    expect(listed.about).toMatch(/, víctima$/);
    expect(listed.value).toBe('sí');
  });

  it('is said in the main language where the questionnaire has not the language of the reader', () => {
    const { 'texts/fr.json': _, ...without } = lacsi;
    expect(said('fr', scenarioFailures.asked({ place: 'm_age' }), without)).toContain(
      speechIn('es')
        .failure(scenarioFailures.asked({ place: 'm_age' }))
        .about.replace(/^«|» \(m_age\)$/g, ''),
    );
    // A name that the questionnaire does not have is told as it is.
    expect(speechIn('es').failure(scenarioFailures.asked({ place: 'nothing' })).about).toBe('nothing');
  });
});
