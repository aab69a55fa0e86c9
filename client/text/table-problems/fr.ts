import type { TableProblemTexts } from './table-problem-texts.ts';

const FAULTS = {
  'not-json': 'Le texte n’est pas du JSON. Corrigez-le là.',
  'too-deep': 'Des listes et des objets sont trop imbriqués. Écrivez moins de niveaux.',
  'repeated-key': 'Le nom est là deux fois, et seul le dernier compterait. Retirez-en un.',
  'reserved-key': 'Ce nom veut dire autre chose pour les programmes. Retirez-le.',
};

export const tableProblemsInFrench: TableProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path} : ${FAULTS[kind]}` : FAULTS[kind]),
  shape: ({ part, problem, remedy }) => `${part} : ${problem} ; ${remedy}.`,
  otherShape: (part) => `${part} : ce n’est pas écrit comme le demande docs/tables.md. Corrigez-le.`,
  repeatedName: (name) => `${name} est là deux fois. Gardez-en un.`,
  unknownIndicator: (id) => `Il n’y a pas d’indicateur ${id}. Choisissez-en un autre.`,
  answerAbsent: (id, variable) =>
    `${id} compte les réponses à ${variable}, que cette édition n’a pas. Retirez-le du tableau.`,
  gdpAbsent: (id) =>
    `${id} est une part du produit intérieur brut, que le tableau n’indique pas. Écrivez-le sous money, gdp.`,
  notOfFile: (id) => `${id} ne peut pas être calculé : cette édition n’a pas ce qu’il compte. Retirez-le du tableau.`,
  recordsAbsent: (id) =>
    `${id} ne peut pas être calculé : cette édition n’a pas ce type d’infractions. Retirez-le du tableau.`,
  unknownCrime: (id, crime, known) => `${id} n’existe pas pour ${crime}. Choisissez parmi : ${known.join(', ')}.`,
  outcomeAbsent: (id, crime, outcome) =>
    `${id} de ${crime} n’existe pas pour ${outcome} seulement. Retirez outcome ou choisissez une infraction qui peut être tentée.`,
  totalNotTold: (id, crime) =>
    `${id} de ${crime} serait trop petit : tous les entretiens n’ont pas posé la question. Demandez un taux ou une proportion.`,
  amountNotAsked: (id, crime, without, asked) =>
    `${id} de ${crime} serait trop petit : les montants de ${without.join(', ')} ne sont pas demandés. Choisissez parmi : ${asked.join(', ')}.`,
  unknownCategory: (id, category, known) =>
    `${id} n’a pas la catégorie ${category}. Choisissez parmi : ${known.join(', ')}.`,
  unknownVariable: (variable) =>
    `${variable} ne divise pas tous les indicateurs du tableau. Retirez la variable ou ces indicateurs.`,
  notImputable: (name, known) =>
    `L’imputation nomme ${name}, qui n’est ici ni montant, ni réponse, ni classe. Choisissez parmi : ${known.join(', ')}.`,
  unknownValue: (variable, value, known) =>
    `${variable} n’a pas la valeur ${value}. Choisissez parmi : ${known.join(', ')}.`,
  unknownIsValue: (variable) =>
    `${variable} a une valeur qui s’appelle unknown. Retirez unknown et nommez cette valeur.`,
  nameOfColumn: (variable) =>
    `${variable} est aussi le nom d’une colonne des fichiers de tableaux. Donnez un autre nom à la variable dans l’étude.`,
  eventAtResidence: (variable) =>
    `${variable} dit où ou quand l’infraction a eu lieu, et le tableau va par résidence. Retirez-la ou changez la base.`,
  residenceAtEvent: (variable) =>
    `${variable} dit où la personne habite, et le tableau va par le lieu de l’infraction. Retirez-la ou changez la base.`,
  unitsAtEvent: (id) =>
    `${id} compte des personnes ou des ménages, qui n’ont pas de lieu d’infraction. Retirez-le ou changez la base pour la résidence.`,
  tooManyCells: (cells, most) =>
    `Le tableau aurait ${cells} cases ; une page en contient ${most}. Retirez des indicateurs ou des valeurs, ou utilisez la commande cifra table.`,
  notDividedBy: (variable) =>
    `Le tableau compare les valeurs de ${variable}, qui ne le divise pas. Divisez-le par cette variable ou comparez-en une autre.`,
  notAValue: (variable, reference, known) =>
    `${reference} n’est pas une valeur de ${variable} dans le tableau. Choisissez parmi : ${known.join(', ')}.`,
  tooManyPairs: (pairs, most) =>
    `${pairs} paires seraient comparées ; une page en admet ${most}. Choisissez une référence ou utilisez la commande cifra table.`,
  unknownDeclared: (name, known) => `Il n’y a de ${name} dans aucune édition. Choisissez parmi : ${known.join(', ')}.`,
  bridgedTwice: (id, crime, edition) =>
    `Deux passerelles portent sur ${id} de ${crime} depuis ${edition}. Gardez-en une.`,
  nothingShared: (own, other) =>
    `${other} n’a aucun des chiffres du tableau de ${own}. Comparez avec une autre édition.`,
  noSharedPsus: (own, other) =>
    `${own} et ${other} n’ont aucune unité de sondage en commun. Retirez sharedPsus ou donnez aux mêmes unités les mêmes codes.`,
  unlikeDesigns: (own, other) => `Les plans de ${own} et ${other} sont de types différents. Retirez sharedPsus.`,
  fittedEditions: (own, other) =>
    `Les pondérations de ${own} ou de ${other} ont été calées sur des totaux : leur covariance n’est pas connue. Retirez sharedPsus.`,
};
