import type { RefusalWords } from './refusal-words.ts';

const EXPORT_AGAIN = 'Exportez de nouveau les textes et écrivez-le là.';
const SAVE_AGAIN = 'Ouvrez-le dans un tableur, enregistrez-le comme classeur (.xlsx) et choisissez celui-ci.';
const LESS = 'Retirez ce qui est inutile ou divisez-le.';

/** Why workbooks and cells of them are not taken, in French. */
export const refusalsInFrench: RefusalWords = {
  ofWorkbook: {
    empty: () => 'Le fichier est vide. Choisissez un classeur (.xlsx) ou un CSV.',
    foreign: ({ format }) => `Le fichier est d’un autre type (${format}). Choisissez un classeur (.xlsx) ou un CSV.`,
    broken: () => `Le fichier est abîmé ou incomplet. Récupérez-le de nouveau. ${SAVE_AGAIN}`,
    'password-protected': () => 'Le fichier est protégé par un mot de passe. Retirez-le et enregistrez le fichier.',
    'old-format': () => `C’est un ancien classeur Excel (.xls). ${SAVE_AGAIN}`,
    declarations: ({ part }) => `Sa partie ${part} déclare du XML à elle, ce qu’aucun tableur ne fait. ${SAVE_AGAIN}`,
    'too-many-bytes': ({ megabytes }) => `Le fichier a plus de ${megabytes} Mo. ${LESS}`,
    'unpacks-too-large': ({ megabytes }) => `Décompressé, le fichier a plus de ${megabytes} Mo. ${LESS}`,
    'unpacks-too-far': ({ ratio }) => `Décompressé, le fichier est plus de ${ratio} fois plus grand. ${SAVE_AGAIN}`,
    'too-many-parts': ({ most }) => `Le fichier a plus de ${most} parties. ${LESS}`,
    'too-many-sheets': ({ most }) => `Le fichier a plus de ${most} feuilles. ${LESS}`,
    'too-many-rows': ({ sheet, most }) => `La feuille ${sheet} a plus de ${most} lignes. ${LESS}`,
    'too-many-columns': ({ sheet, most }) => `La feuille ${sheet} a plus de ${most} colonnes. ${LESS}`,
    'too-many-cells': ({ most }) => `Le fichier a plus de ${most} cellules. ${LESS}`,
    'takes-too-long': ({ seconds }) => `Le fichier n’a pas pu être lu en ${seconds} secondes. ${LESS}`,
    'fills-memory': () => `Lire le fichier demande trop de mémoire. ${LESS}`,
    'not-utf-8': ({ line, encoding }) =>
      `La ligne ${line} n’est pas du texte en UTF-8 ; elle semble être en ${encoding}. Enregistrez en CSV UTF-8 ou comme classeur (.xlsx).`,
    'not-text': ({ line }) =>
      `La ligne ${line} contient un octet nul : ce n’est pas du texte. Enregistrez de nouveau en CSV UTF-8.`,
    'open-quotation-mark': ({ line }) =>
      `À la ligne ${line}, un guillemet est ouvert ou se trouve dans une cellule. Enregistrez de nouveau depuis un tableur.`,
    'no-texts': () => `Aucune feuille n’a une colonne « key » et une colonne de langue. ${EXPORT_AGAIN}`,
  },
  ofXlsform: {
    empty: () =>
      'Le fichier est vide. Enregistrez-le de nouveau là où il a été fait, ou choisissez un paquet de Cifra (.json) ou le classeur d’un XLSForm (.xlsx).',
    foreign: ({ format }) =>
      `Le fichier est d’un autre type (${format}). Choisissez un paquet de Cifra (.json) ou le classeur d’un XLSForm (.xlsx).`,
  },
  ofCell: {
    'unknown-key': () => `Le questionnaire n’a plus ce texte. ${EXPORT_AGAIN}`,
    'no-key': () => 'La ligne n’a pas de clé et l’on ne sait de quel texte il s’agit. Écrivez-le dans sa ligne.',
    'key-twice': (row) => `La ligne ${row} a la même clé, et les lignes diffèrent. Gardez-en une.`,
    'column-twice': (language) => `Deux colonnes se nomment ${language}. Gardez-en une ou renommez l’autre.`,
    'unknown-language': (language) => `Le questionnaire n’a pas la langue ${language}. Ajoutez d’abord cette langue.`,
    'unknown-column': (head) =>
      `L’en-tête « ${head} » n’est pas une langue du questionnaire : rien n’est lu en dessous. Écrivez au-dessus le code de la langue, par exemple pt.`,
    'source-column': (language) => `${language} est la langue d’origine. Changez-la dans l’éditeur.`,
    'source-edited': () => 'L’original ne se change pas d’ici. Changez-le dans l’éditeur.',
    'source-changed': () => `L’original a changé depuis l’exportation. ${EXPORT_AGAIN}`,
    'beside-other-source': () =>
      `L’original de cette ligne n’est pas celui de sa clé : des lignes ont été décalées. ${EXPORT_AGAIN}`,
    'column-moved': () =>
      `Les textes de cette colonne sont dans d’autres lignes qu’avant : elle a été triée ou décalée sans ses clés. ${EXPORT_AGAIN}`,
    'source-pasted': () =>
      'C’est le texte de l’original, comme dans beaucoup de lignes de cette colonne : l’original a été collé sur les traductions. Écrivez la traduction.',
    'rows-shifted': () =>
      `La clé et le contrôle de cette ligne ne vont pas ensemble : des lignes ont été décalées. ${EXPORT_AGAIN}`,
    'changed-since': () => `Le texte a changé ici depuis l’exportation. Comparez les deux. ${EXPORT_AGAIN}`,
    'no-check': () =>
      `La marque de la colonne « check » manque ici ou est abîmée, et l’on ne sait quel texte est le plus récent, celui-ci ou celui du questionnaire. ${EXPORT_AGAIN}`,
    formula: () => 'C’est une formule, et les formules ne sont pas calculées. Écrivez son texte à sa place.',
    'error-value': (shown) => `Elle affiche l’erreur ${shown}. Écrivez le texte.`,
    mangled: (shown) =>
      `Le tableur semble l’avoir changé (${shown}). Écrivez-le de nouveau dans une cellule au format Texte, ou dans l’éditeur.`,
    emptied: () => 'La cellule est vide, et aucun texte ne s’efface d’ici. Effacez-le dans l’éditeur.',
    'emptied-column': (count) =>
      `D’ici vers le bas, ${count} cellules de cette colonne sont vides là où le questionnaire a un texte. Aucun texte ne s’efface d’ici.`,
    'wrong-fills': (fills) =>
      `Les mots entre accolades ne sont pas ceux de l’original : ${fills}. Laissez chacun tel quel.`,
    'wrong-markup': (marks) => `L’original n’a pas de ${marks}. Écrivez du texte sans balises.`,
    'too-long': (letters) => `${letters} caractères, c’est bien des fois plus que l’original. Raccourcissez-le.`,
    'unknown-state': (word) => `« ${word} » n’est pas un état que l’on peut donner. Choisissez traduit ou relu.`,
    'nothing-to-review': () => 'Il n’y a pas de texte dont l’état pourrait changer. Écrivez d’abord le texte.',
  },
  taken: ({ written, marked, notTaken, folder }) =>
    `Textes repris : ${written} ; autres états : ${marked} ; cellules non reprises : ${notTaken}. Écrit : ${folder}`,
};
