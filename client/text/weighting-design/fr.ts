import type { WeightingDesignTexts } from './weighting-design-texts.ts';

export const weightingDesignInFrench: WeightingDesignTexts = {
  heading: 'Plan de sondage et répliques',
  lead: 'Avec des répliques, qui reçoit les poids calcule des erreurs types sans connaître les strates ni les unités primaires. La commande cifra weight les fait ; elles ne changent rien au rapport de cette page.',
  method: 'Répliques',
  none: 'Aucune',
  methods: { jackknife: 'Jackknife', balanced: 'Demi-échantillons équilibrés', bootstrap: 'Bootstrap' },
  about: {
    jackknife: 'Une réplique par unité primaire, sans elle.',
    balanced: 'La moitié de chaque strate ; chaque strate doit avoir deux unités primaires.',
    bootstrap: 'Des unités primaires tirées avec remise dans chaque strate.',
  },
  rho: 'Coefficient de Fay',
  rhoHint: 'De 0 à moins de 1. Avec 0, l’autre moitié ne compte pas.',
  count: 'Nombre de répliques',
  countHint: 'De 2 à 2000.',
  seed: 'Graine du tirage',
  seedHint: 'Un nombre entier. La même graine donne les mêmes répliques.',
  lonelyPsu: 'Une strate qui n’a qu’une unité primaire',
  lonelyPsus: {
    fail: 'Est une erreur',
    remove: 'Ne compte pas dans la variance',
    certainty: 'A été prise avec certitude : pas de variance',
    adjust: 'Se compare à la moyenne de toutes les strates',
    average: 'Prend la variance moyenne des autres',
  },
  note: 'Le plan d’une édition a des strates et des unités primaires, sans correction de population finie ni degrés suivants : les erreurs sont du côté sûr. Les degrés de liberté se choisissent dans chaque tableau.',
};
