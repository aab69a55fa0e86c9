import type { TokenTexts } from './token-texts.ts';

export const tokensInFrench: TokenTexts = {
  title: 'Jetons pour programmes',
  lead: 'Avec un jeton, un programme lit par lui-même sur ce serveur : par exemple la page web qui montre les chiffres. Il lit ce que permet sa portée, et pas plus que vous. Il ne change rien et ne voit ni entretien, ni adresse, ni clé de chiffrement.',
  listed: 'Jetons remis',
  loading: 'Chargement des jetons…',
  none: 'Aucun jeton n’a encore été remis. Le formulaire ci-dessous en crée un.',
  columns: {
    name: 'Programme',
    scope: 'Portée',
    user: 'Remis par',
    state: 'État',
    lastUsed: 'Dernière utilisation',
    action: 'Actions',
  },
  states: { active: 'Actif', expired: 'Expiré', revoked: 'Révoqué' },
  until: (day) => `jusqu’au ${day}`,
  neverUsed: 'Jamais',
  scopes: {
    'figures:read': {
      name: 'Chiffres',
      opens:
        'Estimations, tableaux, comparaisons et comptages administratifs à côté d’eux, comme la page les montre, même de peu de cas.',
    },
    'files:read': {
      name: 'Fichiers de chiffres',
      opens:
        'Estimations et tableaux en CSV, XLSX, JSON-stat et SDMX, et programmes statistiques. Aucun enregistrement.',
    },
    'fieldwork:read': { name: 'Taux de réponse', opens: 'Taux de résultat d’une édition, en totaux. Aucun ménage.' },
    'server:read': {
      name: 'État du serveur',
      opens: 'S’il reçoit des entretiens, la place sur le disque et la dernière sauvegarde.',
    },
    'openapi:read': { name: 'Description de l’API', opens: 'Quels appels existent. Aucune donnée.' },
  },
  give: {
    title: 'Remettre un jeton',
    name: 'Comment s’appelle le programme ?',
    nameHint: 'Pour le reconnaître dans la liste, par exemple « chiffres de la page web ».',
    nameMissing: 'Donnez un nom au programme.',
    scope: 'Que peut-il lire ?',
    scopeMissing: 'Choisissez ce qu’il peut lire.',
    ends: 'Quand le jeton expire-t-il ?',
    inDays: (days, day) => `Dans ${days} jours, le ${day}`,
    passwordHint: 'Un jeton dure plus que votre session : confirmez que c’est vous.',
    make: 'Remettre le jeton',
    full: 'Vous avez autant de jetons qu’un compte peut en avoir. Révoquez ceux qui ne servent plus.',
  },
  given: {
    title: (name) => `Le jeton pour « ${name} » est prêt`,
    once: 'Il n’est montré que maintenant. Copiez-le là où le programme garde ses secrets ; quiconque l’a peut lire avec.',
    token: 'Jeton',
    copy: 'Copier le jeton',
    copied: 'Le jeton est copié.',
    copyFailed: 'Le navigateur ne permet pas de le copier. Sélectionnez le texte et copiez-le.',
    how: 'Le programme l’envoie avec chaque requête :',
  },
  revoke: {
    action: 'Révoquer',
    actionOf: (name) => `Révoquer le jeton pour « ${name} »`,
    question: (name) => `Révoquer le jeton pour « ${name} » ?`,
    meaning:
      'Le programme ne peut plus rien lire avec lui dès cet instant. Cela ne peut pas être annulé ; un nouveau jeton peut être remis.',
    done: (name) => `Le jeton pour « ${name} » est révoqué.`,
  },
  byCommand: 'En ligne de commande',
  commands: { create: 'Remettre un jeton', list: 'Voir les jetons', revoke: 'Révoquer tous les jetons d’un compte' },
};
