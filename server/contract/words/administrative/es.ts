import type { AdministrativeTexts } from './administrative-texts.ts';

export const administrativeInSpanish: AdministrativeTexts = {
  effects: {
    records_more: 'aumenta la cifra de los registros',
    survey_more: 'aumenta la cifra de la encuesta',
    either: 'puede aumentar cualquiera de las dos cifras',
    unknown: 'no se conoce su efecto',
  },
  summary: {
    title: ({ source, from, to, study }) => `${source}, de ${from} a ${to}, junto a ${study}`,
    line: ({ crime, recorded, happened, reported, ratio, label }) =>
      `${crime}: registrados ${recorded}, ocurridos ${happened}, denunciados ${reported}, ocurridos por cada uno registrado ${ratio}, ${label}`,
    ratio: ({ ratio, lower, upper }) => `${ratio} (${lower} a ${upper})`,
    differences: 'Diferencias de definición:',
    wrote: (paths) => `Se escribió en ${paths}`,
  },
  differences: {
    'attempts-only-in-survey': () => 'La encuesta cuenta también los intentos; los registros los dejan fuera.',
    'attempts-only-in-records': () =>
      'Los registros cuentan también los intentos; esta cifra de la encuesta los deja fuera.',
    'attempts-not-known': () => 'No se sabe si los registros cuentan los intentos.',
    'place-of-occurrence': () =>
      'Los registros siguen el lugar donde ocurrió; la encuesta, el lugar donde vive la víctima.',
    'place-of-residence': () =>
      'Los registros siguen el lugar donde vive la víctima; la encuesta, el lugar donde ocurrió.',
    'place-of-recording': () => 'Los registros siguen el lugar donde se hicieron, que puede estar en otra área.',
    'date-of-recording': () => 'Los registros siguen el día en que se hicieron; la encuesta, el día en que ocurrió.',
    'victims-under-18': () =>
      'Los registros incluyen víctimas menores de 18 años; la encuesta pregunta a personas adultas por sí mismas.',
    'victims-under-18-only-in-survey': () =>
      'Los registros dejan fuera a las víctimas menores de 18 años; un delito contra un hogar puede haber afectado a una persona menor de edad.',
    'victims-under-18-not-known': () => 'No se sabe si los registros incluyen víctimas menores de 18 años.',
    businesses: () =>
      'Los registros incluyen delitos contra negocios e instituciones; la encuesta pregunta solo a hogares.',
    'businesses-not-known': () => 'No se sabe si los registros incluyen delitos contra negocios.',
    'non-residents': () => 'Los registros incluyen víctimas que no viven en el país o en un hogar, como visitantes.',
    'non-residents-not-known': () => 'No se sabe si los registros incluyen visitantes entre las víctimas.',
    'event-of-several-victims': () =>
      'Un hecho con varias víctimas cuenta una vez en los registros; en la encuesta lo relata cada persona adulta.',
    'victims-of-one-household': () =>
      'Los registros cuentan a cada víctima; la encuesta cuenta el hecho una vez por hogar.',
    'counts-offenders': () =>
      'Los registros cuentan autores y la encuesta hechos: un hecho puede tener varios, o ninguno conocido.',
    'counts-files': () =>
      'Los registros cuentan carpetas: una puede tener varios hechos, y una puede abrirse sin que nadie denuncie.',
    'several-offences': () =>
      'Los registros cuentan cada delito de un hecho; en la encuesta un hecho es de un solo delito.',
    'several-offences-not-known': () =>
      'No se sabe si un hecho con varios delitos está en los registros una vez o varias.',
    'other-most-serious': () =>
      'Un hecho con varios delitos está en los registros bajo el más grave según su orden, que no es el de la encuesta.',
    'period-other': ({ records, survey }) => `Los registros abarcan ${records}; la encuesta, ${survey}.`,
    'period-rolling': ({ records, months }) =>
      `Los registros abarcan ${records}; la encuesta pregunta por los ${months} meses anteriores a cada entrevista.`,
    'period-not-stated': ({ records }) => `Los registros abarcan ${records}; no consta el periodo de la encuesta.`,
    'iccs-only-in-records': ({ codes }) => `Solo los registros tienen ICCS ${codes}.`,
    'iccs-only-in-survey': ({ codes }) => `Solo la encuesta tiene ICCS ${codes}.`,
    'iccs-wider-in-records': ({ codes }) =>
      `ICCS ${codes} de los registros abarca más que los códigos de la encuesta que están debajo.`,
    'iccs-of-survey-not-known': () => 'La encuesta no da códigos ICCS para este delito, así que no se compararon.',
  },
  problems: {
    'other-format': ({ name }) => `el archivo tiene el formato ${name}; guárdelo como CSV en UTF-8`,
    'not-utf-8': ({ name }) => `el archivo parece ${name}; guárdelo como CSV en UTF-8`,
    tabs: () => 'las celdas están separadas por tabulaciones; guarde el archivo con comas o puntos y comas',
    'endless-line': () => 'la línea es demasiado larga; guarde el archivo otra vez como CSV',
    'open-quotation-mark': () => 'una comilla no está cerrada; ciérrela',
    'too-many-lines': ({ most }) => `hay más de ${most} líneas; sume los conteos por año o divida el archivo`,
    'empty-file': () => 'el archivo no tiene conteos; necesita un encabezado y una línea por conteo',
    'column-absent': ({ name }) =>
      `falta la columna ${name} de la correspondencia; agréguela o corrija «columns» de la correspondencia`,
    'column-repeated': ({ name }) => `la columna ${name} está dos veces; deje una`,
    'column-of-more-than-counts': ({ choices }) =>
      `esta columna no es ninguna de ${choices}; un archivo de conteos no tiene otras, porque podrían hablar de personas o casos: quítela`,
    'wrong-length': () => 'la línea tiene más o menos celdas que el encabezado; corríjala',
    'unknown-offence': () =>
      'la correspondencia no tiene este delito; agréguelo allí con sus códigos ICCS o corrija aquí su nombre',
    'unknown-area': ({ choices }) =>
      `no es un área de la que la encuesta tenga cifras (${choices}); no se aceptan conteos de áreas más pequeñas: súmelos`,
    'not-a-period': () => 'no es un año (2020), un trimestre (2020-Q1) ni un mes (2020-01); corríjalo',
    'day-in-period': () => 'la fecha tiene día: eso es el registro de un caso, no un conteo; sume los casos por año',
    'periods-mixed': () =>
      'el archivo mezcla años, trimestres y meses, y algo se contaría dos veces; deje una sola clase',
    'not-a-count': () => 'no es un número entero de 0 o más, sin separador de miles; corríjalo',
    'row-of-a-case': ({ line }) =>
      `el mismo delito, área y periodo están en la línea ${line}: no se aceptan filas de casos; súmelas en un conteo`,
    'one-in-narrow-cell': () =>
      'un conteo de 1 en un área y en menos de un año señala un caso; sume los conteos por año o tome todas las áreas juntas',
    'mostly-ones': () =>
      'la mayoría de los conteos son 1, como en una lista de casos; súmelos por año, por delitos más amplios o en todas las áreas',
    'whole-below-part': ({ line }) =>
      `todas las áreas juntas tienen menos que una de ellas, la de la línea ${line}, y eso no puede ser; corrija uno de los dos conteos`,
    'whole-below-sum': () =>
      'todas las áreas juntas tienen menos que la suma de los conteos de las áreas; corríjalos, o quite el conteo de todas las áreas: entonces vale la suma',
    'count-absent': ({ name, area, period }) =>
      `no hay conteo de ${name}${area && ` en ${area}`} en ${period}; escriba 0 donde no se registró nada`,
    'period-not-covered': ({ period }) =>
      `el archivo no tiene conteos de ${period}, que la correspondencia suma; agréguelos o corrija «period» de la correspondencia`,
    'months-backwards': () => 'el último mes es anterior al primero; corríjalos',
    'not-iccs': ({ name }) => `${name} no es un código de la ICCS 2015; corríjalo`,
    'name-repeated': ({ name }) => `${name} está dos veces; deje uno`,
    'area-not-of-survey': ({ name, choices }) => `la encuesta no tiene el área ${name}; tiene ${choices}`,
    'area-repeated': ({ name }) => `dos áreas de la oficina son ${name} de la encuesta; sume sus conteos en uno`,
    'unknown-crime': ({ name, choices }) => `la encuesta no tiene el delito o conjunto ${name}; tiene ${choices}`,
    'nothing-beside': () => 'ningún delito está junto a uno de la encuesta; indique uno en «beside»',
  },
};
