import type { DesignFindingsTexts } from './design-findings-texts.ts';

export const designFindingsInFrench: DesignFindingsTexts = {
  looking: 'Relecture du questionnaire…',
  none: 'Rien à corriger.',
  noneOfKind: 'Aucun de ce type.',
  filter: 'Afficher',
  filters: { all: 'Tout', error: 'Erreurs', warning: 'Avertissements' },
  severity: { error: 'Erreur', warning: 'Avertissement' },
  meaning:
    'Avec des erreurs, le questionnaire ne peut pas être publié. Chaque avertissement demande un motif ou une correction.',
  goThere: 'Y aller',
  remedies: {
    'remove-unused': 'Le retirer',
    'start-from-source': 'Commencer par le texte de la langue principale',
    'remove-rule': 'Retirer la règle',
    'remove-condition': 'Retirer la condition',
    'remove-edit': 'Retirer le contrôle et son message',
    tidy: 'Nettoyer le texte',
    'add-question-mark': 'Mettre le point d’interrogation',
    'free-code': 'Garder le code une seule fois',
    'make-exclusive': 'Faire que « aucun » exclue les autres',
    'remove-setting': 'Retirer le réglage',
    'correct-iccs': 'Prendre le code ICCS le plus proche',
    'shorten-name': 'Donner un nom plus court',
    'remove-file': 'Retirer le fichier',
    'ask-form': 'Poser ce formulaire',
    'remove-repetition': 'Garder chaque code une seule fois',
    'swap-limits': 'Échanger les deux limites',
    'lower-setting': 'L’abaisser à la limite',
  },
  more: (count) => `et ${count} de plus`,
};
