import type { CodePhrase } from './design-code-texts.ts';

export const codePhrasesInSpanish: Readonly<Record<CodePhrase, string>> = {
  Completions: 'Lo que puede ir aquí',
  'Fold line': 'Plegar la línea',
  'Unfold line': 'Desplegar la línea',
  'folded code': 'parte plegada',
  unfold: 'desplegar',
  'Folded lines': 'Líneas plegadas',
  'Unfolded lines': 'Líneas desplegadas',
  to: 'a',
  'Selection deleted': 'Se borró lo marcado',
  'Control character': 'Signo de control',
};
