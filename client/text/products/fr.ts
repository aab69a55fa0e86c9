import type { ProductTexts } from './product-texts.ts';

export const productsInFrench: ProductTexts = {
  title: 'Rapports et fichiers',
  tabsLabel: 'Ce qui est fait',
  kinds: {
    report: 'Rapport',
    'analysis-file': 'Fichier d’analyse',
    'public-file': 'Fichier à usage public',
    package: 'Paquet',
    verify: 'Vérifier un paquet',
  },
  what: {
    report:
      'Une publication de l’édition : chiffres principaux, qui subit des infractions, ce qui n’est pas signalé, ce qui a changé, et des annexes de qualité et de méthode. Chaque phrase avec un nombre est faite de l’estimation et de son test.',
    'analysis-file':
      'Les entretiens de l’édition tels qu’ils sont aujourd’hui, fixés sous un numéro : avec lui, chiffres, publications, fichiers à usage public et paquets sont faits d’exactement les mêmes entretiens, codages et pondérations.',
    'public-file':
      'Des enregistrements où personne ne peut être retrouvé, avec des zones, des dates et des réponses moins détaillées, comme le dit une spécification. D’abord vient le rapport sur le risque ; ensuite, le fichier.',
    package:
      'Les tableaux et toutes les estimations avec tout ce dont ils sont faits, dans un zip : quelqu’un d’autre refait chaque nombre et voit s’il est le même.',
    verify:
      'Contrôle que chaque fichier d’un paquet est tel qu’il a été fait, et que chaque nombre est le même quand il est recalculé.',
  },
  who: {
    report: 'Chacun peut l’avoir : les chiffres de peu de cas sont laissés de côté.',
    'analysis-file':
      'Le serveur garde le numéro et l’empreinte, chiffrés ; les enregistrements ne restent sur aucun disque et sont refaits quand il le faut. Si un entretien change ensuite, le numéro ne donne pas d’autres chiffres : il le dit. Le journal d’audit dit qui l’a fait.',
    'public-file': 'Chacun peut avoir le fichier. Le rapport sur le risque est pour le bureau seul.',
    package:
      'Ses cases ne sont pas protégées : donnez-le à qui peut voir des chiffres de peu de cas. Avec les enregistrements, seulement à qui peut lire les réponses.',
    verify: 'Rien n’en est gardé sur le serveur.',
  },
  weights: 'Poids',
  interviews: 'Entretiens',
  language: 'Langue',
  standard: 'Norme de publication',
  format: 'Format du fichier',
  file: 'Fichier d’analyse',
  chooseFile: 'Choisissez un fichier d’analyse.',
  noFiles: 'Cette édition n’a pas encore de fichier d’analyse numéroté, et il en faut un ici.',
  makeFile: 'Faire un fichier d’analyse',
  analysisFile: {
    action: 'Faire le fichier d’analyse',
    making: 'Le fichier d’analyse est en cours …',
    made: 'Le fichier d’analyse a son numéro.',
    madeBefore: 'Rien n’a changé depuis la dernière fois : c’est le fichier qui avait déjà ce numéro.',
    cancelled: 'Annulé. Rien n’a été numéroté.',
    which: { accepted: 'Tous ceux qui comptent', approved: 'Les approuvés seulement (pour publier)' },
    number: 'Numéro',
    inFile: 'Entretiens dans le fichier',
    leftOut: {
      notApproved: 'À part : entretiens non approuvés',
      otherQuestionnaire: 'À part : d’un autre questionnaire',
      notAnswered: 'À part : l’adulte choisi n’a pas répondu',
    },
    list: 'Fichiers d’analyse de cette édition',
    none: 'Il n’y en a pas encore.',
    madeAt: 'Fait',
    madeBy: 'Par',
    counted: ({ count, which }) => `${count} ${which === 'approved' ? 'approuvés' : 'acceptés'}`,
  },
  report: {
    action: 'Faire le rapport',
    making: 'Le rapport est en cours …',
    made: 'Le rapport est téléchargé.',
    cancelled: 'Annulé. Rien n’a été téléchargé.',
    formats: { html: 'Page (HTML)', pdf: 'PDF' },
    before: 'Comparée à',
    noBefore: 'Aucune édition',
    beforeWeights: 'Poids de cette édition',
    beforeInterviews: 'Entretiens de cette édition',
    date: 'Jour sur la couverture',
    dateHint: 'Vide pour aujourd’hui',
    locale: 'Écriture des nombres et des dates',
    localeHint: 'Une langue et un pays, comme fr-CA ; vide pour celle de la langue',
    wrongLocale: 'Écrivez la langue du rapport et un pays, comme fr-CA.',
    wrongDate: 'Écrivez un jour qui existe.',
  },
  publicFile: {
    noSecret:
      'Le serveur n’a pas de secret d’où tirer au sort, ou en a un qui se devine, et aucun fichier à usage public ne peut être fait. Demandez à qui l’administre d’en tirer un avec openssl rand -base64 32 et de le définir comme CIFRA_PUBLIC_SECRET.',
    earlierTitle: 'Fichiers à usage public de cette édition déjà faits',
    earlierLine: ({ name, when, who }) => `${name}, ${when}, par ${who}`,
    text: 'Spécification (JSON)',
    textHint: 'Quelles colonnes a le fichier et avec quel détail. Une colonne qui n’est pas nommée n’y est pas.',
    example: 'Commencer par l’exemple',
    bring: 'Ou l’apporter d’un fichier',
    noText: 'Écrivez une spécification, ou commencez par l’exemple.',
    risk: {
      action: 'Faire le rapport sur le risque',
      making: 'Le rapport est en cours …',
      made: 'Le rapport est ici.',
      cancelled: 'Annulé. Rien n’a été fait.',
    },
    wrong: (count) => `La spécification ne peut pas servir. À corriger : ${count}`,
    place: ({ line, column }) => `Ligne ${line}, colonne ${column}`,
    riskTitle: (name) => `Risque de « ${name} »`,
    numbers: {
      persons: 'Personnes dans le fichier',
      before: 'Personnes dans des groupes de moins de k semblables, avant d’omettre quoi que ce soit',
      after: 'Les mêmes dans le fichier',
      expected: 'Réidentifications attendues si chacune est cherchée',
      highest: 'Risque le plus haut d’un enregistrement',
      blank: 'Cases vides',
    },
    mostBlank: (columns) =>
      `Colonnes avec le plus de cases vides : ${columns}. Si ce sont celles dont vous avez besoin, donnez moins de détail à d’autres ou à leurs classes.`,
    saveReport: 'Télécharger le rapport entier',
    tells: ({ name, when, together }) => `Il y a un fichier antérieur, « ${name} » (${when}) : ${together}`,
    together: ({ people, victims }) =>
      `ensemble ils laissent dans des groupes trop petits : personnes, ${people} ; victimes, vues avec leurs faits, ${victims}.`,
    notTogether:
      'il ne peut pas être refait de ces enregistrements, et personne ne sait ce que les deux disent ensemble.',
    wasRead: 'J’ai lu ce que les fichiers antérieurs et celui-ci disent ensemble, et le bureau le publie quand même',
    formats: {
      parquet: 'Parquet avec sa description',
      csv: 'CSV',
      xlsx: 'Classeur (XLSX)',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
    },
    take: {
      action: 'Télécharger le fichier à usage public',
      making: 'Le fichier est en cours …',
      made: 'Le fichier est téléchargé, et qui l’a pris est dans le journal d’audit.',
      cancelled: 'Annulé. Rien n’a été téléchargé ni inscrit.',
    },
  },
  package: {
    action: 'Faire le paquet',
    making: 'Le paquet est en cours …',
    made: 'Le paquet est téléchargé.',
    cancelled: 'Annulé. Rien n’a été téléchargé.',
    tables: 'Tableaux enregistrés qu’il contient',
    noTables: 'Aucun tableau n’est enregistré. Le paquet a toutes les estimations.',
    tooManyTables: (most) => `Choisissez au plus ${most} tableaux.`,
    hash: 'SHA-256 de la liste des contenus',
    hashHint: 'Copiez-le : c’est l’empreinte du paquet que demande une publication, et qui le vérifie la compare.',
    withRecords: 'Avec les enregistrements',
    recordsHint:
      'Ils contiennent ce que des gens ont dit en confiance et ne sont pas chiffrés. Le journal d’audit dit qui les a pris. Sans eux, le paquet se vérifie avec le fichier d’analyse.',
  },
  verify: {
    action: 'Vérifier',
    making: 'Le paquet est en cours de vérification …',
    made: 'La vérification est terminée.',
    cancelled: 'Annulé.',
    file: 'Paquet (zip)',
    noFile: 'Choisissez un paquet.',
    records: 'Recalculer avec',
    inPackage: 'Les enregistrements du paquet',
    verdicts: {
      same: 'Tout est pareil.',
      different: 'Tout n’est pas pareil.',
      'not-verified': 'Tout n’a pas pu être vérifié ; ce qui a pu l’être est pareil.',
    },
    facts: {
      survey: 'Enquête',
      hash: 'SHA-256 de la liste des contenus : comparez-le à celui qui a été publié',
      file: 'SHA-256 du fichier envoyé, comme le donne sha256sum',
      analysisFile: 'SHA-256 du fichier d’analyse',
      members: 'Fichiers',
      numbers: 'Nombres',
      weights: 'Poids',
      versions: 'Fait avec d’autres versions',
    },
    same: ({ same, made }) => `${same} sur ${made} sont les mêmes`,
    sameInJson: ({ same, made, beside }) =>
      `${same} sur ${made} sont les mêmes dans les fichiers JSON ; dans les CSV, ou là où aucun nombre n’est fait, sont autres : ${beside}`,
    rounded: (count) => `Dont les derniers chiffres diffèrent, comme sur une autre machine : ${count}`,
    findingsTitle: 'Ce qui n’est pas tel qu’il a été fait',
    findings: {
      'manifest-changed': 'la liste des fichiers a été changée',
      'member-missing': 'il manque',
      'member-added': 'il a été ajouté',
      'member-changed': 'il a été changé',
      'member-unnamed': 'la liste des fichiers ne le nomme pas',
      order: 'ses fichiers sont dans un autre ordre',
      'records-changed': 'les enregistrements ont été changés',
      'other-records': 'il provient d’autres enregistrements',
      'other-text': 'il dit les mêmes chiffres avec un autre texte',
      'other-script': 'le script est différent',
      'other-codebook': 'le dictionnaire des variables est différent',
      'other-weights': 'les poids sont différents',
      'other-questionnaire': 'le questionnaire est différent',
      'other-public-file': 'le fichier à usage public est différent',
    },
    differencesTitle: (count) => `Nombres qui diffèrent : ${count}`,
    moreDifferences: (count) => `Non montrés : ${count}`,
    columns: { member: 'Fichier', cell: 'Case', measure: 'Mesure', inPackage: 'Dans le paquet', recomputed: 'Refait' },
    absent: 'absent',
    whichRecords: {
      'not-in-package':
        'Les enregistrements ne sont pas dans le paquet, et aucun nombre n’a été recalculé. Choisissez plus haut, dans « Recalculer avec », le fichier d’analyse qui a ce SHA-256, et vérifiez encore.',
      'of-another':
        'Le fichier d’analyse choisi est un autre, et aucun nombre n’a été recalculé. Choisissez plus haut, dans « Recalculer avec », celui qui a ce SHA-256.',
    },
    notVerifiedTitle: 'Ce qui n’a pas pu être vérifié',
    notesTitle: 'À savoir',
  },
  problems: {
    'no-pdf':
      'Le serveur n’a pas Chromium et ne fait pas de PDF. Prenez la page (HTML) et imprimez-la depuis le navigateur.',
    'later-edition':
      'L’édition à laquelle on compare n’est pas antérieure à celle du rapport, qui dirait les changements à l’envers. Choisissez une édition dont la période de référence finit plus tôt.',
    'no-public-secret':
      'Le serveur n’a pas de secret d’où tirer au sort, ou en a un qui se devine : trop court, répété ou fait de mots connus. Demandez à qui l’administre d’en tirer un avec openssl rand -base64 32 et de le définir comme CIFRA_PUBLIC_SECRET.',
    'another-public-file':
      'Quelqu’un a fait entre-temps un autre fichier à usage public de cette édition. Refaites le rapport.',
    'earlier-public-file':
      'Il y a un fichier à usage public antérieur de cette édition. Lisez dans le rapport ce que les deux disent ensemble et cochez que vous l’avez lu ; si le rapport ne le dit pas, refaites-le.',
    'unknown-table': 'Un tableau a été supprimé entre-temps. Rouvrez cette page.',
    'interviews-changed':
      'Pendant la lecture, un entretien a été renvoyé ou remplacé. Rien n’a été numéroté ; refaites-le.',
  },
  refused: {
    none: 'Ce n’est pas un paquet de chiffres. Choisissez le zip fait ici ou par cifra package.',
    damaged: 'Le paquet est endommagé. Redemandez-le à qui l’a publié.',
    'too-large': 'Le paquet est trop grand pour cette page. Vérifiez-le avec cifra verify.',
    memory:
      'Les enregistrements du paquet prennent plus de mémoire que ce serveur n’en donne à un paquet. Si vous faites confiance à la personne qui vous l’a remis, vérifiez-le avec la commande cifra verify.',
    harmful: 'Le zip est fait de façon à pouvoir nuire. Ne le décompressez pas, et prévenez qui vous l’a donné.',
    later: 'Une version ultérieure de Cifra a fait le paquet. Mettez ce serveur à jour.',
  },
};
