import { UNTESTED_ORDER } from '#contract';
import type { PictureTexts } from './picture-texts.ts';

export const picturesInFrench: PictureTexts = {
  actions: {
    save: { svg: 'Enregistrer en SVG', png: 'Enregistrer en PNG' },
    saveFailed: 'Le fichier n’a pas pu être fait. Réessayez ou utilisez un autre navigateur.',
    link: 'Copier le lien',
    linkCopied: 'Le lien est copié.',
    linkFailed: 'Le lien n’a pas pu être copié. Il est aussi dans l’adresse de cette page.',
  },
  titles: {
    map: (what) => `Carte : ${what}`,
    slope: (what) => `Entre deux éditions : ${what}`,
    lines: (what) => `Au fil des éditions : ${what}`,
    multiples: (what) => `Une par une, à la même échelle : ${what}`,
    weights: (what) => `Comment les poids se répartissent : ${what}`,
  },
  compareWith: 'Comparer avec',
  noOther: 'aucune autre édition',
  ordering: 'Ordre des lignes',
  orderings: { value: 'par valeur', own: 'comme dans le tableau' },
  classing: 'Classes de la carte',
  classings: { quantile: 'avec autant de zones dans chacune', equal: 'de même étendue' },
  legend: {
    interval: 'intervalle de confiance',
    hatched: { low: 'hachuré : précision faible', caution: 'peu de traits : à utiliser avec prudence' },
    noFigure: 'pointillé : pas de chiffre',
    classOf: ({ from, to }) => `de ${from} à ${to}`,
    break: 'la série s’interrompt ; le numéro mène à la raison',
    median: 'médiane',
    quantiles: 'quartiles et 5 % de chaque extrémité',
  },
  table: {
    heading: 'Tableau de la carte',
    area: 'Zone',
    figure: 'Chiffre',
    limits: 'Intervalle',
    precision: 'Précision',
  },
  notOnMap: (areas) => `Ont un chiffre et ne sont pas sur la carte : ${areas}.`,
  breaks: {
    bridged: ({ factor, se, source }) =>
      `Pont : ce qui précède est multiplié par ${factor} (erreur type ${se}) dans le test, pas dans l’image. Source : ${source}.`,
    ofLines: ({ lines, reason }) => `${lines} : ${reason}`,
    andMore: ({ lines, more }) => `${lines} et ${more} de plus`,
    unknown: 'On n’a pas pu savoir si les deux éditions mesurent la même chose.',
  },
  findings: {
    nothing: 'Il n’y a aucun chiffre à montrer.',
    one: ({ line, from, fromValue, to, toValue }) => `${line} : ${fromValue} en ${from}, ${toValue} en ${to}.`,
    many: ({ count, from, to }) => `${count} chiffres de ${from} à ${to}.`,
    rose: ({ line, fromValue, toValue }) => `La plus forte hausse : ${line}, de ${fromValue} à ${toValue}.`,
    fell: ({ line, fromValue, toValue }) => `La plus forte baisse : ${line}, de ${fromValue} à ${toValue}.`,
    apart: ({ line, figures }) => `${line}, sans comparaison à travers la rupture\u00a0: ${figures}.`,
    inEdition: ({ edition, value }) => `${value} en ${edition}`,
    broken: ({ edition, reason }) => `La série s’interrompt avant ${edition} : ${reason}`,
    untested: 'Seul un test dit si un changement est plus qu’un hasard.',
    map: ({ ranked }) => `Zones de précision suffisante : ${ranked}.`,
    highest: ({ areas, value }) => `Estimation la plus élevée : ${areas} (${value}).`,
    lowest: ({ areas, value }) => `Estimation la moins élevée : ${areas} (${value}).`,
    untestedOrder: UNTESTED_ORDER.fr,
    imprecise: ({ count, total }) => `Zones de précision faible : ${count} sur ${total}.`,
    missing: ({ count, total }) => `Zones sans chiffre : ${count} sur ${total}.`,
    weights: ({ step, median, p5, p95, largest }) =>
      `Après ${step}, le poids médian est ${median} ; neuf poids sur dix se trouvent entre ${p5} et ${p95}, et le plus grand vaut ${largest} fois la médiane.`,
  },
  quantiles: ({ p5, p25, median, p75, p95 }) =>
    `5 % : ${p5} · 25 % : ${p25} · médiane : ${median} · 75 % : ${p75} · 95 % : ${p95}`,
};
