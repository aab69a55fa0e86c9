import type { AccountTexts } from './account-texts.ts';

export const accountsInFrench: AccountTexts = {
  tabsLabel: 'Parties de l’administration',
  tabs: { editions: 'Éditions', accounts: 'Comptes', server: 'Serveur' },
  title: 'Comptes',
  loading: 'Recherche des comptes…',
  find: 'Chercher par nom ou identifiant',
  roleLabel: 'Rôle',
  everyRole: 'Tous les rôles',
  stateLabel: 'État',
  everyState: 'Tous',
  columns: {
    account: 'Personne',
    role: 'Rôle',
    state: 'État',
    signedIn: 'Dernière connexion',
    action: 'Modifications',
  },
  states: { active: 'Actif', disabled: 'Désactivé' },
  disabledSince: (day) => `depuis le ${day}`,
  demonstration: 'de la démonstration',
  never: 'Aucune connexion pour l’instant',
  sessions: (n, count) => (n === 1 ? 'une session ouverte' : `${count} sessions ouvertes`),
  ownAccount: 'C’est votre compte',
  shown: (n, count, all) => (n === 1 ? `1 compte affiché sur ${all}` : `${count} comptes affichés sur ${all}`),
  more: (count) => `Il y en a ${count} de plus. Cherchez par nom ou choisissez un rôle pour les atteindre.`,
  none: 'Aucun compte ne correspond à votre recherche.',
  change: {
    action: 'Modifier',
    actionFor: (name) => `Modifier le compte de ${name}`,
    title: (name) => `Modifier le compte de ${name}`,
    what: 'Que voulez-vous faire ?',
    missing: 'Choisissez ce que vous voulez faire.',
    moves: {
      role: {
        name: 'Donner un autre rôle',
        meaning:
          'Ses sessions se terminent ; en se reconnectant, la personne trouve l’espace de travail de son nouveau rôle.',
        verb: 'Changer le rôle',
        done: (name) => `${name} a maintenant un autre rôle et doit se reconnecter.`,
      },
      password: {
        name: 'Définir un autre mot de passe',
        meaning: 'Ses sessions se terminent et l’ancien mot de passe ne sert plus. Remettez le nouveau en main propre.',
        verb: 'Définir le mot de passe',
        done: (name) => `${name} a un nouveau mot de passe. L’ancien ne sert plus.`,
      },
      'end-sessions': {
        name: 'Terminer ses sessions',
        meaning: 'La personne doit se reconnecter sur chaque appareil. Utile si l’un a été perdu ou laissé ouvert.',
        verb: 'Terminer les sessions',
        done: (name) => `Les sessions de ${name} sont terminées.`,
      },
      disable: {
        name: 'Désactiver le compte',
        meaning:
          'La personne ne peut plus se connecter et ses sessions se terminent ; rien de ce qu’elle a fait n’est effacé. Si elle menait des entretiens, ce que sa tablette n’a pas encore envoyé est toujours reçu et attend en quarantaine. Si quelqu’un d’autre connaît son mot de passe, définissez-en aussi un autre.',
        verb: 'Désactiver le compte',
        done: (name) => `Le compte de ${name} est désactivé.`,
      },
      enable: {
        name: 'Activer le compte',
        meaning: 'La personne peut se reconnecter, avec le mot de passe qu’elle avait.',
        verb: 'Activer le compte',
        done: (name) => `${name} peut se reconnecter.`,
      },
    },
    newRole: 'Nouveau rôle',
    sameRole: 'Choisissez un rôle différent de l’actuel.',
    lastAdministrator:
      'C’est le dernier compte d’administration qui peut se connecter. Ajoutez-en d’abord un autre, ou activez-en un qui existe.',
    ownAccount: 'C’est votre propre compte. Demandez le changement à une autre personne de l’administration.',
    gone: 'Ce compte n’existe plus. Fermez cet avis et regardez la liste.',
  },
  password: {
    label: 'Mot de passe',
    hint: 'Au moins 12 caractères ; une phrase convient. Il est affiché pour que vous puissiez le remettre.',
    propose: 'En proposer un',
    tell: 'Notez-le ou remettez-le maintenant : il ne sera plus affiché.',
  },
  add: {
    title: 'Ajouter une personne',
    lead: 'La personne peut se connecter dès qu’elle a son identifiant et son mot de passe.',
    name: 'Nom',
    nameHint: 'Tel qu’il doit apparaître dans les listes.',
    user: 'Identifiant',
    userHint: 'Pour se connecter : minuscules sans accent, chiffres, point ou tiret, 40 au plus. Il ne change pas.',
    role: 'Rôle',
    chooseRole: 'Choisissez un rôle',
    make: 'Ajouter la personne',
    made: (name, user) => `${name} peut maintenant se connecter avec l’identifiant « ${user} ».`,
    errors: {
      nameMissing: 'Écrivez le nom.',
      userWrong:
        'Écrivez un identifiant en minuscules sans accent, chiffres, point ou tiret, qui commence par une lettre ou un chiffre.',
      userTaken: 'Un compte a déjà cet identifiant. Choisissez-en un autre.',
      roleMissing: 'Choisissez le rôle.',
    },
  },
  byCommand: 'La même chose, en ligne de commande',
  commands: {
    add: 'Ajouter une personne (le mot de passe est lu sur l’entrée standard)',
    change: 'Modifier un compte (password, role, disable, enable, end-sessions)',
    list: 'Voir les comptes',
  },
  server: {
    title: 'Serveur',
    database: 'Base de données utilisée',
    loading: 'Recherche de la base de données…',
    engine: 'Moteur',
    location: 'Où elle se trouve',
    engines: { sqlite: 'SQLite, dans un fichier', postgres: 'PostgreSQL', memory: 'En mémoire' },
    copies: {
      sqlite: 'Toutes les données sont dans ce fichier. Pour le copier tel quel, arrêtez d’abord le serveur.',
      postgres: 'Faites les sauvegardes avec les outils de PostgreSQL.',
      memory: 'Rien n’est conservé : tout est perdu à l’arrêt du serveur.',
    },
    byCommand: 'En ligne de commande',
    sealed: 'Entretiens à ouvrir',
    waiting: (n, count) =>
      n === 0
        ? 'Aucun entretien n’attend la clé privée.'
        : n === 1
          ? '1 entretien attend la clé privée.'
          : `${count} entretiens attendent la clé privée.`,
    opens: 'Ce serveur a les clés qui ouvrent ce qu’il reçoit.',
    opensNot:
      'Ce serveur n’a que la moitié publique des clés : il reçoit et conserve, mais n’ouvre rien. Démarrez-le avec toutes les clés pour vérifier ce qui attend.',
    lookingForSealed: 'Comptage des entretiens qui attendent…',
  },
};
