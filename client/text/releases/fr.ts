import type { ReleaseTexts } from './release-texts.ts';

export const releasesInFrench: ReleaseTexts = {
  title: 'Publication',
  lead: 'Une personne prépare ce qui est publié, une autre le vérifie et le serveur le publie à son heure.',
  states: {
    prepared: 'Préparée, non vérifiée',
    checked: 'Vérifiée, attend son heure',
    due: 'En cours de publication',
    held: 'Pas publiée à son heure',
    gone: 'Il manque ses fichiers',
    published: 'Publiée',
    corrected: 'Publiée, corrigée depuis',
    withdrawn: 'Retirée',
  },
  revision: (number) => `révision ${number}`,
  pair: ({ name, value }) => `${name} : ${value}`,
  by: ({ who, when }) => `${who}, ${when}`,
  list: {
    heading: 'Publications',
    none: 'Il n’y a pas encore de publication. Enregistrez d’abord des tableaux dans « Tableaux » pour préparer la première.',
    prepare: 'Préparer une publication',
    correct: 'Corriger',
    correctOf: (title) => `Corriger ${title}`,
    pages: 'Voir les pages',
    pagesOf: (title) => `Voir les pages de ${title}`,
    again: 'Préparer de nouveau',
    againOf: (title) => `Préparer de nouveau ${title}`,
    nobody: 'personne',
    columns: {
      release: 'Publication',
      state: 'État',
      edition: 'Édition',
      hour: 'Pas avant',
      prepared: 'Préparée par',
      checked: 'Vérifiée par',
      actions: 'Actions',
    },
  },
  site: {
    heading: 'Le site',
    lead: 'Si le site a été perdu, ou si quelqu’un y a changé quelque chose, il est remis tel qu’il a été publié : toutes les publications avec leurs révisions, à partir de ce qui en reste et de ce que le serveur garde. Rien de nouveau n’est publié.',
    missing: (names) => `Le site n’a pas ce qui est publié, ou pas en entier : ${names}. Remettez-le en place.`,
    gone: {
      prepared: (names) =>
        `Ses fichiers ne sont plus sur le serveur, et elle n’est pas encore publiée : ${names}. Préparez-la de nouveau, ou demandez à la personne qui administre le serveur de récupérer le dossier des publications (CIFRA_RELEASES) d’une sauvegarde.`,
      kept: (names) =>
        `La copie du serveur n’est plus là ou pas entière, et le site a la seule : ${names}. La personne qui administre le serveur récupère le dossier des publications (CIFRA_RELEASES) d’une sauvegarde ; d’ici là, gardez une copie du site.`,
      aside: (names) =>
        `Elles ne sont pas entières, et ce qui en reste est mis de côté sur le serveur (CIFRA_RELEASES/set-aside) : ${names}. La personne qui administre le serveur y met les fichiers qui manquent ; ensuite, remettez le site en place.`,
      everywhere: (names) =>
        `Ses fichiers ne sont ni sur le site ni sur le serveur : ${names}. La personne qui administre le serveur récupère le dossier des publications (CIFRA_RELEASES) d’une sauvegarde ; ensuite, remettez le site en place.`,
    },
    putBack: 'Remettre le site en place',
    named: ({ release, revision }) => `${release}, révision ${revision}`,
    done: (count) => `Le site est tel qu’il a été publié. Publications : ${count}.`,
    doneWithout: 'Le site est remis en place, sauf ce qui suit.',
    mended: ({ name, files, file }) =>
      `${name} : sur le site elle n’était pas telle qu’elle a été publiée, et elle l’est de nouveau (fichiers : ${files}, dont ${file}).`,
    lost: ({ name, files, file }) =>
      `${name} : elle n’a pas pu être remise. Des fichiers ne sont nulle part (fichiers : ${files}, dont ${file}).`,
    leaving: {
      title: 'Ces publications quitteraient le site',
      lead: 'Certains de leurs fichiers manquent sur le site, ou quelqu’un les y a changés, et ils ne sont conservés nulle part :',
      each: ({ name, files, file }) => `${name} (fichiers : ${files}, dont ${file})`,
      after:
        'Ce qui en reste n’est pas supprimé : il est mis de côté sur le serveur et, quand les fichiers qui manquent sont retrouvés, elles sont remises en place. S’il existe une copie du site, récupérez-la d’abord : rien ne le quitte alors.',
      action: 'Remettre en place sans elles',
    },
    setAside: (folders) =>
      `Ce qui en restait est conservé dans le dossier des publications du serveur (CIFRA_RELEASES) : ${folders}. Quand les fichiers qui manquent sont retrouvés, remettez encore une fois le site en place.`,
  },
  form: {
    heading: 'Préparer une publication',
    correcting: (title) => `Corriger « ${title} »`,
    again: (title) => `Préparer de nouveau « ${title} »`,
    notAllTaken:
      'Elle a été préparée en ligne de commande : ses fichiers disent les tableaux, les formats et les règles, pas les poids, les entretiens, les fichiers à usage public ni ce à quoi les rapports comparent. Choisissez-les de nouveau.',
    nothingTaken: 'Ce qui a été demandé avant n’est pas sur ce serveur. Choisissez tout de nouveau.',
    gone: (names) =>
      `Tableaux qui ne sont plus enregistrés : ${names}. Enregistrez-les de nouveau dans « Tableaux » s’ils sont encore publiés.`,
    titles: 'Titre',
    titleIn: (language) => `Titre en ${language}`,
    key: 'Nom dans les adresses',
    keyHint: 'Minuscules, chiffres et traits d’union. Il reste le même dans les corrections.',
    replaces: 'Une publication de ce nom attend : celle-ci la remplace, et une autre personne la vérifie de nouveau.',
    lookAtWaiting: 'Voir celle qui attend',
    why: 'Pourquoi la corriger',
    whyHint: 'Ce qui était faux et ce qui a été fait. Les personnes qui utilisent les chiffres le lisent.',
    whyIn: (language) => `Raison en ${language}`,
    withdraws: 'Retirer les révisions précédentes',
    withdrawsHint: 'Nécessaire si la correction masque des cellules que l’on peut lire aujourd’hui.',
    tables: 'Tableaux',
    tablesHint:
      'Cochez tous ceux qui sont publiés ensemble et ceux de cette enquête qui le sont déjà : rien n’est protégé contre un tableau oublié.',
    noTables: 'Aucun tableau n’est enregistré. Enregistrez-les dans « Tableaux ».',
    source: 'De quoi ils sont faits',
    hour: 'Heure',
    hourLabel: 'Ne pas publier avant',
    hourHint: (zone) => `Heure de ${zone}.`,
    hourPast: 'Cette heure est passée : la publication a lieu dès qu’une autre personne l’a vérifiée.',
    rules: 'Ce qui est masqué',
    minimumCases: 'Masquer les cellules qui ont moins de cas que',
    complement:
      'Masquer aussi quand presque tout le groupe l’a subi : ceux qui ne l’ont pas subi sont moins de cas que cela',
    dominance:
      'Sommes d’argent : les masquer si, sans les deux montants les plus élevés, le reste n’atteint pas ce pour cent du plus élevé',
    protection: 'Rien de masqué n’est connu plus exactement que (pour cent)',
    looser: 'Ces règles masquent moins que celles de la révision publiée',
    looserRules: {
      minimumCases: (before) => `Minimum de cas : ${before} avant.`,
      complement: () => 'Rien n’est plus masqué quand presque tout le groupe l’a subi.',
      dominance: (before) => `Sommes d’argent : ${before} pour cent avant.`,
      protection: (before) => `Protection de ce qui est masqué : ${before} pour cent avant.`,
    },
    untitledHeading: 'Il manque des titres de tableaux. Les lecteurs verront celui d’une autre langue',
    untitled: ({ table, languages }) => `${table} : pas de titre en ${languages}.`,
    reports: 'Rapports',
    reportsHint: 'Dans chaque langue cochée, un rapport l’accompagne, en page et en PDF, fait des mêmes entretiens.',
    more: 'Autres formats et paquets',
    formats: { xlsx: 'Les tableaux aussi en Excel (XLSX)', 'json-stat': 'Les tableaux aussi en JSON-stat' },
    publicFiles: 'Fichiers à usage public',
    publicFilesHint:
      'Ceux du registre de cette édition. Ils sont refaits, octet par octet, mesurés encore une fois et publiés à côté des tableaux. Ce qu’un fichier et les tableaux disent ensemble n’est pas attaqué : lisez le rapport sur son risque.',
    noPublicFiles: 'Cette édition n’en a pas encore.',
    makePublicFile: 'Faire un fichier à usage public',
    publicFormats: 'Outre Parquet, en',
    publicLanguage: 'Langue des libellés',
    packages: 'Empreintes de paquets',
    packagesHint: 'SHA-256 des paquets avec lesquels d’autres vérifient les chiffres, l’un après l’autre.',
    send: 'Préparer',
    sending: {
      derive: 'Les entretiens sont lus.',
      'make-report': 'Les rapports sont en préparation.',
      'public-files-of-release': 'Les fichiers à usage public sont faits et mesurés.',
      'prepare-release': 'Les tableaux sont faits, des cellules masquées et le résultat attaqué.',
    },
    cancelled: 'Vous avez annulé. Rien n’a été gardé.',
    missing: {
      title: 'Écrivez le titre dans les quatre langues.',
      key: 'Écrivez de 1 à 40 minuscules, chiffres ou traits d’union, pas le code d’une langue.',
      tables: 'Choisissez au moins un tableau.',
      hour: 'Choisissez un jour et une heure.',
      why: 'Écrivez la raison dans les quatre langues.',
      number: ({ least, most, isWhole }) =>
        isWhole ? `Écrivez un nombre entier de ${least} à ${most}.` : `Écrivez un nombre de ${least} à ${most}.`,
      packages: 'Chaque empreinte a 64 chiffres hexadécimaux.',
    },
    wrongTables: 'Ces tableaux ne peuvent pas être faits',
  },
  shown: {
    back: 'Toutes les publications',
    pages: 'Voir ses pages',
    pagesHint: 'Telles qu’elles seront publiées. Seules les personnes de la statistique les voient.',
    changesPage: 'Tous les changements, dans ses pages',
    edition: 'Édition',
    hour: 'Pas avant',
    prepared: 'Préparée par',
    checked: 'Vérifiée par',
    published: 'Publiée',
    address: 'Adresse sur le site',
    hash: 'SHA-256 de tout son contenu',
    contents: 'Ce qui est publié',
    counts: ({ tables, cells, hidden }) => `Tableaux : ${tables}. Cellules : ${cells}, dont masquées : ${hidden}.`,
    attack: ({ equations, quantities, programs }) =>
      `L’attaque n’a rien retrouvé : ${equations} équations, ${quantities} quantités masquées, ${programs} programmes linéaires.`,
    recoveredNothing: 'L’attaque n’a rien retrouvé.',
    rules: ({ cases, protection }) =>
      `Les cellules de moins de ${cases} cas sont masquées. Rien de masqué n’est connu à moins de ${protection} % près.`,
    columns: { table: 'Tableau', cells: 'Cellules', hidden: 'Masquées' },
    hiding: 'Ce qui est masqué, et pourquoi',
    hidingLead: 'Ceci n’est pas publié : qui sait pourquoi une cellule est masquée en sait plus sur elle.',
    hidingUnknown: 'Pourquoi des cellules sont masquées n’est pas sur ce serveur.',
    allListed: { cells: (count) => `Voir les cellules (${count})`, files: (count) => `Voir les fichiers (${count})` },
    someListed: ({ shown, all }) => `Voir ${shown} sur ${all}`,
    cell: 'Cellule',
    reason: 'Pourquoi',
    reasons: {
      'few-cases': 'peu de cas',
      'few-others': 'presque tout le groupe',
      dominated: 'une personne domine la somme',
      '': 'en protège d’autres',
    },
    why: 'Pourquoi la corriger',
    withdraws: 'Les révisions précédentes sont retirées.',
    changes: 'Ce qui change',
    changesLead: 'Qui a les deux révisions peut les soustraire : ce qu’elles disent ensemble n’a pas été attaqué.',
    noChanges: 'Aucune cellule ne change.',
    change: 'Changement',
    before: 'Avant',
    after: 'Après',
    kinds: {
      changed: 'autre chiffre',
      added: 'nouvelle',
      removed: 'disparue',
      hidden: 'masquée maintenant',
      shown: 'affichée maintenant',
    },
    files: 'Fichiers',
    file: 'Fichier',
    size: 'Taille',
    fileKinds: { added: 'nouveau', removed: 'disparu', changed: 'un autre' },
    publicFile: ({ name, k, l }) =>
      `Fichier à usage public ${name}, mesuré de nouveau : k ${k}, l ${l}. Ce qu’il dit avec les tableaux n’a pas été attaqué : lisez son rapport de risque.`,
    reportsApart: 'Le rapport masque des cellules de son côté : ce qu’il dit avec les tableaux n’a pas été attaqué.',
    notHere:
      'Ses fichiers ne sont pas sur ce serveur. Elle est vérifiée et publiée en ligne de commande, là où ils sont.',
  },
  checking: {
    heading: 'Vérifier',
    lead: 'Regardez ses pages, ce qui est masqué et ce qui change. La vérifier dit que c’est exactement cela qui peut être publié.',
    own: 'Vous l’avez préparée : une autre personne de la statistique la vérifie.',
    password: 'Votre mot de passe',
    passwordHint: 'Il prouve que c’est vous qui vérifiez.',
    wrongPassword: 'Ce n’est pas votre mot de passe.',
    check: 'Vérifiée : elle peut être publiée',
    checkedNow: 'Elle est vérifiée.',
    waits: (when) => `Elle est vérifiée. Le serveur la publie de lui-même le ${when}.`,
    due: 'Elle est vérifiée et son heure est venue : le serveur la publie dans quelques secondes.',
    held: 'Le serveur ne réessaie pas de lui-même : préparez-la à nouveau ou, une fois le problème résolu, publiez-la maintenant.',
    publish: 'Publier maintenant',
    isPublished: 'Elle est publiée. Une correction est la révision suivante.',
    corrected: (revision) =>
      `Elle a été publiée, et la révision ${revision} a pris sa place. Ses données restent sur le site.`,
    withdrawn: (revision) =>
      `Elle a été retirée : ses données ne sont plus sur le site. La révision ${revision} a pris sa place.`,
    later: 'Ouvrir celle qui a pris sa place',
  },
  log: {
    heading: 'Ce qui s’est passé',
    columns: { what: 'Quoi', who: 'Qui', when: 'Quand' },
    actions: {
      'release-prepared': 'Préparée',
      'release-checked': 'Vérifiée',
      'release-published': 'Publiée',
      'site-put-back': 'Remise sur le site',
      'release-changed': 'Fichiers autres que ceux préparés',
    },
    server: 'le serveur, à son heure',
  },
  problems: {
    'no-interviews': 'Cette édition n’a pas encore d’entretiens acceptés.',
    recovered: ({ count, first }) =>
      `Ce qui est masqué se calcule avec les autres cellules (quantités : ${count} ; l’une d’elles : ${first}). Retirez du détail des tableaux ou baissez la protection. Rien n’a été gardé.`,
    'why-missing':
      'Une publication de ce nom existe déjà : choisissez « Corriger » dans la liste ou, si une correction attend, « Préparer de nouveau ».',
    'nothing-to-correct': 'Aucune publication n’a ce nom ; il n’y a rien à corriger.',
    'hides-more': ({ cells }) =>
      `La correction masque des cellules que l’on peut lire aujourd’hui (${cells}). Cochez que les révisions précédentes sont retirées.`,
    'unknown-public-file':
      'L’un des fichiers à usage public n’est pas dans le registre de cette édition. Choisissez de nouveau.',
    'public-file-not-again': ({ publicFile, why }) =>
      `Le fichier à usage public « ${publicFile} » ne peut pas être refait : ${
        {
          secret: 'il a été tiré d’un autre secret que celui de ce serveur',
          records: 'aucun fichier d’analyse de cette édition n’a ses enregistrements',
          weights: 'les poids de ses enregistrements ne sont plus enregistrés',
        }[why]
      }. Décochez-le.`,
    'public-files-refused': ({ publicFile, why, study = '', format = '' }) =>
      `Le fichier à usage public « ${publicFile} » ne peut pas aller avec la publication : ${
        {
          'same-name': 'il y en a un autre du même nom',
          'other-study': `il est d’une autre édition ou étude (${study})`,
          format: `il ne peut pas être écrit au format ${format}`,
          'at-risk': 'mesuré de nouveau, il dirait quelque chose d’une personne',
          'not-as-described': 'il n’est pas ce que dit sa description',
        }[why]
      }. Décochez-le.`,
    'not-the-next': 'Une autre révision a été publiée entre-temps. Préparez-la de nouveau.',
    'another-waits': ({ by, at }) =>
      `${by} en a préparé une autre de ce nom entre-temps (${at}). Elle reste, et ce que vous avez écrit est toujours ici. Regardez-la d’abord : si vous appuyez encore une fois sur « Préparer », la vôtre prend sa place ; ou écrivez un autre nom.`,
    'another-edition': ({ edition }) =>
      `Ce qui est publié sous ce nom est d’une autre édition (${edition}) : corrigez-le là, ou écrivez un autre nom.`,
    'not-checked': 'Personne ne l’a encore vérifiée.',
    embargoed: 'Son heure n’est pas venue.',
    'not-here': 'Ses fichiers ne sont pas sur ce serveur.',
    'files-gone':
      'Ses fichiers ne sont plus sur le serveur. Préparez-la de nouveau, ou demandez à la personne qui administre le serveur de récupérer le dossier des publications (CIFRA_RELEASES) d’une sauvegarde.',
    'attacked-less':
      'Une version antérieure de Cifra l’a préparée, qui savait moins de ce que l’on peut déduire en lisant. Préparez-la de nouveau.',
    published: 'Elle est déjà publiée. Une correction est la révision suivante.',
    'unknown-release': 'Ce n’est plus la même : quelqu’un l’a préparée de nouveau. Revenez à la liste.',
    'unknown-table': 'L’un des tableaux n’est plus enregistré. Choisissez de nouveau.',
    'release-changed': ({ files, more = '0' }) =>
      `Les fichiers ne sont pas ceux qui ont été préparés${files ? ` : ${files}${more === '0' ? '' : ` et ${more} de plus`}` : ''}. Rien n’a été fait : préparez-la de nouveau.`,
    'own-release': 'Vous l’avez préparée : une autre personne de la statistique la vérifie.',
    'releases-not-written': 'Le serveur ne peut pas écrire son dossier de publications. Prévenez qui l’administre.',
    'before-lost': ({ release, revision }) =>
      `La révision ${revision} de ${release} est publiée, et ses fichiers ne sont plus ni sur le site ni conservés. Récupérez le site d’une copie, ou donnez un autre nom à cette publication.`,
    'site-lost-files': ({ release, revision, file, files }) =>
      `Des fichiers de ${release}, révision ${revision}, manquent sur le site ou quelqu’un les y a changés, et ils ne sont pas conservés (fichiers : ${files}, dont ${file}). Rien n’a été publié. Récupérez-les d’une copie, ou remettez le site en place sans cette publication dans la liste des publications : ce qui en reste est mis de côté.`,
    'site-unknown-release': ({ release }) =>
      `Le site a ${release}, et la base de données ne sait pas que cela a été publié. Rien n’a été changé : qui administre le serveur l’enlève du site.`,
    'site-other-content':
      'Autre chose se trouve à la place du site. Rien n’a été changé : qui administre le serveur le met ailleurs.',
    'site-has-other': ({ release }) =>
      `Cette révision de ${release} n’est pas celle qui suit ce qui est publié. Préparez-la à nouveau.`,
    failed: 'Le serveur n’a pas pu la publier et réessaie chaque minute. Prévenez qui l’administre.',
  },
};
