import type { StandardTexts } from './standard-texts.ts';

export const standardsInSpanish: StandardTexts = {
  names: {
    inegi: 'la norma del INEGI',
    ine_chile: 'la norma del INE de Chile',
    cepal_2020: 'la norma de la CEPAL de 2020',
    cepal_2023: 'la norma de la CEPAL de 2023',
    nchs: 'la norma del NCHS (Estados Unidos)',
    dane: 'la norma del DANE (Colombia)',
    abs: 'la norma del ABS (Australia)',
  },
  labels: {
    high: 'Precisión alta',
    moderate: 'Precisión moderada',
    low: 'Precisión baja',
    reliable: 'Fiable',
    'weakly-reliable': 'Poco fiable',
    'not-reliable': 'No fiable',
    publish: 'Se puede publicar',
    review: 'Por revisar',
    suppress: 'No se publica',
    precise: 'Precisa',
    acceptable: 'Precisión aceptable',
    regular: 'Precisión regular',
    imprecise: 'Poco precisa',
    sufficient: 'Suficientemente fiable',
    'use-with-caution': 'Usar con cautela',
    'too-unreliable': 'Demasiado imprecisa',
    none: 'Sin clasificar',
  },
  thresholds: {
    inegi:
      'Norma del INEGI: precisión alta con un coeficiente de variación (CV) menor de 15%, moderada de 15% a menos de 30%, baja desde 30%; sin grados de libertad, también baja. Una cifra baja pide cautela y otras evidencias.',
    ine_chile:
      'Norma del INE de Chile: no fiable con menos de 60 casos o de 9 grados de libertad. Si no, una proporción p es fiable cuando su error estándar es a lo sumo p^(2/3)/9 (con 1 − p si p pasa de un medio) y poco fiable por encima; cualquier otra cifra es fiable con un CV de hasta 15%, poco fiable hasta 30% y no fiable más allá.',
    cepal_2020:
      'Norma de la CEPAL de 2020: no se publica con menos de 100 casos, un n efectivo menor de 140 o menos de 50 casos con la característica, ni una proporción cuyo logaritmo tiene un CV mayor de 17.5%. Lo demás se revisa con menos de 9 grados de libertad o un CV desde 20%.',
    cepal_2023:
      'Norma de la CEPAL de 2023: no fiable con un n efectivo menor de 60, menos de 9 grados de libertad o un efecto de diseño menor de 1. Si no, fiable con un CV de hasta 20% y 50 casos con la característica, poco fiable hasta 30% y con 30 casos. En las proporciones el CV es el del logaritmo, hasta 17.5%; desde un medio bastan 30 casos para poco fiable.',
    nchs: 'Norma del NCHS: una proporción no se publica con un n o un n efectivo menor de 30, ni con un intervalo (Korn-Graubard, 95%) de 30 puntos o más, ni con uno de más de 5 puntos que pasa de 130% de la proporción. Un número o una tasa no se publica con menos de 10 casos efectivos en el numerador o en el denominador, ni con un intervalo de más de 160% de la cifra. Con menos de 8 grados de libertad, y para 0% y 100%, una persona lo revisa.',
    dane: 'Norma del DANE: precisa con un CV de hasta 7%, aceptable con menos de 15%, regular hasta 20%, poco precisa más allá o sin grados de libertad: entonces solo sirve para describir tendencias.',
    abs: 'Norma del ABS: suficientemente fiable con un error estándar relativo (CV) menor de 25%, con cautela hasta 50%, demasiado imprecisa para el uso general más allá o sin grados de libertad.',
  },
  asCited: {
    nchs: 'Fuente: NCHS, Vital and Health Statistics, Series 2, No. 175 (2017) para proporciones y No. 200 (2023) para números y tasas; los límites de estos, como los cita el NCHS en su evaluación de la norma.',
    dane: 'Fuente: DANE, documento sobre el coeficiente de variación (junio de 2008), con las clases como se citan comúnmente.',
  },
  flags: {
    complement: {
      word: 'complemento menos preciso',
      note: 'Complemento menos preciso: lo que falta a esta proporción para llegar a 100% caería en una clase peor. Juzgue ambas antes de publicar.',
    },
    'wide-limits': {
      word: 'intervalo ancho',
      note: 'Intervalo ancho: la norma da esta clase, pero los límites distan 30 puntos o más (en una proporción) o 1.2 veces la cifra o más (en cualquier otra), como se muestran o con los grados de libertad de estos casos solos. Lea los límites, no la clase.',
    },
    'no-variation': {
      word: 'sin variación en la muestra',
      note: 'Sin variación en la muestra: todos los casos de la muestra coinciden, o los factores se ajustaron a este mismo total. El error estándar de 0 no dice nada de la precisión; vea el número de casos.',
    },
    'no-effective-n': {
      word: 'n efectivo sin juzgar',
      note: 'N efectivo sin juzgar: esta cifra no tiene efecto de diseño, porque para el número de todos los casos de su base, una mediana o una tasa estandarizada no hay muestra aleatoria simple con que compararla. Las reglas de la norma sobre casos efectivos se juzgaron con los casos mismos y la del efecto de diseño no se aplicó; las demás, como son.',
    },
    'below-minimum-n': {
      word: 'menos casos de los que pide la tabla',
      note: 'La base tiene menos casos de los que pide la tabla.',
    },
    'coarsely-rounded': {
      word: 'redondeo grueso',
      note: 'Redondeo grueso: para que no revele ningún caso, esta cifra se redondeó a pasos mayores que su error estándar y puede apartarse de la estimación más que ese error. Lea el intervalo, no el número; cifras relacionadas, de pocos casos, pueden no concordar entre sí.',
    },
  },
  tableRule: ({ best, judged }) =>
    `El INE de Chile publica una tabla cuando al menos la mitad de sus cifras son fiables. Aquí: ${best} de ${judged}.`,
};
