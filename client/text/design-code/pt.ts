import type { CodePhrase } from './design-code-texts.ts';

export const codePhrasesInPortuguese: Readonly<Record<CodePhrase, string>> = {
  Completions: 'O que pode ficar aqui',
  'Fold line': 'Recolher a linha',
  'Unfold line': 'Expandir a linha',
  'folded code': 'parte recolhida',
  unfold: 'expandir',
  'Folded lines': 'Linhas recolhidas',
  'Unfolded lines': 'Linhas expandidas',
  to: 'a',
  'Selection deleted': 'O que estava marcado foi apagado',
  'Control character': 'Sinal de controle',
};
