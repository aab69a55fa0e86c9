import type { TableMoneyTexts } from './table-money-texts.ts';

export const tableMoneyInFrench: TableMoneyTexts = {
  heading: 'Argent, et montants inconnus',
  chosen: 'Ce qui est choisi',
  nothing: 'Les montants tels qu’ils ont été dits, aux prix de l’enquête ; rien n’est imputé.',
  gdp: 'Produit intérieur brut',
  gdpHint: 'Le coût des délits est divisé par lui. Dans la monnaie de l’enquête, aux prix de son année.',
  amount: (currency) => (currency === '' ? 'Montant' : `Montant (${currency})`),
  source: 'D’où il vient',
  prices: 'Autres prix',
  pricesHint: 'Tous les montants du tableau sont multipliés par le facteur.',
  factor: 'Facteur',
  of: 'Prix de',
  half: 'Écrivez les deux : un nombre supérieur à 0, sans signe entre les milliers, et le texte à côté. D’ici là aucun ne compte.',
  imputation: 'Imputer les montants inconnus',
  imputationHint:
    'Un enregistrement semblable prête son montant. Le chiffre est à côté de ceux de ce qui a été dit ; son erreur type n’en tient pas compte.',
  noClasses:
    'Tout enregistrement peut prêter son montant. Ajoutez des variables : le donneur est cherché parmi les enregistrements qui y sont pareils.',
  classesOf: (amount) => `${amount} : pareils en celles-ci, la plus importante d’abord`,
  class: (amount) => `Variable pour ${amount.toLocaleLowerCase()}`,
  addClass: 'Ajouter la variable',
  classNames: { crime: 'Délit', outcome: 'Consommé ou tenté' },
  seed: 'Graine du tirage',
  seedHint: 'Un nombre entier. La même graine prête les mêmes montants.',
  mostUses: 'Un enregistrement prête au plus',
  mostUsesHint: 'Tant de fois, de 1 à 1000.',
  imputedWithin: ({ amount, classes }) => `${amount} : imputé parmi les enregistrements pareils en ${classes}.`,
  imputedAmongAll: (amount) => `${amount} : imputé parmi tous les enregistrements.`,
  draws: ({ seed, uses }) => `Graine ${seed} ; un enregistrement prête au plus ${uses} fois.`,
};
