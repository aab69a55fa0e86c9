import type { VaultTexts } from './vault-texts.ts';

export const vaultInFrench: VaultTexts = {
  unlock: {
    title: 'Ouvrez votre tablette',
    lead: 'Avec votre phrase ou votre PIN pour cette tablette. Pas besoin de réseau.',
    user: 'Identifiant',
    secret: 'Phrase ou PIN',
    show: 'Afficher ce que j’écris',
    open: 'Ouvrir',
    opening: 'Ouverture…',
    fillUser: 'Écrivez votre identifiant.',
    fillSecret: 'Écrivez votre phrase ou votre PIN.',
    unknownUser: 'Personne avec cet identifiant n’utilise cette tablette. Vérifiez-le, ou touchez « Autre compte ».',
    wrong: 'Elle ne s’ouvre pas ainsi. Vérifiez votre phrase ou votre PIN et écrivez de nouveau.',
    wait: (left) => `Trop d’essais. Laissez cette page ouverte et attendez ${left}.`,
    locked:
      'Trop d’essais : la tablette est fermée. Vos entretiens sont toujours là. N’effacez rien : touchez « Je l’ai oubliée » et demandez de l’aide.',
    hardware:
      'L’appareil n’a pas confirmé que c’est vous. Ouvrez de nouveau avec votre empreinte, votre visage ou le verrouillage de l’écran.',
    forgotten: 'Je l’ai oubliée',
    otherAccount: 'Autre compte',
    toTablet: 'Revenir à la tablette',
  },
  forgotten: {
    title: 'Vous avez oublié votre phrase ou votre PIN ?',
    lead: 'Connectez-vous avec votre identifiant et votre mot de passe ; il faut le réseau. Vos entretiens sont toujours là : n’effacez pas les données du navigateur.',
    waitTitle: 'Prévenez la supervision',
    waitBody:
      'Demandez qu’on ouvre Cifra, aille à « Tablettes » et touche « Aider » à côté de votre nom. On vous aide ainsi sans rien lire.',
    waitNote:
      'Cette page vérifie toute seule. Si vous la fermez, la demande reste faite : touchez de nouveau « Je l’ai oubliée ».',
    look: 'Vérifier maintenant',
    notYet: 'Personne n’a encore approuvé votre demande.',
    keyAbsent:
      'L’aide est approuvée, mais le serveur n’a pas encore sa clé. Prévenez l’administration ; l’approbation vaut un jour.',
    lost: 'La clé n’est pas arrivée sur cette tablette. Rien n’est perdu : demandez de l’aide encore une fois.',
    chooseTitle: 'Vous pouvez choisir une autre phrase',
    opening: 'Ouverture de la tablette avec votre nouvelle phrase…',
  },
  enrol: {
    title: 'Préparez cette tablette',
    lead: 'À faire une seule fois, avec du réseau. Ensuite vous l’ouvrez, avec ou sans réseau.',
    step: (n, of) => `Étape ${n} sur ${of}`,
    next: 'Continuer',
    finishTitle: 'C’est presque prêt',
    working: 'Préparation de la tablette…',
    retry: 'Réessayer',
    already: 'Cette tablette est déjà préparée pour vous',
    alreadyBody: 'Ouvrez-la avec votre phrase ou votre PIN.',
    notAccepted: 'Le serveur ne reconnaît plus cette tablette ?',
    connectLead: 'Reconnectez-la avec votre phrase ou votre PIN. Ce que vous avez gardé est toujours là.',
    connect: 'Reconnecter',
  },
  choose: {
    title: 'Choisissez comment l’ouvrir',
    why: 'Seul ce choix ouvre ce que garde cette tablette. Personne d’autre ne le connaît, pas même le bureau. Ce n’est pas le mot de passe de votre compte.',
    how: 'Comment l’ouvrirez-vous ?',
    proposed: 'Avec cette phrase',
    another: 'En proposer une autre',
    own: 'Avec une phrase à moi',
    ownLabel: 'Votre phrase',
    ownHint: 'Quatre mots ou plus, ou dix lettres et chiffres. Accents et majuscules ne comptent pas.',
    pin: 'Avec un PIN et le verrouillage de cet appareil',
    pinLabel: 'Votre PIN',
    pinHint:
      'Six chiffres ou plus. L’appareil le protège par votre empreinte, votre visage ou le verrouillage de l’écran.',
    next: 'Continuer',
    againTitle: 'Écrivez-la de mémoire',
    againWhy: 'Elle ne s’affichera plus. Si vous la notez, ne la gardez pas avec la tablette.',
    again: 'Votre phrase ou PIN, encore une fois',
    keep: 'Garder',
    back: 'En choisir une autre',
    checking: 'Un instant…',
    noHardware: 'Cet appareil ne peut pas protéger un PIN. Choisissez une phrase.',
    flaws: {
      short: 'Elle est courte. Prenez quatre mots différents ou plus, ou dix lettres et chiffres.',
      'one-word': 'Un seul mot se devine. Ajoutez-en d’autres, ou un chiffre.',
      known: 'C’est une de celles que tout le monde essaie d’abord. Choisissez-en une autre.',
      pattern: 'Elle se répète ou suit le clavier ou l’alphabet. Choisissez-en une autre.',
      'about-account': 'C’est à peine plus que votre nom ou identifiant. Choisissez-en une autre.',
      'weak-pin': 'Choisissez six chiffres ou plus, ni répétés ni à la suite.',
      differs: 'Elle diffère de la première. Écrivez-la de nouveau ou choisissez-en une autre.',
      fill: 'Écrivez-la.',
    },
  },
  change: {
    title: 'Changer la phrase de la tablette',
    current: 'Votre phrase ou PIN actuel',
    go: 'Continuer',
    done: 'La phrase a changé. Désormais la nouvelle ouvre la tablette.',
  },
  takeOver: {
    title: (n, count) =>
      n === 1 ? 'Un entretien commencé sur une autre tablette' : `${count} entretiens commencés sur une autre tablette`,
    lead: 'Si l’autre tablette est perdue ou en panne, continuez ici. Si vous l’avez avec vous, terminez là-bas.',
    secret: 'Phrase de l’autre tablette',
    bring: 'Reprendre sur cette tablette',
    wrong:
      'Cette phrase n’ouvre pas ce que l’autre tablette a gardé. Si l’autre s’ouvrait avec un PIN, demandez de l’aide à la supervision.',
    taken: (n, count) => (n === 1 ? 'L’entretien continue ici.' : `Les ${count} entretiens continuent ici.`),
    differing: (n, count) =>
      n === 1
        ? 'Un entretien a déjà d’autres réponses sur cette tablette : rien n’a été changé. Prévenez la supervision.'
        : `${count} entretiens ont déjà d’autres réponses sur cette tablette : rien n’a été changé. Prévenez la supervision.`,
  },
  lock: 'Verrouiller la tablette',
  changeSecret: 'Changer la phrase',
  refused: 'Le serveur ne reconnaît plus cette tablette',
  refusedBody:
    'Ce que vous avez gardé est toujours là. Pour l’envoyer et recevoir des cas, reconnectez-la : verrouillez-la, touchez « Autre compte » et connectez-vous avec votre identifiant et votre mot de passe.',
};
