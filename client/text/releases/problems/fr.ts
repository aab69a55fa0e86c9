import type { ReleaseProblemTexts } from './release-problem-texts.ts';

export const releaseProblemsInFrench: ReleaseProblemTexts = {
  'no-interviews': 'Cette édition n’a pas encore d’entretiens acceptés.',
  recovered: ({ count, first }) =>
    `Ce qui est masqué se calcule avec les autres cellules (quantités : ${count} ; l’une d’elles : ${first}). Retirez du détail des tableaux ou baissez la protection. Rien n’a été gardé.`,
  'too-large-to-attack': ({ cells }) =>
    `Les tableaux, ensemble, sont trop grands (cellules : ${cells}) : vérifier ce que l’on peut en calculer prendrait trop de temps. Mettez moins de chiffres ou de groupes dans une publication, ou réunissez des âges ou des zones. Rien n’a été gardé.`,
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
  'report-of-others':
    'Les entretiens ont changé pendant la préparation, et ses rapports sont d’autres chiffres. Préparez-la de nouveau.',
  'another-waits': ({ by, at }) =>
    `${by} en a préparé une autre de ce nom entre-temps (${at}). Elle reste, et ce que vous avez écrit est toujours ici. Regardez-la d’abord : si vous appuyez encore une fois sur « Préparer », la vôtre prend sa place ; ou écrivez un autre nom.`,
  'another-edition': ({ edition }) =>
    `Ce qui est publié sous ce nom est d’une autre édition (${edition}) : corrigez-le là, ou écrivez un autre nom.`,
  'another-study': ({ study }) =>
    `Ce qui est publié sous ce nom vient d’une autre enquête (${study}), et non de cette édition : corrigez-le à partir de cette enquête avec la commande cifra publish, ou écrivez un autre nom.`,
  'not-checked': 'Personne ne l’a encore vérifiée.',
  'check-lapsed':
    'Qui l’a vérifiée ne peut plus rien vérifier. Elle n’est pas publiée avant qu’une autre personne de la statistique ne la vérifie.',
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
  'earlier-lost': ({ release, revision }) =>
    `La révision ${revision} de ${release} n’est plus ni sur le site ni conservée, et nul ne peut dire ce qu’elle révèle si elle revient. Récupérez le site d’une copie, ou cochez que les révisions précédentes sont retirées.`,
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
};
