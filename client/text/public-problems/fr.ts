import type { PublicProblemTexts } from './public-problem-texts.ts';

export const publicProblemsInFrench: PublicProblemTexts = {
  otherShape: 'n’est pas écrit comme le demande docs/public-files.md ; corrigez-le',
  'not-json': () =>
    'ce n’est pas du JSON : il manque ou il y a de trop un signe, comme une virgule, des guillemets ou une accolade',
  'too-deep': (part) => `${part} est imbriqué trop profondément ; écrivez moins de niveaux`,
  'repeated-key': (part) => `${part} est là deux fois ; gardez-en une`,
  'reserved-key': (part) => `${part} est un nom qui ne peut pas servir ; choisissez-en un autre`,
  'no-column': () =>
    'les enregistrements n’ont pas cette colonne ; prenez un nom de microdata.json ou de docs/public-files.md',
  'names-somebody': () =>
    'elle ne peut jamais être publiée : son nom dit qu’elle identifie quelqu’un ou comment s’est passé l’entretien ; ôtez-la',
  'made-anew': () => 'elle ne peut jamais être publiée : elle est refaite sans être nommée ; ôtez-la',
  'of-the-sample': () =>
    'elle ne peut jamais être publiée : elle parle de l’échantillon ; poids, strates et UPE sont refaits ; ôtez-la',
  'holds-words': () => 'elle ne peut jamais être publiée : elle a des mots et non les codes d’une liste ; ôtez-la',
  'of-members': () => 'c’est une colonne des membres du ménage, dont la liste est l’empreinte d’un logement ; ôtez-la',
  'sealed-part': () =>
    'elle est d’une partie scellée ; ôtez-la, ou écrivez "sealed": "keep" si le bureau en a décidé ainsi',
  'number-without-classes': () => 'un nombre que d’autres peuvent connaître a besoin de classes',
  'amount-without-top': () => 'un montant a besoin de top ou de classes : les plus grands sont connus de leurs voisins',
  'top-of-no-number': () => 'top et round sont pour des nombres ; ôtez-les',
  'classes-and-top': () => 'des classes n’ont pas de top ; ôtez l’un des deux',
  'classes-of-no-number': () => 'classes est pour des nombres ; ôtez-le',
  'merge-of-no-codes': () => 'merge est pour des codes ; donnez classes à un nombre',
  'merge-unknown': (codes) => `merge nomme ${codes}, que la colonne n’a pas ; ôtez-le ou corrigez-le`,
  'merge-twice': (codes) => `merge nomme ${codes} deux fois ; gardez-en une`,
  'merge-into-a-code': (codes) => `merge fait le nouveau code ${codes}, qui est déjà un code ; choisissez-en un autre`,
  'noise-by-share-of-codes': () => 'noise par share est pour des nombres ; les codes prennent keep ou matrix',
  'noise-by-keep-of-numbers': () => 'noise par keep ou matrix est pour des codes ; les nombres prennent share',
  'chances-not-one': (code, sum) => `les probabilités de ${code} dans noise.matrix font ${sum}, pas 1`,
  'matrix-without-row': (code, codes) => `noise.matrix mène de ${code} à ${codes}, qui n’ont pas de ligne ; ajoutez-la`,
  'of-several-records': (units) =>
    `noise et top sont pour une colonne d’une seule sorte d’enregistrement, et celle-ci est de ${units} ; ôtez-les`,
  'no-key': () => 'aucune n’a le rôle key ; nommez ce que d’autres peuvent savoir de quelqu’un',
  'too-many-keys': (keys, most) => `${keys} ont le rôle key ; ${most} au plus peuvent être regardées ensemble`,
  'crimes-unknown': (crimes) => `les enregistrements n’ont pas ${crimes} ; prenez des clés de leurs infractions`,
  'crimes-of-two-levels': () =>
    'les infractions de personnes et de ménages ne s’additionnent pas ; réunissez-les à part',
  'crimes-of-other-sets': (crimes) => `elles ne sont pas dans les mêmes ensembles (${crimes}) ; réunissez-les à part`,
  'crime-already': () => 'c’est déjà une infraction ; choisissez un autre code',
  'merged-elsewhere': (crime, where) => `${crime} est déjà réunie dans ${where} ; gardez l’une des deux`,
  'merged-and-sealed': (crime) => `${crime} est réunie ici et a une règle dans crimes.sealed ; ôtez l’une des deux`,
  'no-crime': () => 'les enregistrements n’ont pas cette infraction ; ôtez-la',
  'sealed-crime-unsaid': (crime) => `il n’est pas dit ce que devient ${crime} ; écrivez leave-out, merge ou keep`,
  'of-crime-left-out': (crime) => `elle parle de ${crime}, qui n’est pas dans le fichier ; ôtez la colonne`,
  'replicates-without-strata': () =>
    'les enregistrements ont des poids répliqués et pas de strates : le fichier n’aurait pas d’erreurs types',
  'tells-a-key': (key, column) =>
    `chacune de ses valeurs va avec une seule valeur de ${key}, qui n’est donc jamais omise ; ôtez ${column} ou donnez-lui moins de détail`,
  'told-by-its-psu': () =>
    'tous ceux d’une UPE ont la même valeur, qui ne peut pas être omise ; donnez-lui le rôle area',
  'several-interviews-of-a-home': () =>
    'les enregistrements ont des logements avec plusieurs entretiens, et qui vit avec qui dit qui c’est : faites le fichier d’un entretien par ménage',
  'area-too-small': (k) =>
    `une zone a moins de ${k} personnes : réunissez des zones, ou donnez le rôle area à moins de colonnes`,
};
