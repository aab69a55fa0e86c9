import type { WeightingProblemTexts } from './weighting-problem-texts.ts';

const FAULTS = {
  'not-json': 'Le texte n’est pas du JSON. Corrigez-le à cet endroit.',
  'too-deep': 'Des listes et des objets sont trop imbriqués. Écrivez moins de niveaux.',
  'repeated-key': 'Le nom figure deux fois, et seul le dernier compterait. Retirez-en un.',
  'reserved-key': 'Ce nom veut dire autre chose pour les programmes. Retirez-le.',
};

const AGAIN = 'Exportez ou copiez de nouveau le fichier.';

export const weightingProblemsInFrench: WeightingProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path} : ${FAULTS[kind]}` : FAULTS[kind]),
  ofPart: ({ problem, remedy }) => `${problem} ; ${remedy}.`,
  unknownInExpression: (problem) =>
    `${problem}. Vérifiez l’orthographe ; les colonnes de l’échantillon peuvent être nommées.`,
  stepImpossible: ({ place }) => `Cette étape est impossible (${place}).`,
  negativeWeights: ({ count }) =>
    `Poids négatifs après cette étape : ${count}. Aucun chiffre n’est fait avec eux. Donnez des limites au calage, comme 0,3 et 3, ou choisissez la méthode raking ou logit.`,
  negativeReplicates: ({ count }) =>
    `Répliques aux poids négatifs : ${count}. Donnez des limites au calage, comme 0,3 et 3, ou choisissez la méthode raking ou logit.`,
  unlikelySum: ({ factor }) =>
    `Après cette étape, la somme des poids est ${factor} fois celle d’avant. Vérifiez que les totaux et les poids du plan de sondage comptent la même chose, par exemple des personnes et non des milliers de personnes.`,
  unknownColumn: (name) => `Il n’y a pas de colonne ${name}. Vérifiez l’orthographe.`,
  unknownVariable: (name) =>
    `Il n’y a ni variable ni colonne ${name}. Vérifiez l’orthographe, ou ajoutez-la aux variables.`,
  variableAndColumn: (name) =>
    `${name} est à la fois une variable et une colonne de l’échantillon. Renommez la variable.`,
  hiddenColumn: (name) =>
    `${name} nomme des logements un par un, et personne n’apprend ici ce qu’un seul est devenu. Prenez une autre colonne, ou cifra weight là où est la base de données.`,
  sampleOfFile: () =>
    'Les unités de l’échantillon sont dans un fichier, et ici l’on pondère l’échantillon d’une édition. Écrivez "sample": "interviews", ou prenez cifra weight --data.',
  totalsNotSent: (path) =>
    `Le fichier de totaux ${path} n’est pas parmi ceux qui ont été ajoutés. Ajoutez-le, ou corrigez son nom.`,
  totalsNotFound: ({ path, named }) =>
    `Le fichier de totaux ${path} (${named}) n’est pas à côté de la spécification. Mettez-le là, ou corrigez son nom.`,
  noDesign: () =>
    'Le poids du logement ne commence pas par celui du plan de sondage. Mettez d’abord une étape « design », avec l’inverse de la probabilité de sélection.',
  designTwice: () => 'Une autre étape « design » effacerait ce qui précède. Retirez-la, ou prenez « multiply ».',
  nothingToCalibrate: () => 'Elle n’a ni marges ni nombres. Donnez au moins un total.',
  noLimits: () => 'Elle n’a pas de limite, ou la plus basse n’est pas sous la plus haute. Donnez-en une ou deux.',
  logitWithoutBounds: () => 'La méthode logit demande des bornes. Donnez-en une basse et une haute, comme 0,3 et 3.',
  wrongWeight: ({ count }) =>
    `Le poids du plan n’est pas un nombre supérieur à 0. Unités : ${count}. Complétez leurs probabilités de sélection ; ce qui n’a pas été tiré n’est pas de l’échantillon.`,
  wrongFactor: ({ count }) =>
    `Le facteur n’est pas un nombre supérieur à 0. Unités : ${count}. Complétez ce dont il est fait, ou laissez une étape antérieure ôter les unités qui ne comptent pas.`,
  wrongCorrection: ({ count }) =>
    `La correction de population finie ne peut pas être ce qu’elle est. Unités : ${count}. Donnez les unités de la population ou, pour toutes de même, la part qui a été tirée : plus de 0, au plus 1.`,
  correctionVaries: ({ count }) =>
    `La correction de population finie n’est pas la même dans une strate, ou dans une unité du degré précédent. Unités : ${count}. Donnez la même à toutes celles qui ont été tirées ensemble ; avec des probabilités inégales n’en donnez pas, ou donnez leur nombre.`,
  moreThanPopulation: ({ count }) =>
    `L’échantillon a plus d’unités que la population. Unités : ${count}. Corrigez le nombre, ou dites que les corrections sont des parts.`,
  stagesWithoutFpc: () =>
    'Des degrés suivants sont là sans la correction du premier. Ajoutez-la : sans elle, ils n’ajoutent rien à la variance.',
  noCategory: ({ by, count }) =>
    `On ne connaît pas ${by} pour des unités qui ont ici un poids : ${count}. Imputez, ou ajoutez une catégorie pour elles.`,
  noNumber: ({ name, count }) =>
    `${name} n’est pas un nombre pour des unités qui ont ici un poids : ${count}. Imputez.`,
  classWithoutResponse: ({ label, units, what }) =>
    `Des ${units} unités de la classe ${label}, ${what === 'known' ? 'on ne sait d’aucune si elle est éligible' : 'aucune n’a répondu'}. Réunissez-la à une classe semblable, par une variable qui a moins de catégories.`,
  nobodyInStep: ({ units, what }) =>
    `Des ${units} unités qui ont un poids à cette étape, ${{ responded: 'aucune n’a répondu', known: 'on ne sait d’aucune si elle est éligible', eligible: 'aucune n’est éligible' }[what]} : la condition ne vaut pour personne. Corrigez-la ; voyez comment l’échantillon écrit les valeurs qu’elle nomme.`,
  totalTwice: ({ label, line }) => `${label} a déjà un total à la ligne ${line}. Gardez une des deux.`,
  blankCategory: (by) => `La ligne n’a pas de ${by}. Complétez-la, ou retirez-la.`,
  wrongTotal: (total) =>
    `${total === null ? 'Le total est vide' : `${total} n’est pas un total de population`}. Les totaux sont des nombres à partir de 0.`,
  totalOfZero: ({ label, units }) =>
    `Le total de ${label} est 0, mais ${units} unités de l’échantillon y sont. Corrigez le total, ou recodez ces unités.`,
  totalMissing: ({ label, units }) =>
    `Il n’y a pas de total de ${label}, où sont ${units} unités de l’échantillon. Ajoutez une ligne avec son total, ou recodez-les dans une catégorie qui en a un.`,
  cellEmpty: ({ label, total, partial }) =>
    `Le total de ${label} est ${total}, mais aucune unité qui a un poids n’y est. Réunissez cette catégorie à une voisine, dans les totaux et dans la variable${partial ? ', ou cochez « partial » et publiez sans elle' : ''}.`,
  marginsDiffer: ({ by, sum, other, otherSum }) =>
    `Les totaux de ${by} font ${sum}, et ceux de ${other}, ${otherSum}. Prenez-les tous d’un même tableau de la population, ou ramenez-les à la même somme.`,
  caseTwice: ({ line }) => `Le cas est déjà à la ligne ${line}. Donnez une ligne par unité.`,
  foreignFile: ({ name }) => `Ce n’est pas du CSV (${name}). Exportez-le en CSV, en UTF-8, avec des virgules.`,
  notUtf8: (encoding) =>
    `Ce n’est pas du texte en UTF-8 ; on dirait ${encoding}. Enregistrez-le en UTF-8, ou dites son "encoding" dans la spécification.`,
  notLatin1: (stated) =>
    `La spécification dit qu’il est en ${stated}, mais il est en UTF-8. Retirez "encoding" de la spécification.`,
  notUtf16: () =>
    'La spécification dit qu’il est en utf-16, et il ne l’est pas. Retirez "encoding" de la spécification.',
  zeroByte: () => `Il contient un caractère de code 0. ${AGAIN}`,
  otherSeparator: ({ sign }) =>
    `Ses valeurs sont séparées par un autre signe. Ajoutez "separator": ${JSON.stringify(sign)} à ces totaux, ou exportez-le avec des virgules.`,
  emptyFile: () => `Le fichier est vide. ${AGAIN}`,
  noRows: () => `Le fichier a un en-tête et aucune autre ligne. ${AGAIN}`,
  wrongWidth: ({ found, expected }) => `La ligne a ${found} valeurs et l’en-tête ${expected}. ${AGAIN}`,
  blankLine: () => 'La ligne est vide. Retirez-la.',
  openQuotation: () => `Un guillemet qui s’ouvre dans cette ligne n’est pas fermé. ${AGAIN}`,
  strayQuotation: () => 'Il y a un guillemet dans une valeur. Doublez-le et mettez la valeur entre guillemets.',
  twoLineBreaks: () =>
    'La ligne finit autrement que la première. Enregistrez le fichier avec une seule sorte de fin de ligne.',
  endlessRow: () => `La ligne est bien trop longue. ${AGAIN}`,
  notCsv: () => `La ligne n’est pas du CSV. ${AGAIN}`,
  noColumns: (name) =>
    `Il n’y a pas de colonne ${name}, ni aucune autre qu’il faut. Mettez l’en-tête à la première ligne, ou corrigez le nom du fichier.`,
  columnTwice: (name) => `Il y a deux colonnes ${name}. Gardez-en une ou renommez-la.`,
  missingColumn: (name, similar) =>
    `Il n’y a pas de colonne ${name}${similar ? `, mais une qui s’appelle « ${similar} »` : ''}. Ajoutez-la au fichier, ou corrigez la spécification.`,
  notANumber: (cell) =>
    `« ${cell} » n’est pas un nombre. Corrigez-le : avec un point décimal, et rien entre les milliers.`,
};
