import type { ShellTexts } from './shell-texts.ts';

export const shellInFrench: ShellTexts = {
  productLead: 'Enquêtes de victimation, de la question au chiffre publié.',
  signIn: 'Se connecter',
  user: 'Identifiant',
  password: 'Mot de passe',
  signingIn: 'Connexion…',
  signInFailed: 'L’identifiant et le mot de passe ne correspondent pas. Vérifiez-les et réessayez.',
  sessionEnded: 'La session est terminée. Reconnectez-vous pour continuer ; rien de ce qui est enregistré n’est perdu.',
  fillUser: 'Saisissez votre identifiant.',
  fillPassword: 'Saisissez votre mot de passe.',
  signOut: 'Se déconnecter',
  changePassword: 'Changer le mot de passe',
  tokens: 'Jetons pour programmes',
  currentPassword: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  newPasswordHint: 'Au moins 12 caractères. Une longue phrase se retient plus facilement.',
  repeatPassword: 'Répétez le nouveau mot de passe',
  passwordsDiffer: 'Les deux nouveaux mots de passe sont différents. Saisissez-les de nouveau.',
  passwordTooShort: 'Le nouveau mot de passe doit avoir au moins 12 caractères.',
  passwordTooLong: 'Le mot de passe peut avoir jusqu’à 200 caractères.',
  passwordFlaws: {
    'password-known':
      'C’est l’un des mots de passe que tout le monde essaie en premier. Choisissez-en un autre : plusieurs mots sans rapport se retiennent facilement.',
    'password-pattern': 'Il se répète, ou suit le clavier ou l’alphabet. Choisissez-en un autre.',
    'password-about-account':
      'C’est à peine plus que le nom, l’identifiant ou le nom du produit. Choisissez-en un autre.',
  },
  currentPasswordWrong: 'Le mot de passe actuel n’est pas correct.',
  passwordChanged: 'Le mot de passe a changé et toutes vos sessions sont terminées. Connectez-vous avec le nouveau.',
  savePassword: 'Enregistrer et se reconnecter',
  otherSessions: {
    title: 'Autres sessions',
    body: 'Si vous avez perdu un appareil ou laissé votre compte ouvert sur un autre, terminez ces sessions ici. Celle-ci reste ouverte.',
    end: 'Terminer les autres sessions',
    ended: (n) =>
      n === 0
        ? 'Il n’y avait pas d’autre session ouverte.'
        : n === 1
          ? 'L’autre session est terminée.'
          : `Les ${n} autres sessions sont terminées.`,
  },
  cancel: 'Annuler',
  back: 'Retour',
  account: 'Compte',
  language: 'Langue',
  loading: 'Chargement…',
  retry: 'Réessayer',
  skipToContent: 'Aller au contenu',
  noConnectionTitle: 'Le serveur est injoignable',
  noConnectionBody: 'Vérifiez le réseau et réessayez. Ce qui est enregistré sur cet appareil est toujours là.',
  unexpectedTitle: 'Cette page n’a pas pu continuer',
  unexpectedBody: 'Rien de ce qui est enregistré n’est perdu. Rechargez la page pour continuer.',
  reload: 'Recharger',
  problemMemory:
    'Ce travail prend plus de mémoire que le serveur n’en donne à une tâche. Choisissez moins de tableaux ou un fichier plus petit, ou faites-le faire par la commande cifra sur une machine plus grande.',
  problemUnknown: 'Le serveur n’a pas pu traiter la demande. Réessayez dans un instant.',
  problemOffline: 'Le serveur est injoignable. Vérifiez le réseau et réessayez.',
  problemNotTheServer:
    'Autre chose a répondu à la place du serveur : ce réseau demande peut-être de se connecter sur une page à lui, ou le serveur redémarre. Ce qui est enregistré est toujours ici. Connectez-vous au réseau dans le navigateur, ou changez de réseau, et réessayez.',
  problemTooLarge: (megabytes) =>
    `C’est trop grand : ${megabytes} Mo au plus tiennent ici. Rien n’a été enregistré. Enlevez ce qui n’est pas nécessaire ou envoyez-le en plusieurs fois.`,
  problemVersion: 'Cette version du questionnaire n’existe pas. Cherchez-la dans la liste des questionnaires.',
  problemQuestionnaire:
    'Le questionnaire de ce cas n’est pas encore sur la tablette. Trouvez un réseau une fois et réessayez ; ensuite il s’ouvre sans réseau.',
  problemTooMany: (minutes) =>
    minutes > 1
      ? `Trop de tentatives. Attendez ${minutes} minutes et réessayez, ou connectez-vous depuis un appareil déjà utilisé.`
      : 'Trop de tentatives. Attendez une minute et réessayez.',
  accountDisabled: 'Ce compte est désactivé. Demandez à l’administration de l’activer.',
  roles: {
    interviewer: 'Entretiens',
    supervisor: 'Supervision',
    designer: 'Conception',
    statistician: 'Statistique',
    admin: 'Administration',
  },
  admin: {
    title: 'Administration',
    importSample: 'Charger l’échantillon depuis un fichier CSV',
    help: 'Voir toutes les commandes',
  },
};
