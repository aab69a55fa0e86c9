import type { CodePhrase } from './design-code-texts.ts';

export const codePhrasesInFrench: Readonly<Record<CodePhrase, string>> = {
  Completions: 'Ce qui peut venir ici',
  'Fold line': 'Replier la ligne',
  'Unfold line': 'Déplier la ligne',
  'folded code': 'partie repliée',
  unfold: 'déplier',
  'Folded lines': 'Lignes repliées',
  'Unfolded lines': 'Lignes dépliées',
  to: 'à',
  'Selection deleted': 'Ce qui était marqué est effacé',
  'Control character': 'Signe de contrôle',
};
