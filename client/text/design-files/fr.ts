import type { DesignFileTexts } from './design-file-texts.ts';

const EXPORT_AGAIN = 'Exportez-le de nouveau et choisissez le fichier tel quel.';

export const filesInFrench: DesignFileTexts = {
  bring: {
    open: 'Importer un questionnaire',
    title: 'Importer un questionnaire',
    lead: 'Choisissez un paquet de Cifra ou le classeur d’un XLSForm. Vous voyez d’abord ce que contient le fichier et ce qui ne peut pas être repris ; ensuite, si vous voulez, vous commencez un brouillon avec lui. Ce qui est déjà ici ne change pas.',
    file: 'Fichier (.json ou .xlsx)',
    hint: 'Un paquet (.json) vient de « Exporter » sur un autre serveur de Cifra. Un XLSForm (.xlsx) vient d’ODK, de KoboToolbox et d’autres.',
    send: 'Lire le fichier',
    sending: 'Lecture…',
    noFile: 'Choisissez d’abord un fichier.',
    found: 'Ce que contient le fichier',
    kinds: { package: 'Paquet de Cifra', workbook: 'XLSForm' },
    about: {
      title: 'Titre',
      version: 'Nom et version',
      languages: 'Langues',
      forms: 'Formulaires',
      questions: 'Questions',
    },
    here: {
      same: 'Cette version est déjà publiée ici, avec le même contenu.',
      other:
        'Une version avec ce numéro et un autre contenu est publiée ici. Publiez le brouillon avec un autre numéro.',
    },
    errors: ({ n, shown }) =>
      n === 1
        ? 'Il y a 1 chose à corriger avant de le publier. Le brouillon la montre dans Constats.'
        : `Il y a ${shown} choses à corriger avant de le publier. Le brouillon les montre dans Constats.`,
    cannot:
      'On ne peut pas faire un questionnaire de ce classeur. Le rapport dit pourquoi ; corrigez-le et relisez-le.',
    name: 'Nom du questionnaire',
    nameHint: 'Minuscules, chiffres et traits d’union : envipe-2027.',
    nameWrong:
      'Écrivez un nom de minuscules, chiffres et traits d’union, 64 au plus, en commençant par une lettre ou un chiffre.',
    joins: (name) => `Il y a déjà un questionnaire ${name}. Le brouillon sera parmi les siens.`,
    renamed: 'Sous un autre nom, il commence comme un questionnaire à part, version 1.0.0.',
    begin: 'Commencer un brouillon avec lui',
    beginning: 'Commencement…',
  },
  save: {
    open: 'Exporter',
    openOf: (name) => `Exporter ${name}`,
    title: (name) => `Exporter ${name}`,
    package: 'Enregistrer le paquet (.json)',
    packageSays:
      'Tout le questionnaire dans un fichier avec son empreinte, pour un autre serveur de Cifra. Sans les commentaires.',
    xlsform: 'Enregistrer le XLSForm (.xlsx)',
    xlsformSays:
      'Pour ODK, KoboToolbox et d’autres. S’il revient ici, c’est le même questionnaire, avec les textes qui y ont été modifiés.',
    report: 'Ce qu’un XLSForm ne peut pas dire',
    reading: 'Préparation du rapport…',
    close: 'Fermer',
  },
  report: {
    title: 'Rapport',
    nothing: 'Tout est repris tel quel.',
    counts: ({ lost, changed, note }) => `Non repris : ${lost}. Modifiés : ${changed}. Notes : ${note}.`,
    onlyFirst: (shown) => `Les ${shown} premiers sont listés.`,
    more: (shown) => `En montrer ${shown} de plus`,
    csv: 'Enregistrer le rapport (.csv)',
    columns: { result: 'Résultat', place: 'Lieu', what: 'Ce qui se passe' },
    severities: { lost: 'Non repris', changed: 'Modifié', note: 'Note' },
    place: ({ sheet, row, column }) =>
      [sheet, row && `ligne ${row}`, column && `colonne ${column}`].filter(Boolean).join(', '),
  },
  packageFlaws: {
    'not-json': ({ line, column }) =>
      line === undefined
        ? `Ce n’est pas un texte JSON en UTF-8. ${EXPORT_AGAIN}`
        : `À la ligne ${line}, colonne ${column}, ce n’est plus du JSON : il a été coupé ou modifié en chemin. ${EXPORT_AGAIN}`,
    'too-complex': () => `Il est plus grand ou plus imbriqué que tout questionnaire. ${EXPORT_AGAIN}`,
    'not-a-package': () => 'Il n’a pas les parties d’un paquet. Choisissez un fichier que Cifra a exporté.',
    'other-format': () =>
      'Une autre version de Cifra l’a fait. Exportez-le avec celle-ci, ou mettez ce serveur à jour.',
    'too-many-files': ({ most }) => `Il a plus de ${most} fichiers. Choisissez un paquet que Cifra a exporté.`,
    'file-name': () =>
      'Un fichier du paquet ne s’appelle pas comme ceux d’un questionnaire (modules/control.json, par exemple). Choisissez un paquet que Cifra a exporté.',
    'file-not-json': ({ file, line, column }) =>
      `Son fichier ${file} n’est plus du JSON à partir de la ligne ${line}, colonne ${column}. ${EXPORT_AGAIN}`,
    'repeated-name': ({ file }) =>
      file === undefined
        ? 'Un nom s’y trouve deux fois ou est réservé. Corrigez-le là où il a été fait.'
        : `Dans son fichier ${file}, un nom se trouve deux fois ou est réservé. Corrigez-le là où il a été fait.`,
    hash: () => `Il a été modifié ou coupé en chemin : son empreinte est celle d’autres fichiers. ${EXPORT_AGAIN}`,
    'wrong-name': () =>
      'Son nom n’est pas fait de minuscules, de chiffres et de traits d’union, 64 au plus, ou sa version n’est pas comme 1.2.0. Importez-le sous un autre nom.',
    'other-name': () => `Il dit un autre nom ou une autre version que son manifest.json. ${EXPORT_AGAIN}`,
  },
};
