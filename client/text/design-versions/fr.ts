import type { DesignVersionsTexts } from './design-versions-texts.ts';

export const designVersionsInFrench: DesignVersionsTexts = {
  title: 'Versions',
  earlier: 'Version antérieure',
  later: 'Version postérieure',
  began: (version) => `${version} (point de départ de ce brouillon)`,
  versionBegan: (version) => `${version} (son origine)`,
  toList: 'Tous les questionnaires',
  noOther: 'Il n’y a pas d’autre version publiée à comparer.',
  view: 'Afficher',
  views: { changes: 'Ce qui a changé', comparability: 'Rapport de comparabilité' },
  comparing: 'Comparaison des deux versions…',
  reading: 'Lecture de l’autre version…',
  unreadable:
    'Le questionnaire a des erreurs qui empêchent de le lire. Corrigez d’abord les erreurs que montre l’onglet des constats.',
  same: 'L’entretien est le même dans les deux versions.',
  filter: 'Afficher les changements',
  all: 'Tous',
  noneOfKind: 'Aucun de ce type.',
  goThere: (subject) => `Aller à ${subject}`,
  more: (count) => (count === '1' ? 'Afficher l’autre' : `Afficher les ${count} autres`),
  impact: {
    title: 'Portée',
    of: 'Portée de',
    ofs: { risky: 'Ce qui n’est pas sûr', all: 'Tous les changements' },
    parts: {
      forms: 'Formulaires',
      figures: 'Chiffres',
      series: 'Séries ODD',
      edits: 'Contrôles',
      scenarios: 'Scénarios',
      exports: 'Fichiers de données',
      variables: 'Variables',
    },
    units: { case: 'cas', household: 'ménages', member: 'membres', person: 'personnes', incident: 'incidents' },
    none: 'Rien',
    work: 'Travail déjà fait',
    interviews: ({ n, count, version }) => {
      if (n === 0) return `Jusqu’à hier (UTC), aucun entretien mené avec la version ${version} n’était arrivé.`;
      return n === 1
        ? `Jusqu’à hier (UTC), 1 entretien mené avec la version ${version} était arrivé.`
        : `Jusqu’à hier (UTC), ${count} entretiens menés avec la version ${version} étaient arrivés.`;
    },
    tablets: ({ n, count, version }) => {
      if (n === 0) return `Aucune tablette ne garde la version ${version}.`;
      return n === 1 ? `1 tablette garde la version ${version}.` : `${count} tablettes gardent la version ${version}.`;
    },
    untold: ({ n, editions }) =>
      `Les tablettes ne disent pas combien d’entretiens sont commencés avec elle, parce que ${n === 1 ? `l’édition ${editions} l’utilise` : `les éditions ${editions} l’utilisent`} pour les nouveaux.`,
    begun: (told) => {
      if (told.n === 0) return 'Aucun entretien n’y est commencé avec elle.';
      return told.n === 1
        ? '1 entretien y est commencé avec elle.'
        : `${told.count} entretiens y sont commencés avec elle.`;
    },
    drafts: ({ n, count }) => {
      if (n === 0) return 'Aucun entretien commencé n’est sauvegardé sur le serveur.';
      return n === 1
        ? 'Tous questionnaires et versions confondus, 1 entretien commencé est sauvegardé sur le serveur. Il est scellé.'
        : `Tous questionnaires et versions confondus, ${count} entretiens commencés sont sauvegardés sur le serveur. Ils sont scellés.`;
    },
  },
  mapping: {
    title: 'Correspondance',
    code: ({ old, variables }) => `Lire l’ancienne réponse ${old} de ${variables} comme`,
    variable: ({ old, to }) => `Lire l’ancienne variable ${old} comme ${to}.`,
    same: ({ old, variables }) =>
      `Lire les anciennes réponses ${old} de ${variables} comme les mêmes, même si leurs numéros étaient différents.`,
    sameStated: (old) => `${old} se lisent comme les mêmes réponses, même si leurs numéros étaient différents.`,
    others: 'Autres correspondances de cette version',
    othersLead:
      'Elles n’appartiennent à aucun changement ci-dessus : ce qu’elles nomment a encore changé, ou n’existe pas. Elles sont lues quand même.',
    choose: 'Choisissez une réponse',
    state: 'Déclarer la correspondance',
    takeBack: 'Retirer la correspondance',
    stated: ({ old, to }) => `${old} se lit comme ${to}.`,
    inDraft: 'Une correspondance se déclare dans un brouillon. Commencez la version suivante pour la déclarer.',
    wrong: 'Certaines correspondances sont impossibles. La version ne peut pas être publiée avec elles :',
    problems: {
      'unknown-old-variable': 'la version antérieure n’a pas cette variable',
      'unknown-new-variable': 'cette version n’a pas cette variable',
      'unknown-old-code': 'la version antérieure n’a pas cette réponse',
      'unknown-new-code': 'cette version n’a pas cette réponse',
      'name-again': 'cette version emploie ce nom pour une autre question : donnez-lui un autre nom',
      twice: 'deux variables n’en feraient qu’une',
    },
  },
  report: {
    title: (standard) => `À côté de ${standard}`,
    lead: 'Chaque chiffre et chaque question de la référence, et ce qu’ils deviennent dans ce questionnaire. Ce que la référence laisse à chaque pays n’est pas un écart.',
    summary: 'Résumé',
    result: 'Résultat',
    figures: 'Chiffres',
    questions: 'Questions',
    added: 'Questions propres à ce questionnaire',
    standard: 'Référence',
    own: 'Ce questionnaire',
    search: 'Chercher dans les noms et les mots',
    found: ({ n, count }) => (n === 1 ? '1 trouvée' : `${count} trouvées`),
    document: 'Télécharger le rapport (HTML)',
    csv: 'Télécharger le tableau (CSV)',
    standing: {
      same: 'Identique',
      otherwise: 'Posé autrement',
      'not-comparable': 'Non comparable',
      'not-asked': 'Non posé',
    },
    noStandard: 'Le serveur n’a pas la référence lacsi-2018-r1.',
  },
  open: 'Ce qui a changé',
  openOf: (name) => `Ce qui a changé dans ${name}`,
  verdict: {
    breaks: 'Rompt la comparabilité',
    mapping: 'Demande une correspondance',
    mapped: 'Avec correspondance',
    safe: 'Sûr',
  },
};
