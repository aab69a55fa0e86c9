import type { StandardTexts } from './standard-texts.ts';

export const standardsInFrench: StandardTexts = {
  names: {
    inegi: 'la norme de l’INEGI',
    ine_chile: 'la norme de l’INE du Chili',
    cepal_2020: 'la norme de la CEPALC de 2020',
    cepal_2023: 'la norme de la CEPALC de 2023',
    nchs: 'la norme du NCHS (États-Unis)',
    dane: 'la norme du DANE (Colombie)',
    abs: 'la norme de l’ABS (Australie)',
  },
  labels: {
    high: 'Précision élevée',
    moderate: 'Précision moyenne',
    low: 'Précision faible',
    reliable: 'Fiable',
    'weakly-reliable': 'Peu fiable',
    'not-reliable': 'Non fiable',
    publish: 'Peut être publié',
    review: 'À revoir',
    suppress: 'Non publié',
    precise: 'Précis',
    acceptable: 'Précision acceptable',
    regular: 'Précision passable',
    imprecise: 'Peu précis',
    sufficient: 'Assez fiable',
    'use-with-caution': 'À utiliser avec prudence',
    'too-unreliable': 'Trop peu fiable',
    none: 'Non classé',
  },
  thresholds: {
    inegi:
      'Norme de l’INEGI : précision élevée avec un coefficient de variation (CV) inférieur à 15\u00a0%, moyenne de 15\u00a0% à moins de 30\u00a0%, faible à partir de 30\u00a0% ; sans degré de liberté, faible aussi. Un chiffre faible appelle la prudence et d’autres éléments.',
    ine_chile:
      'Norme de l’INE du Chili : non fiable avec moins de 60 cas ou de 9 degrés de liberté. Sinon, une part p est fiable quand son erreur type est d’au plus p^(2/3)/9 (avec 1 − p si p dépasse un demi), peu fiable au-delà ; tout autre chiffre est fiable avec un CV jusqu’à 15\u00a0%, peu fiable jusqu’à 30\u00a0%, non fiable au-delà.',
    cepal_2020:
      'Norme de la CEPALC de 2020 : non publié avec moins de 100 cas, un n effectif inférieur à 140 ou moins de 50 cas avec la caractéristique, ni une part dont le logarithme a un CV de plus de 17,5\u00a0%. Le reste est revu avec moins de 9 degrés de liberté ou un CV à partir de 20\u00a0%.',
    cepal_2023:
      'Norme de la CEPALC de 2023 : non fiable avec un n effectif inférieur à 60, moins de 9 degrés de liberté ou un effet de plan inférieur à 1. Sinon, fiable avec un CV jusqu’à 20\u00a0% et 50 cas avec la caractéristique, peu fiable jusqu’à 30\u00a0% et avec 30 cas. Pour les parts, le CV est celui du logarithme, jusqu’à 17,5\u00a0% ; à partir d’un demi, 30 cas suffisent pour peu fiable.',
    nchs: 'Norme du NCHS : une part n’est pas publiée avec un n ou un n effectif inférieur à 30, ni avec un intervalle (Korn-Graubard, 95\u00a0%) de 30 points ou plus, ni avec un intervalle de plus de 5 points qui dépasse 130\u00a0% de la part. Un nombre ou un taux n’est pas publié avec moins de 10 cas effectifs au numérateur ou au dénominateur, ni avec un intervalle de plus de 160\u00a0% du chiffre. Avec moins de 8 degrés de liberté, et pour 0\u00a0% et 100\u00a0%, une personne le revoit.',
    dane: 'Norme du DANE : précis avec un CV jusqu’à 7\u00a0%, acceptable à moins de 15\u00a0%, passable jusqu’à 20\u00a0%, peu précis au-delà ou sans degré de liberté : il ne décrit alors que des tendances.',
    abs: 'Norme de l’ABS : assez fiable avec une erreur type relative (CV) inférieure à 25\u00a0%, à utiliser avec prudence jusqu’à 50\u00a0%, trop peu fiable pour l’usage général au-delà ou sans degré de liberté.',
  },
  asCited: {
    nchs: 'Source : NCHS, Vital and Health Statistics, Series 2, No. 175 (2017) pour les parts et No. 200 (2023) pour les nombres et les taux ; les limites de ces derniers, comme le NCHS les cite dans son évaluation de la norme.',
    dane: 'Source : DANE, document sur le coefficient de variation (juin 2008), avec les classes comme on les cite d’ordinaire.',
  },
  flags: {
    complement: {
      word: 'complément moins précis',
      note: 'Complément moins précis : ce qui manque à cette part pour arriver à 100\u00a0% tomberait dans une classe moins bonne. Jugez les deux avant de publier.',
    },
    'wide-limits': {
      word: 'intervalle large',
      note: 'Intervalle large : la norme donne cette classe, mais les limites sont à 30 points ou plus l’une de l’autre (pour une part), ou à 1,2 fois le chiffre ou plus (pour tout autre), tels quels ou avec les degrés de liberté de ces seuls cas. Lisez les limites, pas la classe.',
    },
    'no-variation': {
      word: 'pas de variation dans l’échantillon',
      note: 'Pas de variation dans l’échantillon : tous les cas de l’échantillon concordent, ou les poids ont été ajustés à ce total même. L’erreur type de 0 ne dit rien de la précision ; voyez le nombre de cas.',
    },
    'no-effective-n': {
      word: 'n effectif non jugé',
      note: 'N effectif non jugé : ce chiffre n’a pas d’effet de plan, car le nombre de tous les cas de sa base, une médiane ou un taux standardisé n’a pas d’échantillon aléatoire simple auquel le comparer. Les règles de la norme sur les cas effectifs ont été jugées avec les cas eux-mêmes et celle de l’effet de plan n’a pas été appliquée ; les autres, telles quelles.',
    },
    'below-minimum-n': {
      word: 'moins de cas que le tableau n’en demande',
      note: 'La base a moins de cas que le tableau n’en demande.',
    },
    'coarsely-rounded': {
      word: 'arrondi grossier',
      note: 'Arrondi grossier : pour ne révéler aucun cas, ce chiffre a été arrondi à des pas plus grands que son erreur type et son écart avec l’estimation peut dépasser cette erreur. Lisez l’intervalle, pas le nombre ; des chiffres liés, fondés sur peu de cas, peuvent ne pas concorder.',
    },
  },
  tableRule: ({ best, judged }) =>
    `L’INE du Chili publie un tableau quand au moins la moitié de ses chiffres sont fiables. Ici : ${best} sur ${judged}.`,
};
