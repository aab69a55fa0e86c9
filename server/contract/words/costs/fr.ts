import type { CostTexts } from './cost-texts.ts';

export const costsInFrench: CostTexts = {
  indicators: {
    loss_total: {
      name: 'Valeur perdue',
      definition: 'Ce que les infractions ont pris ou détruit, au total.',
    },
    health_cost_total: {
      name: 'Dépenses de santé',
      definition: 'Ce que les victimes et leurs ménages ont payé pour des soins à cause des infractions, au total.',
    },
    crime_cost_total: {
      name: 'Valeur perdue et dépenses de santé',
      definition: 'Ce qui a été perdu dans les infractions et ce que les soins ont coûté, au total.',
    },
    loss_mean: {
      name: 'Valeur perdue par infraction',
      definition: 'Ce qui a été perdu, par infraction.',
    },
    health_cost_mean: {
      name: 'Dépenses de santé par infraction',
      definition: 'Ce que les soins ont coûté, par infraction.',
    },
    loss_unknown: {
      name: 'Valeur perdue inconnue',
      definition: 'Part des infractions pour lesquelles la question a été posée dont la perte n’est pas connue.',
    },
    health_cost_unknown: {
      name: 'Dépenses de santé inconnues',
      definition:
        'Part des infractions pour lesquelles la question a été posée dont les dépenses de santé ne sont pas connues.',
    },
    loss_per_victim_person: {
      name: 'Valeur perdue par victime, personnes',
      definition: 'Ce qui a été perdu dans les infractions contre les personnes, par victime.',
    },
    loss_per_victim_household: {
      name: 'Valeur perdue par victime, ménages',
      definition: 'Ce qui a été perdu dans les infractions contre le ménage, par ménage touché.',
    },
    loss_per_victim_adult_any: {
      name: 'Valeur perdue par victime, toute infraction (INEGI)',
      definition:
        'Ce qui a été perdu dans toute infraction, par adulte qui en a raconté une. Mêle personnes et ménages.',
    },
    health_cost_per_victim_person: {
      name: 'Dépenses de santé par victime, personnes',
      definition: 'Ce que les soins ont coûté à cause des infractions contre les personnes, par victime.',
    },
    health_cost_per_victim_household: {
      name: 'Dépenses de santé par victime, ménages',
      definition: 'Ce que les soins ont coûté à cause des infractions contre le ménage, par ménage touché.',
    },
    health_cost_per_victim_adult_any: {
      name: 'Dépenses de santé par victime, toute infraction (INEGI)',
      definition:
        'Ce que les soins ont coûté à cause de toute infraction, par adulte qui en a raconté une. Mêle personnes et ménages.',
    },
    protection_total: {
      name: 'Dépenses de protection',
      definition: 'Ce que les ménages ont payé pour des mesures contre la délinquance, au total.',
    },
    protection_mean: {
      name: 'Dépenses de protection par ménage',
      definition:
        'Ce que les ménages ont payé pour des mesures contre la délinquance, par ménage. Ceux sans mesures ont payé 0.',
    },
    protection_unknown: {
      name: 'Dépenses de protection inconnues',
      definition: 'Part des ménages ayant pris des mesures qui ne savent pas ou ne disent pas ce qu’ils ont payé.',
    },
    cost_total: {
      name: 'Coût de la délinquance',
      definition: 'Valeur perdue, dépenses de santé et dépenses de protection, au total.',
    },
    cost_gdp_share: {
      name: 'Coût de la délinquance, part du PIB',
      definition: 'Valeur perdue, dépenses de santé et dépenses de protection, divisées par le produit intérieur brut.',
    },
    cost_per_victim: {
      name: 'Coût de la délinquance par personne touchée',
      definition:
        'Valeur perdue, dépenses de santé et dépenses de protection, par adulte qui a raconté une infraction.',
    },
  },
  notes: {
    unknown: ({ amount, asked, unknown }) => `${amount} : montant inconnu dans ${unknown} réponses sur ${asked}.`,
    imputed: (count) =>
      `${count} d’entre elles ont le montant d’un enregistrement semblable ; l’erreur type n’en tient pas compte.`,
    winsorised: (most) => `Coupé : ${most} au plus.`,
    prices: ({ factor, prices }) => `Les montants sont multipliés par ${factor}, pour être aux prix de : ${prices}.`,
    gdp: ({ amount, source }) => `Produit intérieur brut : ${amount} (${source}).`,
  },
  amounts: {
    loss_amount: 'Valeur perdue',
    health_cost: 'Dépenses de santé',
    measures_cost_total: 'Dépenses de protection',
    insurance_paid: 'Payé par l’assurance',
    days_lost: 'Jours perdus',
  },
  treatments: {
    known: 'des montants connus',
    unknown_as_0: 'inconnu compté pour 0 (INEGI)',
    winsorised: 'inconnu compté pour 0, plus grands montants coupés',
    imputed: 'inconnu imputé',
  },
};
