import type { ScenarioTexts } from './scenario-texts.ts';

export const scenariosInFrench: ScenarioTexts = {
  title: 'Scénarios',
  lead: 'Des entretiens refaits après chaque changement. Chacun dit ce qui doit en résulter.',
  waits: 'Les entretiens des scénarios sont en cours…',
  unusable: 'Des erreurs empêchent l’entretien. Ce qui figure ici date d’avant.',
  again: 'Leurs entretiens sont refaits…',
  ofBefore: 'Ce qui figure ici date d’avant.',
  allPass: (n, count) => (n === 1 ? 'Le scénario est vérifié.' : `Les ${count} scénarios sont vérifiés.`),
  someFail: (n, failed, all) =>
    n === 1 ? `1 scénario sur ${all} n’est pas vérifié.` : `${failed} scénarios sur ${all} ne sont pas vérifiés.`,
  none: 'Il n’y a pas encore de scénario. Répondez à un entretien dans l’aperçu et gardez-le ici.',
  passing: (count) => `Scénarios vérifiés : ${count}`,
  passedBefore: (count) => `Scénarios vérifiés auparavant : ${count}`,
  passes: 'Vérifié',
  fails: 'Non vérifié',
  failures: {
    'wrong-setting': () => 'Le scénario ne peut pas avoir lieu : un de ses réglages n’est pas juste.',
    'nobody-asks': ({ about }) => `Personne ne demande la réponse à ${about}.`,
    'not-asked': ({ about }) => `${about} n’est pas posée et devrait l’être.`,
    asked: ({ about }) => `${about} est posée et ne devrait pas l’être.`,
    'not-due': ({ about }) => `Le formulaire ${about} n’est pas prévu et devrait l’être.`,
    due: ({ about }) => `Le formulaire ${about} est prévu et ne devrait pas l’être.`,
    crimes: ({ about, expected, found }) => `Incidents de ${about} : ${found} comptés, ${expected} attendus.`,
    iccs: ({ about, expected, found }) =>
      `Code ICCS de ${about} : ${found || 'aucun'}, attendu ${expected || 'aucun'}.`,
    violation: ({ about, found }) => `Le contrôle trouve ${about} à ${found}.`,
    'no-violation': ({ about }) => `Le contrôle ne trouve pas ${about}.`,
    indicator: ({ about, expected, found }) => `${about} : ${found}, attendu ${expected}.`,
  },
  words: {
    called: ({ name, words }) => `«\u00a0${words}\u00a0» (${name})`,
    ofCrime: ({ crime, words }) => `${crime} : ${words}`,
    indicators: { victim: 'victime', incidents: 'incidents', reported: 'signalé' },
    truth: { true: 'oui', false: 'non' },
  },
  failing: (n, count) => (n === 1 ? '1 non vérifié' : `${count} non vérifiés`),
  offeredAs: (name) => `Proposée dans l’aperçu sous le nom « ${name} ».`,
  see: 'Voir dans l’aperçu',
  seeOf: (title) => `Voir dans l’aperçu : « ${title} »`,
  names: {
    open: 'Changer les noms',
    openOf: (title) => `Changer les noms : « ${title} »`,
    scenario: (language) => `Ce que montre ce scénario (${language})`,
    respondent: (language) => `Nom dans l’aperçu (${language})`,
    respondentHint: 'Vide : non proposée dans l’aperçu.',
    keep: 'Garder les noms',
  },
  expectations: {
    title: (n) => (n === 0 ? 'Ne prévoit encore rien' : n === 1 ? 'Prévoit 1 chose' : `Prévoit ${n} choses`),
    titleOf: (title) => `Ce que prévoit « ${title} »`,
    kinds: {
      asked: ({ about }) => `${about} est posée`,
      notAsked: ({ about }) => `${about} n’est pas posée`,
      due: ({ about }) => `Le formulaire ${about} est prévu`,
      notDue: ({ about }) => `Le formulaire ${about} n’est pas prévu`,
      crimes: ({ about, value }) => `Incidents de ${about} : ${value}`,
      iccs: ({ about, value }) => `Code ICCS de ${about} : ${value || 'aucun'}`,
      violations: ({ about }) => `Le contrôle trouve ${about}`,
      noViolations: ({ about }) => `Le contrôle ne trouve pas ${about}`,
      indicators: ({ about, value }) => `${about} : ${value}`,
    },
    removeOf: (said) => `Ne plus prévoir : ${said}`,
    chooseQuestion:
      'Choisissez une question dans la structure pour prévoir qu’elle soit posée, ou qu’elle ne le soit pas.',
    mustAsk: (name) => `Prévoir que ${name} soit posée`,
    mustNotAsk: (name) => `Prévoir que ${name} ne soit pas posée`,
  },
  expectThis: 'Prévoir le résultat actuel',
  expectThisOf: (title) => `Prévoir le résultat actuel de « ${title} »`,
  remove: 'Retirer',
  removeOf: (title) => `Retirer « ${title} »`,
  record: {
    title: 'Garder la personne de l’aperçu',
    nobody: 'Ouvrez d’abord l’aperçu et répondez à un entretien.',
    name: 'Ce que montre ce scénario',
    nameMissing: 'Dites en quelques mots ce qu’il montre.',
    asRespondent: 'Proposer cette personne par son nom dans l’aperçu',
    keep: 'Garder comme scénario',
    kept: (name) => `Gardé comme scénario : « ${name} ».`,
  },
  routes: {
    title: 'Chemins qu’un entretien peut suivre',
    lead: (walked, all) => `Les scénarios en parcourent ${walked} sur ${all}.`,
    nobody: (n, count) =>
      n === 1
        ? 'Un autre chemin ne peut être suivi par personne.'
        : `${count} autres chemins ne peuvent être suivis par personne.`,
    isProving: 'Vérification des chemins que quelqu’un peut suivre…',
    onTree: 'La structure montre à côté de chaque partie combien de chemins aucun scénario ne parcourt.',
    ofForm: (walked, all) => `${walked} sur ${all}`,
    atChosen: (name) => `Non parcourus dans ${name}`,
    settled: ({ always, because, around }) => {
      const claim = `« ${always.source} » ${always.is ? 'est toujours vrai' : 'n’est jamais vrai'}`;
      const where = around
        .map(({ source, is }) => (is ? `« ${source} »` : `« ${source} » n’est pas vrai`))
        .join(' et ');
      return {
        'every-crime': `Personne ne peut y passer : ${claim}, car le catalogue l’a ainsi pour toutes les infractions.`,
        'not-asked': `Personne ne peut y passer : ${claim}, car cela n’est pas demandé pour cette infraction.`,
        'no-answer': `Personne ne peut y passer : ${claim}, quelle que soit la réponse.`,
        around: `Personne ne peut y passer : ${claim} ici, où l’on n’arrive que si ${where}.`,
        'every-incident': `Personne ne peut y passer : ${claim} pour tous les incidents qui peuvent être racontés.`,
      }[because];
    },
    outcomes: {
      due: 'c’est prévu',
      skipped: 'c’est omis',
      shown: 'c’est affiché',
      asked: 'c’est demandé',
      'answered by rule': 'la règle répond',
      offered: 'c’est proposé',
      withheld: 'ce n’est pas proposé',
      true: 'la comparaison est vraie',
      false: 'la comparaison est fausse',
      none: 'il n’y en a aucun',
      one: 'il y en a un',
      more: 'il y en a plusieurs',
    },
    next: (form) => `puis ${form}`,
    noReason: 'Un scénario pourrait y passer.',
    everyRoute: 'Les scénarios parcourent tous les chemins.',
  },
  many: {
    title: 'Personnes inventées',
    lead: 'Interroge mille personnes au hasard selon les filtres : combien de temps cela prend et ce qui n’est jamais demandé.',
    begin: 'Interroger mille personnes',
    stop: 'Arrêter',
    progress: (done, all) => `${done} sur ${all} interrogées`,
    ofBefore: 'Le brouillon a changé depuis : interrogez à nouveau pour voir ce qu’il donne.',
    minutes: ({ mean, median, most, longest }) =>
      `${mean} minutes en moyenne selon le modèle ; la moitié dure au plus ${median}, neuf sur dix ${most}, le plus long ${longest}.`,
    bar: (from, to, share) => `De ${from} à ${to} minutes : ${share}`,
    forms: 'Formulaires',
    columns: {
      form: 'Formulaire',
      interviews: 'Entretiens où il figure',
      copies: 'Combien en tout',
      model: 'Minutes selon le modèle',
      real: 'Minutes réelles',
    },
    real: ({ version, minutes }) =>
      `Minutes réelles : médianes d’entretiens menés avec la version ${version} jusqu’à hier${minutes === undefined ? '' : ` ; un entretien complet dure ${minutes}`}. Elles sont données à partir de 10 entretiens.`,
    noReal: 'Les minutes réelles apparaissent dès qu’il y a au moins 10 entretiens menés avec une version.',
    neverAsked: (n, count) =>
      n === 1 ? 'Une question n’a jamais été posée :' : `${count} questions n’ont jamais été posées :`,
    everythingAsked: 'Chaque question a été posée à quelqu’un.',
    stuck: (n, count) =>
      n === 1 ? 'Un entretien n’aurait pas pu être terminé.' : `${count} entretiens n’auraient pas pu être terminés.`,
  },
};
