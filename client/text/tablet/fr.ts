import type { TabletTexts } from './tablet-texts.ts';

export const tabletInFrench: TabletTexts = {
  code: {
    title: 'Choisissez votre code pour reprendre la tablette',
    why: 'Pendant que la personne répond elle-même, la tablette ne montre rien d’autre. Avec ce code, vous la reprenez, même sans réseau. Ce n’est ni la phrase ni le PIN qui l’ouvre.',
    label: 'Code',
    hint: 'Six chiffres ou plus. Pas un seul chiffre répété, ni une suite comme 123456.',
    again: 'Répétez le code',
    weak: 'Choisissez six chiffres ou plus, qui ne soient ni tous pareils ni une suite.',
    differ: 'Ce n’est pas le même que le premier. Saisissez-le à nouveau.',
    keep: 'Enregistrer le code',
  },
  lock: {
    title: 'Rendez la tablette, s’il vous plaît',
    lead: 'La personne qui mène l’entretien l’ouvre avec son code. Vos réponses sont enregistrées et ne s’affichent pas.',
    label: 'Code de la personne qui mène l’entretien',
    open: 'Ouvrir',
    checking: 'Un instant…',
    fill: 'Saisissez le code.',
    wrong: 'Ce n’est pas le code. Saisissez-le à nouveau.',
    notKept: 'La tablette ne peut rien enregistrer pour l’instant. Libérez de l’espace et saisissez le code à nouveau.',
    wait: (left) => `Trop d’essais. Attendez ${left} en laissant cet écran ouvert.`,
    forgotten: 'J’ai oublié mon code',
    withCode: 'Utiliser le code',
    password: 'Mot de passe de la personne qui mène l’entretien',
    passwordHint: 'Il faut du réseau. Vous choisirez ensuite un nouveau code.',
    passwordWrong: 'Ce n’est pas le mot de passe. Saisissez-le à nouveau.',
    passwordTooOften: 'Trop d’essais. Attendez quelques minutes et réessayez.',
    passwordOffline: 'Pas de connexion. Utilisez le code ou cherchez du réseau.',
  },
  alone: {
    title: 'Vos réponses',
    missing: { dk: 'Je ne sais pas', refused: 'Je préfère ne pas répondre', na: 'Cela ne me concerne pas' },
    goOn: 'Je continue moi-même',
    begun:
      'Ce que vous avez déjà répondu ne s’affiche pas. Si vous continuez vous-même, vous reprenez là où vous étiez ; si on vous lit les questions, cette partie recommence.',
    unusual: 'Certaines réponses de cet écran vont rarement ensemble ou sont peu courantes. Sont-elles exactes ?',
    exitHint: 'Fermer l’écran. Vos réponses restent enregistrées et ne s’affichent pas.',
    notSaved: 'L’enregistrement est impossible. Rendez la tablette à la personne qui mène l’entretien.',
  },
  roster: {
    title: 'Cela change la liste du ménage',
    leaving: (n, count) =>
      n === 1 ? 'Une personne quitte la liste. Laquelle ?' : `${count} personnes quittent la liste. Lesquelles ?`,
    leavingNote: 'Les réponses de qui la quitte sont mises de côté. Celles des autres personnes ne changent pas.',
    head: 'Qui est maintenant la personne responsable du ménage ?',
    headNote: 'Elle passe en tête de liste. Le lien des autres personnes est demandé à nouveau.',
    chooseHead: 'Cochez qui est maintenant la personne responsable.',
    coming: (n, count) =>
      n === 1
        ? 'Une personne de plus dans la liste. Est-ce quelqu’un qui avait été retiré ?'
        : `${count} personnes de plus dans la liste. Est-ce quelqu’un qui avait été retiré ?`,
    comingNote: 'Elle revient avec ses réponses. Si vous ne cochez personne, c’est une nouvelle personne.',
    chooseFewer: (count) => `Cochez au plus : ${count}.`,
    staying: 'Aucune réponse n’est mise de côté.',
    perhaps: (n, count) =>
      n === 0
        ? 'On demande ensuite si le tirage est refait.'
        : `On demande ensuite si le tirage est refait. Si une autre personne est tirée au sort, les réponses de la première sont mises de côté : ${count}.`,
    otherPerson: (n, count) =>
      n === 0
        ? 'Le tirage est refait et désigne une autre personne.'
        : `Le tirage est refait et désigne une autre personne. Les réponses de la première sont mises de côté : ${count}.`,
    person: (place, name, age) => [`Personne ${place}`, name, age && `${age} ans`].filter(Boolean).join(', '),
    formerPerson: (line, name, age) => [`Ligne ${line}`, name, age && `${age} ans`].filter(Boolean).join(', '),
    why: 'Pourquoi change-t-elle ?',
    reasons: {
      miscounted: 'Le compte était faux',
      moved: 'Quelqu’un n’habite pas, ou plus, ici',
      mistake: 'Une donnée a été mal notée',
      other: 'Une autre raison',
    },
    chooseWho: (count) => `Cochez qui quitte la liste : ${count}.`,
    chooseWhy: 'Choisissez une raison.',
    change: 'Changer la liste',
    redraw: 'Refaire le tirage',
    keep: 'La laisser comme elle était',
  },
};
