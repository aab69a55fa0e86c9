import type { CodePhrase } from './design-code-texts.ts';

export const codePhrasesInEnglish: Readonly<Record<CodePhrase, string>> = {
  Completions: 'What can stand here',
  'Fold line': 'Fold the line',
  'Unfold line': 'Unfold the line',
  'folded code': 'folded part',
  unfold: 'unfold',
  'Folded lines': 'Folded lines',
  'Unfolded lines': 'Unfolded lines',
  to: 'to',
  'Selection deleted': 'What was marked is deleted',
  'Control character': 'Control character',
};
