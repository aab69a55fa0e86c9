import type { QuickExitTexts } from './quick-exit-texts.ts';

export const quickExitInFrench: QuickExitTexts = {
  button: 'Quartier',
  explained:
    'Si quelqu’un s’approche, touchez « Quartier » en haut (au clavier, Échap deux fois) : des questions sur le quartier s’affichent à la place. Vos réponses ne sont pas perdues.',
  neutral: {
    title: 'Services du quartier',
    lead: 'Pensez à votre quartier au cours des douze derniers mois. Comment jugez-vous chaque service ?',
    page: (n, of) => `Écran ${n} sur ${of}`,
    questions: {
      water: 'L’eau potable',
      light: 'L’éclairage des rues',
      rubbish: 'Le ramassage des ordures',
      streets: 'L’état des rues et des trottoirs',
      transport: 'Les transports publics',
      parks: 'Les parcs et terrains de sport',
    },
    grades: { good: 'Bon', fair: 'Moyen', bad: 'Mauvais', none: 'Il n’y en a pas' },
    wish: 'Que faudrait-il améliorer en premier dans votre quartier ?',
    thanks: 'Merci de votre avis',
    thanksBody: 'Vous pouvez revenir en arrière pour changer quelque chose.',
    back: 'Retour',
    next: 'Suivant',
    leave: 'Quitter',
  },
};
