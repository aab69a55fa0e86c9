import type { ComfortTexts } from './comfort-texts.ts';

export const comfortInFrench: ComfortTexts = {
  sunlight: 'Plein soleil',
  lock: 'Verrouiller',
  settings: 'Cette tablette',
  hand: 'Main avec laquelle vous la tenez',
  hands: { both: 'Les deux', left: 'Gauche', right: 'Droite' },
  answered: (answered, due) => `${answered} réponses sur ${due}`,
  errors: (n, count) => (n === 1 ? '1 point à revoir' : `${count} points à revoir`),
  firstError: 'Aller au premier',
};
