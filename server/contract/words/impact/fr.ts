import type { ImpactIndicatorTexts } from './impact-texts.ts';

const asked = (name: string, by: string) => ({
  name,
  definition: `Part des délits pour lesquels la question a été posée, selon ${by}.`,
});

export const impactInFrench: ImpactIndicatorTexts = {
  gini_victims_person: {
    name: 'Concentration parmi les victimes, personnes (Gini)',
    definition:
      'Inégalité du partage des délits contre les personnes entre leurs victimes : 0 si toutes en ont subi autant, près de 1 si une seule les a presque tous subis.',
  },
  gini_victims_household: {
    name: 'Concentration parmi les victimes, ménages (Gini)',
    definition:
      'Inégalité du partage des délits contre les ménages entre ceux qui en ont subi : 0 si tous en ont subi autant, près de 1 si un seul les a presque tous subis.',
  },
  gini_victims_adult_any: {
    name: 'Concentration parmi les victimes, tout délit (INEGI, Gini)',
    definition:
      'Inégalité du partage de tous les délits entre les adultes qui en ont raconté un. Elle mêle personnes et ménages.',
  },
  top_tenth_victims_person: {
    name: 'Délits sur un dixième des victimes, personnes',
    definition: 'Part des délits contre les personnes subis par le dixième le plus touché de leurs victimes.',
  },
  top_tenth_victims_household: {
    name: 'Délits sur un dixième des victimes, ménages',
    definition: 'Part des délits contre les ménages subis par le dixième le plus touché des ménages qui en ont subi.',
  },
  top_tenth_victims_adult_any: {
    name: 'Délits sur un dixième des victimes, tout délit (INEGI)',
    definition:
      'Part de tous les délits racontés par le dixième le plus touché des adultes qui en ont raconté un. Elle mêle personnes et ménages.',
  },
  top_tenth_person: {
    name: 'Délits sur un dixième des personnes',
    definition:
      'Part des délits contre les personnes subis par le dixième le plus touché de toutes les personnes. Si moins d’un dixième est victime, elle est de 100 %.',
  },
  top_tenth_household: {
    name: 'Délits sur un dixième des ménages',
    definition:
      'Part des délits contre les ménages subis par le dixième le plus touché de tous les ménages. Si moins d’un dixième en a subi, elle est de 100 %.',
  },
  top_tenth_adult_any: {
    name: 'Délits sur un dixième des adultes, tout délit (INEGI)',
    definition:
      'Part de tous les délits racontés par le dixième le plus touché de tous les adultes. Elle mêle personnes et ménages.',
  },
  days_lost_total: {
    name: 'Jours perdus',
    definition: 'Jours de travail ou d’activités habituelles que les victimes ont perdus à cause de délits, en tout.',
  },
  days_lost_mean: {
    name: 'Jours perdus par délit',
    definition: 'Jours de travail ou d’activités habituelles perdus, par délit.',
  },
  days_lost_unknown: {
    name: 'Jours perdus inconnus',
    definition: 'Part des délits pour lesquels la question a été posée dont les jours perdus ne sont pas connus.',
  },
  days_lost_per_victim_person: {
    name: 'Jours perdus par victime, personnes',
    definition: 'Jours de travail ou d’activités habituelles perdus dans des délits contre les personnes, par victime.',
  },
  days_lost_per_victim_household: {
    name: 'Jours perdus par victime, ménages',
    definition:
      'Jours de travail ou d’activités habituelles perdus dans des délits contre les ménages, par ménage qui en a subi.',
  },
  days_lost_per_victim_adult_any: {
    name: 'Jours perdus par victime, tout délit (INEGI)',
    definition:
      'Jours de travail ou d’activités habituelles perdus dans tout délit, par adulte qui en a raconté un. Elle mêle personnes et ménages.',
  },
  days_lost_share: {
    name: 'Délits avec des jours perdus',
    definition:
      'Part des délits qui ont fait du tort, et dont les jours perdus sont connus, où un jour ou plus a été perdu.',
  },
  loss_share: {
    name: 'Délits avec une perte',
    definition: 'Part des délits qui ont fait du tort, et dont la perte est connue, où quelque chose a été perdu.',
  },
  health_cost_share: {
    name: 'Délits avec des frais de santé',
    definition:
      'Part des délits qui ont fait du tort, et dont les frais de santé sont connus, où des soins ont été payés.',
  },
  insurance_paid_total: {
    name: 'Payé par l’assurance',
    definition: 'Ce que l’assurance a payé aux victimes, en tout.',
  },
  insurance_paid_mean: { name: 'Payé par l’assurance par délit', definition: 'Ce que l’assurance a payé, par délit.' },
  insurance_paid_unknown: {
    name: 'Paiement de l’assurance inconnu',
    definition: 'Part des délits avec assurance dont on ne sait pas ce qu’elle a payé.',
  },
  violence_share: {
    name: 'Délits avec violence physique',
    definition:
      'Part des délits pour lesquels la question a été posée où l’arme a blessé la victime ou avec une autre violence physique.',
  },
  force_share: {
    name: 'Délits avec force ou menace',
    definition: 'Part des délits pour lesquels la question a été posée avec menace, arme ou violence physique.',
  },
  injured_share: {
    name: 'Délits avec blessure',
    definition: 'Part des délits dont la violence a été demandée où la victime a été blessée.',
  },
  offender_known_share: {
    name: 'Auteur connu',
    definition:
      'Part des délits pour lesquels la question a été posée où la victime connaissait un auteur, au moins de vue.',
  },
  offender_family_share: {
    name: 'Auteur de la famille',
    definition:
      'Part des délits pour lesquels la question a été posée où un auteur était un parent, le partenaire ou un ancien partenaire.',
  },
  support_received: {
    name: 'Aide reçue',
    definition: 'Part des victimes interrogées, selon l’aide qu’elles ont reçue.',
  },
  support_source: { name: 'Qui a aidé', definition: 'Part des victimes qui ont reçu une aide, selon qui l’a donnée.' },
  support_wanted: {
    name: 'Aide souhaitée',
    definition: 'Part des victimes interrogées, selon l’aide qu’elles voulaient ou qui les aiderait maintenant.',
  },
  support_unmet: {
    name: 'Aide souhaitée et non reçue',
    definition: 'Parmi les victimes qui voulaient chaque type d’aide, la part qui ne l’a pas reçue.',
  },
  threat: asked('Menace de violence', 'la menace de faire du mal'),
  injury: asked('Blessures', 'les blessures de la victime'),
  offender_recognisable: asked('Auteur reconnaissable', 'la possibilité de reconnaître l’auteur'),
  bias_motive: asked('Préjugé comme motif', 'la raison pour laquelle la victime pense avoir été choisie'),
  told_other_body: asked('Autre autorité avertie', 'le fait que la police ou une autre autorité a été avertie'),
  body_told: asked('Autorité avertie', 'l’autorité avertie, en plus de celle qui reçoit les plaintes'),
  report_channel: asked('Moyen employé', 'le moyen employé'),
  police_informed: asked('Comment la police l’a su', 'la façon dont la police l’a su'),
  emergency_call: asked('Appel d’urgence', 'l’appel au numéro d’urgence'),
  insured: asked('Assuré', 'l’assurance de ce qui a été volé ou abîmé'),
  recovered: asked('Récupéré', 'ce qui a été récupéré'),
  items_taken: asked('Ce qui a été pris', 'ce qui a été pris'),
  vehicle_method: asked('Comment le véhicule a été pris', 'la façon dont le véhicule a été pris'),
  vehicle_items: asked('Ce qui a été pris dans le véhicule', 'ce qui a été pris du véhicule'),
  burglary_entry: asked('Comment l’auteur est entré', 'la façon dont l’auteur est entré'),
  burglary_presence: asked('Quelqu’un à la maison', 'la présence d’un membre du ménage'),
  fraud_type: asked('Type de fraude', 'le type de fraude'),
  extortion_mode: asked('Forme de l’extorsion', 'la façon dont la demande est arrivée'),
  extortion_demand: asked('Ce qui a été exigé', 'ce qui a été exigé'),
  extortion_paid: asked('Demande satisfaite', 'ce qui a été remis de la demande'),
  threatened_harm: asked('Mal dont on a menacé', 'le mal dont on a menacé'),
  bribe_official: asked('Agent du pot-de-vin', 'le type d’agent'),
  bribe_initiator: asked('Qui a commencé le pot-de-vin', 'la personne qui en a parlé la première'),
  bribe_form: asked('Forme du pot-de-vin', 'ce qui a été demandé ou donné'),
  sexual_offence_type: asked('Type de violence sexuelle', 'le type de violence sexuelle'),
  cybercrime_type: asked('Type de cybercriminalité', 'ce qui a été fait à l’appareil ou au compte'),
  cybercrime_device: asked('Appareil attaqué', 'l’appareil ou le compte'),
};
