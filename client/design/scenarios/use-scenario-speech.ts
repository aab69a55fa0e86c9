import { useMemo } from 'react';
import type { DraftFiles } from '#questionnaires';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { type ScenarioSpeech, scenarioSpeech } from './said-of-scenarios.ts';

/** Words for what scenarios name, in the reader's language. */
export function useScenarioSpeech(files: DraftFiles): ScenarioSpeech {
  const { language } = useLanguage();
  const text = useTexts(scenarioTexts);
  const { violations } = useTexts(deskTexts).submissions.detail;
  return useMemo(() => scenarioSpeech(files, language, text, violations), [files, language, text, violations]);
}
